extension Check {
    /// A scenario and a price template have prices to go with them.
    static let pricingIsThere: Check = Check(
        Rule(
            "F0847", .note, "no vendor has a price matrix",
            """
            The plan says what is to be priced, and no response holds a <pricing> yet. Totals that are stated go on \
            counting as they are, by the exchange rates of the scenario where they are in another currency; nothing else \
            of it changes them.
            """), needsEveryFile: true
    ) { index in
        let evaluation = index.evaluation
        // A scenario with services is there to size teams by, and one without channels for its rates.
        if let scenario = evaluation.scenario, scenario.channels.isEmpty, !scenario.rates.isEmpty,
            evaluation.priceTemplate.isEmpty
        {
            return []
        }
        // Where it exchanges totals that are stated, it changes them, and nobody need have a price matrix.
        if evaluation.priceTemplate.isEmpty, index.standing.prices.values.contains(where: { $0.conversion != nil }) {
            return []
        }
        guard evaluation.scenario?.services.isEmpty ?? !evaluation.priceTemplate.isEmpty, index.offers.isEmpty else {
            return []
        }
        let what = [
            evaluation.scenario.map { _ in "a scenario" },
            evaluation.priceTemplate.first.map { _ in "a price template" },
        ].compactMap(\.self)
        return [
            Diagnostic(
                pricingIsThere.rule, "the plan has \(listed(what)), and no vendor in the running a price matrix",
                remedy: "add <pricing> to the responses once they are in",
                at: evaluation.scenario?.location ?? evaluation.priceTemplate.first?.location)
        ]
    }
}
