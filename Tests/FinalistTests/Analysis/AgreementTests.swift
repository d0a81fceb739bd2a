import Testing

@testable import Finalist

@Suite struct `A table of ratings` {
    /// Krippendorff (2011): four observers, twelve units.
    private let table: [RatingsAgreement.Rating] = [
        ("A", "1 2 3 3 2 1 4 1 2 . . ."), ("B", "1 2 3 3 2 2 4 1 2 5 . 3"), ("C", ". 3 3 3 2 3 4 2 2 5 1 ."),
        ("D", "1 2 3 3 2 4 4 1 2 5 1 ."),
    ].flatMap { rater, ratings in
        ratings.split(separator: " ").enumerated().compactMap { unit, rating in
            Double(rating).map { RatingsAgreement.Rating(unit: "u\(unit + 1)", rater: rater, score: $0) }
        }
    }

    @Test func `has the published alphas, each with an interval`() throws {
        let found = RatingsAgreement(table: table, scale: 1...5)
        let alphas = [found.alphaNominal, found.alphaOrdinal, found.alphaInterval, found.alphaRatio]
        for (alpha, published) in zip(alphas, [0.743, 0.815, 0.849, 0.797]) {
            #expect(isNear(alpha.value, published, within: 0.0005))
            #expect(alpha.interval?.contains(published) == true)
        }
        #expect((found.units.count, found.raters, found.ratings) == (12, ["A", "B", "C", "D"], 41))
        #expect((found.pairableUnits, found.completeUnits) == (11, 8))
        #expect(found.icc2.value != nil && found.ac1.value != nil && found.categories == [1, 2, 3, 4, 5])
        #expect(RatingsAgreement(table: table, scale: 1...5) == found)
    }

    @Test func `says why a coefficient is missing`() {
        let found = RatingsAgreement(table: table.filter { $0.unit == "u3" })
        #expect(found.alphaOrdinal.reason == .noVariation)
        #expect(found.icc2.reason == .tooFewUnits)
        #expect(found.categories == nil)
        #expect(RatingsAgreement(table: table, scale: 1...4).ac1.reason == .offScale)
        let measured = (0..<150).flatMap { unit in
            ["A", "B"].map {
                RatingsAgreement.Rating(unit: "\(unit)", rater: $0, score: Double(unit) + ($0 == "A" ? 0.25 : 0.5))
            }
        }
        let many = RatingsAgreement(table: measured)
        #expect(many.ac1.reason == .measured && many.percentAgreement == 0 && many.alphaInterval.interval != nil)
        #expect(many.alphaRatio.value != nil && many.alphaRatio.interval == nil)
        let pairs = (0..<2_501).flatMap { unit in
            ["A", "B"].map {
                RatingsAgreement.Rating(unit: "\(unit)", rater: $0, score: Double(2 * unit) + ($0 == "A" ? 1 : 2))
            }
        }
        // 2 × 2,501 ratings, no two alike; fewer draws on more than 1,000 units: 2,000 × 1,000 ÷ 2,501.
        let beyond = RatingsAgreement(table: pairs)
        #expect(beyond.alphaRatio.reason == .tooManyValues && beyond.alphaInterval.value != nil && beyond.trials == 799)
        #expect(RatingsAgreement(table: pairs.dropLast(2)).alphaRatio.value != nil)
        let none = RatingsAgreement(table: [])
        #expect(none.units.isEmpty && none.alphaNominal.reason == .noPairableUnits)
    }
}

/// Ana alone likes oak; Bo alone scored Q2.
private let panel = """
    <scale id="s" from="0" to="5"/>
    <panel><evaluator id="ana" name="Ana Brook"/><evaluator id="bo" name="Bo Quist"/></panel>
    <criterion id="C" title="Quality" weight="1">
      <question id="Q1" share="1" scored-by="ana bo">How?</question><question id="Q2" share="1" scored-by="bo">When?</question>
    </criterion>
    <vendor id="oak" name="Oak"/><vendor id="elm" name="Elm"/>
    <scores evaluator="ana"><score question="Q1" vendor="oak" value="5">Yes.</score>
      <score question="Q1" vendor="elm" value="0">No.</score></scores>
    <scores evaluator="bo"><score question="Q1" vendor="oak" value="2">Hm.</score>
      <score question="Q1" vendor="elm" value="3">Well.</score><score question="Q2" vendor="oak" value="2">Late.</score>
      <score question="Q2" vendor="elm" value="2">Late too.</score></scores>
    """

@Suite struct `The agreement of a panel` {
    @Test func `shows whose scores decide who is first`() throws {
        let found = try given(panel).panelAgreement()
        // oak: (70 + 40) ÷ 2, elm: (30 + 40) ÷ 2
        #expect(found.base.totals.map(\.vendor) == ["oak", "elm"])
        #expect(isNear(found.base.totals[0].total, 55) && isNear(found.base.totals[1].total, 35))
        #expect(found.leaveOneOut.map(\.evaluator) == ["ana", "bo"])
        let ana = found.leaveOneOut[0]
        #expect(ana.changesWinner && ana.changesOrder && !ana.isInterim && ana.lost.isEmpty)
        #expect(ana.totals.map(\.vendor) == ["elm", "oak"])
        #expect(ana.text == "Without Ana Brook's scores another vendor is first: elm, then oak.")
        let bo = found.leaveOneOut[1]
        #expect(!bo.changesWinner && bo.isInterim && bo.lost == ["Q2"])
        #expect(bo.text.contains("Nobody else scored Q2"))
    }

    @Test func `shows where scores lie apart, and who scores above the others`() throws {
        let found = try given(panel).panelAgreement()
        let question = try #require(found.widest.first)
        // 60 percent of the scale on each vendor; the first of them is named.
        #expect(question.question == "Q1" && question.vendors == 2)
        #expect(isNear(question.spread, 60) && question.widestVendor == "oak")
        #expect(found.questions.map(\.spread) == [60, nil])
        let ana = try #require(found.evaluators.first)
        #expect(isNear(ana.difference, 0) && ana.compared == 2 && ana.p == 1)
        #expect(found.overall?.ratings == 6 && found.overall?.pairableUnits == 2)
    }

    @Test func `of the example leaves each of its members out once`() throws {
        let found = try northmere().panelAgreement()
        #expect(found.base.totals.map(\.vendor) == ["HAR", "COR", "PAL"])
        #expect(isNear(found.base.totals[0].total, 78.75896453222899))
        #expect(found.leaveOneOut.map(\.evaluator) == found.evaluators.map { $0.evaluator })
        #expect(found.evaluators.count > 2 && found.leaveOneOut.allSatisfy { !$0.totals.isEmpty })
        #expect(found.questions.count > 20 && found.overall?.alphaInterval.value != nil)
    }

    @Test func `leaves out who abstained, and keeps what was agreed`() throws {
        let found = try Sample.complete.evaluation.panelAgreement()
        // (−20 + 20 + 20 − 20 − 20) ÷ 5: E2 abstained on W2 for oak.
        let first = try #require(found.evaluators.first)
        #expect(isNear(first.difference, -4) && first.compared == 5 && first.scores == 6)
        #expect(first.questions == ["W2", "W1"])
        #expect(first.text.contains("With so few questions no result could be called unusual"))
        #expect(found.leaveOneOut[0].isInterim && found.leaveOneOut[0].text.contains("interim"))
        #expect(isNear(found.base.totals.first?.total, 71.05))
    }
}

@Suite struct `A plan for a visit` {
    private func plan(_ change: (inout CallPlan.Question) -> Void) throws -> CallPlan {
        var question = CallPlan.Question(betweenCalls: 18, betweenHearings: 8)
        change(&question)
        return try #require(CallPlan(question))
    }

    @Test func `says how many calls separate two vendors`() throws {
        let plan = try plan { _ in }
        // 2 × (1.960 + .842)² × (18² + 8²) ÷ 10² = 60.9 by the normal formula, and 62 by the t test.
        #expect(plan.calls == 62 && plan.smallestDifference == 0)
        #expect(isNear(plan.table.first { $0.calls == 50 }?.difference, 11.147, within: 0.0005))
        #expect(isNear(plan.zeroErrors.first { $0.calls == 30 }?.upperBound, 0.0950, within: 0.00005))
        #expect(plan.callsForBest.map { $0 < 62 } == true)
        #expect(try self.plan { $0.ratingsPerCall = 3 }.calls == 56)
    }

    @Test func `says when no number of calls would do`() throws {
        let plan = try plan { $0.betweenTastes = 5 }
        // 2.802 × √(2 × 25 ÷ 3) = 11.44
        #expect(plan.calls == nil && isNear(plan.smallestDifference, 11.44, within: 0.005))
        #expect(plan.text.contains("Have more people listen"))
    }

    @Test func `takes the spread from calls at hand`() throws {
        let calls = [
            CallSample("o1", "oak", SheetSample("ana", "4 4 yes"), SheetSample("bo", "4 3 yes")),
            CallSample("o2", "oak", SheetSample("ana", "0 1 no"), SheetSample("bo", "0 0 no")),
            CallSample("e1", "elm", SheetSample("bo", "2 2 yes"), SheetSample("ana", "2 2 yes")),
            CallSample("e2", "elm", SheetSample("ana", "1 2 no")),
        ]
        let evaluation = try given(callsXML(calls))
        let plan = try evaluation.callPlan()
        #expect(plan.betweenCalls > 20 && plan.betweenHearings > 0 && plan.calls != nil)
        #expect(plan.source.hasPrefix("estimated from 4 calls"))
        // One person heard each: the spread between calls is that of sheets, and two listeners a call are not to be told.
        let once = try given(
            callsXML(
                calls.map {
                    CallSample($0.id, $0.vendor, by: "buyer-random", attributes: "", sheets: [$0.sheets[0]])
                }))
        let pooled = try once.callPlan()
        // 100 and 11.25, 70 and 26.25: √((88.75² ÷ 2 + 43.75² ÷ 2) ÷ 2)
        #expect(pooled.isPooled && pooled.betweenHearings == 0 && isNear(pooled.betweenCalls, 49.474, within: 0.001))
        #expect(Format.table.draw(pooled.report(), TextOptions(width: 300)).contains("since one person heard each"))
        #expect(
            refusal { try once.callPlan(CallPlan.Question(ratingsPerCall: 2)) }.first?.remedy
                .hasSuffix("or plan with one listener a call") == true)
        let alone = try given(callsXML([CallSample("o1", "oak", SheetSample("ana", "1 1 no"))]))
        #expect(refusal { try alone.callPlan() }.map(\.rule.code) == ["F0861"])
    }
}

/// Two equal questions on 0…10, and what Ana and Bo give oak and elm: "Q1 oak, Q1 elm, Q2 oak, Q2 elm".
private func scored(
    _ ana: [Int], _ bo: [Int], names: [String] = ["Ana Brook", "Bo Quist"], record: String = ""
) throws -> PanelAgreement {
    func sheet(_ evaluator: String, _ scores: [Int]) -> String {
        let cells = [("Q1", "oak"), ("Q1", "elm"), ("Q2", "oak"), ("Q2", "elm")]
        return #"<scores evaluator="\#(evaluator)">"#
            + zip(cells, scores).map { #"<score question="\#($0.0)" vendor="\#($0.1)" value="\#($1)">Why.</score>"# }
            .joined() + "</scores>"
    }
    return try given(
        """
        <scale id="s" from="0" to="10"/>
        <panel><evaluator id="E1" name="\(names[0])"/><evaluator id="E2" name="\(names[1])"/></panel>
        <criterion id="C1" title="Quality" weight="1"><question id="Q1" share="1" scored-by="E1 E2">How?</question></criterion>
        <criterion id="C2" title="Speed" weight="1"><question id="Q2" share="1" scored-by="E1 E2">When?</question></criterion>
        <vendor id="oak" name="Oak"/><vendor id="elm" name="Elm"/>
        \(sheet("E1", ana))\(sheet("E2", bo))<record>\(record)</record>
        """
    ).panelAgreement()
}

@Suite struct `Leaving one evaluator out` {
    @Test func `tells another that is level from another that is first`() throws {
        // oak (8 + 7) ÷ 2 and elm (6 + 7) ÷ 2 with both; without Ana both have 7.
        let joined = try scored([8, 6, 5, 5], [7, 7, 5, 5])
        #expect(joined.leaveOneOut.map(\.first) == [.joined, .same])
        #expect(
            joined.leaveOneOut[0].text == "Without Ana Brook's scores elm is level with oak at the top: elm and oak.")
        #expect(
            joined.answer()[0]
                == "Who is first hangs on single people: without Ana Brook another is level with the first.")
        // Level with both: (9 + 5) and (5 + 9).
        let alone = try scored([9, 5, 5, 5], [5, 9, 5, 5])
        #expect(alone.leaveOneOut.map(\.first) == [.alone, .alone])
        #expect(
            alone.leaveOneOut[0].text
                == "Without Ana Brook's scores elm is first alone of those that were level: elm, then oak.")
        #expect(!alone.answer()[0].contains("another"))
        #expect(try scored([8, 2, 5, 5], [4, 6, 5, 5]).leaveOneOut[0].first == .another)
    }

    @Test func `names a score of somebody recused that does not stand in`() throws {
        let found = try scored(
            [8, 6, 5, 4], [8, 6, 5, 4], record: #"<recusal evaluator="E2" criteria="C2">A cousin.</recusal>"#)
        let ana = found.leaveOneOut[0]
        #expect(ana.lost == ["Q2"] && ana.isInterim)
        #expect(ana.text.contains("No other score of Q2 counts (Bo Quist is recused), so that nothing is left of it."))
        #expect(!ana.text.contains("Nobody else"))
        #expect(found.answer()[0].hasPrefix("No one person decides who is first, as far as that can be said: "))
        #expect(found.answer().contains("With Ana Brook questions go as well of which no other score counts."))
        #expect(found.answer().contains("Without Ana Brook something is missing, and the totals are interim."))
        // Of one vendor alone.
        let one = try scored(
            [6, 7, 5, 5], [9, 6, 5, 5],
            record: #"<recusal evaluator="E2" criteria="C1" vendor="oak">A cousin.</recusal>"#)
        #expect(one.leaveOneOut[0].lost.isEmpty)
        #expect(one.leaveOneOut[0].lostCells.map(\.vendor) == ["oak"])
        #expect(one.leaveOneOut[0].text.contains("No other score of Q1 for oak counts (Bo Quist is recused)."))
    }

    @Test func `names what was agreed, which stays`() throws {
        let found = try scored(
            [8, 6, 5, 5], [6, 6, 5, 5],
            record: """
                <moderation question="Q1" vendor="oak" agreed="6" present="E1 E2" at="2026-05-01">
                <original evaluator="E1" value="8"/><original evaluator="E2" value="6"/><reason>Read again.</reason></moderation>
                """)
        #expect(found.leaveOneOut.map(\.first) == [.same, .same])
        #expect(found.leaveOneOut[0].text.contains("The agreed score stays: Q1 for oak."))
        #expect(
            found.answer()[0]
                == """
                No one person decides who is first: leave out any of them, and the same vendors stay level at the top.
                """)
        #expect(
            found.answer().contains("The score agreed in moderation stays, whoever is left out: Q1 for oak."))
    }

    @Test func `tells people of one name apart`() throws {
        let found = try scored([8, 6, 5, 5], [3, 8, 5, 5], names: ["Ann", "ann "])
        #expect(found.evaluators.map(\.name) == ["Ann (E1)", "ann (E2)"] || found.evaluators[0].name == "Ann (E1)")
        #expect(found.leaveOneOut[1].text.contains("(E2)'s scores another vendor is first"))
        #expect(try scored([8, 6, 5, 5], [3, 8, 5, 5]).evaluators.map(\.name) == ["Ana Brook", "Bo Quist"])
    }

    @Test func `takes sheets on calls out as well`() throws {
        // Ana alone heard oak's good call and elm's bad one; Bo heard another of each, the other way round.
        let calls = [
            CallSample("o1", "oak", SheetSample("ana", "4 4 yes")),
            CallSample("o2", "oak", SheetSample("bo", "2 2 yes")),
            CallSample("e1", "elm", SheetSample("ana", "1 1 no")),
            CallSample("e2", "elm", SheetSample("bo", "3 3 yes")),
        ]
        let found = try given(callsXML(calls)).panelAgreement()
        #expect(found.leaveOneOut.map(\.evaluator) == ["ana", "bo"])
        // Without Ana oak has 60 × .5 + 40 and elm 60 × .75 + 40.
        let ana = found.leaveOneOut[0]
        #expect(ana.first == .another && ana.totals.map(\.vendor) == ["elm", "oak"])
        #expect(isNear(ana.totals[0].total, 85) && isNear(ana.totals[1].total, 70))
        #expect(ana.text == "Without Ana Brook's call sheets another vendor is first: elm, then oak.")
    }
}

@Suite struct `The questions of a panel in a terminal` {
    /// One a question: what Ana and Bo give oak, on 0…10.
    private func notes(_ gaps: [(Int, Int?)]) throws -> [String] {
        func sheet(_ evaluator: String, _ scores: [Int?]) -> String {
            let marks = scores.enumerated().compactMap { number, score in
                score.map { #"<score question="Q\#(number)" vendor="oak" value="\#($0)">Why.</score>"# }
            }
            return #"<scores evaluator="\#(evaluator)">\#(marks.joined())</scores>"#
        }
        let questions = gaps.enumerated().map { number, gap in
            #"<question id="Q\#(number)" share="1" scored-by="E1\#(gap.1 == nil ? "" : " E2")">How?</question>"#
        }
        let found = try given(
            """
            <scale id="s" from="0" to="10"/>
            <panel><evaluator id="E1" name="Ana"/><evaluator id="E2" name="Bo"/></panel>
            <criterion id="C" title="Quality" weight="1">\(questions.joined())</criterion>
            <vendor id="oak" name="Oak"/>\(sheet("E1", gaps.map { $0.0 }))\(sheet("E2", gaps.map(\.1)))
            """
        ).panelAgreement()
        return Array(found.questionTable(false).notes.dropFirst())
    }

    @Test func `no question of an equal spread is said to lie closer together`() throws {
        let equal: [(Int, Int?)] = (0..<12).map { _ in (8, 7) }
        #expect(
            try notes(equal) == ["On 2 further questions scores lie no further apart than on the last of these."])
        let falling: [(Int, Int?)] = (0..<11).map { (10, $0 == 0 ? 9 : 1) }
        #expect(try notes(falling) == ["On 1 further question scores lie closer together."])
    }

    @Test func `one alone, and agreement, are counted apart`() throws {
        #expect(
            try notes([(8, 7), (5, 5), (4, nil)]) == [
                "On 1 question all scores of a vendor are the same.",
                "1 question has for no vendor two scores that count.",
            ])
        #expect(try notes([(8, 7)]) == [])
    }
}
