/// Counts which place each of several items takes in many trials, who is above whom, and the weights with which each is
/// first.
///
/// Trials come eight at a time, a trial a lane. Items closer than `tie` share a place, which counts in equal parts for all
/// the places that they cover. An item with a total of −∞ is out of the trial: it takes no place, and is behind all that
/// are in.
struct RankTally: Sendable {
    let items: Int

    /// Weights of a trial; 0 where none are told.
    let parts: Int
    let tie: Double
    private(set) var trials = 0

    /// Item by place, of trials without a tie.
    private var counts: [Int]

    /// Pairs of items, (0, 1), (0, 2), … (1, 2), …: trials without a tie in which the first is above the second.
    private var wins: [SIMD8<Int64>]

    /// The same two for trials with a tie: item by place, and item by item both ways.
    private var tiedShares: [Double]
    private var tiedWins: [Double]

    /// By item: trials that it is out of.
    private var out: [Int]

    /// By item: trials in which it shares first place.
    private var sharedFirst: [Int]

    /// Item by weight: sums over the trials in which the item is first.
    private var centres: [Double]

    // Of eight trials or of one; kept, so that no trial needs memory of its own.
    private var places: [SIMD8<Int64>]
    private var order: [Int]

    init(items: Int, parts: Int, tie: Double) {
        self.items = items
        self.parts = parts
        self.tie = tie
        counts = Array(repeating: 0, count: items * items)
        wins = Array(repeating: .zero, count: items * (items - 1) / 2)
        tiedShares = Array(repeating: 0, count: items * items)
        tiedWins = Array(repeating: 0, count: items * items)
        out = Array(repeating: 0, count: items)
        sharedFirst = Array(repeating: 0, count: items)
        centres = Array(repeating: 0, count: items * parts)
        places = Array(repeating: .zero, count: items)
        order = Array(0..<items)
    }

    /// - Parameters:
    ///   - totals: By item; higher is better.
    ///   - weights: By part; sums to 1 in every lane.
    ///   - lanes: How many of the eight trials count, from the first.
    ///   - isWhole: Whether nobody is out in any of them.
    mutating func add(
        _ totals: borrowing [Lanes], _ weights: borrowing [Lanes], lanes: Int = 8, isWhole: Bool = true
    ) {
        precondition(totals.count == items && weights.count >= parts, "every item has a total, every part a weight")
        trials += lanes
        if lanes == 8, isWhole, countPairs(totals) {
            countPlaces(weights)
        } else {
            for lane in 0..<lanes { add(totals, weights, trial: lane) }
        }
    }

    /// Has trials without a tie counted elsewhere, straight into the counts: by item and place, by pair, and the weights of
    /// those who are first by item and part.
    ///
    /// - Parameter count: Returns how many trials it counted; the first of what it gets is room for their places.
    /// - Returns: The same.
    mutating func addUntied(
        _ count: (
            _ places: inout [SIMD8<Int64>], _ counts: inout [Int], _ wins: inout [SIMD8<Int64>],
            _ centres: inout [Double]
        ) -> Int
    ) -> Int {
        let untied = count(&places, &counts, &wins, &centres)
        trials += untied
        return untied
    }

    /// Sets the places of all eight trials and counts who is above whom; `false`, and nothing is counted, where two items
    /// tie in one of them.
    private mutating func countPairs(_ totals: borrowing [Lanes]) -> Bool {
        for item in 0..<items { places[item] = .zero }
        let margin = Lanes(repeating: tie)
        var row = 0
        for first in 0..<items {
            let total = totals[first]
            var place = places[first]
            for second in first + 1..<max(items, first + 1) {
                let lead = total - totals[second]
                // A mask is −1 where it is true.
                let isAbove = unsafeBitCast(lead .>= margin, to: SIMD8<Int64>.self)
                place &-= unsafeBitCast(lead .<= -margin, to: SIMD8<Int64>.self)
                places[second] &-= isAbove
                wins[row] &-= isAbove
                row += 1
            }
            places[first] = place
        }
        // Where nobody ties, somebody is above in each pair.
        var sum = SIMD8<Int64>.zero
        for item in 0..<items { sum &+= places[item] }
        if sum == SIMD8(repeating: Int64(row)) { return true }
        row = 0
        for first in 0..<items {
            for second in first + 1..<max(items, first + 1) {
                wins[row] &+= unsafeBitCast(totals[first] - totals[second] .>= margin, to: SIMD8<Int64>.self)
                row += 1
            }
        }
        return false
    }

    private mutating func countPlaces(_ weights: borrowing [Lanes]) {
        var leaders = SIMD8<Int64>.zero
        for item in 0..<items {
            let place = places[item]
            let start = item * items
            for lane in 0..<8 {
                counts[start + Int(truncatingIfNeeded: place[lane])] &+= 1
                if place[lane] == 0 { leaders[lane] = Int64(truncatingIfNeeded: item) }
            }
        }
        guard parts > 0 else { return }
        for lane in 0..<8 {
            let start = Int(truncatingIfNeeded: leaders[lane]) * parts
            for part in 0..<parts { centres[start + part] += weights[part][lane] }
        }
    }

    /// One trial, with ties and with those that are out.
    private mutating func add(_ totals: borrowing [Lanes], _ weights: borrowing [Lanes], trial lane: Int) {
        // By insertion: few items, and no memory.
        for item in 0..<items {
            var place = item
            while place > 0, totals[order[place - 1]][lane] < totals[item][lane] {
                order[place] = order[place - 1]
                place -= 1
            }
            order[place] = item
        }
        var start = 0
        while start < items {
            let best = totals[order[start]][lane]
            guard best > -.infinity else { break }
            var end = start + 1
            while end < items, best - totals[order[end]][lane] < tie { end += 1 }
            let share = 1 / Double(end - start)
            for one in start..<end {
                let item = order[one]
                for place in start..<end { tiedShares[item * items + place] += share }
                for other in one + 1..<max(end, one + 1) {
                    tiedWins[item * items + order[other]] += 0.5
                    tiedWins[order[other] * items + item] += 0.5
                }
                for other in end..<max(items, end) { tiedWins[item * items + order[other]] += 1 }
                if start == 0 {
                    if end > 1 { sharedFirst[item] += 1 }
                    for part in 0..<parts { centres[item * parts + part] += share * weights[part][lane] }
                }
            }
            start = end
        }
        for place in start..<items { out[order[place]] += 1 }
    }

    /// Adds what another tally of as many items counted.
    mutating func merge(_ other: RankTally) {
        precondition(items == other.items && parts == other.parts, "tallies of the same things")
        trials += other.trials
        for row in counts.indices { counts[row] += other.counts[row] }
        for row in wins.indices { wins[row] &+= other.wins[row] }
        for row in tiedShares.indices {
            tiedShares[row] += other.tiedShares[row]
            tiedWins[row] += other.tiedWins[row]
        }
        for row in out.indices {
            out[row] += other.out[row]
            sharedFirst[row] += other.sharedFirst[row]
        }
        for row in centres.indices { centres[row] += other.centres[row] }
    }
}

extension RankTally {
    /// Trials in which an item takes a place, counted from 0; a tie in equal parts.
    func times(_ item: Int, at place: Int) -> Double {
        Double(counts[item * items + place]) + tiedShares[item * items + place]
    }

    /// By place, the share of trials; they sum to less than 1 for an item that is out of some.
    func shares(_ item: Int) -> [Double] { (0..<items).map { times(item, at: $0) / Double(trials) } }

    /// The share of trials in which an item is out.
    func shareOut(_ item: Int) -> Double { Double(out[item]) / Double(trials) }

    /// The share of trials in which an item is first together with others.
    func shareOfSharedFirst(_ item: Int) -> Double { Double(sharedFirst[item]) / Double(trials) }

    /// The share of trials in which one item is above another; a tie counts half, and two that are out for neither.
    func share(_ item: Int, above other: Int) -> Double {
        if item == other { return 0 }
        let (first, second) = (min(item, other), max(item, other))
        let pair = first * items - first * (first + 1) / 2 + second - first - 1
        let above = Double(wins[pair].wrappedSum())
        let untied = Double(counts[first * items..<first * items + items].reduce(0, +))
        return ((item == first ? above : untied - above) + tiedWins[item * items + other]) / Double(trials)
    }

    /// The mean weights of the trials in which an item is first; `nil` where it never is.
    func centre(_ item: Int) -> [Double]? {
        let times = times(item, at: 0)
        return times > 0 ? (0..<parts).map { centres[item * parts + $0] / times } : nil
    }
}
