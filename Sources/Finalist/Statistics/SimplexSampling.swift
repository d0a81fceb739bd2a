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
/// Drawn by rejection from the smaller of two simplices around it: the one that all lows cut out, and the one that all
/// highs do.
struct BoundedSimplex: Sendable {
    private let low: [Double]
    private let high: [Double]
    private let isFromHigh: Bool

    /// What is left to share out between the lows, or to take off the highs.
    private let rest: Double

    /// `nil` where no weights within the bounds sum to 1.
    init?(_ bounds: [ClosedRange<Double>]) {
        low = bounds.map(\.lowerBound)
        high = bounds.map(\.upperBound)
        let above = 1 - low.reduce(0, +)
        let below = high.reduce(0, +) - 1
        // Bounds like 0.1, 0.2 and 0.7 come to 1 but for the noise of arithmetic.
        guard !bounds.isEmpty, above > -1e-12, below > -1e-12 else { return nil }
        isFromHigh = below < above
        rest = max(0, min(above, below))
    }

    /// `nil` where the draw falls outside, to be tried again.
    func attempt(_ source: inout RandomSource) -> [Double]? {
        let shares = SimplexSampling.draw(low.count, &source)
        let weights = shares.indices.map { isFromHigh ? high[$0] - rest * shares[$0] : low[$0] + rest * shares[$0] }
        let isInside = weights.indices.allSatisfy { low[$0] - 1e-12...high[$0] + 1e-12 ~= weights[$0] }
        return isInside ? weights.map { max(0, $0) } : nil
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
