/// How many calls it takes to name the best of several vendors.
///
/// Source: Bechhofer (1954), "A single-sample multiple decision procedure for ranking means of normal populations with
/// known variances", Annals of Mathematical Statistics 25:16–39.
enum BestOfSeveral {
    /// How far ahead the best must be, in standard errors of a mean, to come out first with this probability.
    ///
    /// For two vendors or more, and a probability above that of guessing and below 1; otherwise `nil`.
    static func tau(vendors: Int, probability: Double) -> Double? {
        guard vendors > 1, probability > 1 / Double(vendors), probability < 1 else { return nil }
        return Halving.turn(from: 0, startingAt: 1) { Self.probability(vendors, lead: $0) >= probability }
    }

    /// The calls for each vendor: (τ s ÷ d)², where the best is at least `difference` ahead. `nil` as for ``tau``, and
    /// for a difference of 0.
    static func calls(
        vendors: Int, probability: Double, difference: Double, standardDeviation: Double
    ) -> Double? {
        guard difference != 0, let tau = tau(vendors: vendors, probability: probability) else { return nil }
        let root = tau * standardDeviation / difference
        return root * root
    }

    /// ∫ Φ(x + lead)^(k − 1) φ(x) dx: the best is at x, and all others below.
    ///
    /// By the trapezoidal rule, whose error for such a curve is below 1e-15 at this step.
    private static func probability(_ vendors: Int, lead: Double) -> Double {
        let step = 0.125
        var sum = 0.0
        for place in -70...70 {
            let x = Double(place) * step
            let below = NormalDistribution.cumulative(x + lead)
            var all = 1.0
            for _ in 1..<vendors { all *= below }
            sum += all * NormalDistribution.density(x)
        }
        return sum * step
    }
}
