extension Check {
    /// The record holds one decision that stands, with its reason.
    static let decisionsStand: Check = Check(
        Rule(
            "F0515", .error, "a decision cannot stand as it is recorded",
            """
            A decision names one vendor, says why, and keeps another in reserve. A vendor that lost may ask for the \
            reason. A later decision replaces an earlier one, so the dates of two must say which is the later.
            """)
    ) { index in
        let decisions = index.evaluation.record.decisions
        var found: [Diagnostic] = []
        for decision in decisions {
            func note(_ message: String, _ remedy: String) {
                found.append(
                    Diagnostic(
                        decisionsStand.rule, message, remedy: remedy, at: decision.location,
                        vendor: decision.chosen.isEmpty ? nil : decision.chosen))
            }
            if decision.reason.isEmpty {
                note("the decision for \(decision.chosen) gives no reason", "add <reason>…</reason> to it")
            }
            if decision.reserve == decision.chosen, !decision.chosen.isEmpty {
                note(
                    "the decision has \(decision.chosen) both chosen and in reserve",
                    "name another vendor in reserve, or leave reserve out")
            }
        }
        let newest = decisions.newest
        if let first = newest.first, let last = newest.last, newest.count > 1 {
            found.append(
                Diagnostic(
                    decisionsStand.rule,
                    "the record has \(newest.count == 2 ? "two" : "\(newest.count)") decisions, and their dates do not "
                        + "say which is the later\(whereFirst(first.location))",
                    remedy:
                        "give each its at=\"…\", with the time if they are of one day, or take out what does not stand",
                    at: last.location))
        }
        return found
    }
}
