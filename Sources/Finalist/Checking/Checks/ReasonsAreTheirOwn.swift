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
            for row in perhapsRepeated(sheet.scores) {
                let reason = sheet.scores[row].reason
                if reason.count >= 40 { rows[reason, default: []].append(row) }
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

/// The rows of the scores whose reasons may be long and stand twice: those with the fingerprint of another.
///
/// On a sheet of thousands nearly all reasons are told apart so, without comparing their words.
private func perhapsRepeated(_ scores: [Score]) -> [Int] {
    var fingerprints = [Int?](repeating: nil, count: scores.count)
    var met: Set<Int> = []
    var repeated: Set<Int> = []
    met.reserveCapacity(scores.count)
    for (row, score) in scores.enumerated() where score.reason.utf8.count >= 40 {
        guard case .given = score.verdict else { continue }
        let fingerprint = fingerprint(score.reason)
        fingerprints[row] = fingerprint
        if !met.insert(fingerprint).inserted { repeated.insert(fingerprint) }
    }
    if repeated.isEmpty { return [] }
    return scores.indices.filter { row in fingerprints[row].map(repeated.contains) ?? false }
}

/// Of the bytes: a text is hashed by its characters, which takes long where one of them is not ASCII.
private func fingerprint(_ text: String) -> Int {
    var hasher = Hasher()
    text.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    return hasher.finalize()
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
