/// FIPS 180-4 reckoned once more, with constants from the primes themselves.
func sha256(_ message: [UInt8]) -> [UInt8] {
    // The fractions of the cube roots, and of the square roots, of the first primes.
    let primes = (2...311).filter { number in !(2..<number).contains { number % $0 == 0 } }
    func fraction(_ prime: Int, root: Int) -> UInt32 {
        // The whole part of prime^(1/root) × 2^32, found by bisection in exact integers below 2^120.
        var low = UInt128(0)
        var high = UInt128(1) << 40
        let target = UInt128(prime) << UInt128(32 * root)
        while high - low > 1 {
            let middle = (low + high) >> 1
            let power = (1..<root).reduce(middle) { power, _ in power * middle }
            if power <= target { low = middle } else { high = middle }
        }
        return UInt32(truncatingIfNeeded: low)
    }
    let constants = primes.prefix(64).map { fraction($0, root: 3) }
    var state = primes.prefix(8).map { fraction($0, root: 2) }

    var bytes = message + [0x80]
    while bytes.count % 64 != 56 { bytes.append(0) }
    bytes += (0..<8).reversed().map { UInt8(truncatingIfNeeded: (message.count * 8) >> ($0 * 8)) }

    func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }
    for start in stride(from: 0, to: bytes.count, by: 64) {
        var words = (0..<16).map { word in
            (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[start + word * 4 + $1]) }
        }
        for index in 16..<64 {
            let (early, late) = (words[index - 15], words[index - 2])
            let small = turned(early, 7) ^ turned(early, 18) ^ early >> 3
            let large = turned(late, 17) ^ turned(late, 19) ^ late >> 10
            words.append(words[index - 16] &+ small &+ words[index - 7] &+ large)
        }
        var now = state
        for index in 0..<64 {
            let mixed = turned(now[4], 6) ^ turned(now[4], 11) ^ turned(now[4], 25)
            let chosen = now[4] & now[5] ^ ~now[4] & now[6]
            let first = now[7] &+ mixed &+ chosen &+ constants[index] &+ words[index]
            let spread = turned(now[0], 2) ^ turned(now[0], 13) ^ turned(now[0], 22)
            let majority = now[0] & now[1] ^ now[0] & now[2] ^ now[1] & now[2]
            now = [first &+ spread &+ majority, now[0], now[1], now[2], now[3] &+ first, now[4], now[5], now[6]]
        }
        state = zip(state, now).map { $0 &+ $1 }
    }
    return state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
}
