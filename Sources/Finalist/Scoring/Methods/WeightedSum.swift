extension DecisionMethod {
    /// The plan's own totals, as the outcome has them: Σ effective weight × value, from 0 to 100.
    ///
    /// They stand here so that every other opinion has them beside it. A table that comes from no plan has none.
    public static let planValues = DecisionMethod(
        id: "weighted-sum", variant: "values", title: "Weighted sum of the plan's values",
        source: "Keeney & Raiffa (1976), Decisions with Multiple Objectives, ch. 3",
        // The plan does not differ from itself.
        reasons: { _ in [] }
    ) { table, _ in
        guard let totals = table.planTotals else {
            return .notReckoned("values", "the figures come from no plan, and have no values")
        }
        return MethodOpinion("values", totals: totals, ranks: Ranking.places(totals))
    }

    /// The weighted sum on scales taken from the vendors: 0 for the worst figure on a criterion, 100 for the best.
    ///
    /// Totals run from 0 to 100. Where all figures on a criterion are alike each is the best, and has 100, as in the
    /// plan's `scale="vendors"`.
    ///
    /// Source: Hwang & Yoon (1981), "Multiple Attribute Decision Making", ch. 3 (simple additive weighting).
    public static let weightedSum = DecisionMethod(
        id: "weighted-sum", variant: "minmax", title: "Weighted sum, min-max",
        source: "Hwang & Yoon (1981), Multiple Attribute Decision Making, ch. 3",
        reasons: \.movedMost
    ) { table, _ in
        var parts = [Double](repeating: 0, count: table.figures.count)
        for column in table.columns.indices {
            let shares = table.betweenWorstAndBest(column)
            for row in table.rows.indices {
                parts[row * table.columns.count + column] = 100 * table.columns[column].weight * shares[row]
            }
        }
        let totals = parts.sums(table.columns.count)
        return MethodOpinion("minmax", totals: totals, ranks: Ranking.places(totals), parts: parts)
    }
}

extension PerformanceTable {
    /// From 0 for the worst figure on a criterion to 1 for the best; 1 for all where they are alike.
    func betweenWorstAndBest(_ column: Int) -> [Double] {
        let figures = oriented(column)
        guard let low = figures.min(), let high = figures.max(), high - low > noise(column) else {
            return figures.map { _ in 1 }
        }
        return figures.map { ($0 - low) / (high - low) }
    }

    /// The first figure that a method cannot divide by, or take a power of, in words: who has it, where, and why not.
    func obstacle(
        _ why: String, on columns: (Column) -> Bool = { _ in true }, unless isUsable: (Double) -> Bool
    ) -> String? {
        for column in self.columns.indices where columns(self.columns[column]) {
            for row in rows.indices where !isUsable(self[row, column]) {
                return
                    "\(Vendor.nameAndID(rows[row].name, rows[row].id)) has \(Figures.plain(self[row, column])) on \(self.columns[column].title) (\(self.columns[column].id)), and \(why)"
            }
        }
        return nil
    }
}

extension Array where Element == Double {
    /// The sum of each row.
    func sums(_ width: Int) -> [Double] {
        stride(from: 0, to: count, by: Swift.max(width, 1)).map { start in
            var sum = 0.0
            for place in start..<start + width { sum += self[place] }
            return sum
        }
    }
}
