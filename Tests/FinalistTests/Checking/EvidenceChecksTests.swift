import Testing

@testable import Finalist

private let sample = Sample.complete

@Suite struct `A missing score` {
    static let score = #"<score question="W1" vendor="yew" value="2">What if we move it?</score>"#

    @Test func `is an error on the sheet, and says what to add`() throws {
        let sample = sample.replacing(Self.score, with: "")
        let found = try sample.only("F0501")
        #expect(found.place == sample.place(of: #"<scores evaluator="E2""#))
        #expect(found.message == "Yew Park (yew) has no score from Bo Quist (E2) on W1")
        #expect(found.remedy.hasPrefix(#"add <score question="W1" vendor="yew" value="…">reason</score>"#))
        #expect(found.vendor == "yew")
        #expect(found.criterion == "W1")
    }

    @Test func `is none where the evaluator abstains, is recused, or the panel has agreed`() {
        let gap = sample.replacing(Self.score, with: "")
        let settled = [
            sample.replacing(Self.score, with: #"<abstain question="W1" vendor="yew">Not my field.</abstain>"#),
            gap.adding(#"<record><recusal evaluator="E2" vendor="yew" criteria="WORK">A cousin.</recusal></record>"#),
            gap.adding(#"<record><recusal evaluator="E2" vendor="yew" criteria="W1">A cousin.</recusal></record>"#),
            gap.adding(
                """
                <record><moderation question="W1" vendor="yew" agreed="3"><original evaluator="E1" value="3"/>
                <reason>Seen together.</reason></moderation></record>
                """),
        ]
        for sample in settled { #expect(sample.findings("F0501").isEmpty) }
    }

    @Test func `is none where the criterion does not apply, or says what a gap means`() {
        let gap = sample.replacing(Self.score, with: "")
        let exempt = gap.replacing(
            #"<price of="bid" amount="7400"/>"#,
            with:
                #"<price of="bid" amount="7400"/><not-applicable criterion="WORK">Sells finished ones.</not-applicable>"#
        )
        #expect(exempt.findings("F0501").isEmpty)
        #expect(gap.replacing(#"title="Work""#, with: #"missing="worst" title="Work""#).findings("F0501").isEmpty)
    }

    @Test func `of a whole vendor is one finding`() throws {
        let sample = sample.replacing(Self.score, with: "")
            .replacing(#"<score question="W2" vendor="yew" value="2">Small and clean.</score>"#, with: "")
        let found = try sample.only("F0501")
        #expect(found.message == "E2 has said nothing about Yew Park (yew): 2 scores are missing")
        #expect(found.remedy.contains(#"<recusal evaluator="E2" vendor="yew">"#))
    }

    @Test func `of a whole sheet is one finding at the evaluator`() throws {
        let start = try #require(sample.xml.firstRange(of: #"<scores evaluator="E2""#)?.lowerBound)
        let end = try #require(sample.xml.firstRange(of: "</evaluation>")?.lowerBound)
        let sample = sample.replacing(String(sample.xml[start..<end]), with: "")
        let found = try sample.only("F0501")
        #expect(found.place == sample.place(of: #"<evaluator id="E2""#))
        #expect(found.message == "Bo Quist (E2) has handed in nothing: 6 scores are missing")
    }

    @Test func `does not keep observations back`() {
        let sample = sample.replacing(Self.score, with: "")
            .replacing(
                #"<price of="bid" formula="fixed-bounds" worst="9000" best="4000"/>"#,
                with: #"<price formula="min-max"/>"#)
        #expect(sample.findings.map(\.rule.code) == ["F0606", "F0501"])
    }
}

@Suite struct `A missing figure` {
    @Test func `is an error at the vendor, and says what to add`() throws {
        let sample = sample.replacing(#"<measure criterion="SPEED" value="21"/>"#, with: "")
        let found = try sample.only("F0502")
        #expect(found.place == sample.place(of: #"<vendor id="oak""#))
        #expect(found.message == "Oak Room Joinery (oak) has no figure for 'Days until it stands' (SPEED)")
        #expect(found.remedy.hasPrefix(#"add <measure criterion="SPEED" value="…"/> to the vendor"#))
    }

    @Test func `is one where the newest answer declines`() throws {
        let sample = sample.adding(
            """
            <response vendor="elm" version="2" supersedes="1">
            <answer criterion="SPEED" status="declined">We no longer say.</answer></response>
            """)
        #expect(try sample.only("F0502").vendor == "elm")
    }

    @Test func `is none where the measure does not apply or a gap is allowed`() {
        let figure = #"<measure criterion="SPEED" value="21"/>"#
        let exempt = sample.replacing(figure, with: #"<not-applicable criterion="SPEED">On stock.</not-applicable>"#)
        #expect(exempt.findings.isEmpty)
        let allowed = sample.replacing(figure, with: "")
            .replacing(#"title="Days until it stands""#, with: #"missing="exclude" title="Days until it stands""#)
        #expect(allowed.findings.isEmpty)
    }
}

@Suite struct `A missing price` {
    @Test func `is an error at the vendor, and says which`() throws {
        let sample = sample.replacing(#"<price of="bid" amount="5250"/>"#, with: "")
        let found = try sample.only("F0503")
        #expect(found.place == sample.place(of: #"<vendor id="elm""#))
        #expect(found.message == "Elmhurst and Daughters (elm) has no bid for 'Cost' (COST)")
        #expect(
            found.remedy
                == #"add <price of="bid" amount="…"/> to the vendor or to its response, or its price matrix as <pricing>"#
        )
    }

    @Test func `cannot be replaced by a price of another kind`() throws {
        let sample = sample.replacing(#"<price of="bid" amount="5250"/>"#, with: #"<price of="tco" amount="5250"/>"#)
        #expect(try sample.only("F0503").vendor == "elm")
    }

    @Test func `is none where the response has it`() {
        let sample = sample.replacing(#"<price of="bid" amount="5250"/>"#, with: "")
            .replacing(#"<answer criterion="SPEED""#, with: #"<price amount="5250"/><answer criterion="SPEED""#)
        #expect(sample.findings.isEmpty)
    }
}

@Suite struct `A missing claim` {
    @Test func `is one error a vendor, at its response`() throws {
        let sample = sample.replacing(
            "<criterion id=\"COST\"",
            with: #"<requirement id="R2" title="Takes the old one away"/><criterion id="COST""#
        ).replacing(
            #"<answer question="W1">With screws.</answer>"#,
            with: #"<answer question="W1">With screws.</answer><claim requirement="R2" status="met"/>"#)
        let found = sample.findings
        #expect(found.map(\.rule.code) == ["F0507", "F0507"])
        #expect(found.map(\.vendor) == ["oak", "yew"])
        #expect(found[0].place == sample.place(of: #"<response vendor="oak""#))
        #expect(found[0].message == "Oak Room Joinery (oak) has no claim on R2")
        #expect(found[0].remedy.contains(#"<claim requirement="R2" status="…"/>"#))
    }

    @Test func `is none where the buyer has ruled`() {
        let sample = sample.replacing(#"<claim requirement="R1" status="met" until="2027-01-31"/>"#, with: "")
        #expect(sample.findings.map(\.rule.code) == ["F0507"])
        let ruled = sample.adding(
            #"<record><ruling requirement="R1" vendor="yew" status="met">Policy seen.</ruling></record>"#)
        #expect(ruled.findings.isEmpty)
    }
}

@Suite struct `What seems missing` {
    @Test func `is not reported while a file cannot be read`() {
        let sample = sample.replacing(#"<price of="bid" amount="5250"/>"#, with: "")
            .adding(#"<include href="scores/E3.xml"/>"#)
        #expect(sample.findings.map(\.rule.code) == ["F0102"])
    }
}
