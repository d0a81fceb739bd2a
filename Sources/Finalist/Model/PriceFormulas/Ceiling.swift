extension PriceFormula {
    /// What a price saves of a ceiling or budget: 100 · (B − P) / B, from 0 to 100.
    ///
    /// Absolute: no bid moves another's value, so one bid or equal bids have what they have alone. A price at or above the
    /// ceiling has 0, and is not put out. A price of 0 counts as it is. Values look low, since nobody
    /// offers near 0; the ceiling sets how much a unit of money weighs, and belongs in the published plan.
    ///
    /// Source: "Lineare semplice a punteggio assoluto", Consip, wiki.acquistinretepa.it.
    public static let ceiling = PriceFormula(
        id: "ceiling", number: 4, wording: "100 × (ceiling − price) ÷ ceiling, from 0 to 100", source: "Consip",
        compares: .nobody, divisor: .nothing, parameters: [.ceiling],
        edgeRules: [
            "A single bid has what its price is worth, as with any number of bids.",
            "Bids all alike have the same value, whatever it is.",
            "A price at or above the ceiling has 0; it is not put out.",
        ],
        value: { price, _, parameters in
            let ceiling = parameters.required(.ceiling)
            return held(100 * (ceiling - price) / ceiling)
        },
        slope: { price, _, parameters in
            let ceiling = parameters.required(.ceiling)
            return price < ceiling ? -100 / ceiling : 0
        },
        range: { $0...$0 },
        ends: { _, parameters in [0, parameters.required(.ceiling)] },
        steps: {
            let ceiling = written($0.parameters.required(.ceiling))
            return "100 × (\(ceiling) − \($0.price)) ÷ \(ceiling)"
        })
}
