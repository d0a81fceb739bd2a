/// The normal distribution with mean 0 and standard deviation 1.
enum NormalDistribution {
    /// P(Z ≤ z); from 0 to 1, exact far in the lower tail as well.
    ///
    /// Sources: within 3 the series of Marsaglia (2004), "Evaluating the normal distribution", J. Stat. Software 11(4);
    /// beyond, Laplace's continued fraction (Abramowitz & Stegun 26.2.14).
    static func cumulative(_ z: Double) -> Double {
        if z > 3 { return 1 - lowerTail(-z) }
        if z < -3 { return lowerTail(z) }
        var term = z
        var sum = z
        var odd = 1.0
        while abs(term) > 1e-18 * abs(sum) {
            odd += 2
            term *= z * z / odd
            sum += term
        }
        return 0.5 + density(z) * sum
    }

    static func density(_ z: Double) -> Double {
        abs(z) > 38 ? 0 : Elementary.exp(-z * z / 2 - GammaFunction.halfLogTwoPi)
    }

    /// The z below which a share `p` lies; `p` is between 0 and 1.
    ///
    /// Source: Hastings' first guess (Abramowitz & Stegun 26.2.23), then Halley's steps, each trebling its digits.
    static func quantile(_ p: Double) -> Double {
        precondition(p > 0 && p < 1, "a quantile is of a share between 0 and 1")
        if p > 0.5 { return -quantile(1 - p) }
        if p == 0.5 { return 0 }
        let t = (-2 * Elementary.log(p)).squareRoot()
        var z =
            (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t
        for _ in 0..<4 {
            let height = density(z)
            guard height > 0 else { break }
            let step = (cumulative(z) - p) / height
            z -= step / (1 + z * step / 2)
        }
        return z
    }

    private static func lowerTail(_ z: Double) -> Double {
        let distance = -z
        var fraction = distance
        for level in stride(from: 80.0, through: 1, by: -1) { fraction = distance + level / fraction }
        return density(z) / fraction
    }
}
