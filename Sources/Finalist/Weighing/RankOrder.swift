/// Weights from an order of importance alone.
public enum RankOrder {
    /// How an order becomes numbers.
    public enum Rule: String, Hashable, Sendable, CaseIterable {
        /// The centre of all weights that keep the order: of n criteria, the k-th gets (1/k + 1/(k+1) + … + 1/n) ÷ n.
        ///
        /// Source: Barron & Barrett (1996), "Decision quality using ranked attribute weights", Management Science 42:1515–1523.
        case centroid = "roc"
        /// n for the first down to 1 for the last, in proportion.
        ///
        /// Source: Stillwell, Seaver & Edwards (1981), "A comparison of weight approximation techniques", OBHP 28:62–77.
        case sum = "rank-sum"
        /// 1, 1/2, … 1/n, in proportion.
        ///
        /// Source: as for ``sum``.
        case reciprocal

        public var title: String {
            switch self {
            case .centroid: "rank order centroid"
            case .sum: "rank sum"
            case .reciprocal: "rank reciprocal"
            }
        }
    }

    /// Weights above 0 that sum to 1, for places of which 1 is the most important.
    ///
    /// Only the order of the places counts. Criteria on one place share the weights of the places they cover in equal
    /// parts, which the sources leave open: of three, two on place 1 get half of what the first and second would have.
    public static func weights(places: [Int], rule: Rule) -> [Double] {
        let weights = weights(count: places.count, rule)
        let together = Dictionary(places.map { ($0, 1) }, uniquingKeysWith: +)
        var shares: [Int: Double] = [:]
        var before = 0
        for (place, count) in together.sorted(by: { $0.key < $1.key }) {
            shares[place] = weights[before..<before + count].reduce(0, +) / Double(count)
            before += count
        }
        return places.compactMap { shares[$0] }
    }

    private static func weights(count: Int, _ rule: Rule) -> [Double] {
        switch rule {
        case .centroid:
            var weights = [Double](repeating: 0, count: count)
            var tail = 0.0
            for place in stride(from: count, to: 0, by: -1) {
                tail += 1 / Double(place)
                weights[place - 1] = tail / Double(count)
            }
            return weights
        case .sum:
            let whole = Double(count * (count + 1))
            return (0..<count).map { 2 * Double(count - $0) / whole }
        case .reciprocal:
            let shares = (0..<count).map { 1 / Double($0 + 1) }
            let whole = shares.reversed().reduce(0, +)
            return shares.map { $0 / whole }
        }
    }
}
