extension Check {
    /// Only those whom a question names score it.
    static let scoresAreAskedFor: Check = Check(
        Rule(
            "F0505", .error, "a score comes from someone who was not to score",
            """
            The plan says who scores what, before anyone knows the answers. A score by someone else would change the \
            result without having been announced. Name the evaluator in scored-by, or take the scores out.
            """)
    ) { index in
        var found: [Diagnostic] = []
        for (row, question) in index.distinctQuestions {
            // If scored-by names someone unknown, this may be who was meant; that has been reported.
            guard question.evaluators.allSatisfy(index.evaluatorIDs.contains), !question.evaluators.isEmpty
            else { continue }
            var outsiders: [Int: [Index.Entry]] = [:]
            for column in index.contenders.indices {
                for entry in index.scores(question: row, contender: column)
                where !question.evaluators.contains(index.evaluator(entry)) {
                    outsiders[entry.sheet, default: []].append(entry)
                }
            }
            for (_, entries) in outsiders.sorted(by: { $0.key < $1.key }) {
                let evaluator = index.evaluator(entries[0])
                guard index.evaluatorIDs.contains(evaluator) else { continue }
                found.append(finding(evaluator, question, entries.map(index.score), index.evaluation.panel))
            }
        }
        return found
    }
}

private func finding(
    _ evaluator: Evaluator.ID, _ question: Question, _ scores: [Score], _ panel: Panel
) -> Diagnostic {
    Diagnostic(
        Check.scoresAreAskedFor.rule,
        "\(panel.name(evaluator)) scores \(question.id) for \(listed(scores.map(\.vendor))), and \(question.id) "
            + "is scored by \(listed(question.evaluators))",
        remedy: "name \(evaluator) in scored-by of \(question.id), or take the scores out", at: scores[0].location,
        vendor: scores.count == 1 ? scores[0].vendor : nil, criterion: question.id)
}
