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

    /// What lost customers are reckoned with, and the calls listened to.
    var losing = Losing.nothing

    enum Losing {
        case nothing, apart, inTotal
        /// Asked for, and an input is missing.
        case incomplete
    }

    func evaluation() throws -> Evaluation {
        let name = escaped(name)
        let lost = lostCustomers(name)
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
                <client-cost retained="4" travel="300"><other title="\(name)" amount="250" each="month"/></client-cost>\(lost)
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

    private func lostCustomers(_ name: String) -> String {
        guard losing != .nothing else { return "" }
        let margin =
            losing == .incomplete ? "" : #"<input name="margin" value="90" low="70" high="95" source="\#(name)"/>"#
        return """
            <lost-customers in-total-cost="\(losing == .inTotal ? "yes" : "no")">
              <input name="customers" value="2000" source="\(name)"/><input name="contacts" value="6" low="5" high="7" source="\(name)"/>
              <input name="leave-unresolved" value="22" low="12" high="30" source="\(name)"/><input name="leave-resolved" value="6" source="s"/>
              <input name="intention" value="35" low="10" source="s"/><input name="causal" value="60" high="80" source="s"/>
              <input name="leave-anyway" value="15" source="s"/>\(margin)<input name="retention" value="80" source="s"/>
              <input name="discount" value="9" source="s"/><input name="replaced" value="40" low="20" high="55" source="s"/>
              <input name="acquisition" value="130" source="s"/><input name="replacement-time" value="0.5" source="s"/>
              <unresolved vendor="oak" error="XK4"/><unresolved vendor="elm" value="14" low="9" high="20" source="\(name)"/>
            </lost-customers>
            <panel><evaluator id="E1" name="Ana Brook"/></panel>
            <scorecard id="SC" version="1" title="Calls"><section id="S" title="S" weight="1">
              <item id="I1" title="Helped" weight="1" kind="yes-no"><asks>Did it help?</asks></item></section>
              <critical-error id="XK4" class="customer" title="The need was left"/></scorecard>
            <visit vendor="oak">\((1...12).map(call).joined())</visit>
            """
    }

    /// Of twelve calls the second was left unresolved.
    private func call(_ number: Int) -> String {
        let error = number == 2 ? #"<critical-error error="XK4">sent away</critical-error>"# : ""
        return """
            <call id="K\(number)" selection="buyer-random"><assessment evaluator="E1" scorecard="SC">
            <rating item="I1" value="yes"/>\(error)</assessment></call>
            """
    }

    /// As it is; with nothing that may be left out; with a formula that decides by itself; with a vendor that some
    /// formulas leave out; with two prices; with lost customers beside the total, in it, and asked for in vain.
    static let all = [
        Priced(), Priced(scenario: ""), Priced(price: #"<price of="npv" formula="price-per-point"/>"#),
        Priced(quality: "0"),
        Priced(criteria: #"<criterion id="B" title="B" weight="1"><price of="bid" formula="min-max"/></criterion>"#),
        Priced(losing: .apart), Priced(losing: .inTotal), Priced(losing: .incomplete),
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
