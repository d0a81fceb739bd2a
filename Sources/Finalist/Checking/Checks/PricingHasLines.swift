extension Check {
    /// A price matrix holds prices.
    static let pricingHasLines: Check = Check(
        Rule(
            "F0816", .error, "a price matrix has no lines",
            """
            Terms such as a minimum or a ramp stand around prices. Without any line there is nothing to reckon. If the vendor \
            sent one total only, state it with <price>, and leave <pricing> out.
            """), needsEveryFile: true
    ) { index in
        index.offers.compactMap { offer in
            guard offer.pricing.lines.isEmpty else { return nil }
            return Diagnostic(
                pricingHasLines.rule, "the price matrix of \(offer.vendor.nameAndID) has no line",
                remedy: "add a <line id=\"…\" title=\"…\" unit=\"…\" price=\"…\"/> for each price",
                at: offer.pricing.location,
                vendor: offer.vendor.id)
        }
    }
}
