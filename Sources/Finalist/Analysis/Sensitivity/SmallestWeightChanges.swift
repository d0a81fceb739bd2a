/// The smallest changes of weights.
extension ChangeFinder {
    typealias Nearest = (_ weights: [Double], _ advantages: [Double], _ target: Double) -> [Double]?

    /// The top level moves; below it everything keeps its proportions.
    func topWeights(_ duel: Duel, _ kind: Kind, _ nearest: Nearest) -> SmallestChange {
        let rows = outcome.index.nodes.indices.filter { outcome.index.nodes[$0].parent == nil }
        guard rows.allSatisfy({ isAlike($0, duel) }) else { return none(duel, kind, notStraight(rows, duel)) }
        return nearestWeights(duel, kind, rows, rows.map { shares[$0] }, nearest) { weights in
            var shares = shares
            for (row, weight) in zip(rows, weights) { shares[row] = weight }
            return shares
        }
    }

    /// The lowest criteria move; the weight of a group is that of what is below it.
    func leafWeights(_ duel: Duel, _ kind: Kind, _ nearest: Nearest) -> SmallestChange {
        let nodes = outcome.index.nodes
        let rows = nodes.indices.filter { nodes[$0].children.isEmpty }
        // What has no value hands its weight to its siblings, and to nobody else: the sum is one of weights times values
        // only where that never happens within a branch, or the whole branch is gone for both.
        let isWhole = nodes.indices.filter { nodes[$0].parent == nil }.allSatisfy { top in
            let leaves = leaves(top)
            return [duel.leader, duel.rival].allSatisfy { contender in
                leaves.allSatisfy { outcome.value($0, contender) != nil }
            }
                || [duel.leader, duel.rival].allSatisfy { contender in
                    leaves.allSatisfy { outcome.value($0, contender) == nil }
                }
        }
        guard isWhole else { return none(duel, kind, notStraight(rows, duel)) }
        let wholes = Scoring.wholes(outcome.index, shares)
        return nearestWeights(duel, kind, rows, rows.map { wholes[$0] }, nearest) { weights in
            var sums = [Double](repeating: 0, count: nodes.count)
            for (row, weight) in zip(rows, weights) {
                for above in outcome.index.lineage(row) { sums[above] += weight }
            }
            return nodes.indices.map { row in
                let whole = nodes[row].parent.map { sums[$0] } ?? 1
                // Below a group that keeps no weight, proportions are as they were: nobody can tell the difference.
                return whole > 0 ? sums[row] / whole : shares[row]
            }
        }
    }

    private func nearestWeights(
        _ duel: Duel, _ kind: Kind, _ rows: [Int], _ weights: [Double], _ nearest: Nearest,
        _ shares: ([Double]) -> [Double]
    ) -> SmallestChange {
        let advantages = rows.map { row in
            (outcome.value(row, duel.leader) ?? 0) - (outcome.value(row, duel.rival) ?? 0)
        }
        let least = advantages.min() ?? 0
        guard least < -Duel.margin, let there = nearest(weights, advantages, 0),
            let beyond = nearest(weights, advantages, max(-Duel.drop, least / 2))
        else {
            return none(
                duel, kind,
                "\(vendor(duel.rival).name) is not ahead on any criterion that weights could be moved to")
        }
        let movements = zip(weights, there).map { abs($1 - $0) }
        let distance =
            kind == .topWeightsLeastSquares || kind == .leafWeightsLeastSquares
            ? movements.reduce(0) { $0 + $1 * $1 }.squareRoot() : movements.reduce(0, +)
        return change(
            duel, kind,
            .weights(
                rows.indices.map {
                    SmallestChange.Weight(criterion: criterion(rows[$0]).id, from: weights[$0], to: there[$0])
                }, distance: distance),
            duel.verdict(
                at: rescoring.outcome(shares: shares(there)), beyond: rescoring.outcome(shares: shares(beyond))))
    }

    /// One weight moves in its level, the nearest of all that do it.
    func oneWeight(_ duel: Duel) -> SmallestChange {
        guard let leader = place[duel.leader], let rival = place[duel.rival] else {
            preconditionFailure("a leader and its rival are in the running")
        }
        var nearest: (move: WeightMove, crossing: Crossing, distance: Double)?
        for move in moves {
            for crossing in move.totals[leader].meeting(move.totals[rival]).crossings {
                let distance = abs(crossing.share - move.share)
                if distance < nearest?.distance ?? .infinity { nearest = (move, crossing, distance) }
            }
        }
        guard let (move, crossing, distance) = nearest else {
            return none(
                duel, .oneWeight,
                "\(vendor(duel.leader).name) stays ahead of \(vendor(duel.rival).name) whatever the weight of any one criterion"
            )
        }
        let beyond = shareBeyond(crossing, from: move.share) { share in
            move.totals[rival].value(at: share) - move.totals[leader].value(at: share)
        }
        let weight = SmallestChange.Weight(criterion: criterion(move.row).id, from: move.share, to: crossing.share)
        return change(
            duel, .oneWeight, .weights([weight], distance: distance),
            duel.verdict(
                at: rescoring.outcome(shares: shares(moving: move.row, to: crossing.share)),
                beyond: rescoring.outcome(shares: shares(moving: move.row, to: beyond))))
    }

    /// The nearest share further on at which the rival is clearly ahead.
    private func shareBeyond(_ crossing: Crossing, from share: Double, _ lead: (Double) -> Double) -> Double {
        let end = crossing.share > share ? crossing.sides.upperBound : crossing.sides.lowerBound
        let middle = crossing.share + (end - crossing.share) / 2
        var part = 0x1p-30
        while part < 1 {
            let tried = crossing.share + (middle - crossing.share) * part
            if lead(tried) > Duel.drop { return tried }
            part *= 2
        }
        // Nowhere so far ahead as that: the end itself, where the rival is furthest ahead on a line without a turn.
        return lead(middle) > lead(end) ? middle : end
    }

    func shares(moving row: Int, to share: Double) -> [Double] {
        var shares = shares
        let rest = 1 - shares[row]
        for sibling in outcome.level(of: row) where sibling != row { shares[sibling] *= (1 - share) / rest }
        shares[row] = share
        return shares
    }

    private func leaves(_ row: Int) -> [Int] {
        let children = outcome.index.nodes[row].children
        return children.isEmpty ? [row] : children.flatMap(leaves)
    }

    /// Whether both have a value there, or neither.
    private func isAlike(_ row: Int, _ duel: Duel) -> Bool {
        (outcome.value(row, duel.leader) == nil) == (outcome.value(row, duel.rival) == nil)
    }

    private func notStraight(_ rows: [Int], _ duel: Duel) -> String {
        let gaps = [duel.leader, duel.rival].compactMap { contender -> String? in
            let gone = rows.filter { outcome.value($0, contender) == nil }.map { criterion($0).id }
            return gone.isEmpty ? nil : "\(vendor(contender).name) has no value on \(gone.joined(separator: ", "))"
        }
        return
            "\(gaps.joined(separator: "; ")): its weight goes to the siblings there, and how far several weights must move together is not worked out"
    }
}
