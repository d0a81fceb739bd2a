import Foundation
import Testing

@testable import Finalist

/// 120,000 calls a year of 5 minutes for a year: 10,000 a month.
private func calls(_ response: String, volume: String = "120000", term: Int = 12, _ more: String = "") throws
    -> Evaluation
{
    try given(
        """
        <criterion id="P" title="Price" weight="100"><price of="tco" formula="lowest-ratio"/></criterion>
        <scenario term="\(term)"><channel id="voice" volume="\(volume)" handle-time="5"/>\(more)</scenario>
        <vendor id="a" name="Ash"/><vendor id="b" name="Birch"/>
        <response vendor="a"><pricing>\(response)</pricing></response>
        <response vendor="b"><pricing><line id="M" title="All" unit="month" price="9000"/></pricing></response>
        """)
}

private func line(_ attributes: String, _ tiers: String = "") -> String {
    #"<line id="L" title="Calls" unit="contact" driver="voice" \#(attributes)>\#(tiers)</line>"#
}

private func total(_ evaluation: Evaluation) throws -> Decimal {
    try #require(evaluation.costs(of: evaluation.offers)["a"]).total
}

@Suite struct `A price of 0` {
    @Test func `on a first tier is what is included`() throws {
        // The first 5,000 of 10,000 are free, the next 5,000 cost 0.50: 2,500 a month.
        let tiers = #"<tier from="0" to="5000" price="0"/><tier from="5000" price="0.50"/>"#
        let evaluation = try calls(line("", tiers))
        #expect(try total(evaluation) == 30_000)
        try expectTrueExplanations(evaluation.scored(), "a")
    }

    @Test func `on a line adds nothing, and is told`() throws {
        let free = #"<line id="N" title="Nights" unit="month" price="0"/>"#
        let evaluation = try calls(line(#"price="0.8""#) + free)
        #expect(try total(evaluation) == 96_000)
        let found = evaluation.check().filter { $0.rule.code == "F0869" }
        #expect(
            found.map(\.message) == [
                "price line 'Nights' (N) of Ash (a) comes to 0 over the term: 12 × month at a price of 0"
            ])
        try expectTrueExplanations(evaluation.scored(), "a")
    }
}

@Suite struct `A rebate` {
    private static let rebate = #"<line id="R" title="Long contract" kind="rebate" unit="month" price="-500"/>"#

    @Test func `lowers the bill of every month`() throws {
        // 10,000 × 0.80 − 500 = 7,500 a month
        let evaluation = try calls(line(#"price="0.8""#) + Self.rebate)
        #expect(try total(evaluation) == 90_000)
        #expect(try evaluation.costed()["a"]?.lines.map(\.isRebate) == [false, true])
        let outcome = try evaluation.scored()
        try expectTrueExplanations(outcome, "a")
        let step = try outcome.explanation(of: "a", on: "R")
        #expect(step.lines.contains { $0.text.contains("month, a rebate") })
        #expect(step.evidence.first?.who == "Ash's rebate")
    }

    @Test func `may be in tiers, and paid once`() throws {
        // Above 6,000 contacts 0.10 each goes back: 4,000 × 0.10 = 400 a month; 1,000 for signing, once.
        let tiers = #"<tier from="0" to="6000" price="0"/><tier from="6000" price="-0.1"/>"#
        let evaluation = try calls(
            line(#"price="0.8""#)
                + #"<line id="R" title="Volume" kind="rebate" unit="contact" driver="voice">\#(tiers)</line>"#
                + #"<line id="S" title="Signing" kind="rebate" unit="one-off" price="-1000"/>"#)
        #expect(try total(evaluation) == Decimal(12 * (8_000 - 400) - 1_000 as Int))
        try expectTrueExplanations(evaluation.scored(), "a")
    }

    @Test func `counts before the minimum does`() throws {
        // 8,000 − 500 = 7,500 is below the minimum of 7,900, which adds 400 a month.
        let evaluation = try calls(#"<minimum amount="7900"/>"# + line(#"price="0.8""#) + Self.rebate)
        #expect(try total(evaluation) == Decimal(12 * 7_900 as Int))
        try expectTrueExplanations(evaluation.scored(), "a")
    }

    @Test func `without its name is refused, and so is one above 0`() {
        for (kind, price, remedy) in [("", "-500", #"kind="rebate""#), (#" kind="rebate""#, "500", #"price="-500""#)] {
            let found = findings(
                """
                <criterion id="P" title="Price" weight="1"><price of="tco" formula="lowest-ratio"/></criterion>
                <scenario term="12"><channel id="voice" volume="120000" handle-time="5"/></scenario>
                <vendor id="a" name="Ash"/><response vendor="a"><pricing>
                <line id="L" title="All" unit="contact" driver="voice" price="1"/>
                <line id="R" title="Back"\(kind) unit="month" price="\(price)"/></pricing></response>
                """
            ).filter { $0.severity == .error }
            #expect(found.map(\.rule.code) == ["F0814"])
            #expect(found.first?.remedy.contains(remedy) == true)
        }
    }

    @Test func `is told apart in JSON and in the table of lines`() throws {
        let costs = try Costs(calls(line(#"price="0.8""#) + Self.rebate))
        let text = try costs.written(asking: [], as: .json)
        let lines = try JSON(reading: text)["vendors"]?.items.first?["lines"]?.items
        #expect(lines?.map { $0["rebate"] != nil } == [false, true])
        #expect(try JSONSchema("cost").faults(in: JSON(reading: text)) == [])
        #expect(try costs.written(by: .line, asking: [], as: .table).contains("month, a rebate"))
    }
}

@Suite struct `A quantity on a bound of tiers` {
    private static let tiers = #"<tier from="0" to="10000" price="1.00"/><tier from="10000" price="0.50"/>"#

    @Test(arguments: [("band", "120,000", "it would be the same"), ("whole", "60,000", "it would be EUR 5,000")])
    func `is in the tier that ends there, and is told`(rule: String, next: String, words: String) throws {
        let evaluation = try calls(line(#"tiers="\#(rule)""#, Self.tiers))
        #expect(try total(evaluation) == 120_000)
        let found = evaluation.check().filter { $0.rule.code == "F0870" }
        #expect(
            found.map(\.message) == [
                "the quantity of price line 'Calls' (L) of Ash (a) is exactly 10,000, a bound of its tiers, in 12 months: "
                    + "the tier that ends there counts, EUR 10,000 a month; by the next one \(words)"
            ])
        let step = try evaluation.scored().explanation(of: "a", on: "L")
        #expect(step.evidence.map(\.who).prefix(3) == ["Ash's price", "From 0 to 10,000", "Above 10,000"])
    }

    // Up to seven tiers of 1 to 40 contacts; every quantity on a bound, a hundredth off it and within, reckoned tier by tier.
    @Test(arguments: UInt64(1)...30)
    func `and any other costs what its tiers say one by one`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        var bounds = [0]
        for _ in 0..<chance.below(7) { bounds.append(bounds[bounds.count - 1] + 1 + chance.below(40)) }
        let cents = bounds.map { _ in chance.below(900) }
        let tiers = bounds.indices.map { row in
            let end = row + 1 < bounds.count ? "to=\"\(bounds[row + 1])\"" : ""
            return "<tier from=\"\(bounds[row])\" \(end) price=\"\(Decimal(cents[row]) / 100)\"/>"
        }
        for rule in ["band", "whole"] {
            let offers = try calls(line(#"tiers="\#(rule)""#, tiers.joined())).offers
            let schedule = TierSchedule(try #require(offers["a"]?.lines.first))
            // In hundredths of a contact.
            for quantity in (0...bounds[bounds.count - 1] + 5).flatMap({ [100 * $0, 100 * $0 + 1] }) {
                let within = bounds.indices.map { row in
                    max(
                        0,
                        (row + 1 < bounds.count ? min(100 * bounds[row + 1], quantity) : quantity) - 100 * bounds[row])
                }
                let reached = bounds.lastIndex { 100 * $0 < quantity } ?? 0
                let bill =
                    rule == "band" ? zip(within, cents).reduce(0) { $0 + $1.0 * $1.1 } : quantity * cents[reached]
                let contacts = Decimal(quantity) / 100
                #expect(schedule.amount(for: contacts) == Decimal(bill) / 10_000)
                #expect(schedule.tier(of: contacts)?.from == Decimal(bounds[reached]))
                let begun = bounds.dropFirst().firstIndex { 100 * $0 == quantity }
                #expect(schedule.tierBeginning(at: contacts)?.from == begun.map { Decimal(bounds[$0]) })
            }
        }
    }

    @Test func `is not told of one that is beside it`() throws {
        let evaluation = try calls(line("", Self.tiers), volume: "120012")
        #expect(!evaluation.check().contains { $0.rule.code == "F0870" })
    }

    /// 200,000 ÷ 12 × 0.6 is 10,000, and as a decimal of 38 digits a little more: it is in the lower tier all the same.
    @Test func `is on it where only the last digit says otherwise`() throws {
        let months = Array(repeating: "0.6", count: 12).joined(separator: " ")
        let evaluation = try given(
            """
            <criterion id="P" title="Price" weight="100"><price of="tco" formula="lowest-ratio"/></criterion>
            <scenario term="12" seasonality="\(months)"><channel id="voice" volume="200000" handle-time="5"/></scenario>
            <vendor id="a" name="Ash"/>
            <response vendor="a"><pricing>\(line(#"tiers="whole""#, Self.tiers))</pricing></response>
            """)
        #expect(isNear(try total(evaluation).number, 120_000, within: 1e-6))
        try expectTrueExplanations(evaluation.scored(), "a")
    }
}

@Suite struct `A stated bid in another currency` {
    private static func bids(_ fx: String, low: String = "") -> String {
        """
        <criterion id="P" title="Price" weight="60"><price formula="lowest-ratio"/></criterion>
        <criterion id="Q" title="Quality" weight="40"><measure worst="0" best="100"/></criterion>
        <scenario term="12">\(fx)</scenario>
        <vendor id="a" name="Ash"><price amount="7410" currency="CHF"\(low)/><measure criterion="Q" value="50"/></vendor>
        <vendor id="b" name="Birch"><price amount="8000"/><measure criterion="Q" value="50"/></vendor>
        """
    }
    private static let rate = #"<fx currency="CHF" rate="0.95" date="2026-05-20" source="central bank"/>"#

    @Test func `counts by the rate of the scenario, step by step`() throws {
        let outcome = try given(Self.bids(Self.rate)).scored()
        // 7,410 ÷ 0.95 = 7,800; Birch has 100 × 7,800 ÷ 8,000 = 97.5
        #expect(isNear(outcome.value("P", "a"), 100))
        #expect(isNear(outcome.value("P", "b"), 97.5))
        try expectTrueExplanations(outcome, "a")
        try expectTrueExplanations(outcome, "b")
        let step = try outcome.explanation(of: "a", on: "P")
        #expect(step.evidence.first?.what == "CHF 7,410, which is EUR 7,800.00")
        #expect(isNear(step.result("in EUR"), 7_800))
        let text = step.lines.map(\.text).joined(separator: "\n")
        #expect(text.contains("7410 ÷ 0.95") && text.contains("2026-05-20") && text.contains("central bank"))
        #expect(step.evidence.contains { $0.who == "Exchange rate" && $0.location != nil })
    }

    @Test func `takes its range along`() throws {
        let evaluation = try given(Self.bids(Self.rate, low: #" low="6650" high="7600""#))
        let price = try #require(Index(evaluation).price(of: evaluation.vendors[0], .bid))
        #expect(price.range?.low == 7_000 && price.range?.high == 8_000)
        try expectTrueExplanations(evaluation.scored(), "a")
    }

    @Test func `without a rate is refused, and its old rate is told`() {
        let errors = findings(Self.bids("")).filter { $0.severity == .error }
        #expect(errors.map(\.rule.code) == ["F0511"])
        let bare = Self.bids(#"<fx currency="CHF" rate="0.95"/>"#)
        let codes = findings(bare).map(\.rule.code)
        #expect(codes.filter { $0 >= "F0800" } == ["F0835"])
    }

    @Test func `makes use of a scenario with channels, and is not told to have a price matrix`() {
        let channel = #"<channel id="voice" volume="1000" handle-time="5"/>"#
        #expect(!findings(Self.bids(channel + Self.rate)).contains { $0.rule.code == "F0847" })
        // In one currency nothing of the scenario counts.
        let plain = Self.bids(channel + Self.rate).replacing(#"amount="7410" currency="CHF""#, with: #"amount="7410""#)
        #expect(findings(plain).contains { $0.rule.code == "F0847" })
    }

    @Test func `follows another rate that is supposed`() throws {
        let supposed = try given(Self.bids(Self.rate)).supposing(.exchangeRate(0.78, of: "CHF"))
        // 7,410 ÷ 0.78 = 9,500
        #expect(isNear(try supposed.scored().value("P", "a"), 100 * 8_000 / 9_500))
    }
}
