extension Check {
    /// A requirement that is met on a condition has been ruled on.
    static let conditionsAreResolved: Check = Check(
        Rule(
            "F0602", .warning, "a requirement is met on a condition only",
            """
            The vendor stays in the running, and the condition stands beside its result. Before the award someone must \
            see that the condition is fulfilled, or say that it is not: record a ruling with its reason.
            """)
    ) { index in
        index.unruledClaims.compactMap { vendor, requirement, claim in
            guard claim.status == .conditional else { return nil }
            let until = claim.until.map { ", until \($0)" } ?? ""
            let words = claim.words.isEmpty ? "" : ": \(opening(of: claim.words))"
            return Diagnostic(
                conditionsAreResolved.rule,
                "\(vendor.nameAndID) meets \(requirement.id) '\(requirement.title)' on a condition\(until)\(words)",
                remedy: """
                    see whether it is fulfilled, and record <ruling requirement="\(requirement.id)" \
                    vendor="\(vendor.id)" status="…">reason</ruling>
                    """, at: claim.location, vendor: vendor.id)
        }
    }
}
