/// A vendor's figure at another of the levels that its measure names.
struct LevelMove: Sendable {
    let row: Int
    let contender: Int
    let figure: Figure
    let from: ValueFunction.Level
    let to: ValueFunction.Level

    /// How far its value moves, from 0 to 1 of what the levels are apart.
    let part: Double
}

/// Levels are few, so that every one of them is tried.
extension ChangeFinder {
    /// The other levels of one vendor with which the rival may come ahead, as far as values tell; scoring anew bears it out.
    func levelMoves(_ duel: Duel, _ row: Int, _ contender: Int, _ measure: Measure) -> [LevelMove] {
        let cell = outcome.criteria[row].cells[contender]
        guard case .levels(let levels) = measure.function, let today = cell.value,
            let figure = outcome.index.figure(of: vendor(contender), on: criterion(row).id),
            let from = levels.first(where: { $0.name == figure.text }),
            let least = levels.map(\.value).min(), let most = levels.map(\.value).max(), least < most
        else { return [] }
        let (above, missed) = (thresholds(above: row), missed(duel.rival))
        func points(_ threshold: ExcludingThreshold, _ level: ValueFunction.Level) -> Double {
            (outcome.value(threshold.row, contender) ?? .infinity)
                + part(of: row, in: threshold.row, contender) * (level.value - today) - threshold.minimum
        }
        func mayTurn(_ level: ValueFunction.Level) -> Bool {
            if contender == duel.leader, above.contains(where: { points($0, level) < -Ranking.tie }) { return true }
            guard missed.isEmpty else {
                return contender == duel.rival && missed.allSatisfy(above.contains)
                    && missed.allSatisfy { points($0, level) >= -Ranking.tie }
            }
            let gain = cell.weight * (level.value - today)
            return duel.lead + (contender == duel.leader ? gain : -gain) < -Ranking.tie
        }
        return levels.filter { $0.value != from.value && mayTurn($0) }.map { level in
            LevelMove(
                row: row, contender: contender, figure: figure, from: from, to: level,
                part: (level.value - from.value).magnitude / (most - least))
        }
    }

    func change(_ duel: Duel, _ move: LevelMove) -> SmallestChange {
        let moved = rescoring.outcome(
            outcome.evaluation.replacing(move.figure, of: vendor(move.contender).id, with: move.to.name))
        return change(
            duel, .oneMeasure,
            .measure(
                SmallestChange.Measure(
                    criterion: criterion(move.row).id, vendor: vendor(move.contender).id, from: move.from.value,
                    to: move.to.value, part: move.part, unit: nil, location: move.figure.location,
                    levels: SmallestChange.Measure.Levels(from: move.from.name, to: move.to.name))),
            duel.verdict(before: outcome, passed: moved), cause(duel, outcome, moved))
    }
}
