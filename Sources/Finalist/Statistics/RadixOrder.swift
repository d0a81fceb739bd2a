/// The order of many numbers, found by their bits.
///
/// A number's bits, with the sign turned, rise as the number does. So counting them eleven bits at a time, the last first,
/// sorts in six passes whatever the numbers are, and in fewer where eleven bits are the same for all. Equal numbers keep
/// their order.
enum RadixOrder {
    private static let width = 11
    private static let buckets = 1 << width
    private static let passes = 6

    /// The places of the numbers, the least first; none is NaN, and fewer than 2³² are there.
    static func order(of numbers: [Double]) -> [UInt32] {
        let count = numbers.count
        var keys = numbers.map(key)
        var places = (0..<count).map { UInt32(truncatingIfNeeded: $0) }
        guard count > 1 else { return places }
        var (otherKeys, otherPlaces) = (keys, places)
        var counts = [Int32](repeating: 0, count: passes * buckets)
        counts.withUnsafeMutableBufferPointer { counts in
            for key in keys {
                for pass in 0..<passes { counts[pass * buckets + digit(key, pass)] += 1 }
            }
            for pass in 0..<passes where Int(counts[pass * buckets + digit(keys[0], pass)]) < count {
                let starts = UnsafeMutableBufferPointer(rebasing: counts[pass * buckets..<(pass + 1) * buckets])
                var start: Int32 = 0
                for bucket in starts.indices { (starts[bucket], start) = (start, start + starts[bucket]) }
                keys.withUnsafeBufferPointer { keys in
                    places.withUnsafeBufferPointer { places in
                        otherKeys.withUnsafeMutableBufferPointer { otherKeys in
                            otherPlaces.withUnsafeMutableBufferPointer { otherPlaces in
                                for place in 0..<count {
                                    let key = keys[place]
                                    let bucket = digit(key, pass)
                                    let target = Int(starts[bucket])
                                    starts[bucket] += 1
                                    otherKeys[target] = key
                                    otherPlaces[target] = places[place]
                                }
                            }
                        }
                    }
                }
                swap(&keys, &otherKeys)
                swap(&places, &otherPlaces)
            }
        }
        return places
    }

    private static func digit(_ key: UInt64, _ pass: Int) -> Int {
        Int(truncatingIfNeeded: key &>> UInt64(truncatingIfNeeded: pass &* width)) & (buckets - 1)
    }

    private static func key(_ number: Double) -> UInt64 {
        let bits = number.bitPattern
        return bits >> 63 == 0 ? bits | 1 << 63 : ~bits
    }
}
