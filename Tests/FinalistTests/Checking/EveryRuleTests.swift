import Testing

@testable import Finalist

@Suite struct `Every rule` {
    @Test func `has a code of its own, F and four digits`() {
        let codes = Rule.all.map(\.code)
        #expect(Set(codes).count == codes.count)
        #expect(codes.allSatisfy { $0.wholeMatch(of: /F[0-9]{4}/) != nil })
    }

    @Test func `has a title in lower case without a full stop, and says in sentences why it is there`() {
        for rule in Rule.all {
            #expect(rule.title.first?.isLowercase == true, "\(rule.code)")
            #expect(!rule.title.hasSuffix("."), "\(rule.code)")
            #expect(rule.explanation.hasSuffix("."), "\(rule.code)")
            #expect(!rule.explanation.contains("\n"), "\(rule.code)")
        }
    }
}

@Suite struct `Every check` {
    @Test func `stands in the order of its code`() {
        let codes = Check.all.map(\.rule.code)
        #expect(codes == codes.sorted())
    }

    @Test func `is an error from F0400, F0800 and F0900, and a warning or a note from F0600, F0830 and F0930`() {
        for rule in Check.all.map(\.rule) {
            let isErrorByCode =
                rule.code < "F0600" || "F0800"..<"F0830" ~= rule.code || "F0900"..<"F0930" ~= rule.code
            #expect((rule.severity == .error) == isErrorByCode, "\(rule.code)")
        }
    }

    @Test func `takes an evaluation with nothing in it`() {
        let bare = #"<evaluation xmlns="urn:finalist:1" id="bare" title="Nothing yet"/>"#
        let findings = Reading.read(Array(bare.utf8), file: "bare.xml").findings
        #expect(findings.map(\.rule.code) == ["F0411"])
        #expect(findings.allSatisfy { $0.place == "bare.xml:1:1" })
    }
}

@Suite struct `One fault` {
    /// What a slip of the pen looks like, and the code it must be reported under, alone.
    static let slips: [(String, String, String)] = [
        (#"<score question="W1" vendor="elm" value="1">"#, #"<score question="W11" vendor="elm" value="1">"#, "F0402"),
        (#"<score question="W1" vendor="elm" value="1">"#, #"<score question="W1" vendor="eml" value="1">"#, "F0402"),
        (#"<score question="W1" vendor="elm" value="1">"#, #"<score question="W1" vendor="elm" value="1,5">"#, "F0305"),
        (#"<score question="W1" vendor="elm" value="1">"#, #"<score question="W1" vendor="elm" valeu="1">"#, "F0303"),
        (#"<scores evaluator="E2""#, #"<scores evaluator="E22""#, "F0402"),
        (#"<scores evaluator="E2""#, #"<scores evaluator="""#, "F0304"),
        (#"<response vendor="elm""#, #"<response vendor="el""#, "F0402"),
        (#"<answer criterion="SPEED""#, #"<answer criterion="SPED""#, "F0402"),
        (#"value="34" unit"#, #"value="34 or so" unit"#, "F0509"),
        (#"<claim requirement="R1" status="met" until"#, #"<claim requirement="R2" status="met" until"#, "F0402"),
        (#"<measure unit="days" worst="60" best="10"/>"#, #"<measure unit="days" worst="6O" best="10"/>"#, "F0305"),
        (#"formula="fixed-bounds" worst="9000""#, #"formula="fixed-bounds" worst="9 000""#, "F0305"),
        (#"formula="fixed-bounds""#, #"formula="fixed-bound""#, "F0307"),
        (#"<price of="bid" formula"#, #"<price of="bud" formula"#, "F0307"),
        (#"<price of="bid" amount="5250"/>"#, #"<price of="bid" amount="5.250,00"/>"#, "F0305"),
        (#"<price of="bid" amount="5250"/>"#, #"<price of="bid" amount="5250" currency="eur"/>"#, "F0306"),
        (#"currency="EUR""#, #"currency="€""#, "F0306"),
        (#"weight="25""#, #"weight="25%""#, "F0305"),
        (#"share="30""#, #"share="a third""#, "F0305"),
        (#"<measure unit="days""#, #"<mesure unit="days""#, "F0302"),
        (
            #"id="W1" share="70" stage="rfp" type="text" scored-by="E1 E2""#,
            #"id="W1" share="70" stage="rfp" type="text" scored-by="E1 E3""#, "F0402"
        ),
        (
            #"<evaluator id="E2" name="Bo Quist"/>"#,
            #"<evaluator id="E2" name="Bo Quist"/><evaluator id="E2" name="Cy Ro"/>"#, "F0401"
        ),
        (
            #"<vendor id="yew" name="Yew Park">"#,
            #"<vendor id="elm" name="Elm Tree"><price of="bid" amount="1"/></vendor><vendor id="yew" name="Yew Park">"#,
            "F0401"
        ),
    ]

    @Test(arguments: slips)
    func `is reported once`(piece: String, slip: String, code: String) throws {
        let found = try Sample.complete.replacing(piece, with: slip).only(code)
        #expect(found.severity == .error)
        #expect(found.location != nil)
        #expect(!found.remedy.isEmpty)
    }

    @Test func `of an id that a whole sheet has is reported once, with a count`() throws {
        var sample = Sample.complete
        for question in ["W1", "W2"] {
            for value in [2, 4] {
                let piece = #"<score question="\#(question)" vendor="elm" value="\#(value)">"#
                guard sample.xml.contains(piece) else { continue }
                sample = sample.replacing(
                    piece, with: #"<score question="\#(question)" vendor="ellm" value="\#(value)">"#)
            }
        }
        let found = try sample.only("F0402")
        #expect(found.message == "there is no vendor 'ellm' (named in 2 places, first here)")
        #expect(found.place == sample.place(of: #"<score question="W1" vendor="ellm""#))
        #expect(found.remedy.hasPrefix("did you mean 'elm'?"))
    }
}
