/// So many of so many: a share with intervals that hold for small counts as well.
///
/// All are `nil` where nothing was counted.
struct Proportion: Hashable, Sendable {
    let hits: Int

    /// At least as many as hits.
    let count: Int

    init(hits: Int, count: Int) {
        precondition(hits >= 0 && hits <= count, "hits are among what was counted")
        self.hits = hits
        self.count = count
    }

    /// From 0 to 1.
    var share: Double? { count > 0 ? Double(hits) / Double(count) : nil }

    /// For display: exactly 0 or 1 at its end where none or all are hits.
    ///
    /// Source: Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22:209–212.
    func wilson(confidence: Double = 0.95) -> Interval? {
        guard let share else { return nil }
        let n = Double(count)
        let z = Self.z(confidence)
        let centre = (share + z * z / (2 * n)) / (1 + z * z / n)
        let half = z * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot() / (1 + z * z / n)
        return Interval(hits == 0 ? 0 : max(0, centre - half), hits == count ? 1 : min(1, centre + half))
    }

    /// Never covers less than it says; wide.
    ///
    /// Source: Clopper & Pearson (1934), Biometrika 26:404–413.
    func clopperPearson(confidence: Double = 0.95) -> Interval? {
        guard count > 0 else { return nil }
        let tail = Self.tail(confidence)
        let (x, n) = (Double(hits), Double(count))
        return Interval(
            hits == 0 ? 0 : BetaDistribution.quantile(tail, x, n - x + 1),
            hits == count ? 1 : 1 - BetaDistribution.quantile(tail, n - x, x + 1))
    }

    /// Not clipped: its ends may lie below 0 and above 1.
    ///
    /// Source: Agresti & Coull (1998), "Approximate is better than 'exact'", The American Statistician 52:119–126.
    func agrestiCoull(confidence: Double = 0.95) -> Interval? {
        guard count > 0 else { return nil }
        let z = Self.z(confidence)
        let n = Double(count) + z * z
        let centre = (Double(hits) + z * z / 2) / n
        let half = z * (centre * (1 - centre) / n).squareRoot()
        return Interval(centre - half, centre + half)
    }

    /// Equal tails of the posterior after Jeffreys' prior; exactly 0 or 1 at its end where none or all are hits.
    ///
    /// Source: Brown, Cai & DasGupta (2001), "Interval estimation for a binomial proportion", Statistical Science 16.
    func jeffreys(confidence: Double = 0.95) -> Interval? {
        guard count > 0 else { return nil }
        let tail = Self.tail(confidence)
        let (a, b) = (Double(hits) + 0.5, Double(count - hits) + 0.5)
        return Interval(
            hits == 0 ? 0 : BetaDistribution.quantile(tail, a, b),
            hits == count ? 1 : 1 - BetaDistribution.quantile(tail, b, a))
    }

    /// The exact one-sided upper bound: the largest share with which so few hits would still be no surprise.
    func upperBound(confidence: Double = 0.95) -> Double? {
        guard count > 0 else { return nil }
        if hits == count { return 1 }
        return 1 - BetaDistribution.quantile(1 - confidence, Double(count - hits), Double(hits + 1))
    }

    /// Where the share among `total` lies when nothing is assumed of those that were not counted: from none of them
    /// being hits to all. From 0 to 1 where there is nobody.
    ///
    /// Source: Manski (1989), "Anatomy of the selection problem", J. Human Resources 24:343–360.
    func noAssumptionRange(of total: Int) -> Interval {
        precondition(total >= count, "those counted are among the total")
        guard total > 0 else { return Interval(0, 1) }
        return Interval(Double(hits) / Double(total), Double(hits + total - count) / Double(total))
    }

    /// By how much the share `a` is above the share `b`, from −1 to 1.
    ///
    /// Source: Newcombe (1998), "Interval estimation for the difference between independent proportions", Statistics in
    /// Medicine 17:873–890, method 10.
    static func difference(_ a: Proportion, _ b: Proportion, confidence: Double = 0.95) -> DifferenceEstimate? {
        guard let p = a.share, let q = b.share,
            let first = a.wilson(confidence: confidence), let second = b.wilson(confidence: confidence)
        else { return nil }
        func distance(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
        let interval = Interval(
            p - q - distance(p - first.low, second.high - q), p - q + distance(first.high - p, q - second.low))
        return DifferenceEstimate(difference: p - q, interval: interval, degreesOfFreedom: nil, p: nil)
    }

    private static func tail(_ confidence: Double) -> Double {
        precondition(confidence > 0 && confidence < 1, "confidence lies between 0 and 1")
        return (1 - confidence) / 2
    }

    private static func z(_ confidence: Double) -> Double { -NormalDistribution.quantile(tail(confidence)) }
}
