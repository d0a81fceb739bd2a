extension Outcome {
    /// The most vendors whose places can be seen at a glance in the matrix; above it the places have a table of their own.
    static let vendorsAtAGlance = 5

    /// One row a vendor, the first on top: what a matrix of many columns and parts buries.
    func ranks() -> Table {
        let figures = ownFigures()
        let leader = results.compactMap(\.total).max()
        func number(_ number: Double?) -> Shown { .value(number, decimals: 2) }
        var columns = [
            Table.Column(title: "Rank", kind: .number), Table.Column(title: "Vendor"),
            Table.Column(title: deciding == nil ? "Total" : "Total of all but price", kind: .number),
        ]
        columns.append(Table.Column(title: deciding?.formula.id ?? "Behind the first", kind: .number))
        let rows = ranking.map { result in
            let place = result.rank.map(Shown.count) ?? (result.status == .eliminated ? "out" : .missing)
            let last =
                deciding == nil
                ? number(result.total.flatMap { total in leader.map { $0 - total } })
                : figures[result.vendor.id] ?? .missing
            let name = result.vendor.nameAndID + leftOut(by: result.vendor).aside
            return Table.Row([place, .words(name), number(result.total), last])
        }
        return Table(caption: "The order", columns: columns, rows: rows)
    }
}
