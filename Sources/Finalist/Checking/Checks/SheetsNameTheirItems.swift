extension Check {
    /// Items and critical errors on a sheet are those of its scorecard.
    static let sheetsNameTheirItems: Check = Check(
        Rule(
            "F0905", .error, "a sheet names what its scorecard does not have",
            """
            A rating under a name that the scorecard does not have would be lost without a word. It is mostly a slip \
            of the pen, or a sheet on another scorecard.
            """)
    ) { index in
        // What nobody knows is told once for a scorecard, on however many sheets it stands.
        var inOrder: [Key] = []
        var found: [Key: [Stray]] = [:]
        for stray in index.heard.sheets.flatMap(strays(on:)) {
            if found[stray.key] == nil { inOrder.append(stray.key) }
            found[stray.key, default: []].append(stray)
        }
        var suggestions = Suggestions()
        return inOrder.compactMap { key in
            guard let all = found[key], let first = all.first else { return nil }
            let others = all.count > 1 ? " (named \(all.count) times, first here)" : ""
            return Diagnostic(
                sheetsNameTheirItems.rule,
                "\(first.evaluator) names \(key.kind) '\(key.id)', which scorecard \(key.scorecard) has not\(others)",
                remedy: suggestions.remedy(
                    key.id, among: first.known, isShort: true, otherwise: "name one of the scorecard, or take it out"),
                at: first.location, vendor: first.vendor)
        }
    }
}

private struct Key: Hashable {
    let scorecard: Scorecard.ID
    let kind: String
    let id: String
}

private struct Stray {
    let key: Key
    let evaluator: Evaluator.ID
    let vendor: Vendor.ID
    let known: [String]
    let location: Location?
}

private func strays(on sheet: CallSheet) -> [Stray] {
    let scorecard = sheet.scorecard
    let items = scorecard.items.map(\.id)
    let errors = scorecard.criticalErrors.map(\.id)
    // A scorecard without an item is reported as that.
    guard !items.isEmpty else { return [] }
    func stray(_ kind: String, _ id: String, _ known: [String], _ location: Location?) -> Stray {
        Stray(
            key: Key(scorecard: scorecard.id, kind: kind, id: id), evaluator: sheet.assessment.evaluator,
            vendor: sheet.call.vendor, known: known, location: location)
    }
    let rated = Set(sheet.assessment.marks.map(\.item))
    let marks = sheet.assessment.marks.filter { !items.contains($0.item) && AttributeKind.id.accepts($0.item) }
    let heard = sheet.assessment.errors.filter { !errors.contains($0.error) && AttributeKind.id.accepts($0.error) }
    return marks.map { stray("item", $0.item, items.filter { !rated.contains($0) }, $0.location) }
        + heard.map { stray("critical error", $0.error, errors, $0.location) }
}
