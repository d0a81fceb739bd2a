/// Agreement of two raters beyond chance, each with habits of their own, from the table of their ratings.
struct CohenKappa: Hashable, Sendable {
    /// From −1 to 1; with the large-sample standard error and no interval. `nil` where chance alone agrees fully.
    let kappa: Coefficient

    /// The share of (weighted) agreement seen, and expected by chance; `nil` for an empty table.
    let observed: Double?
    let expected: Double?

    /// For an interval around kappa; `nil` where there is no kappa.
    let standardError: Double?

    /// For the test of no agreement beyond chance.
    let nullStandardError: Double?

    /// `table` has a row for each category of one rater and a column for each of the other, and counts from 0. `weights`
    /// has 1 for full agreement; `nil` is 1 for the same category and 0 otherwise.
    ///
    /// Sources: Cohen (1960, 1968); Fleiss, Cohen & Everitt (1969), "Large sample standard errors of kappa and weighted
    /// kappa", Psychological Bulletin 72:323–327.
    init(table: [[Double]], weights: [[Double]]? = nil) {
        let size = table.count
        precondition(table.allSatisfy { $0.count == size }, "both raters have the same categories")
        let w = weights ?? table.indices.map { row in table.indices.map { $0 == row ? 1 : 0 } }
        precondition(w.count == size && w.allSatisfy { $0.count == size }, "there is a weight for each cell")
        let total = table.joined().reduce(0, +)
        guard total > 0 else {
            self.init(undefined: .noPairableUnits, observed: nil, expected: nil)
            return
        }
        let p = table.map { $0.map { $0 / total } }
        let a = p.map { $0.reduce(0, +) }
        let b = p.indices.map { column in p.reduce(0) { $0 + $1[column] } }
        func sum(_ cell: (Int, Int) -> Double) -> Double {
            p.indices.reduce(0) { all, row in p.indices.reduce(all) { $0 + cell(row, $1) } }
        }
        let observed = sum { w[$0][$1] * p[$0][$1] }
        let expected = sum { w[$0][$1] * a[$0] * b[$1] }
        guard 1 - expected > 1e-12 else {
            self.init(undefined: .noVariation, observed: observed, expected: expected)
            return
        }
        // The mean weight that a category of one meets among the ratings of the other.
        let first = p.indices.map { row in p.indices.reduce(0) { $0 + w[row][$1] * b[$1] } }
        let second = p.indices.map { column in p.indices.reduce(0) { $0 + w[$1][column] * a[$1] } }
        let spread = sum { row, column in
            let part = w[row][column] * (1 - expected) - (first[row] + second[column]) * (1 - observed)
            return p[row][column] * part * part
        }
        let nullSpread = sum { row, column in
            let part = w[row][column] - (first[row] + second[column])
            return a[row] * b[column] * part * part
        }
        let rest = 1 - expected
        let shift = observed * expected - 2 * expected + observed
        let error = (max(0, spread - shift * shift) / total).squareRoot() / (rest * rest)
        self.init(
            kappa: Coefficient((observed - expected) / rest, standardError: error), observed: observed,
            expected: expected, standardError: error,
            nullStandardError: (max(0, nullSpread - expected * expected) / total).squareRoot() / rest)
    }

    private init(undefined reason: UndefinedReason, observed: Double?, expected: Double?) {
        self.init(
            kappa: Coefficient(undefined: reason), observed: observed, expected: expected, standardError: nil,
            nullStandardError: nil)
    }

    private init(
        kappa: Coefficient, observed: Double?, expected: Double?, standardError: Double?, nullStandardError: Double?
    ) {
        self.kappa = kappa
        self.observed = observed
        self.expected = expected
        self.standardError = standardError
        self.nullStandardError = nullStandardError
    }
}

extension CohenKappa {
    /// How often one rater's category met the other's, over units that both rated; a row a category of the first.
    ///
    /// `nil` where a rating is not among the declared categories.
    static func table(_ first: [Double?], _ second: [Double?], categories: [Double]) -> [[Double]]? {
        var table = categories.map { _ in [Double](repeating: 0, count: categories.count) }
        for case (.some(let a), .some(let b)) in zip(first, second) {
            guard let row = categories.firstIndex(of: a), let column = categories.firstIndex(of: b) else { return nil }
            table[row][column] += 1
        }
        return table
    }
}
