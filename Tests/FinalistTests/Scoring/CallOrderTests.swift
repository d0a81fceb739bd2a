import Testing

@testable import Finalist

/// Oak's random calls are good, elm's random calls are bad, and elm picked fine ones itself.
private let calls =
    (1...4).map { CallSample("o\($0)", "oak", SheetSample("ana", "3 2 yes")) }
    + (1...2).map { CallSample("e\($0)", "elm", SheetSample("ana", "2 2 no")) }
    + (1...9).map { CallSample("p\($0)", "elm", by: "vendor-picked", SheetSample("ana", "4 4 yes")) }

@Suite struct `An order on the calls` {
    @Test func `that turns with the calls that count is flagged, with what each way says`() throws {
        let outcome = try given(callsXML(calls, term: #"selection="random""#)).scored()
        let flags = outcome.flags.filter { $0.rule.code == "F0764" }
        #expect(flags.count == 1)
        // a 3 of 4 and b 2 of 4, weights 1 and 3 in 60, c yes 40: 60 × (.75 + 1.5) ÷ 4 + 40 = 73.75; elm 60 × .5 = 30,
        // and with nine calls of 100: (2 × 30 + 9 × 100) ÷ 11 = 87.3
        #expect(flags[0].message.contains("random calls as scored, as the plan says, oak 73.8 before elm 30.0"))
        #expect(flags[0].message.contains("all calls as scored elm 87.3 before oak 73.8"))
        #expect(outcome.answer(nil).contains { $0.hasPrefix("The calls decide who is first: with all calls") })
    }

    @Test func `that holds either way is not spoken of`() throws {
        let fair = calls.filter { !$0.id.hasPrefix("p") }
        let outcome = try given(callsXML(fair, term: #"selection="random""#)).scored()
        #expect(!outcome.flags.contains { $0.rule.code == "F0764" })
        #expect(!outcome.answer(nil).contains { $0.hasPrefix("The calls decide") })
    }

    @Test func `that turns when strictness is taken out is flagged`() throws {
        // Both hear two calls, on which ana gives 25 points less; ana alone hears oak, bo alone hears elm.
        let strict =
            [
                CallSample("o1", "oak", SheetSample("ana", "2 2 yes"), SheetSample("bo", "4 4 yes")),
                CallSample("e1", "elm", SheetSample("ana", "1 1 yes"), SheetSample("bo", "3 3 yes")),
            ]
            + (2...6).map { CallSample("o\($0)", "oak", SheetSample("ana", "2 2 yes")) }
            + (2...6).map { CallSample("e\($0)", "elm", SheetSample("bo", "3 3 yes")) }
        let outcome = try given(callsXML(strict, term: #"severity="raw""#)).scored()
        let flag = try #require(outcome.flags.first { $0.rule.code == "F0764" })
        #expect(flag.message.contains("without strictness oak"))
    }
}
