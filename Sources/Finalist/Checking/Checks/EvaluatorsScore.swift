extension Check {
    /// Whoever is on the panel scores something.
    static let evaluatorsScore: Check = Check(
        Rule(
            "F0627", .note, "someone on the panel scores nothing",
            """
            An evaluator whom no question names and who has handed in no scores may only chair, or may have been \
            forgotten in scored-by.
            """)
    ) { index in
        guard !index.questions.isEmpty else { return [] }
        let active = Set(index.questions.flatMap(\.evaluators)).union(index.evaluation.sheets.map(\.evaluator))
        return index.evaluation.panel.evaluators.filter { !active.contains($0.id) }.map { evaluator in
            Diagnostic(
                evaluatorsScore.rule, "\(index.evaluation.panel.name(evaluator.id)) is on the panel and scores nothing",
                remedy:
                    "name \(evaluator.id) in scored-by of the questions meant, or leave it if the person only chairs",
                at: evaluator.location)
        }
    }
}
