import Foundation
import Testing

@testable import Finalist

/// A folder in memory is read as one on disk, and holds nothing but itself.
struct SourceTests {
    private func held(_ folder: String) throws -> [String: [UInt8]] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
        var files: [String: [UInt8]] = [:]
        for name in names {
            if let data = FileManager.default.contents(atPath: "\(folder)/\(name)") { files[name] = Array(data) }
        }
        return files
    }

    private func codes(_ files: [String: String]) -> [String] {
        Reading.read(.files(files.mapValues { Array($0.utf8) })).diagnostics.map(\.rule.code)
    }

    @Test(arguments: ["northmere", "calls"]) func `from memory comes what comes from disk`(_ example: String) throws {
        let folder = repository.appending(path: "Examples/\(example)").path
        let files = try held(folder)
        #expect(files.count > 3)
        #expect(try Evaluation(.files(files)) == Evaluation(contentsOf: folder))
        let (memory, disk) = (Reading.read(.files(files)), Reading.read(folder))
        #expect(memory.withExcerpts(memory.findings) == disk.withExcerpts(disk.findings))
    }

    @Test func `a folder in memory has no outside and lacks what it does not hold`() {
        let including = { (href: String) in
            """
            <evaluation xmlns="urn:finalist:1" id="x" title="X"><include href="\(href)"/></evaluation>
            """
        }
        let plan =
            "<plan xmlns=\"urn:finalist:1\"><criterion id=\"A\" title=\"A\" weight=\"1\"><measure worst=\"0\" best=\"1\"/></criterion></plan>"
        #expect(codes([:]) == ["F0101"])
        #expect(codes(["evaluation.xml": including("plan.xml")]) == ["F0101"])
        #expect(codes(["evaluation.xml": including("plan.xml"), "plan.xml": plan]) == [])
        #expect(codes(["evaluation.xml": including("../plan.xml"), "../plan.xml": plan]) == ["F0102"])
        #expect(codes(["evaluation.xml": including("evaluation.xml")]) == ["F0104"])
    }

    @Test func `bytes under the name of a file on disk do not show that file`() throws {
        let name = repository.appending(path: "Package.swift").path
        let reading = Reading.read(.bytes(Array("<evaluation xmlns=\"urn:finalist:1\" id=\"x\"/>".utf8), name: name))
        let shown = reading.withExcerpts(reading.diagnostics).compactMap(\.excerpt)
        #expect(!shown.isEmpty && shown.allSatisfy { $0.contains("urn:finalist:1") }, "\(shown)")
    }

    @Test func `one file alone can include nothing`() {
        let bytes = Array(
            "<evaluation xmlns=\"urn:finalist:1\" id=\"x\" title=\"X\"><include href=\"p.xml\"/></evaluation>".utf8)
        #expect(Reading.read(.bytes(bytes, name: "x.xml")).diagnostics.map(\.rule.code) == ["F0102"])
    }
}
