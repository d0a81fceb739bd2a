#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Work of the scenario that a vendor's price matrix counts nothing for.
///
/// The checks tell it, and nobody is called cheap without it: both look here.
struct UnpricedWork: Hashable, Sendable {
    /// Channels with a volume that no price line is driven by, while lines of others are.
    let channels: [Scenario.Channel]

    /// Whether it bills something whatever the volume: that may include them.
    let hasFlatPrice: Bool
    let partlyPaid: [PartlyPaid]

    /// Lines that are paid for parts of the same contacts, where nothing is paid for all of them.
    struct PartlyPaid: Hashable, Sendable {
        let lines: [PriceLine]
        let channels: [Scenario.Channel]

        /// The parts of all lines together, in percent.
        let percent: Decimal
    }
}

extension Evaluation {
    /// By vendor in the running, where its price matrix can be reckoned.
    func unpricedWork(
        of offers: [Vendor.ID: Pricing], _ costs: [Vendor.ID: TotalCost]
    ) -> [Vendor.ID: UnpricedWork] {
        guard let scenario, !costs.isEmpty else { return [:] }
        let reckoned = contenders.compactMap { vendor in
            offers[vendor.id].flatMap { costs[vendor.id] != nil && $0.hasPrices ? (vendor.id, $0) : nil }
        }
        let served = reckoned.map { $0.1.served(priceTemplate) }
        let all = served.reduce(into: Set()) { $0.formUnion($1) }
        let busy = scenario.channels.filter { $0.volume > 0 && all.contains($0.id) }
        var found: [Vendor.ID: UnpricedWork] = [:]
        for ((vendor, pricing), own) in zip(reckoned, served) where found[vendor] == nil {
            found[vendor] = UnpricedWork(
                channels: busy.filter { !own.contains($0.id) }, hasFlatPrice: pricing.hasFlatPrice(priceTemplate),
                partlyPaid: pricing.partlyPaid(busy, priceTemplate))
        }
        return found
    }
}

extension Pricing {
    /// The channels that a line is driven by, or that are told elsewhere, or said to be paid for otherwise.
    ///
    /// A line that is driven by some of the channels of a template line leaves the others of it out. One that is driven by
    /// none of them, or by no volume at all, says that its price includes that work.
    func served(_ template: PriceTemplate) -> Set<Scenario.Channel.ID> {
        let excluded = Set(exclusions.map(\.line))
        var served = Set(template.filter { excluded.contains($0.id) }.flatMap(\.driver))
        for line in lines {
            let whole = line.completed(from: template)
            served.formUnion(whole.driver)
            guard !line.driver.isEmpty || whole.driver.isEmpty else { continue }
            for covered in line.covers.lazy.compactMap({ template[id: $0] }) {
                if covered.driver.allSatisfy({ !whole.driver.contains($0) }) { served.formUnion(covered.driver) }
            }
        }
        return served
    }

    fileprivate func hasFlatPrice(_ template: PriceTemplate) -> Bool {
        lines.contains { line in
            let unit = line.completed(from: template).unit
            return unit == .month || line.quantity != nil && unit != .oneOff
        }
    }

    /// Where shares of one channel's contacts do not come to all of them, and no line is paid for all: a share beside such
    /// a line is a supplement, as for hours at night.
    fileprivate func partlyPaid(
        _ channels: [Scenario.Channel], _ template: PriceTemplate
    ) -> [UnpricedWork.PartlyPaid] {
        guard lines.contains(where: { $0.share != nil }) else { return [] }
        let driven = lines.map { $0.completed(from: template) }.filter {
            !$0.isRebate && $0.quantity == nil && $0.unit?.needsDriver == true
        }
        var found: [UnpricedWork.PartlyPaid] = []
        for channel in channels {
            let lines = driven.filter { $0.driver.contains(channel.id) }
            let shares = lines.map { $0.share ?? 100 }
            let percent = shares.reduce(0, +)
            // Thirds are written as 33.3.
            guard !lines.isEmpty, !shares.contains(where: { $0 >= 100 }), abs(percent - 100) * 10 > 1 else { continue }
            if let place = found.firstIndex(where: { $0.lines == lines }) {
                found[place] = UnpricedWork.PartlyPaid(
                    lines: lines, channels: found[place].channels + [channel], percent: percent)
            } else {
                found.append(UnpricedWork.PartlyPaid(lines: lines, channels: [channel], percent: percent))
            }
        }
        return found
    }
}
