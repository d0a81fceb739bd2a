extension Check {
    /// Every item of a sheet is rated, or does not apply.
    static let sheetsAreComplete: Check = Check(
        Rule(
            "F0904", .error, "an item was not rated",
            """
            An item that was heard and not rated is not one that does not apply: it has to be rated before the call \
            can count. Listen again, or have someone else assess the call.
            """)
    ) { index in
        let faults = index.heard.sheets.compactMap { sheet -> (column: String, found: Diagnostic)? in
            let missing = sheet.scorecard.items.map(\.id).filter { id in
                sheet.assessment.marks.allSatisfy { $0.item != id || $0.verdict == .missing }
            }
            // An item under a name that leads nowhere is reported as that.
            guard !missing.isEmpty, !sheet.hasStrayItems else { return nil }
            return (
                missing.joined(separator: " "),
                Diagnostic(
                    sheetsAreComplete.rule,
                    "\(sheet.assessment.evaluator) has not rated \(listed(missing)) in call \(sheet.call.id)",
                    remedy: "rate it, say why it does not apply where the scorecard allows that, or take the sheet out",
                    at: sheet.assessment.location, vendor: sheet.call.vendor)
            )
        }
        return foldedInTables(faults)
    }
}
