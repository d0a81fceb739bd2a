extension Check {
    /// Every currency that something is priced in can be exchanged.
    static let currenciesHaveRates: Check = Check(
        Rule(
            "F0807", .error, "a currency has no exchange rate",
            """
            Prices in another currency count by the rate of the scenario, the same for every vendor. Announce the rate, \
            its day and where it was published; without it the price cannot be part of a total.
            """), needsEveryFile: true
    ) { index in
        let evaluation = index.evaluation
        guard let scenario = evaluation.scenario, let currency = evaluation.currency,
            AttributeKind.currency.accepts(currency),
            // One that is malformed has been reported by reading, and may be the one that seems to lack.
            scenario.rates.allSatisfy({ AttributeKind.currency.accepts($0.currency) })
        else { return [] }
        let known = Set(scenario.rates.map(\.currency)).union([currency])
        return index.offers.flatMap { offer in
            var told: Set<String> = []
            return offer.amounts.compactMap { amount -> Diagnostic? in
                guard let other = amount.currency, AttributeKind.currency.accepts(other), !known.contains(other),
                    told.insert(other).inserted
                else { return nil }
                return Diagnostic(
                    currenciesHaveRates.rule,
                    "\(amount.words) is in \(other), and the scenario has no exchange rate for it",
                    remedy: "add <fx currency=\"\(other)\" rate=\"…\" date=\"…\" source=\"…\"/> to the scenario: "
                        + "\(other) for 1 \(currency)",
                    at: amount.location, vendor: offer.vendor.id)
            }
        }
    }
}

extension VendorOffer {
    /// Everything that is priced in a currency, those in that of the matrix first; what its lines are in is found here.
    fileprivate var amounts: [(words: String, currency: String?, location: Location?)] {
        var amounts: [(words: String, currency: String?, location: Location?)] = []
        let own = pricing.lines.map(\.currency) + pricing.training.map(\.currency)
        if own.contains(nil) || pricing.minimum.map({ $0.currency == nil }) == true {
            amounts.append(("the price matrix of \(vendor.nameAndID)", pricing.currency, pricing.location))
        }
        for line in pricing.lines where line.currency != nil {
            amounts.append((words(line), line.currency, line.location))
        }
        for course in pricing.training where course.currency != nil {
            amounts.append((words(course), course.currency, course.location))
        }
        if let minimum = pricing.minimum, minimum.currency != nil {
            amounts.append(("the minimum of \(vendor.nameAndID)", minimum.currency, minimum.location))
        }
        return amounts
    }
}
