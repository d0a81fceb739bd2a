/// How far several orders of the same things agree.
enum KendallConcordance {
    /// Kendall's W, from 0 (no agreement) to 1 (the same order), corrected for ties; one row of values a judge, more
    /// being higher. `nil` for fewer than two judges or things, or where everyone ties everything.
    ///
    /// Values that lie no further apart than ``Ranking/tie`` are tied.
    ///
    /// Source: Kendall & Babington Smith (1939), "The problem of m rankings", Annals of Mathematical Statistics 10:275–287;
    /// Kendall (1948), "Rank correlation methods", ch. 6, for ties.
    static func w(_ rows: [[Double]]) -> Double? {
        guard let things = rows.first?.count, rows.count > 1, things > 1 else { return nil }
        let (judges, count) = (Double(rows.count), Double(things))
        var sums = [Double](repeating: 0, count: things)
        var ties = 0.0
        for row in rows {
            precondition(row.count == things, "every judge has a value for everything")
            let places = Ranking.ranks(row).map { $0 ?? 0 }
            for thing in row.indices {
                let size = Double(places.count { $0 == places[thing] })
                sums[thing] += Double(places[thing]) + (size - 1) / 2
                // Over the members of a tie of t: t × (t² − 1) = t³ − t.
                ties += size * size - 1
            }
        }
        let mean = judges * (count + 1) / 2
        let squares = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let most = judges * judges * (count * count * count - count) - judges * ties
        guard most > 0 else { return nil }
        return min(1, max(0, 12 * squares / most))
    }
}
