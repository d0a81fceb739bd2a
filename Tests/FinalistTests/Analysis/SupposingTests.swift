import Foundation
import Testing

@testable import Finalist

@Suite struct `A supposition` {
    @Test func `of volume moves what is driven by contacts, tier by tier`() throws {
        let less = try Counters.evaluation().supposing(.volume(percent: 80))
        // acme: (800 × 1.5 + 300) × 24; brio: 800 × 1.7 × (0.4 + 0.75 + 22) + 2000 + 3 × 7 × 20;
        // cora: (800 × 5 + 400 × 8) × 0.2 = 1440, so the minimum of 1500 is paid
        #expect(isNear(less.tco("acme"), 1500 * 24))
        #expect(isNear(less.tco("brio"), 1360 * 23.15 + 2420))
        #expect(isNear(less.tco("cora"), 1500 * 24))
        #expect(less.suppositions == ["volume 80 %"])
    }

    @Test func `of one channel stands in place of that of all`() throws {
        let mixed = try Counters.evaluation().supposing(
            .volume(percent: 50), .volume(percent: 100, of: "calls"), .handleTime(percent: 150, of: "chat"))
        #expect(isNear(mixed.tco("acme"), 1740 * 24))
        // cora: (1000 × 5 + 250 × 12) × 0.2
        #expect(isNear(mixed.tco("cora"), 1600 * 24))
        #expect(mixed.suppositions == ["volume 50 %", "volume of calls 100 %", "handle time of chat 150 %"])
    }

    @Test func `of handle time moves only who prices time`() throws {
        let evaluation = try Counters.evaluation()
        let slow = try evaluation.supposing(.handleTime(percent: 110))
        #expect(slow.tco("acme") == evaluation.tco("acme") && slow.tco("brio") == evaluation.tco("brio"))
        #expect(isNear(slow.tco("cora"), 1980 * 24))  // 9900 × 0.2
    }

    // 0.4 % of 6 seats is none, rounded to the nearest: the total was divided by, and the program came down.
    @Test func `that makes a compared total 0 is refused`() throws {
        let evaluation = try given(
            """
            <scenario term="12" occupancy="80" hours-per-seat="100" seat-rounding="nearest">
            <channel id="voice" volume="69120" handle-time="5"/></scenario>
            <criterion id="P" title="Price" weight="100"><price of="tco" formula="lowest-ratio"/></criterion>
            <vendor id="a" name="Alder"/><vendor id="b" name="Beech"><price of="tco" amount="9"/></vendor>
            <response vendor="a"><pricing><line id="L1" title="Seat" unit="seat-month" driver="voice" price="1"/></pricing></response>
            """)
        #expect(isNear(evaluation.tco("a"), 72))  // 5760 × 5 ÷ 60 ÷ 0.8 ÷ 100 seats, 12 months
        let refusal = #expect(throws: Refusal.self) { try evaluation.supposing(.volume(percent: 0.4)) }
        #expect(
            refusal?.diagnostics.map(\.message) == [
                "with volume 0.4 % the total cost of ownership of Alder (a) is 0, not above 0, and lowest-ratio divides by each bid"
            ])
    }

    @Test func `of a dearer currency moves only who prices in it`() throws {
        let evaluation = try Counters.evaluation()
        let dear = try evaluation.supposing(.exchangeRate(3.5, of: "PLN"))
        #expect(dear.npv("acme") == evaluation.npv("acme") && dear.npv("cora") == evaluation.npv("cora"))
        // 7.14 ÷ 3.5 = 2.04; 8400 ÷ 3.5 = 2400; 21 × 84 ÷ 3.5 = 504
        #expect(isNear(dear.tco("brio"), 2040 * 23.15 + 2904))
        #expect(dear.suppositions == ["PLN 3.5 per EUR in place of 4.2"])
        #expect(dear.scenario?.rates.first?.source == "supposed in place of 4.2")
        #expect(dear.scenario?.rates.first?.date == nil)
    }

    @Test func `of the term and of the discount rate moves present values`() throws {
        let long = try Counters.evaluation().supposing(.term(months: 30), .discountRate(4))
        let factors = (1...30).map { pow(1.04, -Double($0) / 12) }.reduce(0, +)
        #expect(isNear(long.npv("acme"), 1740 * factors))
        #expect(long.suppositions == ["term 30 months in place of 24", "discount rate 4 % in place of 10 %"])
    }

    @Test func `of the baseline is written with what it replaces`() throws {
        let supposed = try Counters.evaluation().supposing(.baseline(72500))
        #expect(supposed.suppositions == ["baseline EUR 72,500 a year in place of 60,000"])
        #expect(supposed.scenario?.baseline == 72500)
    }

    @Test func `of all prices of a vendor moves its fees by just that, and not its minimum`() throws {
        let supposed = try Counters.evaluation().supposing(
            .volume(percent: 50), .prices(percent: 130, of: "cora"), .prices(percent: 60, of: "brio"),
            .prices(percent: 75, of: "brio", line: "B2"))
        // (400 × 5 + 200 × 8) × 0.2 × 1.3 = 936, below the minimum of 1500
        #expect(isNear(supposed.tco("cora"), 1500 * 24))
        // 500 × 1.7 × 0.6 × 23.15 + 0.75 × 2000 + 0.6 × 420
        #expect(isNear(supposed.tco("brio"), 510 * 23.15 + 1500 + 252))
        #expect(supposed.suppositions.last == "price line B2 of brio 75 %")
    }

    @Test func `of one line moves that line alone, a training too`() throws {
        let supposed = try Counters.evaluation().supposing(
            .prices(percent: 200, of: "acme", line: "A1"), .prices(percent: 50, of: "brio", line: "B3"))
        #expect(isNear(supposed.tco("acme"), (1440 * 2 + 300) * 24))
        #expect(isNear(supposed.tco("brio"), 1700 * 23.15 + 2000 + 210))
    }

    @Test func `of all prices reaches a stated total, and no other does`() throws {
        let stated = #"<response vendor="brio"><price of="npv" amount="40000"/></response>"#
        let evaluation = try Counters.evaluation(responses: Counters.acme + stated + Counters.cora)
        let outcome = try evaluation.supposing(.prices(percent: 90, of: "brio"), .volume(percent: 80)).scored()
        let amounts = outcome.whatIf().base.vendors.map { $0.amount?.number }
        #expect(isNear(amounts[1], 36000))
        #expect(outcome.flags.filter { $0.rule.code == "F0715" }.map(\.vendor) == ["brio"])
    }

    @Test func `that changes nothing leaves the evaluation as it is, to the last byte`() throws {
        for evaluation in [try Counters.evaluation(), try northmere()] {
            let scenario = try #require(evaluation.scenario)
            let rate = try #require(scenario.rates.first)
            let same = try evaluation.supposing(
                [
                    .volume(percent: 100), .handleTime(percent: 100),
                    .handleTime(percent: 100, of: scenario.channels[1].id),
                    .exchangeRate(rate.rate, of: rate.currency), .term(months: scenario.term),
                    .discountRate(try #require(scenario.discountRate)), .baseline(try #require(scenario.baseline)),
                    .prices(percent: 100, of: evaluation.contenders[0].id),
                ])
            #expect(same == evaluation)
            #expect(try same.scored().comparison().json == evaluation.scored().comparison().json)
        }
    }

    @Test func `and its inverse give the same money`() throws {
        let evaluation = try northmere()
        let back = try evaluation.supposing(.volume(percent: 80)).supposing(.volume(percent: 125))
        for vendor in evaluation.contenders { #expect(back.tco(vendor.id) == evaluation.tco(vendor.id)) }
        #expect(back.suppositions == ["volume 80 %", "volume 125 %"])
    }

    @Test func `of more volume never costs less with tiers for parts`() throws {
        var chance = Chance(seed: 7)
        for _ in 0..<20 {
            let prices = (0..<3).map { _ in Decimal(1 + chance.below(900)) / 100 }
            let bounds = [100 + chance.below(700), 900 + chance.below(500)]
            let response = """
                <response vendor="acme"><pricing><line id="A1" title="Call" unit="contact" driver="calls">
                <tier from="0" to="\(bounds[0])" price="\(prices[0])"/><tier from="\(bounds[0])" to="\(bounds[1])" price="\(prices[1])"/>
                <tier from="\(bounds[1])" price="\(prices[2])"/></line></pricing></response>
                """
            let evaluation = try Counters.evaluation(responses: response + Counters.brio + Counters.cora)
            let totals = try [37, 80, 99.5, 100, 120, 160, 1000].map {
                try #require(try evaluation.supposing(.volume(percent: $0)).tco("acme"))
            }
            #expect(totals == totals.sorted())
            #expect(Set(totals).count == totals.count)
        }
    }

    @Test func `sets aside totals that vendors state for their lines`() throws {
        let evaluation = try Counters.evaluation()
        #expect(evaluation.offers["acme"]?.lines[0].statedTotal == 34560)
        #expect(try evaluation.supposing(.volume(percent: 90)).offers["acme"]?.lines[0].statedTotal == nil)
    }
}

@Suite struct `What rests on a supposition` {
    private func outcome() throws -> Outcome {
        try Counters.evaluation().supposing(.volume(percent: 80), .exchangeRate(4.5, of: "PLN")).scored()
    }
    private let words = "volume 80 %; PLN 4.5 per EUR in place of 4.2"

    @Test func `says so in every report, table and explanation`() throws {
        let outcome = try outcome()
        #expect(outcome.codes().contains("F0713"))
        #expect(outcome.flags.contains { $0.message.contains(words) })
        for report in [outcome.summary(), outcome.report()] {
            for format in [Format.table, .markdown, .html] {
                let text = format.draw(report, TextOptions()).split(whereSeparator: \.isWhitespace)
                    .joined(separator: " ")
                #expect(text.contains("Supposed: \(words). This is a what-if, not the award result."))
                #expect(text.contains("supposed: \(words)"))
            }
        }
        #expect(outcome.matrix().notes.contains("Supposed: \(words)."))
        for node in [nil, "C", "Q", "A1", "B3"] {
            let vendor = node == "B3" ? "brio" : "acme"
            let lines = try outcome.explanation(of: vendor, on: node).lines
            #expect(lines.contains { $0.label == "supposed" && $0.remark?.hasPrefix(words) == true }, "\(node ?? "")")
        }
    }

    @Test func `says so in every export`() throws {
        let comparison = try outcome().comparison()
        #expect(comparison.suppositions == ["volume 80 %", "PLN 4.5 per EUR in place of 4.2"])
        #expect(comparison.json.contains(#""suppositions": ["#))
        #expect(try Comparison(xml: Array(comparison.xml().utf8)) == comparison)
        let rows = comparison.csv.split(separator: "\r\n")
        #expect(rows[0].hasSuffix(",supposed") && rows.dropFirst().allSatisfy { $0.hasSuffix(words) })
    }

    @Test(.enabled(if: XMLLint.isHere, "xmllint is not on the path"))
    func `is accepted by the published schema`() throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "supposed.xml")
        try outcome().comparison().xml().write(to: file, atomically: true, encoding: .utf8)
        #expect(try XMLLint.refused([file.path], by: "results.xsd") == [:])
    }

    @Test func `is not held against the decision`() throws {
        let evaluation = try Evaluation(contentsOf: path("Examples/northmere/final.xml"))
        let supposed = try evaluation.supposing(.prices(percent: 40, of: "PAL")).scored()
        #expect(!supposed.codes().contains("F0707"))
    }

    @Test func `leaves no mark on what rests on none`() throws {
        let comparison = try Counters.evaluation().scored().comparison()
        #expect(!comparison.json.contains("suppos") && !comparison.csv.contains("suppos"))
        #expect(try !comparison.xml().contains("suppos"))
    }
}

@Suite struct `What cannot be supposed` {
    static let cases: [([Supposition], String, String)] = [
        ([.volume(percent: 80, of: "call")], "there is no channel 'call'", "did you mean 'calls'?"),
        ([.handleTime(percent: 80, of: "fax")], "there is no channel 'fax'", "name one of: calls, chat"),
        ([.exchangeRate(4, of: "PNL")], "there is no exchange rate in the plan for 'PNL'", "did you mean 'PLN'?"),
        ([.exchangeRate(1, of: "EUR")], "EUR is the currency of the evaluation", "name one of: PLN, CZK"),
        ([.prices(percent: 90, of: "bro")], "there is no vendor in the running 'bro'", "did you mean 'brio'?"),
        ([.prices(percent: 90, of: "brio", line: "A1")], "there is no price line of brio 'A1'", "did you mean 'B1'?"),
        ([.volume(percent: 0)], "volume cannot be 0 %", "above 0 %"),
        ([.handleTime(percent: 1001)], "handle time cannot be 1001 %", "at most 1000 %"),
        ([.exchangeRate(0, of: "PLN")], "rate of PLN cannot be 0", "above 0"),
        ([.term(months: 0)], "term cannot be 0", "from 1 to 600"),
        ([.discountRate(-1)], "discount rate cannot be -1", "0 to 100"),
        ([.baseline(0)], "baseline cannot be 0", "above 0"),
        ([.volume(percent: 80), .volume(percent: 90)], "volume is supposed twice", "once"),
        (
            [.term(months: 1)],
            "brio's number of months in ramp is 2, and with term 1 month in place of 24 has to be at least 0 and at most 1",
            "nearer"
        ),
    ]

    @Test(arguments: cases)
    func `is refused as a request, with what to do`(
        suppositions: [Supposition], message: String, remedy: String
    ) throws {
        let evaluation = try Counters.evaluation()
        do {
            _ = try evaluation.supposing(suppositions)
            Issue.record("accepted")
        } catch {
            #expect(error.isAboutTheRequest)
            #expect(error.diagnostics.map(\.rule.code) == ["F0714"])
            #expect(error.diagnostics[0].message.hasPrefix(message), "\(error.diagnostics[0].message)")
            #expect(error.diagnostics[0].remedy.contains(remedy), "\(error.diagnostics[0].remedy)")
        }
    }

    @Test func `is all told at once`() throws {
        let evaluation = try Counters.evaluation()
        let found = refusal { try evaluation.supposing(.volume(percent: 80, of: "fax"), .prices(percent: 9, of: "x")) }
        #expect(found.count == 2)
    }

    @Test func `is anything about a scenario where there is none`() throws {
        let evaluation = try given(
            #"<criterion id="C" title="C" weight="1"><price formula="lowest-ratio"/></criterion><vendor id="acme" name="Acme"/>"#
                + #"<response vendor="acme"><price amount="50"/></response>"#)
        #expect(refusal { try evaluation.supposing(.volume(percent: 80)) }.map(\.rule.code) == ["F0714"])
        #expect(try evaluation.supposing(.prices(percent: 80, of: "acme")).suppositions == ["prices of acme 80 %"])
    }
}

@Suite struct `A supposition as people write it` {
    @Test func `is read`() {
        #expect(Supposition(volume: "80%") == .volume(percent: 80))
        #expect(Supposition(volume: "voice=120.5%") == .volume(percent: 120.5, of: "voice"))
        #expect(Supposition(handleTime: "chat=90%") == .handleTime(percent: 90, of: "chat"))
        #expect(Supposition(exchangeRate: "PHP=60") == .exchangeRate(60, of: "PHP"))
        #expect(Supposition(term: "24") == .term(months: 24))
        #expect(Supposition(discountRate: "6.5") == .discountRate(6.5))
        #expect(Supposition(discountRate: "6%") == .discountRate(6))
        #expect(Supposition(baseline: "2800000") == .baseline(2_800_000))
        #expect(Supposition(prices: "HAR=110%") == .prices(percent: 110, of: "HAR"))
        #expect(Supposition(prices: "HAR/H1=95%") == .prices(percent: 95, of: "HAR", line: "H1"))
    }

    @Test(arguments: [
        "", "80", "%", "=80%", "voice=", "voice=80", "0%", "-5%", "1001%", "8,5%", "1e2%", "a=b=80%", "80 %",
    ])
    func `is not guessed at`(text: String) {
        #expect(Supposition(volume: text) == nil && Supposition(handleTime: text) == nil)
        #expect(Supposition(prices: text) == nil)
    }

    @Test func `is not guessed at where it is a number`() {
        #expect(
            ["PHP", "PHP=", "=60", "PHP=0", "PHP=-1", "PHP=6%"].allSatisfy { Supposition(exchangeRate: $0) == nil })
        #expect(["", "0", "601", "2.5", "+3", "٣"].allSatisfy { Supposition(term: $0) == nil })
        #expect(["", "101", "-1", "%", "6%%"].allSatisfy { Supposition(discountRate: $0) == nil })
        #expect(["", "0", "1,000", "-4"].allSatisfy { Supposition(baseline: $0) == nil })
        #expect(["80%", "HAR/=80%", "/H1=80%", "A/B/C=80%"].allSatisfy { Supposition(prices: $0) == nil })
    }
}
