/// The beta distribution on 0 … 1, whose function of distribution is the regularised incomplete beta function.
///
/// Student's, Fisher's and the binomial distribution are all read off it.
enum BetaDistribution {
    /// P(X ≤ x), for `a` and `b` above 0.
    static func cumulative(_ x: Double, _ a: Double, _ b: Double) -> Double { tails(x, 1 - x, a, b).lower }

    /// Both P(X ≤ x) and P(X ≥ x), each exact where it is small; `y` is 1 − x, which the caller may know better.
    ///
    /// Source: the continued fraction of DLMF 8.17.22, evaluated after Lentz (1976); its factor in Loader's (2000) form,
    /// which keeps its digits for large `a` and `b`.
    static func tails(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> (lower: Double, upper: Double) {
        precondition(a > 0 && b > 0, "a beta distribution has two numbers above 0")
        if x <= 0 { return (0, 1) }
        if y <= 0 { return (1, 0) }
        let factor = density(x, y, a, b)
        if x < (a + 1) / (a + b + 2) {
            let lower = min(1, factor * fraction(x, a, b) / a)
            return (lower, 1 - lower)
        }
        let upper = min(1, factor * fraction(y, b, a) / b)
        return (1 - upper, upper)
    }

    /// The x below which a share `p` lies; `p` is from 0 to 1.
    static func quantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
        precondition(p >= 0 && p <= 1, "a quantile is of a share from 0 to 1")
        if p == 0 { return 0 }
        if p == 1 { return 1 }
        if p > 0.5 {
            let rest = 1 - p
            return 1 - Halving.turn(from: 0, to: 1) { tails(1 - $0, $0, a, b).upper >= rest }
        }
        return Halving.turn(from: 0, to: 1) { tails($0, 1 - $0, a, b).lower >= p }
    }

    /// x^a y^b ÷ B(a, b)
    private static func density(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
        let sum = a + b
        let log =
            a * logRatio(x, a / sum) + b * logRatio(y, b / sum)
            + GammaFunction.stirlingError(sum) - GammaFunction.stirlingError(a) - GammaFunction.stirlingError(b)
        return (a / sum * b / twoPi).squareRoot() * Elementary.exp(log)
    }

    private static func logRatio(_ x: Double, _ mean: Double) -> Double {
        let surplus = (x - mean) / mean
        return surplus > -0.3 ? Elementary.logOnePlus(surplus) : Elementary.log(x) - Elementary.log(mean)
    }

    private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        let tiny = 1e-300
        func awayFromZero(_ number: Double) -> Double { abs(number) < tiny ? tiny : number }
        var numerator = 1.0
        var denominator = 1 / awayFromZero(1 - (a + b) * x / (a + 1))
        var value = denominator
        for step in 1...100_000 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            denominator = 1 / awayFromZero(1 + even * denominator)
            numerator = awayFromZero(1 + even / numerator)
            value *= denominator * numerator
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            denominator = 1 / awayFromZero(1 + odd * denominator)
            numerator = awayFromZero(1 + odd / numerator)
            let change = denominator * numerator
            value *= change
            if abs(change - 1) < 1e-16 { break }
        }
        return value
    }

    private static let twoPi = 6.283185307179586
}
