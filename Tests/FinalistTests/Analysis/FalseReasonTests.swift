import Testing

@testable import Finalist

private func rated(_ rows: [[Double?]]) -> [RatingsAgreement.Rating] {
    rows.enumerated().flatMap { unit, row in
        row.enumerated().compactMap { rater, score in
            score.map { RatingsAgreement.Rating(unit: "u\(unit)", rater: "r\(rater)", score: $0) }
        }
    }
}

@Suite struct `Why a coefficient is missing` {
    @Test func `is not that nothing was rated by two, where all was and all is alike`() {
        let alike = RatingsAgreement(table: rated([[1, 1, 1], [1, 1, 1], [1, 1, 1]]))
        #expect(alike.percentAgreement == 1)
        #expect(alike.alphaOrdinal.reason == .noVariation && alike.ac1.reason == .noVariation)
        #expect(alike.icc2.reason == .noVariation)
    }

    @Test func `is that the scale has one value only where such a scale was declared`() {
        let declared = RatingsAgreement(table: rated([[1, 1], [1, 1]]), categories: [1])
        #expect(declared.ac1.reason == .oneCategory && declared.percentAgreement == 1)
    }

    @Test func `is that they are measurements, and not that they leave a scale that nobody declared`() {
        let rows = (0..<120).map { [Double($0) + 0.25, Double($0) + 0.5] as [Double?] }
        let measured = RatingsAgreement(table: rated(rows))
        #expect(measured.ac1.reason == .measured && measured.fleiss.reason == .measured)
        // No two ratings are the same, and every unit has two.
        #expect(measured.percentAgreement == 0)
        let declared = RatingsAgreement(table: rated([[1, 2], [3, 7]]), categories: [1, 2, 3])
        #expect(declared.ac1.reason == .offScale)
        let lone = RatingsAgreement(table: rated([[1, nil], [1, nil]]))
        #expect(lone.ac1.reason == .noPairableUnits && lone.percentAgreement == nil)
    }

    @Test func `is not that all are alike, where units have the same profile and raters differ`() {
        let profile = RatingsAgreement(table: rated([[1, 2, 3], [1, 2, 3], [1, 2, 3]]))
        #expect(profile.icc3.reason == .unitsAlike && profile.icc2k.reason == .unitsAlike)
        // Of three pairs in a unit none is the same.
        #expect(profile.percentAgreement == 0)
        #expect(profile.alphaNominal.value != nil)
    }

    @Test func `is told in the report beside its opposite`() {
        let alike = Format.table.draw(
            RatingsAgreement(table: rated([[1, 1], [1, 1]])).report(), TextOptions(width: 200))
        #expect(alike.contains("all ratings that can be compared are alike") && !alike.contains("rated by two"))
        let single = Format.table.draw(
            RatingsAgreement(table: rated([[1, nil], [nil, 2]])).report(), TextOptions(width: 200))
        #expect(single.contains("nothing was rated by two") && !single.contains("are alike"))
    }
}

@Suite struct `How many calls it takes` {
    @Test func `is answered alike by calls and by the plan of calls`() throws {
        // Two vendors whose calls vary by one and the same standard deviation, heard once each.
        let ratings = ["4 4 yes", "1 2 no", "3 4 yes", "0 1 no", "4 2 yes", "2 2 no"]
        let calls = ratings.enumerated().flatMap { row, rating in
            [
                CallSample("o\(row)", "oak", SheetSample("ana", rating)),
                CallSample("e\(row)", "elm", SheetSample("ana", ratings[(row + 1) % 5])),
            ]
        }
        let found = try given(callsXML(calls)).callComparison()
        let pair = try #require(found.pairs.first)
        let means = found.vendors.map { Moments($0.calls.map(\.compared)) }
        let pooled = ((means[0].squares + means[1].squares) / Double(means[0].count + means[1].count - 2)).squareRoot()
        let difference = abs(try #require(pair.difference))
        let plan = CallPlan(
            CallPlan.Question(difference: difference, evaluators: 1, betweenCalls: pooled, betweenHearings: 0))
        #expect(pair.callsToSeparate != nil && pair.callsToSeparate == plan?.calls)
    }

    @Test func `is by the t test, which asks for more than the normal formula where calls are few`() throws {
        // Cohen's table 2.3.5 for d = 1 and a power of 0.80: 17 of each; the normal formula gives 15.7.
        let plan = try #require(
            CallPlan(CallPlan.Question(difference: 10, betweenCalls: 10, betweenHearings: 0)))
        #expect(plan.calls == 17)
        let shown = Dictionary(uniqueKeysWithValues: plan.table.map { ($0.calls, $0.difference) })
        #expect((shown[20] ?? 10) < 10 && (shown[15] ?? 0) > 10)
    }

    @Test func `until a mean is known to 5 points is by the same t as its interval`() throws {
        let calls = (0..<8).map { CallSample("o\($0)", "oak", SheetSample("ana", "\($0 % 5) \(($0 * 3) % 5) yes")) }
        let oak = try #require(given(callsXML(calls)).callComparison()["oak"])
        let more = try #require(oak.moreCallsNeeded)
        let deviation = try #require(oak.compared?.standardDeviation)
        func half(_ count: Int) -> Double {
            StudentDistribution.quantile(0.975, degreesOfFreedom: Double(count - 1)) * deviation
                / Double(count).squareRoot()
        }
        #expect(half(8 + more) <= 5 && half(8 + more - 1) > 5)
    }
}
