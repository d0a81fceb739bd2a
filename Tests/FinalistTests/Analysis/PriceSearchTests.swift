import Foundation
import Testing

@testable import Finalist

extension Outcome {
    fileprivate func breakEven(_ vendor: String, alone: PriceTerm.Total? = nil) throws -> BreakEven {
        try #require(breakEvens().first { $0.vendor == vendor && $0.line == nil && $0.alone == alone })
    }

    fileprivate func price(_ rival: String) throws -> SmallestChange {
        try #require(smallestChanges().first { $0.kind == .onePrice && $0.rival == rival })
    }
}

extension SmallestChange {
    fileprivate var price: Price? { if case .price(let price)? = change { price } else { nil } }
}

private func alone(_ formula: String) throws -> Outcome {
    try given(
        """
        <criterion id="price" title="Price" weight="100"><price \(formula)/></criterion>
        <vendor id="a" name="Alder"><price amount="100"/></vendor>
        <vendor id="b" name="Beech"><price amount="101"/></vendor>
        <vendor id="c" name="Cedar"><price amount="120"/></vendor>
        """
    ).scored()
}

@Suite struct `Where price decides alone` {
    private static let formulas = [
        #"formula="lowest-ratio""#, #"formula="min-max""#, #"formula="mean""#, #"formula="log""#,
        #"formula="ceiling" ceiling="200""#, #"formula="fixed-bounds" worst="200" best="50""#,
        #"formula="double-lowest""#,
    ]

    // Every formula puts the lower of two prices first: Beech, at 101, from 100 ÷ 101 on, 0.99 % lower.
    @Test(arguments: formulas)
    func `the rival is first once it asks less, which was denied`(formula: String) throws {
        let outcome = try alone(formula)
        let even = try outcome.breakEven("b")
        #expect(!even.isFirst && isNear(even.factor, 100.0 / 101, within: 1e-12) && even.rival == "a")
        let first = try outcome.breakEven("a")
        #expect(first.isFirst && isNear(first.factor, 1.01, within: 1e-12) && first.rival == "b")
        let change = try outcome.price("b")
        #expect(change.isVerified == true && change.searched == .found && change.firstBeyond == ["b"])
        #expect(change.price?.vendor == "b" && isNear(change.price?.factor, 100.0 / 101, within: 1e-12))
        let text = Format.table.draw(outcome.summary(), TextOptions(width: 200))
        #expect(text.contains("0.99% lower") && !text.contains("nor any one score"))
    }

    @Test func `formulas are compared on the prices`() throws {
        let effects = try #require(try alone(#"formula="lowest-ratio""#).formulaEffects())
        #expect(effects.field.isPriceAlone && effects.plans?.order == [["a"], ["b"], ["c"]])
        let blocks = effects.blocks(try alone(#"formula="lowest-ratio""#))
        let text = Format.table.draw(Report(title: "", blocks: blocks), TextOptions(width: 300))
        #expect(text.contains("Alder is first under it; under 0 of the 10 other formulas that can be applied"))
        for effect in effects.effects where effect.obstacle == nil {
            #expect(effect.order.first == ["a"], "\(effect.formula.id)")
        }
        // Money for quality, or quality for money, is nothing without a quality.
        let without = effects.effects.filter { $0.obstacle?.contains("judges nothing but the price") == true }
        #expect(without.map(\.formula.id) == ["price-per-point", "quality-per-price", "fictional-discount"])
    }

    @Test func `no vendor without a rival is said to be passed`() throws {
        let outcome = try given(
            """
            <criterion id="price" title="Price" weight="100"><price formula="lowest-ratio"/></criterion>
            <vendor id="a" name="Alder"><price amount="100"/></vendor>
            """
        ).scored()
        #expect(outcome.breakEvens().map(\.factor) == [nil] && outcome.smallestChanges().isEmpty)
    }

    @Test func `a formula that decides by itself has its prices moved, and says what is not`() throws {
        // 100 ÷ 50 = 2 a point against 126 ÷ 60 = 2.1: Box is level at 120, 4.76 % lower.
        let outcome = try given(
            """
            <criterion id="P" title="P" weight="1"><price formula="price-per-point"/></criterion>
            <criterion id="Q" title="Q" weight="1"><measure worst="0" best="100"/></criterion>
            <vendor id="a" name="Ash"><price amount="100"/><measure criterion="Q" value="50"/></vendor>
            <vendor id="b" name="Box"><price amount="126"/><measure criterion="Q" value="60"/></vendor>
            """
        ).scored()
        let change = try outcome.price("b")
        #expect(change.isVerified == true && isNear(change.price?.factor, 120.0 / 126, within: 1e-12))
        let others = outcome.smallestChanges().filter { $0.kind != .onePrice }
        #expect(others.allSatisfy { $0.searched == .notSearched && $0.change == nil })
        let compared = Format.table.draw(outcome.summary(), TextOptions(width: 200))
        #expect(compared.contains("4.76% lower"))
        let sensitivity = outcome.sensitivity(trials: 1)
        let text = Format.table.draw(sensitivity.report(isWhole: false), TextOptions(width: 300))
        #expect(text.contains("4.76% lower") && text.contains("Not searched: the price formula price-per-point"))
        let json = try JSON(reading: try sensitivity.publication.written(as: .json))
        #expect(json["smallestChanges"]?.items.compactMap { $0["searched"]?.text }.contains("not-searched") == true)
    }
}

private let several = """
    <criterion id="bid" title="Bid" weight="30"><price formula="lowest-ratio" of="bid"/></criterion>
    <criterion id="tco" title="Total cost" weight="40"><price formula="lowest-ratio" of="tco"/></criterion>
    <criterion id="q" title="Quality" weight="30"><measure><level name="yes" value="100"/><level name="no" value="0"/></measure></criterion>
    <vendor id="a" name="Alder"><price of="bid" amount="100"/><price of="tco" amount="150"/><measure criterion="q" value="yes"/></vendor>
    <vendor id="c" name="Cedar"><price of="bid" amount="101"/><price of="tco" amount="152"/><measure criterion="q" value="yes"/></vendor>
    """

@Suite struct `Where several prices count` {
    // Cedar's total with a bid below 100 is 30 + 40 · 150/152 + 30 = 99.4737 against .3 p + 70: p = 98.2456.
    @Test func `one of them moves alone`() throws {
        let bid = try given(several).scored().breakEven("c", alone: .bid)
        #expect(isNear(bid.price, (30 + 40 * 150.0 / 152 + 30 - 70) / 0.3, within: 1e-9) && bid.priceToday == 101)
        // With a total cost t below 150: 30 · 100/101 + 40 + 30 against 30 + 40 t/150 + 30.
        let tco = try given(several).scored().breakEven("c", alone: .tco)
        #expect(isNear(tco.price, (30 * 100.0 / 101 + 70 - 60) * 150 / 40, within: 1e-9) && tco.total == .tco)
    }

    // Between 150/152 and 100/101: 60 + 40 · 150/(152 f) = 70 + 30.3 f, so 30.3 f² + 10 f − 39.4737 = 0.
    @Test func `all of one vendor move together, which was said to decide nothing`() throws {
        let outcome = try given(several).scored()
        let factor = (-10 + (100 + 4 * 30.3 * 6000 / 152).squareRoot()) / 60.6
        let even = try outcome.breakEven("c")
        #expect(isNear(even.factor, factor, within: 1e-12) && even.total == .bid)
        let change = try outcome.price("c")
        #expect(change.isVerified == true && isNear(change.price?.factor, factor, within: 1e-12))
        let text = Format.table.draw(outcome.summary(), TextOptions(width: 200))
        #expect(!text.contains("nor any one score, figure or price") && text.contains("lower"))
    }

    @Test func `each has its formulas compared, the others as they are`() throws {
        let all = try given(several).scored().formulaEffectsOfAll()
        #expect(all.map(\.field.criterion.id) == ["bid", "tco"])
        for effects in all {
            let plans = try #require(effects.plans)
            // 99.1761: 30 · 100/101 + 40 · 150/152 + 30, whichever of the two is asked about.
            #expect(isNear(plans.results.last?.result, 30 * 100.0 / 101 + 40 * 150.0 / 152 + 30))
            #expect(effects.effects.filter(\.formula.decidesByItself).allSatisfy { $0.obstacle != nil })
        }
    }
}

/// A few vendors with one to three prices and a quality, by chance.
private struct Prices {
    let kinds: [PriceTerm.Total]
    let formulas: [String]
    let weights: [Int]
    let amounts: [[Int]]
    let qualities: [Int]

    private static let numbers = [
        "worst": "160", "best": "40", "ceiling": "170", "base": "170", "value-per-point": "0.7",
    ]

    init(_ chance: inout Chance, deciding: PriceFormula? = nil) {
        let count = 2 + chance.below(3)
        kinds = deciding == nil ? Array(PriceTerm.Total.allCases.prefix(1 + chance.below(3))) : [.bid]
        let valuing = PriceFormula.all.filter { !$0.decidesByItself }
        formulas = kinds.map { _ in
            let formula = deciding ?? chance.pick(valuing)
            return "formula=\"\(formula.id)\""
                + formula.parameters.filter(\.isRequired).map { " \($0.name)=\"\(Self.numbers[$0.name] ?? "")\"" }
                .joined()
        }
        weights = (0...kinds.count).map { _ in 1 + chance.below(9) }
        amounts = kinds.map { _ in (0..<count).map { _ in 50 + chance.below(100) } }
        qualities = (0..<count).map { _ in 5 + chance.below(90) }
    }

    /// - Parameter isAlone: Nothing but price is judged.
    func outcome(isAlone: Bool) throws -> Outcome {
        let criteria = kinds.indices.map { row in
            "<criterion id=\"p\(row)\" title=\"P\" weight=\"\(weights[row])\"><price of=\"\(kinds[row].rawValue)\" \(formulas[row])/></criterion>"
        }
        let quality =
            isAlone
            ? ""
            : #"<criterion id="q" title="Q" weight="\#(weights[kinds.count])"><measure worst="0" best="100"/></criterion>"#
        let vendors = qualities.indices.map { vendor in
            let prices = kinds.indices.map {
                #"<price of="\#(kinds[$0].rawValue)" amount="\#(amounts[$0][vendor])"/>"#
            }
            let figure = isAlone ? "" : #"<measure criterion="q" value="\#(qualities[vendor])"/>"#
            return #"<vendor id="v\#(vendor)" name="V\#(vendor)">\#(prices.joined())\#(figure)</vendor>"#
        }
        return try given((criteria + [quality] + vendors).joined(separator: "\n")).scored()
    }
}

extension Outcome {
    /// The whole evaluation scored again with prices moved.
    fileprivate func scored(_ move: PriceMove, _ factor: Double) -> Outcome? {
        (try? evaluation.moving(move, by: factor)).map { Rescoring(outcome: self).outcome($0) }
    }

    /// The nearest factor on either side of 1 at which something holds, by a grid and halving, each scored anew.
    fileprivate func nearest(_ move: PriceMove, _ holds: (Outcome) -> Bool) -> Double? {
        let grid = (1...20).map { Elementary.exp(-Double($0 * $0) / 400 * 20.7) } + [1e-9]
        let ways = [grid, (1...10).map { Elementary.exp(Double($0 * $0) / 100 * 2.302585) }]
        return ways.compactMap { factors -> Double? in
            var before = 1.0
            for factor in factors {
                guard let outcome = scored(move, factor), holds(outcome) else {
                    before = factor
                    continue
                }
                var (low, high) = (before, factor)
                for _ in 0..<24 {
                    let middle = (low + high) / 2
                    if scored(move, middle).map(holds) ?? false { high = middle } else { low = middle }
                }
                return high
            }
            return nil
        }.min { abs($0 - 1) < abs($1 - 1) }
    }
}

@Suite struct `The search for prices` {
    private func check(_ outcome: Outcome, _ words: String) throws {
        let evens = outcome.breakEvens()
        for item in evens {
            let move = PriceMove(vendor: item.vendor, part: item.alone.map { .total($0) } ?? .all)
            let brute = outcome.nearest(move) { ($0[item.vendor]?.rank == 1) != item.isFirst }
            // A vendor that is level with the first keeps its place by definition, and loses it at once.
            guard outcome.winners.count == 1 else { continue }
            #expect((item.factor == nil) == (brute == nil), "\(words): \(item) \(String(describing: brute))")
            if let factor = item.factor, let brute {
                #expect(isNear(factor, brute, within: 1e-5 * brute), "\(words): \(item) \(brute)")
            }
        }
        let leader = try #require(outcome.winners.first)
        let changes = outcome.smallestChanges().filter { $0.kind == .onePrice && $0.searched != .notSearched }
        for change in changes.prefix(1) {
            let moves = outcome.priceMoves()
            let all = moves.compactMap { move in
                outcome.nearest(move) {
                    ($0[change.rival]?.rank ?? .max) < ($0[leader.id]?.rank ?? .max)
                }
            }
            let best = all.min { abs($0 - 1) < abs($1 - 1) }
            #expect((change.price == nil) == (best == nil), "\(words): \(change) \(String(describing: best))")
            if let price = change.price, let best {
                #expect(change.isVerified == true, "\(words): \(change)")
                #expect(
                    isNear(abs(price.factor - 1), abs(best - 1), within: 1e-5 * best), "\(words): \(change) \(best)")
            }
        }
    }

    @Test(arguments: 0..<6)
    func `finds what scoring everything anew finds, with one price and with several`(seed: Int) throws {
        var chance = Chance(seed: UInt64(seed))
        let prices = Prices(&chance)
        try check(prices.outcome(isAlone: seed % 3 == 0), "\(seed) \(prices)")
    }

    @Test(arguments: PriceFormula.all.filter(\.decidesByItself).map(\.id))
    func `finds it under formulas that decide by themselves`(id: String) throws {
        let formula = try #require(PriceFormula.all.first { $0.id == id })
        var chance = Chance(seed: UInt64(100 + formula.number))
        let prices = Prices(&chance, deciding: formula)
        try check(prices.outcome(isAlone: false), "\(id) \(prices)")
    }

    @Test func `tells who is first at a factor`() throws {
        let outcome = try given(several).scored()
        let move = PriceMove(vendor: "c", part: .total(.bid))
        #expect(outcome.first(moving: move, by: 0.99) == ["a"] && outcome.first(moving: move, by: 95.0 / 101) == ["c"])
        #expect(
            outcome.priceMoves().count == 6 && outcome.first(moving: PriceMove(vendor: "x", part: .all), by: 2) == nil)
    }
}
