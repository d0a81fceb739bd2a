/// The smallest change of one measured figure.
extension ChangeFinder {
    /// How far beyond the vendors' figures one is moved where they are the scale, in widths of all of them today.
    private static var reach: Double { 10 }

    private struct Candidate {
        let row: Int
        let contender: Int
        let figure: Figure
        let from: Double
        let turn: Turn

        /// In widths of the range of the value function, or of the vendors' figures.
        let part: Double
        let unit: String?
    }

    /// Where a figure turns the order, in numbers that a file can hold.
    private struct Turn {
        let place: Double

        /// Places on the near and on the far side of it, or it itself.
        let near: Double
        let far: Double

        /// Whether the two need not be level there.
        let isJump: Bool

        /// Where a threshold is reached at the end of a range.
        init(end: Double, from start: Double) {
            (place, far) = (end, end)
            near = end + (start - end) * 0x1p-20
            isJump = true
        }

        /// Where a threshold is reached.
        init(threshold turn: NearestTurn, from start: Double) {
            (place, far) = (turn.place, turn.beyond)
            near = place + (start - place) * 0x1p-20
            isJump = true
        }

        init(_ turn: NearestTurn, from start: Double, _ lead: (Double) -> Double) {
            let least = SmallestChange.Measure.least
            let isBesideZero = turn.place.magnitude < least && turn.place != 0
            let first = !isBesideZero ? turn.place : turn.isJump ? (turn.place > 0 ? least : -least) : 0
            let last = isBesideZero ? 0 : first > start ? first.nextDown : first.nextUp
            // Where all are alike for one figure only, the two can be level at that one, and in a jump beyond.
            let isLevel = turn.isJump && last != start && lead(last).magnitude <= Ranking.tie
            isJump = turn.isJump && !isLevel
            place = isLevel ? last : first
            near = isJump ? last : place
            far = isLevel || isJump ? first : turn.beyond
        }
    }

    /// A number or a named level of one vendor that may let the rival ahead.
    private enum Way {
        case figure(Candidate)
        case level(LevelMove)

        var part: Double {
            switch self {
            case .figure(let candidate): candidate.part
            case .level(let move): move.part
            }
        }
    }

    func oneMeasure(_ duel: Duel) -> SmallestChange {
        var candidates: [Way] = []
        var isByNumber = false
        var isByLevels = false
        var isRelative = false
        for row in outcome.index.nodes.indices {
            guard case .measure(let measure) = criterion(row).basis else { continue }
            if case .levels = measure.function { isByLevels = true } else { isByNumber = true }
            if case .vendors = measure.function { isRelative = true }
            for contender in [duel.leader, duel.rival] {
                candidates += self.candidates(duel, row, contender, measure).map { .figure($0) }
                candidates += levelMoves(duel, row, contender, measure).map { .level($0) }
            }
        }
        // Those of one size in the order of the plan.
        let ways = candidates.enumerated().sorted {
            ($0.element.part, $0.offset) < ($1.element.part, $1.offset)
        }.map(\.element)
        if let found = firstBorneOut(duel, ways, { change(duel, $0) }) { return found }
        guard isByNumber else {
            return none(
                duel, .oneMeasure,
                isByLevels
                    ? "no other named level of either, each tried alone, makes up for the lead"
                    : "the plan values no measured figure")
        }
        let others =
            (isByLevels ? "; nor does any other named level of either" : "")
            + (isRelative
                ? "; on a scale taken from the vendors it was moved up to \(Figures.plain(Self.reach)) times the width of their figures beyond them"
                : "")
        return none(
            duel, .oneMeasure,
            "no single figure, moved as far as its value function tells figures apart, makes up for the lead\(others)")
    }

    private func change(_ duel: Duel, _ way: Way) -> SmallestChange {
        switch way {
        case .figure(let candidate): change(duel, candidate)
        case .level(let move): change(duel, move)
        }
    }

    private func change(_ duel: Duel, _ candidate: Candidate) -> SmallestChange {
        let turn = candidate.turn
        func scored(_ number: Double) -> Outcome { self.scored(candidate.figure, candidate.contender, number) }
        return change(
            duel, .oneMeasure,
            .measure(
                SmallestChange.Measure(
                    criterion: criterion(candidate.row).id, vendor: vendor(candidate.contender).id,
                    from: candidate.from, to: turn.place, part: candidate.part, unit: candidate.unit,
                    location: candidate.figure.location)),
            turn.isJump
                ? .jump(before: scored(turn.near), passed: scored(turn.far))
                : .level(at: scored(turn.place), beyond: scored(turn.far)))
    }

    private func scored(_ figure: Figure, _ contender: Int, _ number: Double) -> Outcome {
        rescoring.outcome(outcome.evaluation.replacing(figure, of: vendor(contender).id, with: Figures.exact(number)))
    }

    /// How far one figure can move, and what it then makes of the values of the two.
    private struct Reach {
        let range: ClosedRange<Double>

        /// Of the range of the value function, or of the vendors' figures today.
        let width: Double

        /// Where a value may change its direction.
        let kinks: [Double]
        let values: (Double) -> (leader: Double?, rival: Double?)
    }

    private func reach(_ duel: Duel, _ row: Int, _ contender: Int, _ function: ValueFunction, from: Double) -> Reach? {
        let cells = outcome.criteria[row].cells
        guard case .vendors(let better) = function else {
            guard let range = function.range, range.lowerBound < range.upperBound else { return nil }
            let kinks =
                switch function {
                case .piecewise(let points): points.map(\.at)
                case .target(let target, _, _): [target]
                default: [Double]()
                }
            return Reach(range: range, width: range.upperBound - range.lowerBound, kinks: kinks) { moved in
                let value = function.value(of: moved)
                return contender == duel.leader
                    ? (value, cells[duel.rival].value) : (cells[duel.leader].value, value)
            }
        }
        // One figure is the scale of the others: their values move as well. Beyond all others it is at one end of the
        // scale for good, and each of theirs goes one way only, ever more slowly.
        let known = outcome.compared(on: row).filter { $0 != contender }.compactMap { figureOf($0, row) }
        guard let low = known.min(), let high = known.max() else { return nil }
        let today = min(low, from)...max(high, from)
        let width = today.upperBound - today.lowerBound
        // All alike today: one that differs in the least is at the end of the scale, however far it goes.
        let beyond = width > 0 ? Self.reach * width : max(1, from.magnitude)
        return Reach(
            range: today.lowerBound - beyond...today.upperBound + beyond, width: width, kinks: known
        ) { moved in
            func value(_ one: Int) -> Double? {
                guard cells[one].value != nil else { return nil }
                return (one == contender ? moved : figureOf(one, row)).map {
                    ValueFunction.value(of: $0, among: known + [moved], better: better)
                }
            }
            return (value(duel.leader), value(duel.rival))
        }
    }

    private func candidates(_ duel: Duel, _ row: Int, _ contender: Int, _ measure: Measure) -> [Candidate] {
        let cells = outcome.criteria[row].cells
        guard cells[contender].weight > 0 || !thresholds(above: row).isEmpty, cells[contender].value != nil,
            let figure = outcome.index.figure(of: vendor(contender), on: criterion(row).id),
            let from = PlainNumber(figure.text)?.value,
            let reach = reach(duel, row, contender, measure.function, from: from)
        else { return [] }
        /// How far a value moves one above it, or the total, for the whole of it; `nil` is the total.
        func change(_ contender: Int, _ value: Double?, in whole: Int?) -> Double {
            guard let value, let today = cells[contender].value else { return 0 }
            return (whole.map { part(of: row, in: $0, contender) } ?? cells[contender].weight) * (value - today)
        }
        func lead(_ moved: Double) -> Double {
            let values = reach.values(moved)
            return duel.lead + change(duel.leader, values.leader, in: nil) - change(duel.rival, values.rival, in: nil)
        }
        func points(_ threshold: ExcludingThreshold, _ contender: Int, _ moved: Double) -> Double {
            let values = reach.values(moved)
            let value = contender == duel.leader ? values.leader : values.rival
            return (outcome.value(threshold.row, contender) ?? .infinity)
                + change(contender, value, in: threshold.row) - threshold.minimum
        }
        func nearest(_ start: Double, _ gap: (Double) -> Double) -> NearestTurn? {
            NearestTurn(from: start, within: reach.range, kinks: reach.kinks, drop: Duel.drop, margin: Duel.margin, gap)
        }
        func candidate(_ turn: Turn) -> Candidate {
            Candidate(
                row: row, contender: contender, figure: figure, from: from, turn: turn,
                part: reach.width > 0 ? abs(turn.place - from) / reach.width : 0, unit: measure.unit)
        }
        let (above, missed) = (thresholds(above: row), missed(duel.rival))
        let exit =
            above.isEmpty
            ? nil : nearest(from) { moved in above.map { points($0, duel.leader, moved) }.min() ?? 0 }
        let exits = exit.map { [candidate(Turn(threshold: $0, from: from))] } ?? []
        if missed.isEmpty { return (nearest(from, lead).map { [candidate(Turn($0, from: from, lead))] } ?? []) + exits }
        // The rival must reach all that it misses, and may still have to make up for a lead there.
        guard missed.allSatisfy(above.contains) else { return exits }
        func shortfall(_ moved: Double) -> Double { -(missed.map { points($0, duel.rival, moved) }.min() ?? 0) }
        guard let entry = nearest(from, shortfall) else {
            // At the very end of the range a threshold may be reached, if not passed.
            let ends = [reach.range.lowerBound, reach.range.upperBound].filter { shortfall($0) <= Ranking.tie }
            return exits
                + ends.map { candidate(Turn(end: $0, from: from)) }
        }
        let results = scored(figure, contender, entry.beyond).results
        guard let own = results[duel.leader].total, let theirs = results[duel.rival].total, own > theirs else {
            return exits + [candidate(Turn(threshold: entry, from: from))]
        }
        func leadBeyond(_ moved: Double) -> Double { own - theirs + lead(moved) - lead(entry.beyond) }
        return exits
            + (nearest(entry.beyond, leadBeyond).map { [candidate(Turn($0, from: entry.beyond, leadBeyond))] } ?? [])
    }

    private func figureOf(_ contender: Int, _ row: Int) -> Double? {
        outcome.index.figure(of: vendor(contender), on: criterion(row).id).flatMap { PlainNumber($0.text)?.value }
    }
}

extension Evaluation {
    /// With a figure that the buyer found, which stands above all others.
    func replacing(_ figure: Figure, of id: Vendor.ID, with text: String) -> Evaluation {
        replacing(
            vendors: vendors.map { vendor in
                guard vendor.id == id else { return vendor }
                let moved = Figure(
                    criterion: figure.criterion, text: text, unit: figure.unit, note: figure.note,
                    location: figure.location)
                return Vendor(
                    id: vendor.id, name: vendor.name, place: vendor.place, team: vendor.team,
                    departure: vendor.departure, figures: [moved] + vendor.figures, prices: vendor.prices,
                    notApplicable: vendor.notApplicable, location: vendor.location, isNamesake: vendor.isNamesake)
            })
    }
}
