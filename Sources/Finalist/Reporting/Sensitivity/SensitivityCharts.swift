extension Sensitivity {
    /// One panel a criterion: totals as its weight goes from 0 to 100 %.
    func weightLines(_ items: [WeightStability]) -> WeightLines {
        let names = names
        let vendors = items.first?.lines.map(\.vendor) ?? []
        let leaders = outcome.winners.map(\.id)
        return WeightLines(
            title: "Totals as one weight goes from 0 to 100 %, the others in proportion",
            vendors: vendors.map(names.one),
            leader: names.all(leaders),
            panels: items.map { item in
                WeightPanel(
                    title: outcome.evaluation.criterion(item.criterion)?.title ?? item.criterion, now: item.weight,
                    lines: item.lines.map { line in
                        line.points.map { WeightPoint(weight: $0.weight, total: $0.total) }
                    },
                    crossovers: item.crossovers.filter(\.isForFirst).compactMap { crossover in
                        item.total(of: crossover.above, at: crossover.weight).map {
                            WeightPoint(weight: crossover.weight, total: $0)
                        }
                    },
                    otherLeads: item.leaders.filter { $0.first != leaders && $0.to > $0.from }.map { $0.from...$0.to },
                    caption: item.caption(names, leaders))
            })
    }

    func tornadoChart(_ tornado: Tornado, limit: Int) -> TornadoChart {
        let names = names
        return TornadoChart(
            title: "The lead as one input after the other moves over its own range",
            measure: "Lead of \(names.one(tornado.leader)) over \(names.one(tornado.rival)), in points",
            base: tornado.lead,
            rows: tornado.bars.prefix(limit).map { bar in
                TornadoRow(
                    label: "\(bar.input.subject) \(opening(of: bar.input.title, limit: 36))",
                    sublabel: "\(names.one(bar.input.vendor)) · \(bar.input.source)", low: bar.leadAtLow,
                    high: bar.leadAtHigh, lowInput: bar.shown(bar.low), highInput: bar.shown(bar.high),
                    isChanging: bar.firstAtLow != [tornado.leader] || bar.firstAtHigh != [tornado.leader])
            }, zeroLabel: "level", decimals: 2)
    }
}

extension Tornado {
    /// Whether any one input takes the lead away at an end of its range: what lies between is not tried.
    func answer(_ names: VendorNames) -> String {
        let changing = bars.filter { $0.firstAtLow != [leader] || $0.firstAtHigh != [leader] }
        if bars.isEmpty { return "No input states how far it may be off, so that no range can be tried." }
        // A lead over a vendor that is out there is none.
        let leads = bars.flatMap { bar in
            [(bar.leadAtLow, bar.outAtLow), (bar.leadAtHigh, bar.outAtHigh)].compactMap { lead, out in
                out.contains(rival) ? nil : lead
            }
        }
        let untried =
            withoutRange.isEmpty
            ? "" : " Not tried: \(counted(withoutRange.count, "input")) without a range, listed below."
        guard let closest = leads.min() else {
            return "No input takes the lead away at either end of its own range.\(untried)"
        }
        return changing.isEmpty
            ? "No input takes the lead away at either end of its own range; the closest leaves \(names.one(leader)) \(Figures.value(closest, decimals: 2)) points ahead of \(names.one(rival)).\(untried)"
            : "\(counted(changing.count, "input")) of \(bars.count) \(changing.count == 1 ? "takes" : "take") the lead away from \(names.one(leader)) at an end of \(changing.count == 1 ? "its" : "their") own range.\(untried)"
    }
}

extension Tornado {
    /// At which ends a threshold puts out somebody who is in today, or lets in somebody who is not; `nil` where at none.
    func outWords(_ names: VendorNames) -> String? {
        let moved = bars.flatMap { bar in
            [(bar.low, bar.outAtLow), (bar.high, bar.outAtHigh)].flatMap { end, out in
                let place = "at \(bar.shown(end).text) on \(bar.input.subject) for \(names.one(bar.input.vendor))"
                return out.filter { !outToday.contains($0) }.map { "\(names.one($0)) is out \(place)" }
                    + outToday.filter { !out.contains($0) }.map { "\(names.one($0)) is in \(place)" }
            }
        }
        return moved.isEmpty ? nil : "Thresholds are applied anew: \(listed(moved, limit: 8))."
    }
}

extension Tornado.Bar {
    func shown(_ end: Double) -> Shown {
        switch input.kind {
        case .price: .grouped(end, decimals: abs(end) < 1_000 ? 2 : 0)
        case .scores, .calls, .measure: .plain(end, decimals: abs(end) < 1 ? 4 : 2)
        }
    }
}

extension WeightStability {
    /// The total of a vendor at a share that its line has, or between two of its points.
    func total(of vendor: Vendor.ID, at weight: Double) -> Double? {
        guard let points = lines.first(where: { $0.vendor == vendor })?.points,
            let next = points.firstIndex(where: { $0.weight >= weight })
        else { return nil }
        if points[next].weight == weight || next == 0 { return points[next].total }
        let (low, high) = (points[next - 1], points[next])
        return low.total + (high.total - low.total) * (weight - low.weight) / (high.weight - low.weight)
    }

    /// "Cordamar leads below 34.1%."
    func caption(_ names: VendorNames, _ leaders: [Vendor.ID]) -> String {
        let others = leaders.isEmpty ? [] : self.leaders.filter { $0.first != leaders && $0.to > $0.from }
        guard !others.isEmpty else {
            return "\(names.all(leaders)) \(leaders.count > 1 ? "lead" : "leads") at any weight."
        }
        let parts = others.map { stretch in
            let verb = stretch.first.count > 1 ? "lead" : "leads"
            let from = Figures.weightShare(stretch.from, beside: weight)
            let to = Figures.weightShare(stretch.to, beside: weight)
            let place = stretch.from <= 0 ? "below \(to)" : stretch.to >= 1 ? "above \(from)" : "from \(from) to \(to)"
            return stretch.first.isEmpty
                ? "everybody is out \(place)" : "\(names.all(stretch.first)) \(verb) \(place)"
        }
        return parts.joined(separator: "; ").sentenceStart + "."
    }
}
