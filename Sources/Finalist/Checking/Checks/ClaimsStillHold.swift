extension Check {
    /// What a vendor claims has not run out.
    static let claimsStillHold: Check = Check(
        Rule(
            "F0618", .warning, "a claim has run out",
            """
            The vendor claimed to meet the requirement until a day that lies before the evaluation's date: a certificate \
            may have expired. Ask for the new one, or rule on the requirement.
            """)
    ) { index in
        guard let date = index.evaluation.date else { return [] }
        return index.unruledClaims.compactMap { vendor, requirement, claim in
            guard claim.status != .notMet, let until = claim.until, until.isBefore(date) else { return nil }
            return Diagnostic(
                claimsStillHold.rule,
                "\(vendor.nameAndID) claims to meet \(requirement.id) '\(requirement.title)' until \(until), and "
                    + "the evaluation is dated \(date)",
                remedy: "ask for newer evidence, or record a <ruling>", at: claim.location, vendor: vendor.id)
        }
    }
}
