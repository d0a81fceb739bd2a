extension Outcome {
    /// How far the weight of each criterion can move before the result does, in the order of the plan.
    ///
    /// Solved, and never searched: along one weight a total is a straight line, or one divided by another where something
    /// has no value, and two of them meet at the roots of a quadratic. Where two totals touch and neither gets ahead by
    /// more than a tie, nothing changes places. Vendors that tie today, and not whatever the weight, do so at today's
    /// share only: the interval is then that one share. At a share of 0 or 1 at which a vendor has nothing left to be
    /// judged on, its line ends in what it comes to on the way there.
    ///
    /// Left out are criteria without siblings and those that have the whole level today, as there are no proportions in
    /// which others could take over. Empty where a price formula decides by itself, since no total does. Of an interim
    /// outcome these are the totals so far.
    ///
    /// Below a threshold of a group that puts vendors out, the shares at which one of them reaches it are solved for as
    /// well. Between two of those everything is scored anew, since a relative formula compares others there.
    public func weightStability() -> [WeightStability] {
        guard deciding == nil, !running.isEmpty else { return [] }
        let thresholds = excludingThresholds(weights: true, values: false)
        let contenders = Contest(self, withBarred: !thresholds.isEmpty)?.contenders ?? running
        return weightMoves(contenders).map { move in
            WeightStability(self, contenders, move, stretches(move, contenders, thresholds))
        }
    }

    /// Between which shares the same vendors are in, and their totals there.
    func stretches(
        _ move: WeightMove, _ contenders: [Int], _ thresholds: [ExcludingThreshold]
    ) -> [CourseStretch] {
        let lineage = index.lineage(move.row).dropFirst()
        let moving = thresholds.filter { lineage.contains($0.row) }
        guard !moving.isEmpty else {
            let totals = zip(contenders, move.totals).map { results[$0].rank == nil ? nil : $1 }
            return [CourseStretch(low: 0, high: 1, totals: totals)]
        }
        return stretches(move, contenders, moving, within: 0, 1)
    }

    /// Scores anew somewhere within, and takes the stretch around it in which nobody reaches a threshold: there the same
    /// vendors are compared, and values stay. What is left on both sides is gone through alike.
    private func stretches(
        _ move: WeightMove, _ contenders: [Int], _ thresholds: [ExcludingThreshold], within low: Double, _ high: Double
    ) -> [CourseStretch] {
        // Thresholds are more likely met at round shares than at this part of a stretch.
        let place = low + (high - low) * 0.414
        let moved = shares(moving: move.row, to: place)
        let outcome = Rescoring(outcome: self).outcome(shares: moved)
        var cuts: [Double] = []
        for threshold in thresholds {
            let minimum = MovingMean(constant: threshold.minimum)
            for contender in contenders where outcome.value(threshold.row, contender) != nil {
                let mean = outcome.mean(of: threshold.row, movedBy: move.row, contender, moved)
                cuts += mean.meeting(minimum).crossings.map(\.share)
            }
        }
        cuts = cuts.filter { $0 > low + Course.noise && $0 < high - Course.noise }
        let (from, to) = (cuts.filter { $0 <= place }.max() ?? low, cuts.filter { $0 > place }.min() ?? high)
        let stretch = CourseStretch(
            low: from, high: to,
            totals: contenders.map { contender in
                outcome.results[contender].rank.map { _ in
                    outcome.mean(of: nil, movedBy: move.row, contender, moved)
                }
            })
        return (from > low ? stretches(move, contenders, thresholds, within: low, from) : []) + [stretch]
            + (to < high ? stretches(move, contenders, thresholds, within: to, high) : [])
    }
}

/// Shares between which the same vendors are in: the total of each, `nil` of one that is out.
struct CourseStretch {
    let low: Double
    let high: Double
    let totals: [MovingMean?]
}

extension WeightStability {
    fileprivate init(_ outcome: Outcome, _ contenders: [Int], _ move: WeightMove, _ stretches: [CourseStretch]) {
        let vendors = contenders.map { outcome.results[$0].vendor.id }
        let course = Course(stretches)
        let today = contenders.map { outcome.results[$0].rank }
        let node = outcome.index.nodes[move.row]
        criterion = node.criterion.id
        parent = node.parent.map { outcome.index.nodes[$0].criterion.id }
        weight = move.share
        let first = course.stay(around: move.share) { ranks in
            zip(ranks, today).allSatisfy { ($0 == 1) == ($1 == 1) }
        }
        self.first = first.shares
        order = course.stay(around: move.share) { $0 == today }.shares
        takesOverBelow = first.below.map { course.leaders[$0].map { vendors[$0] } } ?? []
        takesOverAbove = first.above.map { course.leaders[$0].map { vendors[$0] } } ?? []
        crossovers = course.crossovers.map { one in
            Crossover(
                weight: one.share, below: vendors[one.below], above: vendors[one.above],
                isForFirst: course.isForFirst(one))
        }
        leaders = course.stretches.map { stretch in
            Stretch(from: stretch.from, to: stretch.to, first: stretch.first.map { vendors[$0] })
        }
        lines = zip(contenders, move.totals).compactMap { contender, total in
            guard outcome.results[contender].rank != nil else { return nil }
            return Line(
                vendor: outcome.results[contender].vendor.id,
                points: total.points.map { Point(weight: $0, total: total.value(at: $0)) })
        }
    }
}

/// What happens on the way of one share from 0 to 1: pieces within which nobody changes places.
private struct Course {
    struct Crossover {
        let share: Double
        let below: Int
        let above: Int

        /// The piece that ends there.
        let piece: Int
    }

    /// In rising order, from 0 to 1.
    private var ends: [Double] = [0, 1]

    /// By piece: the rank of each vendor, `nil` of one that is out, and who leads.
    private var ranks: [[Int?]] = []
    private(set) var leaders: [[Int]] = []
    private(set) var crossovers: [Crossover] = []

    /// Crossings that lie no further apart than this are one place: what lies between them is noise.
    static let noise = 1e-10

    init(_ stretches: [CourseStretch]) {
        var inner: [Double] = []
        var pieces: [(stretch: CourseStretch, twin: [Int])] = []
        for stretch in stretches {
            if stretch.low > 0 { inner.append(stretch.low) }
            let totals = stretch.totals
            var crossings: [(crossing: Crossing, one: Int, other: Int)] = []
            // Those that are level throughout rank as one, whatever the noise between them.
            var twin = Array(totals.indices)
            for one in totals.indices {
                for other in totals.indices where other > one {
                    guard let meeting = totals[other].flatMap({ totals[one]?.meeting($0) }) else { continue }
                    if meeting.isLevelThroughout && twin[other] == other { twin[other] = twin[one] }
                    crossings += meeting.crossings.filter {
                        $0.share > stretch.low + Self.noise && $0.share < stretch.high - Self.noise
                            || stretches.count == 1
                    }.map { ($0, one, other) }
                }
            }
            crossings.sort { ($0.crossing.share, $0.one, $0.other) < ($1.crossing.share, $1.one, $1.other) }
            for (crossing, one, other) in crossings {
                if inner.last.map({ crossing.share - $0 > Self.noise }) ?? true { inner.append(crossing.share) }
                crossovers.append(
                    Crossover(
                        share: crossing.share, below: crossing.isFirstAheadBelow ? one : other,
                        above: crossing.isFirstAheadBelow ? other : one, piece: inner.count - 1))
            }
            while pieces.count <= inner.count { pieces.append((stretch, twin)) }
        }
        ends = [0] + inner + [1]
        for (place, piece) in pieces.enumerated() {
            let middle = ends[place] + (ends[place + 1] - ends[place]) / 2
            let ranks = Self.ranks(piece.twin.map { piece.stretch.totals[$0]?.value(at: middle) })
            self.ranks.append(ranks)
            leaders.append(ranks.indices.filter { ranks[$0] == 1 })
        }
    }

    /// 1 for the highest; only what is equal shares a rank.
    private static func ranks(_ totals: [Double?]) -> [Int?] {
        totals.map { own in own.map { own in 1 + totals.count { $0.map { $0 > own } ?? false } } }
    }

    var stretches: [(from: Double, to: Double, first: [Int])] {
        var stretches: [(from: Double, to: Double, first: [Int])] = []
        for (piece, first) in leaders.enumerated() {
            if stretches.last?.first == first {
                stretches[stretches.count - 1].to = ends[piece + 1]
            } else {
                stretches.append((ends[piece], ends[piece + 1], first))
            }
        }
        return stretches
    }

    func isForFirst(_ crossover: Crossover) -> Bool {
        leaders[crossover.piece].contains(crossover.below) && leaders[crossover.piece + 1].contains(crossover.above)
            && leaders[crossover.piece] != leaders[crossover.piece + 1]
    }

    /// The shares around one within which the ranks hold, and the pieces just below and just above; `nil` at an end.
    func stay(
        around share: Double, _ holds: ([Int?]) -> Bool
    ) -> (shares: ClosedRange<Double>, below: Int?, above: Int?) {
        // At the meeting place of two pieces each side is asked for itself.
        var below = (ends.dropFirst().firstIndex { share <= $0 + Self.noise } ?? ends.count - 1) - 1
        var above = (ends.dropLast().lastIndex { share >= $0 - Self.noise } ?? 0)
        below = min(max(below, 0), ranks.count - 1)
        above = min(above, ranks.count - 1)
        // A tie that holds at one share only, within a piece or at its end, holds on neither side of it.
        var low = share
        while below >= 0, low > 0, holds(ranks[below]) {
            low = min(ends[below], share)
            below -= 1
        }
        var high = share
        while above < ranks.count, high < 1, holds(ranks[above]) {
            high = max(ends[above + 1], share)
            above += 1
        }
        return (low...high, low > 0 ? below : nil, high < 1 ? above : nil)
    }
}

extension MovingMean {
    /// The shares at which it is drawn: its two ends where it is straight, else as many that lines between them keep to it
    /// within a twentieth of a point.
    fileprivate var points: [Double] {
        if isStraight { return [0, 1] }
        func inner(_ low: Double, _ high: Double, _ depth: Int) -> [Double] {
            let middle = low + (high - low) / 2
            let bend = value(at: middle) - (value(at: low) + value(at: high)) / 2
            // The first cuts are made in any case: a curve may cross its chord in the middle.
            guard depth < 2 || (abs(bend) > 0.05 && depth < 10) else { return [] }
            return inner(low, middle, depth + 1) + [middle] + inner(middle, high, depth + 1)
        }
        return [0] + inner(0, 1, 0) + [1]
    }
}
