/// Logarithms of factorials, of the gamma function and of numbers of choices.
enum GammaFunction {
    /// log Γ(x), for x above 0.
    static func log(_ x: Double) -> Double {
        (x - 0.5) * Elementary.log(x) - x + halfLogTwoPi + stirlingError(x)
    }

    /// log n!, for n of 0 or more.
    static func logFactorial(_ n: Int) -> Double { n < 2 ? 0 : log(Double(n) + 1) }

    /// log of the ways to choose `k` of `n`.
    static func logChoices(_ n: Int, _ k: Int) -> Double {
        k == 0 || k == n ? 0 : logFactorial(n) - logFactorial(k) - logFactorial(n - k)
    }

    /// What Stirling's formula leaves out of log Γ(x), for x above 0: 1 ÷ 12x − 1 ÷ 360x³ + …
    ///
    /// Below 12 the series is too coarse; δ(x) = δ(x + 1) + (x + ½) log(1 + 1 ÷ x) − 1 leads there.
    ///
    /// Source: Loader (2000), "Fast and accurate computation of binomial probabilities".
    static func stirlingError(_ x: Double) -> Double {
        precondition(x > 0, "the logarithm of Γ is asked for numbers above 0")
        var shifted = x
        var error = 0.0
        while shifted < 12 {
            error += (shifted + 0.5) * Elementary.logOnePlus(1 / shifted) - 1
            shifted += 1
        }
        let square = 1 / (shifted * shifted)
        return error + coefficients.reduce(0) { $0 * square + $1 } / shifted
    }

    /// Bernoulli's numbers B(2k) ÷ (2k (2k − 1)), from k = 8 to 1.
    private static let coefficients: [Double] = [
        -3617.0 / 122400.0, 1.0 / 156.0, -691.0 / 360360.0, 1.0 / 1188.0, -1.0 / 1680.0, 1.0 / 1260.0, -1.0 / 360.0,
        1.0 / 12.0,
    ]

    static let halfLogTwoPi = 0.9189385332046727
}
