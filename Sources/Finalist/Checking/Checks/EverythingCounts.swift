#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// No line of a price matrix and no channel of the scenario counts for nothing without a word.
    static let everythingCounts: Check = Check(
        Rule(
            "F0869", .warning, "a channel or a price line counts for nothing",
            """
            A channel with a volume that no price line is driven by, or a price line that comes to 0 over the whole term, \
            changes no total. That may be right – a line that is free, a channel that a monthly fee includes – and may be \
            an id that names another thing, a volume that was left empty, or a price that was.
            """), needsEveryFile: true
    ) { index in
        guard let scenario = index.evaluation.scenario else { return [] }
        let reckoned = index.reckonedOffers
        guard !reckoned.isEmpty else { return [] }
        return index.idleChannels(scenario, reckoned.map(\.offer))
            + reckoned.flatMap { offer, cost in offer.idleLines(cost, scenario, index.evaluation.priceTemplate) }
    }
}

extension Index {
    fileprivate func idleChannels(_ scenario: Scenario, _ offers: [VendorOffer]) -> [Diagnostic] {
        let template = evaluation.priceTemplate
        let served = offers.map { $0.served(template) }
        let all = served.reduce(into: Set()) { $0.formUnion($1) }
        func finding(_ message: String, _ remedy: String, _ place: Location?, _ vendor: Vendor.ID?) -> Diagnostic {
            Diagnostic(Check.everythingCounts.rule, message, remedy: remedy, at: place, vendor: vendor)
        }
        let everybodys = scenario.channels.flatMap { channel -> [Diagnostic] in
            let name = "channel \(channel.title.map { "'\($0)' (\(channel.id))" } ?? "'\(channel.id)'")"
            guard channel.volume > 0 else {
                return [
                    finding(
                        "\(name) has a volume of 0: nothing of it is in any total",
                        "give its contacts a year, or take it out", channel.location, nil)
                ]
            }
            let volume = Figures.money(channel.volume)
            guard all.contains(channel.id) else {
                return [
                    finding(
                        "no price line is driven by \(name): its \(volume) contacts a year change no total",
                        "name it in driver of the lines that it drives, or take it out", channel.location, nil)
                ]
            }
            return []
        }
        return everybodys
            + zip(offers, served).compactMap { offer, own in
                // Where a fee by the month or a fixed quantity is there, it may include the channel.
                guard !offer.hasFlatPrice(template) else { return nil }
                let lacking = scenario.channels.filter { channel in
                    channel.volume > 0 && !own.contains(channel.id) && all.contains(channel.id)
                }
                guard !lacking.isEmpty else { return nil }
                let names = listed(lacking.map { "'\($0.id)'" })
                let volume = Figures.money(lacking.reduce(Decimal(0)) { $0 + $1.volume })
                let isOne = lacking.count == 1
                return finding(
                    "no price line of \(offer.vendor.nameAndID) is driven by channel\(isOne ? "" : "s") \(names), and those of "
                        + "others are: \(isOne ? "its" : "their") \(volume) contacts a year are not in the total of "
                        + offer.vendor.nameAndID,
                    "ask for a price, or name the channel in driver of the line that includes it",
                    offer.pricing.location,
                    offer.vendor.id)
            }
    }
}

extension VendorOffer {
    /// The channels that a line is driven by, or that drive a template line which it pays for or leaves out.
    fileprivate func served(_ template: [TemplateLine]) -> Set<Scenario.Channel.ID> {
        let named = Set(pricing.lines.flatMap(\.covers) + pricing.exclusions.map(\.line))
        return Set(
            pricing.lines.flatMap { $0.completed(from: template).driver }
                + template.filter { named.contains($0.id) }.flatMap(\.driver))
    }

    fileprivate func hasFlatPrice(_ template: [TemplateLine]) -> Bool {
        pricing.lines.contains { line in
            let unit = line.completed(from: template).unit
            return unit == .month || line.quantity != nil && unit != .oneOff
        }
    }

    /// Those that come to 0, but for lines of a channel without volume, which is told itself.
    fileprivate func idleLines(_ cost: TotalCost, _ scenario: Scenario, _ template: [TemplateLine]) -> [Diagnostic] {
        let idle = Set(scenario.channels.filter { $0.volume == 0 }.map(\.id))
        let all = cost.lineByID
        return pricing.lines.compactMap { line in
            let line = line.completed(from: template)
            guard let reckoned = all[line.id], reckoned.total == 0,
                line.driver.isEmpty || !line.driver.allSatisfy(idle.contains)
            else { return nil }
            let quantity = reckoned.quantity
            let why =
                quantity == 0
                ? "nothing is counted for it"
                : "\(Figures.money(quantity)) × \(line.unit?.title ?? "one") at a price of 0"
            return Diagnostic(
                Check.everythingCounts.rule, "\(words(line)) comes to 0 over the term: \(why)",
                remedy:
                    "look whether it is free; if another line's price includes it, name what it pays for in covers of that "
                    + "line",
                at: line.location, vendor: vendor.id)
        }
    }
}
