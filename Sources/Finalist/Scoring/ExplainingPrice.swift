/// What a price criterion rests on: a total, the totals it is held against, and a formula.
extension Explaining {
    func price(_ criterion: Criterion, _ term: PriceTerm, _ cell: Cell) -> ([Step.Evidence], [Step.Line]) {
        guard let total = index.price(of: vendor, term.total) else {
            return isOutWithoutPrice(criterion) ? unopened(term) : ([], [gap(criterion, cell)])
        }
        let evidence = Step.Evidence(
            who: vendor.prices.contains { $0.total == total.total && $0.location == total.location }
                ? "Buyer's \(term.total.title)" : "\(vendor.name)'s \(term.total.title)",
            what: amount(total), isCounted: true, reason: total.note, location: total.location)
        let exchange = exchange(total)
        let range = exchange.lines + stated(total)
        guard let value = cell.value, let formula = term.formula.valuing else {
            return (
                [evidence] + exchange.evidence, range + [cell.state == .apart ? apart(term) : gap(criterion, cell)]
            )
        }
        let running = compared(on: criterion).compactMap { contender in
            index.price(of: index.contenders[contender], term.total).map {
                (index.contenders[contender], $0)
            }
        }
        let lowest = running.min { $0.1.money.number < $1.1.money.number }
        let highest = running.max { $0.1.money.number < $1.1.money.number }
        let bids = running.map(\.1.money.number)
        let steps = formula.steps(
            PriceFormula.Worked(
                price: digits(total), lowest: digits(lowest?.1 ?? total), highest: digits(highest?.1 ?? total),
                amount: total.money.number, running: bids,
                parameters: term.parameters))
        let note = note(total.money.number, value, formula.ends(bids, term.parameters))
        let remark = ["\(term.formula.id): \(term.formula.wording)", note].compactMap(\.self).joined(separator: "; ")
        var others: [Step.Evidence] = []
        if formula.compares != .nobody {
            let compared =
                formula.compares == .everybody
                ? running.map { ("Compared", $0) }
                : [
                    ("The lowest compared", lowest),
                    ("The highest compared", formula.compares == .lowest ? nil : highest),
                ]
                .compactMap { end, bid in bid.map { (end, $0) } }
            others = compared.map { end, bid in
                Step.Evidence(
                    who: "\(end): \(bid.0.name)", what: amount(bid.1), isCounted: true, reason: bid.1.note,
                    location: bid.1.location)
            }.filter { $0.location != evidence.location || $0.location == nil }
        }
        return (
            [evidence] + exchange.evidence + others,
            range + [.sum(.value, note == nil ? steps : written(value), value, remark: remark)]
        )
    }

    /// How a price in another currency came into that of the evaluation.
    private func exchange(_ total: PriceTotal) -> (evidence: [Step.Evidence], lines: [Step.Line]) {
        guard let conversion = total.conversion, let own = total.money.currency else { return ([], []) }
        let rate = conversion.rate
        let source = [rate.date?.description, rate.source].compactMap(\.self).joined(separator: ", ")
        let evidence = Step.Evidence(
            who: "Exchange rate", what: "\(rate.currency) \(rate.rate) per \(own)", isCounted: true, reason: source,
            location: rate.location)
        let line = Step.Line.sum(
            "in \(own)", "\(conversion.stated.digits) ÷ \(rate.rate)", total.money.number,
            remark: "\(rate.currency) \(rate.rate) per \(own)" + (source.isEmpty ? "" : ", \(source)"))
        return ([evidence], [line])
    }

    private func stated(_ total: PriceTotal) -> [Step.Line] {
        total.range.map { range in
            [
                range.line { end in
                    let money = Money(end, currency: total.money.currency)
                    return total.conversion == nil ? money.description : money.rounded
                }
            ]
        } ?? []
    }

    /// What was exchanged or worked out does not come out even, and is written as fine as anybody can check.
    private func digits(_ total: PriceTotal) -> String {
        total.conversion == nil && !total.isComputed
            ? total.money.digits : total.money.amount.digits(decimals: 12)
    }

    /// The same with its currency.
    private func amount(_ total: PriceTotal) -> String {
        total.isComputed
            ? (total.money.currency.map { "\($0) " } ?? "") + Figures.grouped(digits(total)) : total.description
    }

    private func apart(_ term: PriceTerm) -> Step.Line {
        .remark(
            .value,
            "none: \(term.formula.id) decides by itself, and a price has no value from 0 to 100 there (\(term.formula.wording))"
        )
    }

    /// The way from the price matrix to the total of a price criterion; `nil` where a stated total counts.
    func cost(_ term: PriceTerm) -> CostExplaining? {
        index.price(of: vendor, term.total).flatMap { $0.isComputed ? CostExplaining(index, vendor) : nil }
    }

    /// A line or a training of the vendor's price matrix; `nil` where it has none of this id.
    func priceLine(_ id: String) -> Step? {
        guard let cost = CostExplaining(index, vendor) else { return nil }
        let criteria = index.nodes.compactMap { node -> String? in
            guard case .price(let term) = node.criterion.basis, self.cost(term) != nil else { return nil }
            return "\(node.criterion.id) (\(node.criterion.title), by the \(term.total.title))"
        }
        let stands = criteria.isEmpty ? [] : [Step.Line.remark("counts in", criteria.joined(separator: "; "))]
        return cost.step(id, stands: stands + supposed)
    }

    /// Why a formula's arithmetic does not give the value: the price lies beyond its ends, or there is no way between
    /// them.
    func note(_ price: Double, _ value: Double, _ ends: [Double]) -> String? {
        guard value == 0 || value == 100, let low = ends.min(), let high = ends.max() else { return nil }
        if !(low...high ~= price) { return "the price is beyond the end, so it counts as the end" }
        return low == high ? "all bids in the running are alike" : nil
    }
}
