extension PriceFormula {
    /// The lowest price against this price: 100 · min(P) / P.
    ///
    /// The lowest has 100 and nobody has 0. One bid has 100; equal bids have 100. Prices must be above 0, which a
    /// check sees to. Relative: a vendor's value moves when the lowest bid comes or goes. A price below all those in
    /// the running (of a vendor that is out) counts as 100.
    ///
    /// Source: UK guidance on tender evaluation and NIGP practice; see the list in Stilger, Siderius & van Raaij
    /// (2017), "A comparative study of formulas for choosing the economically most advantageous tender", J. Public
    /// Procurement 17(1).
    public static let lowestRatio = PriceFormula(
        id: "lowest-ratio", wording: "100 × lowest price ÷ price", source: "Stilger, Siderius & van Raaij 2017",
        isRelative: true, needsBounds: false
    ) { price, others, _ in
        min(100 * (others.min() ?? price) / price, 100)
    } range: { known in
        // A lower bid can only push the others down, as far as 0; a higher one changes nothing.
        0...known
    } steps: { price, lowest, _, _ in
        "100 × \(lowest) ÷ \(price)"
    }
}
