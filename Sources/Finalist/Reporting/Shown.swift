#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What a cell or a chart shows: words, or a value and how it is written.
///
/// Formats make the text of it; one that holds numbers takes the value.
public enum Shown: Hashable, Sendable {
    /// Also two figures that make one only together: "2 of 10", "34.1% (COR)".
    case words(String)
    /// In plain digits: "1200".
    case count(Int)
    /// Finite.
    case number(Double, Digits)
    /// A share of 1, written in percent: 0.131 is "13.1%".
    case share(Double, Percent)
    /// An exact amount in whole units, halves away from zero: "7,932,018".
    case money(Decimal)
    /// A day without its time: "2026-05-12".
    case day(Moment)
    /// A day or a time, as it was given.
    case moment(Moment)

    /// How a number is written.
    public enum Digits: Hashable, Sendable {
        /// With so many decimals: "0.50".
        case fixed(Int)
        /// With so many decimals, and commas between thousands: "7,932.5".
        case grouped(Int)
        /// From 0 to 100 with so many decimals, or as many as it takes not to be 0 or 100 without being it: "99.96".
        case value(Int)
        /// From 0 to 100 with a decimal, where evidence is missing: "45.0?".
        case openValue
        /// Any number from 0 to 100 that is above this one: "> 50.0".
        case anyAbove
        /// With at most so many decimals, no more than it has: "0.3".
        case plain(Int)
        /// With at most so many decimals, no more than it has, and commas between thousands: "1,250.5".
        case groupedPlain(Int)
        /// With so many digits that count, at most so many decimals, and commas between thousands: "0.0000123".
        case significant(Int, decimals: Int)
        /// With all the digits it has, and commas between thousands.
        case exact
        /// How many times as much: 7, or "1/7" where it is less.
        case times
    }

    /// How a share is written.
    public enum Percent: Hashable, Sendable {
        /// With so many decimals, or as many as it takes not to be 0 or 100 without being it: "13.1%".
        case rounded(Int)
        /// The same with a plus before a gain: "+0.80%".
        case change(Int)
        /// With no more decimals than it has: "12.5%".
        case plain
        /// A weight with the decimals that it was published with: "30.75%".
        case weight
        /// A weight below a heading that says percent, with at least so many decimals: "30.75".
        case bareWeight(Int)
        /// A share of trials, "all" and "none" where it was so in each or in none: that is no certainty of 100 or 0.
        case trials
        /// A chance: "5.5 %", and "< 0.01 %" for any that is smaller.
        case chance
    }
}

extension Shown: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// Words.
    public init(stringLiteral words: String) { self = .words(words) }
}

/// The ways in use, each of a value that may be missing.
extension Shown {
    /// What stands where there is nothing to show.
    static let missing: Shown = "–"

    static func fixed(_ number: Double?, decimals: Int, or missing: Shown = .missing) -> Shown {
        number.map { Shown.number($0, .fixed(decimals)) } ?? missing
    }

    static func grouped(_ number: Double?, decimals: Int = 0, or missing: Shown = .missing) -> Shown {
        number.map { Shown.number($0, .grouped(decimals)) } ?? missing
    }

    static func value(_ number: Double?, decimals: Int = 1, or missing: Shown = .missing) -> Shown {
        number.map { Shown.number($0, .value(decimals)) } ?? missing
    }

    static func plain(_ number: Double?, decimals: Int = 6, or missing: Shown = .missing) -> Shown {
        number.map { Shown.number($0, .plain(decimals)) } ?? missing
    }

    static func groupedPlain(_ number: Double?, decimals: Int = 6, or missing: Shown = .missing) -> Shown {
        number.map { Shown.number($0, .groupedPlain(decimals)) } ?? missing
    }

    static func significant(_ number: Double, digits: Int, decimals: Int = 9) -> Shown {
        .number(number, .significant(digits, decimals: decimals))
    }

    static func times(_ ratio: Double) -> Shown { .number(ratio, .times) }

    /// Whole where it has five digits or more, with two decimals where it has fewer.
    static func price(_ amount: Double?, or missing: Shown = .missing) -> Shown {
        grouped(amount, decimals: amount.map { $0 < 10_000 ? 2 : 0 } ?? 0, or: missing)
    }

    static func plainShare(_ share: Double?) -> Shown { share.map { Shown.share($0, .plain) } ?? .missing }

    static func percentShare(_ share: Double?, decimals: Int = 1, or missing: Shown = .missing) -> Shown {
        share.map { Shown.share($0, .rounded(decimals)) } ?? missing
    }

    static func change(_ share: Double?, decimals: Int) -> Shown {
        share.map { Shown.share($0, .change(decimals)) } ?? .missing
    }

    /// What is all there is: "100%".
    static let whole: Shown = .percentShare(1, decimals: 0)

    static func weightShare(_ share: Double?) -> Shown { share.map { Shown.share($0, .weight) } ?? .missing }

    static func weight(_ share: Double?, atLeast least: Int = 1, or missing: Shown = .missing) -> Shown {
        share.map { Shown.share($0, .bareWeight(least)) } ?? missing
    }

    static func trialShare(_ share: Double) -> Shown { .share(share, .trials) }

    static func chance(_ share: Double?) -> Shown { share.map { Shown.share($0, .chance) } ?? .missing }
}
