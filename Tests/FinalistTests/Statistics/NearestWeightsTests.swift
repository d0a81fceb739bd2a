import Testing

@testable import Finalist

@Suite struct `The nearest weights` {
    // Advantages 30, −10, −50 at .5, .3, .2: a lead of 15 − 3 − 10 = 2. What goes from the first to the third lowers it by
    // 80 a unit: .025 is moved.
    @Test func `by least movement take from the largest advantage and give to the smallest`() throws {
        let nearest = try #require(NearestWeights.leastMovement([0.5, 0.3, 0.2], [30, -10, -50], target: 0))
        for (weight, expected) in zip(nearest, [0.475, 0.3, 0.225]) { #expect(isNear(weight, expected, within: 1e-15)) }
    }

    // 40, 35 and −5 at .01, .9, .09: a lead of 31.45. All of the first brings .01 · 45 = .45, the other 31 come from the
    // second at 40 a unit: .775.
    @Test func `by least movement empty one criterion before the next`() throws {
        let nearest = try #require(NearestWeights.leastMovement([0.01, 0.9, 0.09], [40, 35, -5], target: 0))
        for (weight, expected) in zip(nearest, [0, 0.125, 0.875]) { #expect(isNear(weight, expected, within: 1e-14)) }
    }

    // The mean advantage is −10, so that the weights move along 40, 0, −40; the lead falls by 1600 + 1600 a unit:
    // 2 ÷ 3200 = .000625.
    @Test func `by least squares move along the advantages, less their mean`() throws {
        let nearest = try #require(NearestWeights.leastSquares([0.5, 0.3, 0.2], [30, -10, -50], target: 0))
        for (weight, expected) in zip(nearest, [0.475, 0.3, 0.225]) { #expect(isNear(weight, expected, within: 1e-15)) }
    }

    // 60, 15, −3 at .1, .6, .3 lead by 14.1. Mean 24: along 36, −9, −27 the first is empty after .1 ÷ 36 and the lead down
    // by 2106 · .1 ÷ 36 = 5.85 to 8.25. From .625, .375 on with 15 and −3, mean 6: along 9, −9 by 162 a unit to
    // 8.25 ÷ 162; 9 · 8.25 ÷ 162 = .4583….
    @Test func `by least squares hold at 0 what is empty`() throws {
        let nearest = try #require(NearestWeights.leastSquares([0.1, 0.6, 0.3], [60, 15, -3], target: 0))
        for (weight, expected) in zip(nearest, [0, 1.0 / 6, 5.0 / 6]) {
            #expect(isNear(weight, expected, within: 1e-15))
        }
    }

    @Test func `are none where no criterion has so small an advantage`() {
        #expect(NearestWeights.leastMovement([0.5, 0.5], [3, 1], target: 0) == nil)
        #expect(NearestWeights.leastSquares([0.5, 0.5], [3, 1], target: 0) == nil)
    }

    @Test(arguments: UInt64(1)...300)
    func `are weights, reach the target, and are nearer than any others`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let count = 2 + chance.below(6)
        func simplex() -> [Double] {
            let parts = (0..<count).map { _ in chance.happens(25) ? 0 : Double(1 + chance.below(100)) }
            let sum = parts.reduce(0, +)
            return sum > 0 ? parts.map { $0 / sum } : [1] + [Double](repeating: 0, count: count - 1)
        }
        let weights = simplex()
        let advantages = (0..<count).map { _ in Double(chance.below(21) - 10) * 10 }
        let target = NearestWeights.lead(weights, advantages) - Double(1 + chance.below(40))
        let movement = NearestWeights.leastMovement(weights, advantages, target: target)
        let squares = NearestWeights.leastSquares(weights, advantages, target: target)
        guard let least = advantages.min(), least <= target else {
            #expect(movement == nil && squares == nil)
            return
        }
        let byMovement = try #require(movement)
        let bySquares = try #require(squares)
        func size(_ other: [Double]) -> Double { zip(weights, other).reduce(0) { $0 + abs($1.0 - $1.1) } }
        func square(_ other: [Double]) -> Double {
            zip(weights, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        }
        for nearest in [byMovement, bySquares] {
            #expect(isNear(nearest.reduce(0, +), 1, within: 1e-12) && nearest.allSatisfy { $0 >= 0 })
            #expect(isNear(NearestWeights.lead(nearest, advantages), target, within: 1e-10))
        }
        // Σ |change| as a linear programme: each weight is today's plus what is added, less what is taken.
        let row = advantages + advantages.map { -$0 }
        let ones = [Double](repeating: 1, count: count)
        let none = [Double](repeating: 0, count: 2 * count)
        var conditions = [
            LinearProgram.Row(
                coefficients: row, relation: .atMost, bound: target - NearestWeights.lead(weights, advantages)),
            LinearProgram.Row(coefficients: ones + ones.map { -$0 }, relation: .equal, bound: 0),
        ]
        for (place, weight) in weights.enumerated() {
            var taken = none
            taken[count + place] = 1
            conditions.append(LinearProgram.Row(coefficients: taken, relation: .atMost, bound: weight))
        }
        guard
            case .optimal(_, let value, _) = LinearProgram.maximise(
                none.map { _ in -1 }, subjectTo: conditions)
        else {
            Issue.record("the programme has an answer")
            return
        }
        #expect(isNear(size(byMovement), -value, within: 1e-9))
        // Karush, Kuhn and Tucker: change = −λ·advantage − μ where a weight is left, and no more than that where none is.
        let left = bySquares.indices.filter { bySquares[$0] > 1e-12 }
        let change = zip(weights, bySquares).map { $1 - $0 }
        if let high = left.max(by: { advantages[$0] < advantages[$1] }),
            let low = left.min(by: { advantages[$0] < advantages[$1] }), advantages[high] > advantages[low]
        {
            let slope = (change[low] - change[high]) / (advantages[high] - advantages[low])
            #expect(slope >= -1e-12)
            for place in advantages.indices {
                let free = change[low] - slope * (advantages[place] - advantages[low])
                if left.contains(place) {
                    #expect(isNear(change[place], free, within: 1e-10))
                } else {
                    #expect(free <= change[place] + 1e-10)
                }
            }
        }
        for _ in 0..<200 {
            var other = simplex()
            let lead = NearestWeights.lead(other, advantages)
            if lead > target {
                // Drawn towards the criterion with the smallest advantage until it is far enough.
                guard let sink = advantages.firstIndex(of: least), lead > least else { continue }
                let part = (lead - target) / (lead - least)
                other = other.map { $0 * (1 - part) }
                other[sink] += part
            }
            #expect(size(other) >= size(byMovement) - 1e-9)
            #expect(square(other) >= square(bySquares) - 1e-9)
        }
    }
}
