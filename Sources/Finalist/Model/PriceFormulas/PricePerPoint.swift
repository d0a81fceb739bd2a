extension PriceFormula {
    /// What one point of quality costs: P / Q; the lowest is first.
    ///
    /// Absolute, and without any weights: one bid, or bids all alike, have what they have alone. An offer with a quality of 0
    /// is out, since nothing can be divided by it; near 0 the figure explodes, so set a floor. A price of 0
    /// counts as it is. There is no ceiling, and the formula rewards quality beyond what anybody needs.
    ///
    /// Source: UK Bid Evaluation Guidance Note, May 2021, 7.3 and appendix II.
    public static let pricePerPoint = PriceFormula(
        id: "price-per-point", number: 11, wording: "price ÷ quality, the lowest first",
        source: "UK Bid Evaluation Guidance Note 2021", isRelative: false, divisor: .nothing,
        parameters: [.qualityFloor],
        edgeRules: [
            "A single bid has its own figure, as with any number of bids.", "Bids all alike tie.",
            "An offer with a quality of 0, or below the floor, is out.", "There is no ceiling.",
        ],
        unit: "money per quality point", scale: .index, isLowestBest: true, needsQuality: true
    ) { offer, _ in
        guard offer.quality > 0 else {
            return .undefined("its quality is 0, and no price can be divided by that")
        }
        return .result(offer.price / offer.quality, steps: "\(written(offer.price)) ÷ \(written(offer.quality))")
    }
}
