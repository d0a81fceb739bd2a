extension Check {
    /// An exchange rate can be looked up.
    static let ratesHaveASource: Check = Check(
        Rule(
            "F0835", .note, "an exchange rate does not say where it is from",
            """
            With its day and the place where it was published anybody can look the rate up, and no vendor can say that \
            another one would have been kinder to it.
            """)
    ) { index in
        index.usedRates.compactMap { rate in
            let lacks = (rate.date == nil ? ["date"] : []) + (rate.source == nil ? ["source"] : [])
            guard !lacks.isEmpty else { return nil }
            return Diagnostic(
                ratesHaveASource.rule,
                "the exchange rate of \(rate.currency) has no \(lacks.joined(separator: " and no "))",
                remedy: "add " + lacks.map { "\($0)=\"…\"" }.joined(separator: " and "), at: rate.location)
        }
    }
}

extension Index {
    /// The exchange rates that a price in the running is reckoned with, in the order of the scenario.
    var usedRates: [ExchangeRate] {
        guard let rates = evaluation.scenario?.rates, !rates.isEmpty else { return [] }
        let exchanged = distinctContenders.flatMap { _, vendor in
            PriceTerm.Total.allCases.compactMap { price(of: vendor, $0)?.conversion?.rate.currency }
        }
        let used = Set(offers.flatMap(\.currencies) + exchanged)
        return rates.filter { used.contains($0.currency) }
    }
}
