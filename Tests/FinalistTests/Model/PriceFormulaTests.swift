import Testing

@testable import Finalist

/// Prices of 100, 118 and 150; expected values worked out by hand, beside the source of each formula.
@Suite struct `A price formula` {
    private func totals(_ formula: String, _ prices: [String] = ["118", "100", "150"]) throws -> [Double?] {
        try given(
            "<criterion id=\"P\" title=\"P\" weight=\"1\"><price \(formula)/></criterion>"
                + prices.enumerated().map { "<vendor id=\"v\($0)\" name=\"v\($0)\"><price amount=\"\($1)\"/></vendor>" }
                .joined()
        ).scored().results.map(\.total)
    }

    @Test(arguments: [
        // 100 · 100 ÷ 118; 100 · 100 ÷ 150
        ("formula=\"lowest-ratio\"", [84.7457627118644, 100, 66.6666666666667]),
        // 100 · 32 ÷ 50
        ("formula=\"min-max\"", [64, 100, 0]),
        // 100 · 42 ÷ 80; 100 · 60 ÷ 80; 100 · 10 ÷ 80
        ("formula=\"fixed-bounds\" worst=\"160\" best=\"80\"", [52.5, 75, 12.5]),
        // beyond the bounds: 100 · 2 ÷ 10 = 20 between them
        ("formula=\"fixed-bounds\" worst=\"120\" best=\"110\"", [20, 100, 0]),
    ])
    func `gives the published values`(formula: String, expected: [Double]) throws {
        for (total, value) in zip(try totals(formula), expected) { #expect(isNear(total, value, within: 1e-12 * 100)) }
    }

    @Test(arguments: PriceFormula.all.map(\.id))
    func `keeps its laws`(id: String) throws {
        let formula = "formula=\"\(id)\"" + (id == "fixed-bounds" ? " worst=\"1000\" best=\"1\"" : "")
        let rising = try totals(formula, ["10", "17", "230", "231.5"]).compactMap(\.self)
        #expect(rising == rising.sorted(by: >), "a higher price is never worth more")
        #expect(rising.allSatisfy { 0...100 ~= $0 })
        if id != "fixed-bounds" {
            #expect(try totals(formula, ["42"]) == [100], "a single bid")
            #expect(try totals(formula, ["42", "42.00"]) == [100, 100], "bids that are equal")
        }
        let huge = try totals(formula, ["0.000000000000000000001", "999999999999999.99"]).compactMap(\.self)
        #expect(huge.count == 2 && huge.allSatisfy { $0.isFinite && 0...100 ~= $0 })
    }

    @Test func `by the lowest price turns round when a bid that cannot win comes in`() throws {
        func totals(_ third: String) throws -> [Double?] {
            try given(
                """
                <criterion id="P" title="P" weight="1"><price formula="lowest-ratio"/></criterion>
                <criterion id="Q" title="Q" weight="1"><measure worst="0" best="100"/></criterion>
                <vendor id="a" name="a"><price amount="100"/><measure criterion="Q" value="60"/></vendor>
                <vendor id="b" name="b"><price amount="125"/><measure criterion="Q" value="75"/></vendor>\(third)
                """
            ).scored().results.map(\.total)
        }
        #expect(try totals("") == [80, 77.5])
        let three = try totals(
            #"<vendor id="c" name="c"><price amount="70"/><measure criterion="Q" value="0"/></vendor>"#)
        #expect(three == [65, 65.5, 50])  // 70 ÷ 100 = 70, 70 ÷ 125 = 56
    }

    @Test(arguments: [
        "0.0000000000000000000000000000000000001", "12345678901234.1234567890123456789012345", "1000000000000000",
        "00000000000000000000000000000000000071.50", "0.1",
    ])
    func `is given the amount as it is written`(digits: String) throws {
        let money = try #require(Money(digits: digits, currency: "EUR"))
        #expect(money.number == Double(digits))
    }
}
