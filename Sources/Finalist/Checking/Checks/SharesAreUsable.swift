extension Check {
    /// Shares of questions are 0 or more, and not all 0.
    static let sharesAreUsable: Check = Check(
        Rule(
            "F0408", .error, "a question's share cannot be used",
            """
            A share says how much a question counts among the questions of its criterion: 0 or more, and not all of \
            them 0. A question that should not count has no place in the plan.
            """)
    ) { index in
        index.nodes.flatMap { node in
            let questions = node.criterion.questions
            if !questions.isEmpty, questions.allSatisfy({ $0.share == 0 }) {
                return [
                    Diagnostic(
                        sharesAreUsable.rule, "every question of \(node.criterion.titleAndID) has a share of 0",
                        remedy: "give at least one of them a share above 0", at: node.criterion.location,
                        criterion: node.criterion.id)
                ]
            }
            return questions.filter { $0.share < 0 }.map { question in
                Diagnostic(
                    sharesAreUsable.rule,
                    "the share of question \(question.id) is \(Figures.plain(question.share)), below 0",
                    remedy: "give it a share of 0 or more", at: question.location, criterion: question.id)
            }
        }
    }
}
