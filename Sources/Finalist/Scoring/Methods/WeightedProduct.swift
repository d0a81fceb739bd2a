extension DecisionMethod {
    /// The weighted product: figures to the power of their weights, multiplied; of which less is better, divided by.
    ///
    /// Totals are above 0, in no unit that means anything: another unit multiplies all of them by the same number. So
    /// ranks are by the logarithms of totals, where a tie is 1e-9 of the total itself. A figure of 0 or below has no
    /// logarithm; the method then has no opinion.
    ///
    /// Source: Bridgman (1922), "Dimensional Analysis"; Miller & Starr (1969), "Executive Decisions and Operations
    /// Research".
    public static let weightedProduct = DecisionMethod(
        id: "weighted-product", variant: nil, title: "Weighted product",
        source: "Miller & Starr (1969), Executive Decisions and Operations Research",
        reasons: \.movedMost
    ) { table, _ in
        if let obstacle = table.obstacle("a product of powers needs figures above 0", unless: { $0 > 0 }) {
            return .notReckoned(nil, obstacle)
        }
        let width = table.columns.count
        var parts = [Double](repeating: 0, count: table.figures.count)
        for place in parts.indices {
            let column = table.columns[place % width]
            let sign = column.direction == .max ? 1.0 : -1.0
            parts[place] = sign * column.weight * Elementary.log(table.figures[place])
        }
        let logarithms = parts.sums(width)
        return MethodOpinion(
            nil, totals: logarithms.map(Elementary.exp), ranks: Ranking.places(logarithms), parts: parts)
    }
}
