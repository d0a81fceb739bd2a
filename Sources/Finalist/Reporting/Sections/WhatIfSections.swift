#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension WhatIf {
    /// What one input after the other does to totals and order.
    func blocks(_ outcome: Outcome) -> [Report.Block] {
        guard !inputs.isEmpty else {
            return [
                .paragraph("Not searched: there is no price matrix here whose inputs could be other than they are.")
            ]
        }
        let names = VendorNames(outcome, withGaps: true)
        let words = changes.map { item in
            "\(item.told): \(names.all(item.first)) \(item.first.count > 1 ? "come" : "comes") first"
        }
        let unreckoned = inputs.flatMap(\.cases).count { $0.obstacle != nil }
        let unknown =
            unreckoned == 0 ? "" : "; \(counted(unreckoned, "case")) of them cannot be reckoned, and may"
        let answer =
            words.isEmpty
            ? "None of these inputs alone, at these values, changes who is first\(unknown)."
            : "\(words.count) of these cases \(words.count == 1 ? "puts" : "put") another vendor first."
        return [.paragraph(answer)] + (words.isEmpty ? [] : [.list(words)])
            + (notSearched.map { [.paragraph($0)] } ?? []) + [.table(table(outcome, names))]
    }

    /// Of which inputs nothing is known; `nil` where all were moved.
    var notSearched: String? {
        guard !leftOut.isEmpty else { return nil }
        let kinds = leftOut.map { kind in
            let left = kind.left > 1 ? Figures.grouped(kind.left) : "one"
            return "of \(Figures.grouped(kind.count)) \(kind.inputs) the \(left) \(kind.words)"
        }
        return "Not searched each alone: \(kinds.joined(separator: ", and "))."
    }

    private func table(_ outcome: Outcome, _ names: VendorNames) -> Table {
        let vendors = base.vendors.map(\.vendor)
        func row(_ title: String, _ item: Case, depth: Int = 1) -> Table.Row {
            guard item.obstacle == nil else {
                return Table.Row(
                    cells: [Table.Cell(title)] + vendors.map { _ in "–" } + ["cannot be reckoned"], depth: depth)
            }
            let ranks = Dictionary(
                item.vendors.compactMap { one in one.rank.map { (one.vendor, $0) } },
                uniquingKeysWith: { first, _ in first })
            return Table.Row(
                cells: [Table.Cell(title)]
                    + item.vendors.map { standing in
                        Table.Cell(
                            standing.amount.map { Shown.money($0.amount) } ?? .missing,
                            isBest: standing.rank == 1 && !names.hasGaps(standing.vendor))
                    } + [
                        Table.Cell(item.order.signs(ranks: ranks) + (item.changesFirst ? " (another first)" : ""))
                    ],
                depth: depth)
        }
        var rows = [row("As planned", base, depth: 0)]
        for input in inputs {
            rows.append(Table.Row(cells: [Table.Cell(input.title)], role: .group))
            rows += input.cases.map { row($0.told, $0) }
        }
        let currency = outcome.evaluation.currency.map { ", \($0)" } ?? ""
        return Table(
            caption: "One input at a time: \(total.title)\(currency), and the order of the totals",
            columns: [Table.Column(title: "Supposed")]
                + vendors.map { Table.Column(title: $0, subtitle: names.one($0), kind: .number) }
                + [Table.Column(title: "Order")], rows: rows, notes: notes(outcome) + obstacles,
            mark: outcome.deciding.map { "first by \($0.formula.id), which decides by itself" }
                ?? "first by its weighted total, not by its cost")
    }

    /// Why some cases move nothing, and what does not move with others.
    private func notes(_ outcome: Outcome) -> [String] {
        let cases = inputs.flatMap(\.cases).flatMap(\.suppositions)
        let isOfOtherTotals = cases.contains { $0.isOfTheTerm || $0.isOfTheWork }
        let staying = outcome.index.pricesSet.map { criterion, _, prices in
            "In every case totals are held against the prices that the plan sets for \(criterion.titleAndID): \(prices). With another term or volume that says little on who would be first."
        }
        let isDiscounted = cases.contains { if case .discountRate = $0 { true } else { false } }
        return (isOfOtherTotals ? staying : [])
            + (isDiscounted && total != .npv
                ? ["The discount rate moves present values alone, and not the \(total.title) shown here."] : [])
    }

    private var obstacles: [String] {
        inputs.flatMap(\.cases).compactMap { item in
            item.obstacle.map { "\(item.told) cannot be reckoned: \($0)" }
        }
    }
}

extension WhatIf.Case {
    /// What is supposed, in a cell of a table: of very many price lines the first.
    fileprivate var told: String {
        words.count > 12 ? listed(words, limit: 3) : words.joined(separator: ", ")
    }
}
