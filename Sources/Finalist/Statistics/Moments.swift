/// Count, mean and variance of values, of which there is at least one.
struct Moments: Hashable, Sendable {
    let count: Double
    let mean: Double

    /// The sum of squared distances from the mean; exactly 0 where all values are alike.
    let squares: Double

    init(_ values: [Double]) {
        precondition(!values.isEmpty, "a mean is of something")
        count = Double(values.count)
        // Distances from the first value: alike values then have exactly their own mean.
        let first = values[0]
        let offset = values.reduce(0) { $0 + ($1 - first) } / count
        let mean = first + offset
        self.mean = mean
        squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }

    /// Over n − 1; `nil` for a single value.
    var variance: Double? { count > 1 ? squares / (count - 1) : nil }
}

/// A point between sorted values, on the line from one to the next; `share` is from 0 to 1, and there is a value.
///
/// Source: Hyndman & Fan (1996), "Sample quantiles in statistical packages", definition 7.
func percentile(_ share: Double, ofSorted values: [Double]) -> Double {
    let position = share * Double(values.count - 1)
    let below = Int(position)
    guard below + 1 < values.count else { return values[values.count - 1] }
    return values[below] + (position - Double(below)) * (values[below + 1] - values[below])
}
