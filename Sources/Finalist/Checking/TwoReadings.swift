#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// A number that somebody may have meant a thousand times larger or smaller, beside those it can be held against.
struct TwoReadings {
    /// How sure the written form alone is: three decimals on a number of contacts are odd, on a price they may be meant.
    enum Kind {
        /// Contacts, minutes, agents: counted in whole numbers.
        case count
        /// A sum of money.
        case sum
        /// A price of one unit, or a measured figure.
        case rate
    }

    let kind: Kind

    /// What it is, for a message: `the bid of Ash (a)`.
    let words: String
    let value: Decimal

    /// As written, where that can be read in two ways.
    let written: String?

    /// What it is held against; `nil` where there is nothing.
    let others: Others?
    let location: Location?
    var vendor: Vendor.ID?
    var criterion: Criterion.ID?

    /// The middle of the others, in the unit of the number itself.
    struct Others {
        /// The two in the middle; the same where their number is odd.
        let low: Decimal
        let high: Decimal
        let count: Int

        var median: Decimal { (low + high) / 2 }
    }

    /// From how many times on a difference looks like a point that stands between thousands, and up to how many.
    private static let near = Decimal(300)...Decimal(3000)

    /// The two numbers that it may be; `nil` where nothing is odd.
    var readings: (Decimal, Decimal)? {
        guard value > 0 else { return nil }
        if let written = usable, let whole = Decimal(string: written.filter { $0 != "." }) {
            switch kind {
            case .count, .sum: return (whole, value)
            case .rate:
                let times = others.map { $0.low / value }
                return times.map { 100...10_000 ~= $0 } == true ? (whole, value) : nil
            }
        }
        guard let others, others.high > 0 else { return nil }
        if Self.near ~= others.low / value { return (value * 1000, value) }
        // Of two it is told at the smaller one, and once.
        return others.count > 1 && Self.near ~= value / others.high ? (value, value / 1000) : nil
    }

    /// The written form, where the number is still the one that was written.
    private var usable: String? { written.flatMap { Decimal(string: $0) == value ? $0 : nil } }

    func finding() -> Diagnostic? {
        readings.map { one, other in
            let shown = usable ?? Figures.grouped(value.description)
            let beside =
                others.map { others in
                    " beside \(others.median.figure)"
                        + (others.count == 1 ? "" : " in the middle of \(others.count) others")
                } ?? ""
            return Diagnostic(
                Check.thousandsAreWhatTheySeem.rule,
                "\(words) is \(shown)\(beside): \(shown) may be \(NumberWords.of(one)) or \(NumberWords.of(other))",
                remedy: "ask which is meant; a point stands before decimals only, so that the first is written "
                    + "\(one.description) and the second \(other.description)",
                at: location, vendor: vendor, criterion: criterion)
        }
    }
}

/// Numbers of one kind, in order, of which each can be held against the others.
struct Comparables {
    private let order: [Decimal]

    init(_ numbers: [Decimal]) { order = numbers.sorted() }

    /// The middle of all but one of these numbers, and how many they are; `nil` where there is no other.
    func others(than number: Decimal, times factor: Decimal = 1) -> TwoReadings.Others? {
        var (low, high) = (0, order.count)
        while low < high {
            let middle = (low + high) / 2
            if order[middle] < number { low = middle + 1 } else { high = middle }
        }
        guard low < order.count, order[low] == number, order.count > 1 else { return nil }
        // The place of what stands in a row from which one is taken.
        func rest(_ place: Int) -> Decimal { order[place < low ? place : place + 1] }
        let count = order.count - 1
        return TwoReadings.Others(low: rest((count - 1) / 2) * factor, high: rest(count / 2) * factor, count: count)
    }
}

extension [Decimal] {
    /// 0 of none.
    var mean: Decimal { isEmpty ? 0 : reduce(0, +) / Decimal(count) }

    /// The middle one, or the mean of the two in the middle; 0 of none.
    var median: Decimal {
        guard !isEmpty else { return 0 }
        let order = sorted()
        return count % 2 == 1 ? order[count / 2] : (order[count / 2 - 1] + order[count / 2]) / 2
    }
}
