/// How AHP brings ratings of a criterion together.
public enum AHPMode: String, Hashable, Sendable, CaseIterable {
    /// Each a share of the criterion's sum: another vendor, even a copy, moves all.
    case distributive
    /// Each a share of the criterion's best.
    case ideal
}

extension DecisionMethod {
    /// AHP ratings: figures as shares, weighted and added. Totals are from 0 to 1 and sum to 1.
    ///
    /// The figures take the place of priorities from pairwise comparison; where less is better, the reciprocal does.
    /// `distributive` divides by the sum of the criterion, `ideal` by its best and then makes the totals sum to 1. A
    /// criterion that is 0 for all tells nobody apart: all have the same share. Figures below 0 have no share, and 0 no
    /// reciprocal: the method then has no opinion.
    ///
    /// Source: Saaty (1990), "How to make a decision: the Analytic Hierarchy Process", EJOR 48:9–26; Millet & Saaty
    /// (2000), "On the relativity of relative measures", EJOR 121:205–212.
    public static func ahp(_ mode: AHPMode) -> DecisionMethod {
        DecisionMethod(
            id: "ahp", variant: mode.rawValue, title: "AHP ratings, \(mode.rawValue)",
            source: "Saaty (1990), EJOR 48:9–26",
            reasons: \.movedMost
        ) { table, _ in
            let obstacle =
                table.obstacle("shares need figures of 0 or more", unless: { $0 >= 0 })
                ?? table.obstacle(
                    "a reciprocal needs a figure above 0", on: { $0.direction == .min }, unless: { $0 > 0 })
            if let obstacle { return .notReckoned(mode.rawValue, obstacle) }
            let width = table.columns.count
            var parts = [Double](repeating: 0, count: table.figures.count)
            for column in table.columns.indices {
                let figures = table.column(column)
                // The reciprocal as a share of the best one: 1 ÷ figure alone may be too large a number.
                let least = figures.min() ?? 0
                let isMax = table.columns[column].direction == .max
                let ratings = isMax ? figures : figures.map { least / $0 }
                let whole = mode == .distributive ? ratings.reduce(0, +) : ratings.max() ?? 0
                let same = mode == .distributive ? 1 / Double(table.rows.count) : 1
                for row in table.rows.indices {
                    parts[row * width + column] =
                        table.columns[column].weight * (whole > 0 ? ratings[row] / whole : same)
                }
            }
            // Above 0: some criterion has a weight, and a best.
            let sum = parts.reduce(0, +)
            parts = parts.map { $0 / sum }
            let totals = parts.sums(width)
            return MethodOpinion(mode.rawValue, totals: totals, ranks: Ranking.places(totals), parts: parts)
        }
    }
}
