extension PriceFormula {
    /// Between two prices set in the plan: 100 · (worst − P) / (worst − best), held to 0…100.
    ///
    /// Absolute: no bid moves another's value. The bounds set how much a unit of money weighs, so they belong in the
    /// published plan.
    ///
    /// Source: linear between set bounds, Negometrix list of formulas (support.negometrix.com).
    public static let fixedBounds = PriceFormula(
        id: "fixed-bounds", wording: "100 × (worst − price) ÷ (worst − best), from 0 to 100", source: "Negometrix",
        isRelative: false, needsBounds: true
    ) { price, _, bounds in
        guard let bounds, bounds.worst != bounds.best else { return 0 }
        return min(max(100 * (bounds.worst - price) / (bounds.worst - bounds.best), 0), 100)
    } range: { known in
        known...known
    } steps: { price, _, _, bounds in
        guard let (worst, best) = bounds else { return "" }
        return "100 × (\(worst) − \(price)) ÷ (\(worst) − \(best))"
    }
}
