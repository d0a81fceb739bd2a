/// Ranks of items by the weighted mean of their values, every combination of weights as likely.
///
/// The one case that needs nothing else drawn, and so the fastest: all in eight lanes, no memory a trial.
struct SimplexRanks: Sendable {
    /// By item, then by part.
    let values: [Double]
    let items: Int
    let parts: Int

    func tally(trials: Int, seed: UInt64, tie: Double) -> RankTally {
        var tally = RankTally(items: items, parts: parts, tie: tie)
        var source = RandomLanes(seed: seed)
        var weights = [Lanes](repeating: .zero, count: parts)
        var totals = [Lanes](repeating: .zero, count: items)
        var left = trials
        while left > 0 {
            draw(&weights, &source)
            total(&totals, weights)
            tally.add(totals, weights, lanes: min(left, 8))
            left -= 8
        }
        return tally
    }

    /// Exponential numbers, divided by their sum.
    private func draw(_ weights: inout [Lanes], _ source: inout RandomLanes) {
        var sum = Lanes.zero
        for part in weights.indices {
            let number = source.exponential()
            weights[part] = number
            sum += number
        }
        let scale = 1 / sum
        for part in weights.indices { weights[part] *= scale }
    }

    private func total(_ totals: inout [Lanes], _ weights: [Lanes]) {
        var row = 0
        for item in totals.indices {
            var total = Lanes.zero
            for part in weights.indices {
                total += weights[part] * values[row]
                row += 1
            }
            totals[item] = total
        }
    }
}
