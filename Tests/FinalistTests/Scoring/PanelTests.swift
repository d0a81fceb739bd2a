import Testing

@testable import Finalist

/// Three evaluators, a scale of 1 to 5, two questions of shares 70 and 30; the sheets and the record are the test's.
private func panel(_ rest: String, criterion: String = "", panel: String = "") throws -> Evaluation {
    try given(
        """
        <scale id="s" from="1" to="5" zero="1"/>
        <panel><evaluator id="E1" name="Ada"/><evaluator id="E2" name="Bo"/><evaluator id="E3" name="Cy"/>\(panel)</panel>
        <criterion id="C" title="Calls" weight="2" \(criterion)>
          <question id="Q1" share="70" scored-by="E1 E2 E3">How fast?</question>
          <question id="Q2" share="30" scored-by="E2">How kind?</question>
        </criterion>
        <vendor id="acme" name="Acme"/>
        \(rest)
        """)
}

/// One sheet an evaluator; each entry is an element without its vendor.
private func sheet(_ evaluator: String, _ entries: String...) -> String {
    "<scores evaluator=\"\(evaluator)\">"
        + entries.map { entry in
            if let value = Double(entry.drop { $0 != "=" }.dropFirst()) {
                return "<score question=\"\(entry.prefix { $0 != "=" })\" vendor=\"acme\" value=\"\(value)\">r</score>"
            }
            let parts = entry.split(separator: " ")
            return "<\(parts[0]) question=\"\(parts[1])\" vendor=\"acme\">why not</\(parts[0])>"
        }.joined() + "</scores>"
}

private let e1 = sheet("E1", "Q1=5")
private let e2 = sheet("E2", "Q1=2", "Q2=4.5")
private let e3 = sheet("E3", "Q1=3")

@Suite struct `A panel's value` {
    @Test func `is the mean of the scores on their scale, by the shares of the questions`() throws {
        let outcome = try panel(e1 + e2 + e3).scored()
        // Q1: (5 + 2 + 3) ÷ 3 = 3⅓, (3⅓ − 1) ÷ 4 = 58⅓; Q2: 3.5 ÷ 4 = 87.5; (70 · 58⅓ + 30 · 87.5) ÷ 100 = 67.0833…
        #expect(isNear(outcome.total("acme"), (70 * (175.0 / 3) + 30 * 87.5) / 100))
    }

    @Test func `follows a scale that falls`() throws {
        let evaluation = try given(
            """
            <scale id="school" from="6" to="1"/>
            <panel><evaluator id="E1" name="Ada"/></panel>
            <criterion id="C" title="Calls" weight="1"><question id="Q" share="1" scored-by="E1">?</question></criterion>
            <vendor id="acme" name="Acme"/><vendor id="brio" name="Brio Desk"/>
            <scores evaluator="E1"><score question="Q" vendor="acme" value="2">r</score><score question="Q" vendor="brio" value="5.5">s</score></scores>
            """)
        let outcome = try evaluation.scored()
        #expect(outcome.total("acme") == 80)  // (6 − 2) ÷ 5
        #expect(outcome.total("brio") == 10)  // (6 − 5.5) ÷ 5
    }

    @Test func `is what was agreed in moderation, the last one where there are several questions`() throws {
        let record = """
            <record><moderation question="Q1" vendor="acme" agreed="4"><original evaluator="E1" value="5"/><reason>calls heard again</reason></moderation></record>
            """
        let outcome = try panel(e1 + e2 + e3 + record).scored()
        // Q1: 3 ÷ 4 = 75; (70 · 75 + 30 · 87.5) ÷ 100
        #expect(isNear(outcome.total("acme"), 78.75))
    }

    @Test func `leaves a recused evaluator's score out and keeps it in the trace`() throws {
        let recusals: [String] = [
            #"<recusal evaluator="E1" vendor="acme" criteria="C">a cousin</recusal>"#,
            #"<recusal evaluator="E1" criteria="Q1">a cousin</recusal>"#,
            #"<recusal evaluator="E1">a cousin</recusal>"#,
        ]
        for recusal in recusals {
            let outcome = try panel(e1 + e2 + e3, panel: recusal).scored()
            // Q1: (2 + 3) ÷ 2 = 2.5, 1.5 ÷ 4 = 37.5; (70 · 37.5 + 30 · 87.5) ÷ 100 = 52.5
            #expect(isNear(outcome.total("acme"), 52.5), "\(recusal)")
            let evidence = try outcome.explanation(of: "acme", on: "Q1").evidence
            #expect(evidence.map(\.isCounted) == [false, true, true])
            #expect(evidence.first?.what.contains("5") == true)
        }
        let other = try panel(e1 + e2 + e3, panel: #"<recusal evaluator="E1" criteria="Q2">not mine</recusal>"#)
            .scored()
        #expect(isNear(other.total("acme"), (70 * (175.0 / 3) + 30 * 87.5) / 100))
    }

    @Test func `needs no score from someone recused`() throws {
        let outcome = try panel(e2 + e3, panel: #"<recusal evaluator="E1" vendor="acme">a cousin</recusal>"#).scored()
        #expect(isNear(outcome.total("acme"), 52.5))
    }

    @Test func `takes an abstention as no score, and not as a 0`() throws {
        let outcome = try panel(sheet("E1", "abstain Q1") + e2 + e3).scored()
        #expect(isNear(outcome.total("acme"), 52.5))
    }

    @Test func `is refused where everyone abstained or is recused, and nobody is left`() throws {
        let sheets = sheet("E1", "abstain Q1") + sheet("E2", "abstain Q1", "Q2=4.5") + e3
        let evaluation = try panel(sheets, panel: #"<recusal evaluator="E3">a cousin</recusal>"#)
        #expect(refusal { try evaluation.scored() }.map(\.rule.code).contains("F0708"))
    }

    @Test func `hands a question's share to the others where it does not apply, for that vendor only`() throws {
        let sheets =
            sheet("E1", "not-applicable Q1") + sheet("E2", "not-applicable Q1", "Q2=4.5")
            + sheet("E3", "not-applicable Q1")
        let outcome = try panel(sheets).scored()
        #expect(outcome.total("acme") == 87.5)
    }
}

@Suite struct `A score still to come` {
    @Test func `stops scoring, and says whose it is`() throws {
        let evaluation = try panel(e1 + e2)
        let found = refusal { try evaluation.scored() }
        #expect(found.map(\.rule.code) == ["F0501"])
        #expect(found.first?.message.contains("Cy (E3)") == true)
        #expect(found.first?.vendor == "acme")
    }

    @Test func `is left out where the plan says so`() throws {
        let outcome = try panel(e1 + e2, criterion: #"missing="exclude""#).scored()
        // Q1: (5 + 2) ÷ 2 = 3.5, 2.5 ÷ 4 = 62.5; (70 · 62.5 + 30 · 87.5) ÷ 100 = 70
        #expect(isNear(outcome.total("acme"), 70))
    }

    @Test func `hands the share of a question without any to the others where the plan says so`() throws {
        let outcome = try panel(sheet("E2", "Q2=4.5"), criterion: #"missing="exclude""#).scored()
        #expect(outcome.total("acme") == 87.5)
    }

    @Test func `counts as the worst on the scale where the plan says so`() throws {
        let outcome = try panel(e1 + e2, criterion: #"missing="worst""#).scored()
        // Q1: (5 + 2 + 1) ÷ 3 = 2⅔, 1⅔ ÷ 4 = 41⅔; (70 · 41⅔ + 30 · 87.5) ÷ 100 = 55.41⅔
        #expect(isNear(outcome.total("acme"), (70 * (125.0 / 3) + 30 * 87.5) / 100))
        let none = try panel(sheet("E2", "Q2=4.5"), criterion: #"missing="worst""#).scored()
        // Q1: nobody, 0; 30 · 87.5 ÷ 100
        #expect(isNear(none.total("acme"), 26.25))
    }

    @Test func `bounds an interim result by the worst and the best it can be`() throws {
        let outcome = try panel(e1 + e2).scored(interim: true)
        let result = try #require(outcome["acme"])
        // so far Q1 is (5 + 2) ÷ 2; with a 1 it is 41⅔ and with a 5 it is (5 + 2 + 5) ÷ 3 = 4, 75
        #expect(isNear(result.total, 70))
        #expect(isNear(result.bounds?.lowerBound, (70 * (125.0 / 3) + 30 * 87.5) / 100))
        #expect(isNear(result.bounds?.upperBound, 78.75))
        #expect(outcome.isInterim && outcome.codes().contains("F0704"))
    }

    @Test func `of every evaluator leaves 0 to 100, and no value so far`() throws {
        let outcome = try panel("").scored(interim: true)
        let result = try #require(outcome["acme"])
        #expect(result.total == nil && result.rank == nil)
        #expect(result.bounds == 0...100)
        #expect(outcome.value("C", "acme") == nil)
    }

    @Test func `of nobody is no interim result, even when one is asked for`() throws {
        let outcome = try panel(e1 + e2 + e3).scored(interim: true)
        #expect(!outcome.isInterim)
        #expect(!outcome.codes().contains("F0704"))
    }
}
