import Finalist
import Foundation
import Testing

@Suite struct `An output file` {
    let place = FileManager.default.temporaryDirectory.appending(path: "finalist-\(UUID().uuidString)")
    let example = repository.appending(path: "Examples/smallest.xml").path

    init() throws { try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true) }

    private func export(_ arguments: String) throws -> Run {
        try shell("finalist export '\(example)' \(arguments)", in: place)
    }

    private func text(_ name: String) -> String? {
        try? String(contentsOf: place.appending(path: name), encoding: .utf8)
    }

    @Test func `is written in the form its name asks for`() throws {
        let run = try export("-o a.json -o a.csv -o a.xml -o a.md -o a.html -o a.txt")
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(text("a.json")?.hasPrefix("{\n  \"schema\": \"finalist/comparison/1\"") == true)
        #expect(text("a.csv")?.hasPrefix("evaluation,weights,") == true)
        #expect(text("a.xml")?.contains("urn:finalist:results:1") == true)
        #expect(
            text("a.html")?.hasPrefix("<!DOCTYPE html>") == true || text("a.html")?.hasPrefix("<!doctype html>") == true
        )
        #expect(text("a.md")?.hasPrefix("# ") == true)
    }

    @Test func `is never replaced unless that is asked for`() throws {
        try "old".write(to: place.appending(path: "a.json"), atomically: true, encoding: .utf8)
        let refused = try export("-o a.json")
        #expect(refused.status == 73)
        #expect(refused.messages.contains("--force"))
        #expect(text("a.json") == "old")
        #expect(try export("-o a.json --force").status == 0)
        #expect(text("a.json") != "old")
    }

    @Test func `is only told of in a dry run`() throws {
        let run = try export("-o a.json --dry-run")
        #expect(run.status == 0)
        #expect(run.messages.contains("would write a.json"))
        #expect(text("a.json") == nil)
    }

    @Test func `is never one of the inputs`() throws {
        try FileManager.default.copyItem(atPath: example, toPath: place.appending(path: "in.xml").path)
        let before = text("in.xml")
        let run = try shell("finalist export in.xml -o ./in.xml --force", in: place)
        #expect(run.status == 64)
        #expect(text("in.xml") == before)
    }

    @Test func `keeps a link a link`() throws {
        try "old".write(to: place.appending(path: "target.json"), atomically: true, encoding: .utf8)
        try FileManager.default.createSymbolicLink(
            at: place.appending(path: "link.json"), withDestinationURL: place.appending(path: "target.json"))
        #expect(try export("-o link.json --force").status == 0)
        #expect(text("target.json")?.hasPrefix("{") == true)
        #expect(
            try FileManager.default.destinationOfSymbolicLink(atPath: place.appending(path: "link.json").path)
                .hasSuffix("target.json"))
    }

    @Test(arguments: ["nowhere/a.json", "a.json/b.json", "a.docx"])
    func `that cannot be made is told plainly`(name: String) throws {
        try "old".write(to: place.appending(path: "a.json"), atomically: true, encoding: .utf8)
        let run = try export("-o \(name) --force")
        #expect([64, 73].contains(run.status))
        #expect(run.messages.contains("help: "))
        #expect(text("a.json") == "old")
    }

    @Test func `leaves nothing else behind`() throws {
        _ = try export("-o a.json")
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.path) == ["a.json"])
    }

    @Test func `that is full ends with a message`() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        let run = try shell("finalist compare '\(example)' > /dev/full", in: place)
        #expect(run.status == 74)
        #expect(run.messages.contains("cannot write the result"))
    }
}

@Suite struct `The schema` {
    @Test(arguments: ["", "evaluation"])
    func `is printed as it is published`(name: String) throws {
        let run = try shell("finalist schema \(name)", in: FileManager.default.temporaryDirectory)
        #expect(run.status == 0)
        #expect(run.output == FormatSchema.text)
    }

    @Test func `of every result is printed`() throws {
        for name in PublishedResults.names {
            let run = try shell("finalist schema \(name)", in: FileManager.default.temporaryDirectory)
            #expect(run.status == 0)
            #expect(run.output == PublishedResults.jsonSchema(name))
        }
        let run = try shell("finalist schema results", in: FileManager.default.temporaryDirectory)
        #expect(run.output == PublishedResults.xmlSchema)
    }
}
