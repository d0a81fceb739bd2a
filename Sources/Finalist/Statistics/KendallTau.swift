/// Whether two orders go together: pairs in the same order, less pairs in opposite order.
struct KendallTau: Hashable, Sendable {
    let count: Int

    /// From −1 to 1, corrected for ties; `nil` for fewer than two pairs, or where one side is all alike.
    let tau: Double?

    /// Two-sided, by the normal approximation corrected for ties, as scipy's `kendalltau` gives for data with ties.
    let normalP: Double?

    /// Tau-b of pairs of values.
    ///
    /// Source: Kendall (1945), "The treatment of ties in ranking problems", Biometrika 33:239–251.
    static func b(_ x: [Double], _ y: [Double]) -> KendallTau {
        precondition(x.count == y.count, "each value has its partner")
        guard (x + y).allSatisfy(\.isFinite) else { return KendallTau(count: x.count, tau: nil, normalP: nil) }
        let n = Double(x.count)
        let (ties, otherTies) = (Ties(x), Ties(y))
        let pairs = n * (n - 1) / 2
        let whole = (pairs - ties.pairs) * (pairs - otherTies.pairs)
        guard whole > 0 else { return KendallTau(count: x.count, tau: nil, normalP: nil) }
        let concordance = Self.concordance(x, y)
        let orders = 2 * pairs
        var variance = (orders * (2 * n + 5) - ties.fives - otherTies.fives) / 18
        variance += 2 * ties.pairs * otherTies.pairs / orders
        if n > 2 { variance += ties.triples * otherTies.triples / (9 * orders * (n - 2)) }
        let tau = min(1, max(-1, concordance / whole.squareRoot()))
        let p = variance > 0 ? 2 * NormalDistribution.cumulative(-abs(concordance) / variance.squareRoot()) : nil
        return KendallTau(count: x.count, tau: tau, normalP: p.map { min(1, $0) })
    }

    /// The exact p over all orders of `y` for up to 9 pairs, and sampled above; `nil` where there is no tau.
    static func test(
        _ x: [Double], _ y: [Double], alternative: PermutationTest.Alternative = .twoSided, seed: UInt64,
        trials: Int = 19_999
    ) -> PermutationTest? {
        guard let tau = b(x, y).tau else { return nil }
        // For each pair of places, whether x rises or falls.
        let signs = x.indices.map { i in x.indices.map { j in sign(x[i], x[j]) } }
        return OrderTest(statistic: tau, alternative: alternative, seed: seed, trials: trials).run(y) { y in
            var sum = 0.0
            for i in y.indices {
                for j in 0..<i { sum += signs[i][j] * sign(y[i], y[j]) }
            }
            return sum
        }
    }

    private static func concordance(_ x: [Double], _ y: [Double]) -> Double {
        var sum = 0.0
        for i in x.indices {
            for j in 0..<i { sum += sign(x[i], x[j]) * sign(y[i], y[j]) }
        }
        return sum
    }

    private static func sign(_ a: Double, _ b: Double) -> Double { a > b ? 1 : a < b ? -1 : 0 }
}

/// Over all groups of equal values: pairs t(t − 1) ÷ 2, triples t(t − 1)(t − 2), and t(t − 1)(2t + 5).
private struct Ties {
    var pairs = 0.0
    var triples = 0.0
    var fives = 0.0

    init(_ values: [Double]) {
        let sorted = values.sorted()
        var start = 0
        for place in 1...max(1, sorted.count) where place >= sorted.count || sorted[place] != sorted[start] {
            let t = Double(place - start)
            pairs += t * (t - 1) / 2
            triples += t * (t - 1) * (t - 2)
            fives += t * (t - 1) * (2 * t + 5)
            start = place
        }
    }
}
