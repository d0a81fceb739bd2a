import Testing

@testable import Finalist

/// Cy is 10 points (a whole rating on b, and 1 on a is 15, …) stricter than Ana, who hears oak alone; Bo joins them.
private let linked = [
    CallSample("o1", "oak", SheetSample("ana", "4 4 yes"), SheetSample("bo", "4 3 yes")),
    CallSample("o2", "oak", SheetSample("ana", "2 3 no")),
    CallSample("e1", "elm", SheetSample("bo", "2 2 yes"), SheetSample("cy", "2 0 yes")),
    CallSample("e2", "elm", SheetSample("cy", "1 2 yes"), SheetSample("bo", "1 3 yes")),
    CallSample("e3", "elm", SheetSample("cy", "0 1 -")),
]

@Suite struct `Calls heard by a strict listener` {
    @Test func `count for more where the plan takes severity out`() throws {
        let outcome = try given(callsXML(linked, term: #"severity="adjusted""#)).scored()
        // b weighs 45 points: Ana gives 11.25 more than Bo; Bo gives 22.5 and 11.25 more than Cy, 16.875 on average.
        // Sum 0: bo + 11.25, bo, bo − 16.875 → bo = 1.875; ana 13.125, bo 1.875, cy −15.
        // oak: o1 = (100 − 13.125 + 88.75 − 1.875) ÷ 2 = 86.875; o2 = 7.5 + 33.75 − 13.125 = 28.125
        let oak = try #require(outcome.cell("CALLS", "oak"))
        #expect(isNear(oak.value, (86.875 + 28.125) / 2))
        // elm: e1 = (70 − 1.875 + 47.5 + 15) ÷ 2; e2 = (66.25 + 15 + 77.5 − 1.875) ÷ 2; e3 = 11.25 ÷ .6 + 15
        let calls = [(70 - 1.875 + 47.5 + 15) / 2, (66.25 + 15 + 77.5 - 1.875) / 2, 11.25 / 0.6 + 15]
        #expect(isNear(outcome.value("CALLS", "elm"), calls.reduce(0, +) / 3))
        let sampling = try #require(outcome.cell("CALLS", "elm")?.sampling)
        #expect(sampling.count == 3)
        let estimate = try #require(MeanEstimate(calls)?.interval)
        #expect(isNear(sampling.low, estimate.low) && isNear(sampling.high, estimate.high))
        try expectTrueExplanations(outcome, "oak")
        try expectTrueExplanations(outcome, "elm")
        let words = try outcome.explanation(of: "elm", on: "CALLS").lines.map(\.text).joined(separator: "\n")
        #expect(words.contains("severity of cy: 15 points below the mean of all listeners"))
        #expect(words.contains("call e3 = (18.75 + 15)"))
    }

    @Test func `count as they are where the plan says nothing`() throws {
        let outcome = try given(callsXML(linked)).scored()
        #expect(isNear(outcome.value("CALLS", "oak"), ((100 + 88.75) / 2 + 41.25) / 2))
        try expectTrueExplanations(outcome, "oak")
        #expect(try !outcome.explanation(of: "oak", on: "CALLS").lines.contains { $0.label.hasPrefix("severity") })
    }

    @Test func `stop scoring where nobody links them to the others, and say who stands apart`() throws {
        let calls = linked.filter { $0.id != "o1" } + [CallSample("o3", "oak", SheetSample("ana", "1 1 yes"))]
        let found = refusal { try given(callsXML(calls, term: #"severity="adjusted""#)).scored() }
        #expect(found.map(\.rule.code) == ["F0716"])
        #expect(found[0].message.contains("joins Ana Brook (ana) with Bo Brook (bo) and Cy Brook (cy)"))
        #expect(found[0].location != nil)
        let interim = try given(callsXML(calls, term: #"severity="adjusted""#)).scored(interim: true)
        #expect(interim.cell("CALLS", "oak")?.state == .missing)
        #expect(throws: Never.self) { try given(callsXML(calls)).scored() }
    }

    @Test func `are not adjusted where there is one listener`() throws {
        let alone = [
            CallSample("o1", "oak", SheetSample("ana", "3 3 no")),
            CallSample("e1", "elm", SheetSample("ana", "1 1 no")),
        ]
        let outcome = try given(callsXML(alone, term: #"severity="adjusted""#)).scored()
        #expect(isNear(outcome.value("CALLS", "oak"), 45))
        #expect(outcome.cell("CALLS", "oak")?.sampling == nil)
        try expectTrueExplanations(outcome, "oak")
    }

    @Test func `end at 100 although severity would carry them beyond`() throws {
        let calls = [
            CallSample("e1", "elm", SheetSample("bo", "4 4 yes"), SheetSample("cy", "4 0 yes")),
            CallSample("o1", "oak", SheetSample("cy", "4 4 yes")),
        ]
        let outcome = try given(callsXML(calls, term: #"severity="adjusted""#)).scored()
        #expect(outcome.value("CALLS", "oak") == 100)
        try expectTrueExplanations(outcome, "oak")
    }
}

@Suite struct `Critical errors` {
    private let calls = [
        CallSample("o1", "oak", SheetSample("ana", "4 4 yes", errors: ["K1"]), SheetSample("bo", "4 4 yes")),
        CallSample("o2", "oak", SheetSample("ana", "4 4 yes", errors: ["K1"])),
        CallSample("o3", "oak", SheetSample("ana", "4 4 yes", errors: ["M1"])),
        CallSample("o4", "oak", by: "vendor-picked", SheetSample("ana", "4 4 yes", errors: ["K1"])),
        CallSample("e1", "elm", SheetSample("ana", "0 0 no", errors: ["K1"])),
        CallSample("e2", "elm", SheetSample("ana", "2 0 no")),
    ]

    @Test func `put a vendor out where there are more than the plan lets pass, among the calls that count`() throws {
        let outcome = try given(callsXML(calls, gates: #"<gate class="customer" most="1"/>"#)).scored()
        let oak = try #require(outcome["oak"])
        #expect(oak.status == .eliminated && oak.total == nil)
        #expect(
            oak.reasons == ["2 calls of 3 on CALLS (Calls) have a critical customer error, and the plan lets 1 pass"])
        #expect(outcome["elm"]?.rank == 1)
        #expect(outcome.codes(for: "oak").contains("F0717"))
        #expect(!outcome.codes(for: "elm").contains("F0717"))
        try expectTrueExplanations(outcome, "oak")
        let lines = try outcome.explanation(of: "oak", on: "CALLS").lines
        #expect(lines.last { $0.label == "gate" }?.remark?.hasSuffix("so oak is out") == true)
    }

    @Test func `of another class, or as many as the plan lets pass, put nobody out`() throws {
        for gate in [#"<gate class="customer" most="2"/>"#, #"<gate class="business" most="0"/>"#] {
            let outcome = try given(callsXML(calls, gates: gate)).scored()
            #expect(outcome["oak"]?.rank == 1, "\(gate)")
        }
        let all = try given(callsXML(calls, term: #"selection="all""#, gates: #"<gate class="customer" most="2"/>"#))
        #expect(try all.scored()["oak"]?.status == .eliminated)
    }

    @Test func `give a share of calls without one, whose interval is Wilson's`() throws {
        let outcome = try given(callsXML(calls, term: #"of="error-free""#)).scored()
        #expect(isNear(outcome.value("CALLS", "oak"), 100.0 / 3))
        let sampling = try #require(outcome.cell("CALLS", "oak")?.sampling)
        let wilson = try #require(Proportion(hits: 1, count: 3).wilson())
        #expect(isNear(sampling.low, 100 * wilson.low) && isNear(sampling.high, 100 * wilson.high))
        try expectTrueExplanations(outcome, "oak")
    }
}
