import Testing

@testable import Finalist

private let sample = Sample.complete

@Suite struct `A requirement met on a condition` {
    static let claim =
        #"<claim requirement="R1" status="conditional" until="2026-09-30">When the new policy is signed.</claim>"#
    static let conditional = sample.replacing(
        #"<claim requirement="R1" status="met" until="2027-01-31"/>"#, with: claim)

    @Test func `is a warning with its words and its day`() throws {
        let found = try Self.conditional.only("F0602")
        #expect(found.severity == .warning)
        #expect(found.place == Self.conditional.place(of: Self.claim))
        #expect(
            found.message == "Yew Park (yew) meets R1 'Insured against damage' on a condition, until 2026-09-30: "
                + "When the new policy is signed.")
        #expect(found.remedy.contains(#"<ruling requirement="R1" vendor="yew" status="…">"#))
    }

    @Test func `is none once ruled on, or once a newer response meets it`() {
        let ruled = Self.conditional.adding(
            #"<record><ruling requirement="R1" vendor="yew" status="met">Policy seen.</ruling></record>"#)
        #expect(ruled.findings.isEmpty)
        let renewed = Self.conditional.adding(
            #"<response vendor="yew" version="2" supersedes="1"><claim requirement="R1" status="met"/></response>"#)
        #expect(renewed.findings.isEmpty)
    }
}

@Suite struct `A requirement not met` {
    @Test func `is a warning that the vendor is out, at its claim`() throws {
        let claim = #"<claim requirement="R1" status="not-met"/>"#
        let sample = sample.replacing(#"<claim requirement="R1" status="met" until="2027-01-31"/>"#, with: claim)
        let found = try sample.only("F0603")
        #expect(found.severity == .warning)
        #expect(found.place == sample.place(of: claim))
        #expect(
            found.message == "Yew Park (yew) does not meet R1 'Insured against damage', by its own claim: it is out")
        #expect(found.remedy.contains("<ruling>"))
    }

    @Test func `is a warning at the ruling, which stands above the claim`() throws {
        let sample = sample.adding(
            #"<record><ruling requirement="R1" vendor="yew" status="not-met">Expired.</ruling></record>"#)
        #expect(try sample.only("F0603").place == sample.place(of: "<ruling"))
    }

    @Test func `is none of a vendor that left`() {
        let sample = sample.adding(
            #"<vendor id="ash" name="Ash Lane" left="longlist" reason="uninsured"/>"#,
            #"<response vendor="ash"><claim requirement="R1" status="not-met"/></response>"#)
        #expect(sample.findings.map(\.rule.code) == ["F0622"])
    }
}

@Suite struct `A claim that has run out` {
    @Test func `is a warning at the claim`() throws {
        let sample = sample.replacing(#"until="2027-01-31""#, with: #"until="2026-06-01""#)
        let found = try sample.only("F0618")
        #expect(found.severity == .warning)
        #expect(found.place == sample.place(of: #"<claim requirement="R1" status="met" until"#))
        #expect(
            found.message == "Yew Park (yew) claims to meet R1 'Insured against damage' until 2026-06-01, and the "
                + "evaluation is dated 2026-06-02")
        #expect(found.remedy == "ask for newer evidence, or record a <ruling>")
    }

    @Test func `is none on its last day`() {
        #expect(sample.replacing(#"until="2027-01-31""#, with: #"until="2026-06-02""#).findings.isEmpty)
    }
}

@Suite struct `A late response` {
    @Test func `is a warning while the vendor is in the running`() throws {
        let sample = sample.replacing(#"received="2026-04-02""#, with: #"received="2026-04-02" late="yes""#)
        let found = try sample.only("F0616")
        #expect(found.severity == .warning)
        #expect(found.place == sample.place(of: #"<response vendor="yew""#))
        #expect(
            found.message
                == "the response of Yew Park (yew), received 2026-04-02, was late, and the vendor is in the running")
        #expect(found.remedy.contains("<event>"))
    }

    @Test func `is none when it says no`() {
        #expect(sample.replacing(#"received="2026-04-02""#, with: #"late="no""#).findings("F0616").isEmpty)
    }
}

@Suite struct `A figure claimed and found` {
    private static func found(_ value: String) -> Sample {
        sample.replacing(
            #"<price of="bid" amount="5250"/>"#,
            with: #"<price of="bid" amount="5250"/><measure criterion="SPEED" value="\#(value)"/>"#)
    }

    @Test func `is a warning at the claim when they differ`() throws {
        let sample = Self.found("41")
        let found = try sample.only("F0619")
        #expect(found.severity == .warning)
        #expect(found.place == sample.place(of: #"<answer criterion="SPEED""#))
        let place = sample.place(of: #"<measure criterion="SPEED" value="41"/>"#)
        #expect(
            found.message == "Elmhurst and Daughters (elm) claims 34 days for 'Days until it stands' (SPEED), and the "
                + "buyer found 41 (\(place))")
        #expect(found.remedy.contains("<clarification>"))
    }

    @Test func `is none when they are the same number`() {
        #expect(Self.found("34.0").findings.isEmpty)
    }
}

@Suite struct `A figure beyond its scale` {
    @Test func `is a warning that says what it counts as`() throws {
        let sample = sample.replacing(#"value="21""#, with: #"value="7.5""#)
        let found = try sample.only("F0620")
        #expect(found.severity == .warning)
        #expect(found.place == sample.place(of: #"<measure criterion="SPEED" value="7.5"/>"#))
        #expect(
            found.message
                == "Oak Room Joinery (oak) has 7.5 days on 'Days until it stands' (SPEED), counted as 10, the "
                + "end of the scale")
        #expect(found.remedy == "check the figure and its unit")
    }

    @Test func `is not told of one in another unit, which is no figure on that scale`() throws {
        _ = try sample.replacing(#"value="34" unit="days""#, with: #"value="7.5" unit="weeks""#).only("F0509")
    }

    @Test func `is none at the end`() {
        #expect(sample.replacing(#"value="21""#, with: #"value="60""#).findings.isEmpty)
    }
}

@Suite struct `Evidence of a vendor that left` {
    private static let left = #"<vendor id="ash" name="Ash Lane" left="shortlist" reason="withdrew"/>"#

    @Test func `is a note at the vendor`() throws {
        let sample = sample.adding(
            Self.left, #"<response vendor="ash"/>"#,
            #"<scores evaluator="E1"><score question="W1" vendor="ash" value="2">Thin.</score></scores>"#)
        let found = try sample.only("F0622")
        #expect(found.severity == .note)
        #expect(found.place == sample.place(of: #"<vendor id="ash""#))
        #expect(found.message == "Ash Lane (ash) left at shortlist; 1 score and 1 response kept and not counted")
        #expect(found.remedy.hasPrefix("leave them for the record"))
    }

    @Test func `is none when there is none`() {
        #expect(sample.adding(Self.left).findings.isEmpty)
    }
}

@Suite struct `A written question without an answer` {
    @Test func `is one warning a vendor, at its response`() throws {
        let sample = sample.replacing(#"share="30" stage="visit""#, with: #"share="30" stage="rfp""#)
            .replacing(
                #"<answer question="W1">With screws.</answer>"#,
                with: #"<answer question="W1">With screws.</answer><answer question="W2">Come.</answer>"#
            )
            .replacing(
                #"<answer question="W1">It stands by its weight.</answer>"#,
                with: #"<answer question="W1">It stands.</answer><answer question="W2">Come.</answer>"#)
        let found = try #require(sample.findings("F0624").first)
        #expect(sample.findings("F0624").count == 1)
        #expect(found.severity == .warning)
        #expect(found.place == sample.place(of: #"<response vendor="oak""#))
        #expect(found.message == "the response of Oak Room Joinery (oak) has no answer to W2")
        #expect(found.remedy.contains(#"<answer question="W2" status="declined"/>"#))
    }

    @Test func `is none when an older version answers it`() {
        let sample = sample.adding(
            #"<response vendor="oak" version="2" supersedes="1"><claim requirement="R1" status="met"/></response>"#)
        #expect(sample.findings.isEmpty)
    }
}

@Suite struct `The value of an answer` {
    private static func answered(_ value: String, type: String) -> Sample {
        sample.replacing(#"type="text""#, with: #"type="\#(type)""#)
            .replacing(
                #"<answer question="W1">With screws."#, with: #"<answer question="W1" value="\#(value)">With screws."#)
    }

    @Test(arguments: [
        ("about 4", "number text", "'about 4', not a number"),
        ("1 May", "date", "'1 May', not a date"),
        ("perhaps", "yes-no", "'perhaps', not yes or no"),
        ("perhaps", "number yes-no", "'perhaps', not a number or yes or no"),
    ])
    func `is a warning when it is of another type`(value: String, type: String, fault: String) throws {
        let sample = Self.answered(value, type: type)
        let found = try sample.only("F0625")
        #expect(found.severity == .warning)
        #expect(found.place == sample.place(of: #"<answer question="W1" value="#))
        #expect(found.message == "the answer of elm to W1 is \(fault)")
        #expect(found.remedy.contains("words between the tags"))
    }

    @Test func `is a warning when it is none of the choices, with the one that was meant`() throws {
        let sample = Self.answered("screw", type: "choice text")
            .replacing(#"type="choice text""#, with: #"type="choice text" choices="rails screws weight""#)
        let found = try sample.only("F0625")
        #expect(found.message == "the answer of elm to W1 is 'screw', not one of rails, screws and weight")
        #expect(found.remedy.hasPrefix("did you mean 'screws'?"))
    }

    @Test(arguments: [("4.5", "number text"), ("2026-05-01", "date"), ("no", "yes-no"), ("anything", "text table")])
    func `is none when it fits`(value: String, type: String) {
        #expect(Self.answered(value, type: type).findings.isEmpty)
    }
}
