extension Check {
    /// Whoever left the running did so at a stage and for a reason that are written down.
    static let departuresHaveAReason: Check = Check(
        Rule(
            "F0413", .error, "a vendor left, and no stage or no reason is given",
            """
            A vendor that is out may ask why, and a court may too. Write the reason beside the stage: withdrew, not \
            shortlisted, requirement not met, late. A reason alone does not put a vendor out: its stage says when it left, \
            or a narrowing of the record does.
            """)
    ) { index in
        index.evaluation.vendors.compactMap { vendor in
            guard let departure = vendor.departure else { return nil }
            if departure.stage.isEmpty {
                return Diagnostic(
                    departuresHaveAReason.rule,
                    "\(vendor.nameAndID) has a reason for leaving ('\(departure.reason)'), and nothing says that it left",
                    remedy:
                        "add left=\"…\", the last stage that it took part in, or name it in <leaves> of a narrowing; if it "
                        + "is in the running, take reason out",
                    at: vendor.location, vendor: vendor.id)
            }
            guard departure.reason.isEmpty else { return nil }
            return Diagnostic(
                departuresHaveAReason.rule, "\(vendor.nameAndID) left at \(departure.stage), and no reason is given",
                remedy: "add reason=\"…\" to the vendor", at: vendor.location, vendor: vendor.id)
        }
    }
}
