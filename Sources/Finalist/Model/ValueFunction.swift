/// What a figure is worth, from 0 (worst) to 100 (best).
///
/// The ends are fixed in the plan, so that a bidder who drops out moves nobody's value; only
/// ``vendors(better:)`` takes them from the vendors themselves, and is flagged wherever it is used.
public enum ValueFunction: Hashable, Sendable {
    public enum Direction: String, Hashable, Sendable, CaseIterable {
        case lower, higher
    }

    public struct Point: Hashable, Sendable {
        public let at: Double
        public let value: Double
    }

    public struct Level: Hashable, Sendable {
        public let name: String
        public let value: Double
    }

    /// A straight line from `worst` (0) to `best` (100).
    case linear(worst: Double, best: Double)

    /// Straight lines between points; flat beyond the first and the last.
    case piecewise([Point])

    /// One value a named level.
    case levels([Level])

    /// 100 at `target`, straight down to 0 at `low` and at `high`.
    case target(Double, low: Double, high: Double)

    /// A straight line between the worst and the best figure that any vendor in the running has.
    case vendors(better: Direction)

    /// The plan does not say enough, or says too much; a check refuses it.
    case unusable(String)

    /// The value of a figure; `nil` where the function needs more than the figure (a level's name, the other vendors).
    ///
    /// A figure beyond the ends counts as the end: the result is always from 0 to 100.
    public func value(of figure: Double) -> Double? {
        switch self {
        case .linear(let worst, let best):
            return min(max((figure - worst) / (best - worst) * 100, 0), 100)
        case .piecewise(let points):
            return Self.interpolated(figure, points)
        case .target(let target, let low, let high):
            let share = figure <= target ? (figure - low) / (target - low) : (high - figure) / (high - target)
            return min(max(share * 100, 0), 100)
        case .levels, .vendors, .unusable:
            return nil
        }
    }

    /// The value of a named level.
    public func value(ofLevel name: String) -> Double? {
        guard case .levels(let levels) = self else { return nil }
        return levels.first { $0.name == name }?.value
    }

    /// The figures between which values are told apart; beyond them every figure counts as the end.
    public var range: ClosedRange<Double>? {
        switch self {
        case .linear(let worst, let best): min(worst, best)...max(worst, best)
        case .piecewise(let points): (points.first?.at ?? 0)...(points.last?.at ?? 0)
        case .target(_, let low, let high): low...high
        case .levels, .vendors, .unusable: nil
        }
    }

    private static func interpolated(_ figure: Double, _ points: [Point]) -> Double? {
        guard let first = points.first, let last = points.last else { return nil }
        if figure <= first.at { return first.value }
        if figure >= last.at { return last.value }
        for (left, right) in zip(points, points.dropFirst()) where figure <= right.at {
            let share = (figure - left.at) / (right.at - left.at)
            return left.value + share * (right.value - left.value)
        }
        return last.value
    }
}

extension ValueFunction {
    /// A straight line from the worst to the best of `others`; all alike have 100, and so has a single vendor.
    static func value(of figure: Double, among others: [Double], better: Direction) -> Double {
        guard let low = others.min(), let high = others.max(), low < high else { return 100 }
        let share = better == .higher ? (figure - low) / (high - low) : (high - figure) / (high - low)
        return min(max(share * 100, 0), 100)
    }
}
