extension PriceFormula {
    /// Straight down from the lowest price to twice that price: 100 · (2 − P / min(P)), 0 at the least.
    ///
    /// One bid has 100; equal bids have 100. Every price from twice the lowest on has 0, and they tie. Prices must be above
    /// 0, which a check sees to. There is no ceiling. Relative: a vendor's value moves when the lowest bid comes or
    /// goes. A price below all those in the running (of a vendor that is out) counts as 100.
    ///
    /// Source: one-sided interpolation, vergabeblog.de, 12 July 2015, "Zur Preissensitivität von Zuschlagsformeln".
    public static let doubleLowest = PriceFormula(
        id: "double-lowest", number: 3, wording: "100 × (2 − price ÷ lowest price), at least 0",
        source: "vergabeblog.de 2015", compares: .lowest, divisor: .lowestBid,
        edgeRules: [
            "A single bid has 100.", "Bids all alike have 100 each.",
            "Twice the lowest price is the ceiling: from there on every bid has 0, and they tie.",
        ],
        value: { price, running, _ in held(100 * (2 - price / (running.min() ?? price))) },
        slope: { price, rivals, _ in
            guard let lowest = rivals.lowest, lowest <= price, price < 2 * lowest else { return 0 }
            return -100 / lowest
        },
        // A lower bid can only push the others down; a higher one changes nothing.
        range: { 0...$0 },
        ends: { running, _ in running.min().map { [$0, 2 * $0] } ?? [] },
        steps: { "100 × (2 − \($0.price) ÷ \($0.lowest))" })
}
