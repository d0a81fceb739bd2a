extension Check {
    /// Price matrices have a scenario and a currency to be reckoned in.
    static let pricesHaveAGround: Check = Check(
        Rule(
            "F0801", .error, "price matrices cannot be reckoned",
            """
            A price for a minute or an hour becomes a total only with volumes, handle times and a term, the same for \
            every vendor, and in one currency. The plan holds them in <scenario>, and the evaluation names its currency.
            """), needsEveryFile: true
    ) { index in
        let offers = index.offers
        guard !offers.isEmpty else { return [] }
        let evaluation = index.evaluation
        let owners = listed(offers.map(\.vendor.nameAndID))
        var found: [Diagnostic] = []
        if evaluation.scenario == nil {
            found.append(
                Diagnostic(
                    pricesHaveAGround.rule, "there is no scenario to reckon the prices of \(owners) on",
                    remedy: "add a <scenario term=\"…\"> with its channels to the plan", at: evaluation.location))
        }
        // Where prices are compared, a check of their own asks for the currency.
        if evaluation.currency == nil, !PriceTerm.Total.allCases.contains(where: index.compares) {
            found.append(
                Diagnostic(
                    pricesHaveAGround.rule,
                    "the prices of \(owners) have to become totals, and the evaluation has no currency",
                    remedy: "add currency=\"…\" to <evaluation>, like currency=\"USD\"", at: evaluation.location))
        }
        return found
    }
}
