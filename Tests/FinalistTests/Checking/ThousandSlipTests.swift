import Foundation
import Testing

@testable import Finalist

private func slips(_ body: String) -> [Diagnostic] { findings(body).filter { $0.rule.code == "F0864" } }

private func bids(_ amounts: String...) -> String {
    #"<criterion id="P" title="Price" weight="1"><price formula="lowest-ratio"/></criterion>"#
        + amounts.enumerated().map { #"<vendor id="v\#($0)" name="V\#($0)"><price amount="\#($1)"/></vendor>"# }
        .joined()
}

/// Two or three vendors that price a minute, and whatever else is given.
private func minutes(_ prices: [String], volume: String = "290000", _ more: String = "") -> String {
    """
    <criterion id="P" title="Price" weight="1"><price of="tco" formula="lowest-ratio"/></criterion>
    <scenario term="12"><channel id="voice" volume="\(volume)" handle-time="5"/></scenario>
    """
        + prices.enumerated().map { row, price in
            """
            <vendor id="v\(row)" name="V\(row)"/><response vendor="v\(row)"><pricing>
            <line id="L" title="Minute" unit="minute" driver="voice" price="\(price)"/>\(row == 0 ? more : "")</pricing></response>
            """
        }.joined()
}

@Suite struct `A number that may be a thousand times too small` {
    @Test func `is told with both readings, also where there are two bids`() throws {
        let found = slips(bids("1.355", "1300.00"))
        try #require(found.count == 1)
        #expect(
            found[0].message
                == "the bid of V0 (v0) is 1.355 beside 1,300: 1.355 may be one thousand three hundred and fifty-five or "
                + "one point three five five")
        #expect(found[0].remedy.contains("written 1355"))
        #expect(!findings(bids("1.355", "1300.00")).contains { $0.rule.code == "F0842" })
    }

    @Test(arguments: [
        ("7.900", ["8200", "8350"], 1),  // exactly three decimals
        ("7.9", ["8200", "8350"], 1),  // near a thousandth of the middle one, 8,275
        ("7900", ["8200", "8.350"], 1),  // the last one
        ("7900.50", ["8200", "8350"], 0), ("79", ["8200", "8350"], 0),  // a hundredth is another slip
        ("7900", ["8200", "8350000"], 1),  // a thousand times the middle one of the others, 8,050
    ])
    func `is told of bids`(amount: String, others: [String], count: Int) {
        #expect(slips(bids(amount, others[0], others[1])).count == count)
    }

    @Test(arguments: [
        (["0.355", "0.410"], 0), (["1.355", "1.410"], 0), (["0.41", "0.355"], 0), (["355", "0.41"], 1),
        (["1.355", "1300"], 1), (["0.00041", "0.41", "0.39"], 1),
    ])
    func `is told of prices for one of a thing only beside others`(prices: [String], count: Int) {
        #expect(slips(minutes(prices)).count == count)
    }

    @Test func `is told of a volume with three decimals`() throws {
        let found = slips(minutes(["0.355", "0.410"], volume: "290.000"))
        try #require(found.count == 1)
        #expect(
            found[0].message
                == "the volume of channel 'voice' is 290.000: 290.000 may be two hundred and ninety thousand or two "
                + "hundred and ninety")
        #expect(slips(minutes(["0.355", "0.410"], volume: "290000.000")).isEmpty, "no thousands are written so")
        #expect(slips(minutes(["0.355", "0.410"], volume: "290")).isEmpty)
    }

    @Test func `is told of a line that comes to nearly nothing where others price the same work`() throws {
        let lines = [("8.9", "9000"), ("9000", "8.9")]
        for (one, other) in lines {
            let body = """
                <criterion id="P" title="Price" weight="1"><price of="tco" formula="lowest-ratio"/></criterion>
                <scenario term="12"><channel id="voice" volume="2900000" handle-time="5"/></scenario>
                <price-template><line id="talk" title="Calls" unit="minute" driver="voice"/><line id="lead" title="Steering" unit="month"/></price-template>
                <vendor id="a" name="Ash"/><vendor id="b" name="Birch"/>
                <response vendor="a"><pricing><line id="L" title="Minute" covers="talk" price="0.4"/><line id="M" title="Steering" covers="lead" price="\(one)"/></pricing></response>
                <response vendor="b"><pricing><line id="L" title="Minute" covers="talk" price="0.4"/><line id="M" title="Steering" covers="lead" price="\(other)"/></pricing></response>
                """
            let found = slips(body)
            #expect(found.map(\.vendor) == [one == "8.9" ? "a" : "b"])
            #expect(found.first?.message.contains("eight thousand nine hundred or eight point nine") == true)
        }
    }

    @Test func `is told of a line priced by another unit than that of others`() {
        let body = """
            <criterion id="P" title="Price" weight="1"><price of="tco" formula="lowest-ratio"/></criterion>
            <scenario term="12"><channel id="voice" volume="2900000" handle-time="5"/></scenario>
            <price-template><line id="talk" title="Calls" unit="minute" driver="voice"/><line id="lead" title="Steering"/></price-template>
            <vendor id="a" name="Ash"/><vendor id="b" name="Birch"/>
            <response vendor="a"><pricing><line id="L" title="Minute" covers="talk" price="0.4"/><line id="M" title="Steering" covers="lead" unit="one-off" price="100"/></pricing></response>
            <response vendor="b"><pricing><line id="L" title="Minute" covers="talk" price="0.4"/><line id="M" title="Steering" covers="lead" unit="month" price="9000"/></pricing></response>
            """
        // Ash's bid is 2,900,000 × 5 × 0.4 + 100 = 5,800,100; Birch's steering comes to 108,000.
        #expect(
            slips(body).map(\.message) == [
                "price line 'Steering' (M) of Ash (a) comes to EUR 100, less than a thousandth of the bid, and others price "
                    + "the same work at EUR 108,000: 100 may be one hundred thousand or one hundred"
            ])
        #expect(slips(body.replacing(#"price="100""#, with: #"price="6000""#)).isEmpty)
    }

    /// A bid of 120,000 × 0.8 = 96,000 and one line more.
    private static func beside(_ lines: String...) -> String {
        """
        <criterion id="P" title="Price" weight="1"><price of="tco" formula="lowest-ratio"/></criterion>
        <scenario term="12"><channel id="voice" volume="120000" handle-time="5"/></scenario>
        <price-template><line id="w" title="Calls" unit="contact" driver="voice"/><line id="s" title="Set-up" required="no"/></price-template>
        """
            + lines.enumerated().map { row, line in
                """
                <vendor id="v\(row)" name="V\(row)"/><response vendor="v\(row)"><pricing>
                <line id="L" title="Calls" covers="w" price="0.8"/>\(line)</pricing></response>
                """
            }.joined()
    }

    private static func setUp(_ price: String, _ unit: String = "one-off") -> String {
        #"<line id="S" title="Set-up" covers="s" unit="\#(unit)" price="\#(price)"/>"#
    }

    @Test func `is told of money that is paid once or by the month, with nobody dearer beside it`() {
        let words =
            "the price of price line 'Set-up' (S) of V0 (v0) is 12.500: 12.500 may be twelve thousand five hundred or "
            + "twelve point five"
        #expect(slips(Self.beside(Self.setUp("12.500"))).map(\.message) == [words])
        #expect(slips(Self.beside(Self.setUp("12.500", "month"))).count == 1)
        #expect(slips(Self.beside(Self.setUp("12.500"), Self.setUp("13.500"))).count == 2)
        #expect(
            slips(Self.beside(#"<termination from-month="1" amount="12.500"/>"#)).map(\.message) == [
                "what ending early costs of V0 (v0) is 12.500: 12.500 may be twelve thousand five hundred or twelve point five"
            ])
    }

    @Test(arguments: [("95", 1), ("97", 0)])
    func `is told of a line below a thousandth of its bid that stands alone`(price: String, count: Int) {
        // A thousandth of 96,095 is 96.1.
        let found = slips(Self.beside(Self.setUp(price)))
        #expect(
            found.map(\.message)
                == Array(
                    repeating: "price line 'Set-up' (S) of V0 (v0) comes to EUR 95, less than a thousandth of the bid: "
                        + "95 may be ninety-five thousand or ninety-five", count: count))
        #expect(slips(Self.beside(Self.setUp("95"), Self.setUp("90"))).isEmpty, "others ask as little")
    }

    @Test func `is told of figures`() {
        func figures(_ one: String, _ other: String) -> String {
            """
            <criterion id="Q" title="Seats" weight="1"><measure worst="0" best="10000"/></criterion>
            <vendor id="a" name="Ash"><measure criterion="Q" value="\(one)"/></vendor>
            <vendor id="b" name="Birch"><measure criterion="Q" value="\(other)"/></vendor>
            """
        }
        #expect(slips(figures("1.355", "1300")).count == 1)
        #expect(slips(figures("1.355", "1.3")).isEmpty)
        #expect(slips(figures("1355", "1300")).isEmpty)
    }

    @Test func `is told once, and not of the example`() throws {
        #expect(!(try northmere().check().contains { $0.rule.code == "F0864" }))
    }

    @Test(arguments: [
        ("1355", "one thousand three hundred and fifty-five"), ("1.355", "one point three five five"), ("0", "zero"),
        ("19", "nineteen"), ("80", "eighty"), ("101", "one hundred and one"),
        ("290000", "two hundred and ninety thousand"),
        ("1000005", "one million and five"), ("0.05", "zero point zero five"), ("12345678901", "12,345,678,901"),
    ])
    func `is written in words`(number: String, words: String) throws {
        #expect(NumberWords.of(try #require(Decimal(string: number))) == words)
    }
}

@Suite struct `A weight below 1 beside weights of two digits` {
    private static func weights(_ cost: String) -> String {
        """
        <criterion id="COST" title="Cost" weight="\(cost)"><measure worst="0" best="100"/></criterion>
        <criterion id="CARE" title="Care" weight="20"><measure worst="0" best="100"/></criterion>
        <criterion id="TEAM" title="Team" weight="35"><measure worst="0" best="100"/></criterion>
        <vendor id="a" name="Ash"><measure criterion="COST" value="10"/><measure criterion="CARE" value="60"/><measure criterion="TEAM" value="60"/></vendor>
        """
    }

    @Test func `is told with both readings, in passing and in the plan`() throws {
        // 0.45 ÷ 55.45 = 0.81 %
        let words =
            "'Cost' (COST) weighs 0.45 beside 20 and 35: 0.45 may be 45% of its level, or a weight of 0.45, which is 0.81% of it"
        let adHoc = try #require(Weighting.AdHoc(criterion: "COST", "0.45"))
        let outcome = try given(Self.weights("45")).scored(adHoc: [adHoc])
        #expect(outcome.flags.filter { $0.rule.code == "F0635" }.map(\.message) == [words])
        #expect(findings(Self.weights("0.45")).filter { $0.rule.code == "F0635" }.map(\.message) == [words])
    }

    @Test(arguments: ["45", "45%", "1"])
    func `is not told of another`(weight: String) throws {
        let adHoc = try #require(Weighting.AdHoc(criterion: "COST", weight))
        let outcome = try given(Self.weights("45")).scored(adHoc: [adHoc])
        #expect(!outcome.codes().contains("F0635"))
    }

    @Test func `is taken at its word where the level comes to 100`() {
        let body = Self.weights("0.45").replacing(#"weight="20""#, with: #"weight="64.55""#)
        #expect(!findings(body).contains { $0.rule.code == "F0635" })
    }
}
