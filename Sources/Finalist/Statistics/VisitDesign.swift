/// A visit in which some evaluators hear calls of two vendors, and what it can tell.
///
/// Evaluators may favour a vendor. That part of the error does not shrink with more calls, only with more evaluators:
///
///     Var(A − B) = 2 (s_call² + s_rest² ÷ j) ÷ n + 2 s_favour² ÷ k
///
/// Such variances and what shrinks them are the subject of Brennan (2001), "Generalizability Theory".
struct VisitDesign: Hashable, Sendable {
    /// Standard deviation between calls of one vendor, in points; 0 or more, as all three.
    let betweenCalls: Double

    /// Of one evaluator around the true score of one call.
    let residual: Double

    /// Of an evaluator's leaning towards one vendor.
    let favour: Double

    /// 1 or more.
    let evaluators: Int

    /// How many of them hear each call; 1 or more.
    let listenersPerCall: Int

    /// Calls of each vendor to find a true difference of that many points with a chance of `power`; `nil` where no number
    /// suffices. Not rounded.
    func calls(toSeparate difference: Double, power: Double = 0.8, level: Double = 0.05) -> Double? {
        let reach = Self.reach(power, level)
        let room = difference * difference - reach * reach * fixedVariance
        guard room > 0 else { return nil }
        return reach * reach * 2 * callVariance / room
    }

    /// The same in whole calls.
    func wholeCalls(toSeparate difference: Double, power: Double = 0.8, level: Double = 0.05) -> Int? {
        calls(toSeparate: difference, power: power, level: level).flatMap { calls in
            calls < 1e15 ? Int(calls.rounded(.up)) : nil
        }
    }

    /// A smaller difference no number of calls finds with that chance.
    func smallestDifference(power: Double = 0.8, level: Double = 0.05) -> Double {
        Self.reach(power, level) * fixedVariance.squareRoot()
    }

    /// How many standard errors a difference must have to be found.
    private static func reach(_ power: Double, _ level: Double) -> Double {
        NormalDistribution.quantile(1 - level / 2) + NormalDistribution.quantile(power)
    }

    private var callVariance: Double { betweenCalls * betweenCalls + residual * residual / Double(listenersPerCall) }
    private var fixedVariance: Double { 2 * favour * favour / Double(evaluators) }
}
