extension Check {
    /// A moderation keeps the scores that it replaces, as they were, and says why; there is one for an answer.
    static let moderationsFitTheSheets: Check = Check(
        Rule(
            "F0508", .error, "a moderation does not fit the score sheets",
            """
            A moderated score replaces what the evaluators gave on their own. An auditor must find the originals beside \
            it, the same as on the sheets, and the reason for the change. If a score was mistyped on the sheet, mend the \
            sheet first.
            """), needsEveryFile: true
    ) { index in
        let rule = moderationsFitTheSheets.rule
        var found: [Diagnostic] = []
        var places: [VendorItem: Location?] = [:]
        for moderation in index.evaluation.record.moderations {
            guard let row = index.questionRow[moderation.question], index.vendorIDs.contains(moderation.vendor)
            else { continue }
            let name = "the moderation of \(moderation.question) for \(moderation.vendor)"
            func note(_ message: String, _ remedy: String, _ location: Location?) {
                found.append(
                    Diagnostic(
                        rule, message, remedy: remedy, at: location, vendor: moderation.vendor,
                        criterion: moderation.question))
            }
            let key = VendorItem(vendor: moderation.vendor, item: moderation.question)
            if let earlier = places.updateValue(moderation.location, forKey: key) {
                note(
                    "\(moderation.question) is moderated twice for \(moderation.vendor)\(whereFirst(earlier))",
                    "keep the one that stands, and tell of the other in an <event>", moderation.location)
            }
            if moderation.reason.isEmpty {
                note("\(name) gives no reason", "add <reason>…</reason> to it", moderation.location)
            }
            guard let column = index.contenderRow[moderation.vendor] else { continue }
            let sheets = index.scores(question: row, contender: column)
            if moderation.originals.isEmpty, let (values, original) = originals(sheets, index) {
                note(
                    "\(name) keeps none of the original scores; the sheets have \(listed(values))",
                    "add \(original) and so for the others", moderation.location)
            }
            for original in moderation.originals
            where original.value.isFinite && index.evaluatorIDs.contains(original.evaluator) {
                let own = sheets.filter { index.evaluator($0) == original.evaluator }.map(index.score)
                if let problem = contradiction(original, own) {
                    note("\(name) \(problem.0)", problem.1, original.location)
                }
            }
        }
        return found
    }
}

/// What the evaluators gave on their own, in words, and the first of it as it should stand in the moderation.
private func originals(_ entries: ArraySlice<Index.Entry>, _ index: Index) -> (values: [String], first: String)? {
    let given = entries.compactMap { entry -> (Evaluator.ID, String)? in
        guard case .given(let value) = index.score(entry).verdict else { return nil }
        return (index.evaluator(entry), Figures.plain(value))
    }
    guard let one = given.first else { return nil }
    return (given.map { "\($1) (\($0))" }, "<original evaluator=\"\(one.0)\" value=\"\(one.1)\"/>")
}

private func contradiction(_ original: Record.Moderation.Original, _ own: [Score]) -> (String, String)? {
    let given = own.compactMap { score in
        if case .given(let value) = score.verdict { value } else { nil }
    }
    if given.contains(original.value) || own.contains(where: { $0.verdict == .unreadable }) { return nil }
    let name = "\(Figures.plain(original.value)) as the original score of \(original.evaluator)"
    guard let value = given.first else {
        return (
            "gives \(name), who has given none", "take the original out, or add the score to the evaluator's sheet"
        )
    }
    let place = own.first?.location.map { " (\($0))" } ?? ""
    return (
        "gives \(name), whose sheet has \(Figures.plain(value))\(place)",
        "copy the score from the sheet, or mend the sheet if it is wrong"
    )
}
