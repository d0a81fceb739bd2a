extension Check {
    /// A claim that holds on a condition says on which.
    static let conditionsAreSaid: Check = Check(
        Rule(
            "F0630", .warning, "a conditional claim does not say its condition",
            """
            Nobody can see whether a condition is fulfilled that was never put into words. Ask the vendor before the \
            award, and write its answer into the claim.
            """)
    ) { index in
        index.unruledClaims.compactMap { vendor, requirement, claim in
            guard claim.status == .conditional, claim.words.isEmpty else { return nil }
            return Diagnostic(
                conditionsAreSaid.rule,
                "\(vendor.nameAndID) claims \(requirement.id) on a condition, and does not say which",
                remedy: "ask the vendor, and write the condition between the tags of the claim", at: claim.location,
                vendor: vendor.id)
        }
    }
}
