extension PriceFormula {
    /// Quality- and cost-based selection: S = T% · St + P% · Sf, with Sf = 100 · Fm / F; the highest S is first.
    ///
    /// Fm is the lowest price among the offers whose quality St reaches the floor: envelopes of the others stay closed.
    /// The same total as with ``lowestRatio`` follows, apart from the floor. One bid has Sf = 100, and so have bids
    /// all alike. A price of 0 or less is out. There is no ceiling. Relative: Fm moves with the lowest bid.
    ///
    /// Source: World Bank, Guidelines: Selection and Employment of Consultants; ADB manual on quality- and cost-based
    /// selection. Checked: the ADB wording (750 of 1,000 points to open the price, usually 80 to 20) and that the
    /// Guidelines set weights for quality and cost. Not checked: the formula of Sf, which is from memory.
    public static let qcbs = PriceFormula(
        id: "qcbs", number: 8,
        wording: "quality weight × quality + price weight × 100 × lowest price ÷ price, of those above the floor",
        source: "World Bank; ADB; formula of the price score from memory", isRelative: true, divisor: .bid,
        parameters: [.qualityWeight, .qualityFloor],
        edgeRules: [
            "A single bid has a price score of 100.", "Bids all alike have a price score of 100 each.",
            "There is no ceiling; an offer below the quality floor is out, and its price is not compared.",
        ],
        unit: "points of 100", scale: .points, isLowestBest: false, needsQuality: false
    ) { offer, field in
        .result(
            field.qualityWeight * offer.quality + field.priceWeight * 100 * field.lowestPrice / offer.price,
            steps:
                "\(written(field.qualityWeight)) × \(written(offer.quality)) + \(written(field.priceWeight)) × 100 × \(written(field.lowestPrice)) ÷ \(written(offer.price))"
        )
    }
}
