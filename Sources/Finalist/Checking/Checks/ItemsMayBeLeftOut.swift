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
        index.markFaults { sheet, mark, item in
            guard mark.verdict == .notApplicable, item.exemption == nil else { return nil }
            return Diagnostic(
                itemsMayBeLeftOut.rule,
                "\(item.id) always applies, and \(sheet.assessment.evaluator) leaves it out in call \(sheet.call.id)",
                remedy: "rate it", at: mark.location, vendor: sheet.call.vendor)
        }
    }
}
