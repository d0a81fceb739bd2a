/// What price would change who is first.
struct BreakEvenSection {
    let breakEvens: [BreakEven]
    let outcome: Outcome

    func blocks() -> [Report.Block] {
        let names = VendorNames(outcome, withGaps: true)
        guard !breakEvens.isEmpty else {
            return [.paragraph("Not searched: \(outcome.whyNoPriceMoves).")]
        }
        return [.list(breakEvens.filter { $0.line == nil }.map { sentence($0, names) }), .table(table(names))]
    }

    /// "Cordamar comes first if the prices of Harrowgate rise by more than 0.8% …"
    private func sentence(_ item: BreakEven, _ names: VendorNames) -> String {
        let name = names.one(item.vendor)
        if let obstacle = item.obstacle { return "\(name) was not searched: \(obstacle)." }
        guard let change = item.change, let price = item.price else {
            let what = item.alone.map { "its \($0.title) alone is" } ?? "its prices are"
            return item.isFirst
                ? "\(name) stays first, whatever \(what), from nearly nothing to ten times as much."
                : "\(name) does not come first, whatever \(what), from nearly nothing to ten times as much."
        }
        if change.magnitude < 1e-9 {
            return
                "\(name) and \(item.rival.map(names.one) ?? "another") are level: the least change of a price decides."
        }
        let amount =
            "\(Figures.percentShare(change.magnitude, decimals: 2)) (\(kind(item))\(money(price)) in place of \(item.priceToday.map(money) ?? "–"))"
        let rival = item.rival.map(names.one) ?? "another"
        let moves = change > 0 ? "rise" : "fall"
        if let alone = item.alone {
            let moved = "by more than \(amount), its other totals as they are"
            return item.isFirst
                ? "\(rival) comes first if the \(alone.title) of \(name) alone \(moves)s \(moved)."
                : "\(name) comes first, ahead of \(rival), if its \(alone.title) alone \(moves)s \(moved)."
        }
        return item.isFirst
            ? "\(rival) comes first if the prices of \(name) \(moves) by more than \(amount)."
            : "\(name) comes first, ahead of \(rival), if its prices \(moves) by more than \(amount)."
    }

    /// Which total an amount is, where there are several.
    private func kind(_ item: BreakEven) -> String {
        item.alone == nil && outcome.countingPrices.count > 1 ? "\(item.total.title) " : ""
    }

    private func money(_ amount: Double) -> String {
        (outcome.evaluation.currency.map { "\($0) " } ?? "")
            + Figures.grouped(amount, decimals: amount < 10_000 ? 2 : 0)
    }

    private func table(_ names: VendorNames) -> Table {
        let prices = outcome.countingPrices
        let isRelative = prices.contains(where: \.formula.isRelative)
        var rows: [Table.Row] = []
        let searched = breakEvens.filter { $0.obstacle == nil }
        for item in searched {
            if item.line == nil, item.alone == nil {
                rows.append(Table.Row(cells: [Table.Cell(names.one(item.vendor))], role: .group))
            }
            let title =
                item.line.map { "\($0) \(item.title ?? "")" }
                ?? item.alone.map { "The \($0.title) alone" } ?? "All prices together"
            rows.append(
                Table.Row(
                    [
                        .words(title), .change(item.change, decimals: 2), .price(item.price),
                        .words(meaning(item, names)),
                    ],
                    depth: 1))
        }
        return Table(
            caption: "The change of price at which the vendor gains or loses first place",
            columns: [
                Table.Column(title: "Price"), Table.Column(title: "Change", kind: .number),
                Table.Column(title: "Compared total then", kind: .number),
                Table.Column(title: "Who is first beyond it"),
            ], rows: rows,
            notes: [
                "A minimum does not move with the prices. Lines are those of at least 5 % of the vendor's bid; – where this price alone, from nearly nothing to ten times what it is, does not give the vendor first place or take it."
            ]
                + (prices.count > 1
                    ? [
                        "The plan compares several totals: the one shown is the one that moves alone, else the \(searched.first?.total.title ?? "first")."
                    ] : [])
                + (isRelative
                    ? ["Under a formula that compares bids, a price can also decide who is first among the others."]
                    : []))
    }

    private func meaning(_ item: BreakEven, _ names: VendorNames) -> String {
        guard item.factor != nil else { return item.isFirst ? "stays first" : "does not come first" }
        return item.isFirst ? item.rival.map(names.one) ?? "" : names.one(item.vendor)
    }
}

extension Outcome {
    /// Why no price can be moved, where none can.
    var whyNoPriceMoves: String {
        if !evaluation.allCriteria.contains(where: \.isPrice) { return "the plan compares no price" }
        if !results.contains(where: { $0.rank != nil }) { return "no vendor is ranked" }
        if countingPrices.isEmpty { return "no price has any weight" }
        return PriceSearch(self)?.obstacle ?? "no price can be moved"
    }
}
