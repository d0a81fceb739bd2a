/// A number as the sum of two, the second below the last digit of the first: some 32 digits.
///
/// Source: Dekker (1971), "A floating-point technique for extending the available precision", Numerische Mathematik
/// 18:224–242; the sum is Knuth's.
struct Twofold: Hashable, Sendable {
    let high: Double
    let low: Double

    /// Exactly a + b.
    static func sum(_ a: Double, _ b: Double) -> Twofold {
        let high = a + b
        let part = high - a
        return Twofold(high: high, low: (a - (high - part)) + (b - part))
    }

    /// Exactly a × b, for numbers up to 1e290 whose product is not below 1e−290.
    static func product(_ a: Double, _ b: Double) -> Twofold {
        let high = a * b
        let (one, other) = (halves(a), halves(b))
        let low = ((one.high * other.high - high) + one.high * other.low + one.low * other.high) + one.low * other.low
        return Twofold(high: high, low: low)
    }

    /// The natural logarithm of a number above 0, to 2^−64 of itself.
    ///
    /// As ``Elementary/log(_:)``: 2 (s + s³ ÷ 3 + …) with s = (m − 1) ÷ (m + 1); s and its cube have twice the digits, and the
    /// rest is small beside them.
    static func log(_ number: Double) -> Twofold {
        let (exponent, significand) = Elementary.parts(number)
        let (above, below) = (significand - 1, sum(significand, 1))
        let ratio = above / below.high
        let back = product(ratio, below.high)
        let ratioLow = (((above - back.high) - back.low) - ratio * below.low) / below.high
        let square = product(ratio, ratio)
        let squareLow = square.low + 2 * ratio * ratioLow
        let cube = product(ratio, square.high)
        let cubeLow = cube.low + ratio * squareLow + ratioLow * square.high
        let third = cube.high / 3
        let thrice = product(third, 3)
        let thirdLow = (((cube.high - thrice.high) - thrice.low) + cubeLow) / 3
        let rest = ratio * square.high * Elementary.series(square.high, from: 5)
        let half = sum(ratio, third)
        let halfLow = half.low + (ratioLow + (thirdLow + rest))
        let whole = sum(exponent * Elementary.log2High, 2 * half.high)
        return sum(whole.high, whole.low + (exponent * Elementary.log2Low + 2 * halfLow))
    }

    /// The upper and the lower 26 digits of two, so that products of them are exact.
    private static func halves(_ number: Double) -> Twofold {
        let scaled = 134_217_729 * number  // 2^27 + 1
        let high = scaled - (scaled - number)
        return Twofold(high: high, low: number - high)
    }
}
