extension PriceFormula {
    /// The utility index: (1 − (Qbest − Q) · N) · Pbest / P, with N the weight of quality over that of price; the highest
    /// is first, and 1 is the most there can be.
    ///
    /// Q is counted from 0 to 1. Relative: the best quality and the lowest price come from the bids. One bid has 1, and
    /// so have bids all alike. Where quality weighs much, an offer far from the best falls below 0; below 0 a higher
    /// price would raise the figure, so such an offer is held at the figure it has at the lowest price. A price of 0 or
    /// less is out. There is no ceiling.
    ///
    /// Source: Negometrix, "Utility index (EU)". Checked: the formula and its terms. The hold below 0 is ours.
    public static let utilityIndex = PriceFormula(
        id: "utility-index", number: 15,
        wording: "(1 − (best quality − quality) × quality weight ÷ price weight) × lowest price ÷ price",
        source: "Negometrix", isRelative: true, divisor: .bid, parameters: [.qualityWeight],
        edgeRules: [
            "A single bid has 1.", "Bids all alike have 1 each.",
            "A figure below 0 is taken as at the lowest price, since a higher price would raise it.",
            "There is no ceiling.",
        ],
        unit: "utility, 1 at the most", scale: .index, isLowestBest: false, needsQuality: false
    ) { offer, field in
        let ratio = field.qualityWeight / field.priceWeight
        let behind = (field.bestQuality - offer.quality) / 100
        let utility = 1 - behind * ratio
        @Sendable func start() -> String { "1 − \(written(behind)) × \(written(ratio))" }
        if utility < 0 { return .result(utility, steps: start()) }
        return .result(
            utility * (field.lowestPrice / offer.price),
            steps: "(\(start())) × \(written(field.lowestPrice)) ÷ \(written(offer.price))")
    }
}
