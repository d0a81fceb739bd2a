extension PriceFormula {
    /// By how many times the price is above the lowest: 100 · (1 − ln(P / min(P)) / ln A), held to 0…100.
    ///
    /// One bid has 100; equal bids have 100. A price of A times the lowest, or above, has 0; A is 2 unless the plan says
    /// otherwise. Prices must be above 0, which a check sees to. There is no ceiling beside that. Relative: a vendor's value moves
    /// when the lowest bid comes or goes. A price below all those in the running (of a vendor that is out) counts as 100.
    ///
    /// Source: logarithmic formula, Negometrix list of formulas (support.negometrix.com).
    public static let log = PriceFormula(
        id: "log", number: 7, wording: "100 × (1 − ln(price ÷ lowest price) ÷ ln(log base)), from 0 to 100",
        source: "Negometrix", compares: .lowest, divisor: .lowestBid, parameters: [.logBase],
        edgeRules: [
            "A single bid has 100.", "Bids all alike have 100 each.",
            "The lowest price times the log base is the ceiling: from there on every bid has 0.",
        ],
        value: { price, running, parameters in
            let times = price / (running.min() ?? price)
            return held(100 * (1 - Elementary.log(times) / Elementary.log(parameters.required(.logBase))))
        },
        slope: { price, rivals, parameters in
            let base = parameters.required(.logBase)
            guard let lowest = rivals.lowest, lowest <= price, price < base * lowest else { return 0 }
            return -100 / Elementary.log(base) / price
        },
        // A lower bid can only push the others down; a higher one changes nothing.
        range: { 0...$0 },
        ends: { running, parameters in running.min().map { [$0, parameters.required(.logBase) * $0] } ?? [] },
        steps: {
            "100 × (1 − ln(\($0.price) ÷ \($0.lowest)) ÷ ln(\(written($0.parameters.required(.logBase)))))"
        })
}
