/// What one score of a question can move for a vendor: the one with the most room.
struct MovableScore: Sendable {
    let question: Int
    let contender: Int

    /// The row of the question's criterion.
    let leaf: Int

    /// `nil` for the moderated score.
    let entry: Index.Entry?

    /// How far it can still go: from 0 to 1 of the width between the score that is worth 0 and the one that is worth 100.
    let room: Double

    /// Points of the criterion for that whole width.
    let rate: Double

    /// What the criterion weighs in the total, from 0 to 1.
    let weight: Double

    /// Points of the total for the whole width.
    var effect: Double { rate * weight }
}

extension Outcome {
    /// One a question that counts for the vendor, in the order of the plan, whatever its weight.
    ///
    /// Within a question every score moves the mean alike, so that the one with the most room stands for all.
    func movableScores(of contender: Int, isRaised: Bool) -> [MovableScore] {
        var movable: [MovableScore] = []
        for node in criteria.indices {
            let criterion = criteria[node].criterion
            let weight = criteria[node].cells[contender].weight
            guard criteria[node].cells[contender].value != nil, !criterion.questions.isEmpty else { continue }
            var scores: [(share: Double, score: MovableScore)] = []
            var shares = 0.0
            for question in criterion.questions {
                guard let row = index.questionRow[question.id], let scale = evaluation.scale(of: question) else {
                    preconditionFailure("a check refuses \(question.id) before it is scored")
                }
                let panel = PanelScore(index, question: row, contender: contender, scale: scale)
                guard panel.counts(criterion.missing) else { continue }
                shares += question.share
                guard let (entry, room) = panel.mostRoom(scale, isRaised: isRaised) else { continue }
                scores.append(
                    (
                        question.share,
                        MovableScore(
                            question: row, contender: contender, leaf: node, entry: entry, room: room,
                            rate: 100 * question.share / panel.divisor(criterion.missing), weight: weight)
                    ))
            }
            guard shares > 0 else { continue }
            movable += scores.map { share, score in
                MovableScore(
                    question: score.question, contender: contender, leaf: node, entry: score.entry, room: score.room,
                    rate: score.rate / shares, weight: weight)
            }
        }
        return movable
    }
}

extension PanelScore {
    /// The counted score with the most room, and that room.
    fileprivate func mostRoom(_ scale: Scale, isRaised: Bool) -> (entry: Index.Entry?, room: Double)? {
        func room(_ score: Double) -> Double {
            let value = scale.value(of: score)
            return (isRaised ? 100 - value : value - scale.leastValue) / 100
        }
        if let moderation { return (nil, room(moderation.agreed)) }
        var best: (entry: Index.Entry?, room: Double)?
        for voice in voices {
            guard case .counted(let score) = voice.state, let entry = voice.entry else { continue }
            let room = room(score)
            if best.map({ room > $0.room }) ?? true { best = (entry, room) }
        }
        return best
    }
}

/// The smallest change of one score.
extension ChangeFinder {
    /// A place at which a score may let the rival ahead.
    private struct Turn {
        let score: MovableScore

        /// How far the score moves, just before the turn, at it and just beyond it; as its room is told.
        let before: Double
        let part: Double
        let beyond: Double

        /// Whether it passes a threshold there.
        let isJump: Bool
    }

    func oneScore(_ duel: Duel) -> SmallestChange {
        let candidates = (leaderScores + outcome.movableScores(of: duel.rival, isRaised: true)).filter {
            $0.effect > 0 || !thresholds(above: $0.leaf).isEmpty
        }
        // A scale need not be worth 0 at its first end: sizes are compared as they are told, by the whole scale.
        let ways = candidates.flatMap { turns($0, duel) }.map { ($0, size($0)) }.sorted { $0.1 < $1.1 }.map(\.0)
        return firstBorneOut(duel, ways) { change(duel, $0) }
            ?? none(
                duel, .oneScore,
                candidates.isEmpty
                    ? "no score of either counts"
                    : "no single score, moved as far as its scale goes, makes up for the lead")
    }

    /// From 0 to 1 of the width of the scale.
    private func size(_ turn: Turn) -> Double {
        let scale = scale(of: turn.score)
        return turn.part * ((scale.to - scale.zero) / (scale.to - scale.from)).magnitude
    }

    private func turns(_ score: MovableScore, _ duel: Duel) -> [Turn] {
        /// `rate` is in points of what turns, for the whole width of the scale.
        func turn(_ part: Double, rate: Double, isJump: Bool, isReached: Bool = false) -> Turn? {
            // At the very end of its scale a score brings a tie at most, and nobody gets ahead; a threshold is reached.
            let points = (score.room - part) * rate
            guard rate > 0, part >= 0, points > Duel.margin || isReached && points >= -Ranking.tie else { return nil }
            let step = min(Duel.drop / rate, max(score.room - part, 0) / 2)
            return Turn(
                score: score, before: max(part - (isReached ? Duel.drop / rate : step), 0), part: part,
                beyond: min(part + step, score.room), isJump: isJump)
        }
        /// How far the score must go for a criterion to be at its least value, and by how much it moves it.
        func way(to threshold: ExcludingThreshold) -> (part: Double, rate: Double)? {
            let rate = score.rate * part(of: score.leaf, in: threshold.row, score.contender)
            guard let value = outcome.value(threshold.row, score.contender), rate > 0 else { return nil }
            return (abs(value - threshold.minimum) / rate, rate)
        }
        let (above, missed) = (thresholds(above: score.leaf), missed(duel.rival))
        let exits =
            score.contender == duel.leader
            ? above.compactMap { way(to: $0) }.compactMap { turn($0.part, rate: $0.rate, isJump: true) } : []
        if missed.isEmpty {
            return [turn(duel.lead / score.effect, rate: score.effect, isJump: false)].compactMap(\.self) + exits
        }
        // It must reach all that it misses, and may still have to make up for a lead there.
        guard score.contender == duel.rival, missed.allSatisfy(above.contains),
            let last = missed.compactMap({ way(to: $0) }).max(by: { $0.part < $1.part }),
            let entry = turn(last.part, rate: last.rate, isJump: true, isReached: true)
        else { return exits }
        let results = scored(score, entry.beyond).results
        guard let own = results[duel.leader].total, let theirs = results[duel.rival].total, own > theirs else {
            return [entry]
        }
        return [turn(entry.beyond + (own - theirs) / score.effect, rate: score.effect, isJump: false)].compactMap(
            \.self)
    }

    /// With the score moved, the leader's down or the rival's up.
    private func scored(_ score: MovableScore, _ part: Double) -> Outcome {
        rescoring.outcome(moved(score, part).evaluation)
    }

    /// Where the score stands, what it is today and then, and how wide its scale is, with the evaluation in which it is.
    private func moved(
        _ score: MovableScore, _ part: Double
    ) -> (from: Double, to: Double, width: Double, location: Location?, evaluation: Evaluation) {
        let scale = scale(of: score)
        let (from, location) = given(score)
        let to = from + (score.contender == leader ? -part : part) * (scale.to - scale.zero)
        return (from, to, (scale.to - scale.from).magnitude, location, evaluation(score, to: to))
    }

    private func scale(of score: MovableScore) -> Scale {
        let question = outcome.index.questions[score.question]
        guard let scale = outcome.evaluation.scale(of: question) else {
            preconditionFailure("a check refuses \(question.id) before it is scored")
        }
        return scale
    }

    private func moderation(of score: MovableScore) -> Record.Moderation {
        let question = outcome.index.questions[score.question].id
        guard let moderation = outcome.index.moderation(question: question, vendor: vendor(score.contender).id) else {
            preconditionFailure("a score without a sheet is a moderated one")
        }
        return moderation
    }

    private func given(_ score: MovableScore) -> (Double, Location?) {
        guard let entry = score.entry else {
            let moderation = moderation(of: score)
            return (moderation.agreed, moderation.location)
        }
        let given = outcome.index.score(entry)
        guard case .given(let value) = given.verdict else { preconditionFailure("only a given score counts") }
        return (value, given.location)
    }

    private func evaluation(_ score: MovableScore, to value: Double) -> Evaluation {
        score.entry.map { outcome.evaluation.replacing($0, with: value) }
            ?? outcome.evaluation.replacing(moderation(of: score), with: value)
    }

    /// The first score from the change on that the scale allows and that puts the rival ahead, scored anew; at the change
    /// itself the two are mostly level.
    private func step(
        _ duel: Duel, _ score: MovableScore, to place: Double
    ) -> (step: SmallestChange.Score.Step, isGiveable: Bool) {
        let scale = scale(of: score)
        guard let steps = scoreSteps[scale.id], steps.isKnown else { return (.any, false) }
        let isUp = (score.contender != leader) == (scale.to > scale.from)
        // A hair before, so that the change itself is tried where it can be given.
        var tried = place + (isUp ? -1e-7 : 1e-7)
        var isGiveable = false
        for _ in 0..<3 {
            guard let next = steps.next(tried, isUp: isUp) else { return (.none, isGiveable) }
            if duel.isOvertaken(rescoring.outcome(evaluation(score, to: next))) { return (.next(next), isGiveable) }
            isGiveable = isGiveable || (next - place).magnitude <= 1e-7
            tried = next
        }
        return (.none, isGiveable)
    }

    private func change(_ duel: Duel, _ turn: Turn) -> SmallestChange {
        let score = turn.score
        let (from, to, width, location, evaluation) = moved(score, turn.part)
        let (step, isGiveable) = step(duel, score, to: to)
        return change(
            duel, .oneScore,
            .score(
                SmallestChange.Score(
                    evaluator: score.entry.map(outcome.index.evaluator),
                    question: outcome.index.questions[score.question].id, vendor: vendor(score.contender).id,
                    from: from, to: to, part: (to - from).magnitude / width, step: step,
                    isGiveable: isGiveable, location: location)),
            turn.isJump
                ? .jump(before: scored(score, turn.before), passed: scored(score, turn.beyond))
                : .level(at: rescoring.outcome(evaluation), beyond: scored(score, turn.beyond)))
    }
}

extension Evaluation {
    fileprivate func replacing(_ entry: Index.Entry, with value: Double) -> Evaluation {
        var sheets = sheets
        let sheet = sheets[entry.sheet]
        var scores = sheet.scores
        let old = scores[entry.score]
        scores[entry.score] = Score(
            question: old.question, vendor: old.vendor, verdict: .given(value), reason: old.reason,
            location: old.location)
        sheets[entry.sheet] = ScoreSheet(
            evaluator: sheet.evaluator, submitted: sheet.submitted, scores: scores, location: sheet.location)
        return replacing(sheets: sheets)
    }

    fileprivate func replacing(_ moderation: Record.Moderation, with agreed: Double) -> Evaluation {
        let moderations = record.moderations.map { one in
            guard one.question == moderation.question && one.vendor == moderation.vendor else { return one }
            return Record.Moderation(
                question: one.question, vendor: one.vendor, agreed: agreed, at: one.at, present: one.present,
                originals: one.originals, reason: one.reason, minority: one.minority, location: one.location)
        }
        return replacing(
            record: Record(
                moderations: moderations, clarifications: record.clarifications, narrowings: record.narrowings,
                rulings: record.rulings, decisions: record.decisions, events: record.events))
    }
}
