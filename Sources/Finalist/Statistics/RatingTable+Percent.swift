extension RatingTable {
    /// The share of pairs of ratings of one unit that are the same, the mean over units with two ratings or more; from 0
    /// to 1, and `nil` where no unit has two. It asks for no scale.
    var percentAgreement: Double? {
        let units = ratings(atLeast: 2)
        guard !units.isEmpty else { return nil }
        let shares = units.map { unit -> Double in
            var counts: [Double: Int] = [:]
            for rating in unit { counts[rating, default: 0] += 1 }
            let same = counts.values.reduce(0) { $0 + $1 * ($1 - 1) }
            return Double(same) / Double(unit.count * (unit.count - 1))
        }
        return shares.reduce(0, +) / Double(shares.count)
    }
}
