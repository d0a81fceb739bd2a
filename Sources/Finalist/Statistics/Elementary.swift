/// Functions of a number that have the same bits on every machine: the only exp, log and power there are here.
///
/// The system's mathematics rounds its last digit differently from one system to the next, and what is shown would then
/// differ as well. These use only + − × ÷, comparisons and bits, which IEEE 754 fixes to the bit; so it does for square
/// roots, which stay the system's.
///
/// How far each may be from the exact value is told in units in the last place (ulp). The bounds are those of the
/// operations added up, and were measured against 60-digit arithmetic at 20,000 numbers each; tests hold some of these.
enum Elementary {
    /// e to the power of `number`: 0 below −745, infinite above 709.78. Within 2 ulp; below −708, where numbers lose digits,
    /// within one step.
    static func exp(_ number: Double) -> Double {
        guard number > -745.2 else { return 0 }
        guard number < 709.79 else { return .infinity }
        let halvings = (number / log2).rounded()
        let rest = (number - halvings * log2High) - halvings * log2Low
        // Taylor's series, from its smallest term; |rest| is at most ½ log 2.
        var sum = 1.0
        for term in stride(from: 18.0, through: 1, by: -1) { sum = 1 + sum * rest / term }
        let exponent = Int(halvings)
        // In two steps, as 2^−1074 is below what an exponent alone can say.
        return sum * Double(sign: .plus, exponent: exponent / 2, significand: 1)
            * Double(sign: .plus, exponent: exponent - exponent / 2, significand: 1)
    }

    /// exp(x) − 1, exact near 0 as well. Within 4 ulp.
    static func expMinusOne(_ number: Double) -> Double {
        guard abs(number) < 0.35 else { return exp(number) - 1 }
        // x + x² ÷ 2 (1 + x ÷ 3 (1 + x ÷ 4 (1 + …))): what follows x is small beside it, and so are its errors.
        var sum = 1.0
        for term in stride(from: 16.0, through: 3, by: -1) { sum = 1 + sum * number / term }
        return number + sum * number * number / 2
    }

    /// 1 − e^−x, for x of 0 or more: the chance of any, where x are expected. Within 4 ulp.
    static func oneMinusExp(_ number: Double) -> Double { 0 - expMinusOne(-number) }

    /// The natural logarithm of a number above 0. Within 3 ulp.
    static func log(_ number: Double) -> Double {
        precondition(number > 0 && number.isFinite, "only a number above 0 has a logarithm")
        let (exponent, significand) = parts(number)
        let ratio = (significand - 1) / (significand + 1)
        return exponent * log2High + (exponent * log2Low + twiceAreaTangent(ratio))
    }

    /// log(1 + x), exact near 0 as well; for x above −1. Within 4 ulp.
    static func logOnePlus(_ number: Double) -> Double {
        abs(number) < 0.3 ? twiceAreaTangent(number / (2 + number)) : log(1 + number)
    }

    /// `base` to the power of `exponent`; `base` is 0 or more. Infinite beyond what a `Double` holds. Within 3 ulp.
    ///
    /// An error in the logarithm is multiplied by the exponent, so it is taken with twice the digits.
    static func power(_ base: Double, _ exponent: Double) -> Double {
        if exponent == 0 || base == 1 { return 1 }
        if base == 0 { return exponent > 0 ? 0 : .infinity }
        let logarithm = Twofold.log(base)
        // Where digits run out the rest of the product is of no account, and might be no number.
        guard abs(logarithm.high * exponent) < 746 else { return logarithm.high * exponent > 0 ? .infinity : 0 }
        let product = Twofold.product(logarithm.high, exponent)
        let value = exp(product.high)
        return value.isFinite ? value + value * (product.low + logarithm.low * exponent) : value
    }

    /// x as 2^exponent × significand, with a significand from √½ to √2.
    static func parts(_ number: Double) -> (exponent: Double, significand: Double) {
        let exponent = Double(number.exponent)
        return number.significand > 1.4142135623730951
            ? (exponent + 1, number.significand / 2) : (exponent, number.significand)
    }

    /// 2 artanh x = 2 (x + x³ ÷ 3 + x⁵ ÷ 5 + …), for |x| up to 0.18.
    private static func twiceAreaTangent(_ ratio: Double) -> Double {
        2 * (ratio + ratio * series(ratio * ratio, from: 3))
    }

    /// x² ÷ 3 + x⁴ ÷ 5 + … + x²⁴ ÷ 25, given x², for |x| up to 0.18; from 5 on, x² ÷ 5 + x⁴ ÷ 7 + …
    static func series(_ square: Double, from first: Double) -> Double {
        var sum = 0.0
        for odd in stride(from: 25.0, through: first, by: -2) { sum = (sum + 1 / odd) * square }
        return sum
    }

    private static let log2 = 0.6931471805599453
    /// log 2 in two parts, the first with so few digits that its product with an exponent is exact (after fdlibm).
    static let log2High = 6.93147180369123816490e-01
    static let log2Low = 1.90821492927058770002e-10
}
