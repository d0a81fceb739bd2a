extension Check {
    /// Nobody judges who is paid by a vendor.
    static let listenersAreTheBuyers: Check = Check(
        Rule(
            "F0908", .error, "someone paid by a vendor would judge",
            """
            Vendors may explain what is heard, and cannot assess it: neither their own calls nor those of a \
            competitor. Take the person off the panel; what they said can stand in the record.
            """)
    ) { index in
        index.evaluation.panel.evaluators.filter { $0.employer == .vendor }.map { evaluator in
            Diagnostic(
                listenersAreTheBuyers.rule, "\(index.evaluation.panel.name(evaluator.id)) is employed by a vendor",
                remedy: "take the person off the panel with what they scored, or correct employer",
                at: evaluator.location)
        }
    }
}
