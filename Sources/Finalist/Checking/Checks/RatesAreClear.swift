extension Check {
    /// Every currency has one rate, and the evaluation's own has none.
    static let ratesAreClear: Check = Check(
        Rule(
            "F0804", .error, "it is unclear which exchange rate holds",
            """
            With two rates for one currency it would be chance which one counts. The evaluation's own currency has no \
            rate: the others are given as units of theirs for one of it.
            """)
    ) { index in
        guard let rates = index.evaluation.scenario?.rates, !rates.isEmpty else { return [] }
        var places: [String: Location?] = [:]
        return rates.compactMap { rate in
            // A currency that is malformed has been reported by reading.
            guard AttributeKind.currency.accepts(rate.currency) else { return nil }
            if let earlier = places.updateValue(rate.location, forKey: rate.currency) {
                return Diagnostic(
                    ratesAreClear.rule, "\(rate.currency) has a second exchange rate\(whereFirst(earlier))",
                    remedy: "keep the one that holds, and take the other out", at: rate.location)
            }
            guard rate.currency == index.evaluation.currency else { return nil }
            return Diagnostic(
                ratesAreClear.rule, "\(rate.currency) has an exchange rate, and the evaluation is in it",
                remedy: "take it out, and give the rate of each other currency for 1 \(rate.currency)",
                at: rate.location)
        }
    }
}
