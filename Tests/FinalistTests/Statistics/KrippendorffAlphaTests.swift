import Testing

@testable import Finalist

@Suite struct `Krippendorff's alpha` {
    /// Krippendorff (2011), p. 8: .743, .815, .849 and .797 in print; computed with krippendorff 0.9.0.
    @Test(
        arguments: [
            (KrippendorffAlpha.Metric.nominal, 0.7434210526315791), (.ordinal, 0.8153875037548814),
            (.interval, 0.8491071428571428), (.ratio, 0.7974027747116121),
        ] as [(KrippendorffAlpha.Metric, Double)])
    func `of four observers is as published`(metric: KrippendorffAlpha.Metric, expected: Double) {
        let table = RatingTable(units: `Agreement beyond chance`.fourRaters)
        #expect(isNear(table.krippendorffAlpha(metric).value, expected, within: 1e-12))
    }

    @Test func `of five observers is as computed elsewhere`() {
        let table = RatingTable(units: `Agreement beyond chance`.fiveRaters)
        #expect(isNear(table.krippendorffAlpha(.nominal).value, 0.48053024026512015, within: 1e-12))
        #expect(isNear(table.krippendorffAlpha(.ordinal).value, 0.7686851594862338, within: 1e-12))
        #expect(isNear(table.krippendorffAlpha(.interval).value, 0.7718648087755707, within: 1e-12))
    }

    /// Item; nominal, ordinal, interval.
    static let items: [(String, [Double])] = [
        ("A1.1", [0.2553547523427041, 0.5615060450281091, 0.5818473037907101]),
        ("A1.2", [0.6286472148541115]),
        ("A2.1", [0.11622962437987239, 0.48034996508670436, 0.48351168377374976]),
        ("A2.2", [0.24242424242424232, 0.6499654748236019, 0.6566699850671975]),
        ("A3.1", [0.2863551401869159, 0.7451816203031894, 0.7270665608345617]),
        ("A3.2", [0.3374531835205993, 0.580469935822809, 0.6024504692387904]),
        ("A3.3", [0.298993770963105, 0.5057188949651001, 0.47904529223830106]),
        ("A4.1", [0.33582089552238803, 0.6611084362644606, 0.6253271134372511]),
        ("A4.2", [0.08720456397718024, 0.42174481503319916, 0.47851002865329506]),
        ("A4.3", [0.536]),
        ("A5.1", [0.21209885651051275, 0.5532224935635317, 0.5278894068477737]),
        ("A5.2", [0.16563467492260064, 0.5628601620784299, 0.5647318351027161]),
        ("A6.1", [0.16369930761622165, 0.488092420267057, 0.49121712919654914]),
        ("A6.2", [0.2504297009281541, 0.4875513260762049, 0.5031897926634769]),
        ("A6.3", [0.693631669535284]),
    ]

    @Test(arguments: items)
    func `of the items of the example is as computed elsewhere`(item: String, expected: [Double]) {
        let table = RatingTable(units: ExampleCalls.table(item))
        for (metric, alpha) in zip([KrippendorffAlpha.Metric.nominal, .ordinal, .interval], expected) {
            #expect(isNear(table.krippendorffAlpha(metric).value, alpha, within: 1e-12))
        }
    }

    private func randomTable(_ chance: inout RandomSource) -> [[Double?]] {
        (0..<(2 + chance.below(9))).map { _ in
            (0..<4).map { _ in chance.below(4) == 0 ? nil : Double(chance.below(5)) }
        }
    }

    @Test(arguments: KrippendorffAlpha.Metric.allCases)
    func `does not ask for the order of units or raters, nor for units that only one rated`(
        metric: KrippendorffAlpha.Metric
    ) {
        var chance = RandomSource(seed: 17)
        for _ in 0..<60 {
            let units = randomTable(&chance)
            let alpha = RatingTable(units: units).krippendorffAlpha(metric)
            #expect((alpha.value == nil) == (alpha.reason != nil))
            var shuffled = units.map { [$0[2], $0[0], $0[3], $0[1]] }
            chance.shuffle(&shuffled)
            let again = RatingTable(units: shuffled + [[nil, 4, nil, nil], [], [nil]]).krippendorffAlpha(metric)
            #expect(alpha.reason == again.reason)
            if let value = alpha.value { #expect(isNear(again.value, value, within: 1e-12) && value <= 1) }
        }
    }

    @Test(arguments: KrippendorffAlpha.Metric.allCases)
    func `is 1 where all agree and units differ`(metric: KrippendorffAlpha.Metric) {
        let units: [[Double?]] = [[2.1, 2.1, nil], [0.7, 0.7, 0.7], [nil, 9.3, 9.3]]
        let found = RatingTable(units: units).krippendorffAlpha(metric, trials: 200, seed: 1)
        #expect(found.value == 1)
        #expect(found.interval == Interval(1, 1))
    }

    @Test func `has no ratios of numbers below 0`() {
        let table = RatingTable(units: [[-1, 2], [3, 3]])
        #expect(table.krippendorffAlpha(.ratio) == Coefficient(undefined: .negativeValues))
        #expect(table.krippendorffAlpha(.interval).value != nil)
    }

    @Test(arguments: KrippendorffAlpha.Metric.allCases)
    func `has an interval from a bootstrap that repeats with its seed`(metric: KrippendorffAlpha.Metric) throws {
        let table = RatingTable(units: `Agreement beyond chance`.fourRaters)
        let found = table.krippendorffAlpha(metric, trials: 500, seed: 42)
        let interval = try #require(found.interval)
        #expect(found == table.krippendorffAlpha(metric, trials: 500, seed: 42))
        #expect(found != table.krippendorffAlpha(metric, trials: 500, seed: 43))
        #expect(interval.contains(try #require(found.value)))
        #expect(interval.low > 0 && interval.high <= 1)
    }

    @Test func `drawn with each unit once is that of the units`() throws {
        let table = RatingTable(units: `Agreement beyond chance`.fourRaters)
        let twice = RatingTable(units: table.units + [table.units[5], table.units[5]])
        for metric in KrippendorffAlpha.Metric.allCases {
            let coincidences = try Coincidences.of(table, metric).get()
            let drawn = Array(0..<coincidences.unitCount) + [5, 5]
            let expected = try #require(twice.krippendorffAlpha(metric).value)
            #expect(isNear(coincidences.alpha(drawn: drawn), expected, within: 1e-12))
        }
    }
}
