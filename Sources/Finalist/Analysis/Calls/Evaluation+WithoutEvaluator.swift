extension Evaluation {
    /// The same had this evaluator never been asked: neither sheets nor calls nor questions know of them.
    func without(evaluator: Evaluator.ID) -> Evaluation {
        var rest = replacing(
            criteria: criteria.map { $0.without(evaluator) }, sheets: sheets.filter { $0.evaluator != evaluator },
            record: record.without(evaluator))
        for visit in rest.visits.indices {
            for call in rest.visits[visit].calls.indices {
                rest.visits[visit].calls[call].assessments.removeAll { $0.evaluator == evaluator }
            }
        }
        return rest
    }
}

extension Record {
    /// What was agreed in moderation stays, but where nothing else is left that was moderated.
    fileprivate func without(_ evaluator: Evaluator.ID) -> Record {
        let moderations = self.moderations.compactMap { moderation -> Moderation? in
            guard moderation.stands(without: evaluator) else { return nil }
            let originals = moderation.originals.filter { $0.evaluator != evaluator }
            return Moderation(
                question: moderation.question, vendor: moderation.vendor, agreed: moderation.agreed, at: moderation.at,
                present: moderation.present, originals: originals, reason: moderation.reason,
                minority: moderation.minority, location: moderation.location)
        }
        return Record(
            moderations: moderations, clarifications: clarifications, narrowings: narrowings, rulings: rulings,
            decisions: decisions, events: events)
    }
}

extension Record.Moderation {
    /// Whether something is left that was moderated.
    func stands(without evaluator: Evaluator.ID) -> Bool {
        originals.isEmpty || originals.contains { $0.evaluator != evaluator }
    }
}

extension Criterion {
    fileprivate func without(_ evaluator: Evaluator.ID) -> Criterion {
        var rest = self
        switch basis {
        case .criteria(let children): rest.basis = .criteria(children.map { $0.without(evaluator) })
        case .questions(let questions):
            rest.basis = .questions(
                questions.map { question in
                    // Whom nobody else can stand in for stays asked, and is missing.
                    let others = question.evaluators.filter { $0 != evaluator }
                    return others.isEmpty ? question : question.scored(by: others)
                })
        case .measure, .price, .calls, .unusable: break
        }
        return rest
    }
}

extension Question {
    fileprivate func scored(by evaluators: [Evaluator.ID]) -> Question {
        Question(
            id: id, share: share, wording: wording, stage: stage, evaluators: evaluators, scale: scale,
            answerTypes: answerTypes, choices: choices, guidance: guidance, location: location)
    }
}
