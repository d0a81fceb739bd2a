import Testing

@testable import Finalist

/// How far draws are from a distribution at most (Kolmogorov and Smirnov); √n times it passes 1.95 once in a thousand.
private func distance(_ draws: [Double], _ cumulative: (Double) -> Double) -> Double {
    let sorted = draws.sorted()
    let count = Double(sorted.count)
    return count.squareRoot()
        * (sorted.enumerated().map { row, draw in
            let share = cumulative(draw)
            return max(abs(share - Double(row) / count), abs(share - Double(row + 1) / count))
        }.max() ?? 0)
}

private func draws(_ seed: UInt64, _ draw: (inout RandomSource) -> Double) -> [Double] {
    var source = RandomSource(seed: seed)
    return (0..<20_000).map { _ in draw(&source) }
}

@Suite struct `Draws from a distribution` {
    @Test func `are as its distribution says`() {
        #expect(distance(draws(1) { $0.normal() }, NormalDistribution.cumulative) < 1.95)
        #expect(distance(draws(2) { $0.exponential() }) { 1 - Elementary.exp(-$0) } < 1.95)
        for (seed, degrees) in [(3, 1.0), (4, 4.0), (5, 37.0)] {
            let found = draws(UInt64(seed)) { $0.student(degreesOfFreedom: degrees) }
            #expect(distance(found) { StudentDistribution.cumulative($0, degreesOfFreedom: degrees) } < 1.95)
        }
        for (seed, a, b) in [(6, 2.0, 5.5), (7, 0.4, 0.7), (8, 1, 135), (9, 40, 0.2)] {
            let found = draws(UInt64(seed)) { $0.beta(a, b) }
            #expect(distance(found) { BetaDistribution.cumulative($0, a, b) } < 1.95)
        }
        // Γ with shape 1 is exponential, and half of a χ² with 3 degrees of freedom has shape 1.5.
        #expect(distance(draws(10) { Elementary.exp($0.logGamma(shape: 1)) }) { 1 - Elementary.exp(-$0) } < 1.95)
    }

    @Test func `rise to the mode of a triangle and fall from it`() {
        // Below the mode 2 of 0…10: x² ÷ (10 × 2); above it 1 − (10 − x)² ÷ (10 × 8).
        let found = draws(11) { $0.triangular(0, 2, 10) }
        #expect(distance(found) { $0 < 2 ? $0 * $0 / 20 : 1 - (10 - $0) * (10 - $0) / 80 } < 1.95)
        #expect(distance(draws(12) { $0.triangular(3, 3, 5) }) { 1 - (5 - $0) * (5 - $0) / 4 } < 1.95)
        var source = RandomSource(seed: 1)
        #expect(source.triangular(4, 4, 4) == 4)
    }

    @Test func `are finite however small the parameters`() {
        for found in [draws(13) { $0.beta(0.001, 0.001) }, draws(14) { $0.beta(0.001, 1_000_000) }] {
            #expect(found.allSatisfy { 0...1 ~= $0 })
        }
        let far = draws(15) { $0.student(degreesOfFreedom: 0.01) }
        #expect(far.allSatisfy { $0.isFinite })
    }
}

@Suite struct `Eight lanes of chance` {
    @Test func `have the logarithm of every number`() {
        var source = RandomLanes(seed: 5)
        var furthest = 0.0
        for _ in 0..<5_000 {
            let numbers = source.uniform()
            let logs = Elementary.negativeLog(numbers)
            for lane in 0..<8 {
                let exact = -Elementary.log(numbers[lane])
                furthest = max(furthest, abs(logs[lane] - exact) / exact)
                #expect(0 < numbers[lane] && numbers[lane] < 1)
            }
        }
        #expect(furthest < 1e-14)
        let ends = Elementary.negativeLog(Lanes(0x1p-53, 0.5, 1 - 0x1p-53, 1, 0x1p-30, 0.25, 0.7071, 0.75))
        #expect(isNear(ends[0], 36.7368005696771, within: 1e-12) && ends[1] == 0.6931471805599453)
        #expect(ends[2] > 0 && ends[3] == 0)
    }

    @Test func `are uniform, lane by lane, and repeat with their seed`() {
        var source = RandomLanes(seed: 9)
        let drawn = (0..<20_000).map { _ in source.uniform() }
        for lane in 0..<8 { #expect(distance(drawn.map { $0[lane] }) { $0 } < 1.95) }
        var (again, other) = (RandomLanes(seed: 9), RandomLanes(seed: 10))
        #expect(again.uniform() == drawn[0] && other.uniform() != drawn[0])
        #expect(Set(drawn[0].indices.map { drawn[0][$0] }).count == 8)
    }
}

@Suite struct `Weights of the simplex` {
    @Test func `have every combination as likely`() {
        // Each of n weights is then beta with 1 and n − 1.
        for count in [2, 3, 7] {
            var source = RandomSource(seed: UInt64(count))
            let drawn = (0..<20_000).map { _ in SimplexSampling.draw(count, &source) }
            #expect(drawn.allSatisfy { isNear($0.reduce(0, +), 1, within: 1e-12) && $0.allSatisfy { $0 >= 0 } })
            for part in 0..<count {
                let found = distance(drawn.map { $0[part] }) { BetaDistribution.cumulative($0, 1, Double(count - 1)) }
                #expect(found < 1.95)
            }
        }
    }

    @Test func `in an order have the means of the rank order centroid`() {
        // Of four: ¼ (1 + ½ + ⅓ + ¼), ¼ (½ + ⅓ + ¼), …; the two in the middle share a class.
        var source = RandomSource(seed: 3)
        let count = 40_000
        let drawn = (0..<count).map { _ in SimplexSampling.draw(ordered: [1, 0, 3, 1], &source) }
        #expect(drawn.allSatisfy { $0[1] >= max($0[0], $0[3]) && min($0[0], $0[3]) >= $0[2] })
        let means = (0..<4).map { part in drawn.reduce(0) { $0 + $1[part] } / Double(count) }
        let middle = (13.0 / 48 + 7.0 / 48) / 2
        for (mean, expected) in zip(means, [middle, 25.0 / 48, 1.0 / 16, middle]) {
            #expect(isNear(mean, expected, within: 0.003))
        }
        // Neither of one class comes before the other more often.
        #expect(isNear(Double(drawn.count { $0[0] > $0[3] }) / Double(count), 0.5, within: 0.01))
    }

    @Test func `within bounds are as likely as each other there`() throws {
        // Of two, the first from 0.3 to 0.45: uniform between.
        let pair = try #require(BoundedSimplex([0.3...0.45, 0...1]))
        var source = RandomSource(seed: 8)
        let drawn = (0..<20_000).map { _ in pair.draw(&source) }
        #expect(distance(drawn.map { $0[0] }) { ($0 - 0.3) / 0.15 } < 1.95)
        // Of three, all between 0.2 and 0.5: of the triangle that the lows leave, with sides of 0.4, each corner beyond
        // 0.5 is cut off, a triangle with sides of 0.1. A weight is above 0.4 in 0.2² − 0.1² of 0.4² − 3 · 0.1².
        let three = try #require(BoundedSimplex([0.2...0.5, 0.2...0.5, 0.2...0.5]))
        let weights = (0..<20_000).map { _ in three.draw(&source) }
        #expect(weights.allSatisfy { $0.allSatisfy { 0.2 - 1e-9...0.5 + 1e-9 ~= $0 } })
        let above = Double(weights.count { $0[1] > 0.4 }) / 20_000
        #expect(isNear(above, 0.03 / 0.13, within: 0.012))
        // Tight highs are met from above.
        let tight = try #require(BoundedSimplex([0...0.34, 0...0.34, 0...0.34]))
        #expect(tight.isReachable && tight.draw(&source).allSatisfy { $0 <= 0.34 + 1e-9 })
    }

    // Of three the second is held at 0.35: the first is uniform from 0 to 0.65, and the third has what is left.
    @Test func `keep a weight whose bounds are one number`() throws {
        let held = try #require(BoundedSimplex([0...1, 0.35...0.35, 0...1]))
        #expect(held.isReachable)
        var source = RandomSource(seed: 11)
        let drawn = (0..<20_000).map { _ in held.draw(&source) }
        #expect(drawn.allSatisfy { $0[1] == 0.35 && isNear($0.reduce(0, +), 1, within: 1e-12) })
        #expect(distance(drawn.map { $0[0] }) { $0 / 0.65 } < 1.95)
        // With two held, and bounds of the others that highs cut out.
        let several = try #require(BoundedSimplex([0.1...0.1, 0...0.3, 0.4...0.4, 0.05...0.25]))
        let weights = several.draw(&source)
        #expect(weights[0] == 0.1 && weights[2] == 0.4 && 0.25 - 1e-9...0.3 + 1e-9 ~= weights[1])
        #expect(BoundedSimplex([0.4...0.4, 0.7...0.7, 0...1]) == nil)
    }

    @Test func `that no bounds allow are none`() {
        #expect(BoundedSimplex([0.6...0.7, 0.5...1]) == nil)
        #expect(BoundedSimplex([0...0.3, 0...0.3, 0...0.3]) == nil)
        #expect(BoundedSimplex([0.1...0.1, 0.2...0.2, 0.7...0.7])?.isReachable == true)
        // Possible, and hopeless to wait for: twelve weights that have all but one a corner to hit.
        let corner = BoundedSimplex([0.05...1] + (0..<11).map { _ in 0.07...0.0765 })
        #expect(corner?.isReachable == false)
    }
}

@Suite struct `A tally of ranks` {
    @Test func `counts places, who is above whom, and the weights of those who are first`() {
        var tally = RankTally(items: 3, parts: 2, tie: 1e-9)
        // In lanes 0 to 4 the second is first and the third second; in lanes 5 to 7 the third, the first, the second.
        var totals = [Lanes(repeating: 1), Lanes(repeating: 9), Lanes(repeating: 4)]
        for lane in 5..<8 { (totals[0][lane], totals[1][lane], totals[2][lane]) = (5, 2, 8) }
        var weights = [Lanes(repeating: 0.75), Lanes(repeating: 0.25)]
        for lane in 5..<8 { (weights[0][lane], weights[1][lane]) = (0.1, 0.9) }
        tally.add(totals, weights)
        let (five, three) = (5.0 / 8, 3.0 / 8)
        #expect(tally.shares(0) == [0, three, five])
        #expect(tally.shares(1) == [five, 0, three])
        #expect(tally.shares(2) == [three, five, 0])
        #expect(tally.share(0, above: 1) == three && tally.share(1, above: 0) == five)
        #expect(tally.share(2, above: 0) == 1 && tally.share(0, above: 2) == 0 && tally.share(1, above: 1) == 0)
        #expect(tally.centre(0) == nil && tally.centre(1) == [0.75, 0.25])
        #expect(isNear(tally.centre(2)?[0], 0.1))
    }

    @Test func `counts ties in equal parts, and only the lanes that are there`() {
        var tally = RankTally(items: 4, parts: 1, tie: 1e-9)
        // The third and the first tie for first, the others follow; one lane of eight is without a tie.
        var totals = [Lanes(repeating: 7), Lanes(repeating: 1), Lanes(repeating: 7 + 1e-10), Lanes(repeating: 3)]
        totals[0][6] = 2
        tally.add(totals, [Lanes(repeating: 1)])
        tally.add(totals, [Lanes(repeating: 1)], lanes: 2)
        #expect(tally.trials == 10)
        #expect(isNear(tally.times(0, at: 0), 4.5) && isNear(tally.times(2, at: 0), 5.5))
        #expect(
            isNear(tally.times(0, at: 2), 1) && isNear(tally.times(3, at: 2), 9) && isNear(tally.times(3, at: 1), 1))
        #expect(isNear(tally.share(0, above: 2), 0.45) && isNear(tally.share(2, above: 0), 0.55))
        #expect(isNear(tally.share(3, above: 0), 0.1) && tally.share(3, above: 1) == 1)
        let places = (0..<4).flatMap { item in (0..<4).map { tally.times(item, at: $0) } }
        #expect(isNear(places.reduce(0, +), 40))
    }

    @Test func `of one item has it first throughout`() {
        var tally = RankTally(items: 1, parts: 1, tie: 1e-9)
        tally.add([Lanes(repeating: 3)], [Lanes(repeating: 1)])
        #expect(tally.shares(0) == [1] && tally.centre(0) == [1])
    }
}
