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
        // 100 · (2 − 1.18); 100 · (2 − 1.5)
        ("formula=\"double-lowest\"", [82, 100, 50]),
        // 100 · 42 ÷ 160; 100 · 60 ÷ 160; 100 · 10 ÷ 160
        ("formula=\"ceiling\" ceiling=\"160\"", [26.25, 37.5, 6.25]),
        // mean 368 ÷ 3: 50 + 50 · (1 − 354 ÷ 368); 50 + 50 · (1 − 300 ÷ 368); 50 + 50 · (1 − 450 ÷ 368)
        ("formula=\"mean\"", [51.9021739130435, 59.2391304347826, 38.8586956521739]),
        // twice as steep: 50 + 100 · 14 ÷ 368
        ("formula=\"mean\" steepness=\"100\"", [53.8043478260870, 68.4782608695652, 27.7173913043478]),
        // 100 · (1 − ln 1.18 ÷ ln 2); 100 · (1 − ln 1.5 ÷ ln 2)
        ("formula=\"log\"", [76.1213140412883, 100, 41.5037499278844]),
        // discounts .41, .5, .25 of 200, mean .38666…: 80 + 20 · (.41 − mean) ÷ (.5 − mean) = 80 + 20 · 7 ÷ 34;
        // 80 · .25 ÷ mean = 80 · 75 ÷ 116
        ("formula=\"bilinear\" base=\"200\"", [84.1176470588235, 100, 51.7241379310345]),
        ("formula=\"bilinear\" base=\"200\" knee=\"90\"", [92.0588235294118, 100, 58.1896551724138]),
        // no discount on a base of 110 from 118 and 150
        ("formula=\"bilinear\" base=\"110\"", [0, 100, 0]),
        // beyond the bounds: 100 · 2 ÷ 10 = 20 between them
        ("formula=\"fixed-bounds\" worst=\"120\" best=\"110\"", [20, 100, 0]),
    ])
    func `gives the published values`(formula: String, expected: [Double]) throws {
        for (total, value) in zip(try totals(formula), expected) { #expect(isNear(total, value, within: 1e-12 * 100)) }
    }

    /// Prices of a plan that every formula with a value can be given.
    static let usual: [String: String] = [
        "fixed-bounds": #"worst="1000" best="1""#, "ceiling": #"ceiling="1000""#, "bilinear": #"base="1000""#,
    ]

    @Test(arguments: PriceFormula.all.filter { !$0.decidesByItself }.map(\.id))
    func `keeps its laws`(id: String) throws {
        let formula = "formula=\"\(id)\" " + (Self.usual[id] ?? "")
        let rising = try totals(formula, ["10", "17", "230", "231.5"]).compactMap(\.self)
        #expect(rising == rising.sorted(by: >), "a higher price is never worth more")
        #expect(rising.allSatisfy { 0...100 ~= $0 })
        // Around the mean a bid alone has 50, and at the knee of the mean discount 80.
        if let alone = ["mean": 50.0, "bilinear": 80][id] ?? (Self.usual[id] == nil ? 100 : nil) {
            #expect(try totals(formula, ["42"]) == [alone], "a single bid")
            #expect(try totals(formula, ["42", "42.00"]) == [alone, alone], "bids that are equal")
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
