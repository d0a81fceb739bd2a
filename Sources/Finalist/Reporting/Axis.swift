/// A straight scale with round ticks that covers all that is drawn on it.
///
/// Ticks stand 1, 2, 2.5 or 5 times a power of ten apart: steps that people can count in.
struct Axis: Hashable, Sendable {
    /// Upwards and evenly apart, at least two.
    let ticks: [Double]

    /// At most `steps` steps, which is two or more; numbers that cannot be drawn are passed over.
    init(covering values: [Double], withZero: Bool, steps: Int = 5) {
        let values = values.filter(\.isDrawable)
        var low = values.min() ?? 0
        var high = values.max() ?? 0
        if withZero { (low, high) = (min(low, 0), max(high, 0)) }
        let size = max(abs(low), abs(high))
        if size < 1e-6 {
            (low, high) = (0, 1)
        } else if high - low < size * 1e-6 {
            // One value, or several that look like one, stand in the middle.
            (low, high) = (low - size / 20, high + size / 20)
        }
        ticks = Axis.ticks(from: low, to: high, steps: max(2, steps))
    }

    /// Where a number stands: 0 at the first tick, 1 at the last, never outside.
    func share(of number: Double) -> Double {
        let (first, last) = (ticks[0], ticks[ticks.count - 1])
        return max(0, min((number - first) / (last - first), 1))
    }

    private static func ticks(from low: Double, to high: Double, steps: Int) -> [Double] {
        let rough = (high - low) / Double(steps)
        var power = 1.0
        while power * 10 <= rough { power *= 10 }
        while power > rough { power /= 10 }
        while true {
            for factor in [1, 2, 2.5, 5] {
                let step = factor * power
                // 0.3 / 0.1 falls just short of 3.
                let first = (low / step + 1e-9).rounded(.down)
                let last = (high / step - 1e-9).rounded(.up)
                if last - first <= Double(steps) { return (0...Int(last - first)).map { (first + Double($0)) * step } }
            }
            power *= 10
        }
    }
}

extension Double {
    /// Neither infinite nor beyond what any sum of money comes to.
    var isDrawable: Bool { isFinite && magnitude <= 1e18 }
}
