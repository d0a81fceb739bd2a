import Foundation
import LocatedXML
import Testing

@testable import Finalist

private let bids = """
    <criterion id="price" title="Price" weight="60"><price formula="lowest-ratio"/></criterion>
    <criterion id="q" title="Quality" weight="40"><measure worst="0" best="100"/></criterion>
    <vendor id="a" name="Alder"><price amount="100"/><measure criterion="q" value="50"/></vendor>
    <vendor id="b" name="Beech"><price amount="125"/><price of="npv" amount="900"/><measure criterion="q" value="60"/></vendor>
    <vendor id="c" name="Cedar"><price amount="100"/><measure criterion="q" value="30"/></vendor>
    """

private func report(
    _ asking: [CostReport.Question] = CostReport.Question.allCases, by view: CostView = .vendor
) throws -> StatedPriceReport {
    let evaluation = try given(bids)
    return StatedPriceReport(
        evaluation, by: view, asking: asking, scored: try evaluation.scored())
}

@Suite struct `Bids that are only stated` {
    @Test func `are told side by side, and that nothing is reckoned`() throws {
        let text = try report([]).publication.written(as: .table, TextOptions(width: 200))
        // Alder and Cedar ask 100 each, Beech 125.
        #expect(text.contains("The lowest bid is that of Alder and Cedar: EUR 100.00; that of Beech is 25.0% more."))
        #expect(text.contains("Only Beech states a net present value: EUR 900.00."))
        #expect(text.contains("nothing is reckoned"))
        let byLine = try report([], by: .line).publication.written(as: .table, TextOptions(width: 200))
        #expect(byLine.contains("So there is no view by line."))
    }

    @Test func `that are equal are named together, the lowest and the next`() throws {
        let evaluation = try given(
            #"<criterion id="P" title="P" weight="1"><price formula="lowest-ratio"/></criterion>"#
                + [("b", "120"), ("d", "100"), ("c", "120"), ("a", "100"), ("e", "130")].map {
                    #"<vendor id="\#($0.0)" name="V-\#($0.0)"><price amount="\#($0.1)"/></vendor>"#
                }.joined())
        let text = try StatedPriceReport(evaluation).publication.written(
            as: .table, TextOptions(width: 200))
        let words = "The lowest bid is that of V-d and V-a: EUR 100.00; those of V-b and V-c are 20.0% more each."
        #expect(text.contains(words))
    }

    @Test func `carry the mark of what is supposed into a spreadsheet`() throws {
        let moved = try given(bids).supposing(.prices(percent: 90, of: "b", line: nil))
        let rows = try StatedPriceReport(moved).publication.written(as: .csv).split(
            whereSeparator: \.isNewline)
        #expect(rows.first?.hasSuffix(",amount,supposed") == true)
        #expect(rows.dropFirst().allSatisfy { $0.hasSuffix(moved.suppositions[0]) })
        #expect(!(try report([]).publication.written(as: .csv).contains("supposed")))
    }

    @Test func `are asked for break-even and formulas as any price is`() throws {
        let text = try report([.breakEven, .formulas]).publication.written(as: .table, TextOptions(width: 200))
        // Alder has 60 + 20 = 80, Beech 60 · 100/125 + 24 = 72; at a price p below 100 Beech has 84, Alder .6 p + 20 = 84
        // never; at p from 100 on 6000/p + 24 = 80 at 107.14, 14.29 % lower.
        #expect(text.contains("Beech comes first, ahead of Alder, if its prices fall by more than 14.29%"))
        #expect(text.contains("Alder is first under it"))
    }

    @Test func `are what the published schemas say, in JSON and XML alike`() throws {
        for questions in [[], [.breakEven], CostReport.Question.allCases] {
            let publication = try report(questions).publication
            let json = try JSON(reading: publication.written(as: .json))
            #expect(try JSONSchema("cost").faults(in: json) == [])
            #expect(json["vendors"] == .list([]) && json["term"] == .null && json["stated"]?.items.count == 3)
            #expect(json["stated"]?.items[1]["npv"]?.number == 900 && json["stated"]?.items[0]["npv"] == .null)
            let xml = try Document.parse(Array(publication.written(as: .xml).utf8))
            #expect(differences(json, xml.root) == [])
        }
    }

    @Test func `that no criterion compares are told, and that nothing was searched`() throws {
        let evaluation = try given(
            """
            <criterion id="q" title="Quality" weight="40"><measure worst="0" best="100"/></criterion>
            <vendor id="a" name="Alder"><price amount="100"/><measure criterion="q" value="50"/></vendor>
            """)
        let publication = StatedPriceReport(
            evaluation, asking: [.breakEven, .formulas], scored: try evaluation.scored()
        ).publication
        let json = try JSON(reading: publication.written(as: .json))
        #expect(try JSONSchema("cost").faults(in: json) == [])
        #expect(json["formulas"] == .null && json["breakEvens"] == .list([]))
        #expect(json["breakEvenObstacle"] == .text("the plan compares no price"))
        let text = try publication.written(as: .table, TextOptions(width: 200))
        #expect(text.contains("Not searched: the plan compares no price."))
    }

    @Test func `stand beside what price matrices come to`() throws {
        let csv = try report().publication.written(as: .csv)
        #expect(csv.contains("desk,b,Beech,npv,Stated net present value,term,900"))
        #expect(try given(bids).costedUnlessStated() == nil)
    }
}
