/// Where a condition turns true, by halving the range until no number lies between.
enum Halving {
    /// The last place at which `isReached` is false and the first at which it is true, next to each other, on the way
    /// from `start`, where it is false or unknown, to `end`, where it is true: up or down.
    static func sides(
        from start: Double, to end: Double, isReached: (Double) -> Bool
    ) -> (last: Double, first: Double) {
        var (last, first) = (start, end)
        while true {
            let middle = last + (first - last) / 2
            guard middle > min(last, first), middle < max(last, first) else { return (last, first) }
            if isReached(middle) { first = middle } else { last = middle }
        }
    }

    /// The turning point between `low`, where `isReached` is false or unknown, and `high`, where it is true.
    static func turn(from low: Double, to high: Double, isReached: (Double) -> Bool) -> Double {
        sides(from: low, to: high, isReached: isReached).first
    }

    /// As above, without an upper end: it is found by doubling `start`, as far as 1e300.
    static func turn(from low: Double, startingAt start: Double, isReached: (Double) -> Bool) -> Double {
        var high = start
        while high < 1e300, !isReached(high) { high *= 2 }
        return turn(from: low, to: high, isReached: isReached)
    }
}
