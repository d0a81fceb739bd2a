/// Results of which each has its own known error, drawn towards their common mean as far as that error is large.
///
/// A variance between them of 0 means that the data show no difference, not that something failed.
///
/// Sources: DerSimonian & Laird (1986), "Meta-analysis in clinical trials", Controlled Clinical Trials 7:177–188; REML
/// as in Viechtbauer (2005), J. Educational and Behavioral Statistics 30:261–293.
struct Shrinkage: Hashable, Sendable {
    enum Method: String, Hashable, Sendable, CaseIterable {
        case derSimonianLaird, reml
    }

    let betweenVariance: Double
    let mean: Double
    let standardError: Double

    /// By the normal distribution.
    let interval: Interval

    /// By t, with an error from the results' own spread (Knapp & Hartung 2003): the one to show for few results.
    let knappHartung: Interval

    /// Cochran's Q: the weighted spread, to be compared with the number of results less 1.
    let q: Double

    /// Each result after shrinking.
    let shrunk: [Double]

    var showsDifference: Bool { betweenVariance > 0 }

    /// `nil` for fewer than two results, or a variance that is not above 0.
    init?(_ values: [Double], variances: [Double], method: Method = .reml, confidence: Double = 0.95) {
        precondition(values.count == variances.count, "each result has its variance")
        guard values.count > 1, variances.allSatisfy({ $0 > 0 && $0.isFinite }) else { return nil }
        let fixed = Weighted(values, variances, 0)
        let moments = max(0, (fixed.squares - (fixed.count - 1)) / fixed.traceOfProjection)
        let between: Double
        switch method {
        case .derSimonianLaird: between = moments
        case .reml: between = Self.reml(values, variances, from: moments)
        }
        let weighted = Weighted(values, variances, between)
        let error = (1 / weighted.sum).squareRoot()
        let half = NormalDistribution.quantile(0.5 + confidence / 2) * error
        let degrees = weighted.count - 1
        let spread = (weighted.squares / degrees).squareRoot() * error
        let wide = StudentDistribution.quantile(0.5 + confidence / 2, degreesOfFreedom: degrees) * spread
        betweenVariance = between
        mean = weighted.mean
        standardError = error
        interval = Interval(weighted.mean - half, weighted.mean + half)
        knappHartung = Interval(weighted.mean - wide, weighted.mean + wide)
        q = fixed.squares
        shrunk = zip(values, variances).map { value, variance in
            weighted.mean + between / (between + variance) * (value - weighted.mean)
        }
    }

    /// Fisher's scoring; where it leads below 0, it stays at 0.
    private static func reml(_ values: [Double], _ variances: [Double], from start: Double) -> Double {
        var between = start
        for _ in 0..<10_000 {
            let weighted = Weighted(values, variances, between)
            let next = max(0, between + weighted.score / weighted.information)
            let change = abs(next - between)
            between = next
            if change <= 1e-15 * (between + variances[0]) { break }
        }
        return between
    }
}

/// Results weighted by 1 ÷ (their variance + that between them).
private struct Weighted {
    let count: Double
    let sum: Double
    let mean: Double
    /// Σ w (y − mean)² and Σ w² (y − mean)²
    let squares: Double
    private let fourths: Double
    private let second: Double
    private let third: Double

    init(_ values: [Double], _ variances: [Double], _ between: Double) {
        let weights = variances.map { 1 / ($0 + between) }
        let sum = weights.reduce(0, +)
        let mean = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 } / sum
        let rests = zip(weights, values).map { ($0, ($1 - mean) * ($1 - mean)) }
        count = Double(values.count)
        self.sum = sum
        self.mean = mean
        squares = rests.reduce(0) { $0 + $1.0 * $1.1 }
        fourths = rests.reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
        second = weights.reduce(0) { $0 + $1 * $1 }
        third = weights.reduce(0) { $0 + $1 * $1 * $1 }
    }

    var traceOfProjection: Double { sum - second / sum }

    /// Twice the slope of the restricted likelihood, and twice the expected curvature.
    var score: Double { fourths - traceOfProjection }
    var information: Double { second - 2 * third / sum + second * second / (sum * sum) }
}
