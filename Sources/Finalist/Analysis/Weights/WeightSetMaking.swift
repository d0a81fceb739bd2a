extension PeoplesWeights {
    /// The combined weights as a set of weights, to be included in the evaluation.
    ///
    /// Weights are percentages of their level with up to nine decimals, so that the set gives them back to eleven digits.
    ///
    /// - Throws: A ``Refusal`` where the set could not be read back – a name that is malformed or taken, somebody who is
    ///   not of the panel, no reason –, or where nothing is there to be written.
    public func weightSet(
        _ id: String, status: Weights.Status, by: String, at: Moment, reason: String, of evaluation: Evaluation
    ) throws(Refusal) -> Weights {
        var problems: [Diagnostic] = []
        func refuse(_ rule: Rule, _ message: String, _ remedy: String) {
            problems.append(Diagnostic(rule, message, remedy: remedy, at: nil))
        }
        let taken = ["plan", "ad-hoc"] + evaluation.weightSets.map(\.id)
        if !AttributeKind.id.accepts(id) {
            refuse(.weightSetUnwritable, "'\(id)' is no id for a set of weights", AttributeKind.id.remedy)
        } else if taken.contains(id) {
            refuse(.weightSetUnwritable, "there is a set of weights '\(id)' already", "give the new one another id")
        }
        problems += evaluation.faults(ofJudge: by)
        if trimmed(reason).isEmpty {
            refuse(
                .weightSetUnwritable, "nothing says why the weights are as they are",
                "say it with --reason: the panel's meeting of 12 May, for one")
        }
        for level in levels where level.combined == nil {
            refuse(
                .noCombination, "the weights of \(listed(level.people.map(\.by))) have no geometric mean",
                "take --combine mean")
        }
        if levels.isEmpty {
            refuse(.nothingJudged, "nobody has judged any weights here", "ask with --ask points --by E1, for one")
        }
        guard problems.isEmpty else { throw Refusal(diagnostics: problems) }
        let people = levels.flatMap { $0.people.map(\.by) }.uniqued
        let sources =
            people.count == 1
            ? "The weights of \(people[0])" : "\(choices.combining.opening) of \(listed(people, limit: 12))"
        return Weights(
            id: id, title: sources, status: status, by: by, at: at, reason: reason,
            entries: levels.flatMap { level in
                zip(level.criteria, level.combined?.weights ?? []).map { item, weight in
                    Weights.Entry(criterion: item.id, value: weight * 100, location: nil)
                }
            }, location: nil)
    }
}

extension CombinedWeights.Rule {
    fileprivate var opening: String { self == .mean ? "The mean of the weights" : "The geometric mean of the weights" }
}
