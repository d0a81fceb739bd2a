/// Weights of several people on the same criteria, as one, and how far they lie apart.
public struct CombinedWeights: Hashable, Sendable {
    public enum Rule: String, Hashable, Sendable, CaseIterable {
        /// The mean of the weights.
        case mean
        /// The geometric mean of the weights, made to sum to 1. Whoever gives a criterion 0 rules it out for all.
        case geometric

        public var title: String { self == .mean ? "mean" : "geometric mean, made to sum to 1" }
    }

    /// How one criterion was weighed.
    public struct Spread: Hashable, Sendable {
        public let low: Double
        public let high: Double
        public let mean: Double

        /// Over n − 1; `nil` for one person.
        public let standardDeviation: Double?
    }

    public let rule: Rule

    /// Summing to 1. Every person counts alike: priorities are combined, not judgements.
    ///
    /// Source: Forman & Peniwati (1998), "Aggregating individual judgments and priorities with the analytic hierarchy
    /// process", EJOR 108:165–169.
    public let weights: [Double]

    /// By criterion.
    public let spreads: [Spread]

    /// By person: how much of the whole weight would have to move to get to the mean of the others, from 0 to 1; `nil` for
    /// one person.
    public let distances: [Double?]

    /// Kendall's W of the orders of importance: 1 where all are the same; `nil` for one person or one criterion, or where
    /// everyone weighs all alike.
    public let concordance: Double?

    /// One row a person, one column a criterion, each row summing to 1. `nil` without people, and for the geometric mean where
    /// each criterion has been given 0 by someone.
    public init?(_ rows: [[Double]], by rule: Rule) {
        guard let criteria = rows.first?.count, criteria > 0 else { return nil }
        precondition(rows.allSatisfy { $0.count == criteria }, "every person weighs the same criteria")
        let columns = (0..<criteria).map { column in rows.map { $0[column] } }
        let moments = columns.map(Moments.init)
        let merged: [Double] =
            switch rule {
            case .mean: moments.map(\.mean)
            case .geometric: columns.map(Self.geometricMean)
            }
        guard let weights = merged.shares else { return nil }
        self.rule = rule
        self.weights = weights
        spreads = zip(columns, moments).map { column, moments in
            Spread(
                low: column.min() ?? 0, high: column.max() ?? 0, mean: moments.mean,
                standardDeviation: moments.variance?.squareRoot())
        }
        distances = rows.indices.map { person in
            let others = rows.indices.filter { $0 != person }
            guard !others.isEmpty else { return nil }
            return (0..<criteria).reduce(0) { sum, criterion in
                let mean = others.reduce(0) { $0 + rows[$1][criterion] } / Double(others.count)
                return sum + abs(rows[person][criterion] - mean)
            } / 2
        }
        concordance = KendallConcordance.w(rows)
    }

    private static func geometricMean(_ weights: [Double]) -> Double {
        guard weights.allSatisfy({ $0 > 0 }) else { return 0 }
        return Elementary.exp(weights.reduce(0) { $0 + Elementary.log($1) } / Double(weights.count))
    }
}
