extension Comparison {
    /// One row a vendor and criterion, then one a vendor for the total: what a pivot table wants. Where a
    /// formula decides by itself, a last row a vendor, `RESULT`, holds its figure, and the rank stands there. A what-if
    /// says so in a column `supposed`, and the result of a stage in a column `stage`.
    ///
    /// Numbers have up to 15 digits, and a point; a text that a spreadsheet would run is defused with a leading apostrophe.
    public var csv: String { csvTable.written() }

    var csvTable: CSVTable {
        let heads: [CSVTable.Field] = [
            "evaluation", "weights", "vendor", "vendor_name", "criterion", "parent", "criterion_title",
            "effective_weight", "value", "points", "rank", "status",
        ]
        // A what-if and the result of a stage must not lose their mark on the way through a spreadsheet.
        let marks: [(head: CSVTable.Field, value: CSVTable.Field)] =
            (suppositions.isEmpty ? [] : [("supposed", .text(suppositions.joined(separator: "; ")))])
            + (stage.map { [("stage", .text($0.id))] } ?? [])
        let marked = marks.map(\.value)
        var rows = [heads + marks.map(\.head)]
        for (place, vendor) in vendors.enumerated() {
            let head = [evaluation, weights, vendor.id, vendor.name].map(CSVTable.Field.text)
            for criterion in criteria {
                let cell = criterion.cells[place]
                let about = [criterion.id, criterion.parent ?? "", criterion.title].map(CSVTable.Field.text)
                rows.append(
                    head + about
                        + [.number(criterion.effectiveWeight), .number(cell.value), .number(cell.points), "", ""]
                        + marked)
            }
            rows.append(
                head
                    + [
                        "TOTAL", "", "", .number(1), .number(vendor.total), .number(vendor.total),
                        .integer(deciding == nil ? vendor.rank : nil), .text(vendor.status),
                    ] + marked)
            if let deciding {
                rows.append(
                    head
                        + [
                            "RESULT", "", .text(deciding.unit), "", .number(vendor.result), "", .integer(vendor.rank),
                            .text(vendor.status),
                        ] + marked)
            }
        }
        return CSVTable(rows)
    }
}
