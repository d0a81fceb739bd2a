/// The best–worst method: weights from how many times the most important criterion is as important as each other, and each
/// other as the least important.
public struct BestWorst: Hashable, Sendable {
    /// Two models of what fits the judgements best; from the same judgements they give different weights.
    public enum Model: String, Hashable, Sendable, CaseIterable {
        /// The largest |w_best − a·w_j| and |w_j − a·w_worst| as small as can be: a linear programme.
        ///
        /// Source: Rezaei (2016), "Best-worst multi-criteria decision-making method: some properties and a linear model",
        /// Omega 64:126–130.
        case linear
        /// The largest |w_best ÷ w_j − a| and |w_j ÷ w_worst − a| as small as can be.
        ///
        /// Source: Rezaei (2015), "Best-worst multi-criteria decision-making method", Omega 53:49–57.
        case nonlinear

        public var title: String { self == .linear ? "linear, Rezaei 2016" : "nonlinear, Rezaei 2015" }
    }

    /// What a model makes of the judgements.
    public struct Fit: Hashable, Sendable {
        public let model: Model

        /// Summing to 1. Where several weights fit equally well: the centres of their intervals, in proportion.
        public let weights: [Double]

        /// The least and the largest weight of each criterion among all that fit equally well.
        public let intervals: [ClosedRange<Double>]

        /// The largest deviation that is left: 0 where the judgements are consistent. In the linear model a difference of
        /// weights, in the nonlinear one of judgements.
        public let xi: Double

        /// The deviation that judgements could have at most, given how many times the best is as important as the worst;
        /// `nil` in the linear model, whose ξ is read as it stands.
        public let consistencyIndex: Double?

        /// ξ over the consistency index: 0 is consistent, 1 the most inconsistent. `nil` in the linear model.
        public let consistencyRatio: Double?
    }

    public let best: Int
    public let worst: Int

    /// How many times the best is as important as each; 1 for itself.
    public let bestToOthers: [Double]

    /// How many times each is as important as the worst; 1 for itself.
    public let othersToWorst: [Double]

    /// `nil` unless there are two criteria or more, best and worst differ, every judgement is 1 or more and none above that
    /// of the best to the worst, each is 1 to itself, and both rows agree on the best and the worst.
    public init?(best: Int, worst: Int, bestToOthers: [Double], othersToWorst: [Double]) {
        guard bestToOthers.count == othersToWorst.count, best != worst, bestToOthers.indices.contains(best),
            bestToOthers.indices.contains(worst), bestToOthers[best] == 1, othersToWorst[worst] == 1,
            bestToOthers[worst] == othersToWorst[best],
            (bestToOthers + othersToWorst).allSatisfy({ $0 >= 1 && $0 <= bestToOthers[worst] && $0.isFinite })
        else { return nil }
        self.best = best
        self.worst = worst
        self.bestToOthers = bestToOthers
        self.othersToWorst = othersToWorst
    }

    public func fit(_ model: Model) -> Fit { model == .linear ? linear() : nonlinear() }

    /// How far the judgements contradict each other, read from them alone: the largest |a_best,j × a_j,worst − a_best,worst|
    /// over its highest possible, a_best,worst² − a_best,worst. 0 is consistent.
    ///
    /// Source: Liang, Brunelli & Rezaei (2020), "Consistency issues in the best worst method", Omega 96:102175.
    public var inputRatio: Double {
        let whole = bestToOthers[worst]
        guard whole > 1 else { return 0 }
        let furthest = others.map { abs(bestToOthers[$0] * othersToWorst[$0] - whole) }.max() ?? 0
        return furthest / (whole * whole - whole)
    }

    /// The judgements in between that contradict the one of the best to the worst, the furthest first.
    public var contradictions: [Int] {
        let whole = bestToOthers[worst]
        func distance(_ one: Int) -> Double { abs(bestToOthers[one] * othersToWorst[one] - whole) }
        return others.filter { distance($0) > 0 }.sorted { (-distance($0), $0) < (-distance($1), $1) }
    }

    private var others: [Int] { bestToOthers.indices.filter { $0 != best && $0 != worst } }
}

// MARK: the nonlinear model

extension BestWorst {
    /// Solved in closed form.
    ///
    /// In units of the worst's weight, the best's is r and another's u. A deviation ξ asks a − ξ ≤ r ≤ a + ξ for the best to
    /// the worst, and b − ξ ≤ r ÷ u ≤ b + ξ and c − ξ ≤ u ≤ c + ξ for another. There is such a u exactly when
    /// (b − ξ)(c − ξ) ≤ r ≤ (b + ξ)(c + ξ) – the lower end only while ξ is below b and c, and 0 beyond –, and such an r when
    /// each of the lower ends is at most each of the upper ends. Each of these conditions is a root of at most a quadratic;
    /// ξ is the largest of them. r is then settled, and every u has an interval of its own.
    private func nonlinear() -> Fit {
        let xi = leastDeviation()
        let whole = bestToOthers[worst]
        let lower = others.reduce(whole - xi) {
            max($0, max(0, bestToOthers[$1] - xi) * max(0, othersToWorst[$1] - xi))
        }
        let upper = others.reduce(whole + xi) { min($0, (bestToOthers[$1] + xi) * (othersToWorst[$1] + xi)) }
        // The two meet, but for the noise of arithmetic; the middle is on neither side of it.
        let ratio = (lower + upper) / 2
        var low = [Double](repeating: 1, count: bestToOthers.count)
        var high = low
        (low[best], high[best]) = (ratio, ratio)
        for other in others {
            // A deviation as large as the judgement itself lets the other be as little below the best as it will.
            let most = bestToOthers[other] > xi ? ratio / (bestToOthers[other] - xi) : .infinity
            let ends = (
                max(othersToWorst[other] - xi, ratio / (bestToOthers[other] + xi)), min(othersToWorst[other] + xi, most)
            )
            let middle = (ends.0 + ends.1) / 2
            (low[other], high[other]) = ends.1 - ends.0 > 1e-9 ? ends : (middle, middle)
        }
        let intervals = low.indices.map { one -> ClosedRange<Double> in
            let rest = low.indices.filter { $0 != one }
            let least = low[one] / (low[one] + rest.reduce(0) { $0 + high[$1] })
            // Where nothing is free, the two are one number but for the noise of adding in another order.
            return least...max(least, high[one] / (high[one] + rest.reduce(0) { $0 + low[$1] }))
        }
        let index = whole + 0.5 - (8 * whole + 1).squareRoot() / 2
        return Fit(
            model: .nonlinear, weights: Self.centre(intervals), intervals: intervals, xi: xi, consistencyIndex: index,
            consistencyRatio: xi == 0 ? 0 : index > 0 ? xi / index : nil)
    }

    private func leastDeviation() -> Double {
        let whole = bestToOthers[worst]
        var xi = 0.0
        for other in others {
            let product = bestToOthers[other] * othersToWorst[other]
            let sum = bestToOthers[other] + othersToWorst[other]
            let linear = sum + 1
            if product > whole {
                // (b − ξ)(c − ξ) = a + ξ, the lower root: beyond it, up to the smaller of b and c, it holds.
                let root = (linear * linear - 4 * (product - whole)).squareRoot()
                xi = max(xi, 2 * (product - whole) / (linear + root))
            } else if product < whole {
                // (b + ξ)(c + ξ) = a − ξ.
                let root = (linear * linear + 4 * (whole - product)).squareRoot()
                xi = max(xi, 2 * (whole - product) / (linear + root))
            }
            for another in others {
                // (b − ξ)(c − ξ) = (b′ + ξ)(c′ + ξ): the squares cancel.
                let otherProduct = bestToOthers[another] * othersToWorst[another]
                let otherSum = bestToOthers[another] + othersToWorst[another]
                xi = max(xi, (product - otherProduct) / (sum + otherSum))
            }
        }
        return xi
    }

    private static func centre(_ intervals: [ClosedRange<Double>]) -> [Double] {
        let middles = intervals.map { ($0.lowerBound + $0.upperBound) / 2 }
        let sum = middles.reduce(0, +)
        return middles.map { $0 / sum }
    }
}

// MARK: the linear model

extension BestWorst {
    private func linear() -> Fit {
        let count = bestToOthers.count
        let toBest = bestToOthers.indices.filter { $0 != best }.map { other in
            (more: best, less: other, times: bestToOthers[other])
        }
        let toWorst = others.map { (more: $0, less: worst, times: othersToWorst[$0]) }
        // Variables: the weights, then ξ. |more − times × less| ≤ ξ, both ways.
        var rows: [LinearProgram.Row] = []
        for judgement in toBest + toWorst {
            for sign in [1.0, -1] {
                var row = [Double](repeating: 0, count: count + 1)
                row[judgement.more] = sign
                row[judgement.less] = -sign * judgement.times
                row[count] = -1
                rows.append(LinearProgram.Row(coefficients: row, relation: .atMost, bound: 0))
            }
        }
        rows.append(
            LinearProgram.Row(
                coefficients: [Double](repeating: 1, count: count) + [0], relation: .equal, bound: 1))
        let deviation = [Double](repeating: 0, count: count) + [1]
        guard case .optimal(let point, _, _) = LinearProgram.maximise(deviation.map { 0 - $0 }, subjectTo: rows) else {
            preconditionFailure("equal weights and a large enough deviation always fit")
        }
        let xi = point[count] < 1e-12 ? 0 : point[count]
        let found = Array(point[..<count])
        // As much room as arithmetic's noise needs; what is no wider than that is one weight.
        let held = rows + [LinearProgram.Row(coefficients: deviation, relation: .atMost, bound: xi + 1e-12)]
        let ends = LinearProgram.ends(of: found.indices, subjectTo: held)
        let intervals = found.indices.map { one -> ClosedRange<Double> in
            let (low, high) = (
                min(found[one], ends?[one].low ?? found[one]), max(found[one], ends?[one].high ?? found[one])
            )
            return high - low > 1e-9 ? low...high : found[one]...found[one]
        }
        return Fit(
            model: .linear, weights: Self.centre(intervals), intervals: intervals, xi: xi, consistencyIndex: nil,
            consistencyRatio: nil)
    }
}
