extension DecisionMethod {
    /// COPRAS: what a vendor gains where more is better, and what it saves where less is better, as shares of all vendors.
    ///
    /// Every figure is a share of the criterion's sum, times its weight. S⁺ adds up those of which more is better, S⁻ the
    /// others; Q = S⁺ + ΣS⁻ ÷ (S⁻ × Σ 1 ÷ S⁻). Totals are Q in percent of the highest Q. Without a criterion of which less
    /// is better, or with nothing but 0 on all of them, Q is S⁺. A criterion that is 0 for all adds nothing; where
    /// everything is 0 for all, each has 100. Shares of figures below 0 mean nothing, and a vendor that is 0 on
    /// everything of which less is better would be divided by 0 while others are not: the method then has no opinion.
    ///
    /// Source: Zavadskas, Kaklauskas & Sarka (1994), "The new method of multicriteria complex proportional assessment of
    /// projects", Technological and Economic Development of Economy 1:131–139.
    public static let copras = DecisionMethod(
        id: "copras", variant: nil, title: "COPRAS",
        source: "Zavadskas, Kaklauskas & Sarka (1994), TEDE 1:131–139",
        reasons: \.weightedShares
    ) { table, _ in
        if let obstacle = table.obstacle("shares of a sum need figures of 0 or more", unless: { $0 >= 0 }) {
            return .notReckoned(nil, obstacle)
        }
        let vendors = table.rows.indices
        var gains = [Double](repeating: 0, count: vendors.count)
        var costs = gains
        for column in table.columns.indices {
            let figures = table.column(column)
            let sum = figures.reduce(0, +)
            guard sum > 0 else { continue }
            for row in vendors {
                let share = table.columns[column].weight * figures[row] / sum
                if table.columns[column].direction == .max { gains[row] += share } else { costs[row] += share }
            }
        }
        let allCosts = costs.reduce(0, +)
        var totals = gains
        if allCosts > 0 {
            if let free = vendors.first(where: { costs[$0] == 0 }) {
                let names = table.columns.filter { $0.direction == .min }.map { "\($0.title) (\($0.id))" }
                return .notReckoned(
                    nil,
                    "\(Vendor.nameAndID(table.rows[free].name, table.rows[free].id)) has 0 on \(listed(names)), and COPRAS divides by the figures of which less is better"
                )
            }
            let inverses = costs.reduce(0) { $0 + 1 / $1 }
            for row in vendors { totals[row] += allCosts / (costs[row] * inverses) }
        }
        let highest = totals.max() ?? 0
        let utility = totals.map { highest > 0 ? $0 / highest * 100 : 100 }
        return MethodOpinion(
            nil, totals: utility, ranks: Ranking.places(utility),
            extra: [("S_plus", .byVendor(gains)), ("S_minus", .byVendor(costs)), ("Q", .byVendor(totals))])
    }
}

extension MethodDifference {
    /// What the weighted shares of the two come to.
    ///
    /// Where nothing, or everything, is better the more there is of it, only one of the two sums says something.
    fileprivate var weightedShares: [String] {
        let directions = performance.table.columns.filter { $0.weight > 0 }.map(\.direction)
        if directions.contains(.max), directions.contains(.min) {
            return pairs(
                "S_plus", "S_minus", "Where more is better the weighted shares come to", "where less is better to")
        }
        let isMore = directions.contains(.max)
        guard let sums = numbers(isMore ? "S_plus" : "S_minus") else { return [] }
        return [
            "The weighted shares, of which \(isMore ? "more" : "less") is better throughout, come to \(digits(sums[ahead])) for \(id(ahead)) and \(digits(sums[behind])) for \(id(behind))."
        ]
    }
}
