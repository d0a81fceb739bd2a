import Foundation
import Testing

@testable import Finalist

private let sample = Sample.calls

@Suite struct `Visits and calls` {
    @Test func `that are complete give no finding`() { #expect(sample.findings == []) }

    private static let slips = [
        Slip(
            "F0901", #"<anchor rating="4">"#, #"<anchor rating="5">"#,
            "item O1 explains '5', which is no rating of it in scorecard phone"),
        Slip(
            "F0901", #"<section id="OPEN" title="Opening" weight="30">"#,
            #"<section id="OPEN" title="Opening" weight="-30">"#, "section OPEN has the weight -30 in scorecard phone"),
        Slip(
            "F0901", #"<item id="N1" title="Finds the need" weight="1""#,
            #"<item id="N1" title="Finds the need" weight="0""#, "no item beside N1 has a weight in scorecard phone"),
        Slip(
            "F0901", #"<critical-error id="CARD""#,
            #"<critical-error id="WRONG" class="compliance" title="x"/><critical-error id="CARD""#,
            "critical error 'WRONG' stands twice in scorecard phone"),
        Slip(
            "F0901", #"<section id="NEED""#, #"<section id="OPEN""#, at: #"title="Need""#,
            "section 'OPEN' stands twice in scorecard phone"),
        Slip(
            "F0902", #"<rating item="O1" value="4"/>"#, #"<rating item="O1" value="5"/>"#,
            "E2 rates '5' on O1 in call K1"),
        Slip(
            "F0902", #"<rating item="O1" value="4"/>"#, #"<rating item="O1" value="3.5"/>"#,
            "E2 rates '3.5' on O1 in call K1"),
        Slip(
            "F0902", #"<rating item="O2" value="no"/>"#, #"<rating item="O2" value="0"/>"#,
            "E2 rates '0' on O2 in call K2"),
        Slip(
            "F0903", #"<rating item="N1" value="1"/>"#, #"<not-applicable item="N1">no need</not-applicable>"#,
            "N1 always applies, and E2 leaves it out in call K1"),
        Slip(
            "F0904", #"<rating item="N1" value="1"/>"#, #"<missing item="N1"/>"#,
            at: #"started="2026-03-09T09:10:00Z""#, "E2 has not rated N1 in call K1"),
        Slip(
            "F0904", "<rating item=\"O1\" value=\"0\"/>\n<rating item=\"O2\" value=\"no\"/>\n", "",
            at: #"started="2026-03-09T10:00:00Z""#, "E2 has not rated O1 and O2 in call K2"),
        Slip(
            "F0905", #"<rating item="N1" value="4"/>"#, #"<rating item="N2" value="4"/>"#,
            "E2 names item 'N2', which scorecard phone has not"),
        Slip(
            "F0905", #"error="WRONG""#, #"error="WORNG""#,
            "E2 names critical error 'WORNG', which scorecard phone has not"),
        Slip(
            "F0906", #"<assessment evaluator="E2" scorecard="phone" started="2026-03-09T09:10:00Z">"#,
            #"<assessment evaluator="E1" scorecard="phone" started="2026-03-09T09:10:00Z">"#,
            "E1 assesses call K1 twice (first at evaluation.xml:35:1)"),
        Slip(
            "F0906", #"<rating item="O1" value="4"/>"#,
            "<rating item=\"O1\" value=\"4\"/>\n<rating item=\"O1\" value=\"1\"/>", at: #"item="O1" value="1""#,
            "E2 marks O1 twice in call K1 (first at evaluation.xml:41:1)"),
        Slip(
            "F0906", #"<call id="K2""#, #"<call id="K1""#, at: #"<call id="K1" selection="buyer-random" duration="95""#,
            "call K1 is there twice (first at evaluation.xml:34:1)"),
        Slip(
            "F0907", #"frozen="2026-03-01">"#, #"frozen="2026-03-01" changed="2026-03-02">"#,
            "scorecard phone was changed on 2026-03-02, after it was frozen on 2026-03-01"),
        Slip(
            "F0907", #"frozen="2026-03-01">"#, #"frozen="2026-03-01" fingerprint="00aa">"#,
            "scorecard phone has been changed since it was frozen on 2026-03-01"),
        Slip(
            "F0908", #"employer="consultant""#, #"employer="vendor""#, "Bo Quist (E2) is employed by a vendor"),
        Slip(
            "F0910", #"started="2026-03-09T10:00:00Z">"#,
            #"started="2026-03-09T10:00:00Z" submitted="2026-03-09T09:58:00Z">"#,
            "the sheet of E2 on call K2 was handed in at 2026-03-09 09:58 UTC, before it was begun at 2026-03-09 10:00 UTC"
        ),
        Slip(
            "F0910", #"duration="95""#, #"duration="0""#, "duration of call K2 is 0, and lies between 1 and 86,400"),
        Slip(
            "F0910", #"survey="4""#, #"survey="6""#, "survey of call K1 is 6, and lies between 1 and 5"),
        Slip(
            "F0910", #"share="40""#, #"share="101""#, "share of Ida Falk is 101, and lies between 0 and 100"),
        Slip(
            "F0910", #"tenure="62""#, #"tenure="-1""#, "tenure of Ida Falk is -1, and lies between 0 and 1,200"),
        Slip(
            "F0931", #"calls="K1 K2""#, #"calls="K1 K7""#, at: #"<call id="K2""#,
            "call K2 is not among the calls of draw D1"),
        Slip(
            "F0932", #"<call id="K2" selection="buyer-random""#, #"<call id="K2" selection="convenience""#,
            "1 of the 2 calls of Oak Room Joinery (oak) do not count for 'Calls' (CALLS)"),
        Slip(
            "F0934", #"frozen="2026-03-01""#, #"frozen="2026-03-10""#, at: #"started="2026-03-09T09:00:00Z""#,
            "3 assessments on scorecard phone came before it was frozen on 2026-03-10, the first on 2026-03-09"),
        Slip(
            "F0935", #"score="2" evidence="told""#, #"score="3" evidence="told""#,
            "E2 scores 3 on W1 for what was only told"),
        Slip(
            "F0937", "<answered>Nobody.</answered>", "", at: "Who sweeps on Sundays?",
            "still open since the visit to oak: Who sweeps on Sundays?"),
        Slip(
            "F0402", #"<calls scorecard="phone"/>"#, #"<calls scorecard="phones"/>"#,
            "criterion CALLS names scorecard 'phones', which is not there"),
        Slip(
            "F0402", #"<assessment evaluator="E1" scorecard="phone" started="2026-03-11"#,
            #"<assessment evaluator="E1" scorecard="fone" started="2026-03-11"#,
            "an assessment of call K3 names scorecard 'fone', which is not there"),
        Slip(
            "F0402", #"<assessment evaluator="E1" scorecard="phone" started="2026-03-11"#,
            #"<assessment evaluator="E9" scorecard="phone" started="2026-03-11"#,
            "an assessment of call K3 names evaluator 'E9', which is not there"),
        Slip(
            "F0402", #"duration="95" draw="D1""#, #"duration="95" draw="D2""#,
            "call K2 names draw 'D2', which is not there"),
        Slip(
            "F0402", #"calls="K1 K2"/>"#, #"calls="K1 K2" by="E3"/>"#,
            "draw D1 names evaluator 'E3', which is not there"),
        Slip(
            "F0402", #"visitors="E1 E2""#, #"visitors="E1 E3""#, "the visit names evaluator 'E3', which is not there"),
        Slip(
            "F0402", #"<follow-up question="W1">"#, #"<follow-up question="W7">"#,
            "a follow-up names question 'W7', which is not there"),
        Slip(
            "F0402", #"</visit>"# + "\n" + #"<visit vendor="elm""#,
            "<integration>\n<check system=\"tickets\" method=\"test\" result=\"works\" question=\"W8\"/>\n</integration>"
                + "</visit>\n<visit vendor=\"elm\"", at: "tickets",
            "a check of tickets names question 'W8', which is not there"),
    ]

    @Test(arguments: slips)
    func `with one fault give one finding, at its place`(slip: Slip) throws { try slip.expect(in: sample) }

    @Test func `name a call that is not there beside it`() throws {
        let loose = sample.replacing(
            "</visit>\n</evaluation>",
            with: """
                <assessment call="K4" evaluator="E2" scorecard="phone"><rating item="O1" value="9"/></assessment>
                </visit>
                </evaluation>
                """)
        let found = try loose.only("F0402")
        #expect(found.message == "an assessment names call 'K4', which is not there")
        #expect(found.place == loose.line(of: #"<assessment call="K4""#))
        let there = loose.replacing(#"call="K4""#, with: #"call="K3""#)
        #expect(Set(there.findings.map(\.rule.code)) == ["F0902", "F0904"], "two faults of a sheet beside its call")
    }

    @Test func `of a vendor that is not there are told once, and not missed as well`() throws {
        let stray = sample.replacing(#"<visit vendor="elm""#, with: #"<visit vendor="lem""#)
        let found = try stray.only("F0402")
        #expect(found.message.hasPrefix("there is no vendor 'lem' (named in "))
        #expect(found.remedy.hasPrefix("did you mean 'elm'?"))
    }

    @Test func `name an item that nobody knows once, on however many sheets`() throws {
        let renamed = sample.replacing(#"<item id="N1""#, with: #"<item id="N3""#)
        let found = try renamed.only("F0905")
        #expect(found.message == "E1 names item 'N1', which scorecard phone has not (named 4 times, first here)")
        #expect(found.remedy.hasPrefix("did you mean 'N3'?"))
    }

    @Test func `on a scorecard without an item are not told of each rating`() throws {
        let start = try #require(sample.xml.firstRange(of: #"<section id="OPEN""#)).lowerBound
        let end = try #require(sample.xml.firstRange(of: #"<critical-error id="WRONG""#)).lowerBound
        let bare = Sample(xml: sample.xml.replacingCharacters(in: start..<end, with: ""))
        #expect(try bare.only("F0901").message == "there is nothing to rate in scorecard phone")
    }

    @Test(arguments: [
        (#"kind="yes-no""#, #"kind="yesno""#, "F0307"), (#"kind="yes-no" "#, "", "F0304"),
        (#"id="K3" selection="buyer-random""#, #"id="K3" selection="random""#, "F0307"),
        (#"id="K3" selection="buyer-random""#, #"id="K3""#, "F0304"),
        (#"score="1" evidence"#, #"score="one" evidence"#, "F0305"),
        (#"<answered>Nobody.</answered>"#, "<answered> </answered>", "F0309"),
        (#"<rating item="O1" value="4"/>"#, #"<rating item="O1" value=""/>"#, "F0304"),
        (#"<rating item="O1" value="4"/>"#, #"<rating value="4"/>"#, "F0304"),
        (
            #"<assessment evaluator="E2" scorecard="phone" started="2026-03-09T10"#,
            #"<assessment scorecard="phone" started="2026-03-09T10"#, "F0304"
        ),
        (
            #"<assessment evaluator="E1" scorecard="phone" started="2026-03-11"#,
            #"<assessment evaluator="E1" started="2026-03-11"#, "F0304"
        ),
        (#"<calls scorecard="phone"/>"#, #"<calls/>"#, "F0304"),
        (#"weight="75""#, #"weight="75%""#, "F0305"), (#"<visit vendor="elm""#, "<visit", "F0304"),
    ])
    func `with an attribute that cannot be read are told of that alone`(piece: String, other: String, code: String)
        throws
    {
        _ = try sample.replacing(piece, with: other).only(code)
    }
}

@Suite struct `A vendor of which no call counts` {
    @Test func `is told apart by what it lacks`() throws {
        let start = try #require(sample.xml.firstRange(of: #"<call id="K3""#)).lowerBound
        let end = try #require(sample.xml.range(of: "</call>", options: .backwards)).upperBound
        let none = try Sample(xml: sample.xml.replacingCharacters(in: start..<end, with: "")).only("F0911")
        #expect(none.message == "no call of Elmhurst and Daughters (elm) was assessed for 'Calls' (CALLS)")
        #expect(none.place == sample.place(of: #"<calls scorecard="phone"/>"#))
        #expect(none.vendor == "elm" && none.criterion == "CALLS")
        #expect(none.remedy.hasPrefix("add calls to the <visit vendor=\"elm\">, each with its <assessment>"))

        let picked = try sample.replacing(
            #"id="K3" selection="buyer-random""#, with: #"id="K3" selection="vendor-picked""#
        )
        .only("F0911")
        #expect(picked.message == "none of the 1 call of Elmhurst and Daughters (elm) was drawn at random by the buyer")
    }

    @Test func `since who heard it must keep out is found, where that leaves nobody`() throws {
        func without(_ evaluator: String) -> Sample {
            sample.replacing(
                "</panel>",
                with: #"<recusal evaluator="\#(evaluator)" criteria="CALLS">once worked there</recusal></panel>"#)
        }
        let found = try without("E1").only("F0911")
        #expect(
            found.message == "whoever heard the calls of Elmhurst and Daughters (elm) must keep out of 'Calls' (CALLS)")
        #expect(without("E2").findings("F0911") == [])
    }

    @Test func `since its sheet was replaced by one on another scorecard is found`() throws {
        let other = sample.adding(
            Sample.scorecard.replacing(#"id="phone""#, with: #"id="shop""#)
        ).replacing(
            #"<call id="K3" selection="buyer-random" duration="410">"#,
            with: """
                <call id="K3" selection="buyer-random" duration="410">
                <assessment evaluator="E1" scorecard="shop" version="2" supersedes="1">
                <rating item="O1" value="2"/><rating item="O2" value="yes"/><rating item="N1" value="3"/>
                </assessment>
                """)
        let found = try other.only("F0911")
        #expect(found.vendor == "elm")
        #expect(
            found.remedy.hasPrefix(
                "add <assessment scorecard=\"phone\"> to K3, or correct the scorecard of those that are there"))
    }

    @Test(arguments: ["exclude", "worst"])
    func `is none where the plan says what happens then`(policy: String) {
        let picked = sample.replacing(#"id="K3" selection="buyer-random""#, with: #"id="K3" selection="vendor-picked""#)
            .replacing(#"title="Calls" weight="65">"#, with: #"title="Calls" weight="65" missing="\#(policy)">"#)
        #expect(picked.findings("F0911") == [])
    }
}

@Suite struct `A sheet that a later version replaces` {
    private static let replaced = sample.replacing(
        #"<assessment evaluator="E1" scorecard="phone" started="2026-03-11T09:00:00Z">"#,
        with: """
            <assessment evaluator="E1" scorecard="phone" started="2026-02-11T09:00:00Z">
            <rating item="O1" value="7"/><rating item="O9" value="yes"/><missing item="N1"/><missing item="N1"/>
            <not-applicable item="N1">no need</not-applicable>
            </assessment>
            <assessment evaluator="E1" scorecard="phone" version="2" supersedes="1" started="2026-03-11T09:00:00Z">
            """)

    @Test func `is kept with its faults, and no finding`() { #expect(Self.replaced.findings == []) }

    @Test func `replaces one version of the same number never`() throws {
        let twice = Self.replaced.replacing(#"version="2" supersedes="1""#, with: #"version="1""#)
        #expect(twice.findings("F0906").contains { $0.message.hasPrefix("E1 assesses call K3 twice (first at ") })
    }
}

@Suite struct `A call` {
    @Test func `that was drawn at random stands in the vendor's contact log, or is told`() throws {
        let folder = try TemporaryFolder([
            "evaluation.xml": Sample.calls.adding("<include href=\"log.csv\"/>").xml,
            "log.csv": "vendor,call_id\nelm,K3\noak,K1\noak,K9\n",
        ])
        let found = Reading.read(folder.path).findings.filter { $0.rule.code == "F0941" }
        // K2 of oak is not there; K1 and K3 are.
        #expect(found.map(\.message) == ["call K2 of oak is not in the vendor's contact log"])
    }

    @Test func `has a name that is its vendor's own`() throws {
        // Both vendors number their calls from 1.
        let numbered = Sample.calls.replacing(#"<call id="K3""#, with: #"<call id="K1""#)
        #expect(numbered.findings == [])
    }

    @Test func `may be rated by one person on two scorecards`() throws {
        let second = """
            <scorecard id="short" version="1" title="In short">
            <section id="ALL" title="All" weight="1"><item id="A1" title="Well" weight="1" kind="yes-no"/></section>
            </scorecard>
            """
        let sheet = """
            <assessment evaluator="E1" scorecard="short"><rating item="A1" value="no"/></assessment>
            </call>
            """
        let rated = Sample.calls.adding(second)
            .replacing(#"<call id="K2""#, with: "<!-- K2 --><call id=\"K2\"")
            .replacing("</call>\n<!-- K2 -->", with: sheet + "\n")
        #expect(rated.findings == [])
        #expect(try rated.evaluation.heardCalls(of: "oak", on: rated.card("short")).map(\.call.id) == ["K1"])
        #expect(try rated.evaluation.heardCalls(of: "oak", on: rated.card("phone")).map(\.call.id) == ["K1", "K2"])
    }
}

extension Sample {

    fileprivate func card(_ id: String) throws -> Scorecard { try #require(try evaluation.scorecard(id)) }
}

@Suite struct `An impression` {
    private let heartfelt = Sample.heartfelt

    @Test func `is noted as intuition, and as nothing else`() {
        #expect(heartfelt.findings.map(\.rule.code) == ["F0621"])
    }

    @Test func `on another question is refused`() throws {
        let broken = heartfelt.replacing(#" intuition="yes""#, with: "")
        #expect(broken.findings.map(\.rule.code) == ["F0909", "F0909", "F0909", "F0909"])
        let found = try #require(broken.findings.first)
        #expect(found.message == "E1 has an impression on H1, which is no question of intuition")
        #expect(found.place == broken.line(of: "I stayed for tea."))
        #expect(found.vendor == "oak" && found.criterion == "H1")
    }

    @Test func `after prices were known is noted`() throws {
        let late = heartfelt.replacing(#"score="5" prices-seen="no""#, with: #"score="5" prices-seen="yes""#)
        #expect(late.findings.map(\.rule.code) == ["F0621", "F0936"])
        let found = try #require(late.findings("F0936").first)
        #expect(found.message == "1 of 4 impressions on H1 came from people who knew the prices (E1)")
        #expect(found.place == late.line(of: "I stayed for tea."))
    }

    @Test(arguments: [
        (#"score="5" "#, #"score="5,0" "#, "F0305"), (#"score="5" "#, "", "F0304"),
        (#"question="H1" evaluator="E1" score="5""#, #"question="H2" evaluator="E1" score="5""#, "F0402"),
        (#"question="H1" evaluator="E1" score="5""#, #"question="H1" evaluator="E3" score="5""#, "F0402"),
        (
            #"<person name="Ida"#,
            #"<impression question="H1" evaluator="E2" score="1" prices-seen="no">x</impression><person name="Ida"#,
            "F0506"
        ),
        (#"score="5" "#, #"score="6" "#, "F0504"),
    ])
    func `with one fault gives one finding`(piece: String, other: String, code: String) {
        let findings = heartfelt.replacing(piece, with: other).findings.filter { $0.severity == .error }
        #expect(findings.map(\.rule.code) == [code], "\(findings.map(\.message))")
    }
}

@Suite struct `Calls that a vendor picked` {
    @Test func `are told when they count`() throws {
        let found = try sample.replacing(
            #"<calls scorecard="phone"/>"#, with: #"<calls scorecard="phone" selection="all"/>"#
        )
        .replacing(#"<call id="K2" selection="buyer-random""#, with: #"<call id="K2" selection="vendor-picked""#)
        .only("F0933")
        #expect(found.message == "'Calls' (CALLS) counts 1 call that Oak Room Joinery (oak) picked itself")
        #expect(found.severity == .warning)
    }

    @Test func `are left out of several criteria in one note`() {
        let found = sample.replacing(
            #"<call id="K2" selection="buyer-random""#, with: #"<call id="K2" selection="unknown""#
        )
        .adding(
            #"<criterion id="CLEAN" title="Clean calls" weight="5"><calls scorecard="phone" of="error-free"/></criterion>"#
        )
        .findings("F0932")
        #expect(
            found.map(\.message) == [
                "1 of the 2 calls of Oak Room Joinery (oak) do not count for 'Calls' (CALLS) and 'Clean calls' (CLEAN)"
            ])
    }
}
