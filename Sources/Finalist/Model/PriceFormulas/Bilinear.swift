extension PriceFormula {
    /// Two straight lines over the discount, with a knee at the mean discount.
    ///
    /// With A = (base − P) / base and Ā the mean of A over the bids in the running: where A ≤ Ā the value is X · A / Ā,
    /// above it X + (100 − X) · (A − Ā) / (max(A) − Ā); X, the knee, is 80 unless the plan says otherwise. A discount
    /// beyond the mean earns little, which is meant to keep bidders from going too low.
    ///
    /// One bid, or bids all alike, have X, since none is above the mean; where nobody gives a discount all have 0. A price
    /// at or above the base counts as a discount of 0 and has 0. A price of 0 counts as it is.
    /// Relative: the mean and the best discount move with every bid, and the slope counts that in.
    ///
    /// Source: ANAC, Linee guida n. 2 (Gazzetta Ufficiale of 25 May 2018). Checked: that the guideline exists there and
    /// is about such formulas. Not checked: the wording of this formula and the three usual knees (80, 85, 90), which are
    /// from memory.
    public static let bilinear = PriceFormula(
        id: "bilinear", number: 10,
        wording:
            "a discount up to the mean: knee × discount ÷ mean discount; above it: knee + (100 − knee) × (discount − mean) ÷ (best − mean)",
        source: "ANAC, Linee guida n. 2, 2018; formula from memory", compares: .everybody, divisor: .nothing,
        parameters: [.base, .knee],
        edgeRules: [
            "A single bid has the value of the knee, 80 unless set otherwise.",
            "Bids all alike have the value of the knee each; where nobody gives a discount all have 0.",
            "A price at or above the base counts as no discount and has 0; it is not put out.",
        ],
        value: { price, running, parameters in
            let field = Discounts(running.isEmpty ? [price] : running, parameters)
            return field.value(of: field.discount(price))
        },
        slope: { price, rivals, parameters in
            let bids = rivals.prices + (rivals.isRunning || rivals.prices.isEmpty ? [price] : [])
            return Discounts(bids, parameters).slope(at: price, rivals)
        },
        range: { _ in 0...100 },
        ends: { running, parameters in (running.min().map { [$0] } ?? []) + [parameters.required(.base)] },
        steps: { worked in
            let field = Discounts(worked.running.isEmpty ? [worked.amount] : worked.running, worked.parameters)
            let base = written(field.base)
            let discount = "(\(base) − \(worked.price)) ÷ \(base)"
            let (mean, best) = (written(field.mean), written(field.best))
            return field.isAboveMean(field.discount(worked.amount))
                ? "\(written(field.knee)) + (100 − \(written(field.knee))) × (\(discount) − \(mean)) ÷ (\(best) − \(mean))"
                : field.mean > 0 ? "\(written(field.knee)) × \(discount) ÷ \(mean)" : "0"
        })
}

/// The discounts of the bids in the running, each from 0 to 1.
private struct Discounts {
    let base: Double
    let knee: Double
    let mean: Double
    let best: Double
    let count: Int

    init(_ prices: [Double], _ parameters: PriceFormula.Parameters) {
        base = parameters.required(.base)
        knee = parameters.required(.knee)
        let base = base
        let discounts = prices.map { max(base - $0, 0) / base }
        mean = PriceFormula.average(discounts)
        best = discounts.max() ?? 0
        count = prices.count
    }

    func discount(_ price: Double) -> Double { max(base - price, 0) / base }

    func isAboveMean(_ discount: Double) -> Bool { discount > mean && best > mean }

    func value(of discount: Double) -> Double {
        if isAboveMean(discount) { return held(knee + (100 - knee) * (discount - mean) / (best - mean)) }
        return mean > 0 ? held(knee * min(discount / mean, 1)) : 0
    }

    /// The change of the value for one unit of money more.
    func slope(at price: Double, _ rivals: PriceFormula.Rivals) -> Double {
        guard price < base, mean > 0 else { return 0 }
        let own = discount(price)
        // How much of a change of the own discount the mean follows.
        let follows = rivals.isRunning || rivals.prices.isEmpty ? 1 / Double(count) : 0
        let bestRival = rivals.prices.map(discount).max() ?? 0
        if isAboveMean(own) {
            // The best discount alone keeps its 100, and so does one beyond all in the running.
            guard own <= bestRival else { return 0 }
            let gap = best - mean
            return -(100 - knee) * ((1 - follows) * gap + follows * (own - mean)) / (gap * gap) / base
        }
        guard own <= mean else { return 0 }
        return -knee * (mean - follows * own) / (mean * mean) / base
    }
}
