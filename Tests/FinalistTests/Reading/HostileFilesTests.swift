import LocatedXML
import Testing

@testable import Finalist

/// A file from outside costs no more than its size, whatever it repeats.
@Suite struct `A file that repeats one thing without end` {
    private func evaluation(_ pieces: String) -> Sample { Sample.complete.adding(pieces) }

    @Test func `is told the first thousand faults of a kind, and how many more there are`() {
        let found = evaluation(String(repeating: "<odd/>", count: 20_000)).findings.filter { $0.rule.code == "F0302" }
        #expect(found.count == 1_001)
        #expect(found.last?.message == "and 19,000 more of this kind")
        #expect(found.reduce(0) { $0 + $1.count } == 20_000)
    }

    @Test func `keeps a short piece of a long line with each fault, around its place`() throws {
        let sample = evaluation(
            String(repeating: "<odd/>", count: 500) + "<odder/>" + String(repeating: " ", count: 900))
        let found = sample.findings("F0302")
        #expect(found.allSatisfy { ($0.excerpt ?? "").utf8.count <= 400 })
        let last = try #require(found.last)
        // 60 characters stand before the place: ten times <odd/>.
        #expect(last.excerpt?.hasPrefix(String(repeating: "<odd/>", count: 10) + "<odder/>") == true)
        #expect(last.location?.column == 500 * 6 + 1)
        #expect(last.excerptColumn == 490 * 6 + 1)
    }

    @Test func `keeps no line at all for what is only counted`() {
        let line = String(repeating: "<odd/>", count: 60_000)
        let kept = evaluation(line).findings.reduce(0) { $0 + ($1.excerpt?.utf8.count ?? 0) }
        // A thousand pieces of at most 201 characters; the whole line each time would be 60,000 × 64 KiB.
        #expect(kept < 1_001 * 402)
    }

    @Test(arguments: [
        ("<requirement id=\"N0\" title=\"N\"/>", 2_001, "the file has more than 2000 <requirement>", "--max-items"),
        ("<vendor id=\"N0\" name=\"N\"/>", 101, "the file has more than 100 <vendor>", "--max-peers"),
        (
            "<price-template><line id=\"N0\" title=\"N\"/></price-template>", 1_001,
            "the file has more than 1000 <line>", "--max-lines"
        ),
    ])
    func `is refused for a kind of which few are expected`(piece: String, count: Int, message: String, flag: String) {
        let pieces = (0..<count).map { piece.replacing("N0", with: "N\($0)") }.joined()
        let found = Reading.read(Array(evaluation(pieces).xml.utf8), file: Sample.file).diagnostics
        #expect(found.map(\.message) == [message])
        #expect(found.first?.rule.code == "F0207")
        #expect(found.first?.remedy.contains(flag) == true)
    }

    @Test func `may hold as many as its limits are raised to`() {
        var limits = ReadingLimits()
        limits.items = 3_000
        let pieces = (0..<2_500).map { "<requirement id=\"N\($0)\" title=\"N\"/>" }.joined()
        #expect(Reading.read(Array(evaluation(pieces).xml.utf8), file: Sample.file, limits: limits).diagnostics.isEmpty)
    }

    @Test func `is refused for prices of more months than can be reckoned`() throws {
        // Some lines over 24 months: fewer amounts than a hundred lines have, more than none.
        let bytes = Array(Sample.priced.xml.utf8)
        #expect(Reading.read(bytes, file: Sample.file).understood != nil)
        var limits = ReadingLimits()
        limits.amounts = 24
        let beyond = Reading.read(bytes, file: Sample.file, limits: limits)
        let told = try #require(beyond.diagnostics.last)
        #expect(
            told.rule.code == "F0207" && told.message.contains("in 24 months")
                && told.message.contains("--max-amounts"))
        #expect(beyond.understood == nil)
    }

    // 3 months of two lines driven by the same two channels: 2 lines, 2 drivers and 2 channels.
    @Test func `is refused for channels that drive more than can be reckoned`() throws {
        let lines = ["L", "M"].map { #"<line id="\#($0)" title="T" unit="contact" driver="a b" price="1"/>"# }.joined()
        let xml = """
            <evaluation xmlns="urn:finalist:1" id="e" title="T"><criterion id="P" title="P" weight="1"><price \
            formula="min-max"/></criterion><scenario term="3"><channel id="a" volume="9" handle-time="1"/>\
            <channel id="b" volume="9" handle-time="1"/></scenario><vendor id="v" name="V"/>\
            <response vendor="v"><pricing>\(lines)</pricing></response></evaluation>
            """
        var limits = ReadingLimits()
        limits.amounts = 18
        #expect(Reading.read(Array(xml.utf8), file: Sample.file, limits: limits).diagnostics.isEmpty)
        limits.amounts = 17
        let told = Reading.read(Array(xml.utf8), file: Sample.file, limits: limits).diagnostics
        #expect(told.map { $0.message.prefix(31) } == ["the evaluation has 18 amounts: "])
    }

    @Test func `may hold very many scores, which evaluations do`() {
        let score = #"<score question="W1" vendor="oak" value="4"/>"#
        let pieces = "<scores evaluator=\"E1\">\(String(repeating: score, count: 20_000))</scores>"
        #expect(Reading.read(Array(evaluation(pieces).xml.utf8), file: Sample.file).diagnostics.isEmpty)
    }

    @Test func `is refused for more calls, or sheets on calls, than anybody hears`() {
        let calls = (0..<5_001).map { "<call id=\"K\($0)\" selection=\"buyer-random\"/>" }.joined()
        let inCalls = Reading.read(
            Array(evaluation("<visit vendor=\"oak\">\(calls)</visit>").xml.utf8), file: Sample.file)
        #expect(inCalls.diagnostics.map(\.message) == ["the file has more than 5000 <call>"])
        #expect(inCalls.diagnostics.first?.remedy.contains("--max-sheets") == true)
        let sheets = String(repeating: "<assessment evaluator=\"E1\" scorecard=\"phone\"/>", count: 5_001)
        let inSheets = Reading.read(
            Array(
                evaluation("<visit vendor=\"oak\"><call id=\"K\" selection=\"buyer-random\">\(sheets)</call></visit>")
                    .xml.utf8), file: Sample.file)
        #expect(inSheets.diagnostics.map(\.message) == ["the file has more than 5000 <assessment>"])
    }

    @Test func `is refused for a list without end, and for a name without end`() throws {
        let ids = (0..<10_001).map { "q\($0)" }.joined(separator: " ")
        let list = Sample.complete.replacing(
            #"type="text" scored-by="E1 E2""#, with: "type=\"text\" scored-by=\"\(ids)\"")
        let inList = try #require(list.findings.first)
        #expect(inList.message == "scored-by has more than 10000 items")
        #expect(inList.remedy.contains("--max-list"))
        let name = Sample.complete.replacing("Oak Room Joinery", with: String(repeating: "A", count: 10_001))
        let inName = try #require(name.findings.first)
        #expect(inName.message == "name has more than 10000 bytes")
        #expect(inName.remedy.contains("--max-value"))
    }

    @Test func `is told once of each id that leads nowhere in a long list`() {
        let ids = (0..<9_000).map { "q\($0)" }.joined(separator: " ")
        let found = Sample.complete.replacing(
            #"type="text" scored-by="E1 E2""#, with: "type=\"text\" scored-by=\"E1 \(ids)\""
        ).findings("F0402")
        #expect(found.reduce(0) { $0 + $1.count } == 9_000)
    }
}

@Suite struct `An id named twice in a list` {
    @Test func `is refused, since it would count twice in silence`() throws {
        let found = Sample.priced.replacing(#"driver="mail" price="3.4""#, with: #"driver="mail mail" price="3.4""#)
            .findings
        #expect(found.map(\.rule.code) == ["F0313"])
        #expect(found.first?.message == "driver names 'mail' twice")
    }

    @Test(arguments: [
        (#"<record><event by="E1 E2 E1" title="Visit"/></record>"#, "by names 'E1' twice"),
        (
            #"<record><event by="E1 E2 E1 E2 E1" title="Visit"/></record>"#,
            "by names 'E1' twice, and 1 other as well"
        ),
        (#"<visit vendor="oak" visitors="E2 E2"/>"#, "visitors names 'E2' twice"),
        (
            #"<visit vendor="oak"><draw id="D" sha256="0" seed="1" rule="r" calls="K1 K1"/></visit>"#,
            "calls names 'K1' twice"
        ),
        (#"<methods topsis="vector vector"/>"#, "topsis names 'vector' twice"),
    ])
    func `is refused in every list`(piece: String, message: String) {
        let found = Reading.read(Array(Sample.complete.adding(piece).xml.utf8), file: Sample.file).diagnostics
        #expect(found.map(\.message) == [message])
    }
}

@Suite struct `A name of blanks that are not XML's` {
    @Test(arguments: ["\u{A0}", "\u{2003}", "\u{3000}", "\u{200B}\u{A0}"])
    func `is blank, and so are words`(blank: String) {
        let name = Sample.complete.replacing("Oak Room Joinery", with: blank).findings
        #expect(name.map(\.rule.code) == ["F0304"])
        let words = Sample.complete.replacing("I was ill that day.", with: blank).findings
        #expect(words.map(\.rule.code) == ["F0309"])
    }
}

@Suite struct `A table that means harm` {
    private func problems(_ table: String, limits: ReadingLimits = .default) -> [Diagnostic] {
        let bytes = Array(table.utf8)
        let problems = FileProblems(file: "t.csv", text: SourceText(bytes))
        _ = TableReader(problems, limits: limits)
        return problems.diagnostics
    }

    @Test func `of blank lines holds nothing, and is refused as empty`() {
        #expect(problems(String(repeating: "\n", count: 1_000_000)).map(\.message) == ["the table is empty"])
        #expect(problems(String(repeating: " ,\r\n", count: 200_000)).map(\.message) == ["the table is empty"])
    }

    @Test func `of one field without end is refused at the field`() {
        let found = problems("vendor,call_id\nelm,\(String(repeating: "x", count: 2_000_000))\n")
        #expect(found.map(\.description) == ["t.csv:2:5: error[F0207]: a field has more than 10000 bytes"])
        #expect(found.first?.remedy.contains("--max-value") == true)
        #expect((found.first?.excerpt ?? "").count <= 201)
    }

    @Test func `of very many fields is refused by that`() {
        var limits = ReadingLimits()
        limits.fields = 1_000
        let found = problems("a,b,c,d\n" + String(repeating: "1,2,3,4\n", count: 400), limits: limits)
        #expect(found.map(\.message) == ["the table has more than 1000 fields"])
        #expect(found.first?.remedy.contains("--max-fields") == true)
    }

    @Test func `with two byte order marks is refused`() {
        #expect(problems("\u{FEFF}\u{FEFF}a,b\n1,2\n").map(\.message) == ["the table starts with two byte order marks"])
        #expect(problems("\u{FEFF}a,b\n1,2\n").isEmpty)
    }

    @Test func `finds at once whether a field was told, however many were`() throws {
        let rows = (0..<40_000).map { "elm,K\($0),often\n" }.joined()
        let bytes = Array(("vendor,call_id,hour\n" + rows).utf8)
        let problems = FileProblems(file: "t.csv", text: SourceText(bytes))
        let table = try #require(TableReader(problems, limits: .default))
        for row in table.rows { _ = table.number("hour", row) }
        #expect(table.rows.allSatisfy { table.isFaulty("hour", $0) && !table.isFaulty("vendor", $0) })
        #expect(
            problems.diagnostics.map(\.message)
                == ["hour 'often' is not a number; 39,999 more like it in lines 3, 4, 5 …"])
    }
}
