extension Elementary {
    /// −log x, for x from 2^−53 to 1, within some units in the last place; the same bits on every machine.
    ///
    /// As ``log(_:)``, for eight numbers: x = 2^k m with m from √½ to √2, and log m = 2 artanh((m − 1) ÷ (m + 1)).
    static func negativeLog(_ numbers: Lanes) -> Lanes {
        let bits = unsafeBitCast(numbers, to: SIMD8<UInt64>.self)
        let offset = bits &- SIMD8<UInt64>(repeating: 0x3FE6_A09E_667F_3BCD)
        let exponent = SIMD8<Int64>(truncatingIfNeeded: offset) &>> 52
        let significand = unsafeBitCast(bits &- SIMD8<UInt64>(truncatingIfNeeded: exponent &<< 52), to: Lanes.self)
        // A small whole number becomes a Double by the bits of 1.5 × 2^52.
        let power =
            unsafeBitCast(
                SIMD8<UInt64>(truncatingIfNeeded: exponent) &+ SIMD8<UInt64>(repeating: 0x4338_0000_0000_0000),
                to: Lanes.self)
            - Lanes(repeating: 0x1.8p52)
        let ratio = (significand - 1) / (significand + 1)
        let square = ratio * ratio
        var sum = Lanes(repeating: 1 / 19)
        sum = sum * square + Lanes(repeating: 1 / 17)
        sum = sum * square + Lanes(repeating: 1 / 15)
        sum = sum * square + Lanes(repeating: 1 / 13)
        sum = sum * square + Lanes(repeating: 1 / 11)
        sum = sum * square + Lanes(repeating: 1 / 9)
        sum = sum * square + Lanes(repeating: 1 / 7)
        sum = sum * square + Lanes(repeating: 1 / 5)
        sum = sum * square + Lanes(repeating: 1 / 3)
        sum = sum * square + Lanes(repeating: 1)
        return -(power * Lanes(repeating: 0.6931471805599453) + (ratio + ratio) * sum)
    }
}
