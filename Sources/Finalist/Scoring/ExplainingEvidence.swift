/// What a leaf rests on: scores and figures.
extension Explaining {
    func question(_ row: Int, upwards: Bool) -> Step {
        let question = index.questions[row]
        guard let scale = outcome.evaluation.scale(of: question) else {
            preconditionFailure("a check refuses \(question.id) before it is scored")
        }
        let panel = PanelScore(index, question: row, contender: contender, scale: scale)
        var lines = self.lines(panel, scale, index.criterion(ofQuestion: row).missing)
        if upwards {
            lines = meanings(of: scale, panel) + lines
            if let guidance = question.guidance { lines.insert(.remark("guidance", guidance), at: 0) }
            let above = criterion(index.owner[row], upwards: true)
            lines += above.lines.map { $0.of(above.id) }
        }
        return Step(
            kind: .question, id: question.id, title: question.wording,
            evidence: (upwards ? answers(to: question.id) : [])
                + panel.voices.map { evidence($0, isReplaced: panel.moderation != nil) } + moderated(panel),
            lines: lines, parts: [])
    }

    /// What the scores of the scale mean in the plan's words, and who gave which.
    private func meanings(of scale: Scale, _ panel: PanelScore) -> [Step.Line] {
        scale.levels.map { level in
            let who = panel.voices.compactMap { voice -> String? in
                switch voice.state {
                case .counted(let score) where score == level.score: outcome.evaluation.panel.name(voice.evaluator)
                default: nil
                }
            }
            let given = who.isEmpty ? "" : ", as \(listed(who)) scored"
            return .remark("a score of \(written(level.score))", "\(level.meaning)\(given)")
        }
    }

    /// What the vendor answered, which the panel scores and nothing counts.
    private func answers(to question: Question.ID) -> [Step.Evidence] {
        answer(outcome.index.standing.answersToQuestions[VendorItem(vendor: vendor.id, item: question)])
    }

    private func answer(_ answer: Answer?) -> [Step.Evidence] {
        guard let answer else { return [] }
        let value = answer.value.map { $0 + (answer.unit.map { " \($0)" } ?? "") }
        let state = answer.status == .answered && value != nil ? nil : answer.status.rawValue
        return [
            Step.Evidence(
                who: "\(vendor.name)'s answer", what: [value, state].compactMap(\.self).joined(separator: ", "),
                isCounted: false,
                reason: [answer.words, answer.evidence?.words ?? ""].filter { !$0.isEmpty }.joined(separator: " – "),
                location: answer.location)
        ]
    }

    func lines(_ panel: PanelScore, _ scale: Scale, _ policy: MissingPolicy) -> [Step.Line] {
        func value(_ score: Double, because remark: String? = nil) -> Step.Line {
            if scale.isReadAsShare {
                return .sum(
                    .value, "\(written(score)) ÷ \(written(scale.to)) × 100", scale.value(of: score),
                    remark: remark ?? "its share of the best mark, \(written(scale.to))")
            }
            return .sum(
                .value,
                "(\(written(score)) − \(written(scale.zero))) ÷ (\(written(scale.to)) − \(written(scale.zero))) × 100",
                scale.value(of: score), remark: remark)
        }
        switch panel.result {
        case .moderated(let score):
            return [.remark("score", "\(written(score)), as the panel agreed in moderation"), value(score)]
        case .mean(let score, _, _):
            let missing = policy == .worst ? panel.missingVoices.map { _ in scale.from } : []
            let scores = panel.scores + missing
            let remark =
                missing.isEmpty ? nil : "the plan counts \(missing.count) missing as the worst, \(written(scale.from))"
            let sum = scores.map(written).joined(separator: " + ")
            let mean = scores.count == 1 ? "\(sum) ÷ 1" : "(\(sum)) ÷ \(scores.count)"
            return [.sum("score", mean, score, remark: remark), value(score)]
        case .notApplicable:
            return [.remark(.value, "none: the question does not apply to \(vendor.id)")]
        case .missing:
            let worst = "no score, which the plan counts as the worst"
            return policy == .worst
                ? [scale.leastValue == 0 ? .sum(.value, "0", 0, remark: worst) : value(scale.from, because: worst)]
                : [.remark(.value, policy == .exclude ? "none: no score, and the plan leaves it out" : "none yet")]
        }
    }

    /// `isReplaced` where a moderation counts in place of the scores.
    func evidence(_ voice: PanelScore.Voice, isReplaced: Bool) -> Step.Evidence {
        let score = voice.entry.map(index.score)
        let what: String
        var isCounted = false
        switch voice.state {
        case .counted(let score): (what, isCounted) = (written(score), !isReplaced)
        case .recused(let score): what = score.map { "\(written($0)), recused" } ?? "recused"
        case .abstained: what = "abstained"
        case .notApplicable: what = "not applicable"
        case .missing: what = "missing"
        }
        return Step.Evidence(
            who: outcome.evaluation.panel.name(voice.evaluator), what: what, isCounted: isCounted,
            reason: score?.reason ?? "", location: score?.location)
    }

    /// A moderation replaces the scores; they stay above it, and no longer count.
    func moderated(_ panel: PanelScore) -> [Step.Evidence] {
        guard let moderation = panel.moderation else { return [] }
        let present = moderation.present.joined(separator: ", ")
        let day = moderation.at.map { " on \($0.day)" } ?? ""
        let agreed = Step.Evidence(
            who: "Panel\(day)" + (present.isEmpty ? "" : " (\(present))"),
            what: "\(written(moderation.agreed)), moderated",
            isCounted: true, reason: moderation.reason, location: moderation.location)
        return [agreed]
            + moderation.minority.map { opinion in
                Step.Evidence(
                    who: outcome.evaluation.panel.name(opinion.by), what: "minority view", isCounted: false,
                    reason: opinion.words, location: opinion.location)
            }
    }

    func figure(_ criterion: Criterion, _ measure: Measure, _ cell: Cell) -> ([Step.Evidence], [Step.Line]) {
        let claimed = index.standing.answersToCriteria[VendorItem(vendor: vendor.id, item: criterion.id)]
        guard let figure = index.figure(of: vendor, on: criterion.id) else {
            return (answer(claimed), [gap(criterion, cell)])
        }
        let isOwn = vendor.figures.contains { $0.criterion == criterion.id }
        let evidence = Step.Evidence(
            who: isOwn ? "Buyer's figure" : "\(vendor.name)'s claim",
            what: figure.text + (measure.unit.map { " \($0)" } ?? ""), isCounted: true,
            reason: [figure.note, isOwn ? "" : claimed?.evidence?.words ?? ""].filter { !$0.isEmpty }
                .joined(separator: " – "), location: figure.location)
        let claims = isOwn ? answer(claimed) : []
        let range = figure.range.map { [$0.line { "\($0)" + (measure.unit.map { " \($0)" } ?? "") }] } ?? []
        guard let value = cell.value else { return ([evidence] + claims, range + [gap(criterion, cell)]) }
        let number = PlainNumber(figure.text)?.value ?? 0
        return ([evidence] + claims, range + [line(measure.function, number, figure.text, value, criterion)])
    }

    func line(
        _ function: ValueFunction, _ number: Double, _ text: String, _ value: Double, _ criterion: Criterion
    ) -> Step.Line {
        func straight(_ from: Double, _ to: Double, _ note: String?) -> Step.Line {
            let beyond = value == 0 || value == 100 ? function.range.map { !($0 ~= number) } ?? false : false
            let remark = beyond ? "beyond the end of the scale, so it counts as the end" : note
            let end =
                beyond
                ? "\(written(value))"
                : "(\(written(number)) − \(written(from))) ÷ (\(written(to)) − \(written(from))) × 100"
            return .sum(.value, end, value, remark: remark)
        }
        switch function {
        case .linear(let worst, let best): return straight(worst, best, nil)
        case .target(let target, let low, let high):
            return number <= target
                ? straight(low, target, "up to the target") : straight(high, target, "down from the target")
        case .levels: return .sum(.value, written(value), value, remark: "the plan's value of '\(text)'")
        case .vendors(let better):
            let figures = compared(on: criterion).compactMap {
                index.figure(of: index.contenders[$0], on: criterion.id).flatMap {
                    PlainNumber($0.text)?.value
                }
            }
            guard let low = figures.min(), let high = figures.max(), low < high else {
                return .sum(.value, "100", value, remark: "all vendors in the running are alike")
            }
            guard low...high ~= number else {
                return .sum(
                    .value, written(value), value, remark: "beyond the vendors in the running, so it counts as the end"
                )
            }
            let (from, to) = better == .higher ? (low, high) : (high, low)
            return .sum(
                .value,
                "(\(written(number)) − \(written(from))) ÷ (\(written(to)) − \(written(from))) × 100", value,
                remark: "from the worst to the best of the vendors compared")
        case .piecewise(let points):
            guard let right = points.first(where: { number <= $0.at }),
                let left = points.last(where: { $0.at < number })
            else {
                return .sum(.value, written(value), value, remark: "at or beyond the last point of the plan's line")
            }
            return .sum(
                .value,
                "\(written(left.value)) + (\(written(number)) − \(written(left.at))) ÷ (\(written(right.at)) − \(written(left.at))) × (\(written(right.value)) − \(written(left.value)))",
                value, remark: "on the plan's line between \(written(left.at)) and \(written(right.at))")
        case .unusable: return .remark(.value, "none")
        }
    }

    func compared(on criterion: Criterion) -> [Int] {
        index.nodeRow[criterion.id].map(outcome.compared) ?? []
    }

    func gap(_ criterion: Criterion, _ cell: Cell) -> Step.Line {
        switch cell.state {
        case .valued: .sum(.value, "0", cell.value, remark: "no evidence, which the plan counts as the worst")
        case .excluded: .remark(.value, "none: no evidence, and the plan leaves it out")
        case .notApplicable: .remark(.value, "none: it does not apply to \(vendor.id)")
        case .apart: .remark(.value, "none: the formula decides by itself")
        case .missing: .remark(.value, "none yet: the evidence is still to come")
        }
    }
}
