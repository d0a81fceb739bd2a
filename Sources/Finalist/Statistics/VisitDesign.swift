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

    /// Calls of each vendor so that an interval around the difference leaves out 0 where it is `difference`; `nil` where
    /// no number suffices. Not rounded.
    func calls(toSeparate difference: Double, confidence: Double = 0.95) -> Double? {
        let z = NormalDistribution.quantile(0.5 + confidence / 2)
        let room = difference * difference - z * z * fixedVariance
        guard room > 0 else { return nil }
        return z * z * 2 * callVariance / room
    }

    /// The same in whole calls.
    func wholeCalls(toSeparate difference: Double, confidence: Double = 0.95) -> Int? {
        calls(toSeparate: difference, confidence: confidence).flatMap { calls in
            calls < 1e15 ? Int(calls.rounded(.up)) : nil
        }
    }

    /// Below this no number of calls tells two vendors apart.
    func smallestDifference(confidence: Double = 0.95) -> Double {
        NormalDistribution.quantile(0.5 + confidence / 2) * fixedVariance.squareRoot()
    }

    private var callVariance: Double { betweenCalls * betweenCalls + residual * residual / Double(listenersPerCall) }
    private var fixedVariance: Double { 2 * favour * favour / Double(evaluators) }
}
