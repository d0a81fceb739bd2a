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
    /// suffices. Not rounded, and by the normal formula: a little below the number by the t test.
    func calls(toSeparate difference: Double, power: Double = 0.8, level: Double = 0.05) -> Double? {
        let reach = Self.reach(power, level)
        let room = difference * difference - reach * reach * fixedVariance
        guard room > 0 else { return nil }
        return reach * reach * 2 * callVariance / room
    }

    /// The same in whole calls and by the t test, which asks for one or two more; at least 2.
    func wholeCalls(toSeparate difference: Double, power: Double = 0.8, level: Double = 0.05) -> Int? {
        guard let start = calls(toSeparate: difference, power: power, level: level), start < 1e9 else { return nil }
        // Far beyond any visit the two tests ask for the same.
        guard start < 1e5 else { return Int(start.rounded(.up)) }
        var count = max(2, Int(start.rounded(.down)))
        while self.power(of: count, toSeparate: difference, level: level) < power { count += 1 }
        return count
    }

    /// The chance that the t test finds a true difference with so many calls of each vendor.
    private func power(of count: Int, toSeparate difference: Double, level: Double) -> Double {
        SampleSize.power(shift: difference / error(of: count), degreesOfFreedom: Double(2 * count - 2), level: level)
    }

    /// The difference that so many calls of each vendor, 2 or more, show by the t test with a chance of `power`.
    func difference(shownBy count: Int, power: Double = 0.8, level: Double = 0.05) -> Double {
        let degrees = Double(2 * count - 2)
        let shift = Halving.turn(from: 0, startingAt: 1) {
            SampleSize.power(shift: $0, degreesOfFreedom: degrees, level: level) >= power
        }
        return shift * error(of: count)
    }

    private func error(of count: Int) -> Double { (2 * callVariance / Double(count) + fixedVariance).squareRoot() }

    /// A smaller difference no number of calls finds with that chance.
    func smallestDifference(power: Double = 0.8, level: Double = 0.05) -> Double {
        Self.reach(power, level) * fixedVariance.squareRoot()
    }

    /// How many standard errors a difference must have to be found.
    private static func reach(_ power: Double, _ level: Double) -> Double {
        NormalDistribution.quantile(1 - level / 2) + NormalDistribution.quantile(power)
    }

    /// Of one call, heard by all who hear it.
    var callVariance: Double { betweenCalls * betweenCalls + residual * residual / Double(listenersPerCall) }

    private var fixedVariance: Double { 2 * favour * favour / Double(evaluators) }
}
