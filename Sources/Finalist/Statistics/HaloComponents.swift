/// How far each rater's view of a whole call colours the items, apart from what the call itself was.
///
/// A rater's deviations from the mean of the others, call by call and item by item, no longer hold the call's quality.
/// Their mean covariance between items is c = h + (sum of the others' h) ÷ (m − 1)², with m raters of whom each has
/// a halo of variance h; that is solved for the h. A small h may come out below 0; it is left so.
///
/// The decomposition is ours; for halo and its measures see Saal, Downey & Lahey (1980), "Rating the ratings",
/// Psychological Bulletin 88:413–428.
struct HaloComponents: Hashable, Sendable {
    /// One for each rater, in squared points of the items.
    let variances: [Double]

    /// By a percentile bootstrap over calls; one for each rater.
    let intervals: [Interval]

    /// Calls that have every rating.
    let count: Int
    let trials: Int
    let seed: UInt64

    /// `ratings` has a table for each rater, a row a call and a column an item. Calls with a gap are left out.
    ///
    /// `nil` for fewer than three raters – with two the halo is somebody's, but one cannot tell whose – or fewer than two
    /// items or complete calls.
    init?(_ ratings: [[[Double?]]], seed: UInt64, trials: Int = 1999, confidence: Double = 0.95) {
        guard ratings.count > 2, let calls = ratings.map(\.count).min(), calls > 1 else { return nil }
        let items = ratings[0][0].count
        precondition(ratings.allSatisfy { $0.allSatisfy { $0.count == items } }, "each call has the same items")
        let complete = (0..<calls).filter { call in ratings.allSatisfy { $0[call].allSatisfy { $0 != nil } } }
        guard items > 1, complete.count > 1, trials > 0 else { return nil }
        let tables = ratings.map { table in complete.map { call in table[call].compactMap { $0 } } }
        let deviations = tables.indices.map { Self.deviations(tables, of: $0) }
        func components(_ calls: [Int]) -> [Double] {
            Self.solved(deviations.map { Self.meanCovariance($0, calls) })
        }
        variances = components(Array(complete.indices))
        var chance = RandomSource(seed: seed)
        var drawn: [[Double]] = tables.map { _ in [] }
        for _ in 0..<trials {
            let calls = complete.indices.map { _ in chance.below(complete.count) }
            for (rater, variance) in components(calls).enumerated() { drawn[rater].append(variance) }
        }
        let tail = (1 - confidence) / 2
        intervals = drawn.map { values in
            let sorted = values.sorted()
            return Interval(percentile(tail, ofSorted: sorted), percentile(1 - tail, ofSorted: sorted))
        }
        count = complete.count
        self.trials = trials
        self.seed = seed
    }

    private static func deviations(_ tables: [[[Double]]], of rater: Int) -> [[Double]] {
        let others = Double(tables.count - 1)
        return tables[rater].enumerated().map { call, row in
            row.enumerated().map { item, own in
                let sum = tables.indices.reduce(0) { $1 == rater ? $0 : $0 + tables[$1][call][item] }
                return own - sum / others
            }
        }
    }

    /// Between different items, over the calls drawn: the variance of the row sums less the items' own variances.
    private static func meanCovariance(_ rows: [[Double]], _ calls: [Int]) -> Double {
        let n = Double(calls.count)
        let items = rows[0].count
        var means = [Double](repeating: 0, count: items)
        for call in calls {
            for item in 0..<items { means[item] += rows[call][item] / n }
        }
        var (whole, own) = (0.0, 0.0)
        for call in calls {
            var sum = 0.0
            for item in 0..<items {
                let rest = rows[call][item] - means[item]
                sum += rest
                own += rest * rest
            }
            whole += sum * sum
        }
        return (whole - own) / ((n - 1) * Double(items * (items - 1)))
    }

    /// h from c = (1 − s) h + s Σh with s = 1 ÷ (m − 1)².
    private static func solved(_ covariances: [Double]) -> [Double] {
        let m = Double(covariances.count)
        let share = 1 / ((m - 1) * (m - 1))
        let sum = covariances.reduce(0, +) / (1 + (m - 1) * share)
        return covariances.map { ($0 - share * sum) / (1 - share) }
    }
}
