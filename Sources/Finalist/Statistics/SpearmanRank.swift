/// Whether two orders go together, by the correlation of their ranks.
enum SpearmanRank {
    /// From −1 to 1, with middle ranks for ties; `nil` for fewer than two pairs, or where one side is all alike.
    ///
    /// Source: Spearman (1904), "The proof and measurement of association between two things", Am. J. Psychology 15.
    static func rho(_ x: [Double], _ y: [Double]) -> Double? {
        precondition(x.count == y.count, "each value has its partner")
        guard x.count > 1, (x + y).allSatisfy(\.isFinite) else { return nil }
        let (a, b) = (centredRanks(x), centredRanks(y))
        let whole = dot(a, a) * dot(b, b)
        return whole > 0 ? min(1, max(-1, dot(a, b) / whole.squareRoot())) : nil
    }

    /// The exact p over all orders of `y` for up to 9 pairs, and sampled above; `nil` where there is no rho. Of more than
    /// 1,000 pairs so many fewer orders are drawn, and never fewer than 4,999.
    static func test(
        _ x: [Double], _ y: [Double], alternative: PermutationTest.Alternative = .twoSided, seed: UInt64,
        trials: Int = 19_999
    ) -> PermutationTest? {
        guard let rho = rho(x, y) else { return nil }
        let ranks = centredRanks(x)
        let trials = PermutationTest.trials(trials, of: x.count, atLeast: 4_999)
        return OrderTest(statistic: rho, alternative: alternative, seed: seed, trials: trials)
            .run(centredRanks(y)) { dot(ranks, $0) }
    }

    /// The middle rank of each value less the mean rank.
    private static func centredRanks(_ values: [Double]) -> [Double] {
        let sorted = values.indices.sorted { values[$0] < values[$1] }
        var ranks = [Double](repeating: 0, count: values.count)
        var start = 0
        while start < sorted.count {
            let end = sorted[start...].firstIndex { values[$0] != values[sorted[start]] } ?? sorted.count
            // Of all, `start` are below these and `count − end` above.
            for place in sorted[start..<end] { ranks[place] = Double(start - (sorted.count - end)) / 2 }
            start = end
        }
        return ranks
    }

    private static func dot(_ a: [Double], _ b: [Double]) -> Double {
        var sum = 0.0
        for index in a.indices { sum += a[index] * b[index] }
        return sum
    }
}
