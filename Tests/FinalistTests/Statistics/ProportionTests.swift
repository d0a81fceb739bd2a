import Testing

@testable import Finalist

/// Newcombe (1998), Statistics in Medicine 17:857–872 and 873–890, and cases of our own; computed with statsmodels 0.15
/// and R, which agree with the printed digits.
@Suite struct `A share of a few` {
    struct Row: Sendable {
        let hits: Int
        let count: Int
        let wilson: (Double, Double)
        let exact: (Double, Double)
        let agrestiCoull: (Double, Double)
        let jeffreys: (Double, Double)
        let upper: Double
    }

    static let rows = [
        Row(
            hits: 81, count: 263, wilson: (0.2552885198782742, 0.36620957698280004),
            exact: (0.25273674558527137, 0.36762192260135146), agrestiCoull: (0.25522066518999675, 0.3662774316710775),
            jeffreys: (0.2545219349910236, 0.36564749917408235), upper: 0.35817849557578413),
        Row(
            hits: 15, count: 148, wilson: (0.0623863995307363, 0.16048724172330803),
            exact: (0.057844010083448576, 0.161650490349479), agrestiCoull: (0.061385974928797285, 0.16148766632524703),
            jeffreys: (0.06044851700929642, 0.15764314347874112), upper: 0.15176837024062823),
        Row(
            hits: 0, count: 20, wilson: (0.0, 0.16112515805281938),
            exact: (0.0, 0.1684334709830853), agrestiCoull: (-0.02868440248966947, 0.18980956054248885),
            jeffreys: (0.0, 0.11663898290487543), upper: 0.13910834066826516),
        Row(
            hits: 1, count: 29, wilson: (0.006113214292762653, 0.17175521879320288),
            exact: (0.0008726468835799228, 0.1776442954887229),
            agrestiCoull: (-0.008418075475740555, 0.18628650856170606),
            jeffreys: (0.003746173649057073, 0.15007768600223173), upper: 0.1533920245261827),
        Row(
            hits: 0, count: 10, wilson: (0.0, 0.2775327998628892),
            exact: (0.0, 0.3084971078187608), agrestiCoull: (-0.04335450588765652, 0.3208873057505457),
            jeffreys: (0.0, 0.21719626750921053), upper: 0.2588655508930522),
        Row(
            hits: 1, count: 10, wilson: (0.017876213095072896, 0.4041500267952385),
            exact: (0.0025285785444617865, 0.4450161170281954),
            agrestiCoull: (-0.00394149750452083, 0.4259677373948322),
            jeffreys: (0.011011673763161133, 0.3813147710666164), upper: 0.39416330243650466),
        Row(
            hits: 2, count: 30, wilson: (0.018477023791270378, 0.2132345836261692),
            exact: (0.00817813446065631, 0.22073540152296187),
            agrestiCoull: (0.008024712441493068, 0.22368689497594652),
            jeffreys: (0.014112286647775724, 0.19709432058220588), upper: 0.19532604365492595),
        Row(
            hits: 30, count: 30, wilson: (0.8864866068260312, 1.0),
            exact: (0.8842966917779722, 1.0), agrestiCoull: (0.8652883038603735, 1.0211983029656575),
            jeffreys: (0.9203218261827399, 1.0), upper: 1.0),
        Row(
            hits: 3, count: 12, wilson: (0.08894166839405471, 0.5323053349335657),
            exact: (0.05486064452799274, 0.5718584618781891), agrestiCoull: (0.08274891332347911, 0.5384980900041413),
            jeffreys: (0.07594232891948483, 0.5291910836265507), upper: 0.5273266035603434),
    ]

    private func agree(_ found: Interval?, _ expected: (Double, Double)) -> Bool {
        isNear(found?.low, expected.0, within: 1e-12) && isNear(found?.high, expected.1, within: 1e-12)
    }

    @Test(arguments: rows)
    func `has the published intervals`(row: Row) {
        let share = Proportion(hits: row.hits, count: row.count)
        #expect(agree(share.wilson(), row.wilson))
        #expect(agree(share.clopperPearson(), row.exact))
        #expect(agree(share.agrestiCoull(), row.agrestiCoull))
        #expect(agree(share.jeffreys(), row.jeffreys))
        #expect(isNear(share.upperBound(), row.upper, within: 1e-12))
    }

    struct Pair: Sendable {
        let a: (Int, Int)
        let b: (Int, Int)
        let difference: Double
        let low: Double
        let high: Double
    }

    static let pairs = [
        Pair(
            a: (56, 70), b: (48, 80), difference: 0.20000000000000007, low: 0.05243147240236498, high: 0.333872654036906
        ),
        Pair(
            a: (9, 10), b: (3, 10), difference: 0.6000000000000001, low: 0.17052272393450302, high: 0.8090179735354881),
        Pair(a: (6, 7), b: (2, 7), difference: 0.5714285714285714, low: 0.0582279274823122, high: 0.8062496375242277),
        Pair(
            a: (5, 56), b: (0, 29), difference: 0.08928571428571429, low: -0.03813714790353688,
            high: 0.19256001385511162),
        Pair(a: (0, 10), b: (0, 20), difference: 0.0, low: -0.16112515805281938, high: 0.2775327998628892),
        Pair(a: (0, 10), b: (0, 10), difference: 0.0, low: -0.2775327998628892, high: 0.2775327998628892),
        Pair(a: (10, 10), b: (0, 20), difference: 1.0, low: 0.6790860371419147, high: 1.0),
        Pair(a: (10, 10), b: (0, 10), difference: 1.0, low: 0.6075093504305242, high: 1.0),
        Pair(a: (2, 30), b: (8, 30), difference: -0.2, low: -0.3842272698858481, high: -0.0074715910863698),
    ]

    @Test(arguments: pairs)
    func `differs from another as published`(pair: Pair) throws {
        let found = try #require(
            Proportion.difference(
                Proportion(hits: pair.a.0, count: pair.a.1), Proportion(hits: pair.b.0, count: pair.b.1)))
        #expect(isNear(found.difference, pair.difference, within: 1e-12))
        #expect(agree(found.interval, (pair.low, pair.high)))
    }

    @Test func `ends exactly at none and at all`() {
        for count in 1...40 {
            #expect(Proportion(hits: 0, count: count).wilson()?.low == 0)
            #expect(Proportion(hits: count, count: count).wilson()?.high == 1)
        }
    }

    @Test func `is none where nothing was counted`() {
        let none = Proportion(hits: 0, count: 0)
        #expect(none.share == nil && none.wilson() == nil && none.clopperPearson() == nil && none.jeffreys() == nil)
        #expect(none.agrestiCoull() == nil && none.upperBound() == nil)
        #expect(Proportion.difference(none, Proportion(hits: 1, count: 2)) == nil)
        #expect(none.noAssumptionRange(of: 0) == Interval(0, 1))
        #expect(none.noAssumptionRange(of: 8) == Interval(0, 1))
    }

    @Test func `of answers says little of those who did not answer`() {
        // 92 of 100 satisfied among 800: (92 … 792) ÷ 800
        let range = Proportion(hits: 92, count: 100).noAssumptionRange(of: 800)
        #expect(isNear(range.low, 0.115) && isNear(range.high, 0.99))
    }

    @Test func `lies within its intervals, and its mirror image in theirs`() throws {
        for count in 1...12 {
            for hits in 0...count {
                let share = Proportion(hits: hits, count: count)
                let mirror = Proportion(hits: count - hits, count: count)
                let value = try #require(share.share)
                for (one, other) in [
                    (share.wilson(), mirror.wilson()), (share.clopperPearson(), mirror.clopperPearson()),
                    (share.jeffreys(), mirror.jeffreys()), (share.agrestiCoull(), mirror.agrestiCoull()),
                ] {
                    let interval = try #require(one)
                    #expect(interval.low <= value + 1e-12 && value <= interval.high + 1e-12)
                    #expect(agree(other, (1 - interval.high, 1 - interval.low)))
                }
            }
        }
    }
}
