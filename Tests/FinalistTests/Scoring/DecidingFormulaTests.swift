import Foundation
import Testing

@testable import Finalist

/// C1 is 30 of 100, its sibling 10, and the rest 60: without the price, 10 ÷ 70 and 60 ÷ 70.
private func plan(_ price: String, _ more: String = "") throws -> Outcome {
    try given(
        """
        <criterion id="COST" title="Cost" weight="40">
        <criterion id="C1" title="Price" weight="30"><price \(price)/></criterion>
        <criterion id="C2" title="Terms" weight="10"><measure worst="0" best="100"/></criterion></criterion>
        <criterion id="Q" title="Calls" weight="60"><measure worst="0" best="100"/></criterion>
        <vendor id="bay" name="Bay Tree"><price amount="118"/><measure criterion="C2" value="82"/><measure criterion="Q" value="78"/></vendor>
        <vendor id="ash" name="Ash Grove"><price amount="100"/><measure criterion="C2" value="25"/><measure criterion="Q" value="60"/></vendor>
        <vendor id="fir" name="Fir Wood"><price amount="150"/><measure criterion="C2" value="55"/><measure criterion="Q" value="90"/></vendor>
        \(more)
        """
    ).scored()
}

@Suite struct `A plan with a price formula that decides by itself` {
    @Test func `ranks by the formula, and totals all but the price`() throws {
        let outcome = try plan(#"formula="price-per-point""#)
        // (10 · 82 + 60 · 78) ÷ 70; (10 · 25 + 60 · 60) ÷ 70; (10 · 55 + 60 · 90) ÷ 70
        for (result, quality) in zip(outcome.results, [78.5714285714286, 55, 85]) {
            #expect(isNear(result.total, quality))
            #expect(isNear(outcome.quality(of: result.vendor.id), quality))
        }
        // 118 ÷ 78.571…; 100 ÷ 55; 150 ÷ 85
        for (result, own) in zip(outcome.results, [1.50181818181818, 1.81818181818182, 1.76470588235294]) {
            #expect(isNear(result.ownResult?.number, own))
            #expect(result.ownResult?.unit == "money per quality point")
        }
        #expect(outcome.results.map(\.rank) == [1, 3, 2])
        #expect(outcome.deciding == DecidingFormula(criterion: "C1", formula: .pricePerPoint))
        #expect(outcome.criteria[1].cells.allSatisfy { $0.state == .apart && $0.value == nil })
        #expect(outcome.flags.isEmpty)
    }

    @Test func `takes the weight of quality from the plan, unless the price says another`() throws {
        // 85 is the best: (1 − .0642857 · 70 ÷ 30) · 100 ÷ 118; (1 − .3 · 70 ÷ 30); 100 ÷ 150
        let own = try plan(#"formula="utility-index""#).results.map { $0.ownResult?.number }
        for (one, expected) in zip(own, [0.720338983050847, 0.3, 0.666666666666667]) { #expect(isNear(one, expected)) }
        let even = try plan(#"formula="utility-index" quality-weight="50""#).results.map { $0.ownResult?.number }
        #expect(isNear(even[1], 0.7))  // 1 − .3
    }

    @Test func `puts out who is below the floor, and says why`() throws {
        let outcome = try plan(#"formula="qcbs" quality-floor="60""#)
        #expect(outcome["ash"]?.status == .eliminated)
        #expect(outcome["ash"]?.reasons == ["qcbs leaves it out: its quality of 55 is below the floor of 60"])
        // The lowest price is then 118: .7 · 78.571… + 30; .7 · 85 + 30 · 118 ÷ 150
        #expect(isNear(outcome["bay"]?.ownResult?.number, 85))
        #expect(isNear(outcome["fir"]?.ownResult?.number, 83.1))
    }

    @Test func `does not compare the price of a vendor that a requirement puts out`() throws {
        let outcome = try plan(
            #"formula="qcbs""#,
            """
            <requirement id="R" title="Insured"/><response vendor="ash"><claim requirement="R" status="not-met"/></response>
            <response vendor="bay"><claim requirement="R" status="met"/></response>
            <response vendor="fir"><claim requirement="R" status="met"/></response>
            """)
        #expect(isNear(outcome["bay"]?.ownResult?.number, 85))
        #expect(outcome["ash"]?.ownResult == nil && outcome["ash"]?.rank == nil)
    }

    @Test func `has no interim result`() throws {
        let evaluation = try given(
            """
            <criterion id="P" title="Price" weight="1"><price formula="price-per-point"/></criterion>
            <criterion id="Q" title="Calls" weight="2"><measure worst="0" best="100"/></criterion>
            <vendor id="a" name="A"><price amount="5"/></vendor><vendor id="b" name="B"><price amount="7"/><measure criterion="Q" value="9"/></vendor>
            """)
        let found = refusal { try evaluation.scored(interim: true) }
        #expect(found.map(\.rule.code) == ["F0720"])
        #expect(found.first?.remedy.hasPrefix("wait until all evidence is in") == true)
    }

    @Test func `gives an interim result when nothing is missing after all`() throws {
        let evaluation = try plan(#"formula="price-per-point""#).evaluation
        #expect(try evaluation.scored(interim: true).results.map(\.rank) == [1, 3, 2])
    }

    @Test func `says in its answer, its table and its arithmetic that price has no value there`() throws {
        let outcome = try plan(#"formula="price-per-point""#)
        let words = "the formula price-per-point decides by itself: price has no value from 0 to 100 here"
        #expect(
            outcome.answer(nil).first
                == "Bay Tree (1.502) comes first, then Fir Wood (1.765), by price-per-point: money per quality point, the lowest first."
        )
        #expect(outcome.answer(nil)[1].hasPrefix("T" + words.dropFirst()))
        #expect(outcome.matrix().notes.contains { $0.contains(words) })
        #expect(outcome.matrix().rows.contains { $0.cells.map(\.text).suffix(3) == ["1.502", "1.818", "1.765"] })
        #expect(outcome.comparison().deciding?.words.hasPrefix(words) == true)
        let lines = try outcome.explanation(of: "bay").lines
        #expect(isNear(lines.first { $0.label == "result" }?.result, 1.50181818181818))
        let weight = try outcome.explanation(of: "bay", on: "C2").lines.first { $0.label == "weight" }
        #expect(weight?.expression == "10 ÷ 70 × 10 ÷ 10")
        #expect(isNear(weight?.result, 1.0 / 7))
    }

    @Test func `comes back equal from its own XML, which keeps to its schema`() throws {
        let comparison = try plan(#"formula="qcbs" quality-floor="60""#).comparison()
        #expect(try Comparison(xml: Array(try comparison.xml().utf8)) == comparison)
        #expect(comparison.csv.contains("RESULT,,points of 100,,"))
        #expect(comparison.json.contains("\"method\": \"qcbs\""))
        guard XMLLint.isHere else { return }
        let folder = try TemporaryFolder()
        try folder.write(.init(try comparison.xml().utf8), to: "result.xml")
        #expect(try XMLLint.refused([folder.url.appending(path: "result.xml").path], by: "results.xsd") == [:])
    }

    @Test func `ranks by the formula without declared intuition too`() throws {
        let outcome = try given(
            """
            <criterion id="P" title="Price" weight="50"><price formula="price-per-point"/></criterion>
            <criterion id="Q" title="Calls" weight="30"><measure worst="0" best="100"/></criterion>
            <criterion id="I" title="Heart" weight="20" intuition="yes"><measure worst="0" best="100"/></criterion>
            <vendor id="a" name="A"><price amount="60"/><measure criterion="Q" value="60"/><measure criterion="I" value="10"/></vendor>
            <vendor id="b" name="B"><price amount="66"/><measure criterion="Q" value="55"/><measure criterion="I" value="90"/></vendor>
            """
        ).scored()
        // 60 ÷ 40 and 66 ÷ 69; without: 60 ÷ 60 and 66 ÷ 55
        #expect(outcome.results.map(\.rank) == [2, 1])
        #expect(outcome.results.map { $0.withoutIntuition?.rank } == [1, 2])
    }

    @Test(arguments: PriceFormula.all.filter(\.decidesByItself).map(\.id))
    func `can have any of them`(id: String) throws {
        let more = id == "fictional-discount" ? #" value-per-point="0.5""# : ""
        let outcome = try plan("formula=\"\(id)\"\(more)")
        #expect(outcome.results.allSatisfy { $0.ownResult != nil && $0.rank != nil })
    }
}

// A figure below a millionth took ten decimals, and the program came down in table, Markdown and page.
@Suite struct `A figure of a formula that decides` {
    private static func comparison(_ formula: String, prices: [String], quality: String = "78") throws -> Outcome {
        try given(
            """
            <criterion id="P" title="Price" weight="70"><price formula="\(formula)"/></criterion>
            <criterion id="Q" title="Quality" weight="30"><measure worst="0" best="100"/></criterion>
            <vendor id="a" name="Alder"><price amount="\(prices[0])"/><measure criterion="Q" value="\(quality)"/></vendor>
            <vendor id="b" name="Beech"><price amount="\(prices[1])"/><measure criterion="Q" value="81"/></vendor>
            """
        ).scored()
    }

    @Test(arguments: ResultFormat.all)
    func `may be below a millionth in every format`(format: ResultFormat) throws {
        let text = try Self.comparison("weighted-value", prices: ["7000000", "7200000"]).written(as: format)
        // 78^(30 ÷ 70) ÷ 7,000,000 and 81^(30 ÷ 70) ÷ 7,200,000
        let figures =
            [ResultFormat.json, .xml, .csv].contains(format)
            ? ["9.242716", "9.13249"] : ["0.0000009243", "0.0000009132"]
        for figure in figures { #expect(text.contains(figure), "\(figure) in \(format)") }
    }

    @Test func `of rupiah has four digits as well`() throws {
        let outcome = try Self.comparison("quality-per-price", prices: ["112000000000", "115000000000"])
        // 1000 × 78 ÷ 112,000,000,000 and 1000 × 81 ÷ 115,000,000,000
        #expect(outcome.ownFigures().mapValues(\.text) == ["a": "0.0000006964", "b": "0.0000007043"])
    }

    @Test func `has all its digits where eighteen decimals are too few`() throws {
        let outcome = try Self.comparison(
            "quality-per-price", prices: ["999999999999999", "0.5"], quality: "0.0005")
        // 1000 × 0.0005 ÷ 999,999,999,999,999 and 1000 × 81 ÷ 0.5
        #expect(outcome.ownFigures().mapValues(\.text) == ["a": "0.0000000000000005000000000000005", "b": "162,000"])
    }
}

@Suite struct `The quality of a vendor` {
    @Test func `and the value of its price make up its total`() throws {
        let outcome = try plan(#"formula="min-max""#)
        #expect(isNear(outcome.qualityWeight, 0.7))
        let ranking = PriceFormula.minMax.ranking(of: outcome.offers(.bid), qualityWeight: outcome.qualityWeight)
        for (one, result) in zip(ranking, outcome.results) {
            #expect(isNear(one.result, result.total ?? -1, within: 1e-12 * 100))
            #expect(one.rank == result.rank)
        }
    }

    @Test func `is weighed with its own share where a criterion does not apply`() throws {
        let outcome = try given(
            """
            <criterion id="P" title="Price" weight="20"><price formula="lowest-ratio"/></criterion>
            <criterion id="Q" title="Calls" weight="30"><measure worst="0" best="100"/></criterion>
            <criterion id="T" title="Tools" weight="50"><measure worst="0" best="100"/></criterion>
            <vendor id="a" name="A"><price amount="60"/><measure criterion="Q" value="45"/><not-applicable criterion="T">none</not-applicable></vendor>
            <vendor id="b" name="B"><price amount="80"/><measure criterion="Q" value="55"/><measure criterion="T" value="90"/></vendor>
            """
        ).scored()
        let offers = outcome.offers(.bid)
        #expect(offers.map(\.quality) == [45, 76.875])  // (30 · 55 + 50 · 90) ÷ 80
        #expect(isNear(offers[0].qualityWeight, 0.6))  // 30 ÷ (20 + 30)
        #expect(offers[1].qualityWeight == nil)
        let ranking = PriceFormula.lowestRatio.ranking(of: offers, qualityWeight: outcome.qualityWeight)
        #expect(isNear(ranking[0].result, 67))  // .6 · 45 + .4 · 100
        for (one, result) in zip(ranking, outcome.results) { #expect(isNear(one.result, result.total ?? -1)) }
    }

    @Test func `of Northmere gives its totals back`() throws {
        let outcome = try northmere().scored()
        let ranking = PriceFormula.lowestRatio.ranking(of: outcome.offers(.npv), qualityWeight: outcome.qualityWeight)
        for (one, result) in zip(ranking, outcome.results) { #expect(isNear(one.result, result.total ?? -1)) }
    }
}
