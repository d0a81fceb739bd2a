#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// What a vendor's price holds nothing for, though there is work for it: nobody may be called cheap without it.
///
/// Assumptions are none: a price that does not rise, another number of agents than reckoned, a line that is free.
enum PriceGap: Hashable, Sendable {
    /// A line of the price template that it says it leaves out.
    case line(TemplateLine)

    /// Channels that none of its price lines is driven by, while lines of others are.
    case channels([Scenario.Channel])

    /// The rest of what its lines are paid a share of; in percent.
    case rest(Decimal, of: [Scenario.Channel])

    /// Training after attrition that has a price, while nobody says which part of it is paid.
    case training(String)

    /// The buyer's own costs, which are there for others.
    case clientCosts

    var line: TemplateLine? { if case .line(let line) = self { line } else { nil } }

    /// Whether a bid lacks it too; else only what is reckoned beyond what the vendor bills.
    fileprivate var isInBid: Bool {
        switch self {
        case .line, .channels, .rest: true
        case .training, .clientCosts: false
        }
    }

    /// `channel 'mail'`
    var words: String {
        switch self {
        case .line(let line): "'\(line.title)'"
        case .channels(let channels): channels.words
        case .rest(let percent, let channels): "\(Figures.plain(percent.number)) % of \(channels.words)"
        case .training(let id): "training \(id)"
        case .clientCosts: "client costs"
        }
    }
}

extension [Scenario.Channel] {
    /// `channel 'voice'`, `channels 'voice' and 'mail'`
    var words: String { "channel\(count == 1 ? "" : "s") \(listed(map { "'\($0.id)'" }))" }
}

extension Index {
    /// What a vendor's compared price holds nothing for; empty where a total is stated in its place.
    func leftOut(by vendor: Vendor) -> [PriceGap] {
        guard !standing.offers.isEmpty else { return [] }
        let gaps = gaps(of: vendor)
        guard !gaps.isEmpty else { return [] }
        let compared = PriceTerm.Total.allCases.filter { total in
            compares(total) && price(of: vendor, total)?.isComputed == true
        }
        guard !compared.isEmpty else { return [] }
        return compared == [.bid] ? gaps.filter(\.isInBid) : gaps
    }

    /// What its price matrix holds nothing for, whatever is compared.
    func gaps(of vendor: Vendor) -> [PriceGap] {
        guard let offer = standing.offers[vendor.id] else { return [] }
        var gaps = offer.leftOut(of: evaluation.priceTemplate).map(PriceGap.line)
        guard let work = standing.unpriced[vendor.id] else { return gaps }
        // A price by the month may include a channel: that is asked, and not held against the offer.
        if !work.hasFlatPrice, !work.channels.isEmpty { gaps.append(.channels(work.channels)) }
        gaps += work.partlyPaid.filter { $0.percent < 100 }.map { .rest(100 - $0.percent, of: $0.channels) }
        gaps += offer.training.filter { isUncharged($0, of: vendor) }.map { .training($0.id) }
        if lacksClientCosts(vendor) { gaps.append(.clientCosts) }
        return gaps
    }

    /// Whether a vendor has no client costs while others in the running, with a price matrix like it, have.
    func lacksClientCosts(_ vendor: Vendor) -> Bool {
        guard !evaluation.clientCosts.isEmpty, evaluation.clientCost(of: vendor) == nil else { return false }
        return contenders.contains { priceMatrix(of: $0) != nil && evaluation.clientCost(of: $0) != nil }
    }
}

extension Outcome {
    /// What a vendor's compared price holds nothing for.
    func leftOut(by vendor: Vendor) -> [PriceGap] { index.leftOut(by: vendor) }

    /// A vendor's name where it is said how it stands: never without what its price leaves out.
    func nameWithGaps(_ vendor: Vendor) -> String { vendor.name + leftOut(by: vendor).aside }
}

extension CostOutcome {
    /// What a vendor's total holds nothing for.
    func leftOut(by cost: TotalCost) -> [PriceGap] { gaps[cost.vendor] ?? [] }

    func nameWithGaps(_ cost: TotalCost) -> String { vendor(of: cost).name + leftOut(by: cost).aside }

    /// What the totals hold nothing for, or count as nothing, as the checks tell it.
    var omissions: [Diagnostic] { flags.filter { $0.rule.concern == .omittedCost } }
}

extension [PriceGap] {
    /// The template lines that are said to be left out: `'Set-up' and 'Night hours'`; `nil` where there are none.
    var lines: String? {
        let lines = filter { $0.line != nil }
        return lines.isEmpty ? nil : listed(lines.map(\.words), limit: 3)
    }

    /// Everything else that nothing is held for: `channel 'mail'`; `nil` where there is nothing.
    var others: String? {
        let others = filter { $0.line == nil }
        return others.isEmpty ? nil : listed(others.map(\.words), limit: 3)
    }

    /// ` (which leaves 'Set-up' out)`, ` (whose reckoned cost holds nothing for channel 'mail')`, both, or nothing.
    var aside: String {
        let words = [
            lines.map { "which leaves \($0) out" }, others.map { "whose reckoned cost holds nothing for \($0)" },
        ].compactMap(\.self)
        return words.isEmpty ? "" : " (\(words.joined(separator: ", and ")))"
    }
}
