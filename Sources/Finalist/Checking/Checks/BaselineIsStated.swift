extension Check {
    /// Savings can be told.
    static let baselineIsStated: Check = Check(
        Rule(
            "F0844", .note, "the scenario has no baseline",
            """
            The baseline is what the same work costs in-house a year. Without it vendors can be compared with each other, \
            and nobody can say what is saved by choosing one.
            """), needsEveryFile: true
    ) { index in
        guard let scenario = index.evaluation.scenario, scenario.baseline == nil, !index.offers.isEmpty else {
            return []
        }
        return [
            Diagnostic(
                baselineIsStated.rule, "the scenario has no baseline, so that no saving can be told",
                remedy: "add baseline=\"…\", what the same work costs in-house a year", at: scenario.location)
        ]
    }
}
