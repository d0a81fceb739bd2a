#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Decimal {
    /// The nearest number of floating point, to the even one where two are as near.
    ///
    /// Foundation gives a way by the digits of its text alone, at some ten microseconds a number; costs by month and line
    /// need hundreds of thousands. What is outside the usual range goes that way.
    var number: Double {
        DecimalDigits(self)?.number ?? (Double(description) ?? 0)
    }
}

/// A decimal as a whole number and a power of ten.
struct DecimalDigits: Hashable {
    let isNegative: Bool
    let magnitude: UInt128
    let exponent: Int

    /// `nil` for what is no number, and where Foundation keeps its decimals in none of the ways known here.
    init?(_ decimal: Decimal) {
        guard let layout = Self.layout else { return nil }
        self.init(decimal, layout)
    }

    init(isNegative: Bool, magnitude: UInt128, exponent: Int) {
        (self.isNegative, self.magnitude, self.exponent) = (isNegative, magnitude, exponent)
    }

    /// How a decimal lies in its 20 bytes: the exponent, a byte with the number of words and the sign, two more, and eight
    /// words of 16 bits, the lowest first.
    private struct Layout {
        /// Where the number of words begins in the second byte.
        let count: Int
        let sign: UInt8

        /// Foundation as it is written in Swift, and as it is on a Mac.
        static let known = [Layout(count: 4, sign: 0x08), Layout(count: 0, sign: 0x10)]
    }

    private init?(_ decimal: Decimal, _ layout: Layout) {
        guard MemoryLayout<Decimal>.size == 20 else { return nil }
        (exponent, isNegative, magnitude) = withUnsafeBytes(of: decimal) { bytes -> (Int, Bool, UInt128) in
            let flags = bytes[1]
            let words = min(Int(flags >> layout.count) & 0x0F, 8)
            var magnitude: UInt128 = 0
            for word in (0..<words).reversed() {
                let digit = bytes.loadUnaligned(fromByteOffset: 4 + 2 * word, as: UInt16.self)
                magnitude <<= 16
                magnitude |= UInt128(UInt16(littleEndian: digit))
            }
            return (Int(Int8(bitPattern: bytes[0])), flags & layout.sign != 0, magnitude)
        }
        // No words and a sign: not a number.
        if magnitude == 0 && isNegative { return nil }
    }

    /// The one that reads two lopsided decimals as they are.
    private static let layout: Layout? = {
        let samples = [
            "-98765432109876543210987654321.0123": DecimalDigits(
                isNegative: true, magnitude: 987_654_321_098_765_432_109_876_543_210_123, exponent: -4),
            "70000": DecimalDigits(isNegative: false, magnitude: 7, exponent: 4),
        ]
        return Layout.known.first { layout in
            samples.allSatisfy { text, digits in
                Decimal(string: text).flatMap { DecimalDigits($0, layout) } == digits
            }
        }
    }()

    /// `nil` where the exponent is beyond what a quotient of 128 bits holds.
    var number: Double? {
        guard let size = Self.quotient(magnitude, exponent) else { return nil }
        return isNegative ? -size : size
    }

    private static func quotient(_ magnitude: UInt128, _ exponent: Int) -> Double? {
        // A whole number and a power of ten that both fit exactly: one operation rounds once.
        if magnitude < 1 << 53, exponent.magnitude < exact.count {
            let whole = Double(UInt64(truncatingIfNeeded: magnitude))
            return exponent < 0 ? whole / exact[-exponent] : whole * exact[exponent]
        }
        if exponent == 0 || magnitude == 0 { return rounded(magnitude) }
        if exponent > 0 {
            // A product is exact, and then rounded once.
            guard exponent < powers.count else { return nil }
            let (product, isTooLarge) = magnitude.multipliedReportingOverflow(by: powers[exponent])
            return isTooLarge ? nil : rounded(product)
        }
        guard -exponent < powers.count else { return nil }
        let divisor = powers[-exponent]
        // 64 bits of the quotient or more, of which the last says whether anything is left: rounded once, to 53.
        let shift = max(0, 64 + significantBits(divisor) - significantBits(magnitude))
        // What is shifted by 128 bits or more, up or down, is 0.
        let (high, low): (UInt128, UInt128) =
            shift < 128 ? (magnitude >> (128 - shift), magnitude << shift) : (magnitude << (shift - 128), 0)
        let (whole, rest) = divisor.dividingFullWidth((high, low))
        return Double(sign: .plus, exponent: -shift, significand: rounded(rest == 0 ? whole : whole | 1))
    }

    /// The nearest number of floating point: the first 64 bits, of which the last says whether anything follows, rounded
    /// to 53. The library's own way takes ten times as long.
    private static func rounded(_ number: UInt128) -> Double {
        let more = significantBits(number) - 64
        guard more > 0 else { return Double(UInt64(truncatingIfNeeded: number)) }
        let first = UInt64(truncatingIfNeeded: number >> more)
        let isMore = number & ((UInt128(1) << more) - 1) != 0
        return Double(sign: .plus, exponent: more, significand: Double(isMore ? first | 1 : first))
    }

    private static func significantBits(_ number: UInt128) -> Int { 128 - number.leadingZeroBitCount }

    /// Powers of ten that floating point holds exactly: 10 to the 22nd.
    private static let exact: [Double] = Array(sequence(first: 1.0) { $0 * 10 }.prefix(23))

    /// Of ten, as far as 128 bits go: 10 to the 38th.
    private static let powers: [UInt128] = Array(sequence(first: UInt128(1)) { $0 * 10 }.prefix(39))
}
