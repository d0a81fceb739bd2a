extension Check {
    /// Totals that are compared were reckoned in one way.
    static let pricesAreReckonedAlike: Check = Check(
        Rule(
            "F0839", .warning, "some totals are reckoned, and some only stated",
            """
            A total from a price matrix holds the scenario's volumes, the ramp and the buyer's own costs; of a stated one \
            nobody knows what it holds. Ask for the matrix of each vendor before you compare them.
            """), needsEveryFile: true
    ) { index in
        let offers = index.offers
        guard !offers.isEmpty, offers.count < index.contenders.count else { return [] }
        let stated = index.distinctContenders.compactMap { _, vendor in
            index.priceMatrix(of: vendor) == nil ? index.statedPrice(of: vendor).map { (vendor, $0) } : nil
        }
        guard let (vendor, price) = stated.first else { return [] }
        let names = listed(stated.map(\.0.nameAndID))
        return [
            Diagnostic(
                pricesAreReckonedAlike.rule,
                "\(names) \(stated.count == 1 ? "has a stated total" : "have stated totals") only, and "
                    + "\(listed(offers.map(\.vendor.nameAndID))) a price matrix",
                remedy: "ask for the missing prices, and add them as <pricing> to the response", at: price.location,
                vendor: stated.count == 1 ? vendor.id : nil)
        ]
    }
}

extension Index {
    /// The first total that counts for a vendor.
    fileprivate func statedPrice(of vendor: Vendor) -> PriceTotal? {
        PriceTerm.Total.allCases.lazy.compactMap { price(of: vendor, $0) }.first
    }
}
