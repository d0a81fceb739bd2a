import Testing

@testable import Finalist

private let sample = Sample.complete

@Suite struct `A figure of a vendor` {
    @Test func `that is not a number is an error where it stands`() throws {
        let sample = sample.replacing(
            #"<measure criterion="SPEED" value="21"/>"#,
            with: #"<measure criterion="SPEED" value="21,5"/>"#)
        let found = try sample.only("F0509")
        #expect(found.place == sample.place(of: #"<measure criterion="SPEED" value="21,5"/>"#))
        #expect(
            found.message == "the figure of Oak Room Joinery (oak) for 'Days until it stands' (SPEED) is '21,5', "
                + "which is not a number")
        #expect(found.remedy.contains("with a point for decimals"))
    }

    @Test func `that is none of the plan's levels is an error, with the level that was meant`() throws {
        let sample = sample.replacing(
            #"<measure unit="days" worst="60" best="10"/>"#,
            with: #"<measure><level name="weeks" value="40"/><level name="days" value="90"/></measure>"#
        ).replacing(#"value="21""#, with: #"value="days""#).replacing(#"value="12""#, with: #"value="week""#)
            .replacing(#"value="34" unit="days""#, with: #"value="weeks""#)
        let found = try sample.only("F0509")
        #expect(found.vendor == "yew")
        #expect(found.message.hasSuffix("is 'week', which is none of its levels"))
        #expect(found.remedy.hasPrefix("did you mean 'weeks'?"))
    }

    @Test func `in another unit than the plan's is an error`() throws {
        let sample = sample.replacing(#"unit="days"/>"#, with: #"unit="weeks"/>"#)
        let found = try sample.only("F0509")
        #expect(found.message.hasSuffix("is in weeks, and the plan measures in days"))
        #expect(found.remedy.hasPrefix("convert it to days"))
    }

    @Test func `that the buyer's own stands above is not looked at`() {
        let sample = sample.replacing(
            #"<price of="bid" amount="5250"/>"#,
            with: #"<price of="bid" amount="5250"/><measure criterion="SPEED" value="34"/>"#)
        #expect(sample.findings.isEmpty)
    }
}

@Suite struct `A later response` {
    private static func response(_ attributes: String) -> Sample {
        sample.adding(#"<response vendor="oak" \#(attributes)><price of="tco" amount="8000"/></response>"#)
    }

    @Test(arguments: [
        ("", "has two responses of version 1 (first at ", #"version="2" supersedes="1""#),
        (#"version="2""#, "does not say what it supersedes", #"add supersedes="1""#),
        (#"version="4" supersedes="3""#, "supersedes version 3, which is not there", "include its file"),
        (#"version="2" supersedes="2""#, "supersedes version 2, which is not an earlier one", "earlier version"),
    ])
    func `is an error when it is unclear what it replaces`(attributes: String, fault: String, remedy: String) throws {
        let sample = Self.response(attributes)
        let found = try sample.only("F0510")
        #expect(found.place == sample.place(of: #"<response vendor="oak" \#(attributes)>"#))
        #expect(found.message.contains(fault))
        #expect(found.remedy.contains(remedy))
        #expect(found.vendor == "oak")
    }

    @Test func `that names the earlier one is fine`() {
        #expect(Self.response(#"version="2" supersedes="1""#).findings.isEmpty)
    }
}

@Suite struct `A price to compare` {
    private static func price(_ price: String) -> Sample {
        sample.replacing(#"<price of="bid" amount="7400"/>"#, with: price)
    }

    @Test func `below 0 is an error`() throws {
        let sample = Self.price(#"<price of="bid" amount="-7400"/>"#)
        let found = try sample.only("F0511")
        #expect(found.place == sample.place(of: #"<price of="bid" amount="-7400"/>"#))
        #expect(found.message == "the bid of Yew Park (yew) is -7400, below 0")
        #expect(found.remedy.hasSuffix("0 or more"))
    }

    @Test(arguments: PriceFormula.all.filter { !$0.decidesByItself }.map(\.id))
    func `of 0 is an error only where the formula divides by a bid`(id: String) throws {
        let parameters = ["fixed-bounds": #"worst="9000" best="4000""#, "ceiling": #"ceiling="9000""#]
        let usual = parameters[id] ?? (id == "bilinear" ? #"base="9000""# : "")
        let sample = Self.price(#"<price of="bid" amount="0"/>"#)
            .replacing(
                #"formula="fixed-bounds" worst="9000" best="4000""#, with: #"formula="\#(id)" \#(usual)"#)
        let found = sample.findings("F0511")
        let formula = try #require(PriceFormula.all.first { $0.id == id })
        guard formula.takesFreeBids else {
            try #require(found.count == 1)
            #expect(found[0].message.hasPrefix("the bid of Yew Park (yew) is 0, not above 0, and \(id) divides by "))
            #expect(found[0].remedy.contains("fixed-bounds"))
            return
        }
        #expect(found.isEmpty)
        let outcome = try Evaluation(xml: Array(sample.xml.utf8)).scored()
        #expect(outcome.value("COST", "yew") == 100)
    }

    @Test func `in another currency is an error where no rate is there`() throws {
        let found = try Self.price(#"<price of="bid" amount="7400" currency="CHF"/>"#).only("F0511")
        #expect(
            found.message
                == "the bid of Yew Park (yew) is in CHF, and the evaluation is in EUR, without an exchange rate")
        #expect(found.remedy.hasSuffix("CHF for 1 EUR"))
    }

    @Test func `is one error when the evaluation names no currency`() throws {
        let found = try sample.replacing(#" currency="EUR""#, with: "").only("F0511")
        #expect(found.place == "evaluation.xml:1:1")
        #expect(found.remedy.hasPrefix(#"add currency="…" to <evaluation>"#))
    }

    @Test func `that nobody compares may be in any currency`() {
        #expect(
            Self.price(#"<price of="bid" amount="7400"/><price of="npv" amount="9" currency="CHF"/>"#).findings.isEmpty)
    }
}

@Suite struct `An answer in a response` {
    private static func answer(_ answer: String) -> Sample {
        sample.replacing(
            #"<answer question="W1">With rails that we make.</answer>"#,
            with: #"<answer question="W1">With rails that we make.</answer>\#(answer)"#)
    }

    @Test(arguments: [
        (#"<answer value="7"/>"#, "names neither a question nor a criterion", "add question="),
        (#"<answer question="W2" criterion="SPEED" value="7"/>"#, "names both question W2 and criterion SPEED", "keep"),
        (
            #"<answer criterion="COST" value="7"/>"#, "gives a figure for 'Cost' (COST), which is not a measure",
            "give the amount in a <price>"
        ),
        (
            #"<answer criterion="WORK" value="7"/>"#, "gives a figure for 'Work' (WORK), which is not a measure",
            "answer its questions instead"
        ),
    ])
    func `that is to nothing or to two things is an error`(answer: String, fault: String, remedy: String) throws {
        let sample = Self.answer(answer)
        let found = try sample.only("F0512")
        #expect(found.place == sample.place(of: answer))
        #expect(found.message == "an answer of oak \(fault)")
        #expect(found.remedy.hasPrefix(remedy))
    }

    @Test func `to a measure is fine`() {
        #expect(Self.answer(#"<answer criterion="SPEED" value="21" unit="Days"/>"#).findings.isEmpty)
    }
}

@Suite struct `One thing said twice` {
    @Test(arguments: [
        (#"<measure criterion="SPEED" value="21"/>"#, #"<measure criterion="SPEED" value="22"/>"#, "figure for SPEED"),
        (#"<price of="bid" amount="6100"/>"#, #"<price amount="6000"/>"#, "price of bid"),
        (
            #"<answer question="W1">With rails that we make.</answer>"#, #"<answer question="W1">Glue.</answer>"#,
            "answer to W1"
        ),
        (
            #"<answer question="W1">With rails that we make.</answer>"#, #"<claim requirement="R1" status="not-met"/>"#,
            "claim on R1"
        ),
    ])
    func `is one error at the second`(first: String, second: String, item: String) throws {
        let sample = sample.replacing(first, with: "\(first)\n\(second)")
        let found = try sample.only("F0513")
        #expect(found.place == sample.place(of: second))
        #expect(found.message.hasPrefix("oak has a second \(item) (first at evaluation.xml:"))
        #expect(found.remedy == "keep the one that stands, and take the other out")
    }

    @Test func `in two versions of a response is none`() {
        let sample = sample.adding(
            """
            <response vendor="oak" version="2" supersedes="1"><claim requirement="R1" status="met"/>
            <answer question="W1">With better rails.</answer></response>
            """)
        #expect(sample.findings.isEmpty)
    }
}
