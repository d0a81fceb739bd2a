extension PriceFormula {
    /// The adjusted price of Prozorro: P / (1 + V / (1 − Vmax)); the lowest is first.
    ///
    /// Vmax is the weight of quality as a share of the whole, and V what of it the offer earns: Vmax · Q / 100. Absolute:
    /// one bid, or bids all alike, have what they have alone. A quality of 0 leaves the price as it is. Ukrainian law holds
    /// Vmax to 30%; a higher weight is counted all the same. A price of 0 counts as it is. There is no ceiling.
    ///
    /// Source: the Ukrainian public procurement system. Checked: the coefficient 1 + V / (1 − Vmax) in source code of
    /// Prozorro's auction tools, the limit of 30% at Transparency International Ukraine, and that the law fixes the formula
    /// (OCDS issue 223). Not checked: the wording of the law.
    public static let prozorro = PriceFormula(
        id: "prozorro", number: 18,
        wording: "price ÷ (1 + quality earned ÷ (1 − quality weight)), the lowest first",
        source: "Prozorro auction tools; OCDS issue 223", isRelative: false, divisor: .nothing,
        parameters: [.qualityWeight],
        edgeRules: [
            "A single bid has its own figure, as with any number of bids.", "Bids all alike tie.",
            "An offer with a quality of 0 is compared by its price as it is.",
            "There is no ceiling; the law holds the weight of quality to 30%.",
        ],
        unit: "adjusted price", scale: .money, isLowestBest: true, needsQuality: false
    ) { offer, field in
        let earned = field.qualityWeight * offer.quality / 100
        return .result(
            offer.price / (1 + earned / field.priceWeight),
            steps: "\(written(offer.price)) ÷ (1 + \(written(earned)) ÷ \(written(field.priceWeight)))")
    }
}
