#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// What lost customers cost, in plain words first.
extension CostOutcome {
    /// Nothing where the plan does not ask.
    func lostCustomersSection() -> [Report.Block] {
        guard let plan = evaluation.lostCustomers else { return [] }
        let heading = Report.Block.heading("What lost customers cost", anchor: "lost-customers")
        guard let cost = lostCustomers() else { return [heading, .paragraph(obstacle(plan))] }
        let section = LostCustomersSection(cost: cost, plan: plan, outcome: self)
        return [heading] + section.blocks()
    }

    func lostCustomersNotes() -> [String] {
        countsLostCustomers
            ? [
                "Lost customers are in the total because the plan says so. Nobody is paid for them; savings leave them out, since the in-house cost holds none."
            ] : []
    }

    private func obstacle(_ plan: LostCustomers) -> String {
        let missing = plan.missing.map(\.rawValue)
        return missing.isEmpty
            ? "Not reckoned: no vendor has a share of unresolved contacts."
            : "Not reckoned: the plan does not say \(listed(missing, limit: 20)). Nothing is assumed in its place."
    }
}

struct LostCustomersSection {
    let cost: LostCustomersCost
    let plan: LostCustomers
    let outcome: CostOutcome

    func blocks() -> [Report.Block] {
        var blocks: [Report.Block] = [.list(sentences()), .table(vendorTable())]
        blocks += deciding()
        if !cost.swings.isEmpty { blocks.append(.table(swingTable())) }
        blocks.append(.table(inputTable()))
        if cost.premiums.count > 1 { blocks.append(.table(premiumTable())) }
        return blocks
    }

    // MARK: in words

    /// A sentence a vendor, the one that loses least first, each against the next; then what is left out or supposed.
    private func sentences() -> [String] {
        let order = cost.vendors.sorted { $0.cost.base < $1.cost.base }
        var sentences = order.enumerated().map { row, loss in
            let amount =
                "\(name(loss.vendor))'s unresolved contacts cost about \(outcome.money(loss.cost.base)) a year, between \(Figures.grouped(loss.cost.low)) and \(Figures.grouped(loss.cost.high))"
            guard row + 1 < order.count,
                let premium = cost.premiums.first(where: {
                    $0.vendor == loss.vendor && $0.other == order[row + 1].vendor
                }), premium.perContact > 0
            else { return amount + "." }
            return amount
                + "; it may charge up to \(money(premium.perContact)) more a contact than \(name(premium.other)) before that is used up."
        }
        let without = outcome.evaluation.contenders.filter { vendor in
            !cost.vendors.contains { $0.vendor == vendor.id }
        }
        if !without.isEmpty {
            sentences.append(
                "Not reckoned, for want of a share of unresolved contacts: \(without.map(\.name).joined(separator: ", "))."
            )
        }
        if !outcome.evaluation.suppositions.isEmpty {
            sentences.append("Customers and their contacts stay as the plan states them, whatever else is supposed.")
        }
        return sentences
    }

    /// Which input matters most, and whether one alone changes who is cheapest.
    private func deciding() -> [Report.Block] {
        guard let first = cost.swings.first else { return [] }
        let most =
            "The input that matters most is '\(title(first))', from \(number(first.low).text) to \(number(first.high).text): alone it moves a vendor's cost by up to \(outcome.money(first.effect)) a year."
        guard let cheapest = cost.cheapest else { return [.paragraph(most)] }
        let changes = cost.swings.filter(\.changesCheapest).flatMap { swing in
            [(swing.low, swing.cheapestAtLow), (swing.high, swing.cheapestAtHigh)].compactMap { number, vendor in
                vendor == cheapest
                    ? nil : vendor.map { "\(nameWithGaps($0)), with '\(title(swing))' at \(self.number(number).text)" }
            }
        }
        let sum = " With total cost and lost customers in one sum \(nameWithGaps(cheapest)) is cheapest"
        guard !changes.isEmpty else { return [.paragraph(most + sum + ", and no input alone changes that.")] }
        return [.paragraph(most + sum + ". One input alone makes another cheapest:"), .list(changes)]
    }

    // MARK: tables

    private func vendorTable() -> Table {
        func row(
            _ title: String, _ value: (LostCustomersCost.Loss) -> Shown, _ role: Table.Row.Role = .item, depth: Int = 0
        ) -> Table.Row {
            Table.Row([Shown.words(title)] + cost.vendors.map(value), role: role, depth: depth)
        }
        func range(_ low: Double, _ high: Double, _ shown: (Double) -> Shown) -> Shown {
            low < high ? "\(shown(low).text) to \(shown(high).text)" : .missing
        }
        return Table(
            caption: "Lost customers, a year\(currency)", columns: vendorColumns("Unresolved contacts"),
            rows: [
                row("Unresolved, %") { .value($0.unresolved.value) },
                row("between", { range($0.unresolved.low, $0.unresolved.high) { .value($0) } }, depth: 1),
                row("Customers lost") { .grouped($0.lost.base) },
                row("between", { range($0.lost.low, $0.lost.high) { .grouped($0) } }, depth: 1),
                row("Cost", { .grouped($0.cost.base) }, .total),
                row("every input at its cheap end", { .grouped($0.cost.low) }, depth: 1),
                row("every input at its dear end", { .grouped($0.cost.high) }, depth: 1),
                row("Cost over \(outcome.scenario.term) months") { .grouped($0.overTerm) },
                row("at present value", { .grouped($0.presentValue) }, depth: 1),
            ],
            notes: [
                "A lost customer counts \(money(cost.value.base))\(valueRange): replaced, or what it would still have brought. As a rule of thumb an unresolved contact costs \(money(cost.perUnresolvedContact)).",
                "Every input at one end at once is an outer bound; the table below moves them one at a time.",
                isInTotal,
            ] + otherContacts + sharesInWords)
    }

    private var valueRange: String {
        cost.value.low < cost.value.high ? ", between \(money(cost.value.low)) and \(money(cost.value.high))" : ""
    }

    /// The contacts of customers need not be those that vendors are paid for, and a premium a contact rests on the former.
    private var otherContacts: [String] {
        let served = outcome.scenario.channels.reduce(Decimal(0)) { $0 + $1.volume }.number
        guard abs(cost.contacts - served) > 0.01 * served else { return [] }
        return [
            "Customers have \(Figures.grouped(cost.contacts)) contacts a year here, and the scenario \(Figures.grouped(served)): a premium a contact is for the former."
        ]
    }

    private var isInTotal: String {
        plan.isInTotalCost
            ? "It is in the total cost, because the plan says in-total-cost=\"yes\"."
            : "It is shown beside the total cost and is not in it; in-total-cost=\"yes\" in the plan would add it."
    }

    /// Where each share comes from; what was counted has an interval of 95 %.
    private var sharesInWords: [String] {
        cost.vendors.map { loss in
            let interval = loss.unresolved.calls == nil ? "" : " (95 % interval after Wilson)"
            return "\(name(loss.vendor)): \(loss.unresolved.source)\(interval)."
        }
    }

    private func swingTable() -> Table {
        var rows: [Table.Row] = []
        for swing in cost.swings {
            rows.append(Table.Row(cells: [Table.Cell(title(swing))], role: .group))
            rows.append(swingRow(swing.low, swing.costsAtLow, swing.cheapestAtLow))
            rows.append(swingRow(swing.high, swing.costsAtHigh, swing.cheapestAtHigh))
        }
        return Table(
            caption:
                "Lost customers with one input at a time at its ends, the one that moves most first, a year\(currency)",
            columns: vendorColumns("Input") + [Table.Column(title: "Cheapest in sum")], rows: rows,
            notes: ["Cheapest in sum: total cost at present value, with lost customers over the same months."])
    }

    private func swingRow(_ end: Double, _ costs: [Double], _ cheapest: Vendor.ID?) -> Table.Row {
        let first = cheapest.map { $0 == cost.cheapest ? $0 : "\($0) (another)" }
        let contents: [Shown] = ["at \(number(end).text)"] + costs.map { Shown.grouped($0) } + [.words(first ?? "–")]
        return Table.Row(contents, depth: 1)
    }

    private func inputTable() -> Table {
        Table(
            caption: "What lost customers are reckoned with",
            columns: [
                Table.Column(title: "Input"), Table.Column(title: "Value", kind: .number),
                Table.Column(title: "Low", kind: .number), Table.Column(title: "High", kind: .number),
                Table.Column(title: "Source"),
            ],
            rows: cost.inputs.map { input in
                Table.Row([
                    .words(input.name.title), number(input.value), number(input.low), number(input.high),
                    .words(input.source),
                ])
            }, notes: Self.evidence)
    }

    /// Published ranges, for those who weigh an input against them.
    private static let evidence = [
        "Published ranges, shown beside, not defaults. SQM Group's surveys: 5 % say they will leave when the first contact resolved, 9 % after two or more, 25 % when it stayed unresolved; stated intention, by a vendor of such research. Knox & van Oest 2014 (Journal of Marketing): a complaint makes stopping much likelier for a short time, less so for long-standing buyers, and making good does not undo all of it.",
        "Word of mouth is not in it: no multiplier for it can be defended.",
    ]

    private func premiumTable() -> Table {
        Table(
            caption: "How much more a contact a vendor may charge\(currency)",
            columns: [
                Table.Column(title: "Vendor"), Table.Column(title: "Than"),
                Table.Column(title: "Up to, a contact", kind: .number),
            ],
            rows: cost.premiums.map { premium in
                Table.Row([
                    .words(name(premium.vendor)), .words(name(premium.other)),
                    .grouped(premium.perContact, decimals: 4),
                ])
            },
            notes: ["The difference in lost customers over the \(Figures.grouped(cost.contacts)) contacts of a year."])
    }

    private func vendorColumns(_ first: String) -> [Table.Column] {
        [Table.Column(title: first)]
            + cost.vendors.map { Table.Column(title: $0.vendor, subtitle: name($0.vendor), kind: .number) }
    }

    private var currency: String { outcome.evaluation.currency.map { ", \($0)" } ?? "" }

    private func money(_ amount: Double) -> String {
        (outcome.evaluation.currency.map { "\($0) " } ?? "") + Figures.grouped(amount, decimals: 2)
    }

    /// As written in the plan.
    private func number(_ number: Double?) -> Shown { .groupedPlain(number, decimals: 2) }

    private func name(_ vendor: Vendor.ID) -> String {
        outcome.evaluation.vendor(vendor).map { $0.name.isEmpty ? $0.id : $0.name } ?? vendor
    }

    /// With what the offer leaves out, where it is said that it is cheapest.
    private func nameWithGaps(_ vendor: Vendor.ID) -> String {
        outcome[vendor].map(outcome.nameWithGaps) ?? name(vendor)
    }

    private func title(_ swing: LostCustomersCost.Swing) -> String {
        switch swing.subject {
        case .input(let name): name.title
        case .unresolved(let vendor): "Unresolved contacts of \(name(vendor)), %"
        }
    }
}
