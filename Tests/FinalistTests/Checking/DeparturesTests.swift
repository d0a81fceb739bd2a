import Testing

@testable import Finalist

private let sample = Sample.complete

private func record(_ pieces: String) -> Sample { sample.adding("<record>\n\(pieces)</record>") }

private let leaving =
    #"<narrowing at="2026-05-01" from="3" to="2"><stays vendor="oak">Best.</stays><stays vendor="elm">Cheap.</stays>"#
    + #"<leaves vendor="yew">Too dear.</leaves></narrowing>"#

@Suite struct `A vendor that leaves in a narrowing` {
    @Test func `is out, though its own entry does not say so`() throws {
        let outcome = try record(leaving).evaluation.scored()
        #expect(outcome.results.map(\.vendor.id) == ["oak", "elm"])
        let left = try #require(outcome.comparison().left.first)
        #expect([left.id, left.stage, left.reason] == ["yew", "narrowing-1", "Too dear."])
    }

    @Test func `leaves at the stage that the narrowing closes`() throws {
        let sample = record(leaving.replacing(#"from="3""#, with: #"stage="rfp" from="3""#))
        #expect(try sample.evaluation.vendor("yew")?.departure?.stage == "rfp")
    }

    @Test func `keeps its own stage and reason where it has them`() throws {
        let sample = record(leaving).replacing(
            #"<vendor id="yew" name="Yew Park">"#,
            with: #"<vendor id="yew" name="Yew Park" left="shortlist" reason="withdrew">"#)
        let departure = try #require(try sample.evaluation.vendor("yew")?.departure)
        #expect(departure == Vendor.Departure(stage: "shortlist", reason: "withdrew", narrowing: 1))
    }

    @Test func `needs no reason of its own`() throws {
        let sample = record(leaving).replacing(
            #"<vendor id="yew" name="Yew Park">"#, with: #"<vendor id="yew" name="Yew Park" left="shortlist">"#)
        #expect(sample.findings("F0413").isEmpty)
        #expect(try sample.evaluation.vendor("yew")?.departure?.reason == "Too dear.")
    }
}

@Suite struct `The record and a vendor's own entry` {
    static let left = #"<vendor id="yew" name="Yew Park" left="shortlist" reason="withdrew">"#

    @Test(arguments: [
        (
            leaving + #"<narrowing from="2" to="2"><stays vendor="yew">Back.</stays></narrowing>"#,
            "Yew Park (yew) leaves in narrowing 1, and stays in narrowing 2"
        ),
        (
            leaving + #"<narrowing from="2" to="1"><leaves vendor="yew">Again.</leaves></narrowing>"#,
            "Yew Park (yew) leaves in narrowing 1, and leaves again in narrowing 2"
        ),
    ])
    func `contradict each other where somebody who left is there later`(narrowings: String, message: String) throws {
        #expect(record(narrowings).findings("F0518").map(\.message) == [message])
    }

    @Test func `contradict each other where the record keeps who has left`() throws {
        let sample = record(#"<narrowing from="3" to="3"><stays vendor="yew">Fine.</stays></narrowing>"#)
            .replacing(#"<vendor id="yew" name="Yew Park">"#, with: Self.left)
        let found = try #require(sample.findings("F0518").first)
        #expect(found.message.hasPrefix("Yew Park (yew) left at shortlist, and stays in narrowing 1 (evaluation.xml:"))
        #expect(found.severity == .error)
    }

    @Test func `contradict each other where both name a stage, and not the same`() throws {
        let sample = record(leaving.replacing(#"from="3""#, with: #"stage="rfp" from="3""#))
            .replacing(#"<vendor id="yew" name="Yew Park">"#, with: Self.left)
        #expect(
            sample.findings("F0518").map(\.message) == [
                "Yew Park (yew) left at shortlist, and leaves in the narrowing that closes rfp"
            ])
    }

    @Test func `know the stages of the questions and no others`() throws {
        let found = try #require(
            record(leaving.replacing(#"from="3""#, with: #"stage="rpf" from="3""#)).findings("F0518").first)
        #expect(found.message == "the narrowing closes stage 'rpf', and no question of the plan is of it")
        #expect(found.remedy.hasPrefix("did you mean 'rfp'?"))
    }

    @Test func `agree where a vendor is kept once and leaves later`() throws {
        let sample = record(
            #"<narrowing from="3" to="3"><stays vendor="yew">Fine.</stays></narrowing>"# + leaving
        ).replacing(#"<vendor id="yew" name="Yew Park">"#, with: Self.left)
        #expect(sample.findings("F0518").isEmpty)
        #expect(try sample.evaluation.vendor("yew")?.departure?.narrowing == 2)
    }
}

@Suite struct `A reason for leaving without a stage` {
    @Test(arguments: [#" reason="withdrew""#, #" left="" reason="withdrew""#])
    func `is refused, and nobody is ranked`(attributes: String) throws {
        let sample = sample.replacing(#"name="Yew Park""#, with: #"name="Yew Park"\#(attributes)"#)
        let found = try sample.only("F0413")
        #expect(
            found.message == "Yew Park (yew) has a reason for leaving ('withdrew'), and nothing says that it left")
        #expect(found.severity == .error)
    }

    @Test func `is the reason of a vendor that leaves in a narrowing`() throws {
        let sample = record(leaving).replacing(#"name="Yew Park""#, with: #"name="Yew Park" reason="withdrew""#)
        #expect(!sample.findings.contains { $0.severity == .error })
        #expect(
            try sample.evaluation.vendor("yew")?.departure
                == Vendor.Departure(stage: "narrowing-1", reason: "withdrew", narrowing: 1))
    }

    @Test func `is told once where the record keeps the vendor`() {
        let sample = record(
            #"<narrowing from="3" to="3"><stays vendor="oak">A.</stays><stays vendor="elm">B.</stays>"#
                + #"<stays vendor="yew">C.</stays></narrowing>"#
        ).replacing(#"name="Yew Park""#, with: #"name="Yew Park" reason="withdrew""#)
        #expect(sample.findings.filter { $0.severity == .error }.map(\.rule.code) == ["F0413"])
    }
}

@Suite struct `Narrowings that do not fit` {
    private static func narrowing(_ head: String, _ stays: String, _ leaves: String = "") -> String {
        "<narrowing \(head)>"
            + stays.split(separator: " ").map { #"<stays vendor="\#($0)">fit</stays>"# }.joined()
            + leaves.split(separator: " ").map { #"<leaves vendor="\#($0)">weak</leaves>"# }.joined() + "</narrowing>"
    }

    private static let alone: [(String, String)] = [
        (narrowing(#"from="4" to="3""#, "oak elm elm", "yew"), "elm stays twice in one narrowing (first at "),
        (narrowing(#"from="4" to="2""#, "oak elm", "yew yew"), "yew leaves twice in one narrowing (first at "),
        (narrowing(#"from="3" to="2""#, "oak", "yew"), "the narrowing goes to 2 vendors, and names 1 that stays"),
    ]

    @Test(arguments: alone)
    func `in themselves`(narrowing: String, message: String) {
        let found = record(narrowing).findings("F0516").map(\.message)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(message) == true)
    }

    private static let together: [(String, String)] = [
        // One of three is named nowhere, and would stay in the ranking.
        (
            narrowing(#"from="3" to="1""#, "oak", "yew"),
            "Elmhurst and Daughters (elm) is not among those that stay in narrowing 1, and nothing says that it left"
        ),
        (
            narrowing(#"from="3" to="2""#, "oak elm"),
            "Yew Park (yew) is not among those that stay in narrowing 1, and nothing says that it left"
        ),
        // 8 − 2 leave, and one is named.
        (
            narrowing(#"from="8" to="2""#, "oak elm", "yew"),
            "the narrowing goes from 8 to 2 vendors, and names 1 that leaves"
        ),
        (
            narrowing(#"from="3" to="2""#, "oak elm", "yew") + narrowing(#"from="5" to="1""#, "oak", "elm"),
            "narrowing 2 goes from 5 vendors, and narrowing 1 went to 2"
        ),
        (
            narrowing(#"at="2026-05-09" from="3" to="2""#, "oak elm", "yew")
                + narrowing(#"at="2026-05-05" from="2" to="1""#, "oak", "elm"),
            "narrowing 2 is of 2026-05-05, before narrowing 1 of 2026-05-09"
        ),
        (
            narrowing(#"stage="visit" from="3" to="2""#, "oak elm", "yew")
                + narrowing(#"stage="rfp" from="2" to="1""#, "oak", "elm"),
            "narrowing 2 closes stage rfp, and narrowing 1 before it closes the later visit"
        ),
        (
            narrowing(#"from="2" to="1""#, "", "yew"),
            "the last narrowing goes to 1 vendor, and 2 are in the running: Oak Room Joinery (oak) and "
                + "Elmhurst and Daughters (elm)"
        ),
    ]

    @Test(arguments: together)
    func `with each other or with who is in the running`(narrowings: String, message: String) throws {
        let found = record(narrowings).findings.filter { $0.severity == .error }
        #expect(found.map(\.rule.code).allSatisfy { $0 == "F0520" || $0 == "F0516" })
        #expect(found.filter { $0.rule.code == "F0520" }.map(\.message).first == message)
    }

    private static let sound: [String] = [
        // Six of a longlist are not in the file.
        narrowing(#"from="9" to="3""#, "oak elm yew"), narrowing(#"from="3" to="2""#, "", "yew"),
        narrowing(#"from="9" to="3""#, ""),
        narrowing(#"stage="rfp" from="3" to="3""#, "oak elm yew")
            + narrowing(#"stage="rfp" from="3" to="2""#, "oak elm", "yew"),
    ]

    @Test(arguments: sound)
    func `are none of these`(narrowings: String) {
        #expect(record(narrowings).findings.filter { $0.severity == .error }.map(\.message) == [])
    }

    @Test func `leave room for a vendor that says itself that it left`() {
        let sample = record(
            Self.narrowing(#"from="4" to="3""#, "") + Self.narrowing(#"from="2" to="2""#, "oak elm")
        ).replacing(#"name="Yew Park""#, with: #"name="Yew Park" left="rfp" reason="withdrew""#)
        #expect(sample.findings.filter { $0.severity == .error }.map(\.message) == [])
    }
}

@Suite struct `Two vendors of one name` {
    private let sample = Sample.complete.replacing(
        #"name="Elmhurst and Daughters""#, with: #"name="Oak room  Joinery""#)

    @Test func `each carry their id wherever they are shown`() throws {
        let outcome = try Evaluation(xml: Array(sample.xml.utf8)).scored()
        #expect(
            outcome.results.map(\.vendor.name) == ["Oak Room Joinery (oak)", "Oak room  Joinery (elm)", "Yew Park"])
        let text = Format.table.draw(outcome.summary(), TextOptions())
        #expect(!text.contains("(oak) (oak)") && !text.contains("(elm) (elm)"))
        #expect(outcome.comparison().vendors.map(\.name).prefix(1) == ["Oak Room Joinery (oak)"])
    }

    @Test func `keep their ends where a chart has no room for the whole`() {
        let labels = ["Consolidated Contact Services (A1)", "Consolidated Contact Services (B2)", "Ash"]
        #expect(labels.cutApart(to: 20) == ["Consolida…vices (A1)", "Consolida…vices (B2)", "Ash"])
        #expect(["Consolidated Contact Services", "Ash"].cutApart(to: 14) == ["Consolidated…", "Ash"])
    }

    @Test func `are warned of by the names that the file has`() throws {
        let found = try #require(sample.findings("F0604").first)
        #expect(
            found.message.hasPrefix("Oak room  Joinery (elm) has nearly the name of Oak Room Joinery (oak) (first at"))
    }

    @Test func `are not taken for one that is called what another is shown as`() throws {
        let sample = sample.replacing(#"name="Yew Park""#, with: #"name="Oak Room Joinery (oak)""#)
        let names = try Evaluation(xml: Array(sample.xml.utf8)).vendors.map(\.name)
        #expect(Set(names).count == 3)
        #expect(names.last == "Oak Room Joinery (oak) (yew)")
    }
}

@Suite struct `A plan before anybody bids` {
    private static let plan = """
        <evaluation xmlns="urn:finalist:1" id="e" title="Early">
          <requirement id="R1" title="Insured"/>
          <criterion id="c" title="C" weight="60"><measure worst="0" best="3"/></criterion>
          <criterion id="d" title="D" weight="40"><measure worst="0" best="5"/></criterion>
        </evaluation>
        """

    private let reading = Reading.read(Array(plan.utf8), file: "early.xml")

    @Test func `is told what is still to come, and has no error`() throws {
        #expect(reading.findings.map(\.rule.code) == ["F0633"])
        #expect(
            reading.findings.first?.message
                == "no vendor is there yet: still to come are the vendors, and of each a claim on 1 requirement and 2 figures"
        )
    }

    @Test func `cannot be scored`() throws {
        let evaluation = try reading.evaluation()
        let found = refusal { try evaluation.scored() }
        #expect(found.map(\.rule.code) == ["F0411"])
        #expect(found.first?.message == "the evaluation has no vendor")
    }

    @Test func `may name in its costs and recusals those who are still to come`() throws {
        let body = Self.plan.replacing(
            "</evaluation>",
            with: """
                <panel><evaluator id="E1" name="Ada"/><recusal evaluator="E1" vendor="fir">a cousin</recusal></panel>
                <client-cost vendor="ash" travel="900"/><client-cost vendor="fir" travel="300"/></evaluation>
                """)
        let found = Reading.read(Array(body.utf8), file: "early.xml").findings
        #expect(found.filter { $0.severity == .error }.map(\.message) == [])
        #expect(
            found.first { $0.rule.code == "F0633" }?.message.hasPrefix(
                "no vendor is there yet: still to come are the vendors (the plan names ash and fir), and of each ")
                == true)
        let bid = body.replacing("</evaluation>", with: #"<vendor id="ash" name="Ash"/></evaluation>"#)
        #expect(
            Reading.read(Array(bid.utf8), file: "early.xml").findings.filter { $0.rule.code == "F0402" }.map(\.message)
                .count == 1)
    }

    @Test func `has nothing to reckon, whatever its scenario holds`() throws {
        let body = Self.plan.replacing(
            "</evaluation>",
            with: #"<scenario term="12"><channel id="v" volume="9" handle-time="5"/></scenario></evaluation>"#
        ).replacing(" id=\"e\"", with: #" id="e" currency="EUR""#)
        let found = refusal { try Reading.read(Array(body.utf8), file: "early.xml").evaluation().costed() }
        #expect(found.map(\.message) == ["no vendor is there yet, so that nothing can be reckoned"])
        #expect(found.first?.remedy.contains("<scenario>") == false)
    }

    @Test func `can have its weights judged`() throws {
        let interview = try reading.judged().weightInterview(.points, by: "E1", of: nil, at: nil, reason: nil)
        #expect(interview.question != nil)
    }
}
