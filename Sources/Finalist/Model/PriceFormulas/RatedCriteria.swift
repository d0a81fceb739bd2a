extension PriceFormula {
    /// World Bank rated criteria: B = 100 · (X · Clow / C + (1 − X) · T / Thigh); the highest B is first.
    ///
    /// X is the weight of price, T the quality, Thigh the best quality offered. Relative twice: the lowest price and
    /// the best quality both come from the bids. One bid has 100, and so have bids all alike. Where nobody has any
    /// quality the part for quality is 0. A price of 0 or less is out. There is no ceiling.
    ///
    /// Source: World Bank, Procurement Guidance "Evaluating Bids and Proposals with Rated Criteria" (2nd ed., April 2023).
    /// Checked: that the guidance exists and that rated criteria are the default since September 2023. Not checked: the
    /// formula, which is from memory of the Bank's standard procurement documents.
    public static let ratedCriteria = PriceFormula(
        id: "rated-criteria", number: 9,
        wording: "100 × (price weight × lowest price ÷ price + quality weight × quality ÷ best quality)",
        source: "World Bank 2023; formula from memory", isRelative: true, divisor: .bid, parameters: [.qualityWeight],
        edgeRules: [
            "A single bid has 100.", "Bids all alike have 100 each; without any quality, only the part for price.",
            "There is no ceiling.",
        ],
        unit: "points of 100", scale: .points, isLowestBest: false, needsQuality: false
    ) { offer, field in
        let price = field.priceWeight * field.lowestPrice / offer.price
        @Sendable func start() -> String {
            "100 × (\(written(field.priceWeight)) × \(written(field.lowestPrice)) ÷ \(written(offer.price))"
        }
        guard field.bestQuality > 0 else { return .result(100 * price, steps: start() + " + 0)") }
        return .result(
            100 * (price + field.qualityWeight * (offer.quality / field.bestQuality)),
            steps: start()
                + " + \(written(field.qualityWeight)) × \(written(offer.quality)) ÷ \(written(field.bestQuality)))")
    }
}
