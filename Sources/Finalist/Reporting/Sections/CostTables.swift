#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// By what a cost table is split.
public enum CostView: String, Hashable, Sendable, CaseIterable {
    /// Vendors side by side: kinds of cost, totals, savings, and the cost of a contact and of a productive hour.
    case vendor
    /// The lines of each price matrix, in units that make vendors comparable.
    case line
    /// Contract years, each kind of cost on its own.
    case year
    /// Kinds of cost, each with its share of the vendor's total.
    case kind
    /// Contract months, all kinds together; programs get each kind.
    case month
}

extension CostOutcome {
    /// The costs as a table, amounts in whole units of the evaluation's currency; undiscounted but for what says so. By
    /// year and by month, what is paid before the start stands on its own, ahead of the first.
    public func table(by view: CostView = .vendor) -> Table {
        switch view {
        case .vendor: vendorTable()
        case .line: lineTable()
        case .year: yearTable()
        case .kind: kindTable()
        case .month: monthTable()
        }
    }

    /// The kinds that any vendor has an amount of; the others would be rows of zeros.
    var kinds: [CostKind] {
        CostKind.allCases.filter { kind in
            (kind != .other && kind != .lostCustomers) || costs.contains { $0.total(kind) != 0 }
        }
    }

    private var currency: String { evaluation.currency.map { ", \($0)" } ?? "" }

    private func vendorColumns(_ first: String) -> [Table.Column] {
        [Table.Column(title: first)]
            + costs.map { Table.Column(title: $0.vendor, subtitle: vendor(of: $0).name, kind: .number) }
    }

    /// A row with a cell a vendor, the lowest or highest marked as the best of the offers that leave nothing out.
    private func row(
        _ title: String, _ values: [Double?], isLowBest: Bool? = nil, role: Table.Row.Role = .item,
        _ shown: (Double?) -> Shown
    ) -> Table.Row {
        var best: [Int] = []
        if let isLowBest {
            let whole = zip(values, costs).map { value, cost in leftOut(by: cost).isEmpty ? value : nil }
            best = Ranking.best(
                whole.map { $0.map { isLowBest ? -$0 : $0 } }, tie: Self.noise(of: values.compactMap(\.self)))
        }
        return Table.Row(
            cells: [Table.Cell(title)]
                + values.enumerated().map { place, value in
                    Table.Cell(shown(value), isBest: best.contains(place))
                }, role: role)
    }

    private func vendorTable() -> Table {
        func money(_ title: String, _ amount: (TotalCost) -> Double?, _ role: Table.Row.Role = .item) -> Table.Row {
            row(title, costs.map(amount), isLowBest: role == .item ? nil : true, role: role) { .grouped($0) }
        }
        func unit(_ title: String, _ amount: (TotalCost) -> Double?) -> Table.Row {
            row(title, costs.map(amount)) { .grouped($0, decimals: 2) }
        }
        var rows = kinds.map { kind in money(kind.title) { $0.total(kind).number } }
        rows.append(money("Total, undiscounted", { $0.total.number }, .total))
        rows.append(money(presentValueTitle, { $0.netPresentValue }, .total))
        if baseline != nil {
            rows.append(row("Headline saving", costs.map(headlineSaving), isLowBest: false) { .percentShare($0) })
            rows.append(row("Full saving", costs.map(fullSaving), isLowBest: false) { .percentShare($0) })
        }
        rows.append(unit("Fees a contact") { $0.perContact($0.total(.fees)) })
        rows.append(unit("Total a contact") { $0.perContact($0.total) })
        if costs.contains(where: { $0.productiveHours != nil }) {
            rows.append(unit("Fees a productive hour") { $0.perProductiveHour($0.total(.fees)) })
        }
        return Table(
            caption: "Total cost over \(scenario.term) months\(currency)", columns: vendorColumns("Cost"), rows: rows,
            notes: leftOutNotes() + lostCustomersNotes() + savingNotes() + unitNotes())
    }

    var presentValueTitle: String {
        scenario.discountRate.map { "Present value at \(Figures.plain($0.number)) %" } ?? "Present value, undiscounted"
    }

    private func leftOutNotes() -> [String] {
        costs.compactMap { cost in
            let gaps = leftOut(by: cost)
            let name = vendor(of: cost).name
            guard let lines = gaps.lines else {
                return gaps.others.map { "\(name) has no star: its total holds nothing for \($0)." }
            }
            return "\(name) leaves \(lines) out and has no star: its total holds nothing for that"
                + (gaps.others.map { ", nor for \($0)" } ?? "") + "."
        }
    }

    private func savingNotes() -> [String] {
        guard baseline != nil else { return [] }
        return [
            "Headline saving: vendor fees against the in-house cost of the same months. Full saving: everything that is paid against it, both at present value."
        ]
    }

    private func unitNotes() -> [String] {
        [
            "A contact is one that the scenario names, whatever a vendor adds or saves; a productive hour is one of the vendor's own."
        ]
    }

    private func lineTable() -> Table {
        var rows: [Table.Row] = []
        for cost in costs {
            let vendor = vendor(of: cost)
            rows.append(Table.Row(cells: [Table.Cell("\(vendor.id) \(vendor.name)")], role: .group))
            rows += (cost.lines + cost.oneOffs).map { line in
                Table.Row(
                    [
                        "\(line.id) \(line.title)",
                        .words((line.unit?.title ?? "hour") + (line.isRebate ? ", a rebate" : "")),
                        .money(line.quantity), .money(line.total), perContact(cost, line.total),
                        perHour(cost, line.total),
                    ], depth: 1)
            }
            let topUp = cost.topUps.reduce(0, +)
            if topUp != 0 {
                rows.append(Table.Row(["What the minimum adds", "", "", .money(topUp), "", ""], depth: 1))
            }
            rows.append(
                Table.Row(
                    [
                        "Fees and one-off", "", "", .money(cost.bid), perContact(cost, cost.bid),
                        perHour(cost, cost.bid),
                    ], role: .total))
        }
        return Table(
            caption: "Price lines in comparable units\(currency)",
            columns: [
                Table.Column(title: "Line"), Table.Column(title: "Priced by the"),
                Table.Column(title: "Quantity", kind: .number), Table.Column(title: "Total", kind: .number),
                Table.Column(title: "A contact", kind: .number),
                Table.Column(title: "A productive hour", kind: .number),
            ], rows: rows, notes: unitNotes())
    }

    private func perContact(_ cost: TotalCost, _ amount: Decimal) -> Shown {
        .grouped(cost.perContact(amount), decimals: 2)
    }

    private func perHour(_ cost: TotalCost, _ amount: Decimal) -> Shown {
        .grouped(cost.perProductiveHour(amount), decimals: 2)
    }

    private func yearTable() -> Table {
        let years = Array(1...(costs.map(\.years).max() ?? 1))
        var rows: [Table.Row] = []
        for cost in costs {
            let vendor = vendor(of: cost)
            rows.append(Table.Row(cells: [Table.Cell("\(vendor.id) \(vendor.name)")], role: .group))
            func row(
                _ title: String, _ start: Decimal, _ amount: (Int) -> Decimal, _ role: Table.Row.Role = .item
            ) -> Table.Row {
                let amounts = years.map(amount)
                return Table.Row(
                    [Shown.words(title)] + ([start] + amounts + [amounts.reduce(start, +)]).map(Shown.money),
                    role: role, depth: role == .item ? 1 : 0)
            }
            rows += kinds.map { kind in
                row(kind.title, cost.amounts(kind)[0], { cost.total(kind, year: $0) })
            }
            rows.append(
                row(
                    "Total", cost.total(month: 0),
                    { year in CostKind.allCases.reduce(0) { $0 + cost.total($1, year: year) } }, .total))
        }
        return Table(
            caption: "Cost by contract year\(currency)",
            columns: [Table.Column(title: "Cost"), Table.Column(title: "Before the start", kind: .number)]
                + years.map { Table.Column(title: "Year \($0)", kind: .number) }
                + [Table.Column(title: "Total", kind: .number)], rows: rows)
    }

    private func kindTable() -> Table {
        let rows = kinds.map { kind in
            Table.Row(
                [Shown.words(kind.title)]
                    + costs.flatMap { cost -> [Shown] in
                        let amount = cost.total(kind)
                        return [.money(amount), share(amount.number, of: cost.total.number)]
                    })
        }
        let total = Table.Row(
            [Shown.words("Total, undiscounted")] + costs.flatMap { [Shown.money($0.total), Shown.whole] }, role: .total)
        return Table(
            caption: "Cost by kind\(currency)",
            columns: [Table.Column(title: "Cost")]
                + costs.flatMap { cost in
                    [
                        Table.Column(title: cost.vendor, subtitle: vendor(of: cost).name, kind: .number),
                        Table.Column(title: "%", kind: .number),
                    ]
                }, rows: rows + [total])
    }

    private func share(_ part: Double, of whole: Double) -> Shown {
        whole > 0 ? .percentShare(part / whole) : .missing
    }

    private func monthTable() -> Table {
        let rows = (0...scenario.term).map { month in
            Table.Row(
                [Shown.words(month == 0 ? "Before the start" : "Month \(month)")]
                    + costs.map { Shown.money($0.total(month: month)) })
        }
        let total = Table.Row(
            [Shown.words("Total, undiscounted")] + costs.map { Shown.money($0.total) }, role: .total)
        return Table(
            caption: "Cost by contract month\(currency)", columns: vendorColumns("Month"), rows: rows + [total])
    }
}
