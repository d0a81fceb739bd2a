import Foundation
import Testing

@testable import Finalist

/// Criteria with a line from 0 to 100 each, and vendors with a figure on each.
private func plain(_ figures: [[Double]], weights: [Double]? = nil) -> String {
    let count = figures[0].count
    let criteria = (0..<count).map { column in
        "<criterion id=\"c\(column)\" title=\"Criterion \(column)\" weight=\"\(weights?[column] ?? 1)\"><measure worst=\"0\" best=\"100\"/></criterion>"
    }
    let vendors = figures.enumerated().map { row, figures in
        let measures = figures.enumerated().map { "<measure criterion=\"c\($0)\" value=\"\($1)\"/>" }
        return "<vendor id=\"v\(row)\" name=\"Number \(row)\">\(measures.joined())</vendor>"
    }
    return (criteria + vendors).joined(separator: "\n")
}

/// One measure of two vendors, the first with a range.
private func duel(_ first: String, _ second: String, measure: String = "worst=\"0\" best=\"100\"") -> String {
    """
    <criterion id="m" title="Figure" weight="1"><measure \(measure)/></criterion>
    <vendor id="a" name="Acme"><measure criterion="m" \(first)/></vendor>
    <vendor id="b" name="Brio"><measure criterion="m" \(second)/></vendor>
    """
}

private func chances(
    _ body: String, _ variation: Variation, trials: Int = 20_000, seed: UInt64 = 1
) throws -> Robustness {
    try #require(try given(body).scored().robustness(trials: trials, seed: seed, varying: variation))
}

/// Within four standard errors of what is exact.
private func agrees(_ share: Double, _ exact: Double, trials: Int) -> Bool {
    abs(share - exact) <= 4 * (exact * (1 - exact) / Double(trials)).squareRoot() + 1e-12
}

/// The area of a convex polygon that lies where a·x + b·y + c ≥ 0.
private func cut(_ polygon: [(Double, Double)], _ a: Double, _ b: Double, _ c: Double) -> [(Double, Double)] {
    var result: [(Double, Double)] = []
    for (place, point) in polygon.enumerated() {
        let next = polygon[(place + 1) % polygon.count]
        let (here, there) = (a * point.0 + b * point.1 + c, a * next.0 + b * next.1 + c)
        if here >= 0 { result.append(point) }
        if here * there < 0 {
            let share = here / (here - there)
            result.append((point.0 + share * (next.0 - point.0), point.1 + share * (next.1 - point.1)))
        }
    }
    return result
}

private func area(_ polygon: [(Double, Double)]) -> Double {
    guard polygon.count > 2 else { return 0 }
    return abs(
        polygon.indices.reduce(0) { sum, place in
            let (p, q) = (polygon[place], polygon[(place + 1) % polygon.count])
            return sum + (p.0 * q.1 - q.0 * p.1) / 2
        })
}

@Suite struct `Chances under uniform weights` {
    @Test func `are the lengths of the stretches in which each is first, for two criteria`() throws {
        // With w for the first: 90w + 20(1−w) = 50w + 65(1−w) at w = 45/85; 50w + 65(1−w) = 10w + 80(1−w) at 15/55.
        let found = try chances(plain([[90, 20], [50, 65], [10, 80], [30, 30]]), Variation(weights: .uniform))
        let exact = [1 - 45.0 / 85, 45.0 / 85 - 15.0 / 55, 15.0 / 55, 0]
        for (vendor, share) in zip(found.vendors, exact) {
            #expect(agrees(vendor.first, share, trials: 20_000), "\(vendor.vendor)")
            #expect(isNear(vendor.acceptability.reduce(0, +), 1))
            #expect(isNear(vendor.standardError, (vendor.first * (1 - vendor.first) / 20_000).squareRoot()))
        }
        // The mean of w where the first vendor is first lies half way between 45/85 and 1.
        #expect(isNear(found.vendors[0].centralWeights?["c0"], (1 + 45.0 / 85) / 2, within: 0.01))
        #expect(found.vendors[3].centralWeights == nil && found.vendors[3].confidenceFactor == nil)
        // Nothing but weights is drawn: with its central weights each is first for certain.
        #expect(found.vendors.prefix(3).map(\.confidenceFactor) == [1, 1, 1])
    }

    @Test(arguments: [
        [[90.0, 10, 20], [30, 70, 40], [40, 35, 60]], [[55, 50, 20], [54, 10, 60], [20, 52, 44], [50, 40, 30]],
    ])
    func `are the areas of the triangle in which each is first, for three`(figures: [[Double]]) throws {
        let trials = 40_000
        let found = try chances(plain(figures), Variation(weights: .uniform), trials: trials)
        for (row, vendor) in found.vendors.enumerated() {
            // x and y are the first two weights, 1 − x − y the third.
            var polygon = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0)]
            for other in figures where other != figures[row] {
                let lead = zip(figures[row], other).map { $0 - $1 }
                polygon = cut(polygon, lead[0] - lead[2], lead[1] - lead[2], lead[2])
            }
            #expect(agrees(vendor.first, 2 * area(polygon), trials: trials), "\(vendor.vendor)")
        }
        #expect(isNear(found.vendors.reduce(0) { $0 + $1.first }, 1))
    }

    @Test func `within a level do not count how finely a group is split`() throws {
        let body = """
            <criterion id="A" title="Alone" weight="1"><measure worst="0" best="100"/></criterion>
            <criterion id="G" title="Group" weight="1">
              <criterion id="g1" title="One" weight="1"><measure worst="0" best="100"/></criterion>
              <criterion id="g2" title="Two" weight="1"><measure worst="0" best="100"/></criterion>
              <criterion id="g3" title="Three" weight="1"><measure worst="0" best="100"/></criterion>
            </criterion>
            <vendor id="a" name="Acme"><measure criterion="A" value="70"/><measure criterion="g1" value="20"/><measure criterion="g2" value="20"/><measure criterion="g3" value="20"/></vendor>
            <vendor id="b" name="Brio"><measure criterion="A" value="20"/><measure criterion="g1" value="70"/><measure criterion="g2" value="70"/><measure criterion="g3" value="70"/></vendor>
            """
        // Acme is first where A weighs more than half: 1/2 within the level; over the leaves (1 − ½)³ = 1/8.
        let byLevel = try chances(body, Variation(weights: .uniformByLevel))
        let overLeaves = try chances(body, Variation(weights: .uniform))
        #expect(agrees(byLevel.vendors[0].first, 0.5, trials: 20_000))
        #expect(agrees(overLeaves.vendors[0].first, 0.125, trials: 20_000))
    }

    @Test func `hand the weight of what does not apply to its siblings`() throws {
        let body = """
            <criterion id="G" title="Group" weight="1">
              <criterion id="g1" title="One" weight="1"><measure worst="0" best="100"/></criterion>
              <criterion id="g2" title="Two" weight="1"><measure worst="0" best="100"/></criterion>
            </criterion>
            <criterion id="A" title="Alone" weight="1"><measure worst="0" best="100"/></criterion>
            <vendor id="a" name="Acme"><measure criterion="g1" value="60"/><not-applicable criterion="g2">has none</not-applicable><measure criterion="A" value="30"/></vendor>
            <vendor id="b" name="Brio"><measure criterion="g1" value="10"/><measure criterion="g2" value="10"/><measure criterion="A" value="55"/></vendor>
            """
        // Acme has 60u + 30(1−u) with u = g1 + g2, Brio 10u + 55(1−u): Acme is first from u = 1/3 on. u is the larger
        // part of two exponential numbers against one: P(u > t) = 1 − t².
        let found = try chances(body, Variation(weights: .uniform))
        #expect(agrees(found.vendors[0].first, 1 - 1.0 / 9, trials: 20_000))
    }

    /// Source: see `golden/decision/smaa-thrombolytics`: Lynd & O'Brien (2004). Exact to 5 digits: the closed form of the
    /// triangle's share, its mean over 20 million draws of the measures by numpy.
    @Test func `and beta measures give the published acceptabilities of two thrombolytics`() throws {
        let ranges = [("proximal", 0.25, 0.0), ("distal", 0.4, 0.15), ("bleeding", 0.1, 0.0)]
        let parameters = [[(20.0, 116.0), (40, 96), (1, 135)], [(8, 121), (32, 97), (5, 124)]]
        let criteria = ranges.map { name, worst, best in
            "<criterion id=\"\(name)\" title=\"\(name)\" weight=\"1\"><measure worst=\"\(worst)\" best=\"\(best)\"/></criterion>"
        }
        let vendors = zip(["heparin", "enoxaparin"], parameters).map { vendor, numbers in
            let measures = zip(ranges, numbers).map { range, number in
                let mean = Figures.fixed(number.0 / (number.0 + number.1), decimals: 4)
                return
                    "<measure criterion=\"\(range.0)\" value=\"\(mean)\" distribution=\"beta\" alpha=\"\(number.0)\" beta=\"\(number.1)\"/>"
            }
            return "<vendor id=\"\(vendor)\" name=\"\(vendor)\">\(measures.joined())</vendor>"
        }
        let trials = 100_000
        let found = try chances(
            (criteria + vendors).joined(separator: "\n"), Variation(weights: .uniform, measures: true), trials: trials)
        let (heparin, enoxaparin) = (found.vendors[0], found.vendors[1])
        #expect(agrees(heparin.first, 0.34247, trials: trials))
        // Published, within the tolerance stated there.
        #expect(isNear(heparin.first, 0.3381, within: 0.02) && isNear(enoxaparin.first, 0.6619, within: 0.02))
        let exact = [[0.19366, 0.27530, 0.53104], [0.40616, 0.36343, 0.23042]]
        let published = [[0.1976, 0.278, 0.5244], [0.4118, 0.3578, 0.2304]]
        for (row, vendor) in found.vendors.enumerated() {
            for (column, range) in ranges.enumerated() {
                let weight = try #require(vendor.centralWeights?[range.0])
                #expect(isNear(weight, exact[row][column], within: 0.005))
                #expect(isNear(weight, published[row][column], within: 0.05))
            }
        }
        #expect(isNear(heparin.confidenceFactor, 0.65447, within: 0.01))
        #expect(isNear(enoxaparin.confidenceFactor, 0.89108, within: 0.01))
    }
}

@Suite struct `Chances around the agreed weights` {
    static let body = plain([[80, 30], [44, 61]], weights: [55, 45])

    @Test func `come from each share's reach, brought back to 1`() throws {
        // Number 0 leads from w = 31/67 on. With shares of 0.55 (1 + 0.2u) and 0.45 (1 + 0.2v), w < 31/67 where
        // 0.55 (1 + 0.2u) · 36 < 31 · 0.45 (1 + 0.2v): 19.8 + 3.96u < 13.95 + 2.79v, so u < −1.47727 + 0.70455v, which
        // v above 0.67742 allows: a triangle of 0.70455 · 0.32258² ÷ 2 in a square of 4.
        let narrow = try chances(Self.body, Variation(weights: .spread(0.2)))
        #expect(agrees(narrow.vendors[0].first, 1 - 0.70455 * 0.32258 * 0.32258 / 8, trials: 20_000))
        #expect(narrow.verdict == .clear)
        // With half of each: 19.8 + 9.9u < 13.95 + 6.975v, u < −0.59091 + 0.70455v. Over −1…1 twice, v must be above
        // −0.58065, and the triangle's area is 0.70455 · 1.58065² ÷ 2 of 4.
        let wide = try chances(Self.body, Variation(weights: .spread(0.5)))
        #expect(agrees(wide.vendors[0].first, 1 - 0.70455 * 1.58065 * 1.58065 / 8, trials: 20_000))
        // By 30 points: 0.55 + 0.3u, 0.45 + 0.3v: 19.8 + 10.8u < 13.95 + 9.3v, u < −0.54167 + 0.86111v, v > −0.53226.
        let points = try chances(Self.body, Variation(weights: .points(0.3)))
        #expect(agrees(points.vendors[0].first, 1 - 0.86111 * 1.53226 * 1.53226 / 8, trials: 20_000))
    }

    @Test func `keep the order of importance, and bounds`() throws {
        // In order the first share is uniform from ½ to 1: number 0 is first throughout.
        let ordered = try chances(Self.body, Variation(weights: .order))
        #expect(ordered.vendors[0].first == 1)
        // From 0.4 to 0.5, and first from 31/67 on.
        let bounded = try chances(Self.body, Variation(weights: .bounds(["c0": 0.4...0.5])))
        #expect(agrees(bounded.vendors[0].first, (0.5 - 31.0 / 67) / 0.1, trials: 20_000))
    }

    @Test func `that cannot be drawn are told, and give none`() throws {
        let outcome = try given(Self.body).scored()
        for (variation, words) in [
            (
                Variation.WeightVariation.bounds(["c0": 0.7...0.8, "c1": 0.4...1]),
                "no weights of c0, c1 keep within these bounds and come to the whole of their level"
            ),
            (.bounds(["x": 0...1]), "there is no criterion 'x' to keep within bounds"),
            (.bounds(["c1": 0...2]), "the bounds of c1 are shares of its level from 0 to 1"),
            (.spread(-0.1), "the spread of weights is a part of each from 0 to 1"),
            (.points(.nan), "weights move by a part of the level from 0 to 1"),
        ] {
            #expect(outcome.obstacle(toVarying: Variation(weights: variation)) == words)
            #expect(outcome.robustness(trials: 8, varying: Variation(weights: variation)) == nil)
        }
    }
}

@Suite struct `Chances of a panel` {
    private static let body = """
        <scale id="s" from="0" to="5"/>
        <panel><evaluator id="E1" name="Ana"/><evaluator id="E2" name="Bo"/><evaluator id="E3" name="Cy"/></panel>
        <criterion id="W" title="Work" weight="1">
          <question id="W1" share="60" scored-by="E1 E2 E3">How?</question>
          <question id="W2" share="40" scored-by="E2 E3">Where?</question>
        </criterion>
        <vendor id="a" name="Acme"/><vendor id="b" name="Brio"/>
        """
    private static let sheets = """
        <scores evaluator="E1"><score question="W1" vendor="a" value="5">r</score><score question="W1" vendor="b" value="4">r</score></scores>
        <scores evaluator="E2"><score question="W1" vendor="a" value="2">r</score><score question="W1" vendor="b" value="3">r</score><score question="W2" vendor="a" value="4">r</score><score question="W2" vendor="b" value="3">r</score></scores>
        <scores evaluator="E3"><score question="W1" vendor="a" value="3">r</score><score question="W1" vendor="b" value="2">r</score><score question="W2" vendor="a" value="1">r</score><score question="W2" vendor="b" value="3">r</score></scores>
        """

    /// Everybody drawn once: shares of E1, E2 and E3, then of E2 and E3.
    private static let once: [Double] = [1.0 / 3, 1.0 / 3, 1.0 / 3, 0.5, 0.5]

    @Test func `are those of all draws with replacement`() throws {
        // Leads of Acme by evaluator: on W1 1, −1, 1; on W2 –, 1, −2.
        let (first, second) = ([1.0, -1, 1], [0.0, 1, -2])
        var share = 0.0
        for draw in 0..<27 {
            let drawn = [draw % 3, draw / 3 % 3, draw / 9]
            let lead = drawn.reduce(0) { $0 + first[$1] } / 3
            let own = drawn.filter { $0 > 0 }
            // Where neither of W2 was drawn, both are drawn among themselves: EE, EF, FE, FF.
            let others = own.isEmpty ? [[1, 1], [1, 2], [2, 1], [2, 2]] : [own]
            for other in others {
                let whole = 0.6 * lead + 0.4 * other.reduce(0) { $0 + second[$1] } / Double(other.count)
                share += (abs(whole) < 1e-9 ? 0.5 : whole > 0 ? 1 : 0) / Double(27 * others.count)
            }
        }
        let found = try chances(Self.body + Self.sheets, Variation(scores: true), trials: 40_000)
        #expect(agrees(found.vendors[0].first, share, trials: 40_000))
        #expect(found.vendors[0].centralWeights == nil)
        #expect(found.notes.contains { $0.hasPrefix("Scores: the 3 evaluators were drawn with replacement") })
    }

    /// 3 agreed on 5, 2 and 3 (mean 3⅓): 4⅔, 1⅔ and 2⅔ are drawn; 2 agreed on 4 and 1 (mean 2.5): 3.5 and 0.5.
    @Test func `draw the originals of what is moderated around what was agreed, and say so`() throws {
        let moderation = """
            <record><moderation question="W1" vendor="a" agreed="3"><original evaluator="E1" value="5"/><original evaluator="E2" value="2"/><original evaluator="E3" value="3"/><reason>talked over</reason></moderation>
            <moderation question="W2" vendor="a" agreed="2"><original evaluator="E2" value="4"/><original evaluator="E3" value="1"/><reason>talked over</reason></moderation></record>
            """
        let outcome = try given(Self.body + Self.sheets + moderation).scored()
        let contest = try #require(Contest(outcome))
        let panel = PanelDraws(contest)
        #expect(panel.cells.map(\.vendor) == [0, 1] && panel.moderated == 2 && panel.held == 0)
        let cell = try #require(panel.cells.first)
        // Everybody drawn once gives what was agreed; the first alone, and of the second question the second, 4⅔ and 3.5.
        let today = Self.once.map { Lanes(repeating: $0) }
        #expect(isNear(panel.value(cell, today)[0], contest.value(cell.leaf, cell.vendor)))
        let alone = [1.0, 0, 0, 1, 0].map { Lanes(repeating: $0) }
        let shift = panel.value(cell, alone)[0] - panel.value(cell, today)[0]
        let ends = try #require(outcome.evaluation.scales.first)
        #expect(isNear(shift, (0.6 * (5 - 10.0 / 3) + 0.4 * (4 - 2.5)) * 100 / (ends.to - ends.from)))
        let found = try #require(outcome.robustness(trials: 64, varying: Variation(scores: true)))
        #expect(
            found.notes.contains(
                "Moderated scores: 2 scores were drawn around what the panel agreed on, as far apart as the originals are and within the scale."
            ))
    }

    @Test func `are today's totals where everybody is drawn once`() throws {
        let contest = try #require(Contest(try given(Self.body + Self.sheets).scored()))
        let panel = PanelDraws(contest)
        // Sets stand in the order in which they are met: E1 E2 E3, then E2 E3.
        let parts = Self.once.map { Lanes(repeating: $0) }
        for cell in panel.cells {
            #expect(isNear(panel.value(cell, parts)[3], contest.value(cell.leaf, cell.vendor)))
        }
        #expect(panel.cells.count == 2)
    }
}

@Suite struct `Chances of figures and prices` {
    @Test(arguments: [
        // Uniform from 20 to 60 against 50.
        (#"value="30" low="20" high="60""#, "50", 0.25),
        // Triangular: (20 − 12)² ÷ (16 × 10) is above 12.
        (#"value="10" low="4" high="20" distribution="triangular""#, "12", 0.4),
        // Normal with 1.96 deviations of 4: above 12 lie 1 − Φ(0.98).
        (#"value="10" low="6" high="14" distribution="normal""#, "12", 1 - 0.8364569),
        // Beta(2, 5) from 10 to 30, above 16: 1 − I(0.3; 2, 5) = 0.7⁶ + 6 · 0.3 · 0.7⁵.
        (#"value="15" low="10" high="30" distribution="beta" alpha="2" beta="5""#, "16", 0.420175),
    ])
    func `follow the distribution stated`(range: String, rival: String, exact: Double) throws {
        let found = try chances(duel(range, "value=\"\(rival)\""), Variation(measures: true))
        #expect(agrees(found.vendors[0].first, exact, trials: 20_000))
        #expect(
            found.notes.contains(
                "Measured figures: 1 figure with a stated range was drawn, each on its own; all others were held."))
    }

    @Test func `work out relative values of all vendors anew`() throws {
        let body = duel(
            #"value="10" low="5" high="25""#, #"value="12""#, measure: #"better="lower" scale="vendors""#)
        let found = try chances(body, Variation(measures: true))
        #expect(agrees(found.vendors[0].first, 0.35, trials: 20_000))
    }

    @Test(arguments: ["lowest-ratio", "min-max", "mean"])
    func `of stated totals go through the plan's formula`(formula: String) throws {
        let found = try chances(
            """
            <criterion id="p" title="Price" weight="1"><price formula="\(formula)"/></criterion>
            <vendor id="a" name="Acme"><price amount="100" low="90" high="130"/></vendor>
            <vendor id="b" name="Brio"><price amount="105"/></vendor>
            """, Variation(prices: true))
        #expect(agrees(found.vendors[0].first, 15.0 / 40, trials: 20_000))
        #expect(found.notes.contains { $0.hasPrefix("Prices: 1 stated total with a stated range was drawn") })
    }

    /// Elm's hours and seats move apart from each other, and its minimum holds in some months.
    @Test(arguments: [(30, 100), (100, 180), (40, 150), (90, 90)])
    func `of lines come to what pricing anew comes to`(hour: Int, seat: Int) throws {
        let ranged = Sample.priced.replacing(
            #"driver="calls mail" price="23"/>"#, with: #"driver="calls mail" price="23" low="30"/>"#
        )
        .replacing(#"price="85"/>"#, with: #"price="85" high="180"/>"#)
        for kind in PriceTerm.Total.allCases {
            let sample = ranged.replacing(#"of="npv""#, with: "of=\"\(kind.rawValue)\"")
            let evaluation = try Evaluation(xml: Array(sample.xml.utf8))
            let inputs = PriceInputs(try #require(Contest(try evaluation.scored())))
            guard case .computed(_, let response) = inputs.parties[1].totals[0] else {
                Issue.record("Elm's price is worked out")
                continue
            }
            let supposed = try evaluation.supposing([
                .prices(percent: Decimal(hour), of: "elm", line: "B1"),
                .prices(percent: Decimal(seat), of: "elm", line: "B2"),
            ]).scored()
            let elm = try #require(supposed.evaluation.vendor("elm"))
            let expected = try #require(supposed.index.price(of: elm, kind)).money.number
            #expect(isNear(response.total(at: [Double(hour) / 100, Double(seat) / 100]), expected, within: 1e-6))
        }
    }
}

@Suite struct `Every chance` {
    private static let everything = plain([[62, 40, 55], [58, 49, 50], [30, 70, 41]], weights: [3, 2, 4])
        .replacing("criterion=\"c1\" value=\"49.0\"", with: "criterion=\"c1\" value=\"49\" low=\"40\" high=\"60\"")

    @Test func `is the same on one core and on two, and differs by seed`() throws {
        let outcome = try given(Self.everything).scored()
        for variation in [Variation.all, Variation(weights: .uniform), Variation(weights: .order, measures: true)] {
            let one = try #require(outcome.robustness(trials: 1_003, seed: 5, varying: variation, cores: 1))
            #expect(one == outcome.robustness(trials: 1_003, seed: 5, varying: variation, cores: 2))
            let other = outcome.robustness(trials: 1_003, seed: 6, varying: variation, cores: 1)
            #expect(one.vendors.map(\.first) != other?.vendors.map(\.first))
            #expect(one.trials == 1_003 && one.seed == 5 && one.varied == variation)
        }
    }

    @Test func `sums to 1 over places and over vendors, and pairs are complementary`() throws {
        let found = try chances(Self.everything, .all, trials: 997)
        let count = found.vendors.count
        for place in 0..<count {
            #expect(isNear(found.vendors.reduce(0) { $0 + $1.acceptability[place] }, 1))
        }
        for row in 0..<count {
            #expect(found.pairwise[row][row] == 0)
            for column in 0..<count where row != column {
                #expect(isNear(found.pairwise[row][column] + found.pairwise[column][row], 1))
            }
            // The rank is one more than the number of those above.
            let above = (0..<count).reduce(0) { $0 + found.pairwise[$1][row] }
            #expect(isNear(found.vendors[row].expectedRank, 1 + above))
        }
    }

    @Test(arguments: [1, 7, 8, 65]) func `of few trials is a number, and no certainty`(trials: Int) throws {
        let found = try chances(Self.everything, .all, trials: trials)
        #expect(found.vendors.allSatisfy { $0.acceptability.allSatisfy { 0...1 ~= $0 } && $0.standardError.isFinite })
        #expect(trials > 8 || found.verdict == .tooCloseToCall)
    }

    @Test func `of vendors that are alike is half and half`() throws {
        for variation in [Variation.all, Variation(weights: .uniform), Variation()] {
            let found = try chances(plain([[62, 40], [62, 40]]), variation, trials: 500)
            #expect(found.vendors.allSatisfy { $0.acceptability == [0.5, 0.5] && $0.expectedRank == 1.5 })
            #expect(found.pairwise == [[0, 0.5], [0.5, 0]] && [.tooCloseToCall, nil].contains(found.verdict))
        }
    }

    @Test func `leaves out who is out, and a single vendor is first`() throws {
        let body = """
            <requirement id="R" title="Insured"/>
            <criterion id="m" title="Figure" weight="1"><measure worst="0" best="100"/></criterion>
            <vendor id="a" name="Acme"><measure criterion="m" value="40"/></vendor>
            <vendor id="b" name="Brio"><measure criterion="m" value="90"/></vendor>
            <response vendor="a"><claim requirement="R" status="met"/></response>
            <response vendor="b"><claim requirement="R" status="not-met"/></response>
            """
        let found = try chances(body, .all, trials: 10)
        #expect(found.vendors.map(\.vendor) == ["a"] && found.vendors[0].first == 1)
        // With a single criterion there are no weights to draw, and nothing else is drawn.
        #expect(found.verdict == nil && found.withheld == "nothing could be drawn")
    }

    @Test func `is none where a price formula decides by itself`() throws {
        let outcome = try given(
            """
            <criterion id="p" title="Price" weight="4"><price formula="price-per-point"/></criterion>
            <criterion id="q" title="Quality" weight="6"><measure worst="0" best="100"/></criterion>
            <vendor id="a" name="Acme"><price amount="100"/><measure criterion="q" value="40"/></vendor>
            <vendor id="b" name="Brio"><price amount="120"/><measure criterion="q" value="90"/></vendor>
            """
        ).scored()
        #expect(outcome.robustness(trials: 10) == nil && outcome.tornado() == nil)
        #expect(outcome.obstacle(toVarying: .all)?.hasPrefix("the price formula decides by itself") == true)
    }

    @Test func `says what was held`() throws {
        let found = try chances(duel(#"value="30""#, #"value="50""#), .all, trials: 10)
        #expect(
            found.notes == [
                "Weights: each agreed share of a level was drawn up to 20% of itself lower or higher, and the level brought back to 100%.",
                "Scores: nothing could be drawn, as no score is the mean of several evaluators.",
                "Calls: no value rests on calls.", "Prices: no criterion is a price.",
                "Measured figures were held: the file states no range for any.",
            ])
    }

    @Test func `of calls lies within their interval in 95 of 100 trials`() throws {
        let outcome = try Evaluation(contentsOf: repository.appending(path: "Examples/northmere").path).scored()
        let contest = try #require(Contest(outcome))
        let calls = CallDraws(contest, outcome)
        var ends = 0
        var source = RandomSource(seed: 4)
        for cell in calls.cells {
            guard contest.criterion(cell.leaf).callTerm?.figure == .quality else { continue }
            let interval = try #require(
                outcome.criteria[contest.leaves[cell.leaf]].cells[contest.contenders[cell.vendor]].sampling)
            let drawn = (0..<20_000).map { _ in calls.draw(cell, &source) }
            #expect(drawn.allSatisfy { 0...100 ~= $0 })
            // Each end that lies within the scale leaves 2.5 of 100 outside.
            for (end, isBeyond) in [
                (interval.low, { $0 < interval.low }), (interval.high, { $0 > interval.high }),
            ] as [(Double, (Double) -> Bool)] where 0 < end && end < 100 {
                ends += 1
                #expect(agrees(Double(drawn.count(where: isBeyond)) / 20_000, 0.025, trials: 20_000))
            }
        }
        #expect(ends > 3)
    }
}
