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
    }

    /// Where a figure turns the order, in numbers that a file can hold.
    private struct Turn {
        let place: Double

        /// A place further on; for a jump the last one before it.
        let beside: Double
        let isJump: Bool

        init(_ turn: NearestTurn, from start: Double, _ lead: (Double) -> Double) {
            let least = SmallestChange.Measure.least
            let isBesideZero = turn.place.magnitude < least && turn.place != 0
            let first = !isBesideZero ? turn.place : turn.isJump ? (turn.place > 0 ? least : -least) : 0
            let last = isBesideZero ? 0 : first > start ? first.nextDown : first.nextUp
            // Where all are alike for one figure only, the two can be level at that one, and in a jump beyond.
            let isLevel = turn.isJump && last != start && lead(last).magnitude <= Ranking.tie
            isJump = turn.isJump && !isLevel
            place = isLevel ? last : first
            beside = isLevel ? first : isJump ? last : turn.beyond
        }
    }

    func oneMeasure(_ duel: Duel) -> SmallestChange {
        var best: Candidate?
        var isByLevels = false
        var isRelative = false
        var hasMeasure = false
        for row in outcome.index.nodes.indices {
            guard case .measure(let measure) = criterion(row).basis else { continue }
            hasMeasure = true
            if case .levels = measure.function { isByLevels = true }
            if case .vendors = measure.function { isRelative = true }
            for contender in [duel.leader, duel.rival] {
                guard let one = candidate(duel, row, contender, measure.function) else { continue }
                if one.part < best?.part ?? .infinity { best = one }
            }
        }
        guard let best, case .measure(let measure) = criterion(best.row).basis else {
            guard hasMeasure else { return none(duel, .oneMeasure, "the plan values no measured figure") }
            let levels =
                (isByLevels ? "; named levels are no figures, and are not moved" : "")
                + (isRelative
                    ? "; on a scale taken from the vendors it was moved up to \(Figures.plain(Self.reach)) times the width of their figures beyond them"
                    : "")
            return none(
                duel, .oneMeasure,
                "no single figure, moved as far as its value function tells figures apart, makes up for the lead\(levels)"
            )
        }
        let id = criterion(best.row).id
        func scored(with figure: Double) -> Outcome {
            rescoring.outcome(
                outcome.evaluation.replacing(best.figure, of: vendor(best.contender).id, with: figure))
        }
        let place = best.turn.place
        let beside = scored(with: best.turn.beside)
        return change(
            duel, .oneMeasure,
            .measure(
                SmallestChange.Measure(
                    criterion: id, vendor: vendor(best.contender).id, from: best.from, to: place,
                    part: best.part, unit: measure.unit,
                    location: best.figure.location)),
            best.turn.isJump
                ? duel.verdict(before: beside, atJump: scored(with: place))
                : duel.verdict(at: scored(with: place), beyond: beside))
    }

    private func candidate(_ duel: Duel, _ row: Int, _ contender: Int, _ function: ValueFunction) -> Candidate? {
        let cells = outcome.criteria[row].cells
        guard cells[contender].weight > 0, cells[contender].value != nil,
            let figure = outcome.index.figure(of: vendor(contender), on: criterion(row).id),
            let from = PlainNumber(figure.text)?.value
        else { return nil }
        let range: ClosedRange<Double>
        let width: Double
        let kinks: [Double]
        let values: (Double) -> (leader: Double?, rival: Double?)
        if case .vendors(let better) = function {
            // One figure is the scale of the others: their values move as well. Beyond all others it is at one end of the
            // scale for good, and each of theirs goes one way only, ever more slowly.
            let known = outcome.compared(on: row).filter { $0 != contender }.compactMap { figureOf($0, row) }
            guard let low = known.min(), let high = known.max() else { return nil }
            let today = min(low, from)...max(high, from)
            width = today.upperBound - today.lowerBound
            // All alike today: one that differs in the least is at the end of the scale, however far it goes.
            let reach = width > 0 ? Self.reach * width : max(1, from.magnitude)
            range = today.lowerBound - reach...today.upperBound + reach
            kinks = known
            values = { moved in
                func value(_ one: Int) -> Double? {
                    guard cells[one].value != nil else { return nil }
                    return (one == contender ? moved : figureOf(one, row)).map {
                        ValueFunction.value(of: $0, among: known + [moved], better: better)
                    }
                }
                return (value(duel.leader), value(duel.rival))
            }
        } else {
            guard let ends = function.range, ends.lowerBound < ends.upperBound else { return nil }
            range = ends
            width = ends.upperBound - ends.lowerBound
            switch function {
            case .piecewise(let points): kinks = points.map(\.at)
            case .target(let target, _, _): kinks = [target]
            default: kinks = []
            }
            values = { moved in
                let value = function.value(of: moved)
                return contender == duel.leader
                    ? (value, cells[duel.rival].value) : (cells[duel.leader].value, value)
            }
        }
        func lead(_ moved: Double) -> Double {
            let values = values(moved)
            func change(_ contender: Int, _ value: Double?) -> Double {
                guard let value, let today = cells[contender].value else { return 0 }
                return cells[contender].weight * (value - today)
            }
            return duel.lead + change(duel.leader, values.leader) - change(duel.rival, values.rival)
        }
        guard
            let nearest = NearestTurn(
                from: from, within: range, kinks: kinks, drop: Duel.drop, margin: Duel.margin, lead)
        else { return nil }
        let turn = Turn(nearest, from: from, lead)
        return Candidate(
            row: row, contender: contender, figure: figure, from: from, turn: turn,
            part: width > 0 ? abs(turn.place - from) / width : 0)
    }

    private func figureOf(_ contender: Int, _ row: Int) -> Double? {
        outcome.index.figure(of: vendor(contender), on: criterion(row).id).flatMap { PlainNumber($0.text)?.value }
    }
}

extension Evaluation {
    /// With a figure that the buyer found, which stands above all others.
    fileprivate func replacing(_ figure: Figure, of id: Vendor.ID, with number: Double) -> Evaluation {
        replacing(
            vendors: vendors.map { vendor in
                guard vendor.id == id else { return vendor }
                let moved = Figure(
                    criterion: figure.criterion, text: Figures.exact(number), unit: figure.unit, note: figure.note,
                    location: figure.location)
                return Vendor(
                    id: vendor.id, name: vendor.name, place: vendor.place, team: vendor.team,
                    departure: vendor.departure, figures: [moved] + vendor.figures, prices: vendor.prices,
                    notApplicable: vendor.notApplicable, location: vendor.location)
            })
    }
}
