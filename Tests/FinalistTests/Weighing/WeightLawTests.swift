import Testing

@testable import Finalist

@Suite struct `A pairwise comparison` {
    /// 12 : 3 : 2 : 1
    private static let weights = [12.0, 3.0, 2.0, 1.0].map { $0 / 18 }
    private static let consistent = weights.map { row in weights.map { row / $0 } }

    @Test func `that is consistent gives its weights back, and a ratio of 0`() throws {
        let found = try #require(PairwiseComparison(matrix: Self.consistent))
        #expect(areNear(found.weights, Self.weights, within: 1e-14))
        #expect(areNear(found.geometricMean, Self.weights, within: 1e-14))
        #expect(isNear(found.lambdaMax, 4, within: 1e-13) && isNear(found.consistencyRatio(), 0, within: 1e-13))
    }

    @Test func `is refused unless opposite judgements are reciprocals`() {
        #expect(PairwiseComparison(matrix: [[1, 2], [2, 1]]) == nil)
        #expect(PairwiseComparison(matrix: [[2, 2], [0.5, 1]]) == nil)
        #expect(PairwiseComparison(matrix: [[1, -2], [-0.5, 1]]) == nil)
        #expect(PairwiseComparison(matrix: [[1, 2]]) == nil && PairwiseComparison(matrix: []) == nil)
    }

    /// One judgement of a consistent matrix is turned into its opposite.
    @Test func `names the judgement that spoils it first, and what would fit`() throws {
        var matrix = Self.consistent
        (matrix[1][3], matrix[3][1]) = (1.0 / 3, 3)
        let found = try #require(PairwiseComparison(matrix: matrix))
        let worst = try #require(found.judgements().first)
        #expect((worst.row, worst.column) == (1, 3))
        #expect(isNear(worst.fitting, 3) && isNear(worst.indexIfMended, 0))
        #expect(found.consistencyIndex > 0.1 && found.judgements().count == 6)
    }

    @Test func `of one or two criteria cannot be inconsistent`() throws {
        let two = try #require(PairwiseComparison(matrix: [[1, 4], [0.25, 1]]))
        #expect(areNear(two.weights, [0.8, 0.2]) && two.consistencyRatio() == 0 && two.judgements().isEmpty)
        let one = try #require(PairwiseComparison(matrix: [[1]]))
        #expect(one.weights == [1] && one.consistencyRatio() == 0)
    }

    /// Everyone is nine times the next in a ring: nobody is ahead.
    @Test func `that goes round in a ring gives equal weights, as inconsistent as can be`() throws {
        let ring = try #require(PairwiseComparison(matrix: reciprocal([[9, 1.0 / 9], [9]])))
        #expect(ring.weights.allSatisfy { isNear($0, 1.0 / 3, within: 1e-12) })
        // Every row sums to 1 + 9 + 1/9.
        #expect(isNear(ring.lambdaMax, 10 + 1.0 / 9, within: 1e-12))
    }

    /// Orders shuffled by a seed: the weights follow their criteria.
    @Test(arguments: 1...20) func `does not depend on the order of the criteria`(seed: UInt64) throws {
        var random = RandomSource(seed: seed)
        let count = 3 + Int(seed % 6)
        let scale = [1.0 / 9, 1.0 / 5, 1.0 / 2, 1, 2, 3, 7, 9]
        let matrix = reciprocal(
            (1..<count).map { row in (row..<count).map { _ in scale[random.below(scale.count)] } })
        var order = Array(0..<count)
        random.shuffle(&order)
        let one = try #require(PairwiseComparison(matrix: matrix))
        let other = try #require(PairwiseComparison(matrix: order.map { row in order.map { matrix[row][$0] } }))
        #expect(areNear(order.map { one.weights[$0] }, other.weights, within: 1e-12))
        #expect(isNear(one.lambdaMax, other.lambdaMax, within: 1e-11) && one.lambdaMax >= Double(count))
        #expect(isNear(one.weights.reduce(0, +), 1, within: 1e-12))
        // A w = λ w, to the last digits.
        for (row, weight) in zip(matrix, one.weights) {
            let image = zip(row, one.weights).reduce(0) { $0 + $1.0 * $1.1 }
            #expect(isNear(image / weight, one.lambdaMax, within: 1e-11))
        }
    }
}

@Suite struct `The best–worst method` {
    /// 8 : 4 : 2 : 1
    @Test(arguments: BestWorst.Model.allCases)
    func `gives consistent weights back, with nothing left over`(model: BestWorst.Model) throws {
        let judged = try #require(
            BestWorst(best: 0, worst: 3, bestToOthers: [1, 2, 4, 8], othersToWorst: [8, 4, 2, 1]))
        let fit = judged.fit(model)
        #expect(fit.xi == 0 && judged.inputRatio == 0 && judged.contradictions.isEmpty)
        let weights = [8.0, 4.0, 2.0, 1.0].map { $0 / 15 }
        #expect(areNear(fit.weights, weights, within: 1e-12))
        #expect(fit.intervals.allSatisfy { $0.upperBound - $0.lowerBound < 1e-12 })
        if model == .nonlinear { #expect(fit.consistencyRatio == 0) }
    }

    /// The optimum against a search that knows nothing of the solution: whether weights exist is a linear question for a
    /// fixed deviation, asked of the linear programme by halving.
    @Test(arguments: 1...25) func `finds the least deviation there is`(seed: UInt64) throws {
        var random = RandomSource(seed: seed)
        let count = 3 + random.below(4)
        let whole = Double(2 + random.below(8))
        func judgement() -> Double { Double(1 + random.below(Int(whole))) }
        let bestToOthers = (0..<count).map { $0 == 1 ? 1 : $0 == 0 ? whole : judgement() }
        let othersToWorst = (0..<count).map { $0 == 0 ? 1 : $0 == 1 ? whole : judgement() }
        let judged = try #require(
            BestWorst(best: 1, worst: 0, bestToOthers: bestToOthers, othersToWorst: othersToWorst))
        let fit = judged.fit(.nonlinear)
        var (low, high) = (0.0, 10.0)
        for _ in 0..<50 {
            let middle = (low + high) / 2
            if isFeasible(judged, middle) { high = middle } else { low = middle }
        }
        #expect(isNear(fit.xi, high, within: 1e-7))
        #expect(isNear(fit.weights.reduce(0, +), 1, within: 1e-12))
        for (weight, interval) in zip(fit.weights, fit.intervals) {
            #expect(interval.lowerBound > 0 && interval.upperBound < 1)
            #expect(interval.lowerBound <= interval.upperBound && weight > 0)
        }
        // The ends of each interval against those that the linear programme finds at a deviation a hair larger.
        for (one, interval) in fit.intervals.enumerated() {
            var objective = [Double](repeating: 0, count: count)
            objective[one] = 1
            guard case .optimal(_, let most, _) = solution(judged, fit.xi + 1e-9, objective),
                case .optimal(_, let least, _) = solution(judged, fit.xi + 1e-9, objective.map { 0 - $0 })
            else {
                Issue.record("nothing fits at the deviation that was found")
                continue
            }
            #expect(isNear(interval.upperBound, most, within: 1e-6))
            #expect(isNear(interval.lowerBound, 0 - least, within: 1e-6))
        }
    }

    private func isFeasible(_ judged: BestWorst, _ xi: Double) -> Bool {
        let nothing = [Double](repeating: 0, count: judged.bestToOthers.count)
        return if case .infeasible = solution(judged, xi, nothing) { false } else { true }
    }

    /// For a fixed deviation the nonlinear conditions are linear in the weights.
    private func solution(_ judged: BestWorst, _ xi: Double, _ objective: [Double]) -> LinearProgram.Solution {
        let count = judged.bestToOthers.count
        var rows = [
            LinearProgram.Row(coefficients: [Double](repeating: 1, count: count), relation: .equal, bound: 1)
        ]
        func add(_ more: Int, _ less: Int, _ times: Double) {
            for (sign, factor) in [(1.0, times + xi), (-1.0, times - xi)] {
                var row = [Double](repeating: 0, count: count)
                row[more] += sign
                row[less] -= sign * factor
                rows.append(LinearProgram.Row(coefficients: row, relation: .atMost, bound: 0))
            }
        }
        for other in 0..<count where other != judged.best { add(judged.best, other, judged.bestToOthers[other]) }
        for other in 0..<count where other != judged.worst { add(other, judged.worst, judged.othersToWorst[other]) }
        return LinearProgram.maximise(objective, subjectTo: rows)
    }

    /// No weights near the found ones leave less of a deviation, and what is left is what the weights say.
    @Test(arguments: 1...25) func `leaves as little as can be in the linear model`(seed: UInt64) throws {
        var random = RandomSource(seed: seed)
        let count = 3 + random.below(4)
        let whole = Double(2 + random.below(8))
        func judgement() -> Double { Double(1 + random.below(Int(whole))) }
        let judged = try #require(
            BestWorst(
                best: 1, worst: 0, bestToOthers: (0..<count).map { $0 == 1 ? 1 : $0 == 0 ? whole : judgement() },
                othersToWorst: (0..<count).map { $0 == 0 ? 1 : $0 == 1 ? whole : judgement() }))
        let fit = judged.fit(.linear)
        #expect(isNear(fit.weights.reduce(0, +), 1, within: 1e-12) && fit.weights.allSatisfy { $0 > 0 })
        #expect(isNear(deviation(judged, fit.weights), fit.xi, within: 1e-9))
        for _ in 0..<300 {
            let tried = fit.weights.map { max(0, $0 + (random.uniform() - 0.5) * 0.02) }
            let sum = tried.reduce(0, +)
            #expect(deviation(judged, tried.map { $0 / sum }) >= fit.xi - 1e-9)
        }
    }

    private func deviation(_ judged: BestWorst, _ weights: [Double]) -> Double {
        weights.indices.reduce(0) { most, one in
            let fromBest = abs(weights[judged.best] - judged.bestToOthers[one] * weights[one])
            let toWorst = abs(weights[one] - judged.othersToWorst[one] * weights[judged.worst])
            return max(most, one == judged.best ? 0 : fromBest, one == judged.worst ? 0 : toWorst)
        }
    }

    /// Two in between: the first contradicts, the second leaves its weight a range.
    @Test func `shows the range where several weights fit equally well`() throws {
        let judged = try #require(
            BestWorst(best: 0, worst: 3, bestToOthers: [1, 2, 4, 8], othersToWorst: [8, 5, 2, 1]))
        let fit = judged.fit(.nonlinear)
        // (2 − ξ)(5 − ξ) = 8 + ξ again, so that only the third is free.
        let xi = 4 - 14.0.squareRoot()
        #expect(isNear(fit.xi, xi) && judged.contradictions == [1])
        let (best, second) = (8 + xi, 5 - xi)
        // The third, in units of the worst: 2 ± ξ, and best ÷ (4 ± ξ).
        let low = max(2 - xi, best / (4 + xi))
        let high = min(2 + xi, best / (4 - xi))
        #expect(isNear(fit.intervals[2].lowerBound, low / (best + second + low + 1)))
        #expect(isNear(fit.intervals[2].upperBound, high / (best + second + high + 1)))
        #expect(isNear(fit.intervals[0].lowerBound, best / (best + second + high + 1)))
        #expect(fit.intervals[2].contains(fit.weights[2]) && fit.intervals[0].contains(fit.weights[0]))
    }

    @Test func `is refused where the judgements name no best or no worst`() {
        #expect(BestWorst(best: 0, worst: 0, bestToOthers: [1, 2], othersToWorst: [2, 1]) == nil)
        #expect(BestWorst(best: 0, worst: 1, bestToOthers: [1, 2], othersToWorst: [3, 1]) == nil)
        #expect(BestWorst(best: 0, worst: 2, bestToOthers: [1, 5, 4], othersToWorst: [4, 2, 1]) == nil)
        #expect(BestWorst(best: 0, worst: 1, bestToOthers: [1, 0.5], othersToWorst: [0.5, 1]) == nil)
    }
}

@Suite struct `Weights of several people` {
    /// ½, ¼, ¼ and ¼, ½, ¼: √⅛ each and ¼, in proportion.
    @Test func `are combined by their mean, or by the geometric mean made to sum to 1`() throws {
        let rows = [[0.5, 0.25, 0.25], [0.25, 0.5, 0.25]]
        let mean = try #require(CombinedWeights(rows, by: .mean))
        #expect(areNear(mean.weights, [0.375, 0.375, 0.25]))
        let geometric = try #require(CombinedWeights(rows, by: .geometric))
        let root = 0.125.squareRoot()
        let sum = 2 * root + 0.25
        #expect(areNear(geometric.weights, [root / sum, root / sum, 0.25 / sum], within: 1e-12))
        // ¼ moves from the first to the second.
        #expect(mean.distances == [0.25, 0.25])
        // The deviation from 0.375 is 0.125 both ways: √(2 × 0.125² ÷ 1).
        #expect(isNear(mean.spreads[0].standardDeviation, 0.03125.squareRoot(), within: 1e-12))
        #expect(mean.spreads[0].low == 0.25 && mean.spreads[0].high == 0.5)
    }

    @Test func `cannot be multiplied where someone rules out every criterion`() throws {
        #expect(CombinedWeights([[1, 0], [0, 1]], by: .geometric) == nil)
        let one = try #require(CombinedWeights([[0.75, 0.25, 0], [0.2, 0.3, 0.5]], by: .geometric))
        #expect(one.weights[2] == 0 && isNear(one.weights.reduce(0, +), 1))
        #expect(CombinedWeights([], by: .mean) == nil)
    }

    @Test func `of one person are that person's, and nobody disagrees`() throws {
        let one = try #require(CombinedWeights([[0.7, 0.3]], by: .mean))
        #expect(areNear(one.weights, [0.7, 0.3]) && one.distances == [nil] && one.concordance == nil)
        #expect(one.spreads[0].standardDeviation == nil)
    }
}

@Suite struct `Kendall's W` {
    /// Three judges of four: rank sums 5, 4, 9, 12 with mean 7.5; Σ(s − 7.5)² = 6.25 + 12.25 + 2.25 + 20.25 = 41;
    /// 12 × 41 ÷ (9 × 60) = 492/540.
    @Test func `is 12 S over m² (n³ − n)`() {
        let ranks: [[Double]] = [[1, 2, 3, 4], [2, 1, 3, 4], [2, 1, 3, 4]]
        #expect(isNear(KendallConcordance.w(ranks.map { $0.map { 0 - $0 } }), 492.0 / 540))
    }

    /// Rank sums 2.5, 3.5, 6 with mean 4: 2.25 + 0.25 + 4 = 6.5; one tie of two takes 2 × 6 off 4 × 24: 78 ÷ 84.
    @Test func `takes ties out of what could agree`() {
        #expect(isNear(KendallConcordance.w([[3, 3, 1], [3, 2, 1]]), 78.0 / 84))
        #expect(KendallConcordance.w([[1, 1], [1, 1]]) == nil && KendallConcordance.w([[1, 2]]) == nil)
        #expect(isNear(KendallConcordance.w([[1, 2], [2, 1]]), 0))
    }
}
