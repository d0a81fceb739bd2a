extension Check {
    /// A good score has an answer to rest on.
    static let highScoresRestOnAnswers: Check = Check(
        Rule(
            "F0617", .warning, "a declined or missing answer is scored well",
            """
            The vendor declined to answer, or did not, and got a score above the middle of the scale. The evaluator may \
            know the answer from elsewhere: then the reason should say from where. Otherwise the score is hard to defend.
            """)
    ) { index in
        let answers = index.standing.answersToQuestions
        let responses = index.standing.responses
        let recused = index.sheetsOfRecused
        guard !responses.isEmpty else { return [] }
        var found: [Diagnostic] = []
        for (row, question) in index.distinctQuestions {
            guard let scale = index.usableScale(of: question) else { continue }
            for (column, vendor) in index.distinctContenders where responses[vendor.id] != nil {
                let answer = answers[VendorItem(vendor: vendor.id, item: question.id)]
                // Only what was asked for in writing can be missing from a response.
                guard answer?.status == .declined || (answer == nil && question.stage == "rfp") else { continue }
                let high = index.counting(
                    index.scores(question: row, contender: column), question: row, vendor: vendor, recused: recused
                ).filter { scale.height(of: $0.value) > 0.5 + 1e-9 }
                guard let one = high.first else { continue }
                let scores = listed(high.map { "\(Figures.plain($0.value)) (\($0.evaluator))" })
                let fault = answer == nil ? "did not answer" : "declined to answer"
                found.append(
                    Diagnostic(
                        highScoresRestOnAnswers.rule, "\(vendor.nameAndID) \(fault) \(question.id), scored \(scores)",
                        remedy: "ask what the score rests on, and let the reason say it", at: one.location,
                        vendor: vendor.id, criterion: question.id))
            }
        }
        return found
    }
}
