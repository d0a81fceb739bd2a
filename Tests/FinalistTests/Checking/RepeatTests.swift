import Testing

@testable import Finalist

private let head = """
    <panel><evaluator id="E1" name="Ada"/><evaluator id="E2" name="Bo"/></panel>
    <scale id="s" from="0" to="5"/>
    <scorecard id="card" version="1" title="Card" frozen="2026-01-01">
      <section id="S" title="S" weight="1"><item id="I1" title="Greets" kind="0-4" weight="1">ANCHOR</item></section>
      <critical-error id="X1" class="compliance" title="No consent"/>
    </scorecard>
    <criterion id="Q" title="Quality" weight="60" scale="s"><question id="Q1" share="1" scored-by="E1 E2">Plan</question></criterion>
    <criterion id="K" title="Calls" weight="40"><calls scorecard="card">GATE</calls></criterion>
    <requirement id="R" title="Insured"/>
    <vendor id="A" name="Ash"/><vendor id="B" name="Birch"/>
    """

private func repeats(_ body: String, anchor: String = "", gate: String = "") -> [String] {
    findings(head.replacing("ANCHOR", with: anchor).replacing("GATE", with: gate) + body)
        .filter { ["F0519", "F0637"].contains($0.rule.code) }.map { String($0.message.split(separator: " (first")[0]) }
}

@Suite struct `What stands twice` {
    private static let pairs: [(String, String, String, String)] = [
        (
            #"<record><moderation question="Q1" vendor="A" agreed="3"><reason>met</reason>ONE</moderation></record>"#,
            #"<original evaluator="E1" value="4"/>"#, #"<original evaluator="E1" value="2"/>"#,
            "the original score of E1 in the moderation of Q1 for A is there twice"
        ),
        (
            #"<record><decision chosen="A"><reason>best</reason>ONE</decision></record>"#,
            #"<dissent by="E2">the price</dissent>"#, #"<dissent by="E2">the price</dissent>"#,
            "the dissent of E2 is there twice"
        ),
        (
            "<record>ONE</record>", #"<recusal evaluator="E1" vendor="A" criteria="Q">a cousin</recusal>"#,
            #"<recusal evaluator="E1" vendor="A" criteria="Q">a cousin</recusal>"#,
            "the recusal of E1 for A is there twice"
        ),
        (
            #"<client-cost vendor="A">ONE</client-cost>"#, #"<other title="Audit" amount="900" each="year"/>"#,
            #"<other title="Audit" amount="900" each="year"/>"#, "the cost 'Audit' of vendor A is there twice"
        ),
        (
            #"<response vendor="A"><pricing>ONE</pricing></response>"#, #"<excluded line="w">no night</excluded>"#,
            #"<excluded line="w">no night</excluded>"#, "<excluded> of w in the prices of A is there twice"
        ),
        (
            #"<response vendor="A"><pricing>ONE</pricing></response>"#, #"<withdrawn line="w">ours</withdrawn>"#,
            #"<withdrawn line="w"/>"#, "<withdrawn> of w in the prices of A is there twice"
        ),
        (
            #"<response vendor="A"><pricing>ONE</pricing></response>"#, #"<termination from-month="1" months="3"/>"#,
            #"<termination from-month="1" months="6"/>"#, "<termination> of A from month 1 is there twice"
        ),
        (
            #"<visit vendor="A">ONE</visit>"#, #"<person name="Lee" role="lead"/>"#,
            #"<person name="Lee" role="lead"/>"#,
            "Lee of A is there twice"
        ),
    ]

    @Test(arguments: pairs)
    func `is told`(frame: String, one: String, other: String, message: String) {
        #expect(repeats(frame.replacing("ONE", with: one + other)) == [message])
        #expect(repeats(frame.replacing("ONE", with: one)) == [])
    }

    @Test func `in one call is told where it was heard at one time`() {
        func heard(_ errors: String) -> [String] {
            repeats(
                #"<visit vendor="A"><call id="C1" selection="buyer-random"><assessment evaluator="E1" scorecard="card">"#
                    + #"<rating item="I1" value="3"/>\#(errors)</assessment></call></visit>"#)
        }
        let error = #"<critical-error error="X1">no consent asked</critical-error>"#
        #expect(heard(error + error) == ["critical error X1, as E1 heard call C1, is there twice"])
        #expect(heard(error + error.replacing(">no", with: #" at="03:10">no"#)) == [])
    }

    @Test func `in a plan is told`() {
        let anchor = #"<anchor rating="4">warm</anchor>"#
        #expect(
            repeats("", anchor: anchor + #"<anchor rating="4">brisk</anchor>"#) == [
                "the anchor of I1 for 4 is there twice"
            ])
        let gate = #"<gate class="compliance" most="0"/>"#
        #expect(
            repeats("", gate: gate + #"<gate class="compliance" most="2"/>"#) == [
                "the gate of 'Calls' (K) on compliance errors is there twice"
            ])
    }

    private static let others: [String] = [
        #"<client-cost vendor="A"><other title="Audit" amount="900" each="year"/><other title="Audit" amount="500" each="once"/></client-cost>"#,
        #"<record><event title="Visit" at="2026-05-01">on foot</event><event title="Visit" at="2026-05-02">on foot</event></record>"#,
        #"<visit vendor="A"><person name="Lee" role="lead"/><person name="Lee" role="agent"/></visit>"#,
    ]

    @Test(arguments: others)
    func `and differs is not one thing`(body: String) {
        #expect(repeats(body) == [])
    }
}
