extension Check {
    /// What a vendor says it leaves out has no price.
    static let exclusionsAreKept: Check = Check(
        Rule(
            "F0832", .warning, "a vendor leaves a line out and prices it as well",
            """
            One part of the price matrix says that a line of the template is not offered, another that its price includes \
            it. The price counts. Ask which of the two holds before somebody has to read it out of the contract.
            """)
    ) { index in
        index.offers.flatMap { offer in
            offer.pricing.exclusions.compactMap { exclusion in
                guard let price = offer.price(covering: exclusion.line) else { return nil }
                return Diagnostic(
                    exclusionsAreKept.rule,
                    "\(offer.vendor.nameAndID) leaves '\(exclusion.line)' out, and its price line \(price) covers it",
                    remedy: "ask the vendor, and keep the <excluded> or the id in covers", at: exclusion.location,
                    vendor: offer.vendor.id)
            }
        }
    }
}

extension VendorOffer {
    /// The id of the first line or course that names a template line.
    fileprivate func price(covering line: TemplateLine.ID) -> String? {
        pricing.lines.first { $0.covers.contains(line) }?.id ?? pricing.training.first { $0.covers.contains(line) }?.id
    }
}
