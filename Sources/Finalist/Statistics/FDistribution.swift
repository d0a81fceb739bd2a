/// Fisher's F, the ratio of two mean squares, of any degrees of freedom above 0.
enum FDistribution {
    static func cumulative(_ f: Double, _ d1: Double, _ d2: Double) -> Double { tails(f, d1, d2).lower }

    /// The F below which a share `p` lies; `p` is from 0 to below 1.
    static func quantile(_ p: Double, _ d1: Double, _ d2: Double) -> Double {
        precondition(p >= 0 && p < 1, "a quantile is of a share from 0 to below 1")
        if p == 0 { return 0 }
        return Halving.turn(from: 0, startingAt: 1) {
            p > 0.5 ? tails($0, d1, d2).upper <= 1 - p : tails($0, d1, d2).lower >= p
        }
    }

    private static func tails(_ f: Double, _ d1: Double, _ d2: Double) -> (lower: Double, upper: Double) {
        guard f > 0 else { return (0, 1) }
        let whole = d1 * f + d2
        guard whole.isFinite else { return (1, 0) }
        return BetaDistribution.tails(d1 * f / whole, d2 / whole, d1 / 2, d2 / 2)
    }
}
