/// Draws the shares of every level, eight trials at a time.
struct WeightDraws: Sendable {
    private enum Kind: Sendable {
        case uniform
        case uniformByLevel
        /// By row of the index: the most that is added or taken off.
        case around([Double])
        /// A level, and the class of each of its criteria; the heaviest is 0.
        case order([(rows: [Int], classes: [Int])])
        case bounds([(rows: [Int], simplex: BoundedSimplex)])
    }

    private let contest: Contest
    private let kind: Kind

    /// - Precondition: ``Contest/obstacle(to:)`` finds none.
    init(_ contest: Contest, _ variation: Variation.WeightVariation) {
        self.contest = contest
        switch variation {
        case .uniform: kind = .uniform
        case .uniformByLevel: kind = .uniformByLevel
        case .spread(let part): kind = .around(contest.shares.map { $0 * part })
        case .points(let points): kind = .around(contest.shares.map { _ in points })
        case .order:
            kind = .order(
                contest.levels.map { rows in
                    let heaviest = rows.map { contest.shares[$0] }.sorted(by: >)
                    // Weights that differ by noise only are one class.
                    return (rows, rows.map { row in heaviest.count { $0 - contest.shares[row] > 1e-12 } })
                })
        case .bounds(let bounds):
            kind = .bounds(
                contest.levels.compactMap { rows in contest.simplex(rows, bounds).map { (rows, $0) } })
        }
    }

    func draw(_ shares: inout [Lanes], _ lanes: inout RandomLanes, _ source: inout RandomSource) {
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
        case .bounds(let levels):
            for level in levels {
                for lane in 0..<8 {
                    for (row, weight) in zip(level.rows, level.simplex.draw(&source)) { shares[row][lane] = weight }
                }
            }
        }
    }
}

extension Contest {
    /// `nil` where no shares of the level keep within the bounds.
    fileprivate func simplex(
        _ rows: [Int], _ bounds: [Criterion.ID: ClosedRange<Double>]
    ) -> BoundedSimplex? {
        BoundedSimplex(
            rows.map { row in
                let bound = bounds[index.nodes[row].criterion.id] ?? 0...1
                return bound.clamped(to: 0...1)
            })
    }

    /// Why weights cannot be drawn like that, in words; `nil` where they can.
    func obstacle(to variation: Variation.WeightVariation) -> String? {
        switch variation {
        case .uniform, .uniformByLevel, .order: return nil
        case .spread(let part):
            return part.isFinite && 0...1 ~= part ? nil : "the spread of weights is a part of each from 0 to 1"
        case .points(let points):
            return points.isFinite && 0...1 ~= points ? nil : "weights move by a part of the level from 0 to 1"
        case .bounds(let bounds):
            let known = Set(index.nodes.map(\.criterion.id))
            if let unknown = bounds.keys.filter({ !known.contains($0) }).min() {
                return "there is no criterion '\(unknown)' to keep within bounds"
            }
            if let outside = bounds.keys.sorted().first(where: { id in
                bounds[id].map { $0.lowerBound < 0 || $0.upperBound > 1 } ?? false
            }) {
                return "the bounds of \(outside) are shares of its level from 0 to 1"
            }
            for rows in levels {
                let ids = rows.map { index.nodes[$0].criterion.id }.joined(separator: ", ")
                guard let simplex = simplex(rows, bounds) else {
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
