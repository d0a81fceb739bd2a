/// The smallest change of one measured figure.
extension ChangeFinder {
    private struct Candidate {
        let row: Int
        let contender: Int
        let figure: Figure
        let from: Double
        let turn: NearestTurn

        /// In widths of the range of the value function.
        let part: Double
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
                + (isRelative ? "; on a scale taken from the vendors it was not moved beyond their own figures" : "")
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
        let before = place > best.from ? place.nextDown : place.nextUp
        return change(
            duel, .oneMeasure,
            .measure(
                SmallestChange.Measure(
                    criterion: id, vendor: vendor(best.contender).id, from: best.from, to: place,
                    part: best.part, unit: measure.unit,
                    location: best.figure.location)),
            best.turn.isJump
                ? duel.verdict(before: scored(with: before), atJump: scored(with: place))
                : duel.verdict(at: scored(with: place), beyond: scored(with: best.turn.beyond)))
    }

    private func candidate(_ duel: Duel, _ row: Int, _ contender: Int, _ function: ValueFunction) -> Candidate? {
        let cells = outcome.criteria[row].cells
        guard cells[contender].weight > 0, cells[contender].value != nil,
            let figure = outcome.index.figure(of: vendor(contender), on: criterion(row).id),
            let from = PlainNumber(figure.text)?.value
        else { return nil }
        let range: ClosedRange<Double>
        let kinks: [Double]
        let values: (Double) -> (leader: Double?, rival: Double?)
        if case .vendors(let better) = function {
            // One figure is the scale of the others: their values move as well.
            let others = outcome.compared(on: row).filter { $0 != contender }
            let figures = others.map { figureOf($0, row) }
            let known = figures.compactMap(\.self)
            guard let low = known.min(), let high = known.max() else { return nil }
            range = min(low, from)...max(high, from)
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
            guard let ends = function.range else { return nil }
            range = ends
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
        guard range.lowerBound < range.upperBound else { return nil }
        func lead(_ moved: Double) -> Double {
            let values = values(moved)
            func change(_ contender: Int, _ value: Double?) -> Double {
                guard let value, let today = cells[contender].value else { return 0 }
                return cells[contender].weight * (value - today)
            }
            return duel.lead + change(duel.leader, values.leader) - change(duel.rival, values.rival)
        }
        guard
            let turn = NearestTurn(
                from: from, within: range, kinks: kinks, drop: Duel.drop, margin: Duel.margin, lead)
        else { return nil }
        return Candidate(
            row: row, contender: contender, figure: figure, from: from, turn: turn,
            part: abs(turn.place - from) / (range.upperBound - range.lowerBound))
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
