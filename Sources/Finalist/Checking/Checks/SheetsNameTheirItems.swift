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
        index.evaluation.sheetsOfCalls.flatMap { sheet in
            strays(sheet).map { stray in
                Diagnostic(
                    sheetsNameTheirItems.rule,
                    "\(sheet.assessment.evaluator) names \(stray.kind) '\(stray.id)', which scorecard \(sheet.scorecard.id) has not",
                    remedy: NearMiss.remedy(
                        stray.id, among: stray.known, otherwise: "name one of the scorecard, or take it out"),
                    at: stray.location, vendor: sheet.call.vendor)
            }
        }
    }
}

private struct Stray {
    let kind: String
    let id: String
    let known: [String]
    let location: Location?
}

private func strays(_ sheet: CallSheet) -> [Stray] {
    let items = sheet.scorecard.items.map(\.id)
    let errors = sheet.scorecard.criticalErrors.map(\.id)
    let rated = Set(sheet.assessment.marks.map(\.item))
    return sheet.assessment.marks.filter { !items.contains($0.item) && AttributeKind.id.accepts($0.item) }.map { mark in
        Stray(kind: "item", id: mark.item, known: items.filter { !rated.contains($0) }, location: mark.location)
    }
        + sheet.assessment.errors.filter { !errors.contains($0.error) && AttributeKind.id.accepts($0.error) }.map {
            Stray(kind: "critical error", id: $0.error, known: errors, location: $0.location)
        }
}
