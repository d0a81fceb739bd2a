/// How often mere chance would bring a result at least as large, by going through what chance could have done.
public struct PermutationTest: Hashable, Sendable {
    public let statistic: Double

    /// Observations.
    public let count: Int

    /// From ``floor`` to 1.
    public let p: Double

    /// No p of this test with these data could be smaller: where it is above the chosen level, the test says nothing.
    public let floor: Double
    public let method: Method

    /// Proven to hold the exact p, whose upper end is ``p``; `nil` where that is itself exact, or sampled.
    public let bracket: Interval?

    public enum Method: Hashable, Sendable {
        /// Every case was counted.
        case exact
        /// So many cases were drawn; p = (those at least as large + 1) ÷ (trials + 1), which is never too small on
        /// average (Phipson & Smyth 2010).
        case sampled(trials: Int, seed: UInt64)
    }

    /// Which results count as at least as large.
    public enum Alternative: String, Hashable, Sendable, CaseIterable {
        case greater
        case twoSided
    }

    init(
        statistic: Double, count: Int, p: Double, floor: Double, method: Method = .exact, bracket: Interval? = nil
    ) {
        self.statistic = statistic
        self.count = count
        self.p = min(1, max(p, floor))
        self.floor = min(1, floor)
        self.method = method
        self.bracket = bracket
    }

    /// From how many of the trials were at least as large.
    init(statistic: Double, count: Int, reached: Int, trials: Int, seed: UInt64) {
        self.init(
            statistic: statistic, count: count, p: Double(reached + 1) / Double(trials + 1),
            floor: 1 / Double(trials + 1), method: .sampled(trials: trials, seed: seed))
    }
}

extension PermutationTest {
    /// How often something of this size is drawn: as wanted up to 1,000 values, so many times less beyond, and never less
    /// than the least.
    static func trials(_ wanted: Int, of size: Int, atLeast least: Int) -> Int {
        min(wanted, max(least, (wanted + 1) * 1_000 / max(1, size)))
    }
}
