import Foundation
import Testing

@testable import Finalist

/// Vendors that price 120,000 calls a year, each with its price a call and what else its matrix says.
private func priced(
    _ offers: [(id: String, price: String, more: String)], volume: String = "120000", others: String = ""
) throws -> Evaluation {
    try given(
        """
        <criterion id="P" title="Price" weight="60"><price of="tco" formula="fixed-bounds" worst="200000" best="0"/></criterion>
        <criterion id="Q" title="Quality" weight="40"><measure worst="0" best="100"/></criterion>
        <scenario term="12" baseline="120000"><channel id="voice" volume="\(volume)" handle-time="5"/></scenario>
        <price-template><line id="talk" title="Calls" unit="contact" driver="voice"/><line id="setup" title="Set-up" unit="one-off" required="\(offers.contains { !$0.more.isEmpty } ? "yes" : "no")"/></price-template>
        """
            + offers.map { offer in
                """
                <vendor id="\(offer.id)" name="\(offer.id.capitalized)"><measure criterion="Q" value="50"/></vendor>
                <response vendor="\(offer.id)"><pricing><line id="L" title="Calls" covers="talk" price="\(offer.price)"/>\(offer.more)</pricing></response>
                """
            }.joined() + others)
}

private let without = #"<excluded line="setup">not offered</excluded>"#
private let setup = #"<line id="S" title="Set-up" covers="setup" price="5000"/>"#

@Suite struct `The sentences on what vendors cost` {
    @Test(arguments: [["beech", "alder", "cedar"], ["cedar", "alder", "beech"], ["alder", "cedar", "beech"]])
    func `name all that cost least, whatever their order in the file`(order: [String]) throws {
        let prices = ["beech": "0.80", "alder": "0.8", "cedar": "0.95"]
        let costs = try priced(order.map { ($0, prices[$0] ?? "", "") }).costed()
        let names = order.filter { $0 != "cedar" }.map(\.capitalized).joined(separator: " and ")
        // 0.95 ÷ 0.80 = 1.1875
        #expect(
            costs.answer()[0] == "\(names) cost least: EUR 96,000 each at present value; Cedar costs 18.8% more.")
        let total = try #require(costs.table().rows.first { $0.role == .total })
        #expect(zip(order, total.cells.dropFirst()).filter { $1.isBest }.map(\.0) == order.filter { $0 != "cedar" })
    }

    @Test func `carry what is supposed into a spreadsheet, and no column without it`() throws {
        let evaluation = try priced([("ash", "0.8", ""), ("birch", "0.9", "")])
        func csv(_ evaluation: Evaluation, _ view: CostView) throws -> [Substring] {
            let text = try CostReport(evaluation.costed(), by: view).publication.written(as: .csv)
            return text.split(whereSeparator: \.isNewline)
        }
        let moved = try evaluation.supposing(.prices(percent: 90, of: "ash", line: nil))
        for view in CostView.allCases {
            let rows = try csv(moved, view)
            #expect(rows.first?.hasSuffix(",amount,supposed") == true)
            #expect(rows.dropFirst().allSatisfy { $0.hasSuffix(moved.suppositions[0]) }, "\(view)")
            #expect(try csv(evaluation, view).first?.hasSuffix(",amount") == true)
        }
    }

    @Test func `say of offers all alike that they cost the same`() throws {
        let costs = try priced([("ash", "0.8", ""), ("birch", "0.80", "")]).costed()
        #expect(costs.answer()[0] == "Ash and Birch cost the same: EUR 96,000 each at present value.")
        #expect(costs.table().rows.allSatisfy { $0.cells.allSatisfy { !$0.isBest } })
    }

    @Test func `never praise an offer that leaves a line out without saying so`() throws {
        let evaluation = try priced([("ash", "0.8", without), ("flat", "0.9", setup), ("oak", "0.95", setup)])
        let costs = try evaluation.costed()
        // 108,000 + 5,000 = 113,000, and 17.7 % above 96,000; 114,000 + 5,000 is 5.3 % above 113,000
        #expect(
            costs.answer().prefix(2) == [
                "Ash (which leaves 'Set-up' out) costs least: EUR 96,000 at present value; Flat costs 17.7% more.",
                "Of the offers that leave no line out, Flat costs least: EUR 113,000 at present value; Oak costs 5.3% more.",
            ])
        #expect(costs.answer().filter { $0.contains("Ash") && !$0.contains("'Set-up'") } == [])
        let total = try #require(costs.table().rows.first { $0.role == .total })
        #expect(total.cells.dropFirst().map(\.isBest) == [false, true, false])
        #expect(
            costs.table().notes.first == "Ash leaves 'Set-up' out and has no star: its total holds nothing for that.")
        let json = try JSON(reading: Costs(evaluation).written(asking: [], as: .json))
        #expect(json["vendors"]?.items.map { $0["leavesOut"]?.items.compactMap(\.text) ?? [] } == [["setup"], [], []])
    }

    @Test func `stay without stars and with the gap in every answer on prices`() throws {
        let evaluation = try priced([("ash", "0.8", without), ("flat", "0.9", setup)])
        let costs = try Costs(evaluation)
        for question in [CostReport.Question.formulas, .breakEven] {
            let text = try costs.written(asking: [question], as: .table).split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
            #expect(text.contains("Ash (which leaves 'Set-up' out)"), "\(question)")
        }
        #expect(costs.scored.standingWords(nil).contains("Ash (which leaves 'Set-up' out) comes first"))
        let price = try #require(costs.scored.matrix().rows.first { $0.cells[0].text.hasPrefix("P ") })
        #expect(price.cells.allSatisfy { !$0.isBest })
    }

    /// One that states a lower total without saying how it comes about is neither passed over nor compared with.
    @Test func `praise nobody over a total that is only stated`() throws {
        let evaluation = try priced(
            [("ash", "0.8", ""), ("birch", "0.9", "")],
            others: """
                <vendor id="elm" name="Elm"><measure criterion="Q" value="50"/><price of="tco" amount="70000"/></vendor>
                <vendor id="fir" name="Fir"><measure criterion="Q" value="50"/></vendor>
                """)
        // 108,000 ÷ 96,000 = 1.125; the savings of both stand between the two sentences
        let answer = try evaluation.costed().answer()
        #expect(
            [answer[0], answer[3]] == [
                "Of those in this table, Ash costs least: EUR 96,000 at present value; Birch costs 12.5% more.",
                "Not in this table, for want of a price matrix: Elm (states a total cost of ownership of EUR 70,000), Fir.",
            ])
    }

    @Test func `name the only whole offer`() throws {
        let costs = try priced([("ash", "0.8", without), ("flat", "0.9", setup)]).costed()
        #expect(costs.answer()[1] == "Flat alone leaves no line out: EUR 113,000.")
    }

    @Test func `have no such words where a whole offer is cheapest`() throws {
        let costs = try priced([("ash", "0.99", without), ("flat", "0.9", setup)]).costed()
        #expect(
            costs.answer()[0]
                == "Flat costs least: EUR 113,000 at present value; Ash (which leaves 'Set-up' out) costs 5.1% more.")
    }
}
