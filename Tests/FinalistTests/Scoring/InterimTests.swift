import Testing

@testable import Finalist

private let head = """
    <scale id="s" from="0" to="5"/>
    <panel><evaluator id="E1" name="Ann"/><evaluator id="E2" name="Bob"/></panel>
    <criterion id="A" title="Alpha" weight="60"><question id="Q1" share="1" scored-by="E1 E2">Say?</question></criterion>
    <criterion id="B" title="Beta" weight="40"><measure worst="0" best="10"/></criterion>
    """

/// Vee has 4 and 3, 70 on A, and 50 on B: .6 · 70 + .4 · 50 = 62. Wolf has 3 and 2, 50 on A, and 70 on B: 30 + 28 = 58.
private func evaluation(
    _ more: String = "", vee: String = #"<measure criterion="B" value="5"/>"#, veeScores: Bool = true
) throws -> Evaluation {
    func sheet(_ evaluator: String, _ vee: Int, _ wolf: Int) -> String {
        let first = veeScores ? #"<score question="Q1" vendor="V" value="\#(vee)">good work</score>"# : ""
        return
            #"<scores evaluator="\#(evaluator)">\#(first)<score question="Q1" vendor="W" value="\#(wolf)">fair</score></scores>"#
    }
    let xml = """
        <evaluation xmlns="urn:finalist:1" id="e" title="T">\(head)
        <vendor id="V" name="Vee">\(vee)</vendor>
        <vendor id="W" name="Wolf"><measure criterion="B" value="7"/></vendor>
        \(sheet("E1", 4, 3))\(sheet("E2", 3, 2))\(more)
        </evaluation>
        """
    return try Evaluation(xml: Array(xml.utf8))
}

@Suite struct `What an interim result says` {
    @Test func `names who can still come first`() throws {
        let outcome = try evaluation(vee: "", veeScores: false).scored(interim: true)
        let answer = outcome.answer(nil).joined(separator: " ")
        #expect(outcome["V"]?.status == .incomplete)
        #expect(outcome["V"]?.rank == nil)
        #expect(answer.contains("Of Vee nothing is scored yet."))
        #expect(answer.contains("Vee can still come first"))
        #expect(!answer.contains("none of what can come"))
    }

    @Test func `names who a requirement can still put out`() throws {
        let requirement =
            #"<requirement id="R" title="Cover"/><response vendor="W"><claim requirement="R" status="met"/></response>"#
        let answer = try evaluation(requirement).scored(interim: true).answer(nil).joined(separator: " ")
        #expect(answer.contains("What is still to come can put out Vee."))
        #expect(!answer.contains("none of what can come"))
    }

    @Test func `is that nothing can change when nothing can`() throws {
        // Vee leads by 4 of 100; a figure of Wolf's is there, one score of Vee's is missing: 0 … 5 moves A by 50.
        let answer = try evaluation().scored(interim: true).answer(nil).joined(separator: " ")
        #expect(!answer.contains("still"))
    }
}

@Suite struct `A narrow lead` {
    @Test func `is told with the least score that turns it`() throws {
        // One of two evaluators' scores, on a scale of 5, on A, which weighs 60 %: a point is 6 of 100. The lead is 4, so
        // that ⅔ of a point turns it; Ann's 4 has the most room to fall.
        let outcome = try evaluation().scored()
        let answer = outcome.answer(outcome.sureness()).joined(separator: " ")
        #expect(answer.contains("the score of Ann (E1) on Q1 for Vee 4 → 3 (3.3333 would do)"))
    }

    @Test func `knows that a lone remaining evaluator moves more`() throws {
        // Without Bob, Vee has 4: 80 on A, 68 in all; the lead is 10, and one point of Ann's moves 12.
        let recusal = #"<record><recusal evaluator="E2" vendor="V">kin</recusal></record>"#
        let outcome = try evaluation(recusal).scored()
        let answer = outcome.answer(outcome.sureness()).joined(separator: " ")
        #expect(answer.contains("the score of Ann (E1) on Q1 for Vee 4 → 3 (3.1667 would do)"))  // 4 − 10 ÷ 12
    }

    @Test func `counts no point that the panel has settled`() throws {
        let settled = ["V", "W"].map { vendor in
            """
            <moderation question="Q1" vendor="\(vendor)" agreed="3" present="E1 E2"><original evaluator="E1" \
            value="\(vendor == "V" ? 4 : 3)"/><original evaluator="E2" value="\(vendor == "V" ? 3 : 2)"/>\
            <reason>talked it over</reason></moderation>
            """
        }.joined()
        let answer = try evaluation("<record>\(settled)</record>").scored().answer(nil).joined(separator: " ")
        #expect(!answer.contains("one point from one evaluator"))
    }
}

@Suite struct `A ruling` {
    @Test func `that is newer stands, wherever it was written down`() throws {
        let rulings = """
            <requirement id="R" title="Cover"/>
            <response vendor="V"><claim requirement="R" status="met"/></response>
            <response vendor="W"><claim requirement="R" status="met"/></response>
            <record>
            <ruling requirement="R" vendor="V" status="met" at="2026-05-02">the second letter</ruling>
            <ruling requirement="R" vendor="V" status="not-met" at="2026-05-01">the first letter</ruling>
            </record>
            """
        let outcome = try evaluation(rulings).scored()
        #expect(outcome["V"]?.status == .ranked)
    }
}

@Suite struct `A gap that counts as the worst` {
    @Test func `is seen in the flags`() throws {
        let xml = """
            <evaluation xmlns="urn:finalist:1" id="e" title="T">
            <criterion id="A" title="Alpha" weight="3" missing="worst"><measure worst="0" best="10"/></criterion>
            <criterion id="B" title="Beta" weight="2"><measure worst="0" best="10"/></criterion>
            <vendor id="V" name="Vee"><measure criterion="B" value="5"/></vendor>
            <vendor id="W" name="Wolf"><measure criterion="A" value="1"/><measure criterion="B" value="7"/></vendor>
            </evaluation>
            """
        let outcome = try Evaluation(xml: Array(xml.utf8)).scored()
        let flags = outcome.flags.filter { $0.rule.code == "F0712" }
        #expect(flags.map(\.vendor) == ["V"])
        // (3 · 0 + 2 · 50) ÷ 5
        #expect(abs((outcome["V"]?.total ?? -1) - 20) < 1e-9)
    }
}
