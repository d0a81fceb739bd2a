extension Check {
    /// The scenario holds what the units of the price lines are worked out from.
    static let scenarioSuffices: Check = Check(
        Rule(
            "F0808", .error, "the scenario lacks what a unit is worked out from",
            """
            Productive hours are handled hours ÷ occupancy; logged hours take the productive share as well, and seats and \
            full-time agents the hours that one gives in a month. These figures are the buyer's, so that each vendor's \
            prices meet the same quantities.
            """), needsEveryFile: true
    ) { index in
        guard let scenario = index.evaluation.scenario else { return [] }
        var lines: [String: [String]] = [:]
        for offer in index.offers {
            for line in offer.pricing.lines where line.quantity == nil {
                guard let unit = line.completed(from: index.evaluation.priceTemplate).unit else { continue }
                for name in scenario.lacks(for: unit) {
                    lines[name, default: []].append("\(line.id) of \(offer.vendor.nameAndID)")
                }
            }
        }
        return Scenario.unitBases.compactMap { name in
            lines[name].map { lines in
                Diagnostic(
                    scenarioSuffices.rule, "the scenario has no \(name), which the unit of \(listed(lines)) needs",
                    remedy: "add \(name)=\"…\" to the scenario", at: scenario.location)
            }
        }
    }
}

extension Scenario {
    fileprivate static let unitBases = ["occupancy", "productive-share", "hours-per-seat", "hours-per-fte"]

    /// The attributes that are not there and that quantities of the unit are worked out from.
    func lacks(for unit: PriceUnit) -> [String] {
        var lacks: [String] = []
        let isByHours =
            switch unit {
            case .productiveHour, .loggedHour, .seatMonth, .fteMonth: true
            case .minute, .contact, .session, .month, .oneOff: false
            }
        if isByHours, occupancy == nil { lacks.append("occupancy") }
        if unit == .loggedHour, productiveShare == nil { lacks.append("productive-share") }
        if unit == .seatMonth, hoursPerSeat == nil { lacks.append("hours-per-seat") }
        if unit == .fteMonth, hoursPerFTE == nil { lacks.append("hours-per-fte") }
        return lacks
    }
}
