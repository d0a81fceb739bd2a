extension Check {
    /// Whoever left the running did so for a reason that is written down.
    static let departuresHaveAReason: Check = Check(
        Rule(
            "F0413", .error, "a vendor left without a reason",
            """
            A vendor that is out may ask why, and a court may too. Write the reason beside the stage: withdrew, not \
            shortlisted, requirement not met, late.
            """)
    ) { index in
        index.evaluation.vendors.compactMap { vendor in
            guard let departure = vendor.departure, departure.reason.isEmpty else { return nil }
            return Diagnostic(
                departuresHaveAReason.rule, "\(vendor.nameAndID) left at \(departure.stage), and no reason is given",
                remedy: "add reason=\"…\" to the vendor", at: vendor.location, vendor: vendor.id)
        }
    }
}
