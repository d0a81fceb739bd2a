#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Products of exact decimals that always are a value.
///
/// A decimal has 38 digits and an exponent from -128 to 127. Foundation's product ends the program where exponents add up
/// to less; what is so near to 0, below 10⁻⁹⁰, is 0 here. What is above 10¹²⁷ is not a number, as in Foundation. These
/// stand in front of Foundation's wherever this library writes `*`.
extension Decimal {
    static func * (one: Decimal, other: Decimal) -> Decimal {
        let exponent = one.exponent + other.exponent
        guard exponent < leastExponent, one.isFinite, other.isFinite else { return product(one, other) }
        let digits = product(one.digits, other.digits)
        guard digits.exponent + exponent >= leastExponent else { return 0 }
        return Decimal(
            sign: (one < 0) == (other < 0) ? .plus : .minus, exponent: digits.exponent + exponent,
            significand: digits.digits)
    }

    static func *= (one: inout Decimal, other: Decimal) { one = one * other }

    private static let leastExponent = -128

    /// The significand as a whole number.
    private var digits: Decimal { Decimal(sign: .plus, exponent: 0, significand: significand) }
}

extension Sequence<Decimal> {
    /// Of most kinds of cost most months have none: adding a 0 takes as long as adding a number.
    var sum: Decimal { reduce(0) { $1.isZero ? $0 : $0.isZero ? $1 : $0 + $1 } }
}

/// Foundation's own.
private func product<Number: Numeric>(_ one: Number, _ other: Number) -> Number { one * other }
