extension Check {
    /// A reason was written for the score it stands beside.
    static let reasonsAreTheirOwn: Check = Check(
        Rule(
            "F0614", .warning, "the same reason stands beside several scores",
            """
            A long reason that is repeated word for word was copied, and may not have been meant for each answer. A \
            vendor that sees it beside a rival's score will say that nobody read its answer.
            """)
    ) { index in
        index.evaluation.sheets.compactMap { sheet in
            var rows: [String: [Int]] = [:]
            for (row, score) in sheet.scores.enumerated() where score.reason.utf8.count >= 40 {
                if case .given = score.verdict, score.reason.count >= 40 { rows[score.reason, default: []].append(row) }
            }
            let repeated = rows.values.filter { $0.count > 1 }.map { rows in rows.map { sheet.scores[$0] } }
                .filter { scores in scores.contains { !isSameAnswer($0, scores[0]) } }
            guard let scores = first(repeated, in: sheet) else { return nil }
            let others = repeated.count > 1 ? ", and \(counted(repeated.count - 1, "other reason")) too" : ""
            return Diagnostic(
                reasonsAreTheirOwn.rule,
                "\(index.evaluation.panel.name(sheet.evaluator)) gives one reason word for word for "
                    + "\(listed(scores.map { "\($0.question) of \($0.vendor)" })): "
                    + "'\(opening(of: scores[0].reason, limit: 60))'\(others)",
                remedy: "ask the evaluator for a reason to each score", at: scores[1].location)
        }
    }
}

private func isSameAnswer(_ one: Score, _ other: Score) -> Bool {
    one.question == other.question && one.vendor == other.vendor
}

/// The group that begins first on the sheet, so that the message does not depend on the order of a dictionary.
private func first(_ groups: [[Score]], in sheet: ScoreSheet) -> [Score]? {
    let reasons = Set(groups.map { $0[0].reason })
    guard let reason = sheet.scores.first(where: { reasons.contains($0.reason) })?.reason else { return nil }
    return groups.first { $0[0].reason == reason }
}
