#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Sums and products of exact decimals: products always are a value.
///
/// A decimal has 38 digits and an exponent from -128 to 127. Foundation's product ends the program where exponents add up
/// to less; what is so near to 0, below 10⁻⁹⁰, is 0 here. What is above 10¹²⁷ is not a number, as in Foundation. These
/// stand in front of Foundation's wherever this library writes `*`.
extension Decimal {
    /// Of most kinds of cost most months have none, and adding a 0 would take as long as adding a number.
    static func + (one: Decimal, other: Decimal) -> Decimal {
        other.isZero ? one : one.isZero ? other : added(one, other)
    }

    static func += (one: inout Decimal, other: Decimal) { one = one + other }

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
    var sum: Decimal { reduce(0, +) }
}

/// Foundation's own.
private func added<Number: Numeric>(_ one: Number, _ other: Number) -> Number { one + other }

/// Foundation's own.
private func product<Number: Numeric>(_ one: Number, _ other: Number) -> Number { one * other }
