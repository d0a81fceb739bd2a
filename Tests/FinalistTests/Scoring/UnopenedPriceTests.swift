import Testing

@testable import Finalist

/// A bid that is out before prices count, with the second envelope unopened.
private func evaluation(
    price: String = #"<price formula="lowest-ratio"/>"#,
    technical: String = #"<threshold minimum="70" effect="exclude"/>"#,
    more: String = ""
) throws -> Evaluation {
    try given(
        """
        <criterion id="T" title="Technical" weight="70"><measure worst="0" best="100"/>\(technical)</criterion>
        <criterion id="P" title="Financial" weight="30">\(price)</criterion>
        <vendor id="A" name="Ash"><measure criterion="T" value="78"/><price amount="400000"/></vendor>
        <vendor id="B" name="Birch"><measure criterion="T" value="85"/><price amount="500000"/></vendor>
        <vendor id="C" name="Cedar"><measure criterion="T" value="64"/></vendor>\(more)
        """)
}

@Suite struct `A bid whose price was not opened` {
    @Test func `is not asked for one that a threshold makes needless`() throws {
        let outcome = try evaluation().scored()
        #expect(isNear(outcome.total("A"), 84.6))  // .7 × 78 + .3 × 100
        #expect(isNear(outcome.total("B"), 83.5))  // .7 × 85 + .3 × 80
        #expect(outcome["C"]?.status == .eliminated)
        #expect(!outcome.isInterim)
    }

    @Test func `is refused where nothing puts it out`() throws {
        let found = refusal { try evaluation(technical: "").scored() }
        #expect(found.map(\.rule.code) == ["F0503"])
    }

    @Test func `is not asked for one by a requirement that is not met`() throws {
        let outcome = try evaluation(
            technical: "",
            more: #"<requirement id="R" title="Insured"/>"#
                + ["A", "B"].map { #"<response vendor="\#($0)"><claim requirement="R" status="met"/></response>"# }
                .joined()
                + #"<response vendor="C"><claim requirement="R" status="not-met"/></response>"#
        ).scored()
        #expect(outcome["C"]?.status == .eliminated)
        #expect(isNear(outcome.total("B"), 83.5))
    }

    @Test func `is not asked for one by the floor of a formula that decides`() throws {
        let outcome = try evaluation(price: #"<price formula="qcbs" quality-floor="70"/>"#, technical: "").scored()
        #expect(outcome["C"]?.reasons == ["qcbs leaves it out: its quality of 64 is below the floor of 70"])
        #expect(outcome.ranks == ["A": 1, "B": 2, "C": nil])
    }

    @Test func `is refused where only a threshold on a relative price could put it out`() throws {
        let price = #"<price formula="lowest-ratio"/><threshold minimum="90" effect="exclude"/>"#
        #expect(refusal { try evaluation(price: price, technical: "").scored() }.map(\.rule.code) == ["F0503"])
    }

    @Test func `is not asked for one by a threshold on a scale that the vendors make`() throws {
        let outcome = try given(
            """
            <criterion id="T" title="T" weight="70"><measure scale="vendors" better="higher"/><threshold minimum="10" effect="exclude"/></criterion>
            <criterion id="P" title="P" weight="30"><price formula="lowest-ratio"/></criterion>
            <vendor id="A" name="Ash"><measure criterion="T" value="80"/><price amount="400"/></vendor>
            <vendor id="B" name="Birch"><measure criterion="T" value="90"/><price amount="500"/></vendor>
            <vendor id="C" name="Cedar"><measure criterion="T" value="60"/></vendor>
            """
        ).scored()
        #expect(outcome["C"]?.status == .eliminated)
        #expect(!outcome.isInterim)
        #expect(outcome.sensitivity().outcome.winners.map(\.id) == ["B"])
        // (80 − 60) ÷ (90 − 60) = ⅔ of the scale: Cedar is compared all the same. .7 × 66.667 + .3 × 100
        #expect(isNear(outcome.total("A"), 70 * 2.0 / 3 + 30))
    }

    @Test func `is let in by nothing that is asked what if`() throws {
        let outcome = try evaluation().scored()
        #expect(!outcome.isEligible[2])
        let sensitivity = outcome.sensitivity()
        let text = Format.table.draw(sensitivity.report(isWhole: true), TextOptions())
        #expect(!text.contains("Cedar first") && !text.contains("Cedar comes first"))
        #expect(outcome.comparison().vendors.last?.rank == nil)
    }

    @Test func `stays out under other weights, and says why`() throws {
        // Half of quality is another criterion, on which Cedar is best: with that alone it would pass.
        let evaluation = try given(
            """
            <criterion id="Q" title="Quality" weight="70"><threshold minimum="70" effect="exclude"/>
              <criterion id="Q1" title="Work" weight="9"><measure worst="0" best="100"/></criterion>
              <criterion id="Q2" title="Care" weight="1"><measure worst="0" best="100"/></criterion></criterion>
            <criterion id="P" title="Financial" weight="30"><price formula="lowest-ratio"/></criterion>
            <vendor id="A" name="Ash"><measure criterion="Q1" value="78"/><measure criterion="Q2" value="78"/><price amount="400000"/></vendor>
            <vendor id="C" name="Cedar"><measure criterion="Q1" value="60"/><measure criterion="Q2" value="99"/></vendor>
            """)
        let other = try evaluation.scored(adHoc: [try #require(Weighting.AdHoc(criterion: "Q2", "90%"))])
        #expect(other["C"]?.status == .eliminated)
        #expect(
            other["C"]?.reasons == [
                "no price of it was opened: on the weights that decide it is out before prices count"
            ])
        #expect(isNear(other.total("A"), 84.6))
    }

    @Test func `is not asked for while other evidence is missing, if even the best could not save it`() throws {
        let evaluation = try evaluation(
            more: #"<criterion id="U" title="U" weight="10"><measure worst="0" best="9"/></criterion>"#)
        let codes = Set(evaluation.check().filter { $0.severity == .error }.map(\.rule.code))
        #expect(codes == ["F0502"])
    }
}

@Suite struct `A price that cannot be compared` {
    private static func offers(_ price: String, technical: String) throws -> Evaluation {
        try evaluation(
            technical: technical,
            more: #"<vendor id="D" name="Doum"><measure criterion="T" value="51"/>\#(price)</vendor>"#
        ).replacing(vendors: ["A", "B", "D"])
    }

    private static let threshold = #"<threshold minimum="70" effect="exclude"/>"#

    @Test(arguments: [
        #"<price amount="0"/>"#, #"<price amount="90" currency="PHP"/>"#, #"<price amount="-1"/>"#,
    ])
    func `is not refused of a vendor that is out`(price: String) throws {
        let outcome = try Self.offers(price, technical: Self.threshold).scored()
        #expect(outcome["D"]?.status == .eliminated)
        #expect(isNear(outcome.total("A"), 84.6))  // .7 × 78 + .3 × 100
        #expect(outcome.evaluation.check().filter { $0.severity == .error }.map(\.message) == [])
        let step = try outcome.explanation(of: "D", on: "P")
        #expect(
            step.lines.first { $0.label == "value" }?.remark
                == "none: its price cannot be compared, and need not be: it is out")
        #expect(step.evidence.map(\.isCounted) == [false])
        #expect(outcome.evaluation.statedPrices().map(\.vendor.id) == ["A", "B"])
    }

    @Test func `is refused of one that is in`() throws {
        let found = refusal { try Self.offers(#"<price amount="0"/>"#, technical: "").scored() }
        #expect(found.map(\.rule.code) == ["F0511"])
    }
}

@Suite struct `The explanation of a price that was not opened` {
    @Test func `is not asked for by the reckoning where all are out`() throws {
        let all = try evaluation(technical: #"<threshold minimum="90" effect="exclude"/>"#)
        let found = refusal { try all.replacing(vendors: ["C"]).costed() }
        #expect(found.map(\.message) == ["every vendor is out, and none has a price matrix to reckon with"])
    }

    @Test func `says that none is to come`() throws {
        let step = try evaluation().scored().explanation(of: "C", on: "P")
        #expect(step.lines.first { $0.label == "value" }?.remark == "none: its price was not opened: it is out")
        #expect(!step.lines.contains { $0.label == "bounds" })
    }
}

extension Evaluation {
    fileprivate func replacing(vendors ids: [Vendor.ID]) -> Evaluation {
        replacing(vendors: vendors.filter { ids.contains($0.id) })
    }
}
