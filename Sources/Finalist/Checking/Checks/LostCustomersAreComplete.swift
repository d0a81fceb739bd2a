extension Check {
    /// A total cost that is to hold what lost customers cost does hold it.
    static let lostCustomersAreComplete: Check = Check(
        Rule(
            "F0915", .error, "the total cost lacks lost customers",
            """
            The plan adds what lost customers cost to the total cost, and an input or a vendor's share of unresolved \
            contacts is missing. Nothing is assumed for it. A total with lost customers for one vendor and without for \
            another cannot be compared.
            """), needsEveryFile: true
    ) { index in
        guard let plan = index.evaluation.lostCustomers, plan.isInTotalCost else { return [] }
        return index.lostCustomersGaps(plan, lostCustomersAreComplete.rule)
    }
}

extension Index {
    /// What keeps lost customers from being reckoned: inputs that are missing, then vendors without a share.
    func lostCustomersGaps(_ plan: LostCustomers, _ rule: Rule) -> [Diagnostic] {
        let missing = plan.missing.map(\.rawValue)
        let inputs =
            missing.isEmpty
            ? []
            : [
                Diagnostic(
                    rule,
                    "what lost customers cost is not reckoned, for want of \(listed(missing, limit: 20))",
                    remedy:
                        "add <input name=\"\(missing[0])\" value=\"…\" source=\"…\"/>; nothing is assumed in its place",
                    at: plan.location)
            ]
        return inputs
            + distinctContenders.map(\.vendor).filter { evaluation.unresolvedShare(of: $0.id) == nil }.map { vendor in
                let share = plan.unresolved.first { $0.vendor == vendor.id }
                return Diagnostic(
                    rule,
                    share == nil
                        ? "what lost customers cost is not reckoned for \(vendor.nameAndID), whose unresolved share is missing"
                        : "what lost customers cost is not reckoned for \(vendor.nameAndID): no call of it that the buyer drew at random was heard",
                    remedy: share == nil
                        ? "add <unresolved vendor=\"\(vendor.id)\" …/> with value and source, or with error"
                        : "hear some: finalist calls draw; or state the share with its source",
                    at: share?.location ?? plan.location, vendor: vendor.id)
            }
    }
}
