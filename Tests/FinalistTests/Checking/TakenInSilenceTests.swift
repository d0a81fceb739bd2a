import LocatedXML
import Testing

@testable import Finalist

private let sample = Sample.complete

@Suite struct `What was taken without a word` {
    @Test func `is told: a visit that ends before it begins`() throws {
        let found = sample.adding(#"<visit vendor="oak" from="2026-05-13" to="2026-05-11"/>"#).findings("F0910")
        #expect(found.map(\.message) == ["the visit to oak ends at 2026-05-11, before it begins at 2026-05-13"])
        let right = sample.adding(#"<visit vendor="oak" from="2026-05-13" to="2026-05-13"/>"#)
        #expect(right.findings("F0910").isEmpty)
    }

    @Test(arguments: [
        ("<minimum amount=\"9000\" from-month=\"25\"/>", "the minimum"),
        ("<minimum amount=\"9000\"/><indexation rate=\"2\" from-month=\"25\"/>", "the indexation"),
        ("<minimum amount=\"9000\"/><termination from-month=\"25\" months=\"2\"/>", "the termination"),
    ])
    func `is told: a term that begins when the contract of 24 months is over`(piece: String, name: String) throws {
        let offer = Sample.priced.replacing("<minimum amount=\"9000\"/>", with: piece)
        let found = offer.findings("F0863")
        #expect(
            found.map(\.message) == [
                "\(name) of Elm Desk (elm) begins in month 25 of a contract of 24 months, and never counts"
            ])
        let inTime = Sample.priced.replacing(
            "<minimum amount=\"9000\"/>", with: piece.replacing("25", with: "24"))
        #expect(inTime.findings("F0863").isEmpty)
    }

    @Test(arguments: [
        (
            #"<narrowing from="3" to="1"><stays vendor="oak">A.</stays><stays vendor="elm">B.</stays></narrowing>"#,
            ["the narrowing goes to 1 vendor, and names 2 that stay"]
        ),
        (
            #"<narrowing from="3" to="3"><leaves vendor="elm">Late.</leaves></narrowing>"#,
            ["the narrowing goes from 3 to 3 vendors, and names 1 that leaves"]
        ),
        (#"<narrowing from="3" to="2"><stays vendor="oak">A.</stays><stays vendor="elm">B.</stays></narrowing>"#, []),
    ])
    func `is told: a narrowing that names more vendors than its numbers have room for`(
        narrowing: String, messages: [String]
    ) {
        #expect(sample.adding("<record>\(narrowing)</record>").findings("F0516").map(\.message) == messages)
    }

    @Test func `is told: two names that are equal, however long`() throws {
        let name = String(repeating: "Long Name ", count: 12)
        let both =
            sample.replacing("Oak Room Joinery", with: name + "and Sons")
            .replacing("Yew Park", with: name + "and Daughters")
        #expect(both.findings("F0604").count == 1)
    }

    @Test func `is told: a call twice in a log`() throws {
        let folder = try TemporaryFolder([
            "evaluation.xml": sample.replacing(
                "<scale id=\"panel\"", with: "<include href=\"log.csv\"/>\n<scale id=\"panel\""
            ).xml,
            "log.csv": "vendor,call_id\noak,K1\noak,K2\noak,K1\nelm,K1\n",
        ])
        let found = Reading.read(folder.path).findings.filter { $0.rule.code == "F0916" }
        #expect(found.map(\.place) == ["log.csv:4:5"])
        #expect(found.first?.message == "call K1 of oak stands twice (first at log.csv:2:5)")
    }
}

@Suite struct `A draw` {
    @Test func `of more calls than any log holds is refused before it is divided`() throws {
        let contacts = (0..<3).map { "oak,K\($0),\($0),orders\n" }.joined()
        let bytes = Array(("vendor,call_id,hour,queue\n" + contacts).utf8)
        let problems = FileProblems(file: "log.csv", text: SourceText(bytes))
        let table = try #require(TableReader(problems, limits: .default))
        let log = try #require(LogTable(table: table, hash: "").logs().first)
        #expect(throws: Refusal.self) { try log.drawing(1_000_000_000_000_000_000, seed: 1) }
        #expect(throws: Never.self) { try log.drawing(3, seed: 1) }
    }
}

@Suite struct `A text of hidden characters without end` {
    @Test func `is shown and escaped in one pass`() {
        // Each is three bytes; its token <U+202E> has eight characters, of which HTML escapes two.
        let text = String(repeating: "\u{202E}", count: 200_000)
        #expect(text.visible.utf8.count == 200_000 * 8)
        #expect(HTML.escaped(text).utf8.count == 200_000 * 14)
    }
}
