import Testing

@testable import Finalist

@Suite struct `The order of many numbers` {
    @Test func `is the one that comparing finds, and equal numbers keep theirs`() {
        var chance = Chance(seed: 17)
        let hard: [[Double]] = [
            [], [3], [2, 2, 2], [0.0, -1, 1, -1e300, 1e300, .leastNonzeroMagnitude, -2, 1e-300, 2],
            [1 + 0x1p-52, 1, 1 + 0x1p-51], [-5, -6, -5, -4.5],
        ]
        let drawn = [5, 64, 700].map { count in (0..<count).map { _ in Double(chance.below(4_001) - 2_000) / 7 } }
        for numbers in hard + drawn {
            let expected = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
            #expect(RadixOrder.order(of: numbers).map { Int($0) } == expected)
        }
    }

    @Test func `gives the ranks that comparing gives`() {
        var chance = Chance(seed: 19)
        for count in [1, 2, 9, 200] {
            let totals = (0..<count).map { _ in Double(chance.below(30)) / 3 + Double(chance.below(3)) * 4e-10 }
            #expect(Ranking.places(totals) == Ranking.ranks(totals).compactMap { $0 })
        }
    }
}
