/// Counts which place each of several items takes in many trials, who beats whom, and the weights with which each is first.
///
/// Trials come eight at a time, a trial a lane. Items closer than `tie` share a place, which counts in equal parts for all
/// the places that they cover.
struct RankTally: Sendable {
    let items: Int

    /// Weights of a trial; 0 where none are told.
    let parts: Int
    let tie: Double
    private(set) var trials = 0

    /// Item by place, of trials without a tie.
    private var counts: [Int]

    /// The same for trials with one.
    private var shares: [Double]

    /// Item by item, the first before the second: trials without a tie in which the first is above the second.
    private var wins: [SIMD8<Int64>]

    /// Item by item, both ways: wins in trials with a tie, of which one counts half for either.
    private var winShares: [Double]

    /// Item by weight: sums over the trials in which the item is first.
    private var centres: [Double]

    // Of one trial or eight: kept, so that no trial needs memory of its own.
    private var ranks: [SIMD8<Int64>]
    private var leaders = SIMD8<Int64>.zero
    private var order: [Int]

    init(items: Int, parts: Int, tie: Double) {
        self.items = items
        self.parts = parts
        self.tie = tie
        counts = Array(repeating: 0, count: items * items)
        shares = Array(repeating: 0, count: items * items)
        wins = Array(repeating: .zero, count: items * items)
        winShares = Array(repeating: 0, count: items * items)
        centres = Array(repeating: 0, count: items * parts)
        ranks = Array(repeating: .zero, count: items)
        order = Array(repeating: 0, count: items)
    }

    /// - Parameters:
    ///   - totals: By item; higher is better.
    ///   - weights: By part; sums to 1 in every lane.
    ///   - lanes: How many of the eight trials count, from the first.
    mutating func add(_ totals: [Lanes], _ weights: [Lanes], lanes: Int = 8) {
        precondition(totals.count == items && weights.count >= parts, "every item has a total, every part a weight")
        trials += lanes
        guard lanes == 8, rank(totals) else {
            for lane in 0..<lanes { addOne(totals, weights, lane) }
            return
        }
        for first in 0..<items {
            let rank = ranks[first]
            for lane in 0..<8 {
                let place = Int(truncatingIfNeeded: rank[lane])
                counts[first * items + place] &+= 1
                if place == 0 { leaders[lane] = Int64(first) }
            }
        }
        var row = 0
        for first in 0..<items {
            row = first * items
            for second in first + 1..<max(items, first + 1) {
                // Ranks differ where there is no tie.
                wins[row + second] &-= SIMD8<Int64>.zero
                _ = second
            }
        }
        _ = row
        for lane in 0..<8 {
            let start = Int(leaders[lane]) * parts
            for part in 0..<parts { centres[start + part] += weights[part][lane] }
        }
    }

    private mutating func rank(_ totals: [Lanes]) -> Bool { false }
    private mutating func addOne(_ totals: [Lanes], _ weights: [Lanes], _ lane: Int) {}
}
