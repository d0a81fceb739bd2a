#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension CostOutcome {
    /// Who costs least and what is saved, in sentences.
    func answer() -> [String] { leastWords() + savingWords() + absentWords() }

    /// Costs that are equal are named together, and no offer that leaves something out without that.
    private func leastWords() -> [String] {
        let levels = levels(of: costs)
        let among = absent.isEmpty ? "" : "Of those in this table, "
        guard let first = levels.first else { return [] }
        let whole = costs.filter { leftOut(by: $0).isEmpty }
        guard whole.count < costs.count, first.contains(where: { !leftOut(by: $0).isEmpty }) else {
            return [sentence(levels, among: among)]
        }
        // Mostly it is a line of the price template that the vendor says it leaves out.
        let isLines = costs.allSatisfy { leftOut(by: $0).others == nil }
        guard let least = self.levels(of: whole).first else {
            return [
                sentence(levels, among: among),
                isLines ? "Every offer leaves a line out." : "Every total leaves something out.",
            ]
        }
        return [
            sentence(levels, among: among),
            whole.count == 1
                ? "\(names(least)) alone \(isLines ? "leaves no line out" : "has no such gap"): "
                    + "\(money(least[0].netPresentValue))."
                : sentence(
                    self.levels(of: whole),
                    among: isLines ? "Of the offers that leave no line out, " : "Of the offers without such a gap, "),
        ]
    }

    /// "Beech and Alder cost least: EUR 96,000 each at present value; Cedar costs 18.8% more."
    private func sentence(_ levels: [[TotalCost]], among: String) -> String {
        let first = levels[0]
        let least = first[0].netPresentValue
        let amount = "\(money(least))\(first.count > 1 ? " each" : "") at present value"
        guard levels.count > 1 else {
            return "\(names(first)) \(first.count > 1 ? "cost the same" : "costs"): \(amount)."
        }
        let next = levels[1]
        let more = next[0].netPresentValue - least
        let distance = least > 0 ? Figures.percentShare(more / least) : money(more)
        return "\(among)\(names(first)) \(first.count > 1 ? "cost" : "costs") least: \(amount); "
            + "\(names(next)) \(next.count > 1 ? "cost" : "costs") \(distance) more\(next.count > 1 ? " each" : "")."
    }

    private func names(_ costs: [TotalCost]) -> String { listed(costs.map(nameWithGaps), limit: costs.count) }

    /// The lowest present value first; those that are equal but for the noise of discounting together, in the order of
    /// the file.
    private func levels(of costs: [TotalCost]) -> [[TotalCost]] {
        let values = costs.map(\.netPresentValue)
        var levels: [[Int]] = []
        for row in values.indices.sorted(by: { values[$0] < values[$1] }) {
            if let first = levels.last?.first, values[row] - values[first] <= Self.noise(of: values) {
                levels[levels.count - 1].append(row)
            } else {
                levels.append([row])
            }
        }
        return levels.map { $0.sorted().map { costs[$0] } }
    }

    /// What amounts of this size may differ by and are equal all the same.
    static func noise(of amounts: [Double]) -> Double { 1e-12 * (amounts.map(\.magnitude).max() ?? 0) }

    private func savingWords() -> [String] {
        levels(of: costs).joined().compactMap { cost in
            guard let headline = headlineSaving(of: cost), let full = fullSaving(of: cost) else { return nil }
            return
                "\(nameWithGaps(cost)): fees are \(against(headline)) the in-house cost; with everything that is paid, the cost is \(against(full)) it."
        }
    }

    private func absentWords() -> [String] {
        guard !absent.isEmpty else { return [] }
        let stated = Dictionary(uniqueKeysWithValues: evaluation.statedPrices().map { ($0.vendor.id, $0.totals) })
        let words = absent.map { vendor in
            let totals = (stated[vendor.id] ?? []).map { "\($0.kind.title) of \(money($0.money.number))" }
            return vendor.name + (totals.isEmpty ? "" : " (states a \(totals.joined(separator: " and a ")))")
        }
        return ["Not in this table, for want of a price matrix: \(words.joined(separator: ", "))."]
    }

    /// Those in the running of whom nothing can be reckoned.
    private var absent: [Vendor] { evaluation.contenders.filter { self[$0.id] == nil } }

    private func against(_ saving: Double) -> String {
        saving >= 0 ? "\(Figures.percentShare(saving)) below" : "\(Figures.percentShare(-saving)) above"
    }

    func money(_ amount: Double) -> String {
        (evaluation.currency.map { "\($0) " } ?? "") + Figures.grouped(amount)
    }

    /// What all this is reckoned on, a line each.
    func basis() -> [String] {
        let contacts = scenario.channels.reduce(Decimal(0)) { $0 + $1.volume }
        let channels = scenario.channels.map { channel in
            "\(channel.title ?? channel.id) \(Figures.money(channel.volume)) of \(Figures.plain(channel.handleTime.number)) minutes"
        }
        let start = scenario.start.map { " from \($0.day)" } ?? ""
        var lines = [
            "\(Figures.money(contacts)) contacts a year for \(scenario.term) months\(start): \(channels.joined(separator: "; "))"
        ]
        lines += scenario.rates.map { rate in
            let day = rate.date.map { " of \($0.day)" } ?? ""
            return "\(Figures.plain(rate.rate.number)) \(rate.currency) for 1 \(evaluation.currency ?? "")\(day)"
                + (rate.source.map { " (\($0))" } ?? "")
        }
        if let rate = scenario.discountRate {
            lines.append(
                "what is paid in a month is discounted to its end at \(Figures.plain(rate.number)) % a year; what is paid before the start is not"
            )
        }
        lines += evaluation.allCriteria.compactMap { criterion in
            guard case .price(let term) = criterion.basis else { return nil }
            return "\(criterion.titleAndID) of the plan compares the \(compared(term.total))"
        }
        return lines
    }

    /// A total as the tables here name it.
    private func compared(_ total: PriceTerm.Total) -> String {
        switch total {
        case .bid: "bid: one-off and vendor fees, undiscounted"
        case .tco: "total cost of ownership: the total, undiscounted"
        case .npv: "net present value"
        }
    }

    /// What stands beside the total: money at risk for the vendor, and what ending early would cost.
    func exposures() -> Table? {
        let hasCredits = costs.contains { offers[$0.vendor]?.creditsAtRisk != nil }
        let hasTerminations = costs.contains { !(offers[$0.vendor]?.terminations.isEmpty ?? true) }
        guard hasCredits || hasTerminations else { return nil }
        func row(_ title: String, _ amount: (TotalCost, Pricing) -> Decimal?) -> Table.Row {
            Table.Row(
                [Shown.words(title)]
                    + costs.map { cost in
                        offers[cost.vendor].flatMap { amount(cost, $0) }.map { Shown.money($0) } ?? .missing
                    })
        }
        var rows: [Table.Row] = []
        if hasCredits {
            rows.append(
                row("Service credits at risk, a year") { cost, offer in
                    offer.creditsAtRisk.map { $0 / 100 * cost.averageFee * 12 }
                })
        }
        if hasTerminations {
            rows += stride(from: 12, to: scenario.term, by: 12).map { month in
                row("Ending after month \(month)") { cost, offer in
                    terminationCharge(cost, offer, after: month)
                }
            }
        }
        let isUnstated = rows.contains { $0.cells.contains { $0.content == .missing } }
        return Table(
            caption: "Beside the total" + (evaluation.currency.map { ", \($0)" } ?? ""),
            columns: [Table.Column(title: "Exposure")]
                + costs.map { Table.Column(title: $0.vendor, subtitle: vendor(of: $0).name, kind: .number) },
            rows: rows,
            notes: [
                "Credits are never deducted: a vendor is expected to keep its service levels. Charges count the average monthly fee."
            ] + (isUnstated ? ["–: the price matrix states nothing for it."] : []))
    }

    private func terminationCharge(_ cost: TotalCost, _ offer: Pricing, after month: Int) -> Decimal? {
        let terms = offer.terminations.filter { $0.from <= month && month <= $0.to ?? scenario.term }
        guard !terms.isEmpty else { return nil }
        var charge: Decimal = 0
        for term in terms {
            let currency = term.currency ?? offer.currency ?? evaluation.currency
            let rate = currency == evaluation.currency ? 1 : currency.flatMap { scenario.rate(of: $0)?.rate } ?? 1
            charge += (term.months ?? 0) * cost.averageFee
            charge += (term.amount ?? 0) / rate
        }
        return charge
    }
}

extension TotalCost {
    /// Fees of an average month.
    var averageFee: Decimal { total(.fees) / Decimal(term) }
}
