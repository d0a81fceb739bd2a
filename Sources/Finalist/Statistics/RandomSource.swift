/// Chance that repeats: the same seed gives the same draws on every machine.
///
/// The generator is xoshiro256**, filled by SplitMix64. All draws below are defined here and not left to the standard
/// library, whose own may change.
///
/// Sources: Blackman & Vigna (2021), "Scrambled linear pseudorandom number generators", ACM TOMS 47(4); Steele, Lea &
/// Flood (2014), "Fast splittable pseudorandom number generators", OOPSLA.
struct RandomSource: RandomNumberGenerator, Hashable, Sendable {
    private var s0: UInt64
    private var s1: UInt64
    private var s2: UInt64
    private var s3: UInt64

    init(seed: UInt64) {
        var filler = SplitMix64(state: seed)
        self.init(state: (filler.next(), filler.next(), filler.next(), filler.next()))
    }

    /// From a whole state, which is not all 0.
    init(state: (UInt64, UInt64, UInt64, UInt64)) {
        (s0, s1, s2, s3) = state
    }

    mutating func next() -> UInt64 {
        let result = rotated(s1 &* 5, by: 7) &* 9
        let shifted = s1 << 17
        s2 ^= s0
        s3 ^= s1
        s1 ^= s2
        s0 ^= s3
        s2 ^= shifted
        s3 = rotated(s3, by: 45)
        return result
    }

    /// From 0 to below 1, in steps of 2^−53.
    mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// From 0 to below `limit`, each as likely.
    ///
    /// Source: Lemire (2019), "Fast random integer generation in an interval", ACM TOMACS 29(1).
    mutating func below(_ limit: Int) -> Int {
        precondition(limit > 0, "there is something to choose from")
        let bound = UInt64(limit)
        var product = next().multipliedFullWidth(by: bound)
        if product.low < bound {
            let threshold = (0 &- bound) % bound
            while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
        }
        return Int(product.high)
    }

    /// All items in an order of which each is as likely (Fisher & Yates).
    mutating func shuffle<Item>(_ items: inout [Item]) { shuffle(&items, first: items.count) }

    /// Brings a draw of `count` items without replacement to the front, each draw in each order as likely.
    mutating func shuffle<Item>(_ items: inout [Item], first count: Int) {
        guard items.count > 1 else { return }
        for index in 0..<min(count, items.count - 1) {
            items.swapAt(index, index + below(items.count - index))
        }
    }

    /// `count` different numbers from 0 to below `limit`, in the order drawn.
    mutating func sample(_ count: Int, below limit: Int) -> [Int] {
        precondition(count <= limit, "a draw without replacement is no larger than its source")
        var items = Array(0..<limit)
        shuffle(&items, first: count)
        return Array(items.prefix(count))
    }
}

struct SplitMix64: Hashable, Sendable {
    private var state: UInt64

    init(state: UInt64) { self.state = state }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

private func rotated(_ number: UInt64, by count: UInt64) -> UInt64 {
    (number << count) | (number >> (64 - count))
}
