/// Eight numbers, one of each of eight trials that are reckoned side by side.
typealias Lanes = SIMD8<Double>

/// Eight generators side by side, each xoshiro256+ with a state of its own; the same draws on every machine.
///
/// xoshiro256+ is one step shorter than ``RandomSource``; its lowest bits are weak, and are not used.
///
/// Source: Blackman & Vigna (2021), "Scrambled linear pseudorandom number generators", ACM TOMS 47(4).
struct RandomLanes: Sendable {
    private typealias Words = SIMD8<UInt64>

    private var s0: Words
    private var s1: Words
    private var s2: Words
    private var s3: Words

    init(seed: UInt64) {
        var filler = SplitMix64(state: seed)
        var words = [Words](repeating: .zero, count: 4)
        for lane in 0..<8 {
            for word in 0..<4 { words[word][lane] = filler.next() }
        }
        (s0, s1, s2, s3) = (words[0], words[1], words[2], words[3])
    }

    /// The four words of each generator, from which ``SimplexRanks`` draws on.
    var state: [SIMD8<UInt64>] { [s0, s1, s2, s3] }

    private mutating func next() -> Words {
        let result = s0 &+ s3
        let shifted = s1 &<< 17
        s2 ^= s0
        s3 ^= s1
        s1 ^= s2
        s0 ^= s3
        s2 ^= shifted
        s3 = (s3 &<< 45) | (s3 &>> 19)
        return result
    }

    /// Between 0 and 1, neither of them: in steps of 2^−52, from half a step.
    mutating func uniform() -> Lanes {
        // The bits of a number from 1 to 2; no conversion, which few machines have for eight at a time.
        let bits = (next() &>> 12) | Words(repeating: 0x3FF0_0000_0000_0000)
        return unsafeBitCast(bits, to: Lanes.self) - Lanes(repeating: 1 - 0x1p-53)
    }

    /// Of mean 1: −log of a uniform number.
    mutating func exponential() -> Lanes { Elementary.negativeLog(uniform()) }
}
