/// How many calls a comparison needs.
///
/// Numbers are not rounded up, so that they can be compared and added; round up what is planned.
enum SampleSize {
    /// For each of two vendors, by the t test: enough to find a difference of `effect` standard deviations with a chance
    /// of `power`. At least 2; `nil` for an effect of 0, with which no number suffices.
    ///
    /// Source: Cohen (1988), "Statistical Power Analysis for the Behavioral Sciences", ch. 2, by the noncentral t.
    static func perVendor(toFind effect: Double, power: Double = 0.8, level: Double = 0.05) -> Double? {
        precondition(power > 0 && power < 1 && level > 0 && level < 1, "power and level lie between 0 and 1")
        guard effect != 0 else { return nil }
        if Self.power(of: 2, effect: effect, level: level) >= power { return 2 }
        return Halving.turn(from: 2, startingAt: 4) { Self.power(of: $0, effect: effect, level: level) >= power }
    }

    /// The chance that the t test, two-sided, finds a difference of `effect` standard deviations with `count` calls of
    /// each of two vendors; `count` is above 1.
    static func power(of count: Double, effect: Double, level: Double = 0.05) -> Double {
        precondition(count > 1, "a variance needs two values")
        return power(
            shift: abs(effect) * (count / 2).squareRoot(), degreesOfFreedom: 2 * count - 2, level: level)
    }

    /// The chance that a t test, two-sided, finds a difference of `shift` standard errors.
    static func power(shift: Double, degreesOfFreedom degrees: Double, level: Double = 0.05) -> Double {
        guard shift < 30 else { return 1 }
        let t = StudentDistribution.quantile(1 - level / 2, degreesOfFreedom: degrees)
        let above = 1 - NoncentralStudent.cumulative(t, degreesOfFreedom: degrees, shift: shift)
        let below = 1 - NoncentralStudent.cumulative(t, degreesOfFreedom: degrees, shift: -shift)
        return min(1, above + below)
    }

    /// For each of two vendors, by the normal formula 2 (z + z′)² s² ÷ d²; about one call below the t test's number.
    ///
    /// `nil` for a difference of 0.
    static func callsNeeded(
        toSeparate difference: Double, standardDeviation: Double, power: Double = 0.8, level: Double = 0.05
    ) -> Double? {
        guard difference != 0 else { return nil }
        let z = NormalDistribution.quantile(1 - level / 2) + NormalDistribution.quantile(power)
        let ratio = z * standardDeviation / difference
        return 2 * ratio * ratio
    }

    /// The largest share of calls with an error that is still in keeping with `count` calls without one.
    ///
    /// Exact: 1 − (1 − confidence)^(1 ÷ n); `nil` where no call was heard. Roughly 3 ÷ n for 95 %.
    ///
    /// Source: Hanley & Lippman-Hand (1983), "If nothing goes wrong, is everything all right?", JAMA 249:1743–1745.
    static func upperBound(withoutErrorsIn count: Int, confidence: Double = 0.95) -> Double? {
        guard count > 0 else { return nil }
        return 1 - Elementary.power(1 - confidence, 1 / Double(count))
    }
}
