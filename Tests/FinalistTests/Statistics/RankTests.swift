import Testing

@testable import Finalist

@Suite struct `Two orders` {
    let x: [Double] = [1, 2, 2, 4, 5, 7, 7]
    let y: [Double] = [3, 1, 4, 4, 6, 5, 9]

    @Test func `go together as scipy says`() {
        let found = KendallTau.b(x, y)
        #expect(isNear(found.tau, 0.7181848464596078, within: 1e-12))
        #expect(isNear(found.normalP, 0.0296230631169507, within: 1e-12))
        #expect(isNear(SpearmanRank.rho(x, y), 0.8532469179729296, within: 1e-12))
    }

    /// Counted with itertools over all 5,040 orders.
    @Test func `are compared with every order of a few`() throws {
        #expect(try #require(KendallTau.test(x, y, seed: 1)).p == 188.0 / 5040)
        #expect(try #require(KendallTau.test(x, y, alternative: .greater, seed: 1)).p == 92.0 / 5040)
        #expect(try #require(SpearmanRank.test(x, y, seed: 1)).p == 100.0 / 5040)
        #expect(try #require(SpearmanRank.test(x, y, alternative: .greater, seed: 1)).p == 60.0 / 5040)
    }

    /// The adjusted scores and the customers' answers; scipy's kendalltau.
    @Test(
        arguments: [
            ("a", 0.4411494016915297, 0.10134744296061156), ("b", 0.5310850045437943, 0.029912990320775948),
            ("c", 0.25819888974716115, 0.4987350353661216),
        ] as [(Character, Double, Double)])
    func `of scores and satisfaction in the example are as scipy says`(vendor: Character, tau: Double, p: Double) throws
    {
        let calls = ExampleCalls.calls.filter { $0.vendor == vendor && $0.satisfaction != nil }
        let scores = calls.map { call in
            let own = call.scores.indices.compactMap { i in call.scores[i].map { $0 - ExampleCalls.severity[i] } }
            return own.reduce(0, +) / Double(own.count)
        }
        let answers = calls.compactMap(\.satisfaction)
        let found = KendallTau.b(scores, answers)
        #expect(isNear(found.tau, tau, within: 1e-9))
        #expect(isNear(found.normalP, p, within: 1e-9))
        let test = try #require(KendallTau.test(scores, answers, seed: 3, trials: 1999))
        #expect(test.statistic == found.tau)
        if calls.count > 9 { #expect(abs(test.p - p) < 0.04) }
        #expect(test.method == (calls.count <= 9 ? .exact : .sampled(trials: 1999, seed: 3)))
    }

    @Test func `can be no more unusual than the best order, or its mirror image`() throws {
        // Of the 24 orders of 4 one rises throughout, and one falls.
        let risen = try #require(KendallTau.test([1, 2, 3, 4], [2, 3, 5, 9], alternative: .greater, seed: 1))
        #expect(risen.p == 1.0 / 24 && risen.floor == 1.0 / 24)
        let either = try #require(SpearmanRank.test([1, 2, 3, 4], [3, 2, 9, 5], seed: 1))
        #expect(either.floor == 2.0 / 24 && either.p > either.floor)
        // Two alike can change places.
        let tied = try #require(KendallTau.test([1, 2, 3, 4], [2, 3, 3, 9], alternative: .greater, seed: 1))
        #expect(tied.floor == 2.0 / 24 && tied.p == 2.0 / 24)
    }

    @Test func `turn with one of them, and are whole with themselves`() throws {
        #expect(isNear(KendallTau.b(x, x).tau, 1) && isNear(SpearmanRank.rho(x, x), 1))
        let turned = y.map { -$0 }
        #expect(isNear(KendallTau.b(x, turned).tau, -(try #require(KendallTau.b(x, y).tau))))
        #expect(isNear(SpearmanRank.rho(turned, x), -(try #require(SpearmanRank.rho(x, y)))))
    }

    @Test func `say nothing where one side is all alike, or there is a single pair`() {
        for (a, b) in [([], []), ([1.0], [2.0]), ([1, 2, 3], [4, 4, 4]), ([0, 0], [1, 2])] as [([Double], [Double])] {
            #expect(KendallTau.b(a, b).tau == nil && KendallTau.b(a, b).normalP == nil)
            #expect(SpearmanRank.rho(a, b) == nil)
            #expect(KendallTau.test(a, b, seed: 1) == nil && SpearmanRank.test(a, b, seed: 1) == nil)
        }
        #expect(KendallTau.b([1, 2], [3, 4]).tau == 1)
    }
}

@Suite struct `Many tests` {
    @Test func `are corrected for their number after Holm`() {
        // In order .005, .01, .03, .04: ×4 = .02, ×3 = .03, ×2 = .06, ×1 = .04 but not below the one before.
        let found = Holm.adjusted([0.01, 0.04, 0.03, 0.005])
        for (p, expected) in zip(found, [0.03, 0.06, 0.06, 0.02]) { #expect(isNear(p, expected, within: 1e-15)) }
    }

    @Test func `never come out above 1 or below where they were`() {
        #expect(Holm.adjusted([]) == [])
        #expect(Holm.adjusted([0.6, 0.9, 1]) == [1, 1, 1])
        #expect(Holm.adjusted([0.2]) == [0.2])
    }
}
