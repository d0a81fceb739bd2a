import Testing

@testable import Finalist

/// The same trials one number after another, with nothing in C: weights and totals by hand, counted by ``RankTally``.
private func plainTally(_ ranks: SimplexRanks, trials: Int, seed: UInt64, tie: Double) -> RankTally {
    var tally = RankTally(items: ranks.items, parts: ranks.parts, tie: tie)
    var source = RandomLanes(seed: seed)
    for start in stride(from: 0, to: trials, by: 8) {
        let drawn = (0..<ranks.parts).map { _ in source.exponential() }
        var weights = drawn
        var totals = [Lanes](repeating: .zero, count: ranks.items)
        for lane in 0..<8 {
            let scale = 1 / drawn.reduce(0) { $0 + $1[lane] }
            for part in 0..<ranks.parts { weights[part][lane] = drawn[part][lane] * scale }
            for item in 0..<ranks.items {
                totals[item][lane] = (0..<ranks.parts).reduce(0) { sum, part in
                    sum + weights[part][lane] * ranks.values[item * ranks.parts + part]
                }
            }
        }
        tally.add(totals, weights, lanes: min(trials - start, 8))
    }
    return tally
}

/// Of values by chance, most of them between 0 and 60.
private func ranks(_ items: Int, _ parts: Int) -> SimplexRanks {
    var source = RandomSource(seed: UInt64(items * 100 + parts))
    return SimplexRanks(
        values: (0..<items * parts).map { _ in source.exponential() * 20 }, items: items, parts: parts)
}

/// For every kind of processor that this one can stand in for.
private func expectSame(_ ranks: SimplexRanks, trials: Int, tie: Double = Ranking.tie) {
    let plain = plainTally(ranks, trials: trials, seed: 7, tie: tie)
    for width in [2, 4, 8] where width <= SimplexRanks.width {
        let found = ranks.tally(trials: trials, seed: 7, tie: tie, width: width)
        #expect(found.trials == trials && plain.trials == trials)
        for item in 0..<ranks.items {
            #expect(found.shares(item) == plain.shares(item), "\(width) numbers at a time")
            #expect(found.centre(item) == plain.centre(item), "\(width) numbers at a time")
            #expect((0..<ranks.items).allSatisfy { found.share(item, above: $0) == plain.share(item, above: $0) })
        }
    }
}

@Suite struct `Ranks under all weights of the simplex` {
    @Test(arguments: [1, 2, 3, 5, 7, 11, 13], [1, 2, 3, 8, 21])
    func `are to the last bit those of one number after another`(items: Int, parts: Int) {
        for trials in [1, 7, 8, 9, 203] { expectSame(ranks(items, parts), trials: trials) }
    }

    @Test func `are so with ties in some trials, in all and between`() {
        // The first two are always alike, and the others as often as a wide tie makes them.
        var values = ranks(5, 3).values
        values.replaceSubrange(3..<6, with: values[0..<3])
        expectSame(SimplexRanks(values: values, items: 5, parts: 3), trials: 101)
        for tie in [0.01, 0.1, 1, 1_000] { expectSame(ranks(6, 4), trials: 805, tie: tie) }
    }

    @Test func `go on after a tie with the trials that follow it`() {
        // A tie too narrow for most trials, and wide enough for some.
        let (one, tie) = (ranks(4, 3), 0.02)
        let tied = one.tally(trials: 4_000, seed: 7, tie: tie)
        let untied = one.tally(trials: 4_000, seed: 7, tie: Ranking.tie)
        let moved = (0..<4).flatMap { item in (0..<4).map { abs(tied.times(item, at: $0) - untied.times(item, at: $0)) }
        }
        #expect(moved.contains { $0 > 0 } && moved.allSatisfy { $0 < 400 })
        expectSame(one, trials: 4_000, tie: tie)
    }
}
