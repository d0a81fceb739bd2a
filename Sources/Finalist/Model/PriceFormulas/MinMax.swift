extension PriceFormula {
    /// Between the lowest and the highest price: 100 · (max(P) − P) / (max(P) − min(P)).
    ///
    /// The lowest has 100, the highest 0. One bid, or bids all equal, have 100. A price of 0 counts as it is. There
    /// is no ceiling. Relative: a vendor's value moves when the lowest or the highest bid comes or goes,
    /// and a small gap between two bids becomes the whole scale. A price outside those in the running counts as the
    /// nearer end.
    ///
    /// Source: "Lineare tra i valori minimo e massimo", Consip, wiki.acquistinretepa.it.
    public static let minMax = PriceFormula(
        id: "min-max", number: 2, wording: "100 × (highest − price) ÷ (highest − lowest)", source: "Consip",
        compares: .lowestAndHighest, divisor: .nothing,
        edgeRules: [
            "A single bid has 100.", "Bids all alike have 100 each.",
            "There is no ceiling: the dearest bid has 0, however near it is to the others.",
        ],
        value: { price, running, _ in
            guard let lowest = running.min(), let highest = running.max(), lowest < highest else { return 100 }
            return held(100 * (highest - price) / (highest - lowest))
        },
        slope: { price, rivals, _ in
            guard let lowest = rivals.lowest, let highest = rivals.prices.max(), lowest <= price, price < highest
            else { return 0 }
            return -100 / (highest - lowest)
        },
        range: { _ in 0...100 },
        steps: { "100 × (\($0.highest) − \($0.price)) ÷ (\($0.highest) − \($0.lowest))" })
}
