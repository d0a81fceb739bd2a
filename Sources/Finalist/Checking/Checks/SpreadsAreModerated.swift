extension Check {
    /// Evaluators who are far apart on an answer have talked about it.
    static let spreadsAreModerated: Check = Check(
        Rule(
            "F0601", .warning, "evaluators are far apart",
            """
            Scores at least spread-alert apart mostly mean that two people saw different things, or read the question in \
            two ways. Let them talk, and record the score they agree on as a moderation with its reason; or leave the \
            scores as they are, and know that the mean hides a disagreement.
            """)
    ) { index in
        guard let alert = index.evaluation.panel.spreadAlert else { return [] }
        let recused = index.sheetsOfRecused
        var found: [Diagnostic] = []
        for (row, question) in index.distinctQuestions {
            for (column, vendor) in index.distinctContenders {
                let entries = index.scores(question: row, contender: column)
                guard entries.count > 1, let ends = index.ends(of: entries) else { continue }
                guard ends.upperBound - ends.lowerBound >= alert - 1e-9, ends.upperBound > ends.lowerBound
                else { continue }
                let counting = index.counting(entries, question: row, vendor: vendor, recused: recused)
                if let finding = finding(counting, question, vendor, alert, index) { found.append(finding) }
            }
        }
        guard !found.isEmpty else { return [] }
        let settled = Set(index.evaluation.record.moderations.map { VendorItem(vendor: $0.vendor, item: $0.question) })
        return found.filter { !settled.contains(VendorItem(vendor: $0.vendor ?? "", item: $0.criterion ?? "")) }
    }
}

private func finding(
    _ scores: [Index.Counting], _ question: Question, _ vendor: Vendor, _ alert: Double, _ index: Index
) -> Diagnostic? {
    let values = scores.map(\.value)
    guard let last = scores.last, let least = values.min(), let most = values.max() else { return nil }
    let spread = most - least
    guard spread >= alert - 1e-9, spread > 0 else { return nil }
    let words = scores.map { "\(Figures.plain($0.value)) (\($0.evaluator))" }
    return Diagnostic(
        Check.spreadsAreModerated.rule,
        "\(question.id) for \(vendor.nameAndID): \(listed(words)), \(Figures.plain(spread)) apart",
        remedy: """
            let the evaluators talk, and record <moderation question="\(question.id)" vendor="\(vendor.id)" \
            agreed="…"> with a reason
            """, at: last.location, vendor: vendor.id, criterion: question.id)
}

extension Index {
    /// The least and the highest score in a cell, whoever gave them.
    fileprivate func ends(of entries: ArraySlice<Entry>) -> ClosedRange<Double>? {
        var ends: ClosedRange<Double>?
        for entry in entries {
            guard case .given(let value) = score(entry).verdict else { continue }
            ends = ends.map { min($0.lowerBound, value)...max($0.upperBound, value) } ?? value...value
        }
        return ends
    }
}
