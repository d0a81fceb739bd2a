/// The smallest changes of weights.
extension ChangeFinder {
    typealias Nearest = (_ weights: [Double], _ advantages: [Double], _ target: Double) -> [Double]?

    /// The top level moves; below it everything keeps its proportions.
    func topWeights(_ duel: Duel, _ kind: Kind, _ nearest: Nearest) -> SmallestChange {
        let rows = outcome.index.tops
        guard rows.allSatisfy({ isAlike($0, duel) }) else { return notSearched(duel, kind, notStraight(rows, duel)) }
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
        let isWhole = outcome.index.tops.allSatisfy { top in
            let leaves = leaves(top)
            return [duel.leader, duel.rival].allSatisfy { contender in
                leaves.allSatisfy { outcome.value($0, contender) != nil }
            }
                || [duel.leader, duel.rival].allSatisfy { contender in
                    leaves.allSatisfy { outcome.value($0, contender) == nil }
                }
        }
        guard isWhole else { return notSearched(duel, kind, notStraight(rows, duel)) }
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
        let turns =
            ([weightTurn(kind, weights, advantages, nearest, isExit: false)] + exits(duel, kind, rows, weights, nearest))
            .compactMap(\.self).sorted { $0.distance < $1.distance }
        func scored(_ weights: [Double]) -> Outcome { rescoring.outcome(shares: shares(weights)) }
        let found = firstBorneOut(duel, turns) { turn in
            change(
                duel, kind,
                .weights(
                    rows.indices.map {
                        SmallestChange.Weight(criterion: criterion(rows[$0]).id, from: weights[$0], to: turn.there[$0])
                    }, distance: turn.distance),
                turn.isExit
                    ? .jump(before: scored(turn.there), passed: scored(turn.beyond))
                    : .level(at: scored(turn.there), beyond: scored(turn.beyond)), caveat: caveat(kind, turn, turns))
        }
        return found
            ?? none(
                duel, kind,
                "\(vendor(duel.rival).name) is not ahead on any criterion that weights could be moved to")
    }

    /// Thresholds of groups put others out as well, and relative formulas then compare fewer: two conditions on many
    /// weights, which are not solved for together.
    private func caveat(_ kind: Kind, _ turn: WeightTurn, _ turns: [WeightTurn]) -> String? {
        let isRelative = outcome.criteria.contains { $0.criterion.isRelative }
        guard kind.isOfLeaves, !groupThresholds.isEmpty, isRelative || turn.distance > turns[0].distance else {
            return nil
        }
        return "less may do, through the threshold of \(listed(groupThresholds.map { criterion($0.row).id }))"
    }

    /// Weights at which something comes down to 0, and weights just beyond.
    private struct WeightTurn {
        let there: [Double]
        let beyond: [Double]
        let distance: Double

        /// Whether the leader falls below a threshold there.
        let isExit: Bool
    }

    /// `nil` where no weights bring the sum of weights times advantages below 0.
    private func weightTurn(
        _ kind: Kind, _ weights: [Double], _ advantages: [Double], _ nearest: Nearest, isExit: Bool
    ) -> WeightTurn? {
        let least = advantages.min() ?? 0
        guard least < -Duel.margin, let there = nearest(weights, advantages, 0),
            let beyond = nearest(weights, advantages, max(-Duel.drop, least / 2))
        else { return nil }
        let movements = zip(weights, there).map { abs($1 - $0) }
        let isLeastSquares = kind == .topWeightsLeastSquares || kind == .leafWeightsLeastSquares
        return WeightTurn(
            there: there, beyond: beyond,
            distance: isLeastSquares
                ? movements.reduce(0) { $0 + $1 * $1 }.squareRoot() : movements.reduce(0, +), isExit: isExit)
    }

    /// Where the leader falls below the threshold of a group: Σ weight × (value − least value) over what is below it.
    private func exits(
        _ duel: Duel, _ kind: Kind, _ rows: [Int], _ weights: [Double], _ nearest: Nearest
    ) -> [WeightTurn?] {
        guard kind.isOfLeaves else { return [] }
        return groupThresholds.map { threshold in
            let below = Set(leaves(threshold.row))
            let points = rows.map { row in
                below.contains(row) ? (outcome.value(row, duel.leader) ?? 0) - threshold.minimum : 0
            }
            guard below.allSatisfy({ outcome.value($0, duel.leader) != nil }) else { return nil }
            return weightTurn(kind, weights, points, nearest, isExit: true)
        }
    }

    /// One weight moves in its level, the nearest of all that do it.
    func oneWeight(_ duel: Duel) -> SmallestChange {
        let ways = moves.flatMap { move, stretches in
            [true, false].compactMap { isUp in
                turn(move, stretches, duel, isUp: isUp) ?? end(move, duel, isUp: isUp)
            }
        }.sorted { $0.distance < $1.distance }
        return firstBorneOut(duel, ways) { change(duel, $0) }
            ?? none(
                duel, .oneWeight,
                "\(vendor(duel.leader).name) stays ahead of \(vendor(duel.rival).name) whatever the weight of any one criterion"
            )
    }

    /// The nearest share, to one side, beyond which the rival is ahead.
    private struct OneWeightTurn {
        let move: WeightMove
        let share: Double

        /// A share just beyond.
        let beyond: Double

        /// Whether a threshold is passed there, so that the two need not be level.
        let isJump: Bool

        var distance: Double { abs(share - move.share) }
    }

    private func turn(
        _ move: WeightMove, _ stretches: [CourseStretch], _ duel: Duel, isUp: Bool
    ) -> OneWeightTurn? {
        guard let leader = place[duel.leader], let rival = place[duel.rival] else {
            preconditionFailure("a leader and its rival are compared")
        }
        for stretch in isUp ? stretches : stretches.reversed() {
            let (near, far) =
                isUp ? (max(stretch.low, move.share), stretch.high) : (min(stretch.high, move.share), stretch.low)
            guard isUp ? near < far : near > far, let theirs = stretch.totals[rival] else { continue }
            func lead(_ share: Double) -> Double {
                stretch.totals[leader].map { theirs.value(at: share) - $0.value(at: share) } ?? .infinity
            }
            // What a stretch begins with holds from just within it.
            let within = near + (far - near) * 0x1p-20
            if near != move.share, lead(within) > Duel.drop || lead(near) > Ranking.tie {
                return OneWeightTurn(move: move, share: near, beyond: within, isJump: true)
            }
            guard let own = stretch.totals[leader] else {
                return OneWeightTurn(move: move, share: near, beyond: within, isJump: true)
            }
            let crossings = own.meeting(theirs).crossings.filter { crossing in
                crossing.isFirstAheadBelow == isUp
                    && (isUp
                        ? crossing.share > near && crossing.share <= far
                        : crossing.share < near && crossing.share >= far)
            }
            guard let crossing = isUp ? crossings.first : crossings.last else { continue }
            return OneWeightTurn(
                move: move, share: crossing.share, beyond: shareBeyond(crossing, from: move.share, within: far, lead),
                isJump: false)
        }
        return nil
    }

    /// Where a threshold is reached at the very end, if not passed.
    private func end(_ move: WeightMove, _ duel: Duel, isUp: Bool) -> OneWeightTurn? {
        let end = isUp ? 1.0 : 0
        let isMoving = thresholds(above: move.row).contains { $0.row != move.row }
        guard isMoving, move.share != end,
            duel.isOvertaken(rescoring.outcome(shares: outcome.shares(moving: move.row, to: end)))
        else { return nil }
        return OneWeightTurn(move: move, share: end, beyond: end, isJump: true)
    }

    private func change(_ duel: Duel, _ turn: OneWeightTurn) -> SmallestChange {
        let (move, share) = (turn.move, turn.share)
        func scored(_ share: Double) -> Outcome {
            rescoring.outcome(shares: outcome.shares(moving: move.row, to: share))
        }
        let weight = SmallestChange.Weight(criterion: criterion(move.row).id, from: move.share, to: share)
        return change(
            duel, .oneWeight, .weights([weight], distance: turn.distance),
            turn.isJump
                ? .jump(before: scored(share + (move.share - share) * 0x1p-20), passed: scored(turn.beyond))
                : .level(at: scored(share), beyond: scored(turn.beyond)))
    }

    /// The nearest share further on at which the rival is clearly ahead; not further than one.
    private func shareBeyond(
        _ crossing: Crossing, from share: Double, within last: Double, _ lead: (Double) -> Double
    ) -> Double {
        let end =
            crossing.share > share
            ? min(crossing.sides.upperBound, last) : max(crossing.sides.lowerBound, last)
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
