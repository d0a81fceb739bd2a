extension PriceFormula {
    /// The weighted value-for-money index: Q^(wQ / wC) / P; the highest is first.
    ///
    /// Absolute: one bid, or bids all alike, have what they have alone. A quality of 0 gives 0. The index means nothing
    /// by itself; only its order and its ratios do. Small changes of the weights change much, and above 70% quality decides
    /// nearly alone. A price of 0 or less is out. There is no ceiling.
    ///
    /// Source: UK Ministry of Defence, after tessa, "Weighted value for money index" (rdrr.io/github/lajh87/tessa).
    public static let weightedValue = PriceFormula(
        id: "weighted-value", number: 13,
        wording: "quality to the power of (quality weight ÷ price weight), ÷ price, the highest first",
        source: "UK MoD, after tessa", isRelative: false, divisor: .bid, parameters: [.qualityWeight],
        edgeRules: [
            "A single bid has its own figure, as with any number of bids.", "Bids all alike tie.",
            "An offer with a quality of 0 has 0, unless quality weighs nothing.", "There is no ceiling.",
        ],
        unit: "weighted quality per unit of price", scale: .index, isLowestBest: false, needsQuality: false
    ) { offer, field in
        .result(
            Elementary.power(offer.quality, field.qualityWeight / field.priceWeight) / offer.price,
            steps:
                "\(written(offer.quality))^(\(written(field.qualityWeight)) ÷ \(written(field.priceWeight))) ÷ \(written(offer.price))"
        )
    }
}
