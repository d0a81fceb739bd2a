import Testing

@testable import Finalist

@Suite struct `The explanation of a figure with a stated range` {
    private func lines(_ step: Step) -> [String] {
        step.lines.filter { $0.label == "stated range" }.map { "\($0)" }
    }

    private func outcome(_ attributes: String, price: String = "") throws -> Outcome {
        try given(
            """
            <criterion id="A" title="A" weight="1"><measure unit="%" worst="60" best="10"/></criterion>
            <criterion id="P" title="P" weight="1"><price formula="fixed-bounds" worst="9000" best="4000"/></criterion>
            <vendor id="v" name="Vee"><measure criterion="A" value="31" \(attributes)/><price amount="5000" \(price)/></vendor>
            <vendor id="w" name="Wye"><measure criterion="A" value="40"/><price amount="6000"/></vendor>
            """
        ).scored()
    }

    @Test(arguments: [
        (#"low="28" high="35.5""#, "28 % to 35.5 %, uniform"),
        (#"low="28" high="35" distribution="triangular""#, "28 % to 35 %, triangular"),
        (#"low="25" high="37" distribution="normal""#, "25 % to 37 %, normal"),
        (
            #"low="20" high="60" distribution="beta" alpha="2" beta="5.5""#,
            "20 % to 60 %, beta with alpha 2 and beta 5.5"
        ),
    ])
    func `tells it beside the value`(attributes: String, words: String) throws {
        let outcome = try outcome(attributes)
        let told = lines(try outcome.explanation(of: "v", on: "A"))
        #expect(
            told.count == 1
                && told[0].contains("\(words); trials draw from it, and the value rests on the figure alone"), "\(told)"
        )
        #expect(lines(try outcome.explanation(of: "w", on: "A")).isEmpty)
    }

    @Test func `tells that of a price in money`() throws {
        let outcome = try outcome("", price: #"low="4800" high="5500.5" distribution="triangular""#)
        let told = lines(try outcome.explanation(of: "v", on: "P"))
        #expect(told.count == 1 && told[0].contains("EUR 4,800 to EUR 5,500.5, triangular"), "\(told)")
        #expect(lines(try outcome.explanation(of: "w", on: "P")).isEmpty)
    }

    @Test func `tells that of a price line in percent of it`() throws {
        let sample = Sample.priced.replacing(
            "driver=\"mail\" price=\"3.4\"/>", with: "driver=\"mail\" price=\"3.4\" low=\"90\" high=\"120\"/>")
        let outcome = try Evaluation(xml: Array(sample.xml.utf8)).scored()
        let told = lines(try outcome.explanation(of: "ash", on: "A2"))
        #expect(told.count == 1 && told[0].contains("90 % to 120 %, uniform"), "\(told)")
        #expect(lines(try outcome.explanation(of: "ash", on: "A1")).isEmpty)
    }
}
