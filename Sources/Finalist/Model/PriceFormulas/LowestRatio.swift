extension PriceFormula {
    /// The lowest price against this price: 100 · min(P) / P.
    ///
    /// The lowest has 100 and nobody has 0. One bid has 100; equal bids have 100. Prices must be above 0, which a
    /// check sees to. There is no ceiling. Relative: a vendor's value moves when the lowest bid comes or goes, and a bid
    /// near 0 takes nearly everything from the others. A price below all those in the running (of a vendor that is out)
    /// counts as 100.
    ///
    /// Source: UK guidance on tender evaluation and NIGP practice; see the list in Stilger, Siderius & van Raaij
    /// (2017), "A comparative study of formulas for choosing the economically most advantageous tender", J. Public
    /// Procurement 17(1). Checked: the formula and its worked example (146 against 144 points) in Negometrix, "Low bid
    /// scoring formula".
    public static let lowestRatio = PriceFormula(
        id: "lowest-ratio", number: 1, wording: "100 × lowest price ÷ price",
        source: "Stilger, Siderius & van Raaij 2017", compares: .lowest, divisor: .bid,
        edgeRules: [
            "A single bid has 100.", "Bids all alike have 100 each.",
            "There is no ceiling: the dearest bid keeps a part of its points.",
        ],
        value: { price, running, _ in min(100 * (running.min() ?? price) / price, 100) },
        slope: { price, rivals, _ in
            guard let lowest = rivals.lowest, price >= lowest else { return 0 }
            return -100 * (lowest / price) / price
        },
        // A lower bid can only push the others down, as far as 0; a higher one changes nothing.
        range: { 0...$0 },
        steps: { "100 × \($0.lowest) ÷ \($0.price)" })
}
