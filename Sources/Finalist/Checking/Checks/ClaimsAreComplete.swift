extension Check {
    /// Every contender has said of every requirement whether it meets it, or the buyer has ruled.
    static let claimsAreComplete: Check = Check(
        Rule(
            "F0507", .error, "it is open whether a requirement is met", about: .missingAnswer,
            """
            A requirement decides who is out, so silence must not count as yes. Ask the vendor for its claim, or rule on \
            the requirement yourself in the record, with a reason.
            """), needsEveryFile: true
    ) { index in
        let claims = index.standing.claims
        let rulings = index.standing.rulings
        let responses = index.standing.responses
        var strays = strays(index)
        return index.distinctContenders.compactMap { _, vendor in
            let silent = index.evaluation.requirements.map(\.id).filter { requirement in
                let item = VendorItem(vendor: vendor.id, item: requirement)
                return !requirement.isEmpty && claims[item] == nil && rulings[item] == nil
                    && !strays.explain(requirement, in: .init(kind: .requirement, of: vendor.id))
                    && !strays.explain(vendor.id, in: .init(kind: .vendor, of: requirement))
            }
            guard let one = silent.first else { return nil }
            return Diagnostic(
                claimsAreComplete.rule, "\(vendor.nameAndID) has no claim on \(listed(silent))",
                remedy: """
                    add <claim requirement="\(one)" status="…"/> to the vendor's response, or a <ruling \
                    requirement="\(one)" vendor="\(vendor.id)" status="…">reason</ruling> to the record
                    """, at: responses[vendor.id]?.first?.location ?? vendor.location, vendor: vendor.id)
        }
    }
}

/// Claims and rulings whose vendor or requirement leads nowhere.
private func strays(_ index: Index) -> Strays {
    let requirements = Set(index.evaluation.requirements.map(\.id))
    var strays = Strays(index)
    func add(_ requirement: String, _ vendor: String) {
        switch (requirements.contains(requirement), index.vendorIDs.contains(vendor)) {
        case (false, true): strays.add(requirement, in: .init(kind: .requirement, of: vendor))
        case (true, false): strays.add(vendor, in: .init(kind: .vendor, of: requirement))
        default: break
        }
    }
    for response in index.evaluation.responses {
        for claim in response.claims { add(claim.requirement, response.vendor) }
    }
    for ruling in index.evaluation.record.rulings { add(ruling.requirement, ruling.vendor) }
    return strays
}
