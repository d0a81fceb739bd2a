import Testing

@testable import Finalist

/// Two stages; three were in at the first, and C left after it.
private func evaluation(
    narrowing: String = #"<narrowing at="2026-05-01" from="3" to="2">"#, more: String = "",
    third: String = #"<score question="Q1" vendor="C" value="3.5">thin</score>"#
) throws -> Evaluation {
    try given(
        """
        <scale id="marks" from="0" to="5"/><panel><evaluator id="E1" name="Ada"/></panel>
        <criterion id="Q" title="Quality" weight="70" scale="marks"><question id="Q1" share="1" stage="written" scored-by="E1">Plan</question></criterion>
        <criterion id="O" title="Presentation" weight="15" scale="marks"><question id="O1" share="1" stage="talk" scored-by="E1">Talk</question></criterion>
        <criterion id="P" title="Price" weight="15"><price formula="lowest-ratio"/></criterion>
        <vendor id="A" name="Ash"/><vendor id="B" name="Birch"/><vendor id="C" name="Cedar"/>\(more)
        <response vendor="A" received="2026-04-01"><price amount="100"/></response>
        <response vendor="B" received="2026-04-01"><price amount="110"/></response>
        <response vendor="C" received="2026-04-01"><price amount="90"/></response>
        <scores evaluator="E1">
          <score question="Q1" vendor="A" value="4">sound</score><score question="Q1" vendor="B" value="4">clear</score>\(third)
          <score question="O1" vendor="A" value="2">read out</score><score question="O1" vendor="B" value="3">answered</score>
        </scores>
        <record>\(narrowing)<stays vendor="A">best</stays><stays vendor="B">best</stays>
          <leaves vendor="C">third of the written stage</leaves></narrowing>
          <decision at="2026-06-01" chosen="B"><reason>first</reason></decision></record>
        """)
}

@Suite struct `The result at a stage` {
    @Test func `is of what had been scored then, for all who were in`() throws {
        let outcome = try evaluation().scored(at: "written")
        // 90 is the lowest price. A: (70 × 80 + 15 × 90) ÷ 85, B: (70 × 80 + 15 × 81.818…) ÷ 85, C: (70 × 70 + 15 × 100) ÷ 85.
        let (a, b, c): (Double, Double, Double) = (
            (70 * 80 + 15 * 90) / 85, (70 * 80 + 15 * 9000 / 110) / 85, (70 * 70 + 15 * 100) / 85
        )
        #expect(isNear(outcome.total("A"), a))
        #expect(isNear(outcome.total("B"), b))
        #expect(isNear(outcome.total("C"), c))
        #expect(outcome.ranks == ["A": 1, "B": 2, "C": 3])
        let stage = try #require(outcome.stage)
        #expect(stage.counted == ["written"] && stage.later == ["talk"])
        #expect(stage.leftOut.map(\.id) == ["O"])
        #expect(stage.leftSince.map(\.id) == ["C"])
        #expect(!outcome.flags.contains { $0.rule.code == "F0702" || $0.message.contains("decision") })
    }

    @Test func `after somebody left is without them`() throws {
        let outcome = try evaluation().scored(at: "talk")
        #expect(outcome.results.map(\.vendor.id) == ["A", "B"])
        #expect(isNear(outcome.total("A"), try evaluation().scored().total("A") ?? 0))
    }

    @Test func `leaves out a figure that not all who were in have`() throws {
        let figures = #"<criterion id="F" title="Figure" weight="50"><measure worst="0" best="10"/></criterion>"#
        let evaluation = try evaluation(
            more: figures
                + #"<response vendor="A" version="2" supersedes="1" received="2026-04-20"><answer criterion="F" value="5"/></response>"#
                + #"<response vendor="B" version="2" supersedes="1" received="2026-04-20"><answer criterion="F" value="6"/></response>"#
        )
        let outcome = try evaluation.scored(at: "written")
        #expect(outcome.stage?.leftOut.last?.reason == "not there of Cedar (C)")
        #expect(isNear(outcome.total("C"), (70 * 70 + 15 * 100) / 85))
    }

    @Test func `does not count a response that came after the narrowing`() throws {
        let late =
            #"<response vendor="B" version="2" supersedes="1" received="2026-05-20"><price amount="90"/></response>"#
        let evaluation = try evaluation(more: late)
        #expect(isNear(try evaluation.scored(at: "written").total("B"), (70 * 80 + 15 * 9000 / 110) / 85))
        #expect(isNear(try evaluation.scored(at: "talk").total("B"), 0.7 * 80 + 0.15 * 60 + 0.15 * 100))
    }

    @Test func `has none for a vendor that left and lacks scores, and says so`() throws {
        let outcome = try evaluation(
            narrowing: #"<narrowing at="2026-05-01" stage="written" from="3" to="2">"#, third: ""
        ).scored(at: "written")
        #expect(outcome.results.map(\.vendor.id) == ["A", "B"])
        #expect(outcome.stage?.withoutResult.map(\.id) == ["C"])
        #expect(outcome.stage?.withoutResult.first?.reason == "Cedar (C) has no score from Ada (E1) on Q1")
    }

    @Test func `that the plan does not name is refused with those that it does`() throws {
        let found = refusal { try evaluation().scored(at: "writen") }
        #expect(found.map(\.message) == ["no question of the plan is of stage 'writen'"])
        #expect(found.first?.remedy == "did you mean 'written'? If not, name one of: written, talk")
        #expect(Refusal(diagnostics: found).isAboutTheRequest)
    }

    @Test func `is said in the first lines, in JSON and in XML`() throws {
        let outcome = try evaluation().scored(at: "written")
        let text = Format.table.draw(outcome.summary(), TextOptions(width: 200))
        #expect(
            text.contains("The result at stage written, not the award result: what had been scored then, for 3 vendors")
        )
        #expect(text.contains("Left out: Presentation (O), scored at talk."))
        #expect(text.contains("Left since: Cedar (narrowing-1: third of the written stage)."))
        let comparison = outcome.comparison()
        #expect(comparison.json.contains(#""id": "written""#))
        #expect(try Comparison(xml: Array(comparison.xml().utf8)) == comparison)
    }
}

@Suite struct `The explanation of a vendor that left` {
    @Test func `tells its stage, its reason and its result then`() throws {
        let step = try evaluation().scored().explanation(of: "C")
        #expect(
            step.lines.first?.remark
                == "narrowing-1: third of the written stage – out from then on, and not in the result")
        #expect(isNear(step.result("total"), (70 * 70 + 15 * 100) / 85))
        #expect(step.lines.contains { $0.remark == "at the end of stage written, among 3 vendors in the running" })
    }

    @Test func `of one of which nothing was scored says that`() throws {
        let evaluation = try evaluation(
            more: #"<vendor id="D" name="Doum" left="longlist" reason="late"/>"#)
        let step = try evaluation.scored().explanation(of: "D")
        #expect(step.lines.map(\.label) == ["left", "result then"])
        #expect(step.lines.last?.remark?.hasPrefix("none: ") == true)
    }

    @Test func `is of one criterion where that is asked for`() throws {
        let step = try evaluation().scored().explanation(of: "C", on: "Q")
        #expect(step.id == "Q")
        #expect(step.result("value") == 70)
    }
}

@Suite struct `A vendor that left before it was scored` {
    /// C left at the talk, and was scored in writing alone.
    private static func outcome() throws -> Outcome {
        try evaluation(narrowing: #"<narrowing at="2026-05-01" stage="talk" from="3" to="2">"#).scored()
    }

    @Test func `is explained at the last stage with a result of it`() throws {
        let step = try Self.outcome().explanation(of: "C")
        #expect(isNear(step.result("total"), (70 * 70 + 15 * 100) / 85))
        #expect(
            step.lines.first { $0.label == "result at talk" }?.remark
                == "none: Cedar (C) has no score from Ada (E1) on O1")
        #expect(step.lines.contains { $0.remark == "at the end of stage written, among 3 vendors in the running" })
    }

    @Test func `has what was scored later named as such`() throws {
        let step = try evaluation().scored().explanation(of: "C", on: "O1")
        #expect(step.id == "O1" && step.title == "Talk")
        #expect(step.lines.last?.remark == "none then: O1 is scored at talk, which is later")
        let criterion = try evaluation().scored().explanation(of: "C", on: "O")
        #expect(criterion.lines.last?.remark == "none then: Presentation (O): scored at talk")
    }

    @Test(arguments: [#"<vendor id="D" name="Doum" left="longlist" reason="late"/>"#])
    func `is not explained on what is not there`(vendor: String) throws {
        let outcome = try evaluation(more: vendor).scored()
        for id in ["C", "D"] {
            let found = refusal { try outcome.explanation(of: id, on: "ZZZ") }
            #expect(found.map(\.message) == ["there is no criterion, question or price line 'ZZZ'"])
        }
    }

    @Test func `is named once among those without a result`() throws {
        let words = try evaluation(
            narrowing: #"<narrowing at="2026-05-01" stage="written" from="3" to="2">"#, third: ""
        ).scored(at: "written").stageWords()
        #expect(words.last == "Without a result: Cedar (C) has no score from Ada (E1) on Q1.")
    }
}

@Suite struct `A spreadsheet of a stage's result` {
    @Test func `has the stage in every row, and that of the award none`() throws {
        let rows = try evaluation().scored(at: "written").comparison().csv.split(separator: "\r\n")
        #expect(rows.first?.hasSuffix(",status,stage") == true)
        #expect(rows.dropFirst().allSatisfy { $0.hasSuffix(",written") })
        let award = try evaluation().scored().comparison().csv.split(separator: "\r\n")
        #expect(award.first?.hasSuffix(",status") == true)
    }
}
