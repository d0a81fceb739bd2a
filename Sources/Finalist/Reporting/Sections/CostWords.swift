#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension CostOutcome {
    /// Who costs least and what is saved, in sentences.
    func answer() -> [String] {
        let order = costs.sorted { $0.netPresentValue < $1.netPresentValue }
        guard let least = order.first else { return [] }
        let name = vendor(of: least).name
        var sentence = "\(name) costs least: \(money(least.netPresentValue)) at present value"
        if order.count > 1 {
            let next = order[1].netPresentValue
            // Of nothing there is no percentage.
            let more =
                least.netPresentValue > 0 ? Figures.percentShare(next / least.netPresentValue - 1) : money(next)
            sentence += "; \(vendor(of: order[1]).name) costs \(more) more"
        }
        var sentences = [sentence + "."]
        for cost in order {
            guard let headline = headlineSaving(of: cost), let full = fullSaving(of: cost) else { continue }
            sentences.append(
                "\(vendor(of: cost).name): fees are \(against(headline)) the in-house cost; with everything that is paid, the cost is \(against(full)) it."
            )
        }
        let without = evaluation.contenders.filter { self[$0.id] == nil }
        if !without.isEmpty {
            sentences.append(
                "Not in this table, for want of a price matrix: \(without.map(\.name).joined(separator: ", "))."
            )
        }
        return sentences
    }

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
        return lines
    }

    /// What stands beside the total: money at risk for the vendor, and what ending early would cost.
    func exposures() -> Table? {
        let hasCredits = costs.contains { offers[$0.vendor]?.creditsAtRisk != nil }
        let hasTerminations = costs.contains { !(offers[$0.vendor]?.terminations.isEmpty ?? true) }
        guard hasCredits || hasTerminations else { return nil }
        func row(_ title: String, _ amount: (TotalCost, Pricing) -> Decimal?) -> Table.Row {
            Table.Row(
                cells: [Table.Cell(title)]
                    + costs.map { cost in
                        Table.Cell(offers[cost.vendor].flatMap { amount(cost, $0) }.map { Figures.money($0) } ?? "–")
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
        return Table(
            caption: "Beside the total" + (evaluation.currency.map { ", \($0)" } ?? ""),
            columns: [Table.Column(title: "Exposure")]
                + costs.map { Table.Column(title: $0.vendor, subtitle: vendor(of: $0).name, kind: .number) },
            rows: rows,
            notes: [
                "Credits are never deducted: a vendor is expected to keep its service levels. Charges count the average monthly fee."
            ])
    }

    private func terminationCharge(_ cost: TotalCost, _ offer: Pricing, after month: Int) -> Decimal? {
        let terms = offer.terminations.filter { $0.from <= month && month <= $0.to ?? scenario.term }
        guard !offer.terminations.isEmpty else { return nil }
        return terms.reduce(0) { sum, term in
            let currency = term.currency ?? offer.currency ?? evaluation.currency
            let rate = currency == evaluation.currency ? 1 : currency.flatMap { scenario.rate(of: $0)?.rate } ?? 1
            return sum + (term.months ?? 0) * cost.averageFee + (term.amount ?? 0) / rate
        }
    }
}

extension TotalCost {
    /// Fees of an average month.
    var averageFee: Decimal { total(.fees) / Decimal(term) }
}
