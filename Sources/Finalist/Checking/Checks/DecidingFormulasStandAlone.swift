extension Check {
    /// A formula that decides by itself has one price, of every vendor, and something to set against it.
    static let decidingFormulasStandAlone: Check = Check(
        Rule(
            "F0440", .error, "a price formula that decides by itself cannot be used here",
            """
            Formulas like price-per-point or fictional-discount rank the vendors themselves, from one price and from the \
            quality, which is the weighted mean of all other criteria. The plan may therefore have one price criterion \
            only, every vendor needs that price, and there must be another criterion. Use a formula that gives a value \
            from 0 to 100 where you need more than that.
            """)
    ) { index in
        let prices = index.nodes.indices.filter { index.nodes[$0].priceTerm != nil }
        let deciding = prices.first { index.nodes[$0].priceTerm?.formula.decidesByItself == true }
        guard let row = deciding, let term = index.nodes[row].priceTerm else { return [] }
        let criterion = index.nodes[row].criterion
        func finding(_ fault: String, _ remedy: String) -> Diagnostic {
            Diagnostic(
                decidingFormulasStandAlone.rule,
                "the price of \(criterion.titleAndID) has formula \(term.formula.id), which decides by itself, \(fault)",
                remedy: remedy, at: term.location, criterion: criterion.id)
        }
        var found: [Diagnostic] = []
        if let other = prices.first(where: { $0 != row }) {
            found.append(
                finding(
                    "and stands beside the price of \(index.nodes[other].criterion.titleAndID)",
                    "keep one price criterion, or use a formula that gives a value from 0 to 100"))
        } else if index.nodes.indices.allSatisfy({ $0 == row || !index.nodes[$0].criterion.isLeaf }) {
            found.append(
                finding("and there is no quality to set against the price", "add a criterion that is not a price"))
        } else if index.effectiveWeights()[row] > 1 - 1e-12 {
            // Such a quality would be a mean of nothing.
            found.append(
                finding(
                    "and no other criterion has any weight, so that there is no quality to set against the price",
                    "give another criterion a weight, or use a formula that gives a value from 0 to 100"))
        }
        if criterion.missing != .refuse {
            found.append(
                finding(
                    "and says missing=\"\(criterion.missing.rawValue)\"",
                    "say missing=\"refuse\": a vendor without a price has no result"))
        }
        if criterion.threshold != nil {
            found.append(
                finding(
                    "and has a threshold, though there is no value to hold against it",
                    "take the threshold out, or use the formula's quality-floor"))
        }
        for (_, vendor) in index.distinctContenders where index.exemption(of: vendor, from: row) != nil {
            found.append(
                finding(
                    "and does not apply to \(vendor.nameAndID)",
                    "take the <not-applicable> out, or use a formula that gives a value from 0 to 100"))
        }
        return found
    }
}

extension Index.Node {
    fileprivate var priceTerm: PriceTerm? {
        if case .price(let term) = criterion.basis { term } else { nil }
    }
}
