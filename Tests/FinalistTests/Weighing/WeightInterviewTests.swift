import Testing

@testable import Finalist

@Suite struct `An interview about weights` {
    private static let plan = """
        <panel><evaluator id="E1" name="Ana Brook"/></panel>
        <criterion id="A" title="Aroma" weight="1"><measure worst="0" best="1"/></criterion>
        <criterion id="B" title="Body" weight="1"><measure worst="0" best="1"/></criterion>
        <criterion id="C" title="Colour" weight="1">
          <criterion id="C1" title="Hue" weight="1"><measure worst="0" best="1"/></criterion>
        </criterion>
        """

    private func interview(
        _ method: WeightInterview.Method, by: String = "E1", of level: String? = nil
    ) throws -> WeightInterview {
        try given(Self.plan).weightInterview(
            method, by: by, of: level, at: Moment("2026-03-02"), reason: "asked on paper")
    }

    @Test func `warns somebody who has judged the same criteria already, and nobody else`() throws {
        let before = """
            <judgements by="E1"><swing>\
            <give criterion="A" value="100"/><give criterion="B" value="60"/><give criterion="C" value="20"/>\
            </swing></judgements>
            """
        let evaluation = try given(
            Self.plan.replacing("name=\"Ana Brook\"/>", with: "name=\"Ana Brook\"/><evaluator id=\"E2\" name=\"Bo\"/>")
                + before)
        let warning = try #require(evaluation.weightInterview(.points, by: "E1").warning)
        #expect(warning.message.hasPrefix("E1 has judged the criteria at the top of the plan already (evaluation.xml:"))
        #expect(
            warning.remedy
                == "of two judgements an evaluation takes one: include what is said now in place of the other")
        #expect(try evaluation.weightInterview(.points, by: "E2").warning == nil)
        #expect(try interview(.points).warning == nil)
    }

    @Test func `by best and worst is not begun about more criteria than it can weigh`() throws {
        let criteria = (1...21).map {
            #"<criterion id="K\#($0)" title="K" weight="1"><measure worst="0" best="1"/></criterion>"#
        }
        let many = try given(criteria.joined())
        let found = refusal { try many.weightInterview(.bestWorst, by: "E1") }
        #expect(found.map(\.rule.code) == ["F0467"])
        #expect(try many.weightInterview(.points, by: "E1").question != nil)
        #expect(try given(criteria.dropLast().joined()).weightInterview(.bestWorst, by: "E1").question != nil)
    }

    /// What is asked, with the answer given to each, and what is said to answers that are not accepted.
    private func run(_ interview: WeightInterview, _ answers: [String]) -> (WeightInterview, [String]) {
        var interview = interview
        var heard: [String] = []
        for answer in answers {
            heard.append(interview.question ?? "nothing")
            if let objection = interview.answer(answer) { heard.append("! " + objection) }
        }
        return (interview, heard)
    }

    /// Weights of what was said by criterion, as they come back from the file it was written to.
    private func weights(_ interview: WeightInterview) throws -> [Double] {
        let judgement = try #require(interview.judgement)
        let reading = Reading.judgements(.bytes(Array(try judgement.xml().utf8), name: "asked.xml"))
        let person = try #require(try reading.judged().peoplesWeights().levels.first).people[0]
        return zip(person.criteria, person.weights).sorted { $0.0 < $1.0 }.map(\.1)
    }

    /// As many, and each near.
    private func areNear(_ found: [Double], _ expected: [Double], within tolerance: Double) -> Bool {
        found.count == expected.count && zip(found, expected).allSatisfy { isNear($0, $1, within: tolerance) }
    }

    @Test func `asks for points, and asks again where an answer is none`() throws {
        let (done, heard) = run(try interview(.points), ["50", "thirty", "-1", " 30 ", "20.5"])
        #expect(
            heard == [
                "Points for Aroma (A): ", "Points for Body (B): ", "! write a number from 0, with a point for decimals",
                "Points for Body (B): ", "! write a number from 0, with a point for decimals", "Points for Body (B): ",
                "Points for Colour (C): ",
            ])
        #expect(done.question == nil)
        let expected = [50, 30, 20.5].map { $0 / 100.5 }
        #expect(areNear(try weights(done), expected, within: 1e-12))
    }

    @Test func `does not take 0 for everything`() throws {
        let (open, heard) = run(try interview(.swing), ["0", "0", "0"])
        #expect(heard.last == "! everything else has 0: give this one more")
        #expect(open.judgement == nil)
        let (done, _) = run(open, ["101", "100"])
        #expect(try weights(done) == [0, 0, 1])
    }

    @Test func `takes two on one place`() throws {
        let (done, heard) = run(try interview(.order), ["2", "4", "1", "2"])
        #expect(heard[2] == "! write a place from 1 to 3")
        // Of three: 11/18, 5/18 and 2/18; the last two are shared.
        let shared = [3.5, 11, 3.5].map { $0 / 18 }
        #expect(areNear(try weights(done), shared, within: 1e-12))
    }

    @Test func `asks for every pair once, and takes a fraction`() throws {
        let (done, heard) = run(try interview(.pairwise), ["2", "1/3", "10", "1/6"])
        #expect(
            heard == [
                "How many times as important is Aroma (A) as Body (B)? ",
                "How many times as important is Aroma (A) as Colour (C)? ",
                "How many times as important is Body (B) as Colour (C)? ",
                "! write a number from 1/9 to 9, like 3 or 1/3",
                "How many times as important is Body (B) as Colour (C)? ",
            ])
        // Consistent: 2 : 1 : 6.
        let consistent = [2.0, 1, 6].map { $0 / 9 }
        #expect(areNear(try weights(done), consistent, within: 1e-12))
    }

    @Test func `asks for the best beside the worst first, and takes nothing beyond it`() throws {
        let (done, heard) = run(try interview(.bestWorst), ["D", "c", "C", "B", "6", "7", "2", "3"])
        #expect(
            heard == [
                "Which is the most important: A, B, C? ", "! write one of A, B, C",
                "Which is the most important: A, B, C? ", "Which is the least important: A, B? ",
                "! write one of A, B", "Which is the least important: A, B? ",
                "How many times as important is Colour (C) as Body (B)? ",
                "How many times as important is Colour (C) as Aroma (A)? ", "! write a number from 1 to 6",
                "How many times as important is Colour (C) as Aroma (A)? ",
                "How many times as important is Aroma (A) as Body (B)? ",
            ])
        // 2 × 3 = 6: consistent.
        let consistent = [3.0, 1, 6].map { $0 / 10 }
        #expect(areNear(try weights(done), consistent, within: 1e-9))
    }

    @Test func `says who, when, why and of what`() throws {
        let (done, _) = run(try interview(.points), ["1", "2", "3"])
        #expect(
            try #require(done.judgement).xml() == """
                <?xml version="1.0" encoding="UTF-8"?>
                <judgements xmlns="urn:finalist:1" by="E1" at="2026-03-02" reason="asked on paper">
                  <points>
                    <give criterion="A" value="1"/>
                    <give criterion="B" value="2"/>
                    <give criterion="C" value="3"/>
                  </points>
                </judgements>

                """)
    }

    @Test(arguments: [
        ("E2", nil, "there is nobody 'E2' on the panel"), ("E 1", nil, "'E 1' is no id of a person"),
        ("E1", "X", "there is no criterion 'X'"), ("E1", "A", "there are no criteria below 'Aroma' (A)"),
        ("E1", "C", "there is only one criterion below 'Colour' (C)"),
    ])
    func `is refused to strangers, and where there is nothing to weigh`(
        by: String, level: String?, message: String
    ) throws {
        let found = refusal { try interview(.points, by: by, of: level) }
        #expect(found.map(\.message) == [message])
        #expect(Refusal(diagnostics: found).isAboutTheRequest)
    }
}
