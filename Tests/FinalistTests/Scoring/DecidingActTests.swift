import Testing

@testable import Finalist

/// Alpha and Beta weigh 50 each. Wolf has 3 and 3, 60 on Alpha, and 65 on Beta: 62.5. Vee has 50 on Beta and, where its
/// Alpha is 80, .5 · 80 + .5 · 50 = 65.
private func scored(
    _ second: String, more: String = "", panel: String = "", vee: String = #"<measure criterion="B" value="5"/>"#
) throws -> Outcome {
    try given(
        """
        <scale id="s" from="0" to="5"/>
        <panel><evaluator id="E1" name="Ann"/><evaluator id="E2" name="Bob"/>\(panel)</panel>
        <criterion id="A" title="Alpha" weight="50"><question id="Q" share="1" scored-by="E1 E2">Say?</question></criterion>
        <criterion id="B" title="Beta" weight="50"><measure worst="0" best="10"/></criterion>
        <vendor id="V" name="Vee">\(vee)</vendor>
        <vendor id="W" name="Wolf"><measure criterion="B" value="6.5"/></vendor>
        <scores evaluator="E1"><score question="Q" vendor="V" value="4">good work</score><score question="Q" vendor="W" value="3">fair</score></scores>
        <scores evaluator="E2">\(second)<score question="Q" vendor="W" value="3">middling</score></scores>
        \(more)
        """
    ).scored()
}

private func score(_ value: Int) -> String { "<score question=\"Q\" vendor=\"V\" value=\"\(value)\">as it was</score>" }

private func moderation(_ agreed: Int) -> String {
    "<record><moderation question=\"Q\" vendor=\"V\" agreed=\"\(agreed)\"><original evaluator=\"E1\" value=\"4\"/><original evaluator=\"E2\" value=\"2\"/><reason>talked it over</reason></moderation></record>"
}

@Suite struct `What people did to the evidence` {
    private func check(_ outcome: Outcome, _ code: String, _ sentence: String) {
        #expect(outcome.winners.map(\.id) == ["V"])
        #expect(outcome.decidingActs.deciding.map(\.firstWithout) == [["W"]])
        let flags = outcome.flags.filter { $0.rule.code == code }
        #expect(flags.map(\.message) == [String(sentence.dropLast())])
        #expect(outcome.answer(nil).contains(sentence), "\(outcome.answer(nil))")
        #expect(outcome.lead(outcome.sureness()).decidingActs.map(\.words) == [sentence])
    }

    // The mean of 4 and 2 is 3: .5 · 60 + .5 · 50 = 55.
    @Test func `is told where a moderation decides`() throws {
        check(
            try scored(score(2), more: moderation(4)), "F0765",
            "Without the moderation of Q for Vee (4 agreed, 3 the mean of its originals) Wolf would be first.")
    }

    // With Bob's 0 the mean is 2: .5 · 40 + .5 · 50 = 45.
    @Test func `is told where a recusal decides`() throws {
        check(
            try scored(score(0), panel: #"<recusal evaluator="E2" vendor="V" from="2026-01-01">kin</recusal>"#),
            "F0766",
            "With the scores of Bob (E2) for Vee, who is recused there, Wolf would be first.")
    }

    // A 0 of Bob's makes it 45; a 5 makes it 70, and changes nothing.
    @Test func `is told where an abstention can decide`() throws {
        check(
            try scored(#"<abstain question="Q" vendor="V">was away</abstain>"#), "F0767",
            "Bob (E2) abstained on Q for Vee: with the worst score (0) Wolf would be first.")
    }

    // Alpha alone is 80; with 0 on Beta it would be 40.
    @Test func `is told where a criterion that is left out can decide`() throws {
        check(
            try scored(score(4), vee: #"<not-applicable criterion="B">none there</not-applicable>"#), "F0767",
            "Beta (B) is left out for Vee: were it worth 0 of 100 there, Wolf would be first.")
    }

    // Agreed 3 in place of 3 is nothing; agreed on 5 Vee has 75, and 4 and 4 for it 65.
    @Test func `is looked for, and not told where it decides nothing`() throws {
        let same = try scored(score(4), more: moderation(5).replacing("\"2\"", with: "\"4\""))
        #expect(same.winners.map(\.id) == ["V"] && same.decidingActs.tried == 1)
        #expect(
            same.decidingActs.deciding.isEmpty && same.codes().allSatisfy { !["F0765", "F0766", "F0767"].contains($0) })
    }
}
