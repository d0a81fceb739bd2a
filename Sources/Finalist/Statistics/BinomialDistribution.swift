/// How many of `n` independent trials succeed.
enum BinomialDistribution {
    /// P(X ≤ x); from 0 to 1.
    static func atMost(_ x: Int, of n: Int, probability: Double) -> Double {
        tails(x, n, probability).lower
    }

    /// P(X ≥ x); from 0 to 1.
    static func atLeast(_ x: Int, of n: Int, probability: Double) -> Double {
        tails(x - 1, n, probability).upper
    }

    /// P(X ≤ x) and P(X > x)
    private static func tails(_ x: Int, _ n: Int, _ p: Double) -> (lower: Double, upper: Double) {
        precondition(n >= 0, "there are 0 trials or more")
        precondition(p >= 0 && p <= 1, "a probability is from 0 to 1")
        if x < 0 { return (0, 1) }
        if x >= n { return (1, 0) }
        return BetaDistribution.tails(1 - p, p, Double(n - x), Double(x + 1))
    }
}
