extension Index {
    /// What contenders claim on requirements, where the buyer has not ruled.
    var unruledClaims: [(vendor: Vendor, requirement: Requirement, claim: Claim)] {
        distinctContenders.flatMap { _, vendor in
            evaluation.requirements.compactMap { requirement in
                let item = VendorItem(vendor: vendor.id, item: requirement.id)
                guard standing.rulings[item] == nil, let claim = standing.claims[item] else { return nil }
                return (vendor, requirement, claim)
            }
        }
    }
}
