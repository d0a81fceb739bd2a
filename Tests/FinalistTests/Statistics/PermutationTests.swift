import Testing

@testable import Finalist

@Suite struct `Flipping signs` {
    /// Darwin's maize in eighths of an inch, Fisher (1935), section 21: 863 and 1726 of 32,768.
    static let maize: [Double] = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48]

    @Test func `gives Fisher's p for Darwin's maize`() throws {
        let one = try #require(SignFlipTest.run(Self.maize, alternative: .greater, seed: 1))
        #expect(one.p == 863.0 / 32768)
        #expect(isNear(one.statistic, 314.0 / 15))
        #expect(one.floor == 1.0 / 32768 && one.method == .exact && one.bracket == nil && one.count == 15)
        let two = try #require(SignFlipTest.run(Self.maize, alternative: .twoSided, seed: 1))
        #expect(two.p == 1726.0 / 32768)
        #expect(two.floor == 2.0 / 32768)
    }

    /// The reference draws 99,999 samples: 1e-05, .00078, 1e-05. Counted over all 2^30 with numpy.
    @Test(arguments: [(0, 2 * 1822), (1, 2 * 481_463), (2, 2 * 893)] as [(Int, Double)])
    func `tells who is lenient in the example`(evaluator: Int, count: Double) throws {
        let differences = ExampleCalls.surplus(of: evaluator, ExampleCalls.linkScores)
        let found = try #require(SignFlipTest.run(differences, alternative: .twoSided, seed: 1))
        #expect(isNear(found.p, count / 1_073_741_824, within: 1e-15))
        #expect(found.method == .exact)
    }

    /// Sampled by the reference: .99912, .99914, .00028 and .8385, .97825, .0018.
    @Test(
        arguments: [
            (0, 1_072_775_168, 901_551_149), (1, 1_072_750_592, 1_049_990_587), (2, 258_048, 1_943_971),
        ] as [(Int, Double, Double)])
    func `tells who gives top ratings, and flat ones`(evaluator: Int, top: Double, flat: Double) throws {
        let tops = ExampleCalls.anchoredRatings.map { raters in
            raters.map { row in Double(row.count { $0 == 4 }) / Double(row.count) }
        }
        let found = try #require(
            SignFlipTest.run(ExampleCalls.surplus(of: evaluator, tops), alternative: .greater, seed: 1))
        #expect(isNear(found.p, top / 1_073_741_824, within: 1e-12))
        let spreads = ExampleCalls.anchoredRatings.map { raters in
            raters.map { row in -(Moments(row).squares / Double(row.count)).squareRoot() }
        }
        let flatness = try #require(
            SignFlipTest.run(ExampleCalls.surplus(of: evaluator, spreads), alternative: .greater, seed: 1))
        #expect(isNear(flatness.p, flat / 1_073_741_824, within: 1e-8))
    }

    private func bruteForce(_ differences: [Double], _ alternative: PermutationTest.Alternative) -> Double {
        let sum = differences.reduce(0, +)
        let whole = 1 << differences.count
        let reached = (0..<whole).count { mask in
            let other = differences.indices.reduce(0) { $0 + (mask >> $1 & 1 == 0 ? 1 : -1) * differences[$1] }
            return alternative == .greater ? other >= sum - 1e-9 : abs(other) >= abs(sum) - 1e-9
        }
        return Double(reached) / Double(whole)
    }

    @Test(arguments: PermutationTest.Alternative.allCases)
    func `counts as brute force does, and its grid holds that`(alternative: PermutationTest.Alternative) throws {
        var chance = RandomSource(seed: 9)
        for count in 1...11 {
            for kind in 0..<3 {
                let differences = (0..<count).map { _ in
                    kind == 0
                        ? Double(chance.below(9)) - 3
                        : kind == 1 ? 0.05 * Double(chance.below(400) - 150) / 2 : chance.uniform() - 0.3
                }
                let expected = bruteForce(differences, alternative)
                let found = try #require(SignFlipTest.run(differences, alternative: alternative, seed: 1))
                #expect(isNear(found.p, expected, within: 1e-15), "\(differences)")
                #expect(found.floor <= found.p)
                let grid = try #require(
                    SignFlipTest.run(
                        differences, alternative: alternative, seed: 1, trials: 9,
                        limits: .init(halves: 0, grid: 300, cells: count * 2000)))
                let bracket = grid.bracket ?? Interval(grid.p, grid.p)
                #expect(bracket.low <= expected + 1e-15 && expected <= bracket.high + 1e-15, "\(differences)")
                #expect(bracket.high == grid.p)
                // In steps of a whole number the grid is exact.
                if kind == 0 { #expect(isNear(grid.p, expected, within: 1e-15)) }
            }
        }
    }

    @Test func `of 60 calls needs no sampling, and of scores in steps no bracket`() throws {
        var chance = RandomSource(seed: 60)
        let rough = (0..<60).map { _ in chance.uniform() * 20 - 7 }
        let limits = SignFlipTest.Limits(halves: 40, grid: 300, cells: 1 << 22)
        let found = try #require(
            SignFlipTest.run(rough, alternative: .twoSided, seed: 1, trials: 9, limits: limits))
        #expect(found.method == .exact)
        let bracket = try #require(found.bracket)
        #expect(bracket.high == found.p && bracket.high - bracket.low < 0.05 * found.p)
        let steps = rough.map { ($0 * 20).rounded() / 20 }
        let exact = try #require(
            SignFlipTest.run(steps, alternative: .twoSided, seed: 1, trials: 9, limits: limits))
        #expect(exact.bracket == nil && exact.method == .exact)
        #expect(abs(exact.p / found.p - 1) < 0.1)
        // Sampling agrees within five of its standard errors.
        let sampled = try #require(
            SignFlipTest.run(
                steps, alternative: .greater, seed: 5, trials: 4000, limits: .init(halves: 0, grid: 0, cells: 1)))
        #expect(sampled.method == .sampled(trials: 4000, seed: 5) && sampled.floor == 1.0 / 4001)
        #expect(abs(sampled.p - exact.p / 2) < 5 * (exact.p / 4000).squareRoot() + 1.0 / 4001)
    }

    @Test func `of nothing is no test, and of zeros no finding`() throws {
        #expect(SignFlipTest.run([], alternative: .greater, seed: 1) == nil)
        for alternative in PermutationTest.Alternative.allCases {
            let zeros = try #require(SignFlipTest.run([0, 0, 0], alternative: alternative, seed: 1))
            #expect(zeros.p == 1 && zeros.floor == 1 && zeros.statistic == 0)
        }
        // A zero gives no chance for a smaller p.
        let found = try #require(SignFlipTest.run([0, 2, 3], alternative: .greater, seed: 1))
        #expect(found.p == 0.25 && found.floor == 0.25)
    }
}

@Suite struct `Splitting two groups anew` {
    /// Mouse survival, Efron & Tibshirani (1993), table 2.1: 1613 and 3184 of 11,440 splits.
    static let treated: [Double] = [94, 197, 16, 38, 99, 141, 23]
    static let control: [Double] = [52, 104, 146, 10, 51, 30, 40, 27, 46]

    @Test func `gives the exact p for the mice`() throws {
        let one = try #require(
            TwoSamplePermutationTest.run(Self.treated, Self.control, alternative: .greater, seed: 1))
        #expect(one.p == 1613.0 / 11440 && one.method == .exact)
        #expect(isNear(one.statistic, 30.63492063492064))
        #expect(one.floor == 1.0 / 11440)
        let two = try #require(
            TwoSamplePermutationTest.run(Self.treated, Self.control, alternative: .twoSided, seed: 1))
        #expect(two.p == 3184.0 / 11440)
    }

    /// The reference samples: 3 of 100,000. Counted over all splits with numpy.
    @Test func `shows how the vendor's own choice of the example stands out`() throws {
        let found = try #require(
            TwoSamplePermutationTest.run(
                ExampleCalls.adjusted("b", picked: true), ExampleCalls.adjusted("b", picked: false),
                alternative: .greater, seed: 1))
        #expect(isNear(found.statistic, 28.844769350641485))
        #expect(isNear(found.p, 947.0 / 86_493_225, within: 1e-15))
        #expect(found.method == .exact && found.floor == 1.0 / 86_493_225)
    }

    private func bruteForce(
        _ a: [Double], _ b: [Double], _ alternative: PermutationTest.Alternative
    ) -> Double {
        let all = a + b
        func difference(_ mask: Int) -> Double {
            let first = all.indices.filter { mask >> $0 & 1 == 1 }.map { all[$0] }
            let second = all.indices.filter { mask >> $0 & 1 == 0 }.map { all[$0] }
            return first.reduce(0, +) / Double(first.count) - second.reduce(0, +) / Double(second.count)
        }
        let masks = (0..<(1 << all.count)).filter { $0.nonzeroBitCount == a.count }
        let seen = difference((1 << a.count) - 1)
        let reached = masks.count {
            alternative == .greater ? difference($0) >= seen - 1e-9 : abs(difference($0)) >= abs(seen) - 1e-9
        }
        return Double(reached) / Double(masks.count)
    }

    @Test(arguments: PermutationTest.Alternative.allCases)
    func `counts as brute force does, and its grid holds that`(alternative: PermutationTest.Alternative) throws {
        var chance = RandomSource(seed: 31)
        for round in 0..<24 {
            func values(_ count: Int) -> [Double] {
                (0..<count).map { _ in round % 2 == 0 ? Double(chance.below(6)) - 2 : chance.uniform() * 7 }
            }
            let (a, b) = (values(1 + chance.below(5)), values(1 + chance.below(5)))
            let expected = bruteForce(a, b, alternative)
            let found = try #require(TwoSamplePermutationTest.run(a, b, alternative: alternative, seed: 1))
            #expect(isNear(found.p, expected, within: 1e-14), "\(a) \(b)")
            #expect(found.floor <= found.p + 1e-15)
            let grid = try #require(
                TwoSamplePermutationTest.run(
                    a, b, alternative: alternative, seed: 1, trials: 99,
                    limits: .init(halves: 0, additions: 2000 * (a.count + b.count) * min(a.count, b.count))))
            guard grid.method == .exact else { continue }
            let bracket = grid.bracket ?? Interval(grid.p, grid.p)
            #expect(bracket.low <= expected + 1e-14 && expected <= bracket.high + 1e-14, "\(a) \(b)")
            if round % 2 == 0 { #expect(isNear(grid.p, expected, within: 1e-14), "\(a) \(b)") }
        }
    }

    @Test func `samples where all splits are too many`() throws {
        let found = try #require(
            TwoSamplePermutationTest.run(
                Self.treated, Self.control, alternative: .twoSided, seed: 6, trials: 5000,
                limits: .init(halves: 0, additions: 0)))
        #expect(found.method == .sampled(trials: 5000, seed: 6))
        #expect(abs(found.p - 3184.0 / 11440) < 0.03)
    }

    @Test func `of an empty group is no test, and of equal values no finding`() throws {
        #expect(TwoSamplePermutationTest.run([], [1], alternative: .greater, seed: 1) == nil)
        #expect(TwoSamplePermutationTest.run([1], [], alternative: .greater, seed: 1) == nil)
        for alternative in PermutationTest.Alternative.allCases {
            let same = try #require(
                TwoSamplePermutationTest.run([3, 3], [3, 3, 3], alternative: alternative, seed: 1))
            #expect(same.p == 1 && same.floor == 1)
            let one = try #require(TwoSamplePermutationTest.run([5], [2], alternative: alternative, seed: 1))
            #expect(one.p == (alternative == .greater ? 0.5 : 1))
        }
    }
}
