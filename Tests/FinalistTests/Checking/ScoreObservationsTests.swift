import Testing

@testable import Finalist

private let sample = Sample.complete

@Suite struct `Scores far apart` {
    static let apart = sample.replacing(
        #"<score question="W2" vendor="yew" value="2">"#, with: #"<score question="W2" vendor="yew" value="3">"#)

    @Test func `are a warning at the later score, with who gave which`() throws {
        let found = try Self.apart.only("F0601")
        #expect(found.severity == .warning)
        #expect(found.place == Self.apart.place(of: #"<score question="W2" vendor="yew" value="3">"#))
        #expect(found.message == "W2 for Yew Park (yew): 1 (E1) and 3 (E2), 2 apart")
        #expect(found.remedy.contains(#"<moderation question="W2" vendor="yew" agreed="…">"#))
    }

    @Test func `are none once moderated`() {
        let settled = Self.apart.adding(
            """
            <record><moderation question="W2" vendor="yew" agreed="2"><original evaluator="E1" value="1"/>
            <original evaluator="E2" value="3"/><reason>Agreed.</reason></moderation></record>
            """)
        #expect(settled.findings.isEmpty)
    }

    @Test func `are none when one of them is left out`() {
        let recused = Self.apart.adding(#"<record><recusal evaluator="E2" vendor="yew">A cousin.</recusal></record>"#)
        #expect(recused.findings("F0601").isEmpty)
    }

    @Test func `are none below the alert`() {
        let higher = Self.apart.replacing(#"spread-alert="2""#, with: #"spread-alert="2.5""#)
        #expect(higher.findings.isEmpty)
    }
}

@Suite struct `Scores of someone recused` {
    private static func recused(_ attributes: String) -> Sample {
        sample.adding(#"<record><recusal evaluator="E2" vendor="yew" \#(attributes)>A cousin.</recusal></record>"#)
    }

    @Test func `are a note at the recusal`() throws {
        let sample = Self.recused(#"criteria="WORK" from="2026-05-04""#)
        let found = try sample.only("F0609")
        #expect(found.severity == .note)
        #expect(found.place == sample.place(of: "<recusal"))
        #expect(found.message == "2 scores of Bo Quist (E2) for yew are kept and left out: W1 and W2")
        #expect(found.remedy.hasPrefix("leave them in the file"))
    }

    @Test func `are a warning when they came in after the recusal`() throws {
        let sample = Self.recused(#"from="2026-04-10""#)
        #expect(sample.findings.map(\.rule.code) == ["F0610", "F0609"])
        let found = try #require(sample.findings("F0610").first)
        #expect(found.place == sample.place(of: #"<score question="W1" vendor="yew" value="2">"#))
        #expect(
            found.message
                == "Bo Quist (E2), recused from 2026-04-10, handed in 2 scores on what that covers on 2026-04-21")
        #expect(found.remedy.hasPrefix("correct the date"))
    }

    @Test func `are none where there are no scores`() {
        let sample = sample.adding(
            #"<record><recusal evaluator="E2" vendor="yew" criteria="SPEED">A cousin.</recusal></record>"#)
        #expect(sample.findings.isEmpty)
    }
}

@Suite struct `Someone recused at a moderation` {
    private static func moderated(present: String, at: String) -> Sample {
        sample.adding(
            """
            <record><recusal evaluator="E2" vendor="yew" criteria="W1" from="2026-05-04">A cousin.</recusal>
            <moderation question="W1" vendor="yew" agreed="3" at="\(at)" present="\(present)">
            <reason>Seen together.</reason></moderation></record>
            """)
    }

    @Test func `is a warning at the moderation`() throws {
        let sample = Self.moderated(present: "E1 E2", at: "2026-05-11")
        let found = try #require(sample.findings("F0610").first)
        #expect(found.place == sample.place(of: "<moderation"))
        #expect(found.message == "Bo Quist (E2) was present when W1 was moderated for yew, and is recused there")
        #expect(found.remedy.hasPrefix("moderate again without E2"))
    }

    @Test func `is none in another room, or before the conflict`() {
        #expect(Self.moderated(present: "E1", at: "2026-05-11").findings("F0610").isEmpty)
        #expect(Self.moderated(present: "E1 E2", at: "2026-05-01").findings("F0610").isEmpty)
    }
}

@Suite struct `A score without a reason` {
    @Test func `is one warning a sheet, at the first`() throws {
        let sample = sample.replacing(">No.</score>", with: "></score>")
            .replacing(">What if we move it?</score>", with: "> </score>")
        let found = try sample.only("F0611")
        #expect(found.severity == .warning)
        #expect(found.place == sample.place(of: #"<score question="W1" vendor="elm" value="1">"#))
        #expect(found.message == "2 of the 6 scores of Bo Quist (E2) have no reason")
        #expect(found.remedy.hasSuffix("beginning with W1 for elm"))
    }

    @Test func `is none where each has one`() {
        #expect(sample.findings("F0611").isEmpty)
    }
}

@Suite struct `A question with one scorer` {
    @Test func `is a note that lists all of them`() throws {
        let sample = sample.replacing(
            #"<criterion id="SPEED""#,
            with: """
                <criterion id="LOOKS" title="Looks" weight="0.5" missing="exclude"><question id="L1" share="2" scored-by="E2">
                Is it fair?</question><question id="L2" share="1" scored-by="E1">Is it ours?</question></criterion>
                <criterion id="SPEED"
                """)
        let found = try #require(sample.findings("F0612").first)
        #expect(found.severity == .note)
        #expect(found.place == sample.place(of: #"<question id="L1""#))
        #expect(found.message == "2 of 4 questions are scored by one person only: L1 (E2) and L2 (E1)")
        #expect(found.remedy.hasPrefix("name a second evaluator"))
        #expect(sample.findings("F0612").count == 1)
    }

    @Test func `is none where two score everything`() {
        #expect(sample.findings("F0612").isEmpty)
    }
}

@Suite struct `A sheet older than a response` {
    @Test func `is a warning at the vendor's first score`() throws {
        let sample = sample.replacing(#"submitted="2026-04-20""#, with: #"submitted="2026-04-02T09:00:00Z""#)
        let found = try sample.only("F0613")
        #expect(found.severity == .warning)
        #expect(found.place == sample.place(of: #"<score question="W1" vendor="elm" value="2">"#))
        #expect(
            found.message
                == "Ana Brook (E1) handed in scores for elm on 2026-04-02, and the response came in on 2026-04-03")
        #expect(found.remedy.hasPrefix("correct the date that is wrong"))
    }

    @Test func `is none on the same day`() {
        #expect(sample.replacing(#"submitted="2026-04-20""#, with: #"submitted="2026-04-03""#).findings.isEmpty)
    }
}

@Suite struct `A reason used again` {
    static let long = "The rails can be moved, as the drawing on page four shows."

    @Test func `is one warning a sheet, at its second place`() throws {
        let sample = sample.replacing("The rails can be moved.", with: Self.long)
            .replacing("Tidy, and a good saw.", with: Self.long)
        let found = try sample.only("F0614")
        #expect(found.severity == .warning)
        #expect(found.place == sample.place(of: #"<score question="W2" vendor="elm" value="4">"#))
        #expect(
            found.message == "Ana Brook (E1) gives one reason word for word for W1 of oak and W2 of elm: '\(Self.long)'"
        )
        #expect(found.remedy == "ask the evaluator for a reason to each score")
    }

    @Test func `is none when it is short, or another evaluator's`() {
        #expect(sample.replacing("Tidy, and a good saw.", with: "Tidy.").findings.isEmpty)
        let two = sample.replacing("The rails can be moved.", with: Self.long)
            .replacing("Our own drawing, nearly.", with: Self.long)
        #expect(two.findings.isEmpty)
    }
}

@Suite struct `A high score on no answer` {
    static let answer = #"<answer question="W1">With rails that we make.</answer>"#

    @Test func `is a warning at the score when the vendor declined`() throws {
        let sample = sample.replacing(Self.answer, with: #"<answer question="W1" status="declined"/>"#)
        let found = try sample.only("F0617")
        #expect(found.severity == .warning)
        #expect(found.place == sample.place(of: #"<score question="W1" vendor="oak" value="4">"#))
        #expect(found.message == "Oak Room Joinery (oak) declined to answer W1, scored 4 (E1) and 5 (E2)")
        #expect(found.remedy.hasPrefix("ask what the score rests on"))
    }

    @Test func `is a warning when there is no answer at all`() {
        let sample = sample.replacing(Self.answer, with: #"<answer question="W2">Come and see.</answer>"#)
        #expect(sample.findings.map(\.rule.code) == ["F0624", "F0617"])
    }

    @Test func `is none when the score is low, or the answer was seen on a visit`() {
        let low = sample.replacing(
            #"<answer question="W1">With screws.</answer>"#, with: #"<answer question="W1" status="declined"/>"#)
        #expect(low.findings.isEmpty)
    }
}

@Suite struct `An evaluator who scores nothing` {
    @Test func `is a note at the panel`() throws {
        let sample = sample.replacing(
            #"<evaluator id="E2""#, with: #"<evaluator id="E3" name="Cy Ro"/><evaluator id="E2""#)
        let found = try sample.only("F0627")
        #expect(found.severity == .note)
        #expect(found.place == sample.place(of: #"<evaluator id="E3""#))
        #expect(found.message == "Cy Ro (E3) is on the panel and scores nothing")
        #expect(found.remedy.hasPrefix("name E3 in scored-by"))
    }

    @Test func `is none where everyone scores`() {
        #expect(sample.findings("F0627").isEmpty)
    }
}

@Suite struct `A question that applies to some` {
    @Test func `is a warning where one evaluator scores it`() throws {
        let sample = sample.replacing(
            #"<abstain question="W2" vendor="oak">I was ill that day.</abstain>"#,
            with: #"<not-applicable question="W2" vendor="oak">No workshop.</not-applicable>"#)
        let found = try sample.only("F0628")
        #expect(found.severity == .warning)
        #expect(found.place == sample.place(of: "<not-applicable"))
        #expect(found.message == "E2 says that W2 does not apply to Oak Room Joinery (oak), and E1 scored it")
        #expect(found.remedy.hasPrefix("let them agree"))
    }

    @Test func `is none where both say so`() {
        let exempt = #"<not-applicable question="W2" vendor="oak">No workshop.</not-applicable>"#
        let sample = sample.replacing(
            #"<abstain question="W2" vendor="oak">I was ill that day.</abstain>"#, with: exempt
        )
        .replacing(#"<score question="W2" vendor="oak" value="3">Tidy.</score>"#, with: exempt)
        #expect(sample.findings.isEmpty)
    }
}
