/// Functions of a number that have the same bits on every machine.
///
/// The system's mathematics rounds its last digit differently from one system to the next, and a reported p would then
/// differ as well. These use only + − × ÷ and comparisons, which the standard for floating point fixes to the bit.
/// Accurate to some units in the last place.
enum Elementary {
    /// e to the power of `number`; 0 below −745. For numbers up to 709.
    static func exp(_ number: Double) -> Double {
        precondition(number <= 709, "e to such a power is beyond what a Double holds")
        guard number > -745 else { return 0 }
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

    /// The natural logarithm of a number above 0.
    static func log(_ number: Double) -> Double {
        precondition(number > 0 && number.isFinite, "only a number above 0 has a logarithm")
        var exponent = Double(number.exponent)
        var significand = number.significand
        if significand > 1.4142135623730951 {
            significand /= 2
            exponent += 1
        }
        let ratio = (significand - 1) / (significand + 1)
        return exponent * log2High + (exponent * log2Low + twiceAreaTangent(ratio))
    }

    /// log(1 + x), exact near 0 as well; for x above −1.
    static func logOnePlus(_ number: Double) -> Double {
        abs(number) < 0.3 ? twiceAreaTangent(number / (2 + number)) : log(1 + number)
    }

    /// `base` to the power of `exponent`; `base` is above 0.
    static func power(_ base: Double, _ exponent: Double) -> Double { exp(exponent * log(base)) }

    /// 2 artanh x = 2 (x + x³ ÷ 3 + x⁵ ÷ 5 + …), for |x| up to 0.18.
    private static func twiceAreaTangent(_ ratio: Double) -> Double {
        let square = ratio * ratio
        var sum = 0.0
        for odd in stride(from: 25.0, through: 3, by: -2) { sum = (sum + 1 / odd) * square }
        return 2 * (ratio + ratio * sum)
    }

    private static let log2 = 0.6931471805599453
    /// log 2 in two parts, the first with so few digits that its product with an exponent is exact (after fdlibm).
    private static let log2High = 6.93147180369123816490e-01
    private static let log2Low = 1.90821492927058770002e-10
}
