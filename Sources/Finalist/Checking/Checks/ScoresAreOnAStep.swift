extension Check {
    /// A score is one that its scale allows, where the scale names its step.
    static let scoresAreOnAStep: Check = Check(
        Rule(
            "F0636", .warning, "a score lies between two steps of its scale",
            """
            The scale says how far apart two scores next to each other are. A score between two of them is one that nobody \
            was asked for: a slip, or a step that was not kept to. It counts as it stands.
            """)
    ) { index in
        var found: [Diagnostic] = []
        for row in index.questions.indices {
            guard let scale = index.usableScale(of: index.questions[row]), let step = scale.step, step > 0 else {
                continue
            }
            for column in index.contenders.indices {
                for entry in index.scores(question: row, contender: column) {
                    let score = index.score(entry)
                    guard case .given(let value) = score.verdict, scale.contains(value), !scale.isStep(value) else {
                        continue
                    }
                    found.append(
                        Diagnostic(
                            scoresAreOnAStep.rule,
                            "the score of \(index.evaluator(entry)) on \(score.question) for \(score.vendor) is \(Figures.plain(value)), and scale \(scale.id) goes in steps of \(Figures.plain(step))",
                            remedy: "ask for the score that was meant, or give the scale a finer step",
                            at: score.location, vendor: score.vendor, criterion: score.question))
                }
            }
        }
        return found
    }
}
