/// Whether one group lies above another, when by chance alone any of all could have been in either.
///
/// Exact where affordable. With up to about 40 values all splits are counted in two sorted halves by size of choice; with
/// more, cell by cell on a ``SumGrid``. Where neither is affordable, or the grid's bracket is wider than a twentieth of
/// p, splits are sampled. Sums within 1e-9 of the spread are ties, and count as reached.
///
/// Source: Pitman (1937), "Significance tests which may be applied to samples from any populations", JRSS Suppl. 4.
enum TwoSamplePermutationTest {
    /// The statistic is the mean of `a` less that of `b`. `nil` where a group is empty, or a value is not finite.
    static func run(
        _ a: [Double], _ b: [Double], alternative: PermutationTest.Alternative, seed: UInt64, trials: Int = 99_999
    ) -> PermutationTest? {
        run(a, b, alternative: alternative, seed: seed, trials: trials, limits: Limits())
    }

    struct Limits {
        /// Sums that a half may have.
        var halves = 1 << 21
        /// Additions that a grid may take.
        var additions = 1 << 27
    }

    static func run(
        _ a: [Double], _ b: [Double], alternative: PermutationTest.Alternative, seed: UInt64, trials: Int,
        limits: Limits
    ) -> PermutationTest? {
        guard !a.isEmpty, !b.isEmpty, (a + b).allSatisfy(\.isFinite) else { return nil }
        let split = Split(a, b)
        let bounds = split.bounds(alternative)
        let count = a.count + b.count
        func result(_ p: Double, bracket: Interval? = nil) -> PermutationTest {
            PermutationTest(
                statistic: split.difference, count: count, p: p, floor: split.floor(alternative), bracket: bracket)
        }
        if split.spread == 0 { return result(1) }
        if let low = bounds.low, low >= bounds.high { return result(1) }
        let choices = ChosenSums(split.values, chosen: split.chosen)
        if choices.sumsOfHalves <= Double(limits.halves) {
            let high = choices.shareInHalves(atLeast: bounds.high)
            let low = bounds.low.map { choices.mirrored.shareInHalves(atLeast: choices.mirror($0)) }
            return result(high + (low ?? 0))
        }
        if let size = choices.affordableCells(limits.additions) {
            let high = choices.shareOnGrid(atLeast: bounds.high, cells: size)
            let low = bounds.low.map { choices.mirrored.shareOnGrid(atLeast: choices.mirror($0), cells: size) }
            let bracket = Interval(high.low + (low?.low ?? 0), min(1, high.high + (low?.high ?? 0)))
            if bracket.high - bracket.low <= bracket.high / 20 {
                return result(bracket.high, bracket: bracket.low < bracket.high ? bracket : nil)
            }
        }
        var chance = RandomSource(seed: seed)
        var values = split.values
        var reached = 0
        for _ in 0..<trials {
            chance.shuffle(&values, first: split.chosen)
            let sum = values[..<split.chosen].reduce(0, +)
            if sum >= bounds.high || (bounds.low.map { sum <= $0 } ?? false) { reached += 1 }
        }
        return PermutationTest(
            statistic: split.difference, count: count, reached: reached, trials: trials, seed: seed)
    }
}

/// Two groups as a choice of the smaller from all, in which a larger sum is a larger difference.
private struct Split {
    let difference: Double
    /// From 0 up; turned round where `b` is chosen, so that low values of `b` are high here.
    let values: [Double]
    let chosen: Int
    let spread: Double
    private let sum: Double

    init(_ a: [Double], _ b: [Double]) {
        difference = Moments(a).mean - Moments(b).mean
        let isFirst = a.count <= b.count
        chosen = isFirst ? a.count : b.count
        let all = isFirst ? a + b : (b + a).map { -$0 }
        let least = all.min() ?? 0
        let values = all.map { $0 - least }
        self.values = values
        spread = values.max() ?? 0
        sum = values[..<chosen].reduce(0, +)
    }

    /// From which sum on, and (two-sided) up to which, a split is at least as large as the one seen.
    func bounds(_ alternative: PermutationTest.Alternative) -> (high: Double, low: Double?) {
        let tolerance = 1e-9 * spread * Double(chosen)
        // The sum expected by chance; differences are proportional to the distance from it.
        let expected = values.reduce(0, +) * Double(chosen) / Double(values.count)
        let distance = abs(sum - expected) - tolerance
        return alternative == .greater ? (sum - tolerance, nil) : (expected + distance, expected - distance)
    }

    /// The share of splits that are as large as any can be.
    func floor(_ alternative: PermutationTest.Alternative) -> Double {
        let top = Self.extreme(values, chosen)
        guard alternative == .twoSided else { return top.share }
        let bottom = Self.extreme(values.map { spread - $0 }, chosen)
        let expected = values.reduce(0, +) * Double(chosen) / Double(values.count)
        let (up, down) = (top.sum - expected, bottom.sum - (spread * Double(chosen) - expected))
        if abs(up - down) <= 1e-9 * spread * Double(chosen) { return min(1, top.share + bottom.share) }
        return up > down ? top.share : bottom.share
    }

    /// The largest sum of a choice, and the share of choices that have it.
    private static func extreme(_ values: [Double], _ chosen: Int) -> (sum: Double, share: Double) {
        let sorted = values.sorted(by: >)
        let edge = sorted[chosen - 1]
        let beyond = sorted.count { $0 > edge }
        let alike = sorted.count { $0 == edge }
        return (
            sorted[..<chosen].reduce(0, +), Choices.count(alike, chosen - beyond) / Choices.count(values.count, chosen)
        )
    }
}
