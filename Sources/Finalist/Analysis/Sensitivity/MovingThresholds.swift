/// A threshold that puts a vendor out.
struct ExcludingThreshold: Hashable, Sendable {
    /// Of the criterion, in the index.
    let row: Int
    let minimum: Double
}

extension Index {
    /// In the order of the plan.
    var excludingThresholds: [ExcludingThreshold] {
        nodes.indices.compactMap { row in
            nodes[row].criterion.threshold.flatMap {
                $0.effect == .exclude ? ExcludingThreshold(row: row, minimum: $0.minimum) : nil
            }
        }
    }
}

/// The thresholds that put a vendor out, applied anew to eight trials.
///
/// As in scoring: first those that rest on no relative formula, then relative formulas among those that are left, then the
/// other thresholds. Requirements and gates on calls stay as they are.
struct MovingThresholds: Sendable {
    private let contest: Contest

    /// Before relative formulas, and after them.
    private let first: [ExcludingThreshold]
    private let last: [ExcludingThreshold]

    /// By leaf: whether its values rest on who is compared.
    private let isRelative: [Bool]

    /// By row of the index: the place of a lowest criterion in the contest's leaves.
    private let leafOf: [Int?]

    init(_ contest: Contest) {
        self.contest = contest
        let nodes = contest.index.nodes
        let isLast = nodes.map { $0.criterion.leaves.contains(where: \.isRelative) }
        let all = contest.index.excludingThresholds
        first = all.filter { !isLast[$0.row] }
        last = all.filter { isLast[$0.row] }
        isRelative = contest.leaves.map { nodes[$0].criterion.isRelative }
        var leafOf = [Int?](repeating: nil, count: nodes.count)
        for (leaf, row) in contest.leaves.enumerated() { leafOf[row] = leaf }
        self.leafOf = leafOf
    }

    /// Works out relative values anew, and tells by vendor in which of the eight trials it is out.
    ///
    /// - Parameters:
    ///   - values: By leaf, then by vendor.
    ///   - shares: By row of the index.
    func apply(to values: inout [Lanes], _ shares: [Lanes], _ figures: MovingFigures) -> [Lanes.Mask] {
        var isOut = contest.vendors.map { _ in Lanes.Mask(repeating: false) }
        apply(first, values, shares, &isOut)
        if isRelative.contains(true) {
            var isCompared = contest.wasRunning
            for trial in 0..<8 {
                for (vendor, contender) in contest.contenders.enumerated() {
                    isCompared[contender] = !isOut[vendor][trial]
                }
                figures.put(into: &values, contest, trial: trial, isCompared: isCompared) { isRelative[$0] }
            }
        }
        apply(last, values, shares, &isOut)
        return isOut
    }

    private func apply(_ tests: [ExcludingThreshold], _ values: [Lanes], _ shares: [Lanes], _ isOut: inout [Lanes.Mask])
    {
        for test in tests {
            for vendor in contest.vendors.indices {
                let (value, isKnown) = value(test.row, vendor, values, shares)
                isOut[vendor] .|= isKnown .& (value .< test.minimum - Ranking.tie)
            }
        }
    }

    /// The mean of what is below a criterion, and in which trials there is one: nothing can be said of what has no weight.
    private func value(
        _ row: Int, _ vendor: Int, _ values: [Lanes], _ shares: [Lanes]
    ) -> (value: Lanes, isKnown: Lanes.Mask) {
        let has = contest.patterns[contest.pattern[vendor]]
        let children = contest.index.nodes[row].children
        if children.isEmpty {
            let value = leafOf[row].map { values[$0 * contest.vendors.count + vendor] } ?? .zero
            return (value, Lanes.Mask(repeating: has[row]))
        }
        var (sum, weight) = (Lanes.zero, Lanes.zero)
        for child in children where has[child] {
            let (value, isKnown) = value(child, vendor, values, shares)
            let share = shares[child].replacing(with: 0, where: .!isKnown)
            sum += (share * value).replacing(with: 0, where: .!isKnown)
            weight += share
        }
        return (sum / weight, weight .> 0)
    }
}

extension Outcome {
    /// The thresholds that put a vendor out, and can be passed when something moves: all of them when values do, those of
    /// groups when weights do. None while evidence is missing: scoring then asks for the best case.
    func excludingThresholds(weights: Bool, values: Bool) -> [ExcludingThreshold] {
        guard !isInterim else { return [] }
        return index.excludingThresholds.filter { values || weights && !index.nodes[$0.row].children.isEmpty }
    }

    func excludingThresholds(_ variation: Variation) -> [ExcludingThreshold] {
        excludingThresholds(
            weights: variation.weights != nil,
            values: variation.scores || variation.calls || variation.prices || variation.measures)
    }

    /// Whether thresholds are there, and evidence is missing for which scoring asks for the best case.
    var isHoldingThresholds: Bool { isInterim && !index.excludingThresholds.isEmpty }

    /// Whether a price can put a vendor out.
    var hasThresholdOnPrice: Bool {
        index.excludingThresholds.contains { index.nodes[$0.row].criterion.leaves.contains(where: \.isPrice) }
    }
}
