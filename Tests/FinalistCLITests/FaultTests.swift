import Foundation
import Testing

/// Faults made in a copy of the example, each answered by one message with its place and what to do.
@Suite struct `One fault in the example` {
    static let faults: [(name: String, file: String, old: String, new: String, code: String, says: String)] = [
        ("a deleted score", "scores/E2.xml", "C2.1\" vendor=\"COR", "", "F0501", "COR"),
        (
            "a mistyped question", "scores/E1.xml", "question=\"C2.1\" vendor=\"HAR\"",
            "question=\"C2.l\" vendor=\"HAR\"", "F0402", "C2.1"
        ),
        (
            "a mistyped vendor", "scores/E1.xml", "question=\"C2.1\" vendor=\"HAR\"",
            "question=\"C2.1\" vendor=\"HRA\"", "F0402", "HAR"
        ),
        ("a negative weight", "plan.xml", "weight=\"35\"", "weight=\"-5\"", "F0403", "-5"),
        ("a decimal comma", "scorecards/northmere-form.xml", "weight=\"25\"", "weight=\"2,5\"", "F0305", "2,5"),
        ("a score with a comma", "scores/E3.xml", "value=\"4\"", "value=\"8,5\"", "F0305", "8,5"),
        ("a number without end", "scores/E3.xml", "value=\"4\"", "value=\"1e309\"", "F0305", "1e309"),
        ("a misspelt element", "plan.xml", "<threshold", "<treshold", "", ""),
        ("an attribute too many", "scores/E4.xml", "value=\"4\"", "value=\"4\" wieght=\"2\"", "F0303", "wieght"),
        (
            "a score in a vendor's file", "responses/cordamar.xml", "</response>",
            "<score question=\"C2.1\" vendor=\"COR\" value=\"5\">ours</score></response>", "F0310", "vendor"
        ),
        ("a way out", "evaluation.xml", "scores/E4.xml", "../../etc/hostname", "F0102", ".."),
        ("a part that is not there", "evaluation.xml", "scores/E4.xml", "scores/E5.xml", "F0101", "E5"),
        ("a part twice", "evaluation.xml", "scores/E4.xml", "scores/E3.xml", "F0103", "first at"),
        ("a document type", "scores/E2.xml", "<scores", "<!DOCTYPE scores>\n<scores", "F0204", "DOCTYPE"),
    ]

    @Test(arguments: faults.filter { !$0.code.isEmpty }.map(\.name))
    func `gives one message`(name: String) throws {
        let fault = try #require(Self.faults.first { $0.name == name })
        let example = try Copy()
        defer { example.remove() }
        let line = try example.change(fault.file, fault.old, fault.new)
        let run = try shell("finalist check northmere --all", in: example.place)
        let errors = run.messages.split(separator: "\n").filter { $0.contains("error[") }
        #expect(run.status == 65, "\(run.messages)")
        let isPart = name == "a part that is not there" || name == "a way out" || name == "a part twice"
        let expected = isPart ? errors.filter { $0.contains("[\(fault.code)]") } : errors
        try #require(expected.count == 1, "\(errors)")
        #expect(expected[0].contains("error[\(fault.code)]"))
        #expect(run.messages.contains(fault.says))
        #expect(run.messages.contains("help: "))
        if name != "a deleted score" {
            #expect(expected[0].hasPrefix("northmere/\(fault.file):\(line):"), "\(expected)")
        }
        let compare = try shell("finalist compare northmere", in: example.place)
        #expect(compare.status == 65)
        #expect(compare.output.isEmpty)
    }

    @Test func `of five in four files is told in one run`() throws {
        let example = try Copy()
        defer { example.remove() }
        _ = try example.change("plan.xml", "weight=\"35\"", "weight=\"-5\"")
        _ = try example.change("scores/E1.xml", "question=\"C2.1\" vendor=\"HAR\"", "question=\"C2.l\" vendor=\"HAR\"")
        _ = try example.change(
            "visits/cordamar.xml", "question=\"U2.1\" evaluator=\"E1\" score=\"4\"",
            "question=\"U2.1\" evaluator=\"E1\" score=\"6\"")
        _ = try example.change("scores/E3.xml", "value=\"4\"", "value=\"8,5\"")
        _ = try example.change("scores/E3.xml", "</scores>", "<score/></scores>")
        let run = try shell("finalist check northmere --all", in: example.place)
        let codes = run.messages.split(separator: "\n").filter { $0.contains("error[") }
            .compactMap { $0.firstMatch(of: /error\[(F\d+)\]/)?.1 }
        // The empty <score/> lacks three attributes.
        #expect(codes.sorted() == ["F0304", "F0304", "F0304", "F0305", "F0402", "F0403", "F0504"])
    }

    @Test func `on the last line of 70,000 is found there`() throws {
        let example = try Copy()
        defer { example.remove() }
        let lines = String(repeating: "<!-- a line -->\n", count: 69_998)
        try
            "<evaluation xmlns=\"urn:finalist:1\" id=\"long\" title=\"Long\">\n\(lines)<vendro id=\"a\" name=\"A\"/></evaluation>\n"
            .write(to: example.place.appending(path: "long.xml"), atomically: true, encoding: .utf8)
        let run = try shell("finalist check long.xml", in: example.place)
        #expect(run.status == 65)
        #expect(run.messages.contains("long.xml:70000:1: error[F0302]"))
        #expect(run.messages.contains("did you mean 'vendor'?"))
    }

    @Test func `between two files of scores names both places`() throws {
        let example = try Copy()
        defer { example.remove() }
        let twin =
            "<scores xmlns=\"urn:finalist:1\" evaluator=\"E1\"><score question=\"C2.1\" vendor=\"HAR\" value=\"5\">again</score></scores>"
        try twin.write(to: example.place.appending(path: "northmere/scores/E1b.xml"), atomically: true, encoding: .utf8)
        _ = try example.change(
            "evaluation.xml", "<include href=\"scores/E4.xml\"/>",
            "<include href=\"scores/E4.xml\"/><include href=\"scores/E1b.xml\"/>")
        let run = try shell("finalist check northmere --all", in: example.place)
        let errors = run.messages.split(separator: "\n").filter { $0.contains("error[") }
        try #require(errors.count == 1, "\(errors)")
        let said = run.messages.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(said.contains("error[F0506]") && said.contains("scores/E1.xml:") && said.contains("scores/E1b.xml:1:"))
    }
}

/// A copy of the example that may be broken.
private struct Copy {
    let place = FileManager.default.temporaryDirectory.appending(path: "finalist-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            at: repository.appending(path: "Examples/northmere"), to: place.appending(path: "northmere"))
    }

    func remove() { try? FileManager.default.removeItem(at: place) }

    /// Replaces the first `old`, or takes the whole element around it out when `new` is empty; gives its line.
    func change(_ file: String, _ old: String, _ new: String) throws -> Int {
        let url = place.appending(path: "northmere/\(file)")
        var text = try String(contentsOf: url, encoding: .utf8)
        let range = try #require(text.range(of: old), "\(file) has no \(old)")
        let line = text[..<range.lowerBound].count { $0 == "\n" } + 1
        if new.isEmpty {
            let start = try #require(text[..<range.lowerBound].lastIndex(of: "<"))
            let end = try #require(text[range.upperBound...].range(of: "</score>"))
            text.removeSubrange(start..<end.upperBound)
        } else {
            text.replaceSubrange(range, with: new)
        }
        try text.write(to: url, atomically: true, encoding: .utf8)
        return line
    }
}
