#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// How one price of a matrix becomes money: from the scenario's volume to a quantity, its tiers, a month and the years.
extension CostExplaining {
    /// `nil` where the matrix has no such line or training.
    func step(_ id: String, stands: [Step.Line]) -> Step? {
        if let line = pricing.lines.first(where: { $0.id == id }) {
            return step(line.completed(from: evaluation.priceTemplate), stands)
        }
        return pricing.training.first { $0.id == id }.map { step($0, stands) }
    }

    // MARK: a price line

    private func step(_ line: PriceLine, _ stands: [Step.Line]) -> Step {
        let all = line.unit == .oneOff ? cost.oneOffs : cost.lines
        let reckoned = all.first { $0.id == line.id }
        return Step(
            kind: .priceLine, id: line.id, title: line.title, evidence: evidence(line),
            lines: [.remark("unit", unit(line))]
                + (line.range.map { [$0.line { "\($0) %" }] } ?? []) + (reckoned.map { lines(line, $0) } ?? [])
                + stands, parts: [])
    }

    private func unit(_ line: PriceLine) -> String {
        let title = (line.unit?.title ?? "none") + (line.isRebate ? ", a rebate" : "")
        if line.driver.isEmpty || line.quantity != nil { return title }
        let share = line.share.map { "\($0) % of " } ?? ""
        return "\(title), driven by \(share)\(line.driver.joined(separator: ", "))"
    }

    private func evidence(_ line: PriceLine) -> [Step.Evidence] {
        let currency = line.currency ?? pricing.currency ?? evaluation.currency
        let who = "\(vendor.name)'s \(line.isRebate ? "rebate" : "price")"
        let tiers = line.tiers.map { tier in
            let start = "\(tier.from == 0 ? "From" : "Above") \(Figures.grouped(tier.from.description))"
            return evidence(
                start + (tier.to.map { " to \(Figures.grouped($0.description))" } ?? ""),
                Money(tier.price, currency: currency).description,
                "", tier.location)
        }
        let rule =
            line.tierRule == .band
            ? "each tier for its own part"
            : "the tier reached, for the whole; a quantity on a bound is in the tier that ends there"
        let own =
            tiers.isEmpty
            ? evidence(who, Money(line.price ?? 0, currency: currency).description, line.words, line.location)
            : evidence(
                who, "\(tiers.count) tiers", [rule, line.words].filter { !$0.isEmpty }.joined(separator: "; "),
                line.location)
        let channels = line.quantity == nil ? line.driver.compactMap(scenario.channel) : []
        return [own] + tiers
            + channels.map { channel in
                evidence(
                    "Scenario: \(channel.title ?? channel.id)",
                    "\(Figures.grouped(channel.volume.description)) a year",
                    "\(channel.handleTime) minutes each\(channel.concurrency == 1 ? "" : ", \(channel.concurrency) at once")",
                    channel.location)
            } + rateEvidence([currency].compactMap(\.self))
    }

    private func lines(_ line: PriceLine, _ cost: TotalCost.LineCost) -> [Step.Line] {
        if line.unit == .oneOff {
            let when = line.month.map { "in month \($0)" } ?? "before the start"
            let month = line.month ?? 0
            return [
                .sum("paid \(when)", bill(line, cost.quantities[month], month), cost.amounts[month].number)
            ]
        }
        // The first month after the ramp shows the price at work.
        let month = min(self.cost.term, (pricing.ramp?.count ?? 0) + 1)
        let paid = Step.Line.sum(
            "paid in month \(month)", bill(line, cost.quantities[month], month), cost.amounts[month].number,
            remark: factors(line, month))
        return quantities(line, cost, month) + [paid] + years(cost.id, cost.amounts) + indexation(line)
    }

    /// `200000 × 0.71 + 2702.5 × 0.68`, times what prices have risen by, over the exchange rate.
    private func bill(_ line: PriceLine, _ quantity: Decimal, _ month: Int) -> String {
        let parts: [(quantity: Decimal, price: Decimal)] =
            line.tiers.isEmpty
            ? [(quantity, line.price ?? 0)]
            : line.tierRule == .band
                ? line.parts(of: quantity) : [(quantity, TierSchedule(line).tier(of: quantity)?.price ?? 0)]
        let sum = parts.map { "\($0.quantity.digits(decimals: 12)) × \($0.price)" }.joined(separator: " + ")
        let index = line.isIndexed ? pricing.index(in: month) : 1
        let after = (index == 1 ? "" : " × \(index.digits(decimals: 15))") + rate(line.currency)
        if parts.isEmpty { return "0" }
        return parts.count > 1 && !after.isEmpty ? "(\(sum))\(after)" : sum + after
    }

    private func factors(_ line: PriceLine, _ month: Int) -> String? {
        let words = [
            line.tiers.isEmpty ? "quantity × price" : "quantity × price, tier by tier",
            line.isIndexed && pricing.index(in: month) != 1 ? "× what prices have risen by" : nil,
            rate(line.currency).isEmpty ? nil : "÷ exchange rate",
        ].compactMap(\.self)
        return words.joined(separator: " ")
    }

    private func indexation(_ line: PriceLine) -> [Step.Line] {
        if !line.isIndexed { return [.remark("indexation", "none for this line")] }
        return indexation.map { [$0] } ?? []
    }

    // MARK: from volume to quantity

    private func quantities(_ line: PriceLine, _ cost: TotalCost.LineCost, _ month: Int) -> [Step.Line] {
        let quantity = cost.quantities[month]
        guard let unit = line.unit, line.quantity == nil, unit.needsDriver else {
            return [
                .sum(
                    "quantity in month \(month)", quantity.description, quantity.number,
                    remark: line.quantity == nil ? nil : "as the line states")
            ]
        }
        let channels = line.driver.compactMap(scenario.channel)
        let contacts = channels.map { channel in
            let contacts = demand.contacts(of: channel.id, month: month)
            return Step.Line.sum(
                "\(channel.id) in month \(month)", volume(channel, month), contacts.number, remark: volumeWords(month))
        }
        let terms = channels.map { channel in each(channel, unit, demand.contacts(of: channel.id, month: month)) }
        let ends = share(line) + ends(unit)
        let sum = terms.joined(separator: " + ")
        let expression = terms.count > 1 && !ends.isEmpty ? "(\(sum))\(ends)" : sum + ends
        let label = "\(unit.quantityTitle) in month \(month)"
        let rounding = scenario.seatRounding
        guard unit == .seatMonth, rounding != .none, let hours = scenario.hoursPerSeat,
            let productive = demand.quantities(of: .productiveHour, driver: line.driver, share: line.share)
        else { return contacts + [.sum(label, expression, quantity.number, remark: words(unit, line))] }
        return contacts + [
            .sum(label, expression, (productive[month - 1] / hours).number, remark: words(unit, line)),
            .sum(
                "seats paid in month \(month)", quantity.description, quantity.number,
                remark: rounding == .up ? "a part of a seat is a whole one" : "to the nearest whole seat"),
        ]
    }

    /// `420000 ÷ 12 × 0.88 × 0.99`
    private func volume(_ channel: Scenario.Channel, _ month: Int) -> String {
        let ramp = pricing.ramp(in: month)
        return "\(channel.volume) ÷ 12 × \(scenario.season(month, of: channel))"
            + (pricing.repeatContactFactor.map { " × \($0)" } ?? "") + (ramp == 1 ? "" : " × \(ramp)")
    }

    private func volumeWords(_ month: Int) -> String {
        "a year's volume ÷ 12 × season"
            + (pricing.repeatContactFactor == nil ? "" : " × contacts that it causes or saves")
            + (pricing.ramp(in: month) == 1 ? "" : " × ramp")
    }

    /// A channel's contacts as units, before what holds for their sum.
    private func each(_ channel: Scenario.Channel, _ unit: PriceUnit, _ contacts: Decimal) -> String {
        let contacts = contacts.digits(decimals: 12)
        if unit == .contact || unit == .session { return contacts }
        let minutes = "\(contacts) × \(channel.handleTime)" + (pricing.handleTimeFactor.map { " × \($0)" } ?? "")
        if unit == .minute { return minutes }
        return minutes + " ÷ 60" + (channel.concurrency == 1 ? "" : " ÷ \(channel.concurrency)")
    }

    private func share(_ line: PriceLine) -> String { line.share.map { " × \($0) ÷ 100" } ?? "" }

    private func ends(_ unit: PriceUnit) -> String {
        let occupancy = " ÷ (\(scenario.occupancy ?? 100) ÷ 100)"
        switch unit {
        case .contact, .session, .minute, .month, .oneOff: return ""
        case .productiveHour: return occupancy
        case .loggedHour: return occupancy + " ÷ (\(scenario.productiveShare ?? 100) ÷ 100)"
        case .seatMonth: return occupancy + " ÷ \(scenario.hoursPerSeat ?? 1)"
        case .fteMonth: return occupancy + " ÷ \(scenario.hoursPerFTE ?? 1)"
        }
    }

    private func words(_ unit: PriceUnit, _ line: PriceLine) -> String? {
        let share = line.share.map { "× the \($0) % paid for" }
        let own: String? =
            switch unit {
            case .contact, .session, .month, .oneOff: nil
            case .minute: "contacts × handle time"
            case .productiveHour: "handled hours ÷ occupancy"
            case .loggedHour: "handled hours ÷ occupancy ÷ productive share"
            case .seatMonth: "handled hours ÷ occupancy ÷ hours of a seat"
            case .fteMonth: "handled hours ÷ occupancy ÷ hours of an agent"
            }
        let words = [own, share].compactMap(\.self)
        return words.isEmpty ? nil : words.joined(separator: " ")
    }

    /// The months of each year, and the years.
    private func years(_ id: String, _ amounts: [Decimal]) -> [Step.Line] {
        let sums = (1...cost.years).map { year in amounts[cost.months(ofYear: year)].reduce(0, +) }
        let years = sums.indices.map { row in
            Step.Line.sum(
                "year \(row + 1)", amounts[cost.months(ofYear: row + 1)].map(amount).joined(separator: " + "),
                sums[row].number, remark: "month by month")
        }
        let whole = amounts.reduce(0, +)
        return years + [
            .sum("\(id) over the term", sums.map(amount).joined(separator: " + "), whole.number, remark: money(whole))
        ]
    }
}

extension PriceUnit {
    /// What a quantity of it is called in the middle of a sentence.
    fileprivate var quantityTitle: String {
        switch self {
        case .minute: "handled minutes"
        case .contact: "contacts"
        case .session: "sessions"
        case .productiveHour: "productive hours"
        case .loggedHour: "logged hours"
        case .seatMonth: "seats needed"
        case .fteMonth: "full-time agents"
        case .month: "months"
        case .oneOff: "quantity"
        }
    }
}
