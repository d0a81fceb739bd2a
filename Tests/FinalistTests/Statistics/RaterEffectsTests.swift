import Testing

@testable import Finalist

@Suite struct `How strict a rater is` {
    private func estimate(_ effects: RaterEffects) -> RaterEffects.Estimate? {
        if case .estimated(let estimate) = effects { estimate } else { nil }
    }

    /// Computed with numpy's least squares and pseudo-inverse.
    @Test func `in the example is as computed elsewhere`() throws {
        var ratings: [(unit: Int, rater: Int, score: Double)] = []
        for (unit, call) in ExampleCalls.calls.enumerated() {
            for (rater, score) in call.scores.enumerated() {
                if let score { ratings.append((unit, rater, score)) }
            }
        }
        let found = try #require(estimate(RaterEffects(ratings, units: 90, raters: 3)))
        for (effect, expected) in zip(found.effects, ExampleCalls.severity) { #expect(isNear(effect, expected)) }
        let errors = try #require(found.standardErrors)
        for (error, expected) in zip(errors, [1.1078745733826145, 1.1078745733826143, 1.0842161625310618]) {
            #expect(isNear(error, expected))
        }
        #expect(isNear(found.residualVariance, 63.478333103053316))
        #expect(found.degreesOfFreedom == 68)
    }

    @Test func `is found exactly where nothing is left to chance`() throws {
        // Units 50, 70, 20, 90; raters +4, −1, −3; not everybody heard everything.
        let ratings: [(unit: Int, rater: Int, score: Double)] = [
            (0, 0, 54), (0, 1, 49), (1, 1, 69), (1, 2, 67), (2, 2, 17), (2, 0, 24), (3, 1, 89),
        ]
        let found = try #require(estimate(RaterEffects(ratings, units: 4, raters: 3)))
        for (effect, expected) in zip(found.effects, [4.0, -1, -3]) { #expect(isNear(effect, expected)) }
        #expect(found.degreesOfFreedom == 1)
        #expect(isNear(found.residualVariance, 0))
    }

    @Test func `has no error where nothing is left over`() throws {
        let found = try #require(
            estimate(RaterEffects([(0, 0, 5), (0, 1, 8)], units: 1, raters: 2)))
        #expect(found.effects == [-1.5, 1.5])
        #expect(found.standardErrors == nil && found.residualVariance == nil && found.degreesOfFreedom == 0)
    }

    @Test func `is not compared between groups that share no unit`() {
        let ratings: [(unit: Int, rater: Int, score: Double)] = [
            (0, 4, 1), (0, 1, 2), (1, 3, 5), (1, 0, 4), (2, 4, 1), (3, 2, 8), (3, 2, 9),
        ]
        #expect(RaterEffects(ratings, units: 5, raters: 5) == .notConnected([[0, 3], [1, 4], [2]]))
        #expect(RaterEffects([], units: 0, raters: 2) == .notConnected([[0], [1]]))
        #expect(RaterEffects([], units: 0, raters: 0) == .notConnected([]))
        #expect(RaterEffects([(0, 0, 3), (0, 0, 4)], units: 1, raters: 1) == .notConnected([[0]]))
    }

    @Test func `sums to nothing, and does not ask how good units are`() throws {
        var chance = RandomSource(seed: 12)
        var ratings: [(unit: Int, rater: Int, score: Double)] = []
        for unit in 0..<15 {
            for rater in chance.sample(2 + chance.below(3), below: 5) {
                ratings.append((unit, rater, chance.uniform() * 30))
            }
        }
        let found = try #require(estimate(RaterEffects(ratings, units: 15, raters: 5)))
        let moved = ratings.reversed().map { ($0.unit, $0.rater, $0.score + Double($0.unit * $0.unit)) }
        let again = try #require(estimate(RaterEffects(moved, units: 15, raters: 5)))
        #expect(isNear(found.effects.reduce(0, +), 0))
        for (effect, other) in zip(found.effects, again.effects) { #expect(isNear(effect, other)) }
        #expect(isNear(again.residualVariance, try #require(found.residualVariance)))
    }
}

@Suite struct `A halo` {
    private var core: [[[Double?]]] {
        (0..<3).map { evaluator in
            (0..<30).map { call in
                ["A1.1", "A2.2", "A4.1", "A5.1", "A6.1", "A6.2"].map { ExampleCalls.table($0)[call][evaluator] }
            }
        }
    }

    /// The third evaluator was made to have one.
    @Test func `is found at the right evaluator of the example`() throws {
        let found = try #require(HaloComponents(core, seed: 8, trials: 300))
        for (variance, expected) in zip(
            found.variances, [-0.006781609195402298, 0.031072796934865886, 0.21559386973180084])
        {
            #expect(isNear(variance, expected))
        }
        #expect(found.count == 30 && found.trials == 300)
        #expect(found.intervals[2].low > 0.05)
        #expect(found.intervals[0].contains(0) && found.intervals[1].contains(0))
        #expect(found == HaloComponents(core, seed: 8, trials: 300))
    }

    @Test func `is nobody's with two evaluators, one item or one call`() {
        #expect(HaloComponents(Array(core[..<2]), seed: 1) == nil)
        #expect(HaloComponents(core.map { $0.map { Array($0[..<1]) } }, seed: 1) == nil)
        #expect(HaloComponents(core.map { Array($0[..<1]) }, seed: 1) == nil)
        #expect(HaloComponents([], seed: 1) == nil)
        #expect(HaloComponents(core.map { $0.map { row in row.map { _ in nil } } }, seed: 1) == nil)
    }

    @Test func `leaves out calls with a gap`() throws {
        var gaps = core
        gaps[1][4][2] = nil
        let without = core.map { table in table.enumerated().filter { $0.offset != 4 }.map(\.element) }
        let found = try #require(HaloComponents(gaps, seed: 1, trials: 20))
        #expect(found == HaloComponents(without, seed: 1, trials: 20))
        #expect(found.count == 29)
    }
}
