import Testing

@testable import Finalist

/// Ana and Bo hear four calls together; elm offers one call that Bo alone hears.
private let few = [
    CallSample("o1", "oak", SheetSample("ana", "4 4 yes"), SheetSample("bo", "3 3 yes")),
    CallSample("o2", "oak", SheetSample("ana", "3 4 yes"), SheetSample("bo", "3 2 no")),
    CallSample("e1", "elm", SheetSample("ana", "2 2 yes"), SheetSample("bo", "1 2 yes", errors: ["K1"])),
    CallSample(
        "e2", "elm", SheetSample("ana", "1 1 -", errors: ["M1"]), SheetSample("bo", "1 0 no", errors: ["M1"])),
    CallSample("e3", "elm", by: "vendor-picked", attributes: #"survey="5""#, SheetSample("bo", "4 4 yes")),
]

@Suite struct `A comparison of few calls` {
    let found: CallComparison

    init() throws { found = try given(callsXML(few, term: #"zero-on="customer""#)).callComparison() }

    @Test func `averages the sheets of a call before the calls of a vendor`() throws {
        let oak = try #require(found["oak"])
        // o1: (100 + 85) ÷ 2 = 92.5, o2: (96.25 + 33.75) ÷ 2 = 65
        #expect(isNear(oak.raw?.mean, (92.5 + 65) / 2))
        #expect(oak.calls.map(\.hearings.count) == [2, 2])
        #expect(oak.calls[0].low == oak.calls[0].raw)
        let elm = try #require(found["elm"])
        #expect((elm.random, elm.picked) == (2, 1))
        // Of e2, c does not apply to Ana: at its worst and best her sheet is 15 and 55, Bo's is 3.75.
        #expect(isNear(elm.calls[1].low, 9.375))
        #expect(isNear(elm.calls[1].high, 29.375))
        // Of the weights 60 × 1 + 60 × 3 + 40 × 1, Ana's sheet has 240 ÷ 280.
        #expect(isNear(elm.calls[1].coverage, (600.0 / 7 + 100) / 2))
    }

    @Test func `rests on random calls once a vendor picked one`() throws {
        #expect(found.basis == .random && found.hasPicked)
        #expect(found["elm"]?.compared?.count == 2 && found["elm"]?.raw?.count == 3)
        let unpicked = try given(callsXML(Array(few.dropLast()))).callComparison()
        #expect(unpicked.basis == .all && !unpicked.hasPicked)
        #expect(unpicked.pairs[0].text.contains("on these calls"))
    }

    @Test func `takes the strictness of listeners out, and says how much`() throws {
        // Ana gives 15, 62.5, 3.75 and 21.25 more than Bo: 25.625 on average, half of it either way.
        let half = 12.8125
        #expect(isNear(found.evaluators.first { $0.evaluator == "ana" }?.severity?.points, half))
        #expect(isNear(found.evaluators.first { $0.evaluator == "bo" }?.severity?.points, -half))
        #expect(isNear(found["elm"]?.calls[2].adjusted, 100 + half))
    }

    @Test func `keeps the plan's way of counting`() throws {
        #expect(found.criterion == "CALLS" && found.policy.zeroOn == [.customer])
        let counted = try #require(found["elm"]?.counted.first)
        // e1 counts 0, since Bo heard the error, e2 25 and 3.75: (0 + 14.375) ÷ 2.
        #expect(counted.calls == 2 && isNear(counted.value, 7.1875))
        let errors = try #require(found["elm"]?.errors.first { $0.group == .customer })
        #expect(errors.any.hits == 1 && errors.any.count == 2 && errors.majority.hits == 1)
        #expect(found["elm"]?.scoreBegging.hits == 1 && found["elm"]?.scoreBegging.count == 3)
    }

    @Test func `says what so few calls cannot tell`() throws {
        #expect(found.flags.allSatisfy { $0.status != .flag || $0.p == nil })
        let leniency = try #require(found.flags.first { $0.id == "F1" })
        #expect(leniency.status == .notAssessable && leniency.holm == nil)
        #expect(
            leniency.text
                == "With 4 shared calls no result could be called unusual. Listen to at least 2 more together.")
        let halo = try #require(found.flags.first { $0.id == "F4" })
        #expect(halo.status == .notAssessable && halo.text.contains("Have a third listen"))
        let choice = try #require(found.flags.first { $0.id == "F5" })
        #expect(choice.subject == "elm" && choice.status == .notAssessable)
        #expect(found.flagSummary.tests == 0 && found.flagSummary.expectedByChance == 0)
        #expect(found.evaluators.allSatisfy { $0.halo == nil })
        let survey = try #require(found["elm"]?.survey)
        #expect(survey.responses == 1 && survey.tau == nil)
        #expect(isNear(survey.lowest, 1.0 / 3) && survey.highest == 1)
    }

    @Test func `raises what is arithmetic, with its place`() throws {
        let begging = try #require(found.flags.first { $0.id == "F10" && $0.subject == "elm" })
        #expect(begging.status == .flag && begging.evidence.count == 2)
        #expect(found.flags.first { $0.id == "F10" && $0.subject == "oak" }?.status == .noFlag)
    }

    @Test func `is the same with the same seed`() throws {
        #expect(try given(callsXML(few, term: #"zero-on="customer""#)).callComparison(seed: 1) == found)
    }
}

@Suite struct `Sheets with times` {
    @Test func `that end before the call could, or overlap, are shown`() throws {
        let calls = [
            CallSample(
                "o1", "oak", attributes: #"duration="300""#,
                SheetSample(
                    "ana", "1 1 no", attributes: #"started="2026-03-09T09:00:00Z" submitted="2026-03-09T09:04:59Z""#)),
            CallSample(
                "o2", "oak", attributes: #"duration="300""#,
                SheetSample(
                    "ana", "1 2 no", attributes: #"started="2026-03-09T09:04:00Z" submitted="2026-03-09T09:09:00Z""#)),
            CallSample("e1", "elm", SheetSample("ana", "1 2 no", attributes: #"submitted="2026-03-09""#)),
        ]
        let flags = try given(callsXML(calls)).callComparison().flags.filter { $0.id == "F13" }
        #expect(flags.map(\.size) == [1, 1] && flags.map(\.count) == [2, 2])
        #expect(flags[0].text.contains("o1 (299 of 300 seconds)"))
        #expect(flags[1].text.contains("an earlier one was handed in: o2"))
    }
}

@Suite struct `Listeners whom no call joins` {
    @Test func `keep their scores, and the comparison says who stands apart`() throws {
        let calls = [
            CallSample("o1", "oak", SheetSample("ana", "4 4 yes"), SheetSample("bo", "3 3 yes")),
            CallSample("e1", "elm", SheetSample("cy", "2 2 yes")),
        ]
        let found = try given(callsXML(calls)).callComparison()
        guard case .notConnected(let groups, let reason) = found.severity else {
            Issue.record("they are joined")
            return
        }
        #expect(groups == [["ana", "bo"], ["cy"]])
        #expect(reason.contains("joins Ana Brook and Bo Brook with Cy Brook"))
        #expect(found["oak"]?.adjusted == nil && found["oak"]?.compared?.mean == found["oak"]?.raw?.mean)
        let alone = try given(callsXML([calls[1], CallSample("o2", "oak", SheetSample("ana", "1 1 no"))]))
        #expect(try alone.callComparison().severity == .noSharedCalls)
    }
}

@Suite struct `Asking for a comparison of calls` {
    @Test func `needs calls, and one scorecard`() throws {
        let none = refusal { try given(callsXML([])).callComparison() }
        #expect(none.map(\.rule.code) == ["F0861"])
        let unknown = refusal { try given(callsXML(few)).callComparison(scorecard: "deks") }
        #expect(unknown.map(\.rule.code) == ["F0862"])
        #expect(unknown[0].remedy.hasPrefix("did you mean 'desk'?"))
        let empty = refusal { try Sample.complete.evaluation.callComparison() }
        #expect(empty.map(\.rule.code) == ["F0861"])
    }
}

@Suite struct `A vendor's own quality scores` {
    @Test func `are held against the calls that were heard`() throws {
        let calls = (1...12).map { number in
            CallSample("o\(number)", "oak", SheetSample("ana", number < 5 ? "4 4 yes" : "1 \(number % 2) no"))
        }
        let near: [Double] = (0..<24).map { 80 + Double($0 % 3) / 2 }
        let far: [Double] = [40, 95, 95, 95, 79, 90]
        let found = try given(callsXML(calls)).callComparison(quality: [
            VendorQuality(vendor: "oak", claimedShare: 0.92, passMark: 80, scores: near + far)
        ])
        let claim = try #require(found.flags.first { $0.id == "F7" })
        #expect(claim.status == .flag && isNear(claim.size, 100.0 / 3))
        #expect(isNear(claim.p, BinomialDistribution.atMost(4, of: 12, probability: 0.92)))
        // 24 from 80 to 81, and 79 below.
        let bunching = try #require(found.flags.first { $0.id == "F11" })
        #expect(bunching.count == 25 && isNear(bunching.p, 26.0 / 33_554_432, within: 1e-12))
        let rounding = try #require(found.flags.first { $0.id == "F12" })
        // 8 of 24 are 80, and 40, 95, 95, 95, 90.
        #expect(rounding.count == 30 && isNear(rounding.size, 1300.0 / 30))
    }
}
