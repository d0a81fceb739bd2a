import Testing

@testable import Finalist

extension Sample {
    /// A small evaluation with three price matrices that gives no finding at all.
    ///
    /// Ash prices minutes in tiers, Elm productive hours and seats with training in dollars, Fir takes its units over from
    /// the template. All three cover every line that is asked for.
    static let priced = Sample(
        xml: """
            <evaluation xmlns="urn:finalist:1" id="desk" title="Who answers?" currency="EUR" date="2026-06-02">
              <criterion id="COST" title="Cost" weight="60">
                <price of="npv" formula="fixed-bounds" worst="900000" best="100000"/>
              </criterion>
              <criterion id="CARE" title="Care" weight="40"><measure worst="0" best="100"/></criterion>
              <scenario term="24" discount-rate="6" baseline="310000" occupancy="80" hours-per-seat="130" seasonality="0.9 0.9 0.95 1 1 0.95 0.9 0.9 1 1.1 1.2 1.2">
                <channel id="calls" volume="36000" handle-time="6"/>
                <channel id="mail" volume="12000" handle-time="9"/>
                <fx currency="USD" rate="1.1" date="2026-05-20" source="central bank"/>
              </scenario>
              <price-template>
                <line id="talk" title="Calls handled" unit="minute" driver="calls"/>
                <line id="write" title="Mails answered"/>
                <line id="seats" title="Workplaces"/>
                <line id="start" title="Set-up"/>
                <line id="tools" title="Own tools" required="no"/>
              </price-template>
              <client-cost vendor="ash" retained="4"/>
              <client-cost location="nearshore" retained="5" attrition-training="50"/>
              <client-cost travel="9000" dual-running="100"/>
              <vendor id="ash" name="Ash Care" location="onshore"><measure criterion="CARE" value="71"/></vendor>
              <vendor id="elm" name="Elm Desk" location="nearshore"><measure criterion="CARE" value="64"/></vendor>
              <vendor id="fir" name="Fir Call" location="offshore"><measure criterion="CARE" value="58"/></vendor>
              <response vendor="ash">
                <pricing>
                  <line id="A1" title="Minute" covers="talk seats" unit="minute" driver="calls">
                    <tier from="0" to="15000" price="0.62"/>
                    <tier from="15000" to="20000" price="0.58"/>
                    <tier from="20000" price="0.55"/>
                  </line>
                  <line id="A2" title="Mail" covers="write" unit="contact" driver="mail" price="3.4"/>
                  <line id="A3" title="Start" covers="start" unit="one-off" price="9000"/>
                </pricing>
              </response>
              <response vendor="elm">
                <pricing ramp="50 80" handle-time-factor="1.02">
                  <line id="B1" title="Hour" covers="talk write" unit="productive-hour" driver="calls mail" price="23"/>
                  <line id="B2" title="Seat" covers="seats" unit="seat-month" driver="calls mail" price="85"/>
                  <training id="B3" title="First course" kind="initial" covers="start" agents="6" hours="40" price="15" currency="USD"/>
                  <training id="B4" kind="attrition" agents="6" hours="40" price="15" currency="USD" attrition="30"/>
                  <minimum amount="9000"/>
                </pricing>
              </response>
              <response vendor="fir">
                <pricing ramp="60">
                  <line id="C1" title="Minute" covers="talk" price="0.5"/>
                  <line id="C2" title="Mail" covers="write" unit="contact" driver="mail" price="2.9"/>
                  <line id="C3" title="Rooms" covers="seats" unit="month" price="1500"/>
                  <line id="C4" title="Start" covers="start" unit="one-off" price="12000" month="1"/>
                </pricing>
              </response>
            </evaluation>
            """)

    /// Where the line of the file that holds a piece begins, without its white space.
    func line(of piece: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
        let lines = xml.split(separator: "\n", omittingEmptySubsequences: false)
        guard let row = lines.firstIndex(where: { $0.contains(piece) }) else {
            Issue.record("'\(piece)' is not there", sourceLocation: sourceLocation)
            return ""
        }
        return "\(Self.file):\(row + 1):\(lines[row].prefix { $0 == " " }.count + 1)"
    }
}

@Suite struct `An evaluation with three price matrices` {
    @Test func `gives no finding, and can be scored`() throws {
        #expect(Sample.priced.findings.map(\.description) == [])
        let evaluation = try Evaluation(xml: Array(Sample.priced.xml.utf8))
        #expect(evaluation.costs(of: evaluation.offers).count == 3)
        #expect(try evaluation.scored().results.count == 3)
    }
}
