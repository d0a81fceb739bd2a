/// What price would change who is first.
struct BreakEvenSection {
    let breakEvens: [BreakEven]
    let outcome: Outcome

    func blocks() -> [Report.Block] {
        let names = VendorNames(outcome)
        guard !breakEvens.isEmpty else {
            return [.paragraph("No single price decides here, so that none can be asked for.")]
        }
        return [.list(breakEvens.filter { $0.line == nil }.map { sentence($0, names) }), .table(table(names))]
    }

    /// "Cordamar comes first if the prices of Harrowgate rise by more than 0.8% …"
    private func sentence(_ item: BreakEven, _ names: VendorNames) -> String {
        let name = names.one(item.vendor)
        guard let change = item.change, let price = item.price else {
            return item.isFirst
                ? "\(name) stays first, even at ten times its prices."
                : "\(name) cannot come first by its prices alone."
        }
        if change.magnitude < 1e-9 {
            return
                "\(name) and \(item.rival.map(names.one) ?? "another") are level: the least change of a price decides."
        }
        let amount =
            "\(Figures.percentShare(change.magnitude, decimals: 2)) (\(money(price)) in place of \(money(item.priceToday)))"
        let rival = item.rival.map(names.one) ?? "another"
        return item.isFirst
            ? "\(rival) comes first if the prices of \(name) rise by more than \(amount)."
            : "\(name) comes first, ahead of \(rival), if its prices fall by more than \(amount)."
    }

    private func money(_ amount: Double) -> String {
        (outcome.evaluation.currency.map { "\($0) " } ?? "")
            + Figures.grouped(amount, decimals: amount < 10_000 ? 2 : 0)
    }

    private func table(_ names: VendorNames) -> Table {
        var rows: [Table.Row] = []
        for item in breakEvens {
            if item.line == nil { rows.append(Table.Row(cells: [Table.Cell(names.one(item.vendor))], role: .group)) }
            let title = item.line.map { "\($0) \(item.title ?? "")" } ?? "All prices together"
            rows.append(
                Table.Row(
                    cells: [
                        Table.Cell(title), Table.Cell(item.change.map(signed) ?? "–"),
                        Table.Cell(item.price.map { Figures.grouped($0) } ?? "–"),
                        Table.Cell(meaning(item, names)),
                    ], depth: 1))
        }
        return Table(
            caption: "The change of price at which the vendor gains or loses first place",
            columns: [
                Table.Column(title: "Price"), Table.Column(title: "Change", kind: .number),
                Table.Column(title: "Compared total then", kind: .number),
                Table.Column(title: "Who is first beyond it"),
            ], rows: rows,
            notes: [
                "A minimum does not move with the prices. Lines are those of at least 5 % of the vendor's bid; – where this price alone, up to ten times what it is, does not give the vendor first place or take it."
            ]
                + (isRelative
                    ? ["Under a formula that compares bids, a price can also decide who is first among the others."]
                    : []))
    }

    private var isRelative: Bool { outcome.priceField?.term.formula.isRelative ?? false }

    private func signed(_ change: Double) -> String {
        let text = Figures.percentShare(change, decimals: 2)
        return change > 0 ? "+" + text : text
    }

    private func meaning(_ item: BreakEven, _ names: VendorNames) -> String {
        guard item.factor != nil else { return item.isFirst ? "stays first" : "cannot be first" }
        return item.isFirst ? item.rival.map(names.one) ?? "" : names.one(item.vendor)
    }
}
