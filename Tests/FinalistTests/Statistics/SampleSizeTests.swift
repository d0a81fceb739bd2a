import Testing

@testable import Finalist

@Suite struct `How many calls` {
    /// Effect, power, calls by the t test (statsmodels 0.15, whose quantile of t costs it the last digits) and by the
    /// normal formula.
    @Test(
        arguments: [
            (0.3, 0.8, 175.38467227482232, 174.41954965220197),
            (0.3, 0.9, 234.46274908722785, 233.498290254236),
            (0.5, 0.8, 63.765611775409525, 62.79103787479271),
            (0.5, 0.9, 85.03128688801092, 84.05938449152495),
            (0.8, 0.8, 25.52457250047935, 24.527749169840895),
            (0.8, 0.9, 33.82554383684386, 32.83569706700194),
            (1.0, 0.8, 16.71472257227619, 15.697759468698177),
            (1.0, 0.9, 22.02108959990445, 21.014846122881238),
            (1.2, 0.8, 11.942257821580656, 10.901221853262623),
            (1.2, 0.9, 15.619669875539998, 14.59364314088975),
        ] as [(Double, Double, Double, Double)])
    func `separate two vendors is as published`(effect: Double, power: Double, calls: Double, normal: Double) {
        #expect(isNear(SampleSize.perVendor(toFind: effect, power: power), calls, within: 1e-7 * calls))
        #expect(
            isNear(
                SampleSize.callsNeeded(toSeparate: 12 * effect, standardDeviation: 12, power: power), normal,
                within: 1e-9))
        #expect(isNear(SampleSize.power(of: calls, effect: -effect), power, within: 1e-7))
    }

    /// Integrated with mpmath to 30 digits.
    @Test(
        arguments: [
            (0.3, 0.8, 175.384669470475422618), (0.5, 0.8, 63.7656101909522373405),
            (1.2, 0.8, 11.9422574565848281642), (1.2, 0.9, 15.6196695708105668687),
        ] as [(Double, Double, Double)])
    func `separate two vendors holds to the last digits`(effect: Double, power: Double, calls: Double) {
        #expect(isNear(SampleSize.perVendor(toFind: effect, power: power), calls, within: 1e-11 * calls))
    }

    @Test func `separate vendors that are alike no number says`() {
        #expect(SampleSize.perVendor(toFind: 0) == nil)
        #expect(SampleSize.callsNeeded(toSeparate: 0, standardDeviation: 5) == nil)
        #expect(SampleSize.perVendor(toFind: 1e6) == 2)
        #expect(SampleSize.power(of: 1e6, effect: 1) == 1)
    }

    /// Bechhofer (1954), table I: 1.8124 and 2.3262 for two, 2.2302 and 2.7101 for three, 2.4516 and 2.9162 for four.
    @Test(
        arguments: [
            (2, 0.75, 0.9538725524089439),
            (2, 0.8, 1.1902321628999921),
            (2, 0.9, 1.812387604873651),
            (2, 0.95, 2.326174307353354),
            (2, 0.99, 3.289952714266428),
            (3, 0.75, 1.433830587497576),
            (3, 0.8, 1.6524129219765606),
            (3, 0.9, 2.2301998415136977),
            (3, 0.95, 2.7101026261860426),
            (3, 0.99, 3.6172979975690414),
            (4, 0.75, 1.6821951952033467),
            (4, 0.8, 1.8931701539672112),
            (4, 0.9, 2.451569426100795),
            (4, 0.95, 2.9162270646916593),
            (4, 0.99, 3.7969560178013717),
            (5, 0.75, 1.8462775936266014),
            (5, 0.8, 2.052796634772958),
            (5, 0.9, 2.599703690204793),
            (5, 0.95, 3.0551726254561054),
            (5, 0.99, 3.919584276375989),
        ] as [(Int, Double, Double)])
    func `name the best is as published`(vendors: Int, probability: Double, tau: Double) throws {
        let found = try #require(BestOfSeveral.tau(vendors: vendors, probability: probability))
        #expect(isNear(found, tau, within: 1e-9))
        let calls = BestOfSeveral.calls(
            vendors: vendors, probability: probability, difference: 8, standardDeviation: 12)
        #expect(isNear(calls, tau * tau * 2.25, within: 1e-8))
    }

    @Test func `name the best asks for a choice, and for more than a guess`() {
        #expect(BestOfSeveral.tau(vendors: 1, probability: 0.9) == nil)
        #expect(BestOfSeveral.tau(vendors: 4, probability: 0.25) == nil)
        #expect(BestOfSeveral.tau(vendors: 4, probability: 1) == nil)
        #expect(
            BestOfSeveral.calls(vendors: 3, probability: 0.9, difference: 0, standardDeviation: 1) == nil)
    }

    struct Visit: Sendable {
        let favour: Double
        let evaluators: Int
        let listeners: Int
        let difference: Double
        let calls: Int?
        let byT: Int?
        let smallest: Double
    }

    static let visits = [
        Visit(
            favour: 0, evaluators: 3, listeners: 1, difference: 8, calls: 45, byT: 46, smallest: 0.0),
        Visit(
            favour: 0, evaluators: 3, listeners: 2, difference: 8, calls: 40, byT: 41, smallest: 0.0),
        Visit(
            favour: 2, evaluators: 3, listeners: 1, difference: 8, calls: 66, byT: 68, smallest: 4.574969503533793),
        Visit(
            favour: 4, evaluators: 3, listeners: 1, difference: 8, calls: nil, byT: nil, smallest: 9.149939007067585),
        Visit(
            favour: 2, evaluators: 2, listeners: 1, difference: 10, calls: 42, byT: 43, smallest: 5.603170436225937),
        Visit(
            favour: 2, evaluators: 3, listeners: 3, difference: 10, calls: 31, byT: 33, smallest: 4.574969503533793),
    ]

    /// Calls vary by 12 points, an evaluator around a call by 6.
    @Test(arguments: visits)
    func `a visit takes, or that no number is enough`(visit: Visit) {
        let design = VisitDesign(
            betweenCalls: 12, residual: 6, favour: visit.favour, evaluators: visit.evaluators,
            listenersPerCall: visit.listeners)
        #expect(design.calls(toSeparate: visit.difference).map { Int($0.rounded(.up)) } == visit.calls)
        // By the noncentral t, worked out apart from this code.
        #expect(design.wholeCalls(toSeparate: visit.difference) == visit.byT)
        #expect((design.calls(toSeparate: visit.difference) == nil) == (visit.calls == nil))
        #expect(isNear(design.smallestDifference(), visit.smallest, within: 1e-12))
    }

    @Test(
        arguments: [
            (5, 0.4507197283469412),
            (10, 0.2588655508930523),
            (15, 0.18103627252208465),
            (20, 0.13910834066826516),
            (30, 0.09503385285530419),
            (59, 0.049507609888227),
            (60, 0.04870291331009746),
        ] as [(Int, Double)])
    func `without an error leave so many possible`(calls: Int, bound: Double) {
        #expect(isNear(SampleSize.upperBound(withoutErrorsIn: calls), bound, within: 1e-14))
        #expect(isNear(Proportion(hits: 0, count: calls).upperBound(), bound, within: 1e-13))
    }

    @Test func `without an error, none being heard, say nothing`() {
        #expect(SampleSize.upperBound(withoutErrorsIn: 0) == nil)
    }

    /// scipy's nct, which agrees with R's pt.
    @Test(
        arguments: [
            (2.0, 9.4, 1.3, 0.7215979838135571), (1.99, 120, 2.7, 0.23936560786091554),
            (2, 9.4, -1.3, 0.998554623481898),
        ] as [(Double, Double, Double, Double)])
    func `rest on the noncentral t`(t: Double, degrees: Double, shift: Double, share: Double) {
        #expect(
            isNear(
                NoncentralStudent.cumulative(t, degreesOfFreedom: degrees, shift: shift), share, within: 1e-10))
    }
}
