/// What one score of a question can move for a vendor: the one with the most room.
struct MovableScore: Sendable {
    let question: Int
    let contender: Int

    /// `nil` for the moderated score.
    let entry: Index.Entry?

    /// From 0 to 1 of the width of its scale: how far it can still go.
    let room: Double

    /// Points of the total for the whole width.
    let effect: Double
}

extension Outcome {
    /// One a question that has a weight for the vendor, in the order of the plan.
    ///
    /// Within a question every score moves the mean alike, so that the one with the most room stands for all.
    func movableScores(of contender: Int, isRaised: Bool) -> [MovableScore] {
        var movable: [MovableScore] = []
        for node in criteria.indices {
            let criterion = criteria[node].criterion
            let weight = criteria[node].cells[contender].weight
            guard weight > 0, !criterion.questions.isEmpty else { continue }
            var scores: [(share: Double, score: MovableScore)] = []
            var shares = 0.0
            for question in criterion.questions {
                guard let row = index.questionRow[question.id], let scale = evaluation.scale(of: question) else {
                    preconditionFailure("a check refuses \(question.id) before it is scored")
                }
                let panel = PanelScore(index, question: row, contender: contender, scale: scale)
                // A question that nobody could score weighs nothing, unless the plan counts it as the worst.
                guard panel.result.hasValue || criterion.missing == .worst && panel.result == .missing else { continue }
                shares += question.share
                guard let (entry, room, voices) = panel.mostRoom(scale, criterion.missing, isRaised: isRaised) else {
                    continue
                }
                scores.append(
                    (
                        question.share,
                        MovableScore(
                            question: row, contender: contender, entry: entry, room: room,
                            effect: 100 * question.share * weight / voices)
                    ))
            }
            guard shares > 0 else { continue }
            movable += scores.map { share, score in
                MovableScore(
                    question: score.question, contender: contender, entry: score.entry, room: score.room,
                    effect: score.effect / shares)
            }
        }
        return movable
    }
}

extension PanelScore {
    /// The counted score with the most room, that room in widths of the scale, and by how many the mean divides.
    fileprivate func mostRoom(
        _ scale: Scale, _ policy: MissingPolicy, isRaised: Bool
    ) -> (entry: Index.Entry?, room: Double, voices: Double)? {
        func room(_ score: Double) -> Double {
            let place = scale.value(of: score) / 100
            return isRaised ? 1 - place : place
        }
        if let moderation { return (nil, room(moderation.agreed), 1) }
        var best: (entry: Index.Entry?, room: Double)?
        for voice in voices {
            guard case .counted(let score) = voice.state, let entry = voice.entry else { continue }
            let room = room(score)
            if best.map({ room > $0.room }) ?? true { best = (entry, room) }
        }
        guard let best else { return nil }
        let counted = scores.count + (policy == .worst ? missingVoices.count : 0)
        return (best.entry, best.room, Double(counted))
    }
}

/// The smallest change of one score.
extension ChangeFinder {
    func oneScore(_ duel: Duel) -> SmallestChange {
        let candidates = leaderScores + outcome.movableScores(of: duel.rival, isRaised: true)
        var best: (score: MovableScore, part: Double)?
        for score in candidates where score.effect > 0 {
            let part = duel.lead / score.effect
            // At the very end of its scale a score brings a tie at most, and nobody gets ahead.
            guard (score.room - part) * score.effect > Duel.margin else { continue }
            if part < best?.part ?? .infinity { best = (score, part) }
        }
        guard let (score, part) = best else {
            return none(
                duel, .oneScore,
                candidates.isEmpty
                    ? "no score of either counts"
                    : "no single score, moved as far as its scale goes, makes up for the lead")
        }
        let beyond = part + min(Duel.drop / score.effect, (score.room - part) / 2)
        let question = outcome.index.questions[score.question]
        guard let scale = outcome.evaluation.scale(of: question) else {
            preconditionFailure("a check refuses \(question.id) before it is scored")
        }
        let direction = score.contender == duel.rival ? 1.0 : -1.0
        func moved(_ from: Double, _ part: Double) -> Double { from + direction * part * (scale.to - scale.from) }
        let vendor = vendor(score.contender)
        let from: Double
        let location: Location?
        let changed: (Double) -> Evaluation
        if let entry = score.entry {
            let given = outcome.index.score(entry)
            guard case .given(let number) = given.verdict else { preconditionFailure("only a given score counts") }
            (from, location) = (number, given.location)
            changed = { outcome.evaluation.replacing(entry, with: $0) }
        } else {
            guard let moderation = outcome.index.moderation(question: question.id, vendor: vendor.id) else {
                preconditionFailure("a score without a sheet is a moderated one")
            }
            (from, location) = (moderation.agreed, moderation.location)
            changed = { outcome.evaluation.replacing(moderation, with: $0) }
        }
        let to = moved(from, part)
        return change(
            duel, .oneScore,
            .score(
                SmallestChange.Score(
                    evaluator: score.entry.map(outcome.index.evaluator), question: question.id, vendor: vendor.id,
                    from: from, to: to, part: part, location: location)),
            duel.verdict(
                at: rescoring.outcome(changed(to)), beyond: rescoring.outcome(changed(moved(from, beyond)))))
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
