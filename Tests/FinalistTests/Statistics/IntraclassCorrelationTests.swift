import Testing

@testable import Finalist

@Suite struct `An intraclass correlation` {
    /// Shrout & Fleiss (1979), table 2; in print .17, .29, .71, .44, .62, .91 and mean squares of 11.24, 6.26, 32.49, 1.02.
    static let judges: [[Double]] = [
        [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ]

    private func agree(_ found: Coefficient, _ value: Double, _ low: Double, _ high: Double) -> Bool {
        isNear(found.value, value) && isNear(found.interval?.low, low) && isNear(found.interval?.high, high)
    }

    @Test func `is as published in all six forms`() throws {
        let found = IntraclassCorrelation(Self.judges)
        let means = try #require(found.meanSquares)
        #expect(isNear(means.betweenUnits, 11.241666666666669))
        #expect(isNear(means.withinUnits, 6.2638888888888875))
        #expect(isNear(means.betweenRaters, 32.486111111111114))
        #expect(isNear(means.residual, 1.019444444444442))
        // Intervals from R's psych 2.2.9 and psy 1.2.
        #expect(agree(found.one, 0.16574176840547553, -0.13293232487475096, 0.7225600623281211))
        #expect(agree(found.two, 0.2897637795275592, 0.018786513374712044, 0.7610843696489529))
        #expect(agree(found.three, 0.7148407148407154, 0.34246476503392614, 0.9458582599553597))
        #expect(agree(found.oneMean, 0.4427971336792688, -0.8844421552381196, 0.9124154203407756))
        #expect(agree(found.twoMean, 0.6200505475989893, 0.07113681530250347, 0.9272320401677219))
        #expect(agree(found.threeMean, 0.9093155423770697, 0.6756747138163055, 0.9858916781690623))
    }

    @Test func `of the example is as computed elsewhere`() {
        let found = IntraclassCorrelation(ExampleCalls.linkScores)
        #expect(agree(found.one, 0.7251461339448962, 0.5643253972384882, 0.8458798041468428))
        #expect(agree(found.two, 0.7371527950607065, 0.3770777870904233, 0.8854173408128512))
        #expect(agree(found.three, 0.8483272695597802, 0.743545395558239, 0.9187395520388912))
        #expect(agree(found.oneMean, 0.8878281298696625, 0.7953282878093868, 0.9427436999283698))
        #expect(agree(found.twoMean, 0.8937693040064645, 0.644887704330063, 0.9586468799647329))
        #expect(agree(found.threeMean, 0.9437552240229703, 0.8968857086529454, 0.9713617457678091))
    }

    @Test func `does not ask for units of measurement or order, and the third not for lenient raters`() throws {
        let found = IntraclassCorrelation(Self.judges)
        let moved = IntraclassCorrelation(
            [3, 0, 5, 1, 4, 2].map { row in [2, 0, 3, 1].map { 40 - 2.5 * Self.judges[row][$0] } })
        let lenient = IntraclassCorrelation(Self.judges.map { [$0[0] + 30, $0[1], $0[2], $0[3] - 11] })
        for (form, other) in [
            (found.one, moved.one), (found.two, moved.two), (found.three, moved.three),
            (found.three, lenient.three), (found.threeMean, lenient.threeMean),
        ] {
            #expect(agree(other, try #require(form.value), form.interval?.low ?? .nan, form.interval?.high ?? .nan))
        }
        #expect(try #require(lenient.two.value) < 0.1)
    }

    @Test func `is 1 where all agree and units differ`() {
        let found = IntraclassCorrelation([[0.1, 0.1, 0.1], [0.7, 0.7, 0.7], [0.3, 0.3, 0.3]])
        for form in [found.one, found.two, found.three, found.oneMean, found.twoMean, found.threeMean] {
            #expect(isNear(form.value, 1))
            #expect(isNear(form.interval?.low, 1) && isNear(form.interval?.high, 1))
        }
    }

    @Test func `says why there is none`() {
        #expect(IntraclassCorrelation([]).two.reason == .tooFewUnits)
        #expect(IntraclassCorrelation([[1, 2]]).two.reason == .tooFewUnits)
        #expect(IntraclassCorrelation([[1], [2]]).two.reason == .tooFewRaters)
        #expect(IntraclassCorrelation([[1, 2], [3]]).two.reason == .unevenRows)
        #expect(IntraclassCorrelation([[4, 4], [4, 4], [4, 4]]).two.reason == .noVariation)
        // Only the raters differ: their error is all there is.
        let raters = IntraclassCorrelation([[0.1, 0.7], [0.1, 0.7], [0.1, 0.7]])
        #expect(raters.three.reason == .unitsAlike)
        #expect(raters.twoMean.value.map { $0.isFinite } ?? true)
    }

    @Test func `is finite, and at most 1, whatever the table`() {
        var chance = RandomSource(seed: 4)
        for _ in 0..<150 {
            let (n, k) = (1 + chance.below(4), 1 + chance.below(3))
            let found = IntraclassCorrelation((0..<n).map { _ in (0..<k).map { _ in Double(chance.below(3)) } })
            for form in [found.one, found.two, found.three, found.oneMean, found.twoMean, found.threeMean] {
                #expect((form.value == nil) == (form.reason != nil))
                for number in [form.value, form.interval?.low, form.interval?.high].compactMap(\.self) {
                    #expect(number.isFinite && number <= 1 + 1e-12)
                }
            }
        }
    }
    @Test func `is withheld below what it can be, and its interval is cut there`() throws {
        // Each unit has a 1 and a 3 in turn: units are alike, and what raters differ by is all chance.
        let crossed = IntraclassCorrelation([[1, 3], [3, 1], [3, 1], [1, 3]])
        #expect(crossed.one.value == -1 && crossed.two.reason == .unitsAlike && crossed.twoMean.reason == .unitsAlike)
        var chance = RandomSource(seed: 9)
        for _ in 0..<150 {
            let (n, k) = (2 + chance.below(4), 2 + chance.below(3))
            let found = IntraclassCorrelation((0..<n).map { _ in (0..<k).map { _ in Double(chance.below(6)) } })
            for form in [found.one, found.two, found.three] {
                for number in [form.value, form.interval?.low].compactMap(\.self) {
                    #expect(number >= -1 / Double(k - 1) - 1e-9)
                }
            }
            for form in [found.oneMean, found.twoMean, found.threeMean] {
                for number in [form.value, form.interval?.low].compactMap(\.self) { #expect(number >= -1) }
                if let interval = form.interval, let value = form.value { #expect(interval.contains(value)) }
            }
        }
    }
}
