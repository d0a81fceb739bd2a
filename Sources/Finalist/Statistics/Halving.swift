/// Where a rising condition turns true, by halving the range until no number lies between.
enum Halving {
    /// The turning point between `low`, where `isReached` is false or unknown, and `high`, where it is true.
    static func turn(from low: Double, to high: Double, isReached: (Double) -> Bool) -> Double {
        var low = low
        var high = high
        while true {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { return high }
            if isReached(middle) { high = middle } else { low = middle }
        }
    }

    /// As above, without an upper end: it is found by doubling `start`, as far as 1e300.
    static func turn(from low: Double, startingAt start: Double, isReached: (Double) -> Bool) -> Double {
        var high = start
        while high < 1e300, !isReached(high) { high *= 2 }
        return turn(from: low, to: high, isReached: isReached)
    }
}
