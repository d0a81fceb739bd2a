extension Check {
    /// Evaluators agree whether a question applies to a vendor.
    static let applicabilityIsAgreed: Check = Check(
        Rule(
            "F0628", .warning, "evaluators disagree whether a question applies",
            """
            One evaluator scores what another says does not apply to this vendor. One of them has misunderstood the \
            question or the vendor; let them talk before the score counts for some and not for others.
            """)
    ) { index in
        var found: [Diagnostic] = []
        let recused = index.sheetsOfRecused
        for (row, question) in index.distinctQuestions {
            for (column, vendor) in index.distinctContenders {
                let entries = index.scores(question: row, contender: column)
                guard let exempting = entries.first(where: { index.score($0).verdict == .notApplicable }) else {
                    continue
                }
                let scoring = index.counting(entries, question: row, vendor: vendor, recused: recused).map(\.evaluator)
                guard !scoring.isEmpty,
                    index.recusal(index.evaluator(exempting), question: row, vendor: vendor.id) == nil
                else { continue }
                found.append(
                    Diagnostic(
                        applicabilityIsAgreed.rule,
                        "\(index.evaluator(exempting)) says that \(question.id) does not apply to \(vendor.nameAndID), "
                            + "and \(listed(scoring)) scored it",
                        remedy: "let them agree whether the question applies, and correct the sheet that is wrong",
                        at: index.score(exempting).location, vendor: vendor.id, criterion: question.id))
            }
        }
        return found
    }
}
