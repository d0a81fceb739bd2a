extension Check {
    /// Whom the decision names is still in the running.
    static let chosenVendorsRemain: Check = Check(
        Rule(
            "F0629", .warning, "a decision names a vendor that has left",
            """
            The vendor that was chosen, or kept in reserve, is no longer in the running. If it withdrew after the \
            decision, record a new decision; if the decision is right, the vendor should not be recorded as having left.
            """)
    ) { index in
        let decisions = index.evaluation.record.decisions
        // A decision that has been replaced may name whoever left since.
        return decisions.newest.flatMap { decision in
            [("chooses", decision.chosen), ("keeps in reserve", decision.reserve ?? "")].compactMap { verb, id in
                guard let vendor = index.evaluation.vendor(id), let departure = vendor.departure else { return nil }
                return Diagnostic(
                    chosenVendorsRemain.rule,
                    "the decision \(verb) \(vendor.nameAndID), which left at \(departure.stage)",
                    remedy:
                        "record a new <decision> with its date, or take out what says that the vendor left",
                    at: decision.location, vendor: vendor.id)
            }
        }
    }
}
