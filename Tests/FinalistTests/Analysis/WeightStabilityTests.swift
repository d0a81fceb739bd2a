import Foundation
import Testing

@testable import Finalist

/// Criteria at the top valued as they are, and vendors with a value on each; `nil` where one does not apply.
func flat(_ weights: [Double], _ values: KeyValuePairs<String, [Double?]>) throws -> Outcome {
    let criteria = weights.enumerated().map {
        "<criterion id=\"C\($0)\" title=\"C\($0)\" weight=\"\(Figures.exact($1))\"><measure worst=\"0\" best=\"100\"/></criterion>"
    }
    let vendors = values.map { id, values in
        let figures = values.enumerated().map { place, value in
            value.map { "<measure criterion=\"C\(place)\" value=\"\(Figures.exact($0))\"/>" }
                ?? "<not-applicable criterion=\"C\(place)\">none</not-applicable>"
        }
        return "<vendor id=\"\(id)\" name=\"Vendor \(id)\">\(figures.joined())</vendor>"
    }
    return try given((criteria + vendors).joined(separator: "\n")).scored()
}

extension Outcome {
    func stability(_ criterion: String) throws -> WeightStability {
        try #require(weightStability().first { $0.criterion == criterion })
    }

    /// The same evaluation with one share of its level set, as somebody would ask for it.
    func rescored(_ criterion: String, _ share: Double) throws -> Outcome {
        let text = Figures.exact(share * 100) + "%"
        let share = try #require(Weighting.AdHoc(criterion: criterion, text))
        return try index.resultAlone(interim: false) { () throws(Refusal) in try evaluation.weighting(nil, [share]) }
    }
}

@Suite struct `The stability of a weight` {
    // a = 80w + 40(1−w), b = 60(1): level where 40 + 40w = 60, w = ½. Today .7: a has 68.
    @Test func `is how far it moves before another vendor is first`() throws {
        let one = try flat([7, 3], ["a": [80, 40], "b": [60, 60], "c": [10, 20]]).stability("C0")
        #expect(isNear(one.weight, 0.7) && one.parent == nil)
        #expect(isNear(one.first.lowerBound, 0.5) && one.first.upperBound == 1)
        #expect(one.takesOverBelow == ["b"] && one.takesOverAbove == [])
        #expect(one.order == one.first)
        #expect(one.crossovers.map { [$0.below, $0.above] } == [["b", "a"]])
        #expect(one.crossovers.map(\.isForFirst) == [true])
        #expect(one.leaders.map(\.first) == [["b"], ["a"]])
        let totals = one.lines.flatMap { line in line.points.map(\.total) }
        for (total, expected) in zip(totals, [40.0, 80, 60, 60, 20, 10]) {
            #expect(isNear(total, expected, within: 1e-12))
        }
    }

    // Third and fourth change places at 20w + 30(1−w) = 50w + 10(1−w): 20(1−w) = 30w, w = .4; the leader has 90 throughout.
    @Test func `of the whole order ends where any two change places`() throws {
        let one = try flat([1, 3], ["a": [90, 90], "b": [20, 30], "c": [50, 10]]).stability("C0")
        #expect(one.first == 0...1)
        #expect(one.order.lowerBound == 0 && isNear(one.order.upperBound, 0.4))
        #expect(one.crossovers.map(\.isForFirst) == [false])
        #expect(one.takesOverAbove == [])
    }

    // T: X at t, Y and Z at (1−t)/2 each; a has no Z: (80t + 30(1−t)/2) ÷ (t + (1−t)/2) = (30 + 130t) ÷ (1 + t), and
    // b 50t + 55(1−t) = 55 − 5t: 30 + 130t = 55 + 50t − 5t², 5t² + 80t − 25 = 0, t = −8 + √69.
    @Test func `where something does not apply is found on the bent line`() throws {
        let outcome = try flat([2, 1, 1], ["a": [80, 30, nil], "b": [50, 40, 70]])
        let one = try outcome.stability("C0")
        #expect(one.crossovers.count == 1)
        #expect(isNear(one.crossovers.first?.weight, 69.0.squareRoot() - 8, within: 1e-14))
        #expect(one.takesOverBelow == ["b"])
        let bent = try #require(one.lines.first { $0.vendor == "a" })
        #expect(bent.points.count > 4)
        for point in bent.points { #expect(isNear(point.total, (30 + 130 * point.weight) / (1 + point.weight))) }
        #expect(one.lines.first { $0.vendor == "b" }?.points.count == 2)
    }

    @Test func `of a criterion without siblings, or with the whole level, is not told`() throws {
        let outcome = try given(
            """
            <criterion id="A" title="A" weight="1"><criterion id="A1" title="A1" weight="1"><measure worst="0" best="9"/></criterion></criterion>
            <criterion id="B" title="B" weight="2"><criterion id="B1" title="B1" weight="1"><measure worst="0" best="9"/></criterion>
              <criterion id="B2" title="B2" weight="0"><measure worst="0" best="9"/></criterion></criterion>
            <vendor id="a" name="Ash"><measure criterion="A1" value="1"/><measure criterion="B1" value="8"/><measure criterion="B2" value="1"/></vendor>
            <vendor id="b" name="Box"><measure criterion="A1" value="2"/><measure criterion="B1" value="3"/><measure criterion="B2" value="7"/></vendor>
            """
        ).scored()
        #expect(outcome.weightStability().map(\.criterion) == ["A", "B", "B2"])
        // A .3…: a (1 + 2·8)/27, b (2 + 2·3)/27 of 100. B2 at t: a 8(1−t) + t, b 3(1−t) + 7t; with A 1 and 2 at ⅓:
        // 1 + 2(8 − 7t) = 2 + 2(3 + 4t): 17 − 14t = 8 + 8t, t = 9/22
        let one = try outcome.stability("B2")
        #expect(one.weight == 0 && one.parent == "B" && one.first.lowerBound == 0)
        #expect(isNear(one.first.upperBound, 9.0 / 22))
    }

    // a and b are level at w = ½, which is today's.
    @Test func `is a single share where two tie today`() throws {
        let one = try flat([1, 1], ["a": [80, 40], "b": [60, 60]]).stability("C1")
        #expect(one.first == 0.5...0.5 && one.order == 0.5...0.5)
        #expect(one.takesOverBelow == ["a"] && one.takesOverAbove == ["b"])
    }

    @Test func `does not end where vendors are alike in everything`() throws {
        let one = try flat([1, 2], ["a": [80, 40], "b": [80, 40], "c": [60, 10]]).stability("C1")
        #expect(one.first == 0...1 && one.order == 0...1 && one.crossovers == [])
        #expect(one.leaders == [WeightStability.Stretch(from: 0, to: 1, first: ["a", "b"])])
    }

    @Test func `is of nothing where a price formula decides by itself`() throws {
        let outcome = try given(
            """
            <criterion id="P" title="P" weight="1"><price formula="price-per-point"/></criterion>
            <criterion id="Q" title="Q" weight="2"><measure worst="0" best="100"/></criterion>
            <vendor id="a" name="Ash"><price amount="60"/><measure criterion="Q" value="45"/></vendor>
            <vendor id="b" name="Box"><price amount="80"/><measure criterion="Q" value="75"/></vendor>
            """
        ).scored()
        #expect(outcome.weightStability().isEmpty)
        for change in outcome.smallestChanges() where change.kind != .onePrice {
            #expect(change.change == nil && change.obstacle?.contains("no total decides") == true)
        }
        #expect(outcome.scenarios().dominances.isEmpty)
    }

    @Test(arguments: UInt64(1)...12)
    func `holds when scored anew, at every crossover and between`(seed: UInt64) throws {
        let tree = RandomTree(seed: seed, gaps: seed % 2 == 0 ? 25 : 0)
        let outcome = try given(tree.xml).scored()
        let today = outcome.results.map(\.rank)
        for one in outcome.weightStability() {
            #expect(one.first.contains(one.weight) && one.order.contains(one.weight))
            #expect(one.first.lowerBound <= one.order.lowerBound && one.first.upperBound >= one.order.upperBound)
            let places = one.crossovers.map(\.weight)
            #expect(places == places.sorted() && places.allSatisfy { $0 > 0 && $0 < 1 })
            for crossover in one.crossovers {
                let there = try outcome.rescored(one.criterion, crossover.weight)
                let below = try #require(there.total(crossover.below))
                #expect(isNear(there.total(crossover.above), below, within: 1e-9), "\(tree.xml)")
                // Nearer to it than the next place at which the two meet.
                for (side, isAbove) in [(-1e-5, false), (1e-5, true)] {
                    let share = crossover.weight + side
                    let isAlone = !one.crossovers.contains {
                        $0 != crossover && Set([$0.below, $0.above]) == Set([crossover.below, crossover.above])
                            && abs($0.weight - crossover.weight) < 2e-5
                    }
                    guard share > 0, share < 1, isAlone else { continue }
                    let beside = try outcome.rescored(one.criterion, share)
                    let gap = (beside.total(crossover.above) ?? 0) - (beside.total(crossover.below) ?? 0)
                    #expect(isAbove ? gap > 0 : gap < 0, "\(one.criterion) \(crossover) \(tree.xml)")
                }
            }
            // In every piece between two crossovers nobody changes places, and the leaders are those that are told.
            let ends = [0] + places + [1]
            for (low, high) in zip(ends, ends.dropFirst()) where high - low > 1e-4 {
                var ranks: [Int?]?
                for part in [0.01, 0.3, 0.77, 0.99] {
                    let share = low + (high - low) * part
                    let there = try outcome.rescored(one.criterion, share)
                    #expect(ranks == nil || there.results.map(\.rank) == ranks, "\(one.criterion) \(share) \(tree.xml)")
                    ranks = there.results.map(\.rank)
                    if one.order.contains(share) { #expect(ranks == today) }
                    #expect(
                        one.order.contains(share) || ranks != today || one.order.lowerBound > 0
                            || one.order.upperBound < 1)
                    let stretch = one.leaders.first { $0.from <= share && share <= $0.to }
                    #expect(stretch?.first == there.winners.map(\.id), "\(one.criterion) \(share) \(tree.xml)")
                    #expect(!one.first.contains(share) || there.winners.map(\.id) == outcome.winners.map(\.id))
                }
            }
            for (end, takesOver, side) in [
                (one.first.lowerBound, one.takesOverBelow, -1e-6), (one.first.upperBound, one.takesOverAbove, 1e-6),
            ] {
                guard end > 0, end < 1 else {
                    #expect(takesOver.isEmpty)
                    continue
                }
                guard !places.contains(where: { $0 != end && abs($0 - end) < 2e-6 }), end + side > 0, end + side < 1
                else { continue }
                let there = try outcome.rescored(one.criterion, end + side)
                // So near the end the two are a hair apart.
                #expect(Set(takesOver).isSubset(of: there.winners.map(\.id)), "\(one.criterion) \(tree.xml)")
                #expect(takesOver != outcome.winners.map(\.id))
            }
            for line in one.lines {
                for point in line.points where point.weight > 0 && point.weight < 1 {
                    let there = try outcome.rescored(one.criterion, point.weight)
                    #expect(isNear(there.total(line.vendor), point.total))
                }
            }
        }
    }
}

private let officePath = repository.appending(path: "../shared/golden/decision/wsum-office-swing/case.json")

@Suite struct `The offices of Goodwin and Wright` {
    static let weights: [Double] = [32, 26, 23, 10, 6, 3]
    static let values: KeyValuePairs<String, [Double?]> = [
        "addison": [100, 60, 100, 75, 0, 90], "bilton": [20, 80, 10, 30, 100, 30],
        "carlisle": [80, 70, 0, 0, 10, 100], "denver": [70, 50, 30, 55, 30, 90],
        "elton": [40, 60, 90, 100, 60, 70], "filton": [0, 0, 70, 0, 80, 0], "gorton": [60, 100, 20, 50, 50, 80],
    ]

    /// From Goodwin & Wright, "Decision Analysis for Management Judgment", the office problem of SMART; the limits as
    /// exact fractions, each solved by hand from two totals.
    @Test func `keep their best as far as exact fractions say`() throws {
        let outcome = try flat(Self.weights, Self.values)
        #expect(isNear(outcome.total("addison"), 80.8))
        let limits: [(low: Double, high: Double)] = [
            (4.0 / 55, 1), (0, 155.0 / 303), (0, 1), (0, 37.0 / 82), (0, 49.0 / 190), (0, 337.0 / 434),
        ]
        for (one, limit) in zip(outcome.weightStability(), limits) {
            #expect(isNear(one.first.lowerBound, limit.low, within: 1e-14), "\(one.criterion)")
            #expect(isNear(one.first.upperBound, limit.high, within: 1e-14), "\(one.criterion)")
        }
    }

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: officePath.path),
            "the published cases are not beside the repository"))
    func `agree with the file of published cases`() throws {
        struct Case: Decodable {
            let criteria: [String]
            let values: [[Double]]
            let weights_percent: [Double]
            let recomputed: [Double]
            let exact_weight_stability_best: [String: [String]]
        }
        let office = try JSONDecoder().decode(Case.self, from: Data(contentsOf: officePath))
        #expect(
            Self.values.map { $0.value.compactMap(\.self) } == office.values && Self.weights == office.weights_percent)
        let outcome = try flat(Self.weights, Self.values)
        for (result, total) in zip(outcome.results, office.recomputed) { #expect(isNear(result.total, total)) }
        for (one, name) in zip(outcome.weightStability(), office.criteria) {
            let limits = try #require(office.exact_weight_stability_best[name]).map { fraction in
                let parts = fraction.split(separator: "/").compactMap { Double($0) }
                return parts[0] / parts[1]
            }
            #expect(isNear(one.first.lowerBound, limits[0], within: 1e-14), "\(name)")
            #expect(isNear(one.first.upperBound, limits[1], within: 1e-14), "\(name)")
        }
    }
}
