import Foundation
import Testing

/// Holds a text against the file of that name in `Golden/`; a missing file is a failure.
///
/// `UPDATE_GOLDEN=1 swift test` writes the files anew: read the difference before it is committed.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = repository.appending(path: "Tests/FinalistTests/Golden/\(name)")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
        try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let expected = try? String(contentsOf: file, encoding: .utf8)
    #expect(expected != nil, "there is no golden file \(name)", sourceLocation: sourceLocation)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let expectedLines = (expected ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    if let row = (0..<max(lines.count, expectedLines.count)).first(where: {
        ($0 < lines.count ? lines[$0] : nil) != ($0 < expectedLines.count ? expectedLines[$0] : nil)
    }) {
        let got = row < lines.count ? String(lines[row]) : "nothing"
        let want = row < expectedLines.count ? String(expectedLines[row]) : "nothing"
        Issue.record("\(name):\(row + 1) is '\(got)' and should be '\(want)'", sourceLocation: sourceLocation)
    }
}
