extension Check {
    /// Every contender meets every requirement.
    static let requirementsAreMet: Check = Check(
        Rule(
            "F0603", .warning, "a requirement is not met, which eliminates the vendor",
            """
            A vendor that does not meet a requirement is out, whatever its points. Look whether the claim or the ruling \
            is right before the vendor is told. Its scores are kept and shown.
            """)
    ) { index in
        let claims = index.standing.claims
        let rulings = index.standing.rulings
        return index.distinctContenders.flatMap { _, vendor in
            index.evaluation.requirements.compactMap { requirement in
                let item = VendorItem(vendor: vendor.id, item: requirement.id)
                let source: (words: String, location: Location?)
                if let ruling = rulings[item] {
                    if ruling.isMet { return nil }
                    source = ("by the buyer's ruling", ruling.location)
                } else if let claim = claims[item], claim.status == .notMet {
                    source = ("by its own claim", claim.location)
                } else {
                    return nil
                }
                return Diagnostic(
                    requirementsAreMet.rule,
                    "\(vendor.nameAndID) does not meet \(requirement.id) '\(requirement.title)', \(source.words): it is out",
                    remedy: """
                        look whether this is right; if it is, give the vendor left="…" and reason="…", else record a \
                        <ruling> that it is met
                        """, at: source.location, vendor: vendor.id)
            }
        }
    }
}
