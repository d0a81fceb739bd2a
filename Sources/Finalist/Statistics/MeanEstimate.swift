/// The mean of a few values, and how far it can be trusted.
struct MeanEstimate: Hashable, Sendable {
    let count: Int
    let mean: Double

    /// Over n − 1; `nil` for a single value.
    let standardDeviation: Double?

    /// By Student's t; `nil` for a single value.
    let interval: Interval?

    /// `nil` where there is no value, or one is not finite.
    ///
    /// Source: Student (1908), "The probable error of a mean", Biometrika 6:1–25.
    init?(_ values: [Double], confidence: Double = 0.95) {
        guard !values.isEmpty, values.allSatisfy(\.isFinite) else { return nil }
        let moments = Moments(values)
        count = values.count
        mean = moments.mean
        standardDeviation = moments.variance?.squareRoot()
        interval = standardDeviation.map { [mean, count] deviation in
            let t = StudentDistribution.quantile(0.5 + confidence / 2, degreesOfFreedom: Double(count - 1))
            let half = t * deviation / Double(count).squareRoot()
            return Interval(mean - half, mean + half)
        }
    }
}

/// The difference of two means or shares, first less second.
struct DifferenceEstimate: Hashable, Sendable {
    let difference: Double
    let interval: Interval?

    /// `nil` where the method has none.
    let degreesOfFreedom: Double?

    /// Two-sided; `nil` where the method has none.
    let p: Double?

    /// Two means whose variances may differ; `nil` where a side has no value.
    ///
    /// Interval, degrees of freedom and p are `nil` where a side has a single value, or where no value varies.
    ///
    /// Source: Welch (1947), "The generalization of 'Student's' problem when several different population variances are
    /// involved", Biometrika 34:28–35.
    static func welch(_ a: [Double], _ b: [Double], confidence: Double = 0.95) -> DifferenceEstimate? {
        guard !a.isEmpty, !b.isEmpty, (a + b).allSatisfy(\.isFinite) else { return nil }
        let (first, second) = (Moments(a), Moments(b))
        let difference = first.mean - second.mean
        let known = first.variance.flatMap { v in second.variance.map { (v / first.count, $0 / second.count) } }
        guard let (u, v) = known, u + v > 0 else {
            return DifferenceEstimate(difference: difference, interval: nil, degreesOfFreedom: nil, p: nil)
        }
        // As shares of the whole, so that no square is beyond what a Double holds.
        let (s, t) = (u / (u + v), v / (u + v))
        let degrees = 1 / (s * s / (first.count - 1) + t * t / (second.count - 1))
        let error = (u + v).squareRoot()
        let half = StudentDistribution.quantile(0.5 + confidence / 2, degreesOfFreedom: degrees) * error
        return DifferenceEstimate(
            difference: difference, interval: Interval(difference - half, difference + half), degreesOfFreedom: degrees,
            p: StudentDistribution.twoSided(difference / error, degreesOfFreedom: degrees))
    }
}
