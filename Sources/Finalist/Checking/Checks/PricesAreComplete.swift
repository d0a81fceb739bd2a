extension Check {
    /// Every contender has a price of each kind that is compared.
    static let pricesAreComplete: Check = Check(
        Rule(
            "F0503", .error, "a price is missing", about: .missingFigure,
            """
            A price criterion compares one kind of total: the bid, the total cost of ownership, or the net present value. \
            Every vendor in the running needs that total, from you or in its response; another kind cannot stand in \
            for it.
            """), needsEveryFile: true
    ) { index in
        let prices = index.standing.prices
        var strays = Strays(index)
        for response in index.evaluation.responses where !index.vendorIDs.contains(response.vendor) {
            // A price matrix comes to a total of every kind.
            let totals = response.pricing == nil ? response.prices.map(\.total) : PriceTerm.Total.allCases
            for total in totals { strays.add(response.vendor, in: .init(kind: .vendor, of: total.rawValue)) }
        }
        var found = Findings()
        for (row, node) in index.nodes.enumerated() where index.nodeRow[node.criterion.id] == row {
            let criterion = node.criterion
            guard case .price(let term) = criterion.basis, criterion.missing == .refuse else { continue }
            for (_, vendor) in index.distinctContenders where index.exemption(of: vendor, from: row) == nil {
                let total = term.total.rawValue
                // A price matrix that cannot be reckoned has a message of its own.
                guard prices[VendorItem(vendor: vendor.id, item: total)] == nil,
                    index.priceMatrix(of: vendor) == nil,
                    !strays.explain(vendor.id, in: .init(kind: .vendor, of: total))
                else { continue }
                found.add(
                    Diagnostic(
                        pricesAreComplete.rule,
                        "\(vendor.nameAndID) has no \(term.total.title) for \(criterion.titleAndID)",
                        remedy:
                            "add <price of=\"\(total)\" amount=\"…\"/> to the vendor or to its response, or its price matrix as <pricing>",
                        at: vendor.location, vendor: vendor.id, criterion: criterion.id))
            }
        }
        return found.all
    }
}
