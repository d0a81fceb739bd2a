import Testing

@testable import Finalist

/// The published figures of the reference case under five formulas, as an independent reckoning gives them.
@Suite struct `Northmere under every formula` {
    private func effects() throws -> FormulaEffects {
        try #require(try Evaluation(contentsOf: path("Examples/northmere")).scored().formulaEffects())
    }

    private static let published: [(String, values: [Double], totals: [Double])] = [
        (
            "lowest-ratio", [73.43232266114477, 91.27504247635694, 100],
            [78.75896453222899, 78.64500849527137, 73.38625]
        ),
        ("min-max", [0, 73.57926138266048, 100], [64.0725, 75.10585227653209, 73.38625]),
        (
            "double-lowest", [63.820186566272156, 90.44102606043367, 100],
            [76.83653731325447, 78.47820521208672, 73.38625]
        ),
        (
            "fixed-bounds", [15.905114283185103, 61.66668658923127, 78.09868818719039],
            [67.25352285663702, 72.72333731784623, 69.00598763743808]
        ),
        (
            "mean", [40.91790461159866, 52.467450308977554, 56.614645079423795],
            [72.25608092231975, 70.8834900617955, 64.70917901588476]
        ),
    ]

    @Test func `has the published values and totals`() throws {
        let effects = try effects()
        for (id, values, totals) in Self.published {
            let effect = try #require(effects.effects.first { $0.formula.id == id })
            for (price, value) in zip(effect.prices, values) { #expect(isNear(price.value, value), "\(id)") }
            for (result, total) in zip(effect.results, totals) { #expect(isNear(result.result, total), "\(id)") }
        }
    }

    /// Without the first, the second and the third vendor; each the totals of the other two in their order.
    private static let leftOut: [(String, [[Double]])] = [
        (
            "lowest-ratio",
            [
                [78.64500849527137, 73.38625], [78.75896453222899, 73.38625], [80.1628398495084, 80.39],
            ]
        ),
        ("min-max", [[60.39, 73.38625], [64.0725, 73.38625], [64.0725, 80.39]]),
        (
            "double-lowest",
            [[78.47820521208672, 73.38625], [76.83653731325447, 73.38625], [79.21286348882829, 80.39]]
        ),
        (
            "fixed-bounds",
            [
                [72.72333731784623, 69.00598763743808], [67.25352285663702, 69.00598763743808],
                [67.25352285663702, 72.72333731784623],
            ]
        ),
        (
            "mean",
            [
                [69.93385279905392, 63.84239720094607], [72.54062422671849, 64.91812577328153],
                [72.98920176374224, 71.47329823625776],
            ]
        ),
    ]

    @Test func `has the published totals when one vendor is left out`() throws {
        let effects = try effects()
        for (id, cases) in Self.leftOut {
            let effect = try #require(effects.effects.first { $0.formula.id == id })
            #expect(effect.leaveOneOut.map(\.vendor) == ["HAR", "COR", "PAL"])
            for (leaving, totals) in zip(effect.leaveOneOut, cases) {
                for (result, total) in zip(leaving.results, totals) {
                    #expect(isNear(result.result, total), "\(id) without \(leaving.vendor)")
                }
            }
        }
    }

    @Test func `finds the two reversals by a bid that cannot win`() throws {
        let effects = try effects()
        func dependence(_ id: String) throws -> RankDependence {
            try #require(effects.effects.first { $0.formula.id == id }?.dependences.first)
        }
        let ratio = try dependence("lowest-ratio")
        #expect(ratio.vendor == "PAL" && ratio.with == [["HAR"], ["COR"]] && ratio.without == [["COR"], ["HAR"]])
        let between = try dependence("min-max")
        #expect(
            between.vendor == "HAR" && between.with == [["COR"], ["PAL"]] && between.without == [["PAL"], ["COR"]])
        for effect in effects.effects where !effect.formula.isRelative { #expect(effect.dependences.isEmpty) }
    }

    @Test func `warns that the plan's own order rests on such a bid`() throws {
        let flags = try Evaluation(contentsOf: path("Examples/northmere")).scored().flags
        let flag = try #require(flags.first { $0.rule.code == "F0731" })
        #expect(flag.vendor == "PAL" && flag.location?.file == "plan.xml")
        #expect(
            flag.message
                == "Palisanda Global Care (PAL) cannot win, and yet its bid decides the order: with it HAR before COR, without it COR before HAR"
        )
    }

    @Test func `says what a point costs`() throws {
        let plans = try #require(try effects().plans)
        // At price P a value falls by 100·min ÷ P² a dollar; a point of the total is 1 ÷ (.2 × that) dollars.
        let (lowest, price) = (5_824_665.022752777, 6_381_443.234344752)
        let expected = 1 / (0.2 * 100 * lowest / price / price)
        #expect(isNear(plans.prices[1].moneyPerPoint, expected, within: 1e-3))
        // One point of quality weighs .8 of that.
        #expect(isNear(plans.prices[1].moneyPerQualityPoint, 0.8 * expected, within: 1e-3))
        #expect(plans.prices[2].moneyPerPoint == nil, "the lowest bid keeps its 100")
    }

    @Test func `says where numbers come from that the plan does not set`() throws {
        let effects = try effects()
        let bounds = try #require(effects.effects.first { $0.formula == .fixedBounds })
        // The in-house cost at present value, and 60 % of it.
        #expect(isNear(bounds.parameters[.worst], 8_470_943.242561603, within: 1e-6))
        #expect(isNear(bounds.parameters[.best], 0.6 * 8_470_943.242561603, within: 1e-6))
        #expect(bounds.assumptions.count == 2)
    }
}

@Suite struct `The effect of formulas` {
    private let quality = #"<criterion id="Q" title="Q" weight="3"><measure worst="0" best="100"/></criterion>"#

    private func vendor(_ id: String, _ price: Double, _ quality: Double) -> String {
        #"<vendor id="\#(id)" name="\#(id)"><price amount="\#(price)"/><measure criterion="Q" value="\#(quality)"/></vendor>"#
    }

    @Test func `is told without a baseline as far as it can be`() throws {
        let price = #"<criterion id="P" title="P" weight="1"><price formula="lowest-ratio"/></criterion>"#
        let effects = try #require(
            try given(price + quality + vendor("a", 100, 60) + vendor("b", 118, 78)).scored().formulaEffects())
        let ceiling = try #require(effects.effects.first { $0.formula == .ceiling })
        #expect(ceiling.results.isEmpty && ceiling.obstacle?.contains("ceiling") == true)
        #expect(effects.effects.first { $0.formula == .minMax }?.results.count == 2)
    }

    @Test func `needs one price, and says so otherwise`() throws {
        #expect(try given(quality + vendorWithoutPrice).scored().formulaEffects() == nil)
    }

    private let vendorWithoutPrice = #"<vendor id="a" name="a"><measure criterion="Q" value="60"/></vendor>"#

    /// Quality on a scale taken from the vendors moves as well when one is left out.
    @Test func `scores relative qualities again without a vendor`() throws {
        let body = """
            <criterion id="P" title="P" weight="1"><price formula="fixed-bounds" worst="200" best="100"/></criterion>
            <criterion id="Q" title="Q" weight="1"><measure better="higher" scale="vendors"/></criterion>
            """
        let outcome = try given(body + vendor("a", 150, 60) + vendor("b", 110, 50) + vendor("c", 195, 10)).scored()
        let effect = try #require(outcome.formulaEffects()?.plans)
        // a 50 and 100, b 90 and 80, c 5 and 0: totals 75, 85, 2.5
        #expect(effect.results.map(\.result) == [75, 85, 2.5])
        // Without c the worst is b's 50: a 50 and 100, b 90 and 0.
        let without = try #require(effect.leaveOneOut.first { $0.vendor == "c" })
        #expect(without.results.map(\.result) == [75, 45])
        #expect(without.changesOrder)
    }
}
