import Foundation
import LocatedXML
import Testing

/// The collection of bad inputs beside the repository, where it is there.
private enum Collection {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/evil").standardizedFileURL
    static let isThere = FileManager.default.fileExists(atPath: folder.path)

    struct Case: Decodable, Sendable {
        let id: String
        let file: String
        let expect: String
        let alt: [String]
        let line: Int?
        var expected: [String] { [expect] + alt }
    }

    static let cases: [Case] =
        (try? JSONDecoder().decode(
            [Case].self, from: Data(contentsOf: folder.appending(path: "original/manifest.json"))))
        ?? []

    /// The bytes, unpacked where only a packed file is kept.
    static func bytes(of file: String) throws -> [UInt8] {
        let url = folder.appending(path: "original").appending(path: file)
        if let data = FileManager.default.contents(atPath: url.path) { return [UInt8](data) }
        let gzip = Process()
        gzip.executableURL = URL(filePath: "/usr/bin/env")
        gzip.arguments = ["gzip", "-dc", url.path + ".gz"]
        let output = Pipe()
        gzip.standardOutput = output
        try gzip.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        gzip.waitUntilExit()
        return [UInt8](data)
    }

    static let corpora: [String] =
        FileManager.default.enumerator(atPath: folder.appending(path: "corpora").path)?
        .compactMap { $0 as? String }.filter { $0.contains(".") } ?? []
}

@Suite(.enabled(if: Collection.isThere, "../shared/evil is not there"))
struct `The collection of hostile files` {
    static let refusals: Set = ["reject-syntax", "reject-encoding", "reject-policy", "reject-limit"]

    @Test(arguments: Collection.cases.filter { refusals.contains($0.expect) && $0.file.hasSuffix(".xml") }.map(\.id))
    private func `is refused at its line`(id: String) throws {
        let hostile = try #require(Collection.cases.first { $0.id == id })
        let error = refusal(try Collection.bytes(of: hostile.file))
        // Some may be read as far as XML goes, and be refused for their meaning.
        if error == nil, !Self.refusals.isSuperset(of: hostile.expected) { return }
        #expect(error != nil)
        if let line = hostile.line { #expect(error?.place?.line == line, "\(String(describing: error))") }
        #expect(error?.message.contains("near this place") == false)
    }

    @Test(
        arguments: Collection.cases.filter {
            $0.file.hasSuffix(".xml") && Set($0.expected).isDisjoint(with: refusals)
        }.map(\.id))
    private func `is read where only its meaning is wrong or odd`(id: String) throws {
        let odd = try #require(Collection.cases.first { $0.id == id })
        #expect(refusal(try Collection.bytes(of: odd.file)) == nil)
    }

    @Test(arguments: ["e07", "e11", "e15", "e29", "e31", "n07", "n09", "n13", "s11", "x11", "x13"])
    private func `is read where it is only unusual`(prefix: String) throws {
        let unusual = try #require(Collection.cases.first { $0.id.hasPrefix(prefix) })
        #expect(refusal(try Collection.bytes(of: unusual.file)) == nil)
    }

    @Test(arguments: Collection.corpora)
    private func `does no harm, and a DOCTYPE is refused`(file: String) throws {
        let url = Collection.folder.appending(path: "corpora").appending(path: file)
        let data = try Data(contentsOf: url)
        let error = refusal([UInt8](data))
        if data.starts(with: Data("<".utf8)), data.range(of: Data("<!DOCTYPE".utf8)) != nil {
            #expect(error?.kind == .doctype)
        }
    }
}
