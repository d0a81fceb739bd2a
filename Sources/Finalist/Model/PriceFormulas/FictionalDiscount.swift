extension PriceFormula {
    /// The price less what the quality is worth: P − Q · value per point; the lowest is first (Gunnen op Waarde).
    ///
    /// Absolute: one bid, or bids all alike, have what they have alone. The buyer says beforehand what a point is worth, which
    /// is the honest part. The figure may fall below 0, where quality is worth more than the price, and is still in order.
    /// A price of 0 counts as it is. There is no ceiling.
    ///
    /// Source: Negometrix, "Award on value", with the worked example of 80,000 less 60% of 2,500; tessa, "Monetising
    /// non-cost score"; Bergman & Lundberg (2013), "Tender evaluation and supplier selection methods in public
    /// procurement", J. Purchasing and Supply Management 19(2). Checked: the formula at the first two, with the example.
    /// Not checked: the year and volume of the third, which are from memory.
    public static let fictionalDiscount = PriceFormula(
        id: "fictional-discount", number: 14, wording: "price − quality × value per point, the lowest first",
        source: "Negometrix; Bergman & Lundberg", isRelative: false, divisor: .nothing, parameters: [.valuePerPoint],
        edgeRules: [
            "A single bid has its own figure, as with any number of bids.", "Bids all alike tie.",
            "A figure below 0 is kept: the quality is worth more than the price.", "There is no ceiling.",
        ],
        unit: "price after the value of quality is taken off", scale: .money, isLowestBest: true, needsQuality: true
    ) { offer, field in
        let worth = field.parameters.required(.valuePerPoint)
        return .result(
            offer.price - offer.quality * worth,
            steps: "\(written(offer.price)) − \(written(offer.quality)) × \(written(worth))")
    }
}
