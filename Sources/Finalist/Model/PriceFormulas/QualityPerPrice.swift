extension PriceFormula {
    /// How much quality a thousand of money buys: 1000 · Q / P; the highest is first (the German simple ratio, Z = L / P).
    ///
    /// Absolute, and without any weights: one bid, or bids all alike, have what they have alone. A quality of 0 gives 0. With a
    /// margin (the extended ratio), offers whose figure is within so many per cent of the best come first, the higher
    /// quality before the lower; who is that near depends on the best bid, so that the order, though not the figure, then
    /// depends on others. A price of 0 or less is out. There is no ceiling.
    ///
    /// Source: UfAB (German guide to IT tenders), after vergabeblog.de, 22 January 2024, "Faktencheck
    /// Vergabemathematik"; the extended ratio after the arriba manual, "Erweiterte Richtwertmethode". Checked besides:
    /// the same ratio and a worked example (99% for 1.18 million against 80% for 1 million) in tessa, "Value for money
    /// index".
    public static let qualityPerPrice = PriceFormula(
        id: "quality-per-price", number: 12, wording: "1000 × quality ÷ price, the highest first",
        source: "UfAB; vergabeblog.de 2024", isRelative: false, divisor: .bid, parameters: [.qualityFloor, .margin],
        edgeRules: [
            "A single bid has its own figure, as with any number of bids.", "Bids all alike tie.",
            "An offer with a quality of 0 has 0; one below the floor is out.", "There is no ceiling.",
        ],
        unit: "quality points per 1000 of price", scale: .index, isLowestBest: false, needsQuality: true
    ) { offer, _ in
        .result(
            1000 * (offer.quality / offer.price),
            steps: "1000 × \(written(offer.quality)) ÷ \(written(offer.price))")
    }
}
