#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// No line of a price matrix and no channel of the scenario counts for nothing without a word.
    static let everythingCounts: Check = Check(
        Rule(
            "F0869", .warning, "a channel or a price line counts for nothing", about: .omittedCost,
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
            + reckoned.compactMap { offer, _ in index.unpricedChannels(offer) }
            + reckoned.flatMap { offer, cost in offer.idleLines(cost, scenario, index.evaluation.priceTemplate) }
    }
}

extension Index {
    /// Channels that are in nobody's total.
    fileprivate func idleChannels(_ scenario: Scenario, _ offers: [VendorOffer]) -> [Diagnostic] {
        let served = offers.reduce(into: Set()) { $0.formUnion($1.pricing.served(evaluation.priceTemplate)) }
        func finding(_ message: String, _ remedy: String, _ channel: Scenario.Channel) -> Diagnostic {
            Diagnostic(Check.everythingCounts.rule, message, remedy: remedy, at: channel.location)
        }
        return scenario.channels.compactMap { channel in
            let name = "channel \(channel.title.map { "'\($0)' (\(channel.id))" } ?? "'\(channel.id)'")"
            guard channel.volume > 0 else {
                return finding(
                    "\(name) has a volume of 0: nothing of it is in any total",
                    "give its contacts a year, or take it out", channel)
            }
            guard !served.contains(channel.id) else { return nil }
            return finding(
                "no price line is driven by \(name): its \(Figures.money(channel.volume)) contacts a year change no total",
                "name it in driver of the lines that it drives, or take it out", channel)
        }
    }

    /// What one vendor bills nothing for, and others do. A price by the month may include it, which is only asked.
    fileprivate func unpricedChannels(_ offer: VendorOffer) -> Diagnostic? {
        guard let work = standing.unpriced[offer.vendor.id], !work.channels.isEmpty, !work.hasFlatPrice else {
            return nil
        }
        let (its, volume) = work.channels.volumeWords
        return Diagnostic(
            Check.everythingCounts.rule,
            "no price line of \(offer.vendor.nameAndID) is driven by \(work.channels.words), and those of others are: "
                + "\(its) \(volume) contacts a year are not in the total of \(offer.vendor.nameAndID)",
            remedy: "ask for a price, or name the channel in driver of the line that includes it",
            at: offer.pricing.location, vendor: offer.vendor.id)
    }
}

extension [Scenario.Channel] {
    /// `its` or `their`, and the contacts a year of all of them.
    var volumeWords: (its: String, volume: String) {
        (count == 1 ? "its" : "their", Figures.money(reduce(Decimal(0)) { $0 + $1.volume }))
    }
}

extension VendorOffer {
    /// Those that come to 0, but for lines of a channel without volume, which is told itself.
    fileprivate func idleLines(_ cost: TotalCost, _ scenario: Scenario, _ template: PriceTemplate) -> [Diagnostic] {
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
