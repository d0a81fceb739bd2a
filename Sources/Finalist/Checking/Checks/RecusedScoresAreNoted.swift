extension Check {
    /// Whoever reads the result knows which scores were left out for a conflict of interest.
    static let recusedScoresAreNoted: Check = Check(
        Rule(
            "F0609", .note, "scores are left out for a recusal",
            """
            Scores of someone who has declared a conflict stay in the file and are shown, and do not count. The others' \
            scores for the same answers carry the result.
            """)
    ) { index in
        let recused = index.sheetsOfRecused
        guard recused.contains(true) else { return [] }
        var left: [Recusal: [String]] = [:]
        for (row, question) in index.distinctQuestions {
            for (column, vendor) in index.distinctContenders {
                for entry in index.scores(question: row, contender: column) where recused[entry.sheet] {
                    guard case .given = index.score(entry).verdict,
                        let recusal = index.recusal(index.evaluator(entry), question: row, vendor: vendor.id)
                    else { continue }
                    left[recusal, default: []].append(
                        recusal.vendor == nil ? "\(question.id) for \(vendor.id)" : question.id)
                }
            }
        }
        return index.evaluation.panel.recusals.compactMap { recusal in
            guard let scores = left.removeValue(forKey: recusal) else { return nil }
            let vendor = recusal.vendor.map { " for \($0)" } ?? ""
            return Diagnostic(
                recusedScoresAreNoted.rule,
                "\(counted(scores.count, "score")) of \(index.evaluation.panel.name(recusal.evaluator))\(vendor) "
                    + "\(scores.count == 1 ? "is" : "are") kept and left out: \(listed(scores))",
                remedy: "leave them in the file; look whether enough others have scored the same answers",
                at: recusal.location, vendor: recusal.vendor)
        }
    }
}
