/// An exact number, for tests that must not round: it shares no code with the library.
struct Fraction: Equatable {
    let over: Int128
    let under: Int128

    init(_ over: Int128, _ under: Int128 = 1) {
        let divisor = Self.commonDivisor(over.magnitude, under.magnitude)
        let sign: Int128 = under < 0 ? -1 : 1
        self.over = sign * over / Int128(divisor)
        self.under = sign * under / Int128(divisor)
    }

    static func + (left: Fraction, right: Fraction) -> Fraction {
        Fraction(left.over * right.under + right.over * left.under, left.under * right.under)
    }

    static func - (left: Fraction, right: Fraction) -> Fraction { left + Fraction(-right.over, right.under) }

    static func * (left: Fraction, right: Fraction) -> Fraction {
        Fraction(left.over * right.over, left.under * right.under)
    }

    static func / (left: Fraction, right: Fraction) -> Fraction { left * Fraction(right.under, right.over) }

    /// With two decimals, halves away from zero, for a number from 0 up.
    var text: String {
        let hundredths = (over * 200 + under) / (under * 2)
        let rest = String(hundredths % 100)
        return "\(hundredths / 100)." + (rest.count == 1 ? "0" : "") + rest
    }

    private static func commonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
        var (large, small) = (first, second)
        while small != 0 { (large, small) = (small, large % small) }
        return large
    }
}

/// The weighted mean, exactly.
func mean(_ parts: [(weight: Fraction, value: Fraction)]) -> Fraction {
    parts.reduce(Fraction(0)) { $0 + $1.weight * $1.value } / parts.reduce(Fraction(0)) { $0 + $1.weight }
}
