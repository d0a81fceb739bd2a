extension FormulaEffects {
    /// What the formula does to the result: sentences, then the result under every formula.
    func blocks(_ outcome: Outcome) -> [Report.Block] {
        let names = VendorNames(outcome, withGaps: true)
        var blocks: [Report.Block] = []
        if let plans { blocks.append(.paragraph(answer(plans, names))) }
        blocks.append(.table(table(names)))
        let reversals = reversals(names)
        if reversals.isEmpty {
            blocks.append(.paragraph(noReversal))
        } else {
            blocks += [.heading("Where a bid that cannot win decides", level: 3), .list(reversals)]
        }
        if plans?.formula.isRelative == true {
            blocks.append(
                .paragraph(
                    """
                    The plan's formula compares bids with each other. Fix the formula before bids are opened: between \
                    fixed bounds or against a ceiling no bid moves another's value, and nobody's withdrawal can change \
                    the order of the rest.
                    """))
        }
        if let prices = priceTable(names) { blocks.append(.table(prices)) }
        let assumptions = assumptions
        if !assumptions.isEmpty {
            blocks += [.heading("Numbers that the plan does not set", level: 3), .list(assumptions)]
        }
        return blocks
    }

    private func answer(_ plans: Effect, _ names: VendorNames) -> String {
        let others = effects.filter { $0.obstacle == nil && !$0.isPlans }
        let first = plans.order.first ?? []
        let verb = first.count > 1 ? "are" : "is"
        let who = first.isEmpty ? "Nobody is ranked under it" : "\(names.all(first)) \(verb) first under it"
        let then =
            others.isEmpty
            ? "no other formula can be applied"
            : "under \(others.count(where: \.changesFirst)) of the \(others.count) other formulas \(others.count == effects.count - 1 ? "" : "that can be applied ")another vendor is"
        return "The plan's formula is \(plans.formula.id): \(plans.formula.wording). \(who); \(then)."
    }

    /// That no bid decides the order of others, as far as it was looked for.
    private var noReversal: String {
        if field.offers.count < 3 {
            return
                "Whether the order rests on a bid that cannot win was not searched: \(counted(field.offers.count, "offer")) leave\(field.offers.count == 1 ? "s" : "") no others whose order could change."
        }
        return effects.contains { $0.obstacle != nil }
            ? "Under none of those that can be applied does the order rest on a bid that cannot win."
            : "Under none of them does the order rest on a bid that cannot win."
    }

    private func table(_ names: VendorNames) -> Table {
        let vendors = field.offers.map(\.id)
        func row(_ effect: Effect) -> Table.Row {
            let best = Set(effect.order.first ?? [])
            return Table.Row(
                cells: [Table.Cell(effect.formula.id + (effect.isPlans ? " (the plan's)" : ""))]
                    + vendors.map { vendor in
                        let result = effect.results.first { $0.id == vendor }?.result
                        return Table.Cell(
                            result.map { effect.formula.shown($0) } ?? (effect.obstacle == nil ? "out" : .missing),
                            isBest: best.contains(vendor) && !names.hasGaps(vendor))
                    } + [
                        Table.Cell(effect.obstacle == nil ? effect.order.signs : "cannot be applied"),
                        Table.Cell(effect.changesFirst ? "yes" : ""),
                    ], depth: 1)
        }
        let valuing = effects.filter { !$0.formula.decidesByItself }
        let deciding = effects.filter(\.formula.decidesByItself)
        return Table(
            caption: "The same offers under every formula",
            columns: [Table.Column(title: "Formula")]
                + vendors.map { Table.Column(title: $0, subtitle: names.one($0), kind: .number) }
                + [Table.Column(title: "Order"), Table.Column(title: "Another first")],
            rows: [Table.Row(cells: ["A value from 0 to 100, weighed with the rest: totals of 100"], role: .group)]
                + valuing.map(row)
                + [Table.Row(cells: ["Deciding by itself, each on its own scale"], role: .group)]
                + deciding.map(row),
            notes: [
                "The lowest figure is first under \(deciding.filter(\.formula.isLowestBest).map(\.formula.id).joined(separator: ", "))."
            ])
    }

    private func reversals(_ names: VendorNames) -> [String] {
        effects.flatMap { effect in
            effect.dependences.map { dependence in
                "\(effect.formula.id): if \(names.one(dependence.vendor)), which cannot win, had not bid, \(dependence.with.words) would become \(dependence.without.words)."
            }
        }
    }

    private func priceTable(_ names: VendorNames) -> Table? {
        guard let plans, !plans.prices.isEmpty else { return nil }
        return Table(
            caption: "What a point costs under \(plans.formula.id)",
            columns: [
                Table.Column(title: "Vendor"), Table.Column(title: "Price", kind: .number),
                Table.Column(title: "Value", kind: .number),
                Table.Column(title: "One point of the total", kind: .number),
                Table.Column(title: "One point of quality", kind: .number),
            ],
            rows: field.offers.compactMap { offer in
                guard let price = plans.prices.first(where: { $0.vendor == offer.id }) else { return nil }
                return Table.Row([
                    .words(names.one(offer.id)), .grouped(offer.price), .value(price.value),
                    .grouped(price.moneyPerPoint), .grouped(price.moneyPerQualityPoint),
                ])
            },
            notes: [
                "The money by which a price must fall for the total to rise by a point at that price, and what the formula says a point of everything else is worth. – where a little more or less changes nothing."
            ])
    }

    private var assumptions: [String] {
        effects.compactMap { effect in
            let words = effect.assumptions + [effect.obstacle].compactMap(\.self)
            return words.isEmpty ? nil : "\(effect.formula.id): \(words.joined(separator: "; "))"
        }
    }
}

extension Array where Element == [Vendor.ID] {
    /// `HAR > COR = PAL`.
    var signs: String { map { $0.joined(separator: " = ") }.joined(separator: " > ") }
}

extension [Vendor.ID] {
    /// The same of vendors in their order: those of one rank are level.
    func signs(ranks: [Vendor.ID: Int]) -> String {
        var groups: [[Vendor.ID]] = []
        for vendor in self {
            if let last = groups.last?.first, let rank = ranks[last], rank == ranks[vendor] {
                groups[groups.count - 1].append(vendor)
            } else {
                groups.append([vendor])
            }
        }
        return groups.signs
    }
}

extension PriceFormula {
    /// Its result: totals with two decimals, money whole, an index with four digits that count.
    fileprivate func shown(_ result: Double) -> Shown {
        guard let deciding else { return .value(result, decimals: 2) }
        switch deciding.scale {
        case .points: return .value(result, decimals: 2)
        case .money: return .grouped(result)
        case .index: return .significant(result, digits: 4, decimals: Figures.mostDecimals)
        }
    }
}
