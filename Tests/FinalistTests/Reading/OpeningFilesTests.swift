import Foundation
import Testing

@testable import Finalist

@Suite struct `Opening a file` {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func message(of name: String, limits: ReadingLimits = .default) -> String? {
        defer { try? FileManager.default.removeItem(at: folder) }
        return Reading.read(folder.appending(path: name).path, limits: limits).diagnostics.first?.message
    }

    @Test func `does not wait at a pipe`() {
        #expect(mkfifo(folder.appending(path: "pipe.xml").path, 0o600) == 0)
        #expect(message(of: "pipe.xml") == "'pipe.xml' is not a file")
    }

    @Test func `refuses a file beyond the limit without reading it, and takes one at the limit`() throws {
        let text = #"<evaluation xmlns="urn:finalist:1" id="a" title="A"/>"#
        try text.write(to: folder.appending(path: "a.xml"), atomically: false, encoding: .utf8)
        var limits = ReadingLimits.default
        limits.bytes = text.utf8.count
        #expect(Reading.read(folder.appending(path: "a.xml").path, limits: limits).diagnostics.isEmpty)
        limits.bytes -= 1
        let expected = "'a.xml' has \(text.utf8.count) bytes; the limit is \(limits.bytes) (--max-input)"
        #expect(message(of: "a.xml", limits: limits) == expected)
    }

    @Test func `reads a file that is larger than one gulp whole`() throws {
        let text =
            "<evaluation xmlns=\"urn:finalist:1\" id=\"a\" title=\"A\">\n"
            + String(repeating: "<!-- é -->\n", count: 40_000) + "<client nam=\"x\"/></evaluation>"
        try text.write(to: folder.appending(path: "a.xml"), atomically: false, encoding: .utf8)
        defer { try? FileManager.default.removeItem(at: folder) }
        let found = Reading.read(folder.appending(path: "a.xml").path).diagnostics
        #expect(found.first?.location?.line == 40_002)
    }
}

@Suite struct `A plain number` {
    @Test(arguments: [
        ("0", 0), ("7", 7), ("007", 7), ("999999999", 999_999_999), ("1000000000", 1_000_000_000), ("-0", 0),
        ("-12", -12),
        ("2.50", 2.5), ("1000000000000000", 1e15),
    ])
    func `is digits, a point and a minus`(text: String, value: Double) {
        #expect(PlainNumber(text)?.value == value)
        #expect(PlainNumber(text)?.value.sign == (value < 0 ? .minus : .plus))
    }

    @Test(arguments: ["", "-", ".", "1.", ".5", "+1", "1e3", "8,5", "1 0", "٣", "0x1", "NaN", "1000000000000001"])
    func `is nothing else`(text: String) { #expect(PlainNumber(text) == nil) }
}
