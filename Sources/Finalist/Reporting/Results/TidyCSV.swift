extension Comparison {
    /// One row a vendor and criterion, then one a vendor for the total: what a pivot table wants. Where a
    /// formula decides by itself, a last row a vendor, `RESULT`, holds its figure, and the rank stands there.
    ///
    /// Numbers are exact, with a point; a text that a spreadsheet would run is defused with a leading apostrophe.
    public var csv: String {
        let heads = [
            "evaluation", "weights", "vendor", "vendor_name", "criterion", "parent", "criterion_title",
            "effective_weight", "value", "points", "rank", "status",
        ]
        // A what-if must not lose its mark on the way through a spreadsheet.
        let supposed = suppositions.isEmpty ? [] : [csvField(suppositions.joined(separator: "; "))]
        func number(_ number: Double?) -> String { number.map { "\($0)" } ?? "" }
        func rank(_ vendor: Vendor) -> String { vendor.rank.map(String.init) ?? "" }
        var rows = [heads + (supposed.isEmpty ? [] : ["supposed"])]
        for (place, vendor) in vendors.enumerated() {
            let head = [evaluation, weights, vendor.id, vendor.name].map(csvField)
            for criterion in criteria {
                let cell = criterion.cells[place]
                let about = [criterion.id, criterion.parent ?? "", criterion.title].map(csvField)
                rows.append(
                    head + about
                        + [number(criterion.effectiveWeight), number(cell.value), number(cell.points), "", ""]
                        + supposed)
            }
            rows.append(
                head
                    + [
                        "TOTAL", "", "", "1.0", number(vendor.total), number(vendor.total),
                        deciding == nil ? rank(vendor) : "", vendor.status,
                    ] + supposed)
            if let deciding {
                let about = ["RESULT", "", deciding.unit].map(csvField)
                rows.append(head + about + ["", number(vendor.result), "", rank(vendor), vendor.status] + supposed)
            }
        }
        return rows.map { $0.joined(separator: ",") + "\r\n" }.joined()
    }
}
