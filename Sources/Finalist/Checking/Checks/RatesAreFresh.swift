extension Check {
    /// Exchange rates are not older than a quarter of a year.
    static let ratesAreFresh: Check = Check(
        Rule(
            "F0834", .warning, "an exchange rate is old",
            """
            The rate is from a day more than 90 days before the evaluation's date. Currencies move: look whether today's \
            rate changes the order, or announce that the old one stands.
            """)
    ) { index in
        guard let date = index.evaluation.date else { return [] }
        return index.usedRates.compactMap { rate in
            guard let day = rate.date else { return nil }
            let age = day.days(to: date)
            guard age > 90 else { return nil }
            return Diagnostic(
                ratesAreFresh.rule,
                "the exchange rate of \(rate.currency) is of \(day), \(age) days before the evaluation's date \(date.day)",
                remedy: "take a newer rate, or look at the result with it", at: rate.location)
        }
    }
}
