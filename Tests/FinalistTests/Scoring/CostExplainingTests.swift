import Foundation
import Testing

@testable import Finalist

@Suite struct `The explanation of a cost` {
    /// Every unit, tier rule, currency, share, season and term that a price matrix can have.
    static let odd = """
        <criterion id="C" title="Cost" weight="60"><price of="npv" formula="lowest-ratio"/></criterion>
        <criterion id="T" title="All of it" weight="10"><price of="tco" formula="lowest-ratio"/></criterion>
        <criterion id="B" title="Bid" weight="30"><price of="bid" formula="lowest-ratio"/></criterion>
        <scenario term="31" discount-rate="7.5" baseline="470000" start="2026-09-01" occupancy="83" productive-share="91"
          hours-per-seat="127" hours-per-fte="133" seat-rounding="up" seasonality="0.9 0.8 1 1 1 1 1.1 1.2 0.95 1 1.3 0.75">
          <channel id="calls" volume="70001" handle-time="5.3"/><channel id="chat" volume="6100" handle-time="8" concurrency="2.3" seasonality="1 2 0 1 2 0 1 2 0 1 1 1"/>
          <fx currency="PLN" rate="4.21" date="2026-03-02" source="central bank"/>
        </scenario>
        <price-template><line id="t1" required="no" title="Night" unit="logged-hour" driver="chat"/></price-template>
        <client-cost location="offshore" retained="7" travel="1234.5" attrition-training="35" dual-running="60"><other title="Licences" amount="99.5" each="month"/><other title="Audit" amount="1700" each="year"/><other title="Move" amount="5000" each="once"/></client-cost>
        <lost-customers in-total-cost="yes">
          <input name="customers" value="81234.5" source="billing"/><input name="contacts" value="1.7" source="tickets"/>
          <input name="leave-unresolved" value="23.5" source="survey"/><input name="leave-resolved" value="6" source="survey"/>
          <input name="intention" value="37" source="panel"/><input name="causal" value="61" source="judged"/>
          <input name="leave-anyway" value="13" source="billing"/><input name="margin" value="97.3" source="books"/>
          <input name="retention" value="83" source="billing"/><input name="discount" value="9.5" source="treasury"/>
          <input name="replaced" value="45" source="sales"/><input name="acquisition" value="143" source="sales"/>
          <input name="replacement-time" value="0.7" source="sales"/>
          <unresolved vendor="acme" value="9.3" source="audit"/><unresolved vendor="brio" value="0" source="audit"/>
        </lost-customers>
        <vendor id="acme" name="Acme" location="offshore"/><vendor id="brio" name="Brio"/>
        <response vendor="acme"><pricing currency="PLN" ramp="30 65.5 100 90" handle-time-factor="1.07" repeat-contact-factor="0.93">
          <line id="L1" title="Minutes" unit="minute" driver="calls chat"><tier from="0" to="20000" price="1.5"/><tier from="20000" to="30000" price="1.37"/><tier from="30000" price="1.2"/></line>
          <line id="L2" title="Contacts" unit="contact" driver="chat" tiers="whole" currency="EUR"><tier from="0" to="400" price="2.5"/><tier from="400" price="2.11"/></line>
          <line id="L3" title="Hours" unit="productive-hour" driver="calls chat" share="45" price="3.3"/>
          <line id="L4" title="Night" covers="t1" price="61.2" indexed="no"/>
          <line id="L5" title="Seats" unit="seat-month" driver="calls chat" price="2088.88"/>
          <line id="L6" title="Agents" unit="fte-month" driver="calls" price="9311.7" pass-through="yes"/>
          <line id="L7" title="Licences" unit="seat-month" quantity="12.5" price="41"/>
          <line id="L8" title="Desk" unit="month" price="1000"/>
          <line id="L9" title="Move" unit="one-off" price="777.77" month="3" quantity="2"/>
          <training id="L10" title="First" kind="initial" agents="7" hours="33.3" price="84"/>
          <training id="L11" kind="attrition" agents="7" hours="33.3" price="84" attrition="41"/>
          <minimum amount="360000" currency="PLN" from-month="2"/><indexation rate="6" cap="4.7" from-month="4"/>
        </pricing></response>
        <response vendor="brio"><pricing ramp="10 20 30 40 50 60 70"><line id="K1" title="Contacts" unit="session" driver="chat" price="9"/><minimum amount="9000" from-month="11"/></pricing></response>
        """

    @Test(arguments: ["acme", "brio"])
    func `can be worked out again in every odd case`(vendor: String) throws {
        let outcome = try given(Self.odd).scored()
        try expectTrueExplanations(outcome, vendor)
        try expectTrueExplanations(
            given(Self.odd).supposing(.volume(percent: 37), .exchangeRate(3.9, of: "PLN")).scored(), vendor)
    }

    @Test func `covers every line and every kind of it`() throws {
        let outcome = try given(Self.odd).scored()
        let cost = try #require(outcome.index.standing.costs["acme"])
        for (criterion, total) in [("C", cost.netPresentValue), ("T", cost.total.number), ("B", cost.bid.number)] {
            let step = try outcome.explanation(of: "acme", on: criterion)
            let label = ["C": "net present value", "T": "undiscounted total", "B": "bid"][criterion] ?? ""
            #expect(isNear(step.result(label), total, within: 1e-6), "\(criterion)")
            let places = Set(step.evidence.compactMap(\.location))
            for line in cost.lines + cost.oneOffs { #expect(places.contains(try #require(line.location))) }
        }
        let step = try outcome.explanation(of: "acme", on: "C")
        for kind in CostKind.allCases {
            let label = kind.title.prefix(1).lowercased() + kind.title.dropFirst()
            #expect(isNear(step.result(label), cost.total(kind).number, within: 1e-6), "\(kind)")
        }
        #expect(step.result("minimum top-ups") != nil)
    }

    @Test func `of a line ends in what the line costs`() throws {
        let outcome = try given(Self.odd).scored()
        let cost = try #require(outcome.index.standing.costs["acme"])
        for line in cost.lines {
            let step = try outcome.explanation(of: "acme", on: line.id)
            #expect(isNear(step.result("\(line.id) over the term"), line.total.number, within: 1e-6))
            #expect(step.result("paid in month 5") == line.amounts[5].number)
        }
        let training = try outcome.explanation(of: "acme", on: "L11").result("L11 over the term")
        #expect(isNear(training, cost.total(.training).number, within: 1e-6))
        #expect(try outcome.explanation(of: "acme", on: "L9").result("paid in month 3") != nil)
    }

    @Test func `is not given where the buyer states the total`() throws {
        let outcome = try given(
            Self.odd.replacing(
                #"location="offshore"/>"#, with: #"location="offshore"><price of="npv" amount="500000"/></vendor>"#)
        ).scored()
        #expect(try outcome.explanation(of: "acme", on: "C").result("net present value") == nil)
        #expect(try outcome.explanation(of: "acme", on: "T").result("undiscounted total") != nil)
        try expectTrueExplanations(outcome, "acme")
    }

    @Test func `of an unknown line suggests the vendor's own`() throws {
        let outcome = try northmere().scored()
        let found = refusal { try outcome.explanation(of: "PAL", on: "P9") }
        #expect(found.first?.message == "there is no criterion, question or price line 'P9'")
        #expect(found.first?.remedy.hasPrefix("did you mean 'P1'?") == true)
        #expect(refusal { try outcome.explanation(of: "HAR", on: "P1") }.count == 1)
    }
}
