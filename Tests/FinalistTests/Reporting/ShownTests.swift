import Foundation
import Testing

@testable import Finalist

/// A value, its text, and its field in a column of numbers.
private typealias Case = (shown: Shown, text: String, field: String)

private let numbers: [Case] = [
    (.count(0), "0", "0"), (.count(-12), "-12", "-12"), (.count(1200), "1200", "1200"),
    (.fixed(0.125, decimals: 2), "0.13", "0.13"),  // 12.5 hundredths, halves away from 0
    (.fixed(2.675, decimals: 2), "2.68", "2.68"),  // 2.67499999999999982… is a half with noise
    (.fixed(-0.04, decimals: 1), "0.0", "0.0"),  // -0.4 tenths, and no "-0.0"
    (.fixed(-0.05, decimals: 1), "-0.1", "-0.1"),  // -0.5 tenths
    (.fixed(-0.0, decimals: 0), "0", "0"),
    (.grouped(999.5), "1,000", "1000"), (.grouped(-1000.25, decimals: 2), "-1,000.25", "-1000.25"),
    (.grouped(7_932_018.46, decimals: 1), "7,932,018.5", "7932018.5"),
    (.price(9_999.5), "9,999.50", "9999.50"), (.price(10_000.4), "10,000", "10000"),
    (.value(100), "100.0", "100.0"), (.value(99.96), "99.96", "99.96"),  // 100.0 would be a lie
    (.value(0.0004), "0.0004", "0.0004"), (.value(-3.25), "-3.3", "-3.3"),  // -32.5 tenths
    (.plain(0.1 + 0.2), "0.3", "0.3"), (.plain(40), "40", "40"), (.plain(2.25, decimals: 1), "2.3", "2.3"),
    (.groupedPlain(1250.5, decimals: 2), "1,250.5", "1250.5"),
    (.significant(0.0000123456, digits: 4), "0.00001235", "0.00001235"),
    (.significant(12345.6, digits: 5), "12,346", "12346"),
    (.number(0.000000012, .exact), "0.000000012", "0.000000012"), (.number(12345, .exact), "12,345", "12345"),
    (.times(7), "7", "7"),
    (.weight(0.35, atLeast: 0), "35", "35"), (.weight(0.35), "35.0", "35.0"), (.weight(0.3075), "30.75", "30.75"),
    (.money(Decimal(79_320_185) / 10), "7,932,019", "7932019"),  // 7,932,018.5
    (.money(Decimal(-4) / 10), "0", "0"), (.money(Decimal(-1_250)), "-1,250", "-1250"),
]

/// With a sign, a unit or a word beside the digits, which makes a text of a field.
private let signed: [Case] = [
    (.number(45, .openValue), "45.0?", "45.0?"), (.number(50, .anyAbove), "> 50.0", "> 50.0"),
    (.times(1.0 / 7), "1/7", "1/7"), (.times(0.4), "1/2.5", "1/2.5"),  // 1 ÷ 0.4 = 2.5
    (.percentShare(0.131), "13.1%", "13.1%"), (.percentShare(0.125, decimals: 0), "13%", "13%"),  // 12.5
    (.percentShare(0.99996), "99.996%", "99.996%"), (.percentShare(-0.0004), "-0.04%", "'-0.04%"),
    (.whole, "100%", "100%"),
    (.change(0.008, decimals: 2), "+0.80%", "'+0.80%"), (.change(-0.008, decimals: 2), "-0.80%", "'-0.80%"),
    (.change(0, decimals: 2), "0.00%", "0.00%"), (.plainShare(0.125), "12.5%", "12.5%"),
    (.plainShare(0.4), "40%", "40%"),
    (.weightShare(0.3075), "30.75%", "30.75%"), (.weightShare(1.0 / 3), "33.3%", "33.3%"),
    (.trialShare(1), "all", "all"), (.trialShare(0), "none", "none"), (.trialShare(0.99996), "99.996%", "99.996%"),
    (.chance(0.00003), "< 0.01 %", "< 0.01 %"), (.chance(0.99995), "> 99.99 %", "> 99.99 %"),
    (.chance(0.64), "64 %", "64 %"), (.chance(0.0345), "3.5 %", "3.5 %"),  // 34.5 tenths
    (.words("2 of 10"), "2 of 10", "2 of 10"), ("–", "–", "–"), ("", "", ""),
]

private func drawn(_ shown: Shown, _ format: Format, width: Int = 80) -> String {
    let table = Table(
        columns: [.init(title: "Name"), .init(title: "n", kind: .number)],
        rows: [Table.Row(["a", shown]), Table.Row(["b", .fixed(-1234.5, decimals: 3)]), Table.Row(["c", "no end"])])
    return format.draw(Report(title: "", blocks: [.table(table)]), TextOptions(width: width))
}

@Suite struct `What is shown` {
    @Test(arguments: numbers + signed)
    func `has a text, and a field of CSV`(shown: Shown, text: String, field: String) {
        #expect(shown.text == text)
        #expect(Table.Cell(shown).text == text)
        #expect(drawn(shown, .csv).split(separator: "\r\n")[1] == "a," + field)
    }

    @Test(arguments: numbers)
    func `is a number for programs where nothing stands beside it`(shown: Shown, text: String, field: String) throws {
        let number = try #require(shown.written.number)
        #expect(number == field && Double(number) == Double(text.replacing(",", with: "")))
    }

    @Test(arguments: signed)
    func `is no number where a sign or a word stands beside it`(shown: Shown, text: String, field: String) {
        #expect(shown.written.number == nil)
    }

    // A terminal finds the point of words by looking; a value knows where it is.
    @Test(arguments: numbers + signed)
    func `stands on its point as its words do`(shown: Shown, text: String, field: String) {
        for width in [20, 40, 80] {
            #expect(drawn(shown, .table, width: width) == drawn(.words(text), .table, width: width))
        }
    }

    @Test func `is a number also where it is beyond all digits`() {
        #expect(drawn(.grouped(-1e20), .csv).contains("a,-1e+20"))
        #expect(drawn(.plain(-0.0000004), .csv).contains("a,-4e-07"))
    }

    @Test func `is a dash, or what is said in its place, where it is missing`() {
        let missing: [Shown] = [
            .fixed(nil, decimals: 1), .grouped(nil), .value(nil), .plain(nil), .groupedPlain(nil), .price(nil),
            .percentShare(nil), .plainShare(nil), .change(nil, decimals: 2), .weightShare(nil), .weight(nil),
            .chance(nil),
        ]
        #expect(missing.allSatisfy { $0 == .missing && $0.text == "–" })
        #expect(Shown.value(nil, or: "out") == .words("out") && Shown.percentShare(nil, or: "no end").text == "no end")
        #expect(Shown.fixed(nil, decimals: 1, or: "").text == "")
    }

    @Test func `is a day or the time as it was given`() throws {
        let moment = try #require(Moment("2026-05-12T09:00:00Z"))
        #expect(Shown.day(moment).text == "2026-05-12")
        #expect(Shown.moment(moment).text == "2026-05-12T09:00:00Z")
        #expect(Shown.day(moment).written.number == nil)
    }

    @Test func `is words where it is written as a string`() {
        #expect(Table.Cell("a") == "a" && Table.Cell("a").content == .words("a"))
        #expect(("\(2) of \(10)" as Table.Cell).content == .words("2 of 10"))
    }
}

@Suite struct `A column of numbers in a report` {
    /// What takes two figures to say, and a weight with who takes over beyond it.
    private static func isPair(_ words: String) -> Bool {
        words.wholeMatch(of: /\d+ of \d+/) != nil || words.wholeMatch(of: /[\d.,]+ to [\d.,]+/) != nil
            || words.wholeMatch(of: /[\d.]+% \(.+\)/) != nil
    }

    private static let reports: [@Sendable () throws -> Report] = [
        { try northmere().scored().report(trials: 20) }, { try northmere().scored().methods().publication.report() },
        {
            try Reading.judgements(.path(path("Examples/weights.xml"))).judged().peoplesWeights().publication.report()
        }, { try northmere().staffing().publication.report() },
        {
            CostReport(
                try northmere().costed(), asking: CostReport.Question.allCases, scored: try northmere().scored()
            ).publication.report()
        },
        {
            Report(title: "", blocks: try CostView.allCases.map { .table(try northmere().costed().table(by: $0)) })
        },
        {
            try Evaluation(contentsOf: path("Examples/calls")).callComparison(scorecard: "general-service").publication
                .report()
        },
        { try VisitReport(northmere()).publication.report() },
        {
            let evaluation = try northmere()
            return AgreementReport(try evaluation.panelAgreement(), calls: try? evaluation.callComparison())
                .publication.report()
        },
    ]

    @Test(arguments: reports.indices)
    func `holds values, and hides no digits in words`(place: Int) throws {
        var values = 0
        for table in try Self.reports[place]().tables {
            for row in table.rows where !row.spans(table) {
                for (column, cell) in zip(table.columns, row.cells) where column.kind == .number {
                    guard case .words(let words) = cell.content else {
                        values += 1
                        continue
                    }
                    let hasDigits = words.contains { $0.isNumber }
                    #expect(!hasDigits || Self.isPair(words), "\(table.caption ?? ""), \(column.title): \(words)")
                }
            }
        }
        #expect(values > 0)
    }
}
