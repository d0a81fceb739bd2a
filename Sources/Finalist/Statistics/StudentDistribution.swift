/// Student's t, of any number of degrees of freedom above 0.
enum StudentDistribution {
    static func cumulative(_ t: Double, degreesOfFreedom: Double) -> Double {
        let tail = upperTail(abs(t), degreesOfFreedom)
        return t > 0 ? 1 - tail : tail
    }

    /// The chance of a t at least as far from 0, either way.
    static func twoSided(_ t: Double, degreesOfFreedom: Double) -> Double {
        min(1, 2 * upperTail(abs(t), degreesOfFreedom))
    }

    /// The t below which a share `p` lies; `p` is between 0 and 1.
    static func quantile(_ p: Double, degreesOfFreedom: Double) -> Double {
        precondition(p > 0 && p < 1, "a quantile is of a share between 0 and 1")
        if p == 0.5 { return 0 }
        let tail = min(p, 1 - p)
        let distance = Halving.turn(from: 0, startingAt: 1) { upperTail($0, degreesOfFreedom) <= tail }
        return p > 0.5 ? distance : -distance
    }

    private static func upperTail(_ t: Double, _ degrees: Double) -> Double {
        precondition(degrees > 0, "there is at least some freedom")
        let square = t * t
        guard square.isFinite else { return 0 }
        let whole = degrees + square
        return BetaDistribution.tails(degrees / whole, square / whole, degrees / 2, 0.5).lower / 2
    }
}
