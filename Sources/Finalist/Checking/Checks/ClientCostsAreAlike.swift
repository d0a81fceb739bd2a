extension Check {
    /// The buyer's own costs are added for every vendor or for none.
    static let clientCostsAreAlike: Check = Check(
        Rule(
            "F0846", .warning, "a vendor has no client costs while others have", about: .omittedCost,
            """
            Steering a vendor, travel and the ramp cost the buyer something with every vendor. One without such costs looks \
            cheaper by what was forgotten. Where it really costs nothing, say so with an empty <client-cost>.
            """), needsEveryFile: true
    ) { index in
        let evaluation = index.evaluation
        guard !evaluation.clientCosts.isEmpty else { return [] }
        let without = index.offers.filter { evaluation.clientCost(of: $0.vendor) == nil }
        guard without.count < index.offers.count else { return [] }
        return without.map { offer in
            Diagnostic(
                clientCostsAreAlike.rule, "\(offer.vendor.nameAndID) has no client cost, and others have",
                remedy: "add <client-cost vendor=\"\(offer.vendor.id)\" …/> to the plan", at: offer.vendor.location,
                vendor: offer.vendor.id)
        }
    }
}
