import Testing

@testable import Finalist

@Suite struct `Cohen's kappa` {
    /// Cohen (1968), table 1, with disagreement weights 0, 1, 3 and 6; in print .492 and .348.
    static let cohen: [[Double]] = [[88, 14, 18], [10, 40, 10], [2, 6, 12]]
    static let cohenWeights: [[Double]] = [
        [1, 1 - 1.0 / 6, 1 - 3.0 / 6], [1 - 1.0 / 6, 1, 0], [1 - 3.0 / 6, 0, 1],
    ]
    /// Fleiss, Cohen & Everitt (1969); in print .429, .507 and a variance of .003248.
    static let fleiss: [[Double]] = [[106, 10, 4], [22, 28, 10], [2, 12, 6]]
    static let fleissWeights: [[Double]] = [[1, 0, 0.4444], [0, 1, 0.6667], [0.4444, 0.6667, 1]]

    struct Row: Sendable {
        let table: [[Double]]
        let weights: [[Double]]?
        let kappa: Double
        let observed: Double
        let expected: Double
        let error: Double
        let nullError: Double
    }

    /// Computed with statsmodels 0.15 and R's vcd 1.4.
    static let rows = [
        Row(
            table: cohen, weights: nil, kappa: 0.49152542372881347, observed: 0.7, expected: 0.41,
            error: 0.051001815576077865, nullError: 0.051978936356595444),
        Row(
            table: cohen, weights: cohenWeights, kappa: 0.34782608695652206, observed: 0.85, expected: 0.77,
            error: 0.07550401525482295, nullError: 0.0597199935595261),
        Row(
            table: cohen, weights: AgreementWeights.linear.matrix([1, 2, 3]), kappa: 0.47368421052631576,
            observed: 0.8, expected: 0.62, error: 0.05443230917764153, nullError: 0.05469634129164873),
        Row(
            table: cohen, weights: AgreementWeights.quadratic.matrix([1, 2, 3]), kappa: 0.4545454545454547,
            observed: 0.85, expected: 0.725, error: 0.06645368159107817, nullError: 0.06735866746488244),
        Row(
            table: fleiss, weights: nil, kappa: 0.4285714285714286, observed: 0.7, expected: 0.475,
            error: 0.053711004869167356, nullError: 0.05551245493635843),
        Row(
            table: fleiss, weights: fleissWeights, kappa: 0.5070699648667978, observed: 0.786669,
            expected: 0.5672185, error: 0.056993884703257634, nullError: 0.0653358845672637),
    ]

    @Test(arguments: rows)
    func `is as published, with its errors`(row: Row) {
        let found = CohenKappa(table: row.table, weights: row.weights)
        #expect(isNear(found.kappa.value, row.kappa, within: 1e-12))
        #expect(isNear(found.observed, row.observed, within: 1e-12))
        #expect(isNear(found.expected, row.expected, within: 1e-12))
        #expect(isNear(found.standardError, row.error, within: 1e-12))
        #expect(isNear(found.nullStandardError, row.nullError, within: 1e-12))
    }

    /// Pairs of evaluators over the ten anchored items of the example: kappa and quadratic kappa, from scikit-learn.
    @Test(
        arguments: [
            (0, 1, 328, 0.4167837558907279, 0.7587533542400828), (0, 2, 329, 0.2135585405215196, 0.5474684348245815),
            (1, 2, 328, 0.12668104776579353, 0.5438056899905016),
        ] as [(Int, Int, Double, Double, Double)])
    func `of pairs of the example is as computed elsewhere`(
        first: Int, second: Int, count: Double, kappa: Double, quadratic: Double
    ) throws {
        let scale: [Double] = [0, 1, 2, 3, 4]
        let rows = ExampleCalls.anchored.flatMap { ExampleCalls.table($0) }
        let table = try #require(
            CohenKappa.table(rows.map { $0[first] }, rows.map { $0[second] }, categories: scale))
        #expect(table.joined().reduce(0, +) == count)
        #expect(isNear(CohenKappa(table: table).kappa.value, kappa))
        let weights = AgreementWeights.quadratic.matrix(scale)
        #expect(isNear(CohenKappa(table: table, weights: weights).kappa.value, quadratic))
    }

    @Test func `turns with the table, and is Conger's for two raters`() {
        var chance = RandomSource(seed: 23)
        for _ in 0..<40 {
            let units: [[Double?]] = (0..<12).map { _ in [Double(chance.below(3)), Double(chance.below(2))] }
            guard let table = CohenKappa.table(units.map { $0[0] }, units.map { $0[1] }, categories: [0, 1, 2]) else {
                Issue.record("all ratings are on the scale")
                continue
            }
            let turned = table.indices.map { column in table.map { $0[column] } }
            guard let kappa = CohenKappa(table: table).kappa.value else { continue }
            #expect(isNear(CohenKappa(table: turned).kappa.value, kappa, within: 1e-12))
            let all = RatingTable(units: units).chanceCorrected(categories: [0, 1, 2], weights: .identity)
            #expect(isNear(all.conger.value, kappa, within: 1e-12))
        }
    }

    @Test func `is none where chance alone agrees fully, or nothing was rated`() {
        #expect(CohenKappa(table: [[7, 0], [0, 0]]).kappa == Coefficient(undefined: .noVariation))
        #expect(CohenKappa(table: [[0, 0], [0, 0]]).kappa == Coefficient(undefined: .noPairableUnits))
        #expect(CohenKappa(table: []).kappa == Coefficient(undefined: .noPairableUnits))
        #expect(CohenKappa.table([1, nil], [5, 2], categories: [1, 2]) == nil)
    }
}

@Suite struct `Agreement on yes and no` {
    /// Feinstein & Cicchetti (1990): the same agreement, kappa .70 and .32; and a rare error that two raters never see
    /// on the same call.
    @Test(
        arguments: [
            (40, 9, 6, 45, 0.699519230769231, 0.7007481296758108, 0.7, 0.7007518796992481),
            (80, 10, 5, 5, 0.3181818181818182, 0.8080000000000002, 0.7, 0.3177142857142857),
            (96, 2, 2, 0, -0.02040816326530381, 0.9583680266444629, 0.92, -0.015306122448979664),
        ] as [(Int, Int, Int, Int, Double, Double, Double, Double)])
    func `keeps its head where kappa does not`(
        both: Int, first: Int, second: Int, neither: Int, kappa: Double, ac1: Double, pabak: Double, alpha: Double
    ) {
        var units: [[Double?]] = []
        for (count, pair) in [(both, [1, 1]), (first, [1, 0]), (second, [0, 1]), (neither, [0.0, 0.0])] {
            for _ in 0..<count { units.append(pair.map { $0 }) }
        }
        let table = [[both, first], [second, neither]].map { $0.map { Double($0) } }
        #expect(isNear(CohenKappa(table: table).kappa.value, kappa))
        let all = RatingTable(units: units).chanceCorrected(categories: [0, 1], weights: .identity)
        #expect(isNear(all.ac.value, ac1))
        #expect(isNear(all.brennanPrediger.value, pabak))
        #expect(isNear(RatingTable(units: units).krippendorffAlpha(.nominal).value, alpha))
        let seen = YesNoAgreement(units.map { $0[0] == 1 }, units.map { $0[1] == 1 })
        #expect(seen == YesNoAgreement(both: both, firstOnly: first, secondOnly: second, neither: neither))
        #expect(isNear(seen.positive, Double(2 * both) / Double(2 * both + first + second)))
    }

    @Test func `is told apart for yes and no, and by who says yes more readily`() {
        let seen = YesNoAgreement(both: 3, firstOnly: 7, secondOnly: 1, neither: 11)
        #expect(isNear(seen.positive, 6.0 / 14))
        #expect(isNear(seen.negative, 22.0 / 30))
        // 2 (1 + 8) ÷ 256
        #expect(isNear(seen.mcNemarP, 18.0 / 256, within: 1e-14))
    }

    @Test func `is not made up where nobody said yes or nobody differs`() {
        let seen = YesNoAgreement([false, nil, false], [false, true, false])
        #expect(seen.positive == nil && seen.negative == 1 && seen.mcNemarP == nil)
        #expect(YesNoAgreement([], []).negative == nil)
    }
}
