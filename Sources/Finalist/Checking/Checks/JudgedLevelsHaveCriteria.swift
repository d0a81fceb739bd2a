extension Check {
    /// What is judged has criteria below it.
    static let judgedLevelsHaveCriteria: Check = Check(
        Rule(
            "F0461", .error, "a judgement on weights is about a criterion without parts",
            """
            A judgement weighs the criteria that stand side by side directly below the one named in of, or at the top of \
            the plan where of is left out. A criterion that is judged by questions, a measure, a price or calls has none \
            below it.
            """), needsEveryFile: true
    ) { index in
        index.evaluation.judgements.compactMap { judgement in
            guard let level = judgement.level, let row = index.nodeRow[level], index.nodes[row].children.isEmpty else {
                return nil
            }
            let criterion = index.nodes[row].criterion
            let parent = index.nodes[row].parent.map { index.nodes[$0].criterion.id }
            return Diagnostic(
                judgedLevelsHaveCriteria.rule,
                "\(judgement.by ?? "somebody") weighs what is below \(criterion.shortName), and no criteria are below it",
                remedy: parent.map { "name the criterion above it: of=\"\($0)\"" }
                    ?? "name a criterion with others below it, or leave out of for the top of the plan",
                at: judgement.location, criterion: level)
        }
    }
}
