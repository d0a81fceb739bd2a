extension Check {
    /// The inputs of what lost customers cost can be reckoned with.
    static let lostCustomersNumbersAreInRange: Check = Check(
        Rule(
            "F0913", .error, "a number of lost customers is out of range",
            """
            Percentages run from 0 to 100, counts and amounts from 0, and a value lies between its low and its high end. \
            What a customer would still bring is a sum over all later years; it ends only where later years count less, or \
            some customers leave: discount is then above retention − 100.
            """)
    ) { index in
        guard let plan = index.evaluation.lostCustomers else { return [] }
        let ofInputs = plan.inputs.compactMap { input in
            fault(
                input.name.rawValue, input.value, input.low, input.high, input.name.expectation, input.location,
                allows: input.name.allows)
        }
        let ofShares = plan.unresolved.compactMap { share in
            fault(
                "the unresolved share of \(share.vendor)", share.value, share.low, share.high, "from 0 to 100",
                share.location, vendor: share.vendor
            ) { 0...100 ~= $0 }
        }
        return ofInputs + ofShares + (ofInputs.isEmpty ? endless(plan) : [])
    }
}

/// The first thing that is wrong with a number and the range around it.
private func fault(
    _ what: String, _ value: Double?, _ low: Double?, _ high: Double?, _ expectation: String, _ location: Location?,
    vendor: Vendor.ID? = nil, allows: (Double) -> Bool
) -> Diagnostic? {
    func found(_ message: String, _ remedy: String) -> Diagnostic {
        Diagnostic(
            Check.lostCustomersNumbersAreInRange.rule, message, remedy: remedy, at: location, vendor: vendor)
    }
    for (end, number) in [("", value), ("low of ", low), ("high of ", high)] {
        guard let number, !allows(number) else { continue }
        return found(
            "\(end)\(what) is \(Figures.plain(number)), and must be \(expectation)",
            "write a number \(expectation); 25 is 25 %")
    }
    guard let value, (low ?? value) > value || (high ?? value) < value else { return nil }
    let ends = [low.map { "low \(Figures.plain($0))" }, high.map { "high \(Figures.plain($0))" }]
    return found(
        "\(what) is \(Figures.plain(value)), outside its own range: \(ends.compactMap(\.self).joined(separator: ", "))",
        "write low, value and high in rising order")
}

private func endless(_ plan: LostCustomers) -> [Diagnostic] {
    guard !plan.converges, let retention = plan[.retention], let discount = plan[.discount] else { return [] }
    return [
        Diagnostic(
            Check.lostCustomersNumbersAreInRange.rule,
            "with retention of \(Figures.plain(retention.most)) and a discount of \(Figures.plain(discount.least)) a customer's later years have no end",
            remedy: "write a discount above \(Figures.plain(retention.most - 100)), or a lower retention",
            at: discount.location)
    ]
}
