import Testing

@testable import Finalist

/// A small evaluation that is complete and gives no finding at all; a test breaks one thing in it.
///
/// Three joiners (`oak`, `elm`, `yew`) offer to build the counters of a shop. Two people score.
struct Sample {
    private(set) var xml: String

    static let file = "evaluation.xml"

    /// The same with one piece, which must be there exactly once, replaced.
    func replacing(
        _ piece: String, with other: String, sourceLocation: SourceLocation = #_sourceLocation
    ) -> Sample {
        let places = xml.ranges(of: piece)
        if places.count != 1 {
            Issue.record("'\(piece)' is there \(places.count) times", sourceLocation: sourceLocation)
        }
        return Sample(xml: xml.replacing(piece, with: other))
    }

    /// The same with more at its end.
    func adding(_ pieces: String...) -> Sample {
        replacing("</evaluation>", with: pieces.joined(separator: "\n") + "\n</evaluation>")
    }

    var findings: [Diagnostic] { Reading.read(Array(xml.utf8), file: Self.file).findings }

    func findings(_ code: String) -> [Diagnostic] { findings.filter { $0.rule.code == code } }

    /// The one finding there is: a fault is reported once, and nothing follows from it.
    func only(_ code: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Diagnostic {
        let findings = findings
        let words = findings.map { "\($0.rule.code) \($0.message)" }
        try #require(findings.map(\.rule.code) == [code], "\(words)", sourceLocation: sourceLocation)
        return findings[0]
    }

    /// Where a piece, which must be there exactly once, begins: `evaluation.xml:12:5`.
    func place(of piece: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
        let places = xml.ranges(of: piece)
        guard places.count == 1 else {
            Issue.record("'\(piece)' is there \(places.count) times", sourceLocation: sourceLocation)
            return ""
        }
        let before = xml[..<places[0].lowerBound]
        let line = before.split(separator: "\n", omittingEmptySubsequences: false)
        return "\(Self.file):\(line.count):\((line.last?.count ?? 0) + 1)"
    }

    static let complete = Sample(
        xml: """
            <evaluation xmlns="urn:finalist:1" id="counters" title="Counters for the shop" currency="EUR" date="2026-06-02">
              <scale id="panel" from="0" to="5"><level score="0">nothing</level><level score="5">as if drawn by us</level></scale>
              <panel spread-alert="2">
                <evaluator id="E1" name="Ana Brook" chair="yes"/>
                <evaluator id="E2" name="Bo Quist"/>
              </panel>
              <requirement id="R1" title="Insured against damage"/>
              <criterion id="COST" title="Cost" weight="40">
                <price of="bid" formula="fixed-bounds" worst="9000" best="4000"/>
              </criterion>
              <criterion id="WORK" title="Work" weight="35">
                <question id="W1" share="70" stage="rfp" type="text" scored-by="E1 E2">How is the counter fixed?</question>
                <question id="W2" share="30" stage="visit" scored-by="E1 E2">What did the workshop look like?</question>
              </criterion>
              <criterion id="SPEED" title="Days until it stands" weight="25">
                <measure unit="days" worst="60" best="10"/>
              </criterion>
              <vendor id="oak" name="Oak Room Joinery">
                <price of="bid" amount="6100"/><measure criterion="SPEED" value="21"/>
              </vendor>
              <vendor id="elm" name="Elmhurst and Daughters">
                <price of="bid" amount="5250"/>
              </vendor>
              <vendor id="yew" name="Yew Park">
                <price of="bid" amount="7400"/><measure criterion="SPEED" value="12"/>
              </vendor>
              <response vendor="oak" received="2026-04-01">
                <claim requirement="R1" status="met"/>
                <answer question="W1">With rails that we make.</answer>
              </response>
              <response vendor="elm" received="2026-04-03T10:00:00Z">
                <claim requirement="R1" status="met"/>
                <answer question="W1">With screws.</answer>
                <answer criterion="SPEED" value="34" unit="days"/>
              </response>
              <response vendor="yew" received="2026-04-02">
                <claim requirement="R1" status="met" until="2027-01-31"/>
                <answer question="W1">It stands by its weight.</answer>
              </response>
              <scores evaluator="E1" submitted="2026-04-20">
                <score question="W1" vendor="oak" value="4">The rails can be moved.</score>
                <score question="W1" vendor="elm" value="2">Screws ruin our floor.</score>
                <score question="W1" vendor="yew" value="3">Heavy, and it holds.</score>
                <score question="W2" vendor="oak" value="3">Tidy.</score>
                <score question="W2" vendor="elm" value="4">Tidy, and a good saw.</score>
                <score question="W2" vendor="yew" value="1">We saw a shed.</score>
              </scores>
              <scores evaluator="E2" submitted="2026-04-21T17:30:00Z">
                <score question="W1" vendor="oak" value="5">Our own drawing, nearly.</score>
                <score question="W1" vendor="elm" value="1">No.</score>
                <score question="W1" vendor="yew" value="2">What if we move it?</score>
                <abstain question="W2" vendor="oak">I was ill that day.</abstain>
                <score question="W2" vendor="elm" value="5">They showed every joint.</score>
                <score question="W2" vendor="yew" value="2">Small and clean.</score>
              </scores>
            </evaluation>
            """)
}

extension Diagnostic {
    /// `evaluation.xml:12:5`
    var place: String { location?.description ?? "" }
}

@Suite struct `A complete evaluation` {
    @Test func `gives no finding`() {
        #expect(Sample.complete.findings.isEmpty)
    }

    @Test func `is accepted whole`() throws {
        let evaluation = try Evaluation(xml: Array(Sample.complete.xml.utf8))
        #expect(evaluation.contenders.map(\.id) == ["oak", "elm", "yew"])
        #expect(evaluation.check().isEmpty)
    }
}
