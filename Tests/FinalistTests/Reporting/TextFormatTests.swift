import Testing

@testable import Finalist

@Suite struct `A table on a terminal` {
    @Test func `stands on its points, with the best of a row marked`() {
        #expect(
            sampleTable.description == """
                Values, 0 to 100
                                                     Acme Care
                Criterion                    Weight    onshore     Brio Desk
                ──────────────────────────────────────────────────────────────
                Cost                             40      76.4          100.0 ★
                  Price a month                  25      62.0          100.0 ★
                  Set-up, training and exit      15     100.0   not answered
                ──────────────────────────────────────────────────────────────
                Total                           100      76.25           9.5
                ★ best in the row
                Brio Desk left one price open.

                """)
    }

    @Test func `is split where its numbers do not fit, with names and weights in each part`() {
        let vendors = ["Harrowgate", "Cordamar", "Palisanda", "Brightquill"]
        let table = Table(
            columns: [.init(title: "Criterion"), .init(title: "Weight", kind: .number, isRepeated: true)]
                + vendors.map { .init(title: $0, kind: .number) },
            rows: [.init(cells: ["Total cost of ownership", "20.0", "73.43", "91.28", "100.00", "7.5"])])
        let text = Format.table.draw(Report(title: "", blocks: [.table(table)]), TextOptions(width: 44))
        #expect(
            text == """
                Criterion       Weight  Harrowgate  Cordamar
                ────────────────────────────────────────────
                Total cost of     20.0       73.43     91.28
                  ownership

                Criterion     Weight  Palisanda  Brightquill
                ────────────────────────────────────────────
                Total cost      20.0     100.00          7.5
                  of
                  ownership

                """)
    }

    @Test(
        arguments: [40, 80, 200],
        [
            "東京コンタクトセンター株式会社", "Cafe\u{301} Zürich Łódź", "👩‍💻🇪🇸 Care ❤️", String(repeating: "Long name ", count: 1000),
            String(repeating: "x", count: 10_000), String(repeating: "東", count: 10_000), hostileName,
        ])
    func `keeps within its width and leaves no spaces at the end`(width: Int, name: String) {
        let options = TextOptions(width: width)
        for report in [report(saying: name), sampleReport] {
            for line in Format.table.draw(report, options).split(separator: "\n", omittingEmptySubsequences: false) {
                #expect(String(line).displayWidth <= width)
                #expect(!line.hasSuffix(" "))
            }
        }
    }

    @Test func `of a long name stays short`() {
        let table = Table(
            columns: [.init(title: String(repeating: "x", count: 10_000)), .init(title: "Total", kind: .number)],
            rows: [.init(cells: [Table.Cell(String(repeating: "y", count: 10_000)), "5.0"])])
        let lines = table.description.split(separator: "\n")
        #expect(lines.count == 4 + 1 + 12)
        #expect(lines[3].contains("…") && lines[16].hasSuffix("…"))
    }

    @Test func `needs only ASCII where it is asked to`() {
        let text = Format.table.draw(sampleReport, TextOptions(isASCII: true))
        #expect(text.utf8.allSatisfy { $0 < 0x7F })
        #expect(text.contains("100.0 *"))
        #expect(text.contains("* best in the row"))
    }

    @Test func `is bold only in colour`() {
        let text = Format.table.draw(sampleReport, TextOptions(isColoured: true))
        #expect(text.contains("\u{1B}[1mCost  "))
        #expect(text.replacing(/\u{1B}\[[01]m/, with: "") == Format.table.draw(sampleReport, TextOptions()))
    }

    @Test func `without columns or rows is no harm`() {
        #expect(Table(columns: [], rows: []).description == "\n")
        #expect(Table(columns: [.init(title: "A")], rows: []).description == "A\n─\n")
    }
}

@Suite struct `A report on a terminal` {
    @Test func `reads from the answer to its sources`() {
        let text = sampleReport.description
        #expect(
            text.hasPrefix(
                """
                Which help desk?
                ════════════════
                Northmere, 2 June 2026

                Acme Care leads.

                Total
                Acme Care  76.25  ██████████████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓
                Brio Desk   9.50  ██████
                █ Cost   ▓ Calls

                Side by side
                ────────────

                Higher is better.

                """))
        #expect(
            text.hasSuffix(
                """
                ▸ Acme Care

                  Price a month

                  • 71,500 EUR
                  • acme.xml:3

                ────────────────────────────────────────────────────────────────────────────────
                Finalist 0.1.0

                """))
    }
}
