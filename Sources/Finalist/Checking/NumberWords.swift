#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Numbers in words, so that two readings of the same digits cannot be taken for each other.
enum NumberWords {
    /// `one thousand three hundred and fifty-five`, `one point three five five`; digits where words would be too long.
    static func of(_ number: Decimal) -> String {
        let parts = number.description.split(separator: ".").map(String.init)
        guard number >= 0, let whole = Int(parts[0]), whole < 1_000_000_000, parts.count < 2 || parts[1].count <= 6
        else {
            return Figures.grouped(number.description)
        }
        let digits =
            parts.count < 2
            ? "" : " point " + parts[1].compactMap(\.wholeNumberValue).map { small[$0] }.joined(separator: " ")
        return of(whole) + digits
    }

    private static func of(_ number: Int) -> String {
        switch number {
        case ..<20: return small[number]
        case ..<100: return tens[number / 10] + (number % 10 == 0 ? "" : "-" + small[number % 10])
        case ..<1000: return joined(number, 100, "hundred")
        case ..<1_000_000: return joined(number, 1000, "thousand")
        default: return joined(number, 1_000_000, "million")
        }
    }

    private static func joined(_ number: Int, _ size: Int, _ name: String) -> String {
        let rest = number % size
        let link = rest == 0 ? "" : rest < 100 ? " and " + of(rest) : " " + of(rest)
        return "\(of(number / size)) \(name)" + link
    }

    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = [
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
}
