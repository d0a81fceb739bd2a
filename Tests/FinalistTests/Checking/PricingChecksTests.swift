import Testing

@testable import Finalist

private let sample = Sample.priced

@Suite struct `A plan that prices are reckoned on` {
    static let slips = [
        Slip(
            "F0511", #" currency="EUR""#, "", at: "<evaluation",
            "prices are compared, and the evaluation has no currency"),
        Slip(
            "F0802", #"occupancy="80""#, #"occupancy="120""#,
            "occupancy of the scenario is 120, which is out of its range"),
        Slip(
            "F0802", #"occupancy="80""#, #"occupancy="0.8""#,
            "occupancy of the scenario is 0.8, which is out of its range"),
        Slip(
            "F0802", #"discount-rate="6""#, #"discount-rate="-6""#,
            "discount-rate of the scenario is -6, which is out of its range"),
        Slip("F0802", #"term="24""#, #"term="601""#, "term of the scenario is 601, which is out of its range"),
        Slip(
            "F0802", #"volume="12000" handle-time="9""#, #"volume="12000" handle-time="0""#,
            "handle-time of channel 'mail' is 0, which is out of its range"),
        Slip(
            "F0802", #"seasonality="0.9 0.9 0.95"#, #"seasonality="0.9 -0.9 -0.95"#,
            "seasonality of the scenario is -0.9, which is out of its range"),
        Slip(
            "F0802", #"rate="1.1""#, #"rate="0""#, "rate of USD of the scenario is 0, which is out of its range"),
        Slip(
            "F0802", #"vendor="ash" retained="4""#, #"vendor="ash" retained="104""#,
            "retained of the client cost of vendor ash is 104, which is out of its range"),
        Slip("F0803", "1.1 1.2 1.2", "1.1 1.2", at: "<scenario", "the season of the scenario has 11 numbers"),
        Slip(
            "F0803", #"<channel id="mail""#, #"<channel seasonality="1 2" id="mail""#,
            "the season of channel 'mail' has 2 numbers"),
        Slip(
            "F0804", "  </scenario>", #"<fx currency="USD" rate="1.2"/></scenario>"#,
            "USD has a second exchange rate (first at evaluation.xml:9:5)"),
        Slip(
            "F0804", "  </scenario>", #"<fx currency="EUR" rate="1"/></scenario>"#,
            "EUR has an exchange rate, and the evaluation is in it"),
        Slip(
            "F0805", #"<client-cost location="nearshore""#, #"<client-cost vendor="ash""#,
            at: #"<client-cost vendor="ash" retained="5""#,
            "there is a second client cost of vendor ash (first at evaluation.xml:18:3)"),
        Slip(
            "F0805", #"<client-cost location="nearshore""#, #"<client-cost"#, at: #"<client-cost travel"#,
            "there is a second client cost for all vendors (first at evaluation.xml:19:3)"),
        Slip(
            "F0806", #" baseline="310000""#, "", at: "<scenario",
            "the client cost charges dual running, and the scenario has no baseline to take it from"),
        Slip(
            "F0401", #"<channel id="mail""#, #"<channel id="calls" volume="1" handle-time="1"/><channel id="mail""#,
            "channel 'calls' is there twice (first at evaluation.xml:7:5)"),
        Slip(
            "F0401", #"<line id="tools""#, #"<line id="seats""#, at: #"<line id="seats" title="Own tools""#,
            "price template line 'seats' is there twice (first at evaluation.xml:14:5)"),
        Slip(
            "F0402", #"<client-cost vendor="ash""#, #"<client-cost vendor="ahs""#,
            "the client cost names vendor 'ahs', which is not there"),
        Slip(
            "F0402", #"driver="calls"/>"#, #"driver="cals"/>"#,
            "price template line talk names channel 'cals', which is not there"),
    ]

    @Test(arguments: slips)
    func `with one slip gives one finding, where it stands`(slip: Slip) throws { try slip.expect(in: sample) }

    @Test func `is missing once, however many prices wait for it`() throws {
        let start = try #require(sample.xml.firstRange(of: "<scenario")?.lowerBound)
        let end = try #require(sample.xml.firstRange(of: "</scenario>")?.upperBound)
        let found = try sample.replacing(String(sample.xml[start..<end]), with: "").only("F0801")
        #expect(found.place == "evaluation.xml:1:1")
        #expect(
            found.message
                == "there is no scenario to reckon the prices of Ash Care (ash), Elm Desk (elm) and Fir Call (fir) on")
    }

    @Test func `has a currency even where no price is compared`() throws {
        let found = try sample.replacing(
            #"<price of="npv" formula="fixed-bounds" worst="900000" best="100000"/>"#,
            with: #"<measure worst="0" best="9"/>"#
        ).replacing(
            #"<measure criterion="CARE" value="71"/>"#,
            with: #"<measure criterion="CARE" value="71"/><measure criterion="COST" value="5"/>"#
        )
        .replacing(
            #"<measure criterion="CARE" value="64"/>"#,
            with: #"<measure criterion="CARE" value="64"/><measure criterion="COST" value="3"/>"#
        )
        .replacing(
            #"<measure criterion="CARE" value="58"/>"#,
            with: #"<measure criterion="CARE" value="58"/><measure criterion="COST" value="4"/>"#
        )
        .replacing(#" currency="EUR""#, with: "").only("F0801")
        #expect(found.message.hasSuffix("have to become totals, and the evaluation has no currency"))
    }

    @Test func `whose line or channel is renamed leaves one finding, and no gaps`() throws {
        let channel = try sample.replacing(#"<channel id="mail""#, with: #"<channel id="letters""#).only("F0402")
        #expect(channel.message == "there is no channel 'mail' (named in 4 places, first here)")
        let line = try sample.replacing(#"<line id="talk""#, with: #"<line id="voice""#).only("F0402")
        #expect(line.message == "there is no price template line 'talk' (named in 3 places, first here)")
    }

    @Test func `without any template line tells so once`() throws {
        let start = try #require(sample.xml.firstRange(of: "<price-template>")?.lowerBound)
        let end = try #require(sample.xml.firstRange(of: "</price-template>")?.upperBound)
        let found = try sample.replacing(String(sample.xml[start..<end]), with: "")
            .replacing(#"covers="talk" price="0.5""#, with: #"covers="talk" unit="minute" driver="calls" price="0.5""#)
            .only("F0402")
        #expect(found.message == "price line A1 of ash names price template line 'talk', which is not there")
        #expect(found.remedy.hasPrefix("add a <price-template>"))
    }

    @Test func `that cannot be read is not found wanting as well`() throws {
        for (piece, other) in [
            (#"occupancy="80""#, #"occupancy="80%""#), (#"term="24""#, #"term="two years""#),
            (#"hours-per-seat="130""#, #"hours-per-seat="130 h""#), (#"baseline="310000""#, #"baseline="310.000,00""#),
            (#"seasonality="0.9 0.9"#, #"seasonality="0,9 0.9"#),
        ] { #expect(try sample.replacing(piece, with: other).only("F0305").severity == .error) }
        #expect(
            try sample.replacing(#"<fx currency="USD""#, with: #"<fx currency="usd""#).only("F0306").severity == .error)
    }

    @Test func `has all that a unit needs wherever no lack is told`() throws {
        let evaluation = try Evaluation(xml: Array(sample.xml.utf8))
        let scenario = try #require(evaluation.scenario)
        let demand = Demand(ScenarioWork(scenario), try #require(evaluation.offers["ash"]))
        for unit in PriceUnit.allCases where unit.needsDriver {
            let quantities = demand.quantities(of: unit, driver: ["calls"], share: nil)
            #expect((quantities != nil) == scenario.lacks(for: unit).isEmpty, "\(unit)")
        }
    }
}

@Suite struct `A price matrix` {
    static let slips = [
        Slip(
            "F0802", #"handle-time-factor="1.02""#, #"handle-time-factor="0""#,
            "handle-time-factor of Elm Desk (elm) is 0, which is out of its range"),
        Slip(
            "F0802", #"ramp="60""#, #"ramp="60 \#(Array(repeating: "100", count: 24).joined(separator: " "))""#,
            "number of months in ramp of Fir Call (fir) is 25, which is out of its range"),
        Slip(
            "F0802", #"covers="seats" unit="seat-month""#, #"covers="seats" share="200" unit="seat-month""#,
            "share of price line 'Seat' (B2) of Elm Desk (elm) is 200, which is out of its range"),
        Slip(
            "F0802", #"price="12000" month="1""#, #"price="12000" month="25""#,
            "month of price line 'Start' (C4) of Fir Call (fir) is 25, which is out of its range"),
        Slip(
            "F0802", #"<minimum amount="9000"/>"#, #"<minimum amount="-9000"/>"#,
            "minimum of Elm Desk (elm) is -9,000, which is out of its range"),
        Slip(
            "F0802", #"kind="initial" covers="start" agents="6""#, #"kind="initial" covers="start" agents="0""#,
            "agents of training 'First course' (B3) of Elm Desk (elm) is 0, which is out of its range"),
        Slip(
            "F0807", #"<pricing ramp="60">"#, #"<pricing ramp="60" currency="GBP">"#,
            "the price matrix of Fir Call (fir) is in GBP, and the scenario has no exchange rate for it"),
        Slip(
            "F0807", #"price="2.9""#, #"price="2.9" currency="GBP""#,
            "price line 'Mail' (C2) of Fir Call (fir) is in GBP, and the scenario has no exchange rate for it"),
        Slip(
            "F0807", #"<minimum amount="9000"/>"#, #"<minimum amount="9000" currency="GBP"/>"#,
            "the minimum of Elm Desk (elm) is in GBP, and the scenario has no exchange rate for it"),
        Slip(
            "F0807", #"<fx currency="USD" rate="1.1" date="2026-05-20" source="central bank"/>"#, "",
            at: #"<training id="B3""#,
            "training 'First course' (B3) of Elm Desk (elm) is in USD, and the scenario has no exchange rate for it"),
        Slip(
            "F0808", #" hours-per-seat="130""#, "", at: "<scenario",
            "the scenario has no hours-per-seat, which the unit of B2 of Elm Desk (elm) needs"),
        Slip(
            "F0808", #" occupancy="80""#, "", at: "<scenario",
            "the scenario has no occupancy, which the unit of B1 of Elm Desk (elm) and B2 of Elm Desk (elm) needs"),
        Slip(
            "F0811", #"covers="talk seats""#, #"covers="talk""#, at: "<pricing>",
            "Ash Care (ash) has no price for 'Workplaces' (seats)"),
        Slip(
            "F0811", #" covers="talk write""#, "", at: #"<pricing ramp="50 80""#,
            "Elm Desk (elm) has no price for 'Calls handled' (talk) and 'Mails answered' (write)"),
        Slip(
            "F0812", #"covers="write" unit="contact" driver="mail" price="3.4""#,
            #"covers="write" driver="mail" price="3.4""#, "price line 'Mail' (A2) of Ash Care (ash) has no unit"),
        Slip(
            "F0812", #"unit="contact" driver="mail" price="3.4""#, #"unit="contact" price="3.4""#,
            "price line 'Mail' (A2) of Ash Care (ash) has no driver"),
        Slip(
            "F0812", #"unit="contact" driver="mail" price="3.4""#, "",
            at: #"id="A2""#, "price line 'Mail' (A2) of Ash Care (ash) has no unit and no price"),
        Slip(
            "F0812", #"unit="minute" driver="calls">"#, #"unit="minute" driver="calls" price="0.6">"#,
            "price line 'Minute' (A1) of Ash Care (ash) has a price and tiers"),
        Slip(
            "F0812", #" attrition="30""#, "", at: #"<training id="B4""#,
            "training B4 of Elm Desk (elm) has no attrition"),
        Slip(
            "F0813", #"<tier from="0" to="15000" price="0.62"/>"#, "", at: #"<tier from="15000""#,
            "in the tiers of price line 'Minute' (A1) of Ash Care (ash), the first one starts at 15,000, not at 0"),
        Slip(
            "F0813", #"<tier from="15000" to="20000" price="0.58"/>"#, "", at: #"<tier from="20000""#,
            "in the tiers of price line 'Minute' (A1) of Ash Care (ash), nothing has a price from 15,000 to 20,000"),
        Slip(
            "F0813", #"<tier from="20000" price="0.55"/>"#, "", at: #"<tier from="15000""#,
            "in the tiers of price line 'Minute' (A1) of Ash Care (ash), the last one ends at 20,000, and what is above "
                + "has no price"),
        Slip(
            "F0813", #"<tier from="15000" to"#, #"<tier from="14000" to"#,
            "in the tiers of price line 'Minute' (A1) of Ash Care (ash), one ends at 15,000 and the next starts at 14,000"
        ),
        Slip(
            "F0813", #"<tier from="15000" to="20000""#, #"<tier from="15000" to="15000""#,
            "in the tiers of price line 'Minute' (A1) of Ash Care (ash), one goes from 15,000 to 15,000, which holds "
                + "nothing"),
        Slip(
            "F0813", #"<tier from="15000" to="20000""#, #"<tier from="15000""#, at: #"<tier from="15000""#,
            "in the tiers of price line 'Minute' (A1) of Ash Care (ash), the one from 15,000 has no end and another "
                + "follows it"),
        Slip(
            "F0814", #"price="3.4""#, #"price="-3.4""#,
            "the price of price line 'Mail' (A2) of Ash Care (ash) is -3.4, below 0"),
        Slip(
            "F0814", #"title="Mail" covers="write" unit="contact" driver="mail" price="3.4""#,
            #"title="Mail" kind="rebate" covers="write" unit="contact" driver="mail" price="3.4""#,
            "the price of price line 'Mail' (A2) of Ash Care (ash) is 3.4, and a rebate above 0"),
        Slip(
            "F0814", #"price="0.58""#, #"price="-0.58""#,
            "the price from 15,000 of price line 'Minute' (A1) of Ash Care (ash) is -0.58, below 0"),
        Slip(
            "F0814", #"price="15" currency="USD"/>"#, #"price="-15" currency="USD"/>"#, at: #"<training id="B3""#,
            "the price of training 'First course' (B3) of Elm Desk (elm) is -15, below 0"),
        Slip(
            "F0401", #"<line id="A3""#, #"<line id="A2""#, at: #"<line id="A2" title="Start""#,
            "price line 'A2' is there twice (first at evaluation.xml:31:7)"),
        Slip(
            "F0401", #"<training id="B4""#, #"<training id="B1""#,
            "price line 'B1' is there twice (first at evaluation.xml:37:7)"),
        Slip(
            "F0402", #"covers="talk seats""#, #"covers="talk saets""#,
            "price line A1 of ash names price template line 'saets', which is not there"),
        Slip(
            "F0402", #"covers="write" unit="contact" driver="mail" price="2.9""#,
            #"covers="write" unit="contact" driver="male" price="2.9""#,
            "price line C2 of fir names channel 'male', which is not there"),
        Slip(
            "F0402", #"<line id="C1""#, #"<excluded line="toolz">not ours</excluded><line id="C1""#,
            "an exclusion of fir names price template line 'toolz', which is not there"),
    ]

    @Test(arguments: slips)
    func `with one slip gives one finding, where it stands`(slip: Slip) throws { try slip.expect(in: sample) }

    @Test func `without lines is one finding`() throws {
        let start = try #require(sample.xml.firstRange(of: #"<line id="C1""#)?.lowerBound)
        let end = try #require(sample.xml.firstRange(of: #"month="1"/>"#)?.upperBound)
        let bare = sample.replacing(
            String(sample.xml[start..<end]),
            with: #"<training id="C4" kind="initial" covers="talk write seats start" agents="2" hours="9" price="8"/>"#)
        #expect(try bare.only("F0816").message == "the price matrix of Fir Call (fir) has no line")
    }

    @Test func `names what is not priced where a whole line is gone`() throws {
        let start = try #require(sample.xml.firstRange(of: #"<line id="A1""#)?.lowerBound)
        let end = try #require(sample.xml.firstRange(of: "</line>")?.upperBound)
        let found = try sample.replacing(String(sample.xml[start..<end]), with: "").only("F0811")
        #expect(found.message == "Ash Care (ash) has no price for 'Calls handled' (talk) and 'Workplaces' (seats)")
        #expect(found.remedy.contains(#"covers="talk""#))
    }

    @Test func `with a number that cannot be read has that one fault`() throws {
        for (piece, other, code) in [
            (#"price="3.4""#, #"price="1.250,00""#, "F0305"), (#"to="20000""#, #"to="20 000""#, "F0305"),
            (#"unit="month""#, #"unit="per month""#, "F0307"),
            (#"covers="talk seats""#, #"covers="talk,seats""#, "F0306"),
            (#"<pricing ramp="60">"#, #"<pricing ramp="60" currency="usd">"#, "F0306"),
            (#"unit="month" price="1500""#, #"unit="contact" quantity="1 500" price="1""#, "F0305"),
            (#"attrition="30""#, #"attrition="30 %""#, "F0305"),
        ] { #expect(try sample.replacing(piece, with: other).only(code).severity == .error) }
    }

    @Test func `is more than a staffing plan`() throws {
        let start = try #require(sample.xml.firstRange(of: #"<line id="C1""#)?.lowerBound)
        let end = try #require(sample.xml.firstRange(of: #"month="1"/>"#)?.upperBound)
        let plan = sample.replacing(
            String(sample.xml[start..<end]), with: #"<staffing channel="calls" month="1" agents="40"/>"#
        ).findings.filter { $0.severity == .error }
        #expect(plan.map(\.message) == ["Fir Call (fir) has no net present value for 'Cost' (COST)"])
    }

    @Test func `whose vendor is misspelt is one finding`() throws {
        let found = try sample.replacing(#"<response vendor="fir">"#, with: #"<response vendor="fri">"#).only("F0402")
        #expect(found.remedy.hasPrefix("did you mean 'fir'?"))
    }

    @Test func `of a vendor that left is not held against anything`() {
        let left = sample.replacing(
            #"<vendor id="fir" name="Fir Call""#,
            with: #"<vendor id="fir" name="Fir Call" left="shortlist" reason="late""#)
        let slips = left.replacing(#"price="2.9""#, with: #"price="-2.9""#).findings
        #expect(slips.filter { $0.rule.code >= "F0800" && $0.vendor == "fir" }.map(\.message) == [])
    }

    @Test func `keeps back only what is observed of prices`() {
        let late = sample.replacing(#"price="3.4""#, with: #"price="-3.4""#)
            .replacing(#"<response vendor="ash">"#, with: #"<response vendor="ash" received="2026-05-02" late="yes">"#)
            .replacing(#"ramp="50 80""#, with: #"ramp="80 50""#)
        #expect(late.findings.map(\.rule.code) == ["F0616", "F0814"])
    }
}

// Nothing was said of it, and a division by 0 brought six commands down.
@Suite struct `A total that comes to nothing` {
    private static func priced(_ formula: String, volume: String, ramp: String = "") throws -> [Diagnostic] {
        findings(
            """
            <scenario term="1"><channel id="voice" volume="\(volume)" handle-time="5"/></scenario>
            <price-template><line id="work" title="Calls" unit="contact" driver="voice"/></price-template>
            <criterion id="P" title="Price" weight="100"><price of="tco" formula="\(formula)"/></criterion>
            <vendor id="a" name="Alder"/><vendor id="b" name="Beech"/>
            <response vendor="a"><pricing\(ramp)><line id="L1" title="Calls" covers="work" price="1"/></pricing></response>
            <response vendor="b"><pricing><line id="L1" title="Calls" covers="work" price="2"/></pricing></response>
            """
        ).filter { $0.severity == .error }
    }

    @Test func `is refused as a bid of 0 is, at its matrix`() throws {
        let found = try Self.priced("lowest-ratio", volume: "0")
        #expect(
            found.map(\.message) == [
                "the total cost of ownership of Alder (a) is 0, not above 0, and lowest-ratio divides by each bid",
                "the total cost of ownership of Beech (b) is 0, not above 0, and lowest-ratio divides by each bid",
            ])
        #expect(found.map(\.rule.code) == ["F0511", "F0511"])
        #expect(found.map { $0.location?.line } == [6, 7])
    }

    @Test func `is refused where a ramp of 0 makes it`() throws {
        let found = try Self.priced("log", volume: "1200", ramp: #" ramp="0""#)
        #expect(
            found.map(\.message) == [
                "the total cost of ownership of Alder (a) is 0, not above 0, and log divides by the lowest bid"
            ])
    }

    @Test func `and is less than nothing is laid to the rebates that make it so`() throws {
        let found = findings(
            """
            <scenario term="1"><channel id="voice" volume="1200" handle-time="5"/></scenario>
            <criterion id="P" title="Price" weight="100"><price of="tco" formula="min-max"/></criterion>
            <vendor id="a" name="Alder"/><vendor id="b" name="Beech"><price of="tco" amount="9"/></vendor>
            <response vendor="a"><pricing><line id="L1" title="Calls" unit="contact" driver="voice" price="2"/>
            <line id="R" title="Bonus" kind="rebate" unit="month" price="-500"/></pricing></response>
            """
        ).filter { $0.severity == .error }
        // 1,200 ÷ 12 × 2 − 500
        #expect(found.map(\.message) == ["the total cost of ownership of Alder (a) is -300, below 0"])
        #expect(found.first?.remedy == "look at the rebate 'Bonus' (R): it takes off more than all else comes to")
    }

    @Test func `is compared by a formula that divides by no bid`() throws {
        #expect(try Self.priced(#"fixed-bounds" worst="9" best="1"#, volume: "0").isEmpty)
    }

    @Test func `of a line that costs nothing is told of the total, since one line may be free`() throws {
        let found = findings(
            """
            <scenario term="12"><channel id="voice" volume="1200" handle-time="5"/></scenario>
            <criterion id="P" title="Price" weight="100"><price of="tco" formula="lowest-ratio"/></criterion>
            <vendor id="a" name="Alder"/><vendor id="b" name="Beech"><price of="tco" amount="9"/></vendor>
            <response vendor="a"><pricing>
            <line id="L1" title="Calls" unit="contact" driver="voice" price="0"/></pricing></response>
            """)
        #expect(found.filter { $0.severity == .error }.map(\.rule.code) == ["F0511"])
    }
}
