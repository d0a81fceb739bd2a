import Foundation
import Testing

@testable import Finalist

/// Two vendors that price 120,000 calls a year, held against prices that the plan sets.
private func priced(_ price: String, ash: String = "0.8", birch: String = "1.2") throws -> Evaluation {
    try given(
        """
        <scenario term="12" discount-rate="8"><channel id="voice" volume="120000" handle-time="5"/></scenario>
        <criterion id="P" title="Price" weight="60"><price \(price)/></criterion>
        <criterion id="Q" title="Quality" weight="40"><measure worst="0" best="100"/></criterion>
        <vendor id="ash" name="Ash"><measure criterion="Q" value="30"/></vendor>
        <vendor id="birch" name="Birch"><measure criterion="Q" value="90"/></vendor>
        <response vendor="ash"><pricing><line id="L" title="Calls" unit="contact" driver="voice" price="\(ash)"/></pricing></response>
        <response vendor="birch"><pricing><line id="L" title="Calls" unit="contact" driver="voice" price="\(birch)"/></pricing></response>
        """)
}

private let bounds = #"of="tco" formula="fixed-bounds" worst="160000" best="80000""#

@Suite struct `A price beyond the prices that the plan sets` {
    /// 120,000 × 0.8 = 96,000 and 120,000 × 1.2 = 144,000.
    @Test(arguments: [
        (bounds, [String]()),
        (
            #"of="tco" formula="fixed-bounds" worst="140000.5" best="80000""#,
            [
                "the total cost of ownership of Birch (birch) is EUR 144,000, above the worst of 'Price' (P), 140,000.5, and is worth no less than that"
            ]
        ),
        (
            #"of="tco" formula="fixed-bounds" worst="160000" best="100000""#,
            [
                "the total cost of ownership of Ash (ash) is EUR 96,000, below the best of 'Price' (P), 100,000, and is worth no more than that"
            ]
        ),
        (
            #"of="bid" formula="ceiling" ceiling="90000""#,
            [
                "the bid of Ash (ash) is EUR 96,000, above the ceiling of 'Price' (P), 90,000, and is worth no less than that",
                "the bid of Birch (birch) is EUR 144,000, above the ceiling of 'Price' (P), 90,000, and is worth no less than that",
            ]
        ),
        (
            #"of="bid" formula="bilinear" base="144000""#, []
        ),
        (
            #"of="bid" formula="bilinear" base="143999""#,
            [
                "the bid of Birch (birch) is EUR 144,000, above the base of 'Price' (P), 143,999, and is worth no less than that"
            ]
        ),
        (#"of="tco" formula="lowest-ratio""#, []),
    ])
    func `is told with what it is worth, and one within them or on them is not`(price: String, words: [String]) throws {
        #expect(try priced(price).check().filter { $0.rule.code == "F0848" }.map(\.message) == words)
    }

    /// What the sentence promises: as far beyond as it goes, the value stays.
    @Test func `is worth what that one is worth`() throws {
        let price = #"of="tco" formula="fixed-bounds" worst="120000" best="100000""#
        for (ash, birch) in [("0.8", "1.2"), ("0.5", "4"), ("0.83", "1.1")] {
            let values = try priced(price, ash: ash, birch: birch).scored().criteria[0].cells.map(\.value)
            #expect(values == [100, 0])
        }
    }
}

@Suite struct `Prices that the plan sets, under another term or volume` {
    private func staying(_ suppositions: Supposition..., price: String = bounds) throws -> [String] {
        try priced(price).supposing(suppositions).scored().flags.filter { $0.rule.code == "F0718" }.map(\.message)
    }

    @Test func `are told to stay`() throws {
        let words = "the prices that the plan sets for 'Price' (P) (worst 160,000 and best 80,000) stay for"
        #expect(try staying(.term(months: 9)) == ["\(words) another term"])
        #expect(try staying(.volume(percent: 90)) == ["\(words) other volumes"])
        #expect(try staying(.handleTime(percent: 90)) == ["\(words) other volumes"])
        #expect(
            try staying(.term(months: 24), price: #"of="bid" formula="ceiling" ceiling="300000""#)
                == ["the prices that the plan sets for 'Price' (P) (ceiling 300,000) stay for another term"])
    }

    @Test func `are not spoken of where nothing else is asked of the vendors, or where the plan sets none`() throws {
        #expect(try staying(.prices(percent: 90, of: "ash")) == [])
        #expect(try staying(.discountRate(6)) == [])
        #expect(try staying(.term(months: 9), price: #"of="tco" formula="lowest-ratio""#) == [])
        #expect(try priced(bounds).scored().flags.allSatisfy { $0.rule.code != "F0718" })
    }

    private func costs(_ evaluation: Evaluation, _ question: CostReport.Question?) throws -> String {
        let report = CostReport(
            try evaluation.costed(), asking: [question].compactMap(\.self),
            scored: question == nil ? nil : try evaluation.scored())
        return try report.publication.written(as: .table).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test(arguments: CostReport.Question.allCases)
    func `are spoken of beside every answer on who would be first`(question: CostReport.Question) throws {
        let said = "(worst 160,000 and best 80,000) stay for another term."
        let supposed = try priced(bounds).supposing(.term(months: 9))
        #expect(try costs(supposed, question).contains(said))
        #expect(try !costs(supposed, nil).contains(said))
        #expect(try !costs(priced(bounds), question).contains(said))
    }

    @Test func `are spoken of under the table of what-ifs, which says too what no discount rate moves`() throws {
        let staying = "held against the prices that the plan sets for 'Price' (P): worst 160,000 and best 80,000."
        let undiscounted =
            "The discount rate moves present values alone, and not the total cost of ownership shown here."
        let fixed = try costs(priced(bounds), .whatIf)
        #expect(fixed.contains(staying) && fixed.contains(undiscounted))
        let discounted = try costs(priced(#"of="npv" formula="lowest-ratio""#), .whatIf)
        #expect(!discounted.contains("held against the prices") && !discounted.contains(undiscounted))
    }
}

@Suite struct `What the cost tables say of what is compared` {
    @Test(arguments: [
        ("bid", "'Price' (P) of the plan compares the bid: one-off and vendor fees, undiscounted"),
        ("tco", "'Price' (P) of the plan compares the total cost of ownership: the total, undiscounted"),
        ("npv", "'Price' (P) of the plan compares the net present value"),
    ])
    func `names the total of the plan's criterion`(total: String, words: String) throws {
        let basis = try priced(#"of="\#(total)" formula="lowest-ratio""#).costed().basis()
        #expect(basis.last == words)
    }

    @Test func `is a gap for the charge of a month that the price matrix says nothing of`() throws {
        func row(_ bounds: String) throws -> (cells: [String], notes: [String]) {
            let costs = try given(
                """
                <scenario term="36"><channel id="voice" volume="1200" handle-time="5"/></scenario>
                <criterion id="P" title="Price" weight="1"><price of="tco" formula="lowest-ratio"/></criterion>
                <vendor id="ash" name="Ash"/><vendor id="birch" name="Birch"/>
                <response vendor="ash"><pricing><line id="L" title="Calls" unit="contact" driver="voice" price="2"/><termination \(bounds) months="3"/></pricing></response>
                <response vendor="birch"><pricing><line id="L" title="Calls" unit="contact" driver="voice" price="3"/><termination from-month="1" months="1"/></pricing></response>
                """
            ).costed()
            let table = try #require(costs.exposures())
            return (table.rows.map { $0.cells.map(\.text).joined(separator: " ") }, table.notes)
        }
        // 100 calls a month: 3 × 200 = 600 for Ash, 1 × 300 for Birch.
        let partly = try row(#"from-month="1" to-month="12""#)
        #expect(partly.cells == ["Ending after month 12 600 300", "Ending after month 24 – 300"])
        #expect(partly.notes.last == "–: the price matrix states nothing for it.")
        let whole = try row(#"from-month="1""#)
        #expect(whole.cells == ["Ending after month 12 600 300", "Ending after month 24 600 300"])
        #expect(whole.notes.count == partly.notes.count - 1)
    }
}

@Suite struct `A decision for another than who is first` {
    private func decided(_ vendor: String) throws -> (Evaluation, checked: [Diagnostic]) {
        let body = """
            <criterion id="Q" title="Quality" weight="1"><measure worst="0" best="100"/></criterion>
            <vendor id="ash" name="Ash"><measure criterion="Q" value="30"/></vendor>
            <vendor id="birch" name="Birch"><measure criterion="Q" value="90"/></vendor>
            <record><decision chosen="\(vendor)" at="2026-05-30"><reason>They know us.</reason></decision></record>
            """
        return (try given(body), findings(body).filter { $0.rule.code == "F0707" })
    }

    @Test func `is told by the check and on the first screen`() throws {
        let (evaluation, checked) = try decided("ash")
        #expect(checked.map(\.message) == ["the decision chooses ash, and birch is first on the award weights"])
        let answer = try evaluation.scored().answer(nil)
        #expect(answer.contains("The recorded decision chooses Ash, which is not first here."))
    }

    @Test func `is none where it chooses who is first`() throws {
        let (evaluation, checked) = try decided("birch")
        #expect(checked.isEmpty)
        #expect(try evaluation.scored().answer(nil).allSatisfy { !$0.contains("decision") })
    }
}

@Suite struct `Scoring again to see what would change` {
    /// The flags of a result that nobody reads are not made: criteria times vendors, for each of thousands of results.
    @Test func `makes no flags`() throws {
        let outcome = try given(
            """
            <criterion id="A" title="A" weight="2" missing="worst"><measure worst="0" best="100"/></criterion>
            <criterion id="B" title="B" weight="1"><measure worst="0" best="100"/></criterion>
            <vendor id="ash" name="Ash"><measure criterion="B" value="30"/></vendor>
            <vendor id="birch" name="Birch"><measure criterion="A" value="10"/><measure criterion="B" value="9"/></vendor>
            """
        ).scored(interim: true)
        #expect(outcome.flags.contains { $0.rule.code == "F0712" })
        let again = Rescoring(outcome: outcome).outcome(shares: [0.5, 0.5])
        #expect(again.flags.isEmpty && again.results.map(\.rank) == outcome.results.map(\.rank))
    }

    @Test func `tells of gaps that count as the worst no more than anybody reads`() throws {
        let vendors = (1...60).map { #"<vendor id="v\#($0)" name="V\#($0)"/>"# }.joined()
        let criteria = (1...20).map {
            #"<criterion id="c\#($0)" title="C\#($0)" weight="1" missing="worst"><measure worst="0" best="100"/></criterion>"#
        }.joined()
        let flags = try given(criteria + vendors).scored(interim: true).flags.filter { $0.rule.code == "F0712" }
        // 60 × 20 = 1,200 gaps
        #expect(flags.count == 1_001)
        #expect(flags.count { $0.message == "and 200 more of this kind" } == 1)
    }
}

@Suite struct `A total that does not come out even` {
    @Test func `is explained as fine as anybody can check`() throws {
        // 120,000 ÷ 12 × 0.8 × 12 in dollars, 96,000 ÷ 1.3 = 73,846.153846…
        let evaluation = try given(
            """
            <scenario term="12"><channel id="voice" volume="120000" handle-time="5"/><fx currency="USD" rate="1.3" date="2026-05-01" source="bank"/></scenario>
            <criterion id="P" title="Price" weight="60"><price of="tco" formula="fixed-bounds" worst="100000" best="50000"/></criterion>
            <vendor id="ash" name="Ash"/>
            <response vendor="ash"><pricing currency="USD"><line id="L" title="Calls" unit="contact" driver="voice" price="0.8"/></pricing></response>
            """)
        let lines = try evaluation.scored().explanation(of: "ash", on: "P").evidence.map(\.what)
        #expect(lines.contains("EUR 73,846.153846153846"))
    }
}
