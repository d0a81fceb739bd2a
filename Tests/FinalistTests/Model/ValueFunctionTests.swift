import Testing

@testable import Finalist

@Suite struct `A value function` {
    @Test(arguments: [(0, 0), (25, 25), (-5, 0), (130, 100), (100, 100)])
    func `in a straight line ends at its ends`(figure: Double, value: Double) {
        #expect(ValueFunction.linear(worst: 0, best: 100).value(of: figure) == value)
        // 60 is worth 0 and 10 is worth 100
        let falling = ValueFunction.linear(worst: 60, best: 10)
        #expect(falling.value(of: 22) == 76)
        #expect(falling.value(of: 9) == 100 && falling.value(of: 61) == 0)
    }

    @Test(arguments: [
        (4, 10.0), (5, 10), (6, 27.5), (9, 80), (10, 70), (13, 40), (99, 40),
    ])
    func `along points is flat beyond them`(figure: Double, value: Double) throws {
        let function = ValueFunction.piecewise([
            .init(at: 5, value: 10), .init(at: 9, value: 80), .init(at: 13, value: 40),
        ])
        // 6: 10 + ¼ · 70; 10: 80 − ¼ · 40
        #expect(isNear(function.value(of: figure), value))
    }

    @Test(arguments: [(20, 100), (10, 50), (0, 0), (-3, 0), (26, 80), (50, 0), (51, 0), (35, 50)])
    func `with a target falls on both sides, each at its own pace`(figure: Double, value: Double) {
        #expect(isNear(ValueFunction.target(20, low: 0, high: 50).value(of: figure), value))
    }

    @Test func `of levels knows their names only`() {
        let function = ValueFunction.levels([.init(name: "gold", value: 90), .init(name: "5", value: 35)])
        #expect(function.value(ofLevel: "gold") == 90)
        #expect(function.value(ofLevel: "Gold") == nil)
        #expect(function.value(ofLevel: "5") == 35)
        #expect(function.value(of: 5) == nil)
    }

    @Test(arguments: [
        (#"<measure worst="60" best="10"/>"#, "22", 76.0),
        (#"<measure><point at="5" value="10"/><point at="9" value="80"/></measure>"#, "6", 27.5),
        (#"<measure><level name="gold" value="90"/><level name="tin" value="5"/></measure>"#, "gold", 90),
        (#"<measure target="20" low="0" high="50"/>"#, "26", 80),
        (#"<measure scale="vendors" better="higher"/>"#, "26", 100),
    ])
    func `counts in a total`(measure: String, figure: String, total: Double) throws {
        let outcome = try given(
            "<criterion id=\"A\" title=\"A\" weight=\"1\">\(measure)</criterion><vendor id=\"acme\" name=\"Acme\"><measure criterion=\"A\" value=\"\(figure)\"/></vendor>"
        ).scored()
        #expect(isNear(outcome.total("acme"), total))
    }

    @Test func `that is asked for takes its ends from the vendors in the running`() throws {
        let outcome = try given(
            #"<criterion id="A" title="A" weight="1"><measure scale="vendors" better="lower"/></criterion>"#
                + [("a", 44), ("b", 31), ("c", 36)].map {
                    "<vendor id=\"\($0.0)\" name=\"\($0.0)\"><measure criterion=\"A\" value=\"\($0.1)\"/></vendor>"
                }.joined()
        ).scored()
        #expect(outcome.total("a") == 0 && outcome.total("b") == 100)
        #expect(isNear(outcome.total("c"), 800.0 / 13))  // (44 − 36) ÷ (44 − 31)
    }
}
