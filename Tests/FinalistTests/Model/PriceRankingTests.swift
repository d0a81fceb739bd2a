import Testing

@testable import Finalist

private typealias Parameters = PriceFormula.Parameters

/// Numbers with which every formula can be used on prices from 1 to 1000.
private let usual = Parameters([
    "worst": 1000, "best": 1, "ceiling": 1000, "base": 1000, "value-per-point": 2,
])

extension PriceFormula {
    /// The usual numbers, without those that this formula does not take.
    fileprivate var usualParameters: Parameters {
        Parameters(Dictionary(uniqueKeysWithValues: parameters.compactMap { one in usual[one].map { (one.name, $0) } }))
    }

    fileprivate static func named(_ id: String) throws -> PriceFormula { try #require(all.first { $0.id == id }) }
}

private let all = PriceFormula.all.map(\.id)
private let valuing = PriceFormula.all.filter { !$0.decidesByItself }.map(\.id)
private let deciding = PriceFormula.all.filter(\.decidesByItself).map(\.id)

/// Named a, b, c …
private func offers(_ pairs: [(Double, Double)]) -> [PriceFormula.Offer] {
    zip("abcdefgh", pairs).map { PriceFormula.Offer(id: String($0), price: $1.0, quality: $1.1) }
}

private func randomOffers(_ chance: inout Chance) -> [PriceFormula.Offer] {
    offers(
        (0..<(1 + chance.below(6))).map { _ in (Double(1 + chance.below(99_800)) / 100, Double(chance.below(1001)) / 10)
        })
}

@Suite struct `The list of price formulas` {
    @Test func `has every number of the table but the one that is a judgement`() {
        #expect(
            all == [
                "lowest-ratio", "min-max", "double-lowest", "ceiling", "fixed-bounds", "mean", "log", "qcbs",
                "rated-criteria", "bilinear", "price-per-point", "quality-per-price", "weighted-value",
                "fictional-discount", "utility-index", "lowest-acceptable", "prozorro",
            ])
        #expect(PriceFormula.all.map(\.number) == Array(1...16) + [18])
    }

    @Test func `says of each what it does at the edges`() {
        for formula in PriceFormula.all {
            #expect(formula.edgeRules.count >= 4, "\(formula.id)")
            #expect(
                formula.edgeRules.allSatisfy { $0.hasSuffix(".") && $0.first?.isUppercase == true }, "\(formula.id)")
            #expect(!formula.wording.isEmpty && !formula.source.isEmpty && !formula.unit.isEmpty)
            #expect(formula.parameters.allSatisfy(PriceFormula.Parameter.all.contains), "\(formula.id)")
        }
    }

    @Test func `says of each limit what may be written`() {
        #expect(PriceFormula.Parameter.knee.limits.words == "above 0 and below 100")
        #expect(PriceFormula.Parameter.margin.limits.words == "from 1 to 10")
        #expect(PriceFormula.Parameter.ceiling.limits.words == "above 0")
        #expect(PriceFormula.Parameter.worst.limits.words == "any number")
    }
}

@Suite struct `Three offers` {
    /// P 118, 100, 150 with Q 78, 60, 90; w 60% unless said.
    @Test(
        arguments: [
            // .6 · 78 + .4 · 100 · 100 ÷ 118; .6 · 60 + 40; .6 · 90 + .4 · 66.67
            ("qcbs", [:], [80.6983, 76, 80.6667], [1, 3, 2]),
            // below the floor of 70 the second is out, and 118 is the lowest: 46.8 + 40; 54 + 40 · 118 ÷ 150
            ("qcbs", ["quality-floor": 70], [86.8, nil, 85.4667], [1, nil, 2]),
            // 100 · (.4 · 100 ÷ 118 + .6 · 78 ÷ 90); 100 · (.4 + .6 · 60 ÷ 90); 100 · (.4 · 100 ÷ 150 + .6)
            ("rated-criteria", [:], [85.8983, 80, 86.6667], [2, 3, 1]),
            ("price-per-point", [:], [1.5128, 1.6667, 1.6667], [1, 2, 2]),
            ("quality-per-price", [:], [661.0169, 600, 600], [1, 2, 2]),
            // 10% below 661.02 is 594.92: all three are that near, and quality gives the order; 5% is 627.97
            ("quality-per-price", ["margin": 10], [661.0169, 600, 600], [2, 3, 1]),
            ("quality-per-price", ["margin": 5], [661.0169, 600, 600], [1, 2, 2]),
            // 78^1.5 ÷ 118; 60^1.5 ÷ 100; 90^1.5 ÷ 150
            ("weighted-value", [:], [5.8379, 4.6476, 5.6921], [1, 3, 2]),
            // quality and price the same weight: 78 ÷ 118
            ("weighted-value", ["quality-weight": 50], [0.6610, 0.6, 0.6], [1, 2, 2]),
            ("fictional-discount", ["value-per-point": 0.8], [55.6, 52, 78], [2, 1, 3]),
            // (1 − .12 · 1.5) · 100 ÷ 118; (1 − .3 · 1.5); 100 ÷ 150
            ("utility-index", [:], [0.6949, 0.55, 0.6667], [1, 3, 2]),
            ("lowest-acceptable", [:], [118, 100, 150], [2, 1, 3]),
            ("lowest-acceptable", ["quality-floor": 70], [118, nil, 150], [1, nil, 2]),
            // 118 ÷ (1 + .3 · .78 ÷ .7); 100 ÷ (1 + .18 ÷ .7); 150 ÷ (1 + .27 ÷ .7)
            ("prozorro", ["quality-weight": 30], [88.4368, 79.5455, 108.2474], [2, 1, 3]),
            // the additive total: .6 · 78 + .4 · 84.7458
            ("lowest-ratio", [:], [80.6983, 76, 80.6667], [1, 3, 2]),
        ] as [(String, [String: Double], [Double?], [Int?])])
    func `have the results worked out by hand`(id: String, given: [String: Double], results: [Double?], ranks: [Int?])
        throws
    {
        let ranking = try PriceFormula.named(id).ranking(
            of: offers([(118, 78), (100, 60), (150, 90)]), qualityWeight: 0.6, Parameters(given))
        for (one, expected) in zip(ranking, results) {
            #expect(one.result.map { isNear($0, expected ?? .nan, within: 5e-5) } ?? (expected == nil))
        }
        #expect(ranking.map(\.rank) == ranks)
        #expect(ranking.allSatisfy { ($0.reason == nil) == ($0.steps != nil) })
    }
}

@Suite struct `A published example` {
    @Test func `of the lowest price gives 146 against 144 of 200 points`() throws {
        // Negometrix, "Low bid scoring formula": 90 and 74 of 130 points for quality, 70 for price; 10,000 against 8,000.
        let ranking = PriceFormula.lowestRatio.ranking(
            of: offers([(10_000, 9000.0 / 130), (8_000, 7400.0 / 130)]), qualityWeight: 0.65)
        #expect(isNear(ranking[0].result, 73))  // 146 ÷ 2
        #expect(isNear(ranking[1].result, 72))
        #expect(ranking.map(\.rank) == [1, 2])
    }

    @Test func `of the fictional discount takes 1,500 off 80,000`() {
        // Negometrix, "Award on value": 60% of 2,500.
        let ranking = PriceFormula.fictionalDiscount.ranking(
            of: offers([(80_000, 60)]), qualityWeight: 0.5, Parameters(["value-per-point": 25]))
        #expect(ranking[0].result == 78_500)
    }

    @Test func `of quality for money puts 99% for 1.18 million before 80% for 1 million`() {
        // tessa, "Value for money index"
        let ranking = PriceFormula.qualityPerPrice.ranking(
            of: offers([(1_000_000, 80), (1_180_000, 99)]), qualityWeight: 0.5)
        #expect(ranking.map(\.rank) == [2, 1])
    }
}

@Suite struct `The lowest price as the measure of all` {
    private func totals(_ pairs: [(Double, Double)]) -> [Double?] {
        PriceFormula.lowestRatio.ranking(of: offers(pairs), qualityWeight: 0.5).map(\.result)
    }

    @Test func `turns two round when a third comes who cannot win`() {
        #expect(totals([(100, 60), (125, 75)]) == [80, 77.5])
        #expect(totals([(100, 60), (125, 75), (70, 0)]) == [65, 65.5, 50])
    }

    @Test func `lets the middle bid lose`() {
        // 50 + 100; 75 + 66.67; 100 + 50, halved
        let found = totals([(50, 50), (75, 75), (100, 100)])
        #expect(found[0] == 75 && found[2] == 75)
        #expect(isNear(found[1], 70.8333333333333))
    }

    @Test func `leaves the others nearly nothing when one bid is nearly 0`() {
        let values = [0.01, 100_000, 120_000].map {
            PriceFormula.lowestRatio.value(of: $0, among: [0.01, 100_000, 120_000])
        }
        #expect(values[0] == 100)
        #expect(isNear(values[1], 0.00001, within: 1e-15))  // 100 · .01 ÷ 100,000
        #expect(isNear(values[2], 0.0000083333333333, within: 1e-15))
    }
}

@Suite struct `Any price formula` {
    @Test(arguments: all)
    func `gives finite results and ranks, whatever is offered`(id: String) throws {
        let formula = try PriceFormula.named(id)
        var chance = Chance(seed: 31)
        for _ in 0..<300 {
            let offers = randomOffers(&chance)
            let ranking = formula.ranking(
                of: offers, qualityWeight: Double(chance.below(100)) / 100, formula.usualParameters)
            for (offer, one) in zip(offers, ranking) {
                #expect(one.id == offer.id)
                if let result = one.result {
                    #expect(result.isFinite)
                    #expect(one.rank.map { 1...offers.count ~= $0 } == true)
                } else {
                    #expect(one.rank == nil && one.reason != nil)
                }
            }
            #expect(ranking.contains { $0.rank == 1 } || ranking.allSatisfy { $0.result == nil })
        }
    }

    @Test(arguments: all, [-5, Double.nan, .infinity])
    func `leaves out a price that is none`(id: String, price: Double) throws {
        let formula = try PriceFormula.named(id)
        let ranking = formula.ranking(of: offers([(price, 50), (80, 60)]), qualityWeight: 0.5, formula.usualParameters)
        #expect(ranking[0].reason?.hasPrefix("its price is ") == true)
        #expect(ranking[1].rank == 1)
        #expect(formula.value(of: price, among: [80], formula.usualParameters) == nil)
    }

    /// Those that divide by a bid or by the lowest: with 0 among them the quotient is no number.
    @Test(arguments: all)
    func `takes a free bid where it divides by none, and leaves it out where it divides by one`(id: String) throws {
        let formula = try PriceFormula.named(id)
        let dividing = [
            "lowest-ratio", "double-lowest", "log", "qcbs", "rated-criteria", "quality-per-price", "weighted-value",
            "utility-index",
        ]
        #expect(formula.takesFreeBids == !dividing.contains(id))
        let ranking = formula.ranking(of: offers([(0, 60), (80, 60)]), qualityWeight: 0.5, formula.usualParameters)
        #expect(ranking[0].reason == (formula.takesFreeBids ? nil : "its price is not above 0"))
        // Of two of one quality the free one is never second.
        #expect(ranking[0].rank == (formula.takesFreeBids ? 1 : nil))
        #expect(ranking.allSatisfy { $0.result?.isFinite ?? true })
        let free = formula.ranking(of: offers([(0, 60), (0, 60)]), qualityWeight: 0.5, formula.usualParameters)
        #expect(free.map(\.rank) == (formula.takesFreeBids ? [1, 1] : [nil, nil]))
        guard !formula.decidesByItself, formula.takesFreeBids else { return }
        for bids in [[0.0], [0, 0], [0, 80]] {
            let value = try #require(formula.value(of: 0, among: bids, formula.usualParameters))
            let slope = try #require(formula.slope(at: 0, among: bids, formula.usualParameters))
            #expect(0...100 ~= value && slope.isFinite)
        }
        #expect(formula.edgeRules.contains { $0.contains("bid of 0") })
    }

    @Test(arguments: all)
    func `never likes a higher price better`(id: String) throws {
        let formula = try PriceFormula.named(id)
        var chance = Chance(seed: 32)
        for _ in 0..<300 {
            var offers = randomOffers(&chance)
            let weight = Double(chance.below(90)) / 100
            let before = formula.ranking(of: offers, qualityWeight: weight, formula.usualParameters)[0]
            offers[0] = .init(
                id: "a", price: offers[0].price * (1 + Double(1 + chance.below(100)) / 100), quality: offers[0].quality)
            let after = formula.ranking(of: offers, qualityWeight: weight, formula.usualParameters)[0]
            guard let one = before.result, let other = after.result else { continue }
            let noise = 1e-9 * max(abs(one), 1)
            #expect(formula.isLowestBest ? other >= one - noise : other <= one + noise)
            #expect(after.rank ?? 99 >= before.rank ?? 0, "\(offers)")
        }
    }

    @Test(arguments: all)
    func `never likes a higher quality less`(id: String) throws {
        let formula = try PriceFormula.named(id)
        var chance = Chance(seed: 33)
        for _ in 0..<300 {
            var offers = randomOffers(&chance)
            let weight = Double(chance.below(90)) / 100
            let before = formula.ranking(of: offers, qualityWeight: weight, formula.usualParameters)[0]
            offers[0] = .init(
                id: "a", price: offers[0].price, quality: min(100, offers[0].quality + Double(1 + chance.below(30))))
            let after = formula.ranking(of: offers, qualityWeight: weight, formula.usualParameters)[0]
            #expect(before.result == nil || after.result != nil)
            guard let one = before.result, let other = after.result else { continue }
            let noise = 1e-9 * max(abs(one), 1)
            #expect(formula.isLowestBest ? other <= one + noise : other >= one - noise)
            #expect(after.rank ?? 99 <= before.rank ?? 99, "\(offers)")
        }
    }

    @Test(arguments: all)
    func `does not care who is named first`(id: String) throws {
        let formula = try PriceFormula.named(id)
        var chance = Chance(seed: 34)
        for _ in 0..<200 {
            let offers = randomOffers(&chance)
            let other = offers.shuffled(using: &chance)
            let one = formula.ranking(of: offers, qualityWeight: 0.6, formula.usualParameters)
            let two = formula.ranking(of: other, qualityWeight: 0.6, formula.usualParameters)
            for result in one {
                let same = try #require(two.first { $0.id == result.id })
                #expect(same.rank == result.rank)
                #expect(isNear(same.result ?? 0, result.result ?? 0, within: 1e-9 * max(1, abs(result.result ?? 0))))
            }
        }
    }

    @Test(arguments: PriceFormula.all.filter { !$0.isRelative }.map(\.id))
    func `that is absolute gives the same when a bid is added`(id: String) throws {
        let formula = try PriceFormula.named(id)
        var chance = Chance(seed: 35)
        for _ in 0..<200 {
            let offers = randomOffers(&chance)
            let more =
                offers + [.init(id: "z", price: Double(1 + chance.below(900)), quality: Double(chance.below(101)))]
            let one = formula.ranking(of: offers, qualityWeight: 0.6, formula.usualParameters)
            let two = formula.ranking(of: more, qualityWeight: 0.6, formula.usualParameters)
            #expect(one.map(\.result) == two.dropLast().map(\.result))
        }
    }

    @Test(arguments: PriceFormula.all.filter(\.isRelative).map(\.id))
    func `that is relative can give another when a bid is added`(id: String) throws {
        let formula = try PriceFormula.named(id)
        let few = offers([(300, 50), (360, 70), (410, 60)])
        let one = formula.ranking(of: few, qualityWeight: 0.6, formula.usualParameters)
        let two = formula.ranking(
            of: few + [.init(id: "z", price: 90, quality: 90)], qualityWeight: 0.6, formula.usualParameters)
        #expect(one[1].result != two[1].result)
    }
}

@Suite struct `A formula that gives a value` {
    @Test(arguments: valuing)
    func `stays from 0 to 100, for a bid in the running and for one that is not`(id: String) throws {
        let formula = try PriceFormula.named(id)
        var chance = Chance(seed: 36)
        for _ in 0..<300 {
            let bids = randomOffers(&chance).map(\.price)
            for price in bids + [Double(1 + chance.below(2000))] {
                let value = try #require(formula.value(of: price, among: bids, formula.usualParameters))
                #expect(0...100 ~= value)
                #expect(try #require(formula.slope(at: price, among: bids, formula.usualParameters)) <= 0)
            }
        }
    }

    @Test(arguments: valuing)
    func `has the slope that a small change of the bid shows`(id: String) throws {
        let formula = try PriceFormula.named(id)
        var chance = Chance(seed: 37)
        var compared = 0
        var steep = 0
        for round in 0..<400 {
            var bids = randomOffers(&chance).map(\.price)
            let price = round.isMultiple(of: 5) ? Double(1 + chance.below(1200)) : bids[0]
            let isRunning = price == bids[0]
            func value(_ price: Double) throws -> Double {
                if isRunning { bids[0] = price }
                return try #require(formula.value(of: price, among: bids, formula.usualParameters))
            }
            let slope = try #require(formula.slope(at: price, among: bids, formula.usualParameters))
            let step = price * 1e-5
            let (low, here, high) = (try value(price - step), try value(price), try value(price + step))
            // At a corner the two sides differ; the middle of both says nothing there.
            guard abs((high - here) - (here - low)) < 1e-3 * max(abs(high - low), 1e-7) else { continue }
            compared += 1
            if slope < 0 { steep += 1 }
            #expect(
                isNear(slope, (high - low) / (2 * step), within: 1e-4 * max(abs(slope), 1e-4)), "\(price) of \(bids)")
        }
        #expect(compared > 200 && steep > 60, "\(compared), \(steep)")
    }

    @Test(arguments: valuing)
    func `may end nowhere else, when one more bid comes, than it says`(id: String) throws {
        let formula = try PriceFormula.named(id)
        let range = try #require(formula.valuing?.range)
        var chance = Chance(seed: 38)
        for _ in 0..<300 {
            let bids = randomOffers(&chance).map(\.price)
            let known = try #require(formula.value(of: bids[0], among: bids, formula.usualParameters))
            let later = try #require(
                formula.value(of: bids[0], among: bids + [Double(1 + chance.below(1500))], formula.usualParameters))
            #expect(range(known).lowerBound - 1e-9 <= later && later <= range(known).upperBound + 1e-9)
        }
    }

    @Test func `has no value while a number it needs is missing`() {
        #expect(PriceFormula.ceiling.value(of: 5, among: [5]) == nil)
        #expect(
            PriceFormula.ceiling.ranking(of: offers([(5, 5)]), qualityWeight: 0.5)[0].reason
                == "the price has formula ceiling and lacks ceiling")
        #expect(PriceFormula.pricePerPoint.value(of: 5, among: [5]) == nil)
    }

    @Test func `weighs an offer with its own weight where it has one`() {
        let offer = PriceFormula.Offer(id: "a", price: 10, quality: 40, qualityWeight: 0.25)
        #expect(PriceFormula.minMax.ranking(of: [offer], qualityWeight: 0.5)[0].result == 85)  // .25 · 40 + .75 · 100
    }
}

@Suite struct `A formula with a scale of its own` {
    @Test func `puts out a quality of 0 where it would divide by it, and says so`() {
        let ranking = PriceFormula.pricePerPoint.ranking(of: offers([(10, 0), (99, 1)]), qualityWeight: 0.5)
        #expect(ranking[0].reason == "its quality is 0, and no price can be divided by that")
        #expect(ranking[1].rank == 1)
    }

    @Test(arguments: ["weighted-value", "utility-index", "prozorro"])
    func `is undefined where price weighs nothing`(id: String) throws {
        let ranking = try PriceFormula.named(id).ranking(of: offers([(10, 40)]), qualityWeight: 1)
        #expect(ranking[0].reason == "price weighs nothing, and \(id) cannot do without its weight")
    }

    @Test func `says when a figure is beyond all numbers`() {
        let ranking = PriceFormula.weightedValue.ranking(of: offers([(10, 99)]), qualityWeight: 0.999)
        #expect(ranking[0].reason?.hasPrefix("its result is too large") == true)
    }

    @Test func `keeps a figure below 0`() {
        let ranking = PriceFormula.fictionalDiscount.ranking(
            of: offers([(100, 80), (90, 60)]), qualityWeight: 0.5, Parameters(["value-per-point": 2]))
        #expect(ranking.map(\.result) == [-60, -30])
        #expect(ranking.map(\.rank) == [1, 2])
    }

    @Test func `holds a utility below 0 where a higher price would raise it`() {
        // 1 − (1 − .2) · 4 = −2.2, whatever the price
        let ranking = PriceFormula.utilityIndex.ranking(
            of: offers([(50, 100), (400, 20), (60, 20)]), qualityWeight: 0.8)
        #expect(isNear(ranking[1].result, -2.2))
        #expect(ranking.map(\.rank) == [1, 2, 2])
    }

    @Test func `tells amounts apart that differ by a cent`() {
        let ranking = PriceFormula.lowestAcceptable.ranking(
            of: offers([(7_932_017.96, 5), (7_932_017.95, 5)]), qualityWeight: 0.5)
        #expect(ranking.map(\.rank) == [2, 1])
    }
}
