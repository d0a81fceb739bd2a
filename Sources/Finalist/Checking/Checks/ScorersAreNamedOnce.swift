extension Check {
    /// A question names each of its evaluators once.
    static let scorersAreNamedOnce: Check = Check(
        Rule(
            "F0414", .error, "a question names an evaluator twice",
            """
            The score of a question is the mean over the people it names. Someone named twice would have two votes, \
            which nobody announced. If a second person was meant, correct the id.
            """)
    ) { index in
        index.questions.compactMap { question in
            guard let twice = repeated(question.evaluators) else { return nil }
            return Diagnostic(
                scorersAreNamedOnce.rule,
                "question \(question.id) names \(index.evaluation.panel.name(twice)) twice in scored-by",
                remedy: "name everyone once: scored-by=\"\(distinct(question.evaluators).joined(separator: " "))\", "
                    + "or correct the id if another person was meant",
                at: question.location, criterion: question.id)
        }
    }
}

private func repeated(_ ids: [String]) -> String? {
    guard ids.count > 1 else { return nil }
    var met: Set<String> = []
    return ids.first { !met.insert($0).inserted }
}

private func distinct(_ ids: [String]) -> [String] {
    var met: Set<String> = []
    return ids.filter { met.insert($0).inserted }
}
