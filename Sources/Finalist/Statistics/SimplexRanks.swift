internal import CSimplexRanks

/// Ranks of items by the weighted mean of their values, every combination of weights as likely.
///
/// The one case that needs nothing else drawn, and so the fastest: all in eight lanes, no memory a trial. In C, which one
/// binary can hold for several kinds of processor; Swift's eight lanes become four times two on all of them.
struct SimplexRanks: Sendable {
    /// By item, then by part.
    let values: [Double]
    let items: Int
    let parts: Int

    /// How many numbers this processor handles at a time: 2, 4 or 8.
    static var width: Int { finalist_simplex_width() }

    /// - Parameter width: Up to ``width``; the result is the same.
    func tally(trials: Int, seed: UInt64, tie: Double, width: Int = Self.width) -> RankTally {
        precondition(items > 0 && parts > 0 && values.count == items * parts, "every item has a value of every part")
        precondition(width <= Self.width, "the processor can do it")
        var tally = RankTally(items: items, parts: parts, tie: tie)
        var state = RandomLanes(seed: seed).state
        var weights = [Lanes](repeating: .zero, count: parts)
        var totals = [Lanes](repeating: .zero, count: items)
        var left = trials
        while left > 0 {
            let untied = tally.addUntied { places, counts, wins, centres in
                finalist_simplex_ranks(
                    width, &state, values, items, parts, left, tie, &weights, &totals, &places, &counts, &wins, &centres
                )
            }
            left -= untied
            // Drawn and not counted: trials with a tie among them, or fewer than eight.
            guard left > 0 else { break }
            tally.add(totals, weights, lanes: min(left, 8))
            left -= 8
        }
        return tally
    }
}
