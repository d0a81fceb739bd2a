extension Check {
    /// Whoever is recused stays out from that day on.
    static let recusalsAreKept: Check = Check(
        Rule(
            "F0610", .warning, "someone recused took part all the same",
            """
            A declared conflict keeps a person out from its date on: no scores on what it covers, and no seat where it is \
            moderated. The scores do not count, but the record shows the person at work, and a losing bidder will ask. \
            Correct the dates if they are wrong, or write down why.
            """)
    ) { index in lateScores(index) + attendances(index) }
}

private func lateScores(_ index: Index) -> [Diagnostic] {
    let recused = index.sheetsOfRecused
    guard recused.contains(true) else { return [] }
    var late: [Int: (recusal: Recusal, scores: [Score])] = [:]
    for (row, _) in index.distinctQuestions {
        for (column, vendor) in index.distinctContenders {
            for entry in index.scores(question: row, contender: column) where recused[entry.sheet] {
                guard let submitted = index.evaluation.sheets[entry.sheet].submitted,
                    let recusal = index.recusal(index.evaluator(entry), question: row, vendor: vendor.id),
                    let from = recusal.from, from.isBefore(submitted)
                else { continue }
                late[entry.sheet, default: (recusal, [])].scores.append(index.score(entry))
            }
        }
    }
    return late.sorted { $0.key < $1.key }.compactMap { sheet, found in
        guard let submitted = index.evaluation.sheets[sheet].submitted, let from = found.recusal.from else {
            return nil
        }
        let name = index.evaluation.panel.name(found.recusal.evaluator)
        return Diagnostic(
            Check.recusalsAreKept.rule,
            "\(name), recused from \(from.shown(beside: submitted)), handed in "
                + "\(counted(found.scores.count, "score")) on what that covers on \(submitted.shown(beside: from))",
            remedy: "correct the date of the recusal or of the sheet, or record why the scores were given",
            at: found.scores[0].location, vendor: found.scores[0].vendor, criterion: found.scores[0].question)
    }
}

private func attendances(_ index: Index) -> [Diagnostic] {
    index.evaluation.record.moderations.flatMap { moderation -> [Diagnostic] in
        guard let row = index.questionRow[moderation.question] else { return [] }
        return moderation.present.compactMap { evaluator in
            guard let recusal = index.recusal(evaluator, question: row, vendor: moderation.vendor) else { return nil }
            if let from = recusal.from, let at = moderation.at, at.isBefore(from) { return nil }
            return Diagnostic(
                Check.recusalsAreKept.rule,
                "\(index.evaluation.panel.name(evaluator)) was present when \(moderation.question) was moderated for "
                    + "\(moderation.vendor), and is recused there",
                remedy: "moderate again without \(evaluator), or record why the result stands",
                at: moderation.location, vendor: moderation.vendor, criterion: moderation.question)
        }
    }
}
