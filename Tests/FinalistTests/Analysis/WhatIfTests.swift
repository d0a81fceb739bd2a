import Foundation
import Testing

@testable import Finalist

@Suite struct `What if` {
    private func whatIf(_ evaluation: Evaluation) throws -> WhatIf { try evaluation.scored().whatIf() }

    @Test func `takes one input after the other, and all ranges together`() throws {
        let whatIf = try whatIf(Counters.evaluation())
        #expect(
            whatIf.inputs.map(\.title) == [
                "Volumes", "Handle time", "PLN rate", "Term", "Discount rate", "Baseline", "Price line A2 of acme",
                "Price line K1 of cora", "All price lines with a range",
            ])
        #expect(
            whatIf.inputs.map { $0.cases.map { $0.words.joined(separator: ", ") } } == [
                ["volume 80 %", "volume 120 %"], ["handle time 90 %", "handle time 110 %"],
                ["PLN 3.78 per EUR in place of 4.2", "PLN 4.62 per EUR in place of 4.2"],
                ["term 12 months in place of 24", "term 36 months in place of 24"],
                ["discount rate 8 % in place of 10 %", "discount rate 12 % in place of 10 %"],
                ["baseline EUR 54,000 a year in place of 60,000", "baseline EUR 66,000 a year in place of 60,000"],
                ["price line A2 of acme 90 %", "price line A2 of acme 125 %"],
                ["price line K1 of cora 80 %", "price line K1 of cora 140 %"],
                [
                    "price line A2 of acme 90 %, price line K1 of cora 80 %",
                    "price line A2 of acme 125 %, price line K1 of cora 140 %",
                ],
            ])
        #expect(whatIf.total == .npv && whatIf.base.words.isEmpty)
    }

    // The range of K1 is 60 % of 1,800 a month, that of A2 35 % of 300.
    @Test func `moves of many price lines those whose range is worth most, and says so`() throws {
        let outcome = try Counters.evaluation().scored()
        let (all, some) = (outcome.whatIf(), outcome.whatIf(most: 1))
        #expect(all.leftOut.isEmpty && all.notSearched == nil)
        #expect(some.inputs == all.inputs.filter { $0.title != "Price line A2 of acme" })
        #expect(
            some.notSearched
                == "Not searched each alone: of 2 price lines with a range the one whose range is worth least.")
    }

    @Test func `gives money, totals and order as reckoned by hand`() throws {
        let whatIf = try whatIf(Counters.evaluation())
        func factors(_ months: ClosedRange<Int>) -> Double {
            months.map { pow(1.1, -Double($0) / 12) }.reduce(0, +)
        }
        /// The present values, and the totals that they lead to.
        func expect(_ known: WhatIf.Case?, _ prices: [Double], _ order: [String]) throws {
            let known = try #require(known)
            let lowest = try #require(prices.min())
            for (row, quality) in [70.0, 55, 82].enumerated() {
                #expect(isNear(known.vendors[row].amount?.number, prices[row], within: 1e-7))
                #expect(isNear(known.vendors[row].total, 0.6 * 100 * lowest / prices[row] + 0.4 * quality))
            }
            #expect(known.order == order)
        }
        let all = factors(1...24)
        let ramped = 0.4 * factors(1...1) + 0.75 * factors(2...2) + factors(3...24)
        try expect(whatIf.base, [1740 * all, 1700 * ramped + 2420, 1800 * all], ["cora", "acme", "brio"])
        let volumes = whatIf.inputs[0].cases
        // (960 × … beyond 800 at 1.2); 2160 = 1800 × 1.2
        try expect(
            volumes.last, [(1200 + 400 * 1.2 + 300) * all, 2040 * ramped + 2420, 2160 * all], ["acme", "cora", "brio"]
        )
        #expect(volumes.map(\.changesFirst) == [false, true])
        #expect(whatIf.inputs[2].cases[0].vendors[0] == whatIf.base.vendors[0])
        let dear = try #require(whatIf.inputs.last?.cases.last)
        try expect(dear, [(1440 + 375) * all, 1700 * ramped + 2420, 2520 * all], ["acme", "brio", "cora"])
        #expect(whatIf.changes.contains(dear))
    }

    @Test func `tells why a case cannot be reckoned`() throws {
        let short = Counters.scenario.replacing(#"term="24""#, with: #"term="13""#)
        let terms = try whatIf(Counters.evaluation(scenario: short)).inputs.first { $0.title == "Term" }?.cases
        #expect(terms?.count == 2)
        #expect(terms?[0].obstacle?.contains("brio's number of months in ramp is 2") == true)
        #expect(terms?[0].vendors.isEmpty == true && terms?[0].changesFirst == false)
        #expect(terms?[1].obstacle == nil)
    }

    @Test func `leaves out what is not possible or not there`() throws {
        let bare = """
            <scenario term="12" discount-rate="0"><channel id="calls" volume="12000" handle-time="5"/><channel id="chat" volume="1" handle-time="1"/></scenario>
            """
        let plain =
            #"<response vendor="brio"><pricing><line id="B1" title="Call" unit="contact" driver="calls" price="2"/></pricing></response>"#
        let whatIf = try whatIf(Counters.evaluation(scenario: bare, responses: Counters.acme + plain + Counters.cora))
        #expect(
            whatIf.inputs.map(\.title).prefix(4) == ["Volumes", "Handle time", "Term", "Discount rate"])
        #expect(whatIf.inputs[2].cases.map(\.words) == [["term 24 months in place of 12"]])
        #expect(whatIf.inputs[3].cases.map(\.words) == [["discount rate 2 % in place of 0 %"]])
        #expect(!whatIf.inputs.contains { $0.title == "Baseline" })
    }

    @Test func `has nothing to ask where no price matrix counts`() throws {
        let stated = ["acme", "brio", "cora"].map {
            #"<response vendor="\#($0)"><price of="npv" amount="5"/></response>"#
        }
        #expect(try whatIf(Counters.evaluation(responses: stated.joined())).inputs.isEmpty)
    }

    @Test func `keeps the weights that it is asked under`() throws {
        let outcome = try northmere().scored(weights: "quality-first")
        let whatIf = outcome.whatIf()
        #expect(whatIf.base.vendors.map(\.total) == outcome.results.map(\.total))
        #expect(whatIf.inputs.flatMap(\.cases).allSatisfy { $0.obstacle == nil })
        let all = try #require(whatIf.inputs.first { $0.title == "Volumes" }?.cases.first)
        let again = try northmere().supposing(.volume(percent: 80)).scored(weights: "quality-first")
        #expect(all.vendors.map(\.total) == again.results.map(\.total))
    }

    @Test func `shows the total that the plan compares`() throws {
        let tco = Counters.criteria.replacing(#"of="npv""#, with: #"of="tco""#)
        let whatIf = try whatIf(Counters.evaluation(criteria: tco))
        #expect(whatIf.total == .tco)
        #expect(whatIf.base.vendors[0].amount?.amount == 41760)  // 1740 × 24
    }

    /// As the reference reckoning of Northmere in floating point gives them with the input changed.
    static let published: [(String, [Double], [String])] = [
        ("volume 80 %", [6489172.100657195, 5333402.906227062, 4920079.466728011], ["HAR", "COR", "PAL"]),
        ("volume 120 %", [9345324.863683851, 7428309.0354970815, 6713680.345143714], ["COR", "HAR", "PAL"]),
        ("handle time 110 %", [8446690.480764141, 6904722.3962223595, 6271540.866053244], ["HAR", "COR", "PAL"]),
        (
            "term 24 months in place of 36", [5461049.180878577, 4447266.117136681, 4078758.551870421],
            ["HAR", "COR", "PAL"]
        ),
        (
            "discount rate 6 % in place of 8 %", [8159210.995137852, 6558364.587440698, 5983771.763227581],
            ["HAR", "COR", "PAL"]
        ),
        (
            "baseline USD 2,862,000 a year in place of 3,180,000",
            [7918676.649529004, 6357475.862315837, 5787992.725743175], ["HAR", "COR", "PAL"]
        ),
    ]

    @Test func `gives the published case as its reference reckons it`() throws {
        let cases = try whatIf(northmere()).inputs.flatMap(\.cases)
        for (words, prices, order) in Self.published {
            let found = try #require(cases.first { $0.words == [words] })
            for (vendor, price) in zip(found.vendors, prices) {
                #expect(isNear(vendor.amount?.number, price, within: 1e-8 * price), "\(words) \(vendor.vendor)")
            }
            #expect(found.order == order && found.changesFirst == (order[0] != "HAR"), "\(words)")
        }
        let supposed = try northmere().supposing(.exchangeRate(60, of: "PHP"))
        #expect(isNear(supposed.npv("PAL"), 5816117.649197331, within: 0.05))
    }
}
