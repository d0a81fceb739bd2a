import Testing

@testable import Finalist

@Suite struct `Chance with a seed` {
    @Test func `is xoshiro256** as published`() {
        // The vector of rand_xoshiro, from the authors' C code with the state 1, 2, 3, 4.
        var source = RandomSource(state: (1, 2, 3, 4))
        let expected: [UInt64] = [
            11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360, 607_988_272_756_665_600,
            16_172_922_978_634_559_625, 8_476_171_486_693_032_832, 10_595_114_339_597_558_777,
            2_904_607_092_377_533_576,
        ]
        #expect(expected.map { _ in source.next() } == expected)
    }

    @Test func `is filled by SplitMix64 as published`() {
        // The vector of the authors' C code for 1234567.
        var filler = SplitMix64(state: 1_234_567)
        let expected: [UInt64] = [
            6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
        ]
        #expect(expected.map { _ in filler.next() } == expected)
    }

    @Test func `repeats with its seed, and not with another`() {
        var (first, again, other) = (RandomSource(seed: 7), RandomSource(seed: 7), RandomSource(seed: 8))
        let draws = (0..<20).map { _ in first.below(1000) }
        #expect(draws == (0..<20).map { _ in again.below(1000) })
        #expect(draws != (0..<20).map { _ in other.below(1000) })
    }

    @Test func `takes each number as often, and stays in its range`() {
        var source = RandomSource(seed: 11)
        var counts = [Int](repeating: 0, count: 7)
        for _ in 0..<14_000 {
            counts[source.below(7)] += 1
            #expect(0..<1 ~= source.uniform())
        }
        // χ² with 6 degrees of freedom passes 22.5 once in a thousand.
        let squares = counts.map { Double(($0 - 2000) * ($0 - 2000)) }
        let sum = squares.reduce(0, +)
        #expect(sum / 2000 < 22.5)
        #expect(source.below(1) == 0)
    }

    @Test func `draws without replacement`() {
        var source = RandomSource(seed: 3)
        for count in 0...9 {
            let drawn = source.sample(count, below: 9)
            #expect(Set(drawn).count == count && drawn.allSatisfy { 0..<9 ~= $0 })
        }
        var none: [Int] = []
        source.shuffle(&none)
        #expect(none.isEmpty)
    }
}
