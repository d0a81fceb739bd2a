extension PriceFormula {
    /// Between two prices set in the plan: 100 · (worst − P) / (worst − best), held to 0…100.
    ///
    /// Absolute: no bid moves another's value, so one bid or equal bids have what they have alone. A price at or above
    /// worst has 0 and one at or below best has 100; neither is put out. A price of 0 counts as it is.
    /// The bounds set how much a unit of money weighs, so they belong in the published plan.
    ///
    /// Source: linear between set bounds, Negometrix list of formulas (support.negometrix.com).
    public static let fixedBounds = PriceFormula(
        id: "fixed-bounds", number: 5, wording: "100 × (worst − price) ÷ (worst − best), from 0 to 100",
        source: "Negometrix", compares: .nobody, divisor: .nothing, parameters: [.worst, .best],
        edgeRules: [
            "A single bid has what its price is worth, as with any number of bids.",
            "Bids all alike have the same value, whatever it is.",
            "A price at or above worst has 0, one at or below best has 100; neither is put out.",
        ],
        value: { price, _, parameters in
            let (worst, best) = (parameters.required(.worst), parameters.required(.best))
            return held(100 * (worst - price) / (worst - best))
        },
        slope: { price, _, parameters in
            let (worst, best) = (parameters.required(.worst), parameters.required(.best))
            return best <= price && price < worst ? -100 / (worst - best) : 0
        },
        range: { $0...$0 },
        ends: { _, parameters in [parameters.required(.worst), parameters.required(.best)] },
        steps: {
            let (worst, best) = (written($0.parameters.required(.worst)), written($0.parameters.required(.best)))
            return "100 × (\(worst) − \($0.price)) ÷ (\(worst) − \(best))"
        })
}
