extension PriceFormula {
    /// Between the lowest and the highest price: 100 · (max(P) − P) / (max(P) − min(P)).
    ///
    /// The lowest has 100, the highest 0. One bid, or bids all equal, have 100. Relative: a vendor's value moves when
    /// the lowest or the highest bid comes or goes. A price outside those in the running counts as the nearer end.
    ///
    /// Source: "Lineare tra i valori minimo e massimo", Consip, wiki.acquistinretepa.it.
    public static let minMax = PriceFormula(
        id: "min-max", wording: "100 × (highest − price) ÷ (highest − lowest)", source: "Consip",
        isRelative: true, needsBounds: false
    ) { price, others, _ in
        guard let lowest = others.min(), let highest = others.max(), lowest < highest else { return 100 }
        return min(max(100 * (highest - price) / (highest - lowest), 0), 100)
    } range: { _ in
        0...100
    } steps: { price, lowest, highest, _ in
        "100 × (\(highest) − \(price)) ÷ (\(highest) − \(lowest))"
    }
}
