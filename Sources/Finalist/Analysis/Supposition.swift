#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// One input of an evaluation supposed to be other than the plan and the offers say.
///
/// Percentages are as written, above 0 and at most 1,000: 80 is 80 %, and 100 changes nothing.
public enum Supposition: Hashable, Sendable {
    /// So much of the yearly contacts of one channel, or of all channels where none is named.
    case volume(percent: Decimal, of: Scenario.Channel.ID? = nil)

    /// So much of the minutes that a contact of one channel takes, or of all channels where none is named.
    case handleTime(percent: Decimal, of: Scenario.Channel.ID? = nil)

    /// Units of a currency for one of the evaluation's, above 0: 60 PHP for 1 USD.
    case exchangeRate(Decimal, of: String)

    /// Contract months, from 1 to 600.
    case term(months: Int)

    /// Percent a year, from 0 to 100.
    case discountRate(Decimal)

    /// What the same work costs in-house a year, in the evaluation's currency, above 0.
    case baseline(Decimal)

    /// So much of every price of a vendor, and of the totals that are stated for it; or of one price line or training of
    /// its price matrix, and of nothing else. A minimum stays: it is a commitment, not a price.
    case prices(percent: Decimal, of: Vendor.ID, line: PriceLine.ID? = nil)
}

extension Supposition {
    /// Whether more or less is to be done than planned.
    var isOfTheWork: Bool {
        switch self {
        case .volume, .handleTime: true
        case .exchangeRate, .term, .discountRate, .baseline, .prices: false
        }
    }

    var isOfTheTerm: Bool { if case .term = self { true } else { false } }

    /// What it is about, in words: those of one input have the same, whatever their numbers.
    var subject: String {
        switch self {
        case .volume(_, let channel): "volume" + of(channel)
        case .handleTime(_, let channel): "handle time" + of(channel)
        case .exchangeRate(_, let currency): "rate of \(currency)"
        case .term: "term"
        case .discountRate: "discount rate"
        case .baseline: "baseline"
        case .prices(_, let vendor, nil): "prices of \(vendor)"
        case .prices(_, let vendor, let line?): "price line \(line) of \(vendor)"
        }
    }

    /// A factor of what is there; `nil` where a number takes its place.
    var percent: Decimal? {
        switch self {
        case .volume(let percent, _), .handleTime(let percent, _), .prices(let percent, _, _): percent
        case .exchangeRate, .term, .discountRate, .baseline: nil
        }
    }

    private func of(_ channel: String?) -> String { channel.map { " of \($0)" } ?? "" }
}

/// As people write suppositions on a command line; `nil` for anything else, numbers out of their range included.
extension Supposition {
    /// `80%` for all channels, `voice=80%` for one.
    public init?(volume text: String) {
        guard let (channel, percent) = Self.factor(text) else { return nil }
        self = .volume(percent: percent, of: channel)
    }

    /// `110%` for all channels, `voice=110%` for one.
    public init?(handleTime text: String) {
        guard let (channel, percent) = Self.factor(text) else { return nil }
        self = .handleTime(percent: percent, of: channel)
    }

    /// `PHP=60`: so many units of the currency for one of the evaluation's.
    public init?(exchangeRate text: String) {
        guard let (currency, number) = Self.named(text), let rate = Self.number(number), rate > 0 else { return nil }
        self = .exchangeRate(rate, of: currency)
    }

    /// `24`: contract months.
    public init?(term text: String) {
        guard !text.isEmpty, text.utf8.allSatisfy({ 48...57 ~= $0 }), let months = Int(text),
            1...Costing.longestTerm ~= months
        else { return nil }
        self = .term(months: months)
    }

    /// `6` or `6%`: percent a year.
    public init?(discountRate text: String) {
        guard let rate = Self.number(text.hasSuffix("%") ? String(text.dropLast()) : text), 0...100 ~= rate else {
            return nil
        }
        self = .discountRate(rate)
    }

    /// `2800000`: a year, in the evaluation's currency.
    public init?(baseline text: String) {
        guard let amount = Self.number(text), amount > 0 else { return nil }
        self = .baseline(amount)
    }

    /// `HAR=110%` for all prices of a vendor, `HAR/H1=110%` for one line of its price matrix.
    public init?(prices text: String) {
        guard let factor = Self.factor(text), let name = factor.name else { return nil }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, !parts.contains("") else { return nil }
        self = .prices(percent: factor.percent, of: parts[0], line: parts.count == 2 ? parts[1] : nil)
    }

    /// What a percentage may be.
    static func isUsable(percent: Decimal) -> Bool { percent > 0 && percent <= 1000 }

    private static func factor(_ text: String) -> (name: String?, percent: Decimal)? {
        let parts = text.contains("=") ? named(text) : ("", text)
        guard let (name, number) = parts, number.hasSuffix("%"), let percent = Self.number(String(number.dropLast())),
            isUsable(percent: percent)
        else { return nil }
        return (name.isEmpty ? nil : name, percent)
    }

    private static func named(_ text: String) -> (name: String, number: String)? {
        let parts = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
        return parts.count == 2 && !parts[0].isEmpty ? (parts[0], parts[1]) : nil
    }

    private static func number(_ text: String) -> Decimal? {
        PlainNumber(text) == nil ? nil : Decimal(string: text)
    }
}
