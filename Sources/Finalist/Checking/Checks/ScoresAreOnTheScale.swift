extension Check {
    /// A score lies between the ends of its question's scale.
    static let scoresAreOnTheScale: Check = Check(
        Rule(
            "F0504", .error, "a score is off the scale",
            """
            A 6 on a scale that ends at 5 would count more than the best there is. It is mostly a slip, or a score meant \
            for another scale; only its evaluator can say which.
            """)
    ) { index in
        var found: [Diagnostic] = []
        let scales = index.questions.map(index.usableScale)
        for row in index.questions.indices {
            guard let scale = scales[row] else { continue }
            for column in index.contenders.indices {
                for entry in index.scores(question: row, contender: column) {
                    let score = index.score(entry)
                    guard case .given(let value) = score.verdict, !scale.contains(value) else { continue }
                    let name = "the score of \(index.evaluator(entry)) on \(score.question) for \(score.vendor)"
                    found.append(offScale(name, value, scale, score.location, score.vendor, score.question))
                }
            }
        }
        for moderation in index.evaluation.record.moderations {
            guard let row = index.questionRow[moderation.question], let scale = scales[row],
                !scale.contains(moderation.agreed)
            else { continue }
            found.append(
                offScale(
                    "the score agreed on \(moderation.question) for \(moderation.vendor)", moderation.agreed, scale,
                    moderation.location, moderation.vendor, moderation.question))
        }
        return found
    }
}

extension Index {
    /// The scale of a question, where it tells scores apart.
    func usableScale(of question: Question) -> Scale? {
        evaluation.scale(of: question).flatMap { $0.from == $0.to ? nil : $0 }
    }
}

private func offScale(
    _ name: String, _ value: Double, _ scale: Scale, _ location: Location?, _ vendor: Vendor.ID,
    _ question: Question.ID
) -> Diagnostic {
    let ends = "\(Figures.plain(scale.from)) to \(Figures.plain(scale.to))"
    return Diagnostic(
        Check.scoresAreOnTheScale.rule, "\(name) is \(Figures.plain(value)), and scale \(scale.id) goes from \(ends)",
        remedy: "ask for the score that was meant, from \(ends)", at: location, vendor: vendor, criterion: question)
}
