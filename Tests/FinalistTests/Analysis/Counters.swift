@testable import Finalist

/// Three vendors that price the same two channels in unlike ways: tiers of contacts, contacts in another currency, and
/// minutes.
enum Counters {
    static let scenario = """
        <scenario term="24" discount-rate="10" baseline="60000" occupancy="80" hours-per-seat="120">
          <channel id="calls" volume="12000" handle-time="5"/><channel id="chat" volume="6000" handle-time="8" concurrency="2"/>
          <fx currency="PLN" rate="4.2" date="2026-03-02" source="central bank"/><fx currency="CZK" rate="25"/>
        </scenario>
        """

    static let criteria = """
        <criterion id="C" title="Cost" weight="60"><price of="npv" formula="lowest-ratio"/></criterion>
        <criterion id="Q" title="Quality" weight="40"><measure worst="0" best="100"/></criterion>
        """

    static let vendors = """
        <vendor id="acme" name="Acme"><measure criterion="Q" value="70"/></vendor>
        <vendor id="brio" name="Brio"><measure criterion="Q" value="55"/></vendor>
        <vendor id="cora" name="Cora"><measure criterion="Q" value="82"/></vendor>
        """

    /// A month: 800 × 1.5 + 200 × 1.2 + 300 = 1740.
    static let acme = """
        <response vendor="acme"><pricing>
          <line id="A1" title="Call" unit="contact" driver="calls" total="34560"><tier from="0" to="800" price="1.5"/><tier from="800" price="1.2"/></line>
          <line id="A2" title="Desk" unit="month" price="300" low="90" high="125"/>
        </pricing></response>
        """

    /// A month: 1000 × 7.14 ÷ 4.2 = 1700; once 8400 ÷ 4.2 = 2000.
    static let brio = """
        <response vendor="brio"><pricing currency="PLN" ramp="40 75">
          <line id="B1" title="Call" unit="contact" driver="calls" price="7.14"/>
          <line id="B2" title="Start" unit="one-off" price="8400"/>
          <training id="B3" title="First course" kind="initial" agents="3" hours="7" price="84"/>
        </pricing></response>
        """

    /// A month: (1000 × 5 + 500 × 8) × 0.2 = 1800.
    static let cora = """
        <response vendor="cora"><pricing>
          <line id="K1" title="Minute" unit="minute" driver="calls chat" price="0.2" low="80" high="140"/>
          <minimum amount="1500"/>
        </pricing></response>
        """

    static func evaluation(
        scenario: String = scenario, criteria: String = criteria, responses: String = acme + brio + cora
    ) throws -> Evaluation { try given(criteria + scenario + vendors + responses) }
}

extension Evaluation {
    /// What a vendor costs, undiscounted.
    func tco(_ vendor: String) -> Double? { costs(of: offers)[vendor]?.total.number }

    func npv(_ vendor: String) -> Double? { costs(of: offers)[vendor]?.netPresentValue }
}
