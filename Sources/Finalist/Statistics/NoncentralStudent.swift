/// Student's t around a true difference: what decides how often a test finds one.
enum NoncentralStudent {
    /// P(T ≤ t) for t of 0 or more, with `shift` the true difference in standard errors, below 37 either way.
    ///
    /// Source: Lenth (1989), "Algorithm AS 243: cumulative distribution function of the non-central t distribution",
    /// Applied Statistics 38:185–189.
    static func cumulative(_ t: Double, degreesOfFreedom: Double, shift: Double) -> Double {
        precondition(t >= 0 && abs(shift) < 37, "the series is for a t of 0 or more, and shifts below 37")
        let square = t * t
        let (x, y) = (square / (degreesOfFreedom + square), degreesOfFreedom / (degreesOfFreedom + square))
        let half = shift * shift / 2
        // Weights of the terms j + ½ and j + 1, each of all j with a sum of 1 and of about 1.
        var even = Elementary.exp(-half)
        var odd = shift * even * sqrtTwoOverPi
        var sum = 0.0
        var left = 1 - even
        var term = 0.0
        while true {
            let first = BetaDistribution.tails(x, y, term + 0.5, degreesOfFreedom / 2).lower
            let second = BetaDistribution.tails(x, y, term + 1, degreesOfFreedom / 2).lower
            sum += even * first + odd * second
            if left * first < 1e-16 || term > 2000 { break }
            term += 1
            even *= half / term
            odd *= half / (term + 0.5)
            left -= even
        }
        return min(1, max(0, NormalDistribution.cumulative(-shift) + sum / 2))
    }

    private static let sqrtTwoOverPi = 0.7978845608028654
}
