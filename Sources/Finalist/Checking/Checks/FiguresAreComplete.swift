extension Check {
    /// Every contender has a figure on every measure.
    static let figuresAreComplete: Check = Check(
        Rule(
            "F0502", .error, "a figure is missing", about: .missingFigure,
            """
            A measure needs a figure of every vendor in the running: yours, or the one the vendor claims in its response. \
            A gap is never a 0. If the measure does not apply to a vendor, say so with a reason; if gaps are to be \
            expected, let the criterion say missing="exclude" or missing="worst".
            """), needsEveryFile: true
    ) { index in
        let figures = index.standing.figures
        var strays = strays(index)
        var found = Findings()
        for (row, node) in index.nodes.enumerated() where index.nodeRow[node.criterion.id] == row {
            let criterion = node.criterion
            guard case .measure = criterion.basis, criterion.missing == .refuse, !criterion.id.isEmpty else { continue }
            for (_, vendor) in index.distinctContenders where index.exemption(of: vendor, from: row) == nil {
                guard figures[VendorItem(vendor: vendor.id, item: criterion.id)] == nil,
                    !strays.explain(criterion.id, in: .init(kind: .criterion, of: vendor.id)),
                    !strays.explain(vendor.id, in: .init(kind: .vendor, of: criterion.id))
                else { continue }
                found.add(
                    Diagnostic(
                        figuresAreComplete.rule, "\(vendor.nameAndID) has no figure for \(criterion.titleAndID)",
                        remedy: """
                            add <measure criterion="\(criterion.id)" value="…"/> to the vendor, or <not-applicable \
                            criterion="\(criterion.id)">reason</not-applicable>
                            """, at: vendor.location, vendor: vendor.id, criterion: criterion.id))
            }
        }
        return found.all
    }
}

/// Figures whose criterion or vendor leads nowhere.
private func strays(_ index: Index) -> Strays {
    var strays = Strays(index)
    for vendor in index.evaluation.vendors {
        for figure in vendor.figures where index.nodeRow[figure.criterion] == nil {
            strays.add(figure.criterion, in: .init(kind: .criterion, of: vendor.id))
        }
    }
    for response in index.evaluation.responses {
        let hasVendor = index.vendorIDs.contains(response.vendor)
        for answer in response.answers where answer.question == nil && answer.value != nil {
            let criterion = answer.criterion ?? ""
            switch (hasVendor, index.nodeRow[criterion] != nil) {
            case (true, false): strays.add(criterion, in: .init(kind: .criterion, of: response.vendor))
            case (false, true): strays.add(response.vendor, in: .init(kind: .vendor, of: criterion))
            default: break
            }
        }
    }
    return strays
}
