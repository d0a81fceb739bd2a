/// A game of weights against rivals: the weights want one vendor ahead of whichever rival comes nearest.
enum MatrixGame {
    struct Solution: Hashable, Sendable {
        /// The lead over the nearest rival, at its highest; below 0 where one rival is ahead under any weights.
        let value: Double

        /// The weights that bring it there; 0 or more, and 1 in all.
        let weights: [Double]

        /// A mixture of rivals over which nobody has a larger lead on any criterion; 0 or more, and 1 in all.
        let mixture: [Double]
    }

    /// How far weights and mixture may differ in what they prove, in points of 100.
    private static let noise = 1e-8

    /// The best weights, by linear programming, and the mixture that proves that there are none better.
    ///
    /// Rows are rivals, columns criteria: the advantage over the rival there, from −100 to 100. Both answers are checked
    /// against the table: the weights reach the value against each rival, and the mixture leaves no more than it on any
    /// criterion. Whatever the arithmetic on the way, that proves them right; `nil` where it does not come out so.
    ///
    /// Source: von Neumann (1928), "Zur Theorie der Gesellschaftsspiele"; Dantzig (1951) for the linear programme.
    static func solution(_ advantages: [[Double]]) -> Solution? {
        guard let columns = advantages.first?.count, columns > 0 else { return nil }
        // A lead may be negative, a variable may not: everything is raised until all is above 0.
        let lift = 1 - (advantages.joined().min() ?? 0)
        let rivals = advantages.map { row in
            LinearProgram.Row(coefficients: row.map { -($0 + lift) } + [1], relation: .atMost, bound: 0)
        }
        let whole = LinearProgram.Row(
            coefficients: [Double](repeating: 1, count: columns) + [0], relation: .equal, bound: 1)
        guard
            case .optimal(let point, _, let dual) = LinearProgram.maximise(
                [Double](repeating: 0, count: columns) + [1], subjectTo: rivals + [whole])
        else { return nil }
        guard let weights = simplex(Array(point.prefix(columns))),
            let mixture = simplex(Array(dual.prefix(advantages.count)))
        else { return nil }
        let reached = advantages.map { NearestWeights.lead(weights, $0) }.min() ?? 0
        let leads = (0..<columns).map { column in NearestWeights.lead(mixture, advantages.map { $0[column] }) }
        let left = leads.max() ?? 0
        guard abs(left - reached) <= noise else { return nil }
        return Solution(value: reached, weights: weights, mixture: mixture)
    }

    /// Without the noise below 0, and 1 in all.
    private static func simplex(_ numbers: [Double]) -> [Double]? {
        let held = numbers.map { max($0, 0) }
        let sum = held.reduce(0, +)
        guard abs(sum - 1) <= noise else { return nil }
        return held.map { $0 / sum }
    }
}
