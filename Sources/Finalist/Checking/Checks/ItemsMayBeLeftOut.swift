extension Check {
    /// "Does not apply" stands only where the item allows it.
    static let itemsMayBeLeftOut: Check = Check(
        Rule(
            "F0903", .error, "an item that always applies is said not to",
            """
            Some items apply to every call, and leaving one out would take its weight away from what the vendor did \
            worst. Where an item does not always apply, the scorecard says when.
            """)
    ) { index in
        let faults = index.evaluation.sheetsOfCalls.flatMap { sheet in
            sheet.assessment.marks.compactMap { mark -> (column: String, found: Diagnostic)? in
                guard mark.verdict == .notApplicable, let item = sheet.scorecard.item(mark.item),
                    item.exemption == nil
                else { return nil }
                return (
                    item.id,
                    Diagnostic(
                        itemsMayBeLeftOut.rule,
                        "\(item.id) always applies, and \(sheet.assessment.evaluator) leaves it out in call \(sheet.call.id)",
                        remedy: "rate it", at: mark.location, vendor: sheet.call.vendor)
                )
            }
        }
        return foldedInTables(faults)
    }
}
