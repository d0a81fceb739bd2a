import Testing

@testable import Finalist

/// Three joiners judged on four criteria, two of them below one; three people weigh them, nobody scores.
private let sample = Sample(
    xml: """
        <evaluation xmlns="urn:finalist:1" id="counters" title="Counters for the shop" currency="EUR">
          <panel><evaluator id="E1" name="Ana Brook"/><evaluator id="E2" name="Bo Quist"/><evaluator id="E3" name="Cy Roe"/></panel>
          <criterion id="PRICE" title="Price" weight="3"><measure worst="9000" best="4000"/></criterion>
          <criterion id="LOOKS" title="Looks" weight="1"><measure worst="0" best="10"/></criterion>
          <criterion id="TIME" title="Time" weight="2">
            <criterion id="START" title="Weeks until the start" weight="1"><measure worst="12" best="1"/></criterion>
            <criterion id="BUILD" title="Days of building" weight="2"><measure worst="30" best="5"/></criterion>
          </criterion>
          <vendor id="oak" name="Oak Room Joinery"><measure criterion="PRICE" value="6100"/><measure criterion="LOOKS" value="7"/><measure criterion="START" value="4"/><measure criterion="BUILD" value="11"/></vendor>
          <vendor id="elm" name="Elmhurst and Daughters"><measure criterion="PRICE" value="5250"/><measure criterion="LOOKS" value="4"/><measure criterion="START" value="9"/><measure criterion="BUILD" value="8"/></vendor>
          <judgements by="E1">
            <points><give criterion="PRICE" value="50"/><give criterion="LOOKS" value="20"/><give criterion="TIME" value="30"/></points>
            <swing of="TIME"><give criterion="START" value="40"/><give criterion="BUILD" value="100"/></swing>
          </judgements>
          <judgements by="E2">
            <pairwise><compare criterion="PRICE" to="LOOKS" value="5"/><compare criterion="TIME" to="PRICE" value="1/2"/><compare criterion="TIME" to="LOOKS" value="3"/></pairwise>
            <order of="TIME"><rank criterion="START" place="2"/><rank criterion="BUILD" place="1"/></order>
          </judgements>
          <judgements by="E3">
            <best-worst best="TIME" worst="LOOKS"><best-to criterion="PRICE" value="2"/><best-to criterion="LOOKS" value="8"/><to-worst criterion="PRICE" value="5"/></best-worst>
          </judgements>
        </evaluation>
        """)

@Suite struct `A judgement on weights` {
    @Test func `gives no finding when nothing is wrong`() {
        #expect(sample.findings.isEmpty)
    }

    static let slips = [
        Slip(
            "F0460", #"<judgements by="E3">"#, "<judgements>", at: "<best-worst",
            "nothing says whose judgement on weights this is"),
        Slip(
            "F0460", #"<judgements by="E1">"#, #"<judgements by="E2"/><judgements by="E1">"#,
            at: #"<judgements by="E2"/>"#, "the judgement on weights holds nothing to weigh by"),
        Slip(
            "F0402", #"<judgements by="E3">"#, #"<judgements by="E7">"#, at: "<best-worst",
            "the judgement on weights names evaluator 'E7', which is not there"),
        Slip(
            "F0402", #"<swing of="TIME">"#, #"<swing of="TIMES">"#,
            "the judgement on weights names criterion 'TIMES', which is not there"),
        Slip(
            "F0461", #"<swing of="TIME">"#, #"<swing of="BUILD">"#,
            "E1 weighs what is below 'Days of building' (BUILD), and no criteria are below it"),
        Slip(
            "F0462", #"<give criterion="LOOKS" value="20"/>"#, #"<give criterion="LOKS" value="20"/>"#,
            "E1 weighs 'LOKS', which is not among the criteria at the top of the plan"),
        Slip(
            "F0462", #"<rank criterion="START" place="2"/>"#, #"<rank criterion="PRICE" place="2"/>"#,
            "E2 weighs 'PRICE', which is not among the criteria below 'Time' (TIME)"),
        Slip(
            "F0462", #"best="TIME" worst"#, #"best="TIEM" worst"#, at: "<best-worst",
            "E3 weighs 'TIEM', which is not among the criteria at the top of the plan"),
        Slip(
            "F0463", #"<give criterion="TIME" value="30"/>"#, "", at: "<points>",
            "E1 gives no points to 'Time' (TIME), at the top of the plan"),
        Slip(
            "F0463", #"<give criterion="START" value="40"/>"#, "", at: #"<swing of="TIME">"#,
            "E1 gives no swing to 'Weeks until the start' (START), below 'Time' (TIME)"),
        Slip(
            "F0463", #"<rank criterion="BUILD" place="1"/>"#, "", at: #"<order of="TIME">"#,
            "E2 gives no place to 'Days of building' (BUILD), below 'Time' (TIME)"),
        Slip(
            "F0463", #"<compare criterion="TIME" to="PRICE" value="1/2"/>"#, "", at: "<pairwise>",
            "E2 does not compare PRICE with TIME, at the top of the plan"),
        Slip(
            "F0463", #"<best-to criterion="PRICE" value="2"/>"#, "", at: "<best-worst",
            "E3 does not say how many times as important TIME is as 'Price' (PRICE), at the top of the plan"),
        Slip(
            "F0463", #"<to-worst criterion="PRICE" value="5"/>"#, "", at: "<best-worst",
            "E3 does not say how many times as important as LOOKS is 'Price' (PRICE), at the top of the plan"),
        Slip(
            "F0464", #"<give criterion="LOOKS" value="20"/>"#, #"<give criterion="LOOKS" value="-20"/>"#,
            "E1 gives 'Looks' (LOOKS) -20, and must give 0 or more"),
        Slip(
            "F0464", #"<give criterion="START" value="40"/>"#, #"<give criterion="START" value="140"/>"#,
            "E1 gives 'Weeks until the start' (START) 140, and must give from 0 to 100"),
        Slip(
            "F0464", #"<compare criterion="TIME" to="LOOKS" value="3"/>"#,
            #"<compare criterion="TIME" to="LOOKS" value="10"/>"#,
            "E2 compares TIME with LOOKS as 10, and must write 1/9 to 9"),
        Slip(
            "F0464", #"<compare criterion="TIME" to="LOOKS" value="3"/>"#,
            #"<compare criterion="TIME" to="LOOKS" value="1/10"/>"#,
            "E2 compares TIME with LOOKS as 0.1, and must write 1/9 to 9"),
        Slip(
            "F0464", #"<to-worst criterion="PRICE" value="5"/>"#, #"<to-worst criterion="PRICE" value="1/5"/>"#,
            "E3 writes 0.2 for 'Price' (PRICE), and must write 1 to 9"),
        Slip(
            "F0465", #"<compare criterion="TIME" to="LOOKS" value="3"/>"#,
            #"<compare criterion="TIME" to="LOOKS" value="3"/><compare criterion="TIME" to="TIME" value="1"/>"#,
            at: #"<compare criterion="TIME" to="TIME""#,
            "E2 compares TIME with itself"),
        Slip(
            "F0465", #"<to-worst criterion="PRICE" value="5"/>"#,
            #"<to-worst criterion="PRICE" value="5"/><to-worst criterion="TIME" value="7"/>"#,
            at: #"<to-worst criterion="TIME""#,
            "E3 calls TIME 8 times as important as LOOKS in <best-to>, and 7 times in <to-worst>"),
        Slip(
            "F0465", #"<best-to criterion="PRICE" value="2"/>"#, #"<best-to criterion="PRICE" value="9"/>"#,
            "E3 calls TIME 9 times as important as PRICE, and TIME only 8 times as important as LOOKS"),
        Slip(
            "F0466", #"<judgements by="E3">"#, #"<judgements by="E2">"#, at: "<best-worst",
            "E2 judges the criteria at the top of the plan a second time (first at evaluation.xml:16:5)"),
    ]

    @Test(arguments: slips)
    func `that is wrong is told of once, where and how`(slip: Slip) throws {
        let broken = sample.replacing(slip.piece, with: slip.other)
        let found = try broken.only(slip.code)
        #expect(found.message == slip.message)
        #expect(found.place == broken.place(of: slip.at))
        #expect(!found.remedy.isEmpty)
    }

    @Test func `with a criterion given twice names the first`() throws {
        let found = try sample.replacing(
            #"<give criterion="LOOKS" value="20"/>"#,
            with: #"<give criterion="LOOKS" value="20"/><give criterion="LOOKS" value="25"/>"#
        ).only("F0462")
        #expect(found.message.hasPrefix("E1 gives 'Looks' (LOOKS) twice (first at evaluation.xml:12:"))
    }

    /// 40 criteria have 40 × 39 ÷ 2 = 780 pairs; with 3 compared, one of them twice, 778 are missing, of which 8 are named.
    @Test func `of pairs names the first that are missing, and counts the others`() throws {
        let criteria = (1...40).map {
            #"<criterion id="K\#($0)" title="K" weight="1"><measure worst="0" best="1"/></criterion>"#
        }
        let pairs = [(1, 2), (4, 3), (3, 4)].map {
            #"<compare criterion="K\#($0)" to="K\#($1)" value="1"/>"#
        }
        let said = "<pairwise>\(pairs.joined())</pairwise>"
        let found = refusal { try judgedAlone(criteria.joined(), said).judged() }
        let message = try #require(found.first { $0.rule.code == "F0463" }).message
        #expect(message.hasPrefix("E1 does not compare K1 with K3, K1 with K4, K1 with K5"))
        #expect(message.contains("K1 with K10 and 770 more, at the top"))
    }

    @Test func `by best and worst is of 20 criteria at the most, but for the model that needs no search`() throws {
        func reading(_ count: Int, _ model: String = "") -> Reading {
            let ids = (1...count).map { "K\($0)" }
            let criteria = ids.map {
                #"<criterion id="\#($0)" title="K" weight="1"><measure worst="0" best="1"/></criterion>"#
            }
            let best = ids.dropFirst().map { #"<best-to criterion="\#($0)" value="2"/>"# }
            let worst = ids.dropFirst(2).map { #"<to-worst criterion="\#($0)" value="1"/>"# }
            let said = "<best-worst best=\"K1\" worst=\"K2\"\(model)>\(best.joined())\(worst.joined())</best-worst>"
            return judgedAlone(criteria.joined(), said)
        }
        func codes(_ reading: Reading) -> [String] { refusal { try reading.judged() }.map(\.rule.code) }
        #expect(codes(reading(20)) == [])
        #expect(codes(reading(21)) == ["F0467"])
        let nonlinear = reading(21, " model=\"nonlinear\"")
        #expect(codes(nonlinear) == [])
        let evaluation = try nonlinear.judged()
        #expect(try evaluation.peoplesWeights().levels.count == 1)
        #expect(
            refusal { try evaluation.peoplesWeights(WeighingChoices(bestWorst: .linear)) }.map(\.rule.code) == ["F0467"]
        )
    }

    private func judgedAlone(_ criteria: String, _ said: String) -> Reading {
        let panel = #"<panel><evaluator id="E1" name="Ana Brook"/></panel>"#
        let text = document("\(panel)\(criteria)<judgements by=\"E1\">\(said)</judgements>")
        return Reading.judgements(.bytes(Array(text.utf8), name: "evaluation.xml"))
    }

    @Test func `may compare a pair both ways round, if it says the same`() throws {
        let pair = #"<compare criterion="TIME" to="LOOKS" value="3"/>"#
        let turned = #"<compare criterion="LOOKS" to="TIME" value="1/3"/>"#
        #expect(sample.replacing(pair, with: pair + turned).findings.isEmpty)
        let found = try sample.replacing(pair, with: pair + #"<compare criterion="LOOKS" to="TIME" value="3"/>"#)
            .only("F0465")
        #expect(
            found.message.hasPrefix("E2 compares LOOKS with TIME twice, and not alike (first at evaluation.xml:16:"))
    }

    @Test func `that calls one criterion both best and worst is refused`() {
        let found = sample.replacing(#"worst="LOOKS""#, with: #"worst="TIME""#).findings
        #expect(found.map(\.rule.code).contains("F0465"))
        #expect(found.contains { $0.message == "E3 calls TIME both the most and the least important" })
    }

    @Test func `gives nothing but 0 is refused`() throws {
        let found = try sample.replacing(#"criterion="START" value="40""#, with: #"criterion="START" value="0""#)
            .replacing(#"criterion="BUILD" value="100""#, with: #"criterion="BUILD" value="0""#).only("F0464")
        #expect(found.message == "E1 gives every criterion 0, below 'Time' (TIME)")
    }

    @Test func `may come from anyone where there is no panel`() {
        let panel =
            #"<panel><evaluator id="E1" name="Ana Brook"/><evaluator id="E2" name="Bo Quist"/><evaluator id="E3" name="Cy Roe"/></panel>"#
        #expect(sample.replacing(panel, with: "").findings.isEmpty)
    }

    @Test func `that could not be read is told of once`() throws {
        _ = try sample.replacing(#"criterion="TIME" value="30""#, with: #"criterion="TIME" value="30%""#).only("F0305")
        _ = try sample.replacing(#"to="PRICE" value="1/2""#, with: #"to="PRICE" value="1:2""#).only("F0305")
        _ = try sample.replacing(#"<give criterion="START""#, with: #"<giv criterion="START""#).only("F0302")
    }
}
