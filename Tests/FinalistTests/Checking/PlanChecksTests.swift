import Testing

@testable import Finalist

private let sample = Sample.complete

@Suite struct `An id that is there twice` {
    @Test func `is an error at the second, and names the place of the first`() throws {
        let sample = sample.replacing(
            #"<vendor id="yew" name="Yew Park">"#,
            with: """
                <vendor id="elm" name="Elm Tree"><price of="bid" amount="1"/></vendor>
                <vendor id="yew" name="Yew Park">
                """)
        let found = try sample.only("F0401")
        #expect(found.place == sample.place(of: #"<vendor id="elm" name="Elm Tree""#))
        let first = sample.place(of: #"<vendor id="elm" name="Elmhurst"#)
        #expect(found.message == "vendor 'elm' is there twice (first at \(first))")
        #expect(found.remedy == "give one of the two another id, or take it out")
    }

    @Test func `is an error between a criterion and a question`() throws {
        let sample = sample.replacing(#"<criterion id="SPEED""#, with: #"<criterion id="W2""#)
        #expect(sample.findings("F0401").map(\.message).first?.hasPrefix("criterion or question 'W2'") == true)
    }

    @Test func `is no matter between a vendor and an evaluator`() {
        let sample = sample.replacing(
            #"<evaluator id="E1""#, with: #"<evaluator id="oak" name="Al"/><evaluator id="E1""#)
        #expect(sample.findings("F0401").isEmpty)
    }
}

@Suite struct `An id that leads nowhere` {
    @Test func `is an error where it stands, with what was probably meant`() throws {
        let sample = sample.replacing(
            #"<score question="W2" vendor="yew" value="1">"#, with: #"<score question="W22" vendor="yew" value="1">"#)
        let found = try sample.only("F0402")
        #expect(found.place == sample.place(of: #"<score question="W22""#))
        #expect(found.message == "a score of E1 names question 'W22', which is not there")
        #expect(found.remedy == "did you mean 'W2'? If not, name a question of the plan")
    }

    static let pieces = [
        #"<record><moderation question="W9" vendor="oak" agreed="4"><reason>Seen anew.</reason></moderation></record>"#,
        #"<record><ruling requirement="R7" vendor="oak" status="met">Seen.</ruling></record>"#,
        #"<record><ruling requirement="R1" vendor="oak" status="met" by="E8">Seen.</ruling></record>"#,
        #"<record><recusal evaluator="E8" vendor="oak"/></record>"#,
        #"<record><recusal evaluator="E1" vendor="ash"/></record>"#,
        #"<record><recusal evaluator="E1" vendor="oak" criteria="WORK WORD"/></record>"#,
        #"<record><decision chosen="ash"><reason>Cheap.</reason></decision></record>"#,
        #"<record><decision chosen="oak" reserve="ash"><reason>Good.</reason></decision></record>"#,
        #"<record><decision chosen="oak"><reason>Good.</reason><dissent by="E8">No.</dissent></decision></record>"#,
        #"<record><event title="Visit" by="E1 E8"/></record>"#,
        #"<record><narrowing from="4" to="3"><leaves vendor="ash">Withdrew.</leaves></narrowing></record>"#,
        #"<record><clarification vendor="oak" question="W8"><asked>When?</asked></clarification></record>"#,
        #"<record><clarification vendor="oak" requirement="R8"><asked>When?</asked></clarification></record>"#,
        #"<weights id="try" status="what-if"><weight criterion="COAST" value="2"/></weights>"#,
        #"<weights id="try" status="what-if" by="E8"><weight criterion="COST" value="2"/></weights>"#,
        #"<response vendor="ash"><claim requirement="R1" status="met"/></response>"#,
    ]

    @Test(arguments: pieces)
    func `is found wherever an id can stand`(piece: String) throws {
        let found = try sample.adding(piece).only("F0402")
        #expect(found.location != nil)
    }

    @Test func `of a question named as a criterion is told as such`() throws {
        let found = try sample.adding(
            #"<weights id="try" status="what-if"><weight criterion="W1" value="2"/></weights>"#
        ).only("F0402")
        #expect(found.remedy == "'W1' is a question; name it as one, or name a criterion")
    }

    @Test func `of a scale on a criterion is one finding for all its questions`() throws {
        let found = try sample.replacing(#"title="Work" weight"#, with: #"title="Work" scale="panle" weight"#)
            .only("F0402")
        #expect(found.message == "there is no scale 'panle' (asked for by 2 questions, first here)")
        #expect(found.remedy.hasPrefix("did you mean 'panel'?"))
    }

    @Test func `may be of a vendor that has left`() {
        let sample = sample.adding(
            #"<vendor id="ash" name="Ash Lane" left="longlist" reason="withdrew"/>"#,
            #"<scores evaluator="E1"><score question="W1" vendor="ash" value="2">Thin.</score></scores>"#)
        #expect(sample.findings("F0402").isEmpty)
    }
}

@Suite struct `A weight in the plan` {
    @Test func `below 0 is an error at its criterion`() throws {
        let sample = sample.replacing(#"weight="25""#, with: #"weight="-25""#)
        let found = try sample.only("F0403")
        #expect(found.place == sample.place(of: #"<criterion id="SPEED""#))
        #expect(found.message == "the weight of 'Days until it stands' (SPEED) is -25, below 0")
        #expect(found.remedy == "give it a weight of 0 or more")
        #expect(found.criterion == "SPEED")
    }

    @Test func `of 0 on everything is one error`() throws {
        let sample = sample.replacing(#"weight="40""#, with: #"weight="0""#)
            .replacing(#"weight="35""#, with: #"weight="0""#).replacing(#"weight="25""#, with: #"weight="0.0""#)
        let found = try sample.only("F0403")
        #expect(found.message == "every weight at the top of the plan is 0")
        #expect(found.remedy.contains("above 0"))
    }

    @Test func `in a set is an error there when it is below 0, given twice, or leaves nothing`() throws {
        func set(_ entries: String) -> Sample {
            sample.adding(#"<weights id="try" status="what-if">\#(entries)</weights>"#)
        }
        let negative = set(#"<weight criterion="COST" value="-1"/>"#)
        #expect(try negative.only("F0403").place == negative.place(of: #"<weight criterion="COST""#))
        let twice = set(#"<weight criterion="COST" value="1"/><weight criterion="COST" value="3"/>"#)
        #expect(try twice.only("F0403").place == twice.place(of: #"<weight criterion="COST" value="3"/>"#))
        let none = set(
            ["COST", "WORK", "SPEED"].map { #"<weight criterion="\#($0)" value="0"/>"# }.joined())
        #expect(try none.only("F0403").message == "under weight set try, every weight at the top of the plan is 0")
    }

    @Test func `of 0 beside others is none`() {
        #expect(sample.replacing(#"weight="25""#, with: #"weight="0""#).findings("F0403").isEmpty)
    }
}

@Suite struct `A criterion in the plan` {
    @Test func `with nothing to judge by is an error`() throws {
        let sample = sample.replacing(
            #"<criterion id="SPEED""#, with: #"<criterion id="LOOKS" title="Looks" weight="5"/><criterion id="SPEED""#)
        let found = try sample.only("F0404")
        #expect(found.place == sample.place(of: #"<criterion id="LOOKS""#))
        #expect(found.message == "'Looks' (LOOKS) holds nothing to judge by")
        #expect(found.remedy == "let it hold criteria, or questions, or one <measure>, or one <price>")
    }

    @Test func `that mixes kinds of evidence is an error`() throws {
        let sample = sample.replacing(
            #"<measure unit="days" worst="60" best="10"/>"#,
            with: #"<measure unit="days" worst="60" best="10"/><price formula="min-max"/>"#)
        #expect(try sample.only("F0404").message == "'Days until it stands' (SPEED) mixes kinds of evidence")
    }

    @Test func `may hold criteria, and a threshold beside them`() {
        let sample = sample.replacing(
            #"<criterion id="SPEED""#,
            with: """
                <criterion id="TOP" title="Looks" weight="5"><threshold minimum="20" effect="flag"/>
                <criterion id="LOW" title="Finish" weight="1"><measure worst="0" best="9"/></criterion></criterion>
                <criterion id="SPEED"
                """)
        #expect(sample.findings("F0404").isEmpty)
    }
}

@Suite struct `A scale in the plan` {
    @Test func `with both ends the same is an error`() throws {
        let sample = sample.replacing(#"from="0" to="5""#, with: #"from="5" to="5""#)
        let found = try sample.only("F0405")
        #expect(found.place == sample.place(of: #"<scale id="panel""#))
        #expect(found.message == "scale panel goes from 5 to the same score")
        #expect(found.remedy.contains(#"from="0" to="5""#))
    }

    @Test func `with a level beyond its ends is an error at the level`() throws {
        let sample = sample.replacing(#"<level score="5">"#, with: #"<level score="6">"#)
        let found = try sample.only("F0405")
        #expect(found.place == sample.place(of: #"<level score="6">"#))
    }

    @Test func `may run downwards`() {
        let sample = sample.replacing(#"from="0" to="5""#, with: #"from="5" to="0""#)
        #expect(sample.findings.isEmpty)
    }
}

@Suite struct `A measure in the plan` {
    static let unusable: [(String, String)] = [
        (#"<measure worst="10" best="10"/>"#, "has 10 as its worst and as its best"),
        (#"<measure worst="10"/>"#, "lacks best"),
        (#"<measure/>"#, "does not say what is worst and what is best"),
        (#"<measure worst="10" best="60" better="lower"/>"#, "say the opposite"),
        (#"<measure worst="10" best="60" scale="vendors" better="higher"/>"#, "says it in two ways at once"),
        (#"<measure scale="vendors"/>"#, "lacks better"),
        (#"<measure target="9" low="9" high="20"/>"#, "has its target 9 not between low 9 and high 20"),
        (#"<measure><point at="10" value="100"/></measure>"#, "has one point only"),
        (
            #"<measure><point at="10" value="100"/><point at="60" value="30"/><point at="60" value="0"/></measure>"#,
            "has a point at 60 after the point at 60"
        ),
        (
            #"<measure><point at="10" value="120"/><point at="60" value="0"/></measure>"#,
            "gives a value of 120, outside 0 to 100"
        ),
        (
            #"<measure><level name="12" value="30"/><level name="12" value="60"/></measure>"#, "has level '12' twice"
        ),
        (#"<measure><level name="12" value="-1"/></measure>"#, "gives a value of -1, outside 0 to 100"),
    ]

    @Test(arguments: unusable)
    func `that does not give each figure one value is an error`(measure: String, fault: String) throws {
        let sample = sample.replacing(#"<measure unit="days" worst="60" best="10"/>"#, with: measure)
        // A level is looked for by name, and no figure here has one: that is another fault.
        let found = try #require(sample.findings("F0406").first)
        #expect(found.place == sample.place(of: measure))
        #expect(found.message.hasSuffix(fault))
        #expect(!found.remedy.isEmpty)
        #expect(found.criterion == "SPEED")
    }

    @Test(arguments: [
        #"<measure target="20" low="5" high="60"/>"#,
        #"<measure scale="vendors" better="lower"/>"#,
        #"<measure><point at="10" value="100"/><point at="20" value="100"/><point at="60" value="0"/></measure>"#,
        #"<measure worst="60" best="10" better="lower"/>"#,
    ])
    func `may take any of its forms`(measure: String) {
        let sample = sample.replacing(#"<measure unit="days" worst="60" best="10"/>"#, with: measure)
        #expect(sample.findings.allSatisfy { $0.severity != .error })
    }
}

@Suite struct `The numbers beside a price` {
    static let old = #"<price of="bid" formula="fixed-bounds" worst="9000" best="4000"/>"#

    @Test(arguments: [
        (#"<price formula="fixed-bounds"/>"#, "lacks worst and best", "add worst="),
        (#"<price formula="fixed-bounds" worst="9000"/>"#, "lacks best", "add best="),
        (
            #"<price formula="fixed-bounds" worst="4000" best="9000"/>"#,
            "has its worst (4000) below its best (9000), so that a dearer bid would be worth more", "write the higher"
        ),
        (#"<price formula="ceiling"/>"#, "has formula ceiling and lacks ceiling", "add ceiling=\"…\" (the budget"),
        (#"<price formula="ceiling" ceiling="0"/>"#, "has 0 as its ceiling", "ceiling is the budget, or"),
        (#"<price formula="ceiling" ceiling="9" knee="80"/>"#, "which takes no knee", "take knee out, or write"),
        (#"<price formula="bilinear"/>"#, "lacks base", "add base="),
        (#"<price formula="bilinear" base="9000" knee="100"/>"#, "has 100 as its knee", "knee is what the mean"),
        (#"<price formula="log" log-base="1"/>"#, "has 1 as its log-base", "log-base is how many times"),
        (#"<price formula="mean" steepness="-50"/>"#, "has -50 as its steepness", "steepness is the points"),
        (
            #"<price formula="log" base="3"/>"#, "has formula log, which takes no base",
            #"take base out, or write formula="bilinear""#
        ),
        (
            #"<price formula="qcbs" quality-weight="100"/>"#, "has 100 as its quality-weight",
            "quality-weight is the percentage that quality weighs against price: write a number from 0 and below 100"
        ),
        (
            #"<price formula="price-per-point" quality-floor="101"/>"#, "has 101 as its quality-floor",
            "quality-floor is"
        ),
        (#"<price formula="fictional-discount"/>"#, "lacks value-per-point", "add value-per-point="),
        (#"<price formula="quality-per-price" margin="11"/>"#, "has 11 as its margin", "margin is the percentage"),
        (#"<price formula="lowest-acceptable" margin="5"/>"#, "which takes no margin", "take margin out"),
        (#"<price formula="fixed-bounds" worst="9" best="9"/>"#, "has 9 as its worst and as its best", "set worst"),
        (#"<price formula="min-max" worst="9000" best="4000"/>"#, "takes no worst and best", "take worst and best out"),
        (#"<price formula="lowest-ratio" best="4000"/>"#, "takes no best", "take best out"),
    ])
    func `are an error when they do not fit the formula`(price: String, fault: String, remedy: String) throws {
        let sample = sample.replacing(Self.old, with: price)
        let found = try sample.only("F0407")
        #expect(found.place == sample.place(of: price))
        #expect(found.message.hasPrefix("the price of 'Cost' (COST) "))
        #expect(found.message.hasSuffix(fault))
        #expect(found.remedy.hasPrefix(remedy))
    }

    @Test func `are all told of, a sentence each`() {
        let found = sample.replacing(Self.old, with: #"<price formula="bilinear" knee="-1" worst="5"/>"#).findings
        #expect(found.map(\.rule.code) == ["F0407", "F0407", "F0407"])
        #expect(Set(found.map(\.message)).count == 3)
    }

    @Test func `are not asked of a relative formula`() {
        let sample = sample.replacing(Self.old, with: #"<price formula="lowest-ratio"/>"#)
        #expect(sample.findings("F0407").isEmpty)
    }
}

@Suite struct `A share in the plan` {
    @Test func `below 0 is an error at its question`() throws {
        let sample = sample.replacing(#"share="30""#, with: #"share="-30""#)
        let found = try sample.only("F0408")
        #expect(found.place == sample.place(of: #"<question id="W2""#))
        #expect(found.message == "the share of question W2 is -30, below 0")
        #expect(found.remedy == "give it a share of 0 or more")
    }

    @Test func `of 0 on all questions is one error at their criterion`() throws {
        let sample = sample.replacing(#"share="30""#, with: #"share="0""#).replacing(
            #"share="70""#, with: #"share="0""#)
        #expect(try sample.only("F0408").place == sample.place(of: #"<criterion id="WORK""#))
    }

    @Test func `of 0 beside another is none`() {
        #expect(sample.replacing(#"share="30""#, with: #"share="0""#).findings("F0408").isEmpty)
    }
}

@Suite struct `A second award basis` {
    private static func sets(_ second: String) -> Sample {
        sample.adding(
            #"<weights id="first" status="award-basis"><weight criterion="COST" value="41"/></weights>"#,
            #"<weights id="second" status="\#(second)"><weight criterion="COST" value="42"/></weights>"#)
    }

    @Test func `is an error, and names the first`() throws {
        let sample = Self.sets("award-basis")
        let found = try sample.only("F0409")
        #expect(found.place == sample.place(of: #"<weights id="second""#))
        #expect(found.message.hasPrefix("weight set second is award-basis, and so is first"))
        #expect(found.remedy.contains(#"status="what-if""#))
    }

    @Test func `is none when it only asks what if`() {
        #expect(Self.sets("what-if").findings("F0409").isEmpty)
    }
}

@Suite struct `A threshold in the plan` {
    private static func threshold(_ minimum: String) -> Sample {
        sample.replacing(
            #"<measure unit="days""#, with: #"<threshold minimum="\#(minimum)" effect="flag"/><measure unit="days""#)
    }

    @Test func `outside 0 to 100 is an error`() throws {
        let sample = Self.threshold("120")
        let found = try sample.only("F0410")
        #expect(found.place == sample.place(of: "<threshold"))
        #expect(found.message == "the threshold of 'Days until it stands' (SPEED) is 120, outside 0 to 100")
        #expect(found.remedy.contains("from 0 to 100"))
    }

    @Test func `may be 100`() {
        #expect(Self.threshold("100").findings.isEmpty)
    }
}

@Suite struct `An evaluation with nobody in the running` {
    @Test func `is an error that counts those who left`() throws {
        let xml = """
            <evaluation xmlns="urn:finalist:1" id="e" title="Late">
              <criterion id="c" title="C" weight="1"><measure worst="0" best="3"/></criterion>
              <vendor id="ash" name="Ash Lane" left="longlist" reason="withdrew"/>
            </evaluation>
            """
        let findings = Reading.read(Array(xml.utf8), file: "late.xml").findings
        #expect(findings.map(\.rule.code) == ["F0411"])
        #expect(findings.first?.place == "late.xml:1:1")
        #expect(findings.first?.message == "no vendor is in the running: 1 vendor left")
        #expect(findings.first?.remedy == #"add a <vendor id="…" name="…"/> that has not left"#)
    }

    @Test func `is none with one vendor left`() {
        #expect(sample.findings("F0411").isEmpty)
    }
}

@Suite struct `A question without a scale` {
    @Test func `is an error when the plan has none, once for all questions`() throws {
        let scale =
            #"<scale id="panel" from="0" to="5"><level score="0">nothing</level>"#
            + #"<level score="5">as if drawn by us</level></scale>"#
        let sample = sample.replacing(scale, with: "")
        let found = try sample.only("F0412")
        #expect(found.place == sample.place(of: #"<question id="W1""#))
        #expect(found.message == "W1 and W2 have no scale, and the plan defines none")
        #expect(found.remedy.contains("<scale id="))
    }

    @Test func `is an error when it could be several`() throws {
        let sample = sample.replacing("<panel", with: #"<scale id="ten" from="1" to="10"/><panel"#)
            .replacing(#"share="30""#, with: #"scale="panel" share="30""#)
        let found = try sample.only("F0412")
        #expect(found.message == "question W1 has no scale, and there are panel and ten to choose from")
    }

    @Test func `has that of its criterion`() {
        let sample = sample.replacing("<panel", with: #"<scale id="ten" from="1" to="10"/><panel"#)
            .replacing(#"title="Work""#, with: #"scale="panel" title="Work""#)
        #expect(sample.findings.isEmpty)
    }
}

@Suite struct `A vendor that left` {
    @Test func `without a reason is an error`() throws {
        let sample = sample.adding(#"<vendor id="ash" name="Ash Lane" left="longlist"/>"#)
        let found = try sample.only("F0413")
        #expect(found.place == sample.place(of: #"<vendor id="ash""#))
        #expect(found.message == "Ash Lane (ash) left at longlist, and no reason is given")
        #expect(found.remedy == #"add reason="…" to the vendor"#)
        #expect(found.vendor == "ash")
    }

    @Test func `with a reason needs no evidence`() {
        #expect(
            sample.adding(#"<vendor id="ash" name="Ash Lane" left="longlist" reason="withdrew"/>"#).findings.isEmpty)
    }
}

@Suite struct `A formula that decides by itself` {
    static let old = #"<price of="bid" formula="fixed-bounds" worst="9000" best="4000"/>"#
    static let own = #"<price of="bid" formula="price-per-point"/>"#

    @Test func `is refused beside another price`() throws {
        let sample = sample.replacing(Self.old, with: Self.own)
            .replacing(#"<measure unit="days" worst="60" best="10"/>"#, with: #"<price formula="lowest-ratio"/>"#)
        let found = try #require(sample.findings("F0440").first)
        #expect(found.place == sample.place(of: Self.own))
        #expect(
            found.message
                == "the price of 'Cost' (COST) has formula price-per-point, which decides by itself, and stands beside the price of 'Days until it stands' (SPEED)"
        )
    }

    @Test(arguments: ["exclude", "worst"])
    func `is refused where a price may be missing`(policy: String) throws {
        let sample = sample.replacing(Self.old, with: Self.own)
            .replacing(#"weight="40""#, with: #"weight="40" missing="\#(policy)""#)
        #expect(try sample.only("F0440").message.hasSuffix(#"and says missing="\#(policy)""#))
    }

    @Test func `is refused with a threshold on the price`() throws {
        let sample = sample.replacing(Self.old, with: Self.own + #"<threshold minimum="20" effect="flag"/>"#)
        #expect(try sample.only("F0440").remedy.contains("quality-floor"))
    }

    @Test func `is refused where the price does not apply to a vendor`() throws {
        let sample = sample.replacing(Self.old, with: Self.own).replacing(
            #"<price of="bid" amount="7400"/>"#,
            with: #"<price of="bid" amount="7400"/><not-applicable criterion="COST">A gift.</not-applicable>"#)
        #expect(
            sample.findings("F0440").map(\.message).first?.hasSuffix("and does not apply to Yew Park (yew)") == true)
    }

    @Test func `is refused where there is nothing but the price`() {
        let found = findings(
            #"<criterion id="P" title="P" weight="1"><price formula="utility-index"/></criterion><vendor id="a" name="A"><price amount="5"/></vendor>"#
        )
        #expect(found.filter { $0.rule.code == "F0440" }.count == 1)
    }

    // It was refused for want of evidence, with the advice to have somebody score the whole again.
    @Test func `is refused where nothing but the price has any weight, and says so`() throws {
        let found = findings(
            #"<criterion id="P" title="P" weight="9"><price formula="prozorro"/></criterion><criterion id="Q" title="Q" weight="0"><measure worst="0" best="9"/></criterion><vendor id="a" name="A"><price amount="5"/><measure criterion="Q" value="5"/></vendor>"#
        )
        let refused = try #require(found.first { $0.rule.code == "F0440" })
        #expect(
            refused.message.hasSuffix(
                "no other criterion has any weight, so that there is no quality to set against the price"))
    }
}
