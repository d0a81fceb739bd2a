import Testing

@testable import Finalist

private let sample = Sample.complete

@Suite struct `Two names alike` {
    private static func named(_ name: String) -> Sample {
        sample.adding(#"<vendor id="two" name="\#(name)" left="longlist" reason="withdrew"/>"#)
    }

    @Test(arguments: [
        "YEW PARK", "Yewpark", "Yéw Párk", "Ｙew Park", "Yew-Park", "Elmhurst and Doughters", "Elmhurst and Daughter",
        "Elmhursts and Daughters",
    ])
    func `are a warning at the second`(name: String) throws {
        let sample = Self.named(name)
        let found = try sample.only("F0604")
        #expect(found.severity == .warning)
        #expect(found.place == sample.place(of: #"<vendor id="two""#))
        #expect(found.message.hasPrefix("\(name) (two) has nearly the name of "))
        #expect(found.remedy.hasPrefix("if they are one vendor"))
    }

    @Test(arguments: ["Yew Bark", "Yew Park 2", "Elm and Daughters", "Oak Room", "Øst"])
    func `are none when a short word or a number tells them apart`(name: String) {
        #expect(Self.named(name).findings.isEmpty)
    }

    @Test func `are none among vendors that are numbered`() {
        let sample = Self.named("Vendor A")
            .adding(#"<vendor id="three" name="Vendor B" left="longlist" reason="withdrew"/>"#)
        #expect(sample.findings.isEmpty)
    }
}

@Suite struct `A name that is not what it seems` {
    @Test(arguments: [
        ("Yew\u{202E}Park", "a character that turns the direction of the text (U+202E)"),
        ("Yew\u{200B} Park", "a character that cannot be seen (U+200B)"),
        ("Yew Pa\u{AD}rk", "a character that cannot be seen (U+00AD)"),
        ("Yew Pa\u{200D}rk", "a character that cannot be seen (U+200D)"),
        ("Yew\u{85} Park", "a control character (U+0085)"),
        ("Yew P\u{430}rk", "mixes Latin and Cyrillic letters in one word (U+0430)"),
    ])
    func `is a warning that says which character it is`(name: String, what: String) throws {
        let sample = sample.replacing(#"name="Yew Park""#, with: #"name="\#(name)""#)
        let found = try sample.only("F0605")
        #expect(found.severity == .warning)
        #expect(found.place == sample.place(of: #"<vendor id="yew""#))
        #expect(found.message.hasPrefix("the name of vendor yew "))
        #expect(found.message.hasSuffix(what))
        #expect(found.remedy == "type it anew by hand")
    }

    @Test func `is found in a title`() throws {
        let found = try sample.replacing(#"title="Work""#, with: "title=\"Wor\u{2066}k\"").only("F0605")
        #expect(found.criterion == "WORK")
    }

    @Test(arguments: [
        "Łódź Przędza", "Обувь Yew", "株式会社イエ", "می\u{200C}خواهم", "Café 👩\u{200D}🔧", "Müller & Søn – «Eibe»",
    ])
    func `is none of honest names in any script`(name: String) {
        let escaped = name.replacing("&", with: "&amp;")
        #expect(sample.replacing(#"name="Yew Park""#, with: #"name="\#(escaped)""#).findings.isEmpty)
    }
}

@Suite struct `A relative scale` {
    @Test func `is a warning at the price or the measure`() throws {
        let price = sample.replacing(
            #"<price of="bid" formula="fixed-bounds" worst="9000" best="4000"/>"#,
            with: #"<price of="bid" formula="lowest-ratio"/>"#)
        let found = try price.only("F0606")
        #expect(found.severity == .warning)
        #expect(found.place == price.place(of: #"<price of="bid" formula"#))
        #expect(found.message == "'Cost' (COST) is valued by lowest-ratio: each value depends on the other bids")
        #expect(found.remedy.contains("fixed-bounds"))
        let measure = sample.replacing(#"worst="60" best="10""#, with: #"scale="vendors" better="lower""#)
        #expect(try measure.only("F0606").criterion == "SPEED")
    }

    @Test func `is none between fixed ends`() {
        #expect(sample.findings("F0606").isEmpty)
    }
}

@Suite struct `Weights made late` {
    private static func set(_ attributes: String) -> Sample {
        sample.adding(#"<weights id="own" \#(attributes)><weight criterion="COST" value="42"/></weights>"#)
    }

    @Test func `are a warning when they decide`() throws {
        let sample = Self.set(#"status="award-basis" at="2026-04-02""#)
        let found = try sample.only("F0607")
        #expect(found.severity == .warning)
        #expect(found.place == sample.place(of: "<weights"))
        #expect(
            found.message
                == "weight set own decides and was made on 2026-04-02; the first response came in on 2026-04-01")
        #expect(found.remedy.contains(#"status="what-if""#))
    }

    @Test func `are told with times in one zone where days as written say the opposite`() throws {
        let found = try Self.set(#"status="award-basis" at="2026-03-31T23:30:00-05:00""#)
            .replacing(#"received="2026-04-01""#, with: #"received="2026-04-01T01:00:00Z""#).only("F0607")
        #expect(
            found.message
                == "weight set own decides and was made on 2026-04-01 04:30 UTC; the first response came in on "
                + "2026-04-01 01:00 UTC")
    }

    @Test func `are none on the day of the first response, or before`() {
        #expect(Self.set(#"status="award-basis" at="2026-04-01""#).findings.isEmpty)
    }
}

@Suite struct `A what-if set` {
    @Test func `is a note, one for all of them`() throws {
        let sample = sample.adding(
            #"<weights id="cheap" status="what-if"><weight criterion="COST" value="80"/></weights>"#,
            #"<weights id="fast" status="what-if"><weight criterion="SPEED" value="70"/></weights>"#)
        let found = try sample.only("F0608")
        #expect(found.severity == .note)
        #expect(found.place == sample.place(of: #"<weights id="cheap""#))
        #expect(found.message == "2 what-if weight sets beside the weights that decide: cheap and fast")
        #expect(found.remedy == "show the result on the weights that decide first")
    }

    @Test func `is not there without one`() {
        #expect(sample.findings("F0608").isEmpty)
    }
}

@Suite struct `Weights that do not add up` {
    @Test func `are a note`() throws {
        let sample = sample.replacing(#"weight="25""#, with: #"weight="20""#)
        let found = try sample.only("F0615")
        #expect(found.severity == .note)
        #expect(found.place == sample.place(of: #"<criterion id="COST""#))
        #expect(found.message == "the weights at the top of the plan add up to 95, not to 100")
        #expect(found.remedy.hasPrefix("look whether one is mistyped"))
    }

    @Test func `are a note on shares, at their criterion`() throws {
        let sample = sample.replacing(#"share="30""#, with: #"share="40""#)
        let found = try sample.only("F0615")
        #expect(found.place == sample.place(of: #"<criterion id="WORK""#))
        #expect(found.message == "the shares of the questions of 'Work' (WORK) add up to 110, not to 100")
    }

    private static func nested(_ one: Int, _ other: Int) -> Sample {
        sample.replacing(
            #"<measure unit="days" worst="60" best="10"/>"#,
            with: """
                <criterion id="S1" title="First" weight="\(one)" missing="exclude"><measure worst="60" best="10"/></criterion>
                <criterion id="S2" title="Last" weight="\(other)" missing="exclude"><measure worst="60" best="10"/></criterion>
                """)
    }

    @Test func `are none when they add up to the weight above, or are plain proportions`() {
        #expect(Self.nested(15, 10).findings("F0615").isEmpty)
        #expect(Self.nested(70, 30).findings("F0615").isEmpty)
        #expect(Self.nested(2, 1).findings("F0615").isEmpty)
        #expect(
            Self.nested(15, 11).findings("F0615").map(\.message) == [
                "the weights below 'Days until it stands' (SPEED) add up to 26, neither to 100 nor to its own weight of 25"
            ])
    }
}

@Suite struct `Declared intuition` {
    @Test func `is a note with its share of the whole`() throws {
        let sample = sample.replacing(#"title="Work""#, with: #"title="Work" intuition="yes""#)
        let found = try sample.only("F0621")
        #expect(found.severity == .note)
        #expect(found.place == sample.place(of: #"<criterion id="WORK""#))
        #expect(found.message == "'Work' (WORK) is declared intuition and counts 35 % of the whole")
        #expect(found.remedy == "read the result without it as well")
    }

    @Test func `counts by the weights that decide`() {
        let sample = sample.replacing(#"title="Work""#, with: #"title="Work" intuition="yes""#)
            .adding(#"<weights id="own" status="award-basis"><weight criterion="WORK" value="5"/></weights>"#)
        // 5 ÷ (40 + 5 + 25)
        #expect(sample.findings("F0621").first?.message.contains("counts 7.1 %") == true)
    }

    @Test func `is not there unless declared`() {
        #expect(sample.findings("F0621").isEmpty)
    }
}

@Suite struct `A weight that decides nothing, or everything` {
    @Test func `is a note`() throws {
        let none = sample.replacing(#"weight="25""#, with: #"weight="0""#)
            .replacing(#"weight="40""#, with: #"weight="65""#)
        let found = try none.only("F0626")
        #expect(found.severity == .note)
        #expect(found.place == none.place(of: #"<criterion id="SPEED""#))
        #expect(found.message == "'Days until it stands' (SPEED) has a weight of 0 and counts for nothing")
        #expect(found.remedy == "look whether this is meant")
        let all = sample.replacing(#"weight="25""#, with: #"weight="1""#).replacing(
            #"weight="35""#, with: #"weight="3""#
        )
        .replacing(#"weight="40""#, with: #"weight="96""#)
        #expect(try all.only("F0626").message == "'Cost' (COST) has 96 % of the weight at the top of the plan")
    }

    @Test func `is none at nine tenths`() {
        let sample = sample.replacing(#"weight="25""#, with: #"weight="4""#)
            .replacing(#"weight="35""#, with: #"weight="6""#).replacing(#"weight="40""#, with: #"weight="90""#)
        #expect(sample.findings.isEmpty)
    }
}
