/// Weights of a level, all at least 0 and together 1: every combination as likely, or every one within bounds.
///
/// Numbers that are uniform one by one and then divided by their sum would crowd in the middle of the simplex. Exponential
/// ones, divided by their sum, have every combination as likely.
///
/// Source: Devroye (1986), "Non-uniform random variate generation", ch. V.2.
enum SimplexSampling {
    static func draw(_ count: Int, _ source: inout RandomSource) -> [Double] {
        let numbers = (0..<count).map { _ in source.exponential() }
        let sum = numbers.reduce(0, +)
        return numbers.map { $0 / sum }
    }

    /// Every combination as likely in which no weight is above one of a higher class; weights of one class are in any order.
    ///
    /// - Parameter classes: By weight; the heaviest is 0.
    static func draw(ordered classes: [Int], _ source: inout RandomSource) -> [Double] {
        var numbers = draw(classes.count, &source)
        numbers.sort(by: >)
        var places = Array(classes.indices)
        // Whoever shares a class takes the numbers that fall to it in any order.
        source.shuffle(&places)
        places = places.enumerated().sorted { (classes[$0.element], $0.offset) < (classes[$1.element], $1.offset) }
            .map(\.element)
        var weights = [Double](repeating: 0, count: classes.count)
        for (place, number) in zip(places, numbers) { weights[place] = number }
        return weights
    }
}

/// The simplex within bounds: each weight at least its low and at most its high.
///
/// A weight whose bounds are one number is held there, and the others share out what it leaves. They are drawn by rejection from
/// the smaller of two simplices around them: the one that all lows cut out, and the one that all highs do.
struct BoundedSimplex: Sendable {
    /// All bounds, and the places of those that are more than one number.
    private let bounds: [ClosedRange<Double>]
    private let free: [Int]
    private let isFromHigh: Bool

    /// What is left to share out between the lows, or to take off the highs.
    private let rest: Double

    /// `nil` where no weights within the bounds sum to 1.
    init?(_ bounds: [ClosedRange<Double>]) {
        self.bounds = bounds
        free = bounds.indices.filter { bounds[$0].lowerBound < bounds[$0].upperBound }
        let above = 1 - bounds.reduce(0) { $0 + $1.lowerBound }
        let below = bounds.reduce(0) { $0 + $1.upperBound } - 1
        // Bounds like 0.1, 0.2 and 0.7 come to 1 but for the noise of arithmetic.
        guard !bounds.isEmpty, above > -1e-12, below > -1e-12 else { return nil }
        isFromHigh = below < above
        rest = max(0, min(above, below))
    }

    /// `nil` where the draw falls outside, to be tried again.
    func attempt(_ source: inout RandomSource) -> [Double]? {
        let shares = SimplexSampling.draw(free.count, &source)
        var weights = bounds.map(\.lowerBound)
        for (place, share) in zip(free, shares) {
            let (low, high) = (bounds[place].lowerBound, bounds[place].upperBound)
            let weight = isFromHigh ? high - rest * share : low + rest * share
            guard low - 1e-12...high + 1e-12 ~= weight else { return nil }
            weights[place] = max(0, weight)
        }
        return weights
    }

    func draw(_ source: inout RandomSource) -> [Double] {
        while true {
            if let weights = attempt(&source) { return weights }
        }
    }

    /// Whether draws are inside often enough, at least once in a thousand, to be waited for.
    var isReachable: Bool {
        var source = RandomSource(seed: 1)
        return (0..<20_000).count { _ in attempt(&source) != nil } >= 20
    }
}
