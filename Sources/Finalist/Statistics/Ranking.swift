/// Ranks from totals.
enum Ranking {
    /// Totals closer than this share a rank: below it is the noise of floating-point arithmetic.
    static let tie = 1e-9

    /// 1 for the highest; totals that lie no further apart than noise share a rank and the next is skipped (1, 1, 3).
    /// `nil` totals have no rank.
    static func ranks(_ totals: [Double?], tie: Double = Ranking.tie) -> [Int?] {
        let order = totals.indices.filter { totals[$0] != nil }.sorted { (totals[$0] ?? 0) > (totals[$1] ?? 0) }
        var ranks = [Int?](repeating: nil, count: totals.count)
        var leader: (total: Double, rank: Int)?
        for (place, row) in order.enumerated() {
            guard let total = totals[row] else { continue }
            if let leader, leader.total - total < tie || leader.total == total {
                ranks[row] = leader.rank
            } else {
                ranks[row] = place + 1
                leader = (total, place + 1)
            }
        }
        return ranks
    }

    /// The rows with the highest value; empty where all values are alike or fewer than two are there.
    static func best(_ values: [Double?], tie: Double = Ranking.tie) -> [Int] {
        let known = values.compactMap(\.self)
        guard known.count > 1, let highest = known.max(), let lowest = known.min(), highest - lowest >= tie else {
            return []
        }
        return values.indices.filter { row in values[row].map { highest - $0 < tie } ?? false }
    }
}
