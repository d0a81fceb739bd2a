/// What one vendor has on one criterion.
public struct Cell: Hashable, Sendable {
    public enum State: Hashable, Sendable {
        case valued
        /// Does not apply to this vendor; the other criteria carry its weight.
        case notApplicable
        /// Evidence is missing and the plan says to leave it out; the other criteria carry its weight.
        case excluded
        /// Evidence is missing, and only an interim result goes on without it.
        case missing
        /// A price that has no value, since its formula decides by itself.
        case apart
    }

    public let state: State

    /// From 0 (worst) to 100 (best); `nil` where there is no value.
    public let value: Double?

    /// The worst and the best that the value can still become; both the value itself when nothing is missing.
    public let bounds: ClosedRange<Double>

    /// Its share of the whole for this vendor, from 0 to 1: what does not apply hands its weight to its siblings.
    public internal(set) var weight: Double = 0

    /// How far the value can be trusted where it rests on a sample, as that of calls does; `nil` for all others.
    public private(set) var sampling: Sampling?

    /// What it adds to the total: value × weight.
    public var points: Double? { value.map { $0 * weight } }

    static func valued(_ value: Double, _ bounds: ClosedRange<Double>? = nil, sampling: Sampling? = nil) -> Cell {
        var cell = Cell(state: .valued, value: value, bounds: bounds ?? value...value)
        cell.sampling = sampling
        return cell
    }

    private init(state: State, value: Double?, bounds: ClosedRange<Double>) {
        self.state = state
        self.value = value
        self.bounds = bounds
    }

    static let notApplicable = Cell(state: .notApplicable, value: nil, bounds: 0...0)
    static let apart = Cell(state: .apart, value: nil, bounds: 0...0)
    static let excluded = Cell(state: .excluded, value: nil, bounds: 0...0)
    static let missing = missing(from: 0)

    /// Still to come, and worth at least so much then.
    static func missing(from least: Double) -> Cell { Cell(state: .missing, value: nil, bounds: least...100) }

    /// Whether anything is still to come in, so that the bounds are apart.
    public var isOpen: Bool { state == .missing || bounds.lowerBound != bounds.upperBound }

    /// As it is before weights are shared out.
    var unweighed: Cell {
        var cell = self
        cell.weight = 0
        return cell
    }

    /// The weighted mean of parts; `nil` value where no part has one.
    ///
    /// Parts that do not apply or are left out hand their weight to the others; a part still missing counts between 0
    /// and 100 in the bounds, and not at all in the value so far.
    static func mean(_ parts: [(share: Double, cell: Cell)]) -> Cell {
        var (isAny, all, known, low, high, sum) = (false, 0.0, 0.0, 0.0, 0.0, 0.0)
        for (share, cell) in parts where cell.state == .valued || cell.state == .missing {
            isAny = true
            all += share
            low += share * cell.bounds.lowerBound
            high += share * cell.bounds.upperBound
            guard let value = cell.value else { continue }
            known += share
            sum += share * value
        }
        guard isAny else {
            let states = parts.map(\.cell.state)
            return states.contains(.excluded) ? .excluded : states.contains(.apart) ? .apart : .notApplicable
        }
        // Parts of no weight at all: nothing can be said of their mean.
        guard all > 0 else { return .excluded }
        low /= all
        high /= all
        guard known > 0 else { return Cell(state: .missing, value: nil, bounds: min(low, high)...max(low, high)) }
        let value = sum / known
        return Cell(state: .valued, value: value, bounds: min(low, value, high)...max(high, value, low))
    }
}
