@testable import Finalist

/// A contact centre of one channel that two vendors price unlike each other: oak a minute, in dollars, with a minimum,
/// one-off lines and a staffing plan; elm a contact and a month.
struct Priced {
    /// Stands wherever a file can put words.
    var name = "Lamp"
    var scenario = #"discount-rate="7.5" baseline="90000" occupancy="80" start="2026-09-01""#
    var price = #"<price of="npv" formula="lowest-ratio"/>"#
    /// More criteria.
    var criteria = ""

    /// Elm's value of everything but price.
    var quality = "40"

    func evaluation() throws -> Evaluation {
        let name = escaped(name)
        return try Evaluation(
            xml: Array(
                """
                <evaluation xmlns="urn:finalist:1" id="lamps" title="\(name)" currency="EUR" date="2026-06-02"><client name="\(name)"/>
                <scenario term="14" \(scenario)>
                  <channel id="voice" title="\(name)" volume="12000" handle-time="6"/>
                  <service channel="voice" answered="80" within="20" patience="90" shrinkage="30">
                    <interval from="09:00" share="2"/><interval from="09:30" share="5"/>
                  </service>
                  <fx currency="USD" rate="1.1" date="2026-05-01" source="\(name)"/>
                </scenario>
                <client-cost retained="4" travel="300"><other title="\(name)" amount="250" each="month"/></client-cost>
                <criterion id="P" title="\(name)" weight="2">\(price)</criterion>
                <criterion id="Q" title="Q" weight="3"><measure worst="0" best="100"/></criterion>\(criteria)
                <vendor id="oak" name="\(name)"><measure criterion="Q" value="70"/></vendor>
                <vendor id="elm" name="Elm \(name)"><measure criterion="Q" value="\(quality)"/></vendor>
                <response vendor="oak"><pricing currency="USD"><minimum amount="2600"/>
                  <line id="V" title="\(name)" unit="minute" driver="voice" price="0.42">\(name)</line>
                  <line id="S" title="\(name)" unit="one-off" price="900"/>
                  <line id="S2" title="S2" unit="one-off" month="5" price="110"/>
                  <training id="T" title="\(name)" kind="initial" agents="7" hours="30" price="16"/>
                  <staffing channel="voice" month="3" agents="9"/><credits at-risk="8"/><termination from-month="6" months="2"/>
                </pricing></response>
                <response vendor="elm"><pricing>
                  <line id="C" title="\(name)" unit="contact" driver="voice" price="2.2"/>
                  <line id="M" title="M" unit="month" price="310" pass-through="yes"/>
                </pricing></response></evaluation>
                """.utf8))
    }

    /// As it is; with nothing that may be left out; with a formula that decides by itself; with a vendor that some
    /// formulas leave out; with two prices, so that none can be asked for.
    static let all = [
        Priced(), Priced(scenario: ""), Priced(price: #"<price of="npv" formula="price-per-point"/>"#),
        Priced(quality: "0"),
        Priced(criteria: #"<criterion id="B" title="B" weight="1"><price of="bid" formula="min-max"/></criterion>"#),
    ]
}

/// An evaluation costed and scored once, to be written in many ways.
struct Costs {
    let costs: CostOutcome
    let scored: Outcome

    init(_ evaluation: Evaluation) throws {
        costs = try evaluation.costed()
        scored = try evaluation.scored()
    }

    /// What `finalist cost` writes.
    func written(
        by view: CostView = .vendor, asking questions: [CostReport.Question] = CostReport.Question.allCases,
        as format: ResultFormat
    ) throws -> String {
        try CostReport(costs, by: view, asking: questions, scored: scored).publication.written(as: format)
    }
}

extension Evaluation {
    /// What `finalist cost` writes when both questions are asked.
    func costs(by view: CostView = .vendor, as format: ResultFormat) throws -> String {
        try Costs(self).written(by: view, as: format)
    }
}
