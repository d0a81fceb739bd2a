extension Check {
    /// The buyer's own cost of a vendor, of a location or of all is given in one place.
    static let clientCostsAreGivenOnce: Check = Check(
        Rule(
            "F0805", .error, "client costs are given twice",
            """
            One <client-cost> for a vendor counts before one for its location, and that before one for all. With two of \
            the same kind it would be chance which one counts.
            """)
    ) { index in
        var places: [String: Location?] = [:]
        return index.evaluation.clientCosts.compactMap { cost in
            guard let earlier = places.updateValue(cost.location, forKey: cost.whose) else { return nil }
            return Diagnostic(
                clientCostsAreGivenOnce.rule,
                "there is a second client cost\(cost.whose.isEmpty ? " for all vendors" : cost.whose)\(whereFirst(earlier))",
                remedy: "make one of the two, and take the other out", at: cost.location, vendor: cost.vendor)
        }
    }
}

extension ClientCost {
    /// ` of vendor HAR`, ` of location onshore`; "" for all.
    var whose: String { vendor.map { " of vendor \($0)" } ?? place.map { " of location \($0)" } ?? "" }
}
