// Draws from distributions; each the same on every machine, as logarithms and powers of e are those of `Elementary`.
extension RandomSource {
    /// Between 0 and 1, neither of them: in steps of 2^−52, from half a step.
    mutating func open() -> Double { (Double(next() >> 12) + 0.5) * 0x1p-52 }

    /// Of mean 1.
    mutating func exponential() -> Double { -Elementary.log(open()) }

    /// From `low` to `high`, likeliest at `mode`, which lies between them or on one of them.
    mutating func triangular(_ low: Double, _ mode: Double, _ high: Double) -> Double {
        let width = high - low
        guard width > 0 else { return mode }
        let share = open()
        if share * width < mode - low { return low + (share * width * (mode - low)).squareRoot() }
        return high - ((1 - share) * width * (high - mode)).squareRoot()
    }

    /// Of mean 0 and standard deviation 1.
    ///
    /// Source: Marsaglia & Bray (1964), "A convenient method for generating normal variables", SIAM Review 6(3).
    mutating func normal() -> Double {
        while true {
            let x = 2 * open() - 1
            let y = 2 * open() - 1
            let square = x * x + y * y
            if square < 1, square > 0 { return x * (-2 * Elementary.log(square) / square).squareRoot() }
        }
    }

    /// The logarithm of a number from the gamma distribution with scale 1; `shape` is above 0.
    ///
    /// The number itself, of a small shape, can be below what a Double holds.
    ///
    /// Source: Marsaglia & Tsang (2000), "A simple method for generating gamma variables", ACM TOMS 26(3); exact by
    /// rejection.
    mutating func logGamma(shape: Double) -> Double {
        precondition(shape > 0, "a gamma distribution has a shape above 0")
        // G(a) = G(a + 1) · U^(1/a)
        if shape < 1 { return logGamma(shape: shape + 1) - exponential() / shape }
        let d = shape - 1.0 / 3
        let c = 1 / (9 * d).squareRoot()
        while true {
            let x = normal()
            let root = 1 + c * x
            guard root > 0 else { continue }
            let v = root * root * root
            let logV = Elementary.log(v)
            if Elementary.log(open()) < x * x / 2 + d - d * v + d * logV { return Elementary.log(d) + logV }
        }
    }

    /// From the beta distribution on 0…1; `a` and `b` are above 0.
    mutating func beta(_ a: Double, _ b: Double) -> Double {
        let first = logGamma(shape: a)
        let gap = logGamma(shape: b) - first
        // 1 ÷ (1 + e^gap), which is 0 or 1 to all digits far out.
        return gap > 700 ? 0 : 1 / (1 + Elementary.exp(gap))
    }

    /// From Student's t; always finite.
    mutating func student(degreesOfFreedom: Double) -> Double {
        let z = normal()
        let square = 2 * Elementary.exp(logGamma(shape: degreesOfFreedom / 2)) / degreesOfFreedom
        return z / max(square, 1e-300).squareRoot()
    }
}
