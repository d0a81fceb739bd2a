import Testing

@testable import Finalist

/// Where peers return 1, 0, no number or an exception, a coefficient is `nil` with its reason.
@Suite struct `Ratings that say little` {
    struct Row: Sendable {
        let what: String
        let units: [[Double?]]
        let alpha: Coefficient
        let ac1: Coefficient?
        let fleiss: Coefficient?
        let agreement: Double?
    }

    static let rows = [
        Row(
            what: "all the same", units: [[1, 1], [1, 1], [1, 1]], alpha: Coefficient(undefined: .noVariation),
            ac1: nil, fleiss: Coefficient(undefined: .noVariation), agreement: 1),
        Row(
            what: "one unit", units: [[1, 2]], alpha: Coefficient(0), ac1: Coefficient(undefined: .tooFewUnits),
            fleiss: Coefficient(undefined: .tooFewUnits), agreement: 0),
        Row(
            what: "no overlap", units: [[1, nil], [nil, 2], [2, nil]],
            alpha: Coefficient(undefined: .noPairableUnits), ac1: Coefficient(undefined: .noPairableUnits),
            fleiss: Coefficient(undefined: .noPairableUnits), agreement: nil),
        Row(
            what: "nothing", units: [], alpha: Coefficient(undefined: .noPairableUnits),
            ac1: Coefficient(undefined: .noPairableUnits), fleiss: Coefficient(undefined: .noPairableUnits),
            agreement: nil),
        Row(
            what: "one rater", units: [[1], [2]], alpha: Coefficient(undefined: .noPairableUnits),
            ac1: Coefficient(undefined: .noPairableUnits), fleiss: Coefficient(undefined: .noPairableUnits),
            agreement: nil),
        Row(
            what: "off the scale", units: [[1, 3], [2, 2]], alpha: Coefficient(0.4),
            ac1: Coefficient(undefined: .offScale), fleiss: Coefficient(undefined: .offScale), agreement: nil),
    ]

    @Test(arguments: rows)
    func `have no coefficient, or one that holds`(row: Row) {
        let table = RatingTable(units: row.units)
        let alpha = table.krippendorffAlpha(.nominal)
        #expect(alpha.reason == row.alpha.reason, "\(row.what)")
        if row.what != "off the scale" { #expect(alpha.value == row.alpha.value, "\(row.what)") }
        #expect(table.krippendorffAlpha(.nominal, trials: 50, seed: 1).reason == row.alpha.reason)
        let found = table.chanceCorrected(categories: [1, 2], weights: .identity)
        if let ac1 = row.ac1 { #expect(found.ac == ac1, "\(row.what)") }
        if let fleiss = row.fleiss { #expect(found.fleiss == fleiss, "\(row.what)") }
        #expect(found.percentAgreement == row.agreement, "\(row.what)")
    }

    @Test func `are in agreement where all are the same, on the scale as declared`() {
        let table = RatingTable(units: [[1, 1], [1, 1], [1, 1]])
        let found = table.chanceCorrected(categories: [1, 2, 3], weights: .quadratic)
        #expect(found.ac.value == 1 && found.brennanPrediger.value == 1)
        #expect(found.gwetAlpha.reason == .noVariation && found.conger.reason == .noVariation)
        #expect(table.chanceCorrected(categories: [1], weights: .linear).ac.reason == .oneCategory)
    }

    /// As the packages give them.
    @Test func `differ once, or by system`() {
        let once = RatingTable(units: [[1, 1], [1, 1], [1, 2]])
        #expect(isNear(once.krippendorffAlpha(.nominal).value, 0))
        let found = once.chanceCorrected(categories: [1, 2], weights: .identity)
        #expect(isNear(found.ac.value, 0.53846, within: 1e-5) && isNear(found.fleiss.value, -0.2))
        #expect(isNear(found.gwetAlpha.value, 0))
        let system = RatingTable(units: [[1, 2], [2, 1], [1, 2], [2, 1]])
        #expect(isNear(system.krippendorffAlpha(.nominal).value, -0.75))
        let other = system.chanceCorrected(categories: [1, 2], weights: .identity)
        #expect(isNear(other.ac.value, -1) && isNear(other.fleiss.value, -1) && isNear(other.gwetAlpha.value, -0.75))
    }

    @Test func `never bring out anything but numbers or reasons`() {
        var chance = RandomSource(seed: 99)
        for _ in 0..<300 {
            let units: [[Double?]] = (0..<chance.below(5)).map { _ in
                (0..<chance.below(4)).map { _ in
                    chance.below(3) == 0 ? (chance.below(9) == 0 ? .nan : nil) : Double(chance.below(3))
                }
            }
            let table = RatingTable(units: units)
            var all = KrippendorffAlpha.Metric.allCases.flatMap {
                [table.krippendorffAlpha($0), table.krippendorffAlpha($0, trials: 9, seed: 1)]
            }
            for weights in AgreementWeights.allCases {
                let found = table.chanceCorrected(categories: [2, 0, 1, 0], weights: weights)
                all += [found.ac, found.fleiss, found.brennanPrediger, found.gwetAlpha, found.conger]
            }
            for coefficient in all {
                #expect((coefficient.value == nil) == (coefficient.reason != nil))
                let numbers = [
                    coefficient.value, coefficient.standardError, coefficient.interval?.low, coefficient.interval?.high,
                ]
                #expect(
                    numbers.allSatisfy {
                        $0.map { $0.isFinite && $0 <= 1 + 1e-12 || $0 == coefficient.standardError } ?? true
                    })
            }
        }
    }

    @Test func `are refused where they are no numbers`() {
        for bad in [Double.nan, .infinity, -.infinity] {
            #expect(SignFlipTest.run([1, bad], alternative: .greater, seed: 1) == nil)
            #expect(TwoSamplePermutationTest.run([1, bad], [2], alternative: .twoSided, seed: 1) == nil)
            #expect(MeanEstimate([2, bad]) == nil && DifferenceEstimate.welch([1, 2], [bad, 3]) == nil)
            #expect(DrawMean.atLeast(1, of: [1, bad, 3], draws: 2, seed: 1) == nil)
            #expect(KendallTau.b([1, bad, 2], [1, 2, 3]).tau == nil && SpearmanRank.rho([1, 2], [bad, 3]) == nil)
            #expect(IntraclassCorrelation([[1, bad], [2, 3]]).two.reason == .notFinite)
        }
    }
}
