extension Evaluation {
    /// How far the panel agrees on the questions of the plan, and what the result is without each of its members.
    ///
    /// Scores that do not count – of a recused evaluator, an abstention – are left out. Scores are compared as they were
    /// given. Whoever is left out goes with scores and with sheets on calls. What was agreed in moderation is not one
    /// evaluator's, and stays.
    ///
    /// - Throws: A ``Refusal`` where the evaluation cannot be scored, evidence still to come aside.
    public func panelAgreement(seed: UInt64 = 1) throws(Refusal) -> PanelAgreement {
        let outcome = try scored(interim: true)
        let judging = JudgingThePanel(outcome.index, seed: seed)
        let base = PanelWithout(whole: outcome)
        return PanelAgreement(
            evaluation: id, title: title, seed: seed, questions: judging.questions(), overall: judging.overall(),
            evaluators: judging.leans(), base: base,
            leaveOneOut: outcome.withoutEvaluators(judging, against: base))
    }
}

extension Outcome {
    /// The result with each evaluator left out in turn, scored anew under the weights of this one.
    func withoutEvaluators() -> [PanelWithout] {
        withoutEvaluators(JudgingThePanel(index, seed: 1), against: PanelWithout(whole: self))
    }

    fileprivate func withoutEvaluators(_ judging: JudgingThePanel, against base: PanelWithout) -> [PanelWithout] {
        judging.people.map { person in
            let rest = evaluation.without(evaluator: person)
            do throws(Refusal) {
                let outcome = try Index(rest, after: index).resultAlone(interim: true) { () throws(Refusal) in
                    weighting
                }
                return PanelWithout(outcome, judging, without: person, against: base)
            } catch {
                // What cannot be scored without a person shows that the result rests on that person.
                return PanelWithout(refused: error, judging, without: person)
            }
        }
    }
}
