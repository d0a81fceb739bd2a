import Testing

@testable import Finalist

@Suite struct `A table as CSV` {
    private func drawn(_ cells: [Table.Cell], _ kinds: [Table.Column.Kind]) -> String {
        let table = Table(columns: kinds.map { .init(title: "c", kind: $0) }, rows: [.init(cells: cells)])
        let lines = Format.csv.draw(Report(title: "not shown", blocks: [.table(table)]), TextOptions())
        return String(lines.split(separator: "\r\n").last ?? "")
    }

    @Test func `follows RFC 4180`() {
        let text = Format.csv.draw(Report(title: "", blocks: [.table(sampleTable)]), TextOptions())
        #expect(
            text
                == [
                    #"Criterion,Weight,"Acme Care, onshore",Brio Desk"#, "Cost,40,76.4,100.0",
                    "Price a month,25,62.0,100.0",
                    #""Set-up, training and exit",15,100.0,not answered"#, "Total,100,76.25,9.5", "",
                ].joined(separator: "\r\n"))
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@x", "＝1", "＋1", "－1", "＠x", " =1", "=\u{301}1"])
    func `holds back what a spreadsheet would run`(text: String) {
        let held = drawn([Table.Cell(text)], [.text])
        #expect(held.unicodeScalars.starts(with: "'".unicodeScalars) || held.hasPrefix("\"'"))
        #expect(drawn(["a", Table.Cell(text + "x")], [.text, .number]).hasPrefix("a,'"))
    }

    @Test func `shows tabs and line breaks, which begin formulas as well`() {
        #expect(drawn(["\t=1"], [.text]) == "<U+0009>=1")
        #expect(drawn(["\r=1"], [.text]) == "<U+000D>=1")
    }

    @Test(arguments: [
        ("-5.5", "'-5.5"), ("7,932,018", "\"7,932,018\""), ("-cmd|x", "'-cmd|x"), ("=5", "'=5"), ("+5", "'+5"),
        ("1,2", "\"1,2\""), ("13.1%", "13.1%"), ("-", "'-"), ("", ""), ("5.", "5."), ("٣", "٣"),
    ])
    func `takes no number out of words`(text: String, field: String) {
        #expect(drawn(["a", Table.Cell(text)], [.text, .number]) == "a," + field)
    }

    @Test func `leaves the commas of a number where a column is of words`() {
        #expect(drawn(["a", Table.Cell(.grouped(7_932_018))], [.text, .text]) == "a,\"7,932,018\"")
    }

    @Test func `doubles quotation marks, also under an accent`() {
        #expect(drawn(["a\"b"], [.text]) == "\"a\"\"b\"")
        #expect(Array(drawn(["\"\u{301}"], [.text]).unicodeScalars) == Array("\"\"\"\u{301}\"".unicodeScalars))
    }

    @Test func `stands under its caption among others`() {
        let table = Table(caption: "One", columns: [.init(title: "a")], rows: [])
        let report = Report(title: "", blocks: [.table(table), .details(summary: "s", [.table(table)])])
        #expect(Format.csv.draw(report, TextOptions()) == "One\r\na\r\n\r\nOne\r\na\r\n")
    }
}
