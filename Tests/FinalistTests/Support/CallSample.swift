import Testing

@testable import Finalist

extension Sample {
    /// The scorecard of ``calls``: two sections, and three items of which one may be left out.
    static let scorecard = """
        <scorecard id="phone" version="1" title="A call about counters" frozen="2026-03-01">
        <section id="OPEN" title="Opening" weight="30">
        <item id="O1" title="Says who speaks" weight="75" kind="0-4">
        <anchor rating="4">a name, and what comes next</anchor>
        </item>
        <item id="O2" title="Checks who asks" weight="25" kind="yes-no" not-applicable="nothing of the account was said"/>
        </section>
        <section id="NEED" title="Need" weight="70">
        <item id="N1" title="Finds the need" weight="1" kind="0-4"/>
        </section>
        <critical-error id="WRONG" class="customer" title="Says what is not so"/>
        <critical-error id="CARD" class="compliance" title="Reads a card number aloud"/>
        </scorecard>
        """

    /// Two joiners were visited, and calls to them heard, by two people. It gives no finding at all.
    static let calls = Sample(
        xml: """
            <evaluation xmlns="urn:finalist:1" id="joiners" title="Who answers for our counters" date="2026-04-02">
            <scale id="panel" from="0" to="5"><level score="0">nothing</level><level score="5">as we would</level></scale>
            <panel>
            <evaluator id="E1" name="Ana Brook" chair="yes" employer="buyer"/>
            <evaluator id="E2" name="Bo Quist" employer="consultant"/>
            </panel>
            <criterion id="CALLS" title="Calls" weight="65">
            <calls scorecard="phone"/>
            </criterion>
            <criterion id="SITE" title="Workshop" weight="35">
            <question id="W1" share="1" stage="visit" scored-by="E1 E2">What did the workshop look like?</question>
            </criterion>
            <vendor id="oak" name="Oak Room Joinery"/>
            <vendor id="elm" name="Elmhurst and Daughters"/>
            \(scorecard)
            <visit vendor="oak" site="Ostbury" from="2026-03-09" to="2026-03-10" visitors="E1 E2">
            <person name="Ida Falk" role="foreman" share="40" tenure="62"/>
            <tour area="hall"><observation question="W1" evaluator="E1" score="4" evidence="observed">Every saw has its guard.</observation></tour>
            <observation question="W1" evaluator="E2" score="2" evidence="told">They say that they sweep daily.</observation>
            <follow-up question="W1"><asked>Who sweeps on Sundays?</asked><answered>Nobody.</answered></follow-up>
            <draw id="D1" sha256="00" seed="7" rule="the lowest SHA-256 of seed:log:call" calls="K1 K2"/>
            <call id="K1" selection="buyer-random" duration="240" survey="4" draw="D1">
            <assessment evaluator="E1" scorecard="phone" started="2026-03-09T09:00:00Z">
            <rating item="O1" value="3"/>
            <rating item="O2" value="yes"/>
            <rating item="N1" value="2"/>
            </assessment>
            <assessment evaluator="E2" scorecard="phone" started="2026-03-09T09:10:00Z">
            <rating item="O1" value="4"/>
            <not-applicable item="O2">only the hours were asked</not-applicable>
            <rating item="N1" value="1"/>
            </assessment>
            </call>
            <call id="K2" selection="buyer-random" duration="95" draw="D1">
            <assessment evaluator="E2" scorecard="phone" started="2026-03-09T10:00:00Z">
            <rating item="O1" value="0"/>
            <rating item="O2" value="no"/>
            <rating item="N1" value="4"/>
            <critical-error error="WRONG" at="00:40">said that oak does not burn</critical-error>
            </assessment>
            </call>
            </visit>
            <visit vendor="elm" from="2026-03-11">
            <observation question="W1" evaluator="E1" score="1" evidence="observed">A shed.</observation>
            <observation question="W1" evaluator="E2" score="3" evidence="document">The insurer calls it sound.</observation>
            <call id="K3" selection="buyer-random" duration="410">
            <assessment evaluator="E1" scorecard="phone" started="2026-03-11T09:00:00Z">
            <rating item="O1" value="2"/>
            <rating item="O2" value="yes"/>
            <rating item="N1" value="3"/>
            </assessment>
            </call>
            </visit>
            </evaluation>
            """)

    /// The same with what the two people felt, which is declared intuition and noted as such.
    static let heartfelt = calls.replacing(
        #"<criterion id="CALLS" title="Calls" weight="65">"#,
        with: #"<criterion id="CALLS" title="Calls" weight="55">"#
    ).replacing(
        #"<vendor id="oak""#,
        with: """
            <criterion id="HEART" title="What we felt" weight="10" intuition="yes">
            <question id="H1" share="1" stage="visit" scored-by="E1 E2">Would you send a friend there?</question>
            </criterion>
            <vendor id="oak"
            """
    ).replacing(
        #"<person name="Ida Falk""#,
        with: """
            <impression question="H1" evaluator="E1" score="5" prices-seen="no">I stayed for tea.</impression>
            <impression question="H1" evaluator="E2" score="3" prices-seen="no">Kind, and slow.</impression>
            <person name="Ida Falk"
            """
    ).replacing(
        #"<visit vendor="elm" from="2026-03-11">"#,
        with: """
            <visit vendor="elm" from="2026-03-11">
            <impression question="H1" evaluator="E1" score="2" prices-seen="no">Nobody looked up.</impression>
            <impression question="H1" evaluator="E2" score="4" prices-seen="no">They sang.</impression>
            """)
}
