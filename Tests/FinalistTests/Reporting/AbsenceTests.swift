import Testing

@testable import Finalist

/// What a visit says of what is not there, each beside its opposite: neither may be said of the other.
@Suite struct `What a visit says of absence` {
    private func said(_ visit: String) throws -> (answer: String, words: String, report: VisitReport) {
        let sample = Sample.complete.adding(visit)
        let report = try VisitReport(Evaluation(xml: Array(sample.xml.utf8)))
        let text = try report.publication.written(as: .table, TextOptions(width: 300))
        return (report.answer(for: report.vendors[0]), text, report)
    }

    @Test func `nothing is recorded only where nothing is`() throws {
        #expect(try said(#"<visit vendor="elm"/>"#).words.contains("Nothing is recorded of this visit."))
    }

    @Test(arguments: [
        #"to="2026-04-12"/>"#, #"announced="no"/>"#, #"visitors="E1"/>"#, #"site="Ostbury"/>"#,
        #"><person name="Mo" role="Apprentice"/></visit>"#,
        #"><integration><check system="Lift" method="test" result="works"/></integration></visit>"#,
        #"><follow-up><asked>Who oils it?</asked></follow-up></visit>"#,
        #"><observation question="W2" evaluator="E1" evidence="told">Two are hired.</observation></visit>"#,
    ])
    func `a visit of which anything is recorded was made`(rest: String) throws {
        let words = try said(#"<visit vendor="elm" \#(rest)"#).words
        #expect(words.contains("isited") && !words.contains("Nothing is recorded") && !words.contains("Nobody"))
    }

    @Test func `a draw, or what the vendor says of its own scoring, is no visit and is not nothing`() throws {
        let quality = try said(
            #"<visit vendor="elm"><own-quality acceptable="90" pass-mark="80">Shown.</own-quality></visit>"#)
        #expect(!quality.words.contains("Nothing is recorded") && !quality.words.contains("isited "))
        #expect(quality.words.contains("The vendor says of its own scoring: "))
        let draw = try said(
            #"<visit vendor="elm"><draw id="D1" sha256="00" seed="7" rule="the lowest" calls="K1 K2"/></visit>"#)
        #expect(!draw.words.contains("Nothing is recorded") && draw.words.contains("1 draw of calls is recorded."))
    }

    @Test(arguments: [
        // 07:00 at +08:00 is 23:00Z of the day before.
        (#"from="2026-04-24T07:00:00+08:00" to="2026-04-24T16:00:00+08:00""#, "Visited on 2026-04-24."),
        (#"from="2026-04-21T23:30:00-05:00" to="2026-04-22T01:30:00-05:00""#, "Visited from 2026-04-21 to 2026-04-22."),
        (
            #"from="2026-04-21T23:30:00-05:00" to="2026-04-22T07:30:00+01:00""#,
            "Visited from 2026-04-22 04:30 UTC to 2026-04-22 06:30 UTC."
        ),
        (#"to="2026-04-22""#, "Visited until 2026-04-22."), (#"from="2026-04-22""#, "Visited from 2026-04-22."),
        (#"from="2026-04-22" to="2026-04-22""#, "Visited on 2026-04-22."),
    ])
    func `the days are those that were written there`(attributes: String, words: String) throws {
        let report = try said(#"<visit vendor="elm" \#(attributes)/>"#).report
        #expect(report.visits(to: report.vendors[0]).map(report.said) == [words])
    }

    @Test func `promises on calls that somebody picked tell nothing of others`() throws {
        func words(_ selections: [String]) throws -> String? {
            let calls = selections.enumerated().map { number, selection in
                CallSample(
                    "o\(number)", "oak", by: selection, attributes: #"promise-made="yes" promise-kept="yes""#,
                    SheetSample("ana", "4 4 yes"))
            }
            let report = try VisitReport(given(callsXML(calls)))
            return report.promiseWords(report.visits(to: report.vendors[0]))
        }
        #expect(
            try words(["vendor-picked", "vendor-picked"])
                == """
                On 2 calls the customer was promised something: kept in 2. None of these calls was drawn at random, and they \
                tell nothing of others.
                """)
        // Wilson for 1 of 1: 1 ÷ (1 + 1.96²) = .207
        #expect(
            try words(["vendor-picked", "buyer-random"])
                == """
                On 2 calls the customer was promised something: kept in 2. Of those drawn at random it was kept in 1 of 1, \
                which among all such calls is 20.7% to 100.0% with 95 % confidence.
                """)
        #expect(try words(["buyer-random"])?.contains("kept in 1, which among all such calls is 20.7%") == true)
    }

    @Test func `a promise that was kept and not said to be made is seen`() throws {
        let calls = [
            CallSample("o1", "oak", attributes: #"promise-kept="yes""#, SheetSample("ana", "4 4 yes")),
            CallSample("o2", "oak", attributes: #"promise-made="no" promise-kept="no""#, SheetSample("ana", "4 3 yes")),
            CallSample("o3", "oak", attributes: #"promise-made="no""#, SheetSample("ana", "4 2 yes")),
        ]
        #expect(
            try given(callsXML(calls)).calls.map(\.promise) == [
                "kept; not said that one was made", "not kept, and none is said to be made", "none made",
            ])
    }

    @Test func `two of one name who heard a call are two`() throws {
        let call = CallSample("o1", "oak", SheetSample("ana", "4 4 yes"), SheetSample("bo", "4 3 yes"))
        let xml = callsXML([call]).replacing("Bo Brook", with: "Ana Brook")
        let report = try VisitReport(given(xml))
        let table = report.callTable(report.visits(to: report.vendors[0]))
        #expect(table?.rows[0].cells.last?.text == "Ana Brook (ana) and Ana Brook (bo)")
        #expect(try given(xml).callComparison().evaluators.map(\.name) == ["Ana Brook (ana)", "Ana Brook (bo)"])
    }

    @Test func `calls in a table are no visit, and nobody is said not to have come`() throws {
        let report = try VisitReport(given(callsXML([CallSample("o1", "oak", SheetSample("ana", "4 4 yes"))])))
        #expect(report.visits(to: report.vendors[0]).map(report.said) == ["1 call heard and assessed."])
    }

    @Test func `nobody met, and nothing observed, is told as not recorded`() throws {
        #expect(
            try said(#"<visit vendor="elm" site="Ostbury"/>"#).answer
                == "Elmhurst and Daughters: nobody met is recorded; no observation is recorded.")
        #expect(
            try said(
                """
                <visit vendor="elm"><person name="Mo" role="Apprentice"/>
                <observation question="W2" evaluator="E1" evidence="observed">Tidy.</observation></visit>
                """
            ).answer
                == "Elmhurst and Daughters: 1 person met; 1 observation, 1 of them seen or heard by ourselves.")
    }

    @Test func `the day a follow-up was asked stands beside the question, and the day of the answer beside the answer`()
        throws
    {
        let report = try said(
            """
            <visit vendor="elm">
            <follow-up at="2026-04-12"><asked>Who oils it?</asked></follow-up>
            <follow-up at="2026-04-13"><asked>Who sweeps?</asked><answered at="2026-04-20">Nobody.</answered></follow-up>
            <follow-up><asked>Who sings?</asked><answered>All.</answered></follow-up>
            </visit>
            """
        ).report
        let rows = report.followUpTable(report.visits(to: report.vendors[0]))?.rows.map { $0.cells.map(\.text) }
        #expect(
            rows == [
                ["open", "–", "2026-04-12: Who oils it?", "–"],
                ["answered", "–", "2026-04-13: Who sweeps?", "2026-04-20: Nobody."],
                ["answered", "–", "Who sings?", "All."],
            ])
    }
}

/// The same of the calls and of those who listened.
@Suite struct `What calls say of absence` {
    private func comparison(_ calls: [CallSample], _ term: String = "") throws -> CallComparison {
        try given(callsXML(calls, term: term)).callComparison(seed: 1)
    }

    @Test func `nothing stands out of what could be assessed, where not all could be`() throws {
        let few = try comparison([
            CallSample("o1", "oak", SheetSample("ana", "4 4 yes"), SheetSample("bo", "3 3 yes")),
            CallSample("e1", "elm", SheetSample("ana", "2 2 yes"), SheetSample("bo", "2 1 yes")),
        ])
        let text = try few.publication.written(as: .table, TextOptions(width: 200))
        #expect(!text.contains("Nothing stands out.\n"))
        #expect(few.flagSummary.notAssessable > 0)
    }

    @Test func `no flag is told of a test that no result could have raised`() throws {
        // Six shared calls: the smallest chance of a two-sided sign flip is 2 ÷ 2⁶ = 1 in 32, and with two such tests
        // Holm asks for less than 1 in 40.
        let calls = (1...6).map { number in
            CallSample(
                "\(number < 5 ? "o" : "e")\(number)", number < 5 ? "oak" : "elm",
                SheetSample("ana", number.isMultiple(of: 2) ? "4 3 yes" : "2 3 yes"),
                SheetSample("bo", number.isMultiple(of: 3) ? "3 4 yes" : "3 2 no"))
        }
        let found = try comparison(calls)
        for flag in found.flags where flag.status == .noFlag && flag.p != nil && !flag.isDescription {
            let floor = try #require(flag.floor)
            let others = found.flags.filter { $0.holm != nil && $0 != flag }.compactMap(\.p)
            #expect(Holm.adjusted([floor] + others)[0] < 0.05, "\(flag.id) \(flag.text)")
        }
        let strictness = found.flags.filter { $0.id == "F1" }
        #expect(strictness.allSatisfy { $0.status == .notAssessable && $0.holm == nil })
        #expect(strictness.allSatisfy { $0.text.contains("no result of so few could be called unusual") })
    }

    @Test func `calls enough without ratings on a scale are not called too few`() throws {
        // Ten calls that both heard, of which one item on a scale applied: no ratings of a call can lie apart.
        let calls = (1...10).map { number in
            CallSample(
                "o\(number)", "oak", SheetSample("ana", "\(number % 4) - yes"), SheetSample("bo", "2 - no"))
        }
        let top = try comparison(calls).flags.filter { $0.id == "F3" }
        #expect(!top.isEmpty)
        for flag in top {
            #expect(flag.status == .notAssessable)
            #expect(flag.text.hasPrefix("Of the 10 shared calls that"))
        }
    }

    @Test func `a sheet cannot come too early for a call of unknown length, nor one sheet overlap another`() throws {
        let times = #"started="2026-03-09T09:00:00Z" submitted="2026-03-09T09:04:59Z""#
        func flags(_ call: String) throws -> [CallFlag.Status] {
            try comparison([CallSample("o1", "oak", attributes: call, SheetSample("ana", "1 1 no", attributes: times))])
                .flags.filter { $0.id == "F13" }.map(\.status)
        }
        #expect(try flags("") == [.notAssessable, .notAssessable])
        #expect(try flags(#"duration="100""#) == [.noFlag, .notAssessable])
        #expect(try flags(#"duration="1000""#) == [.flag, .notAssessable])
    }

    @Test func `what is described is not among what was looked at with nothing to say`() throws {
        let calls = (1...10).map { number in
            CallSample(
                "o\(number)", "oak", attributes: #"survey="\#(1 + number % 5)""#,
                SheetSample("ana", "\(number % 5) \(number % 4) yes"))
        }
        let text = try comparison(calls).publication.written(as: .table, TextOptions(width: 200))
        #expect(text.contains("Described, and never raised:"))
        #expect(!text.contains("F9 survey and call:"))
    }

    @Test func `an interval that leaves the scale is cut, and says so`() throws {
        let calls = [
            CallSample("o1", "oak", SheetSample("ana", "4 4 yes")),
            CallSample("o2", "oak", SheetSample("ana", "0 1 no")),
            CallSample("e1", "elm", SheetSample("ana", "2 2 yes")),
            CallSample("e2", "elm", SheetSample("ana", "2 3 no")),
        ]
        let found = try comparison(calls)
        let oak = try #require(found["oak"]?.compared)
        let low = try #require(oak.low)
        #expect(low < 0 && oak.isCut && oak.interval == 0...100)
        #expect(found.vendorTable().notes[0].contains("is cut at 0 or 100, where scores end"))
        #expect(found.pairs[0].low == -100 && found.pairs[0].text.contains("(cut where the scale ends)"))
        let json = try JSON(reading: found.publication.written(as: .json))
        let vendor = try #require(json["vendors"]?.items.first)
        #expect(vendor["comparedHigh"]?.number == 100 && vendor["comparedIsCut"] == .flag(true))
    }
    @Test func `random calls that nobody assessed were drawn, and their vendor is shown`() throws {
        let found = try comparison([
            CallSample("o1", "oak", by: "buyer-random", attributes: "", sheets: []),
            CallSample("o2", "oak", by: "buyer-random", attributes: "", sheets: []),
            CallSample("e1", "elm", by: "vendor-picked", SheetSample("ana", "2 2 yes")),
        ])
        #expect(
            found.answer()[0]
                == "2 random calls are recorded, none assessed, so nothing can be said of who is ahead.")
        #expect(found.vendorTable().rows.map(\.cells[0].text) == ["Elm Desk", "Oak Desk"])
        #expect(found.unheard.map(\.words) == ["Oak Desk: 2 random calls are recorded, none assessed."])
        let json = try JSON(reading: found.publication.written(as: .json))
        #expect(try JSONSchema("calls").faults(in: json) == [])
        #expect(json["unheard"]?.items.first?["random"]?.number == 2)
        let picked = try comparison([CallSample("e1", "elm", by: "vendor-picked", SheetSample("ana", "2 2 yes"))])
        #expect(picked.answer()[0].hasPrefix("None of the calls heard was drawn at random by the buyer"))
        #expect(picked.unheard.isEmpty)
    }

    @Test func `none seen is of random calls, has one bound, and names what was seen elsewhere`() throws {
        let calls =
            (1...4).map { CallSample("o\($0)", "oak", SheetSample("ana", "\($0 % 3) 2 yes")) }
            + [CallSample("p1", "oak", by: "vendor-picked", SheetSample("ana", "2 2 yes", errors: ["K1"]))]
        let found = try comparison(calls)
        // 1 − .05^(1/4) = .5271
        #expect(
            found.zeroWords == [
                """
                Oak Desk, customer-critical and measurement-critical: none seen in 4 random calls, so below 52.7% with 95 % \
                confidence, and not 0. Of the calls not drawn at random 1 has a customer-critical error.
                """
            ])
        #expect(
            found.errorTable().rows[1].cells.map(\.text) == ["customer", "0 of 4", "0.0%", "0.0%", "52.7%", "0 of 4"])
        let begging = try #require(found.flags.first { $0.id == "F10" })
        #expect(begging.text.contains("by the 4 drawn at random, with 0 such, among all calls like these"))
        #expect(begging.text.contains("between 0 % and 53 %"))
    }

    @Test func `what scores allow is where an interval ends`() throws {
        // Ana gives 70 more and 70 less than Bo: 0 on average, and one degree of freedom is left.
        let found = try comparison([
            CallSample("o1", "oak", SheetSample("ana", "4 4 yes"), SheetSample("bo", "2 2 no")),
            CallSample("e1", "elm", SheetSample("ana", "1 1 no"), SheetSample("bo", "3 3 yes")),
        ])
        let ana = try #require(found.evaluators.first)
        // With two listeners one is at most 50 points from the mean of both.
        #expect(found.isCut(ana) && found.interval(of: ana) == -50...50)
        #expect(found.evaluatorTable().notes[1].contains("is cut at 50.0 points"))
        #expect(found.evaluatorTable().rows[0].cells[5].text == "> 50.0")
        #expect((found.scoreAgreement.icc2.value ?? 0) >= -1)
        #expect(!found.scoreAgreement.words.contains("to not"))
    }

    @Test func `nobody hears a call together with nobody`() throws {
        let one = try comparison([CallSample("o1", "oak", SheetSample("ana", "4 4 yes"))])
        #expect(one.scoreAgreement.words == "One person alone listened, so scores cannot be held against each other.")
        let three = try comparison([
            CallSample("o1", "oak", SheetSample("ana", "4 4 yes"), SheetSample("bo", "2 2 no")),
            CallSample("e1", "elm", SheetSample("cy", "4 4 yes"), SheetSample("bo", "2 2 no")),
        ])
        #expect(three.scoreAgreement.words.hasPrefix("None of the calls heard to compare listeners was heard by all 3"))
    }

    @Test func `what was counted and not raised was looked at`() throws {
        let times = #"started="2026-03-09T09:00:00Z" submitted="2026-03-09T09:04:59Z""#
        let found = try comparison([
            CallSample("o1", "oak", attributes: #"duration="100""#, SheetSample("ana", "1 1 no", attributes: times))
        ])
        let text = try found.publication.written(as: .table, TextOptions(width: 200))
        #expect(text.contains("Nothing stands out of what could be assessed."))
        #expect(!text.contains("nothing can be said of how people listened"))
    }
}
