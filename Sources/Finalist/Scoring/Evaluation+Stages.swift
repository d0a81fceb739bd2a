extension Evaluation {
    /// Scores what had been scored at the end of a stage, for all vendors that were in then; those that left since are
    /// in it, as the award was not decided yet.
    ///
    /// Scores count as they stand now; a response that came in after the narrowing that closed the stage does not.
    ///
    /// - Throws: A ``Refusal`` for a stage that no question of the plan names, and as ``scored(weights:adHoc:interim:)``
    ///   for what the stage rests on.
    public func scored(
        at stage: String, weights: Weights.ID? = nil, adHoc: [Weighting.AdHoc] = [], interim: Bool = false
    ) throws(Refusal) -> Outcome {
        let stages = Stages(self)
        guard let place = stages.names.firstIndex(of: stage) else {
            throw .unknown(stage, among: stages.names, location)
        }
        let weighting = try checkedWeighting(weights, adHoc)
        return try scored(StageCut(self, stages, at: place), weighting, interim: interim)
    }

    /// The evaluation as it stood when a vendor left, then at each stage before; without stages once, as it was then.
    func cuts(untilLeft vendor: Vendor) -> some Sequence<StageCut> {
        let stages = Stages(self)
        let places: [Int?] = stages.lastPlace[vendor.id].map { (0...$0).reversed() } ?? [nil]
        return places.lazy.map { StageCut(self, stages, at: $0, vendor: vendor) }
    }

    func scored(_ cut: StageCut, _ weighting: Weighting, interim: Bool) throws(Refusal) -> Outcome {
        var outcome = try cut.evaluation.scored(interim: interim) { () throws(Refusal) in weighting }
        outcome.stage = cut.view
        return outcome
    }

    /// What is wrong is told of the whole evaluation, but for evidence that may come after the stage.
    private func checkedWeighting(_ weights: Weights.ID?, _ adHoc: [Weighting.AdHoc]) throws(Refusal) -> Weighting {
        let errors = Index(self).check().filter { $0.severity == .error && !$0.rule.isAboutMissingEvidence }
        guard errors.isEmpty else { throw Refusal(diagnostics: errors) }
        return try weighting(weights, adHoc)
    }
}

extension Refusal {
    fileprivate static func unknown(_ stage: String, among stages: [String], _ location: Location?) -> Refusal {
        Refusal(diagnostics: [
            Diagnostic(
                .nodeUnknown, "no question of the plan is of stage '\(stage)'",
                remedy: stages.isEmpty
                    ? "add stage=\"…\" to the questions of the plan; until then there is one result"
                    : NearMiss.remedy(
                        stage, among: stages, otherwise: "name one of: \(stages.joined(separator: ", "))"),
                at: nil)
        ])
    }
}
