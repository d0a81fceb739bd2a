extension PriceFormula {
    /// Lowest price technically acceptable: of the offers that meet every requirement and the floor, the lowest price.
    ///
    /// Absolute: one bid, or bids all alike, have what they have alone. Quality above the floor is worth nothing. A price of 0
    /// counts as it is. There is no ceiling.
    ///
    /// Source: US FAR 15.101-2 and DAU, "Lowest price technically acceptable". Checked: the DAU article. Not checked: the
    /// paragraph of the FAR, which is from memory.
    public static let lowestAcceptable = PriceFormula(
        id: "lowest-acceptable", number: 16, wording: "the lowest price of those that reach the quality floor",
        source: "FAR 15.101-2; DAU", isRelative: false, divisor: .nothing, parameters: [.qualityFloor],
        edgeRules: [
            "A single bid is first if it reaches the floor.", "Bids all alike tie, whatever their quality.",
            "An offer below the floor is out; quality above it counts for nothing.", "There is no ceiling.",
        ],
        unit: "price", scale: .money, isLowestBest: true, needsQuality: false
    ) { offer, _ in
        .result(offer.price, steps: written(offer.price))
    }
}
