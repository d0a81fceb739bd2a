extension Variation {
    /// What is varied, as a clause.
    var words: String {
        let parts = [
            weights?.words, scores ? "evaluators" : nil, calls ? "results of calls" : nil, prices ? "prices" : nil,
            measures ? "measured figures" : nil,
        ].compactMap(\.self)
        return parts.isEmpty ? "nothing" : listed(parts)
    }

    /// What a program reads.
    var id: String {
        let parts = [
            weights.map { "weights=\($0.id)" }, scores ? "scores" : nil, calls ? "calls" : nil,
            prices ? "prices" : nil, measures ? "measures" : nil,
        ].compactMap(\.self)
        return parts.joined(separator: ",")
    }
}

extension Variation.WeightVariation {
    var words: String {
        switch self {
        case .uniform, .uniformByLevel, .spread, .points, .order: "weights (\(manner))"
        case .bounds(let bounds, let others):
            "weights (any within \(listed(bounds.sorted { $0.key < $1.key }.map { "\($0.key) \(Self.words($0.value))" })); the others \(others?.manner ?? "held in their proportions"))"
        }
    }

    /// How each is drawn.
    private var manner: String {
        switch self {
        case .uniform: "any weighting of the lowest criteria as likely"
        case .uniformByLevel: "any weighting within a level as likely"
        case .spread(let share): "each up to \(Figures.plain(share * 100))% of itself"
        case .points(let share): "each up to \(Figures.plain(share * 100)) points of 100 in its level"
        case .order: "any that keep the plan's order of importance"
        case .bounds: words
        }
    }

    /// `25–45%`, or `35%` where a weight is held.
    private static func words(_ bound: ClosedRange<Double>) -> String {
        let (low, high) = (Figures.plain(bound.lowerBound * 100), Figures.plain(bound.upperBound * 100))
        return low == high ? "\(low)%" : "\(low)–\(high)%"
    }

    var id: String {
        switch self {
        case .uniform: "uniform"
        case .uniformByLevel: "uniform-by-level"
        case .spread(let share): "\(Figures.plain(share * 100))%"
        case .points(let share): Figures.plain(share * 100)
        case .order: "order"
        case .bounds: "bounds"
        }
    }
}
