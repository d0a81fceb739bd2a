/// Draws the shares of every level, eight trials at a time.
struct WeightDraws: Sendable {
    private indirect enum Kind: Sendable {
        case held
        case uniform
        case uniformByLevel
        /// By row of the index: the most that is added or taken off.
        case around([Double])
        /// A level, and the class of each of its criteria; the heaviest is 0.
        case order([(rows: [Int], classes: [Int])])
        /// By level with a criterion named: those named, the others, and a simplex of those named and of what they leave.
        case bounds([(named: [Int], others: [Int], simplex: BoundedSimplex)], others: Kind)
    }

    private let contest: Contest
    private let kind: Kind

    /// - Precondition: ``Contest/obstacle(to:)`` finds none.
    init(_ contest: Contest, _ variation: Variation.WeightVariation) {
        self.contest = contest
        kind = Self.kind(contest, variation)
    }

    private static func kind(_ contest: Contest, _ variation: Variation.WeightVariation) -> Kind {
        switch variation {
        case .uniform: return .uniform
        case .uniformByLevel: return .uniformByLevel
        case .spread(let part): return .around(contest.shares.map { $0 * part })
        case .points(let points): return .around(contest.shares.map { _ in points })
        case .order:
            return .order(
                contest.levels.map { rows in
                    let heaviest = rows.map { contest.shares[$0] }.sorted(by: >)
                    // Weights that differ by noise only are one class.
                    return (rows, rows.map { row in heaviest.count { $0 - contest.shares[row] > 1e-12 } })
                })
        case .bounds(let bounds, let others):
            return .bounds(
                contest.levels.compactMap { rows in
                    let named = contest.named(rows, bounds)
                    let rest = rows.filter { !named.contains($0) }
                    return contest.simplex(rows, bounds, others).map { (named, rest, $0) }
                }, others: others.map { kind(contest, $0) } ?? .held)
        }
    }

    func draw(_ shares: inout [Lanes], _ lanes: inout RandomLanes, _ source: inout RandomSource) {
        draw(kind, &shares, &lanes, &source)
    }

    private func draw(
        _ kind: Kind, _ shares: inout [Lanes], _ lanes: inout RandomLanes, _ source: inout RandomSource
    ) {
        let nodes = contest.index.nodes
        let counts = contest.patterns[0]
        switch kind {
        case .uniform:
            for row in nodes.indices.reversed() where counts[row] {
                shares[row] =
                    nodes[row].children.isEmpty
                    ? lanes.exponential()
                    : nodes[row].children.reduce(.zero) { counts[$1] ? $0 + shares[$1] : $0 }
            }
        case .uniformByLevel:
            // Exponential numbers, which the level's sum is taken out of later.
            for row in nodes.indices where counts[row] { shares[row] = lanes.exponential() }
        case .around(let reach):
            for row in nodes.indices where counts[row] {
                let moved = contest.shares[row] + reach[row] * (2 * lanes.uniform() - 1)
                shares[row] = moved.replacing(with: Lanes.zero, where: moved .< 0)
            }
        case .order(let levels):
            for level in levels {
                for lane in 0..<8 {
                    let weights = SimplexSampling.draw(ordered: level.classes, &source)
                    for (row, weight) in zip(level.rows, weights) { shares[row][lane] = weight }
                }
            }
        case .held:
            for row in nodes.indices { shares[row] = Lanes(repeating: contest.shares[row]) }
        case .bounds(let levels, let others):
            draw(others, &shares, &lanes, &source)
            for level in levels {
                for lane in 0..<8 {
                    let weights = level.simplex.draw(&source)
                    let drawn = level.others.reduce(0) { $0 + shares[$1][lane] }
                    for (row, weight) in zip(level.named, weights) { shares[row][lane] = weight }
                    guard !level.others.isEmpty, let left = weights.last else { continue }
                    for row in level.others {
                        let part = drawn > 0 ? shares[row][lane] / drawn : 1 / Double(level.others.count)
                        shares[row][lane] = left * part
                    }
                }
            }
        }
    }
}

extension Contest {
    /// Those of a level that are named, by row.
    fileprivate func named(_ rows: [Int], _ bounds: [Criterion.ID: ClosedRange<Double>]) -> [Int] {
        rows.filter { bounds[index.nodes[$0].criterion.id] != nil }
    }

    /// Of those named, in their order, and at the end of what they leave to the others; `nil` where none is named, or no
    /// shares keep within the bounds.
    fileprivate func simplex(
        _ rows: [Int], _ bounds: [Criterion.ID: ClosedRange<Double>], _ others: Variation.WeightVariation?
    ) -> BoundedSimplex? {
        let named = named(rows, bounds)
        guard !named.isEmpty else { return nil }
        let rest = rows.filter { !named.contains($0) }
        // Parts of nothing are nothing.
        let weighsNothing = rest.allSatisfy { shares[$0] == 0 }
        let canGrow =
            switch others {
            case nil, .spread: false
            default: true
            }
        let left = rest.isEmpty || weighsNothing && !canGrow ? [] : [0.0...1.0]
        let own = named.map { (bounds[index.nodes[$0].criterion.id] ?? 0...1).clamped(to: 0...1) }
        return BoundedSimplex(own + left + (left.isEmpty && !rest.isEmpty ? [0.0...0.0] : []))
    }

    /// Why weights cannot be drawn like that, in words; `nil` where they can.
    func obstacle(to variation: Variation.WeightVariation) -> String? {
        switch variation {
        case .uniform, .uniformByLevel, .order: return nil
        case .spread(let part):
            return part.isFinite && 0...1 ~= part ? nil : "the spread of weights is a part of each from 0 to 1"
        case .points(let points):
            return points.isFinite && 0...1 ~= points ? nil : "weights move by a part of the level from 0 to 1"
        case .bounds(let bounds, let others):
            if let obstacle = others.flatMap(obstacle) { return obstacle }
            let known = Set(index.nodes.map(\.criterion.id))
            if let unknown = bounds.keys.filter({ !known.contains($0) }).min() {
                return "there is no criterion '\(unknown)' to keep within bounds"
            }
            if let outside = bounds.keys.sorted().first(where: { id in
                bounds[id].map { $0.lowerBound < 0 || $0.upperBound > 1 } ?? false
            }) {
                return "the bounds of \(outside) are shares of its level from 0 to 1"
            }
            for rows in levels where !named(rows, bounds).isEmpty {
                let ids = rows.map { index.nodes[$0].criterion.id }.joined(separator: ", ")
                guard let simplex = simplex(rows, bounds, others) else {
                    return "no weights of \(ids) keep within these bounds and come to the whole of their level"
                }
                if !simplex.isReachable {
                    return "hardly any weights of \(ids) keep within these bounds: fewer than one in a thousand draws"
                }
            }
            return nil
        }
    }
}
