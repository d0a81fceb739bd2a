extension Outcome {
    /// The comparison: one row a criterion, one column a vendor, in the order of the file; values from 0 to 100.
    public func matrix() -> Table {
        let order = results.indices
        let vendors = order.map { row in
            Table.Column(title: results[row].vendor.id, subtitle: results[row].vendor.name, kind: .number)
        }
        return Table(
            caption: "Values from 0 (worst) to 100 (best); weights as shares of the whole",
            columns: [
                Table.Column(title: "Criterion", kind: .text),
                Table.Column(title: "Weight", kind: .number, isRepeated: true),
            ] + vendors,
            rows: criteria.map(row) + summary(order), notes: notes())
    }

    private func row(_ result: CriterionResult) -> Table.Row {
        let cells = result.cells.enumerated().map { column, cell in
            guard let value = cell.value else { return Table.Cell(cell.gap) }
            return Table.Cell(
                .number(value, cell.isOpen ? .openValue : .value(1)),
                isBest: result.best.contains(column) && result.criterion.isLeaf, bar: value,
                help: cell.points.map { "adds \(Figures.value($0, decimals: 2)) points" })
        }
        let isNamed = result.criterion.title.lowercased().contains("intuition")
        let heart = result.criterion.isIntuition && !isNamed ? " (declared intuition)" : ""
        return Table.Row(
            cells: [
                Table.Cell("\(result.criterion.id)  \(result.criterion.title)\(heart)"),
                Table.Cell(isApart(result) ? .missing : .weightShare(result.effectiveWeight)),
            ] + cells, role: result.criterion.isLeaf ? .item : .group, depth: result.depth)
    }

    private func summary(_ order: Range<Int>) -> [Table.Row] {
        func row(_ title: String, _ weight: Shown = "", role: Table.Row.Role, _ shown: (VendorResult) -> Shown)
            -> Table.Row
        {
            Table.Row([Shown.words(title), weight] + order.map { shown(results[$0]) }, role: role)
        }
        func number(_ number: Double?) -> Shown { .value(number, decimals: 2) }
        let leader = results.compactMap(\.total).max()
        var rows = [
            row(deciding == nil ? "Total" : "Total of all but price", .whole, role: .total) { number($0.total) }
        ]
        rows += decidingRows(row)
        if isInterim {
            rows.append(row("  worst case", role: .summary) { number($0.bounds?.lowerBound) })
            rows.append(row("  best case", role: .summary) { number($0.bounds?.upperBound) })
        }
        rows.append(
            row("Rank", role: .summary) { result in
                result.rank.map(Shown.count) ?? (result.status == .eliminated ? "out" : .missing)
            })
        if deciding == nil {
            rows.append(
                row("Behind the first", role: .summary) { result in
                    number(result.total.flatMap { total in leader.map { $0 - total } })
                })
        }
        if results.contains(where: { $0.withoutIntuition != nil }) {
            rows.append(row("Total without declared intuition", role: .summary) { number($0.withoutIntuition?.total) })
        }
        return rows
    }

    /// Whether a criterion holds nothing but the price whose formula decides by itself.
    private func isApart(_ result: CriterionResult) -> Bool {
        !result.cells.isEmpty && result.cells.allSatisfy { $0.state == .apart }
    }

    /// The figure that decides, where it is not the total.
    private func decidingRows(
        _ row: (String, Shown, Table.Row.Role, (VendorResult) -> Shown) -> Table.Row
    ) -> [Table.Row] {
        guard let deciding else { return [] }
        let figures = ownFigures()
        let order = deciding.formula.isLowestBest ? "lowest first" : "highest first"
        return [
            row("\(deciding.formula.id): \(deciding.formula.unit), \(order)", "", .total) { result in
                figures[result.vendor.id] ?? .missing
            }
        ]
    }

    /// Whether a reader who subtracts the shown totals gets another gap than the shown one.
    private var gapsLookWrong: Bool {
        guard deciding == nil, let leader = results.compactMap(\.total).max() else { return false }
        func shown(_ number: Double) -> Double { Double(Figures.fixed(number, decimals: 2)) ?? number }
        return results.compactMap(\.total).contains { total in
            Figures.fixed(shown(leader) - shown(total), decimals: 2) != Figures.fixed(leader - total, decimals: 2)
        }
    }

    private func notes() -> [String] {
        let cells = criteria.flatMap(\.cells)
        var notes: [String] = []
        if !evaluation.suppositions.isEmpty {
            notes.append("Supposed: \(evaluation.suppositions.joined(separator: "; ")).")
        }
        if cells.contains(where: { $0.state == .notApplicable }) { notes.append("n/a: does not apply to this vendor") }
        if cells.contains(where: { $0.state == .excluded }) {
            notes.append("left out: no evidence, as the plan allows")
        }
        if let deciding { notes.append("apart: \(deciding.formula.aboutDeciding)") }
        if gapsLookWrong { notes.append("Gaps are worked out before totals are rounded to be shown.") }
        if cells.contains(where: \.isOpen) { notes.append("?: evidence is still missing") }
        return notes
    }
}

extension Cell {
    fileprivate var gap: String {
        switch state {
        case .valued: "–"
        case .notApplicable: "n/a"
        case .excluded: "left out"
        case .missing: "?"
        case .apart: "apart"
        }
    }
}
