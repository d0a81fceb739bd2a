extension Check {
    /// No answer hangs on one person's eye.
    static let questionsHaveTwoScorers: Check = Check(
        Rule(
            "F0612", .note, "questions are scored by one person only",
            """
            With one scorer nobody can say how much of a score is the answer and how much is the person. That can be \
            right for a matter only one person knows; it should be meant, not happen.
            """)
    ) { index in
        let lonely = index.questions.filter { Set($0.evaluators).count == 1 }
        guard index.evaluation.panel.evaluators.count > 1, let first = lonely.first else { return [] }
        let share = "\(lonely.count) of \(counted(index.questions.count, "question"))"
        return [
            Diagnostic(
                questionsHaveTwoScorers.rule,
                "\(share) \(lonely.count == 1 ? "is" : "are") scored by one person only: "
                    + listed(lonely.map { "\($0.id) (\($0.evaluators[0]))" }, limit: 30),
                remedy: "name a second evaluator in scored-by where the matter allows it", at: first.location,
                criterion: lonely.count == 1 ? first.id : nil)
        ]
    }
}
