import Foundation
import Testing

@testable import Finalist

@Suite struct `An explanation` {
    @Test(arguments: ["evaluation.xml", "final.xml"], ["HAR", "COR", "PAL"])
    func `of Northmere can be worked out again, every line of it`(file: String, vendor: String) throws {
        let outcome = try Evaluation(contentsOf: path("Examples/northmere/\(file)")).scored()
        try expectTrueExplanations(outcome, vendor)
    }

    @Test(arguments: ["cost-first", "quality-first", "brand-caution"])
    func `of Northmere can be worked out again under other weights`(set: String) throws {
        let outcome = try northmere().scored(weights: set)
        for vendor in ["HAR", "COR", "PAL"] { try expectTrueExplanations(outcome, vendor) }
    }

    @Test(arguments: Templates.starters)
    func `of a starter can be worked out again`(starter: String) throws {
        let outcome = try Evaluation(contentsOf: path("Templates/starters/\(starter)")).scored()
        for vendor in outcome.results.map(\.vendor.id) { try expectTrueExplanations(outcome, vendor) }
    }

    @Test func `of Northmere names the file and the line of each score, and the score stands there`() throws {
        let outcome = try Evaluation(contentsOf: path("Examples/northmere/final.xml")).scored()
        var texts: [String: [Substring]] = [:]
        var (count, seen) = (0, 0)
        let visits = [
            "HAR": "visits/harrowgate.xml", "COR": "visits/cordamar.xml", "PAL": "visits/palisanda.xml",
        ]
        for question in outcome.evaluation.questions {
            for vendor in ["HAR", "COR", "PAL"] {
                for item in try outcome.explanation(of: vendor, on: question.id).evidence {
                    let place = try #require(item.location, "\(question.id) \(vendor) \(item.what)")
                    if texts[place.file] == nil {
                        texts[place.file] = try String(
                            contentsOfFile: path("Examples/northmere/\(place.file)"), encoding: .utf8
                        )
                        .split(separator: "\n", omittingEmptySubsequences: false)
                    }
                    let lines = try #require(texts[place.file])
                    let line = lines[place.line - 1]
                    let tag = lines[(place.line - 1)...].joined(separator: " ").dropFirst(place.column - 1).prefix {
                        $0 != ">"
                    }
                    if item.what == "minority view" {
                        #expect(tag.hasPrefix("<minority"))
                        continue
                    }
                    #expect(tag.contains("question=\"\(question.id)\""), "\(line)")
                    let figure = item.what.prefix { $0.isNumber || $0 == "." }
                    if item.what.contains("moderated") {
                        #expect(tag.hasPrefix("<moderation") && tag.contains("agreed=\"\(figure)\""), "\(line)")
                        #expect(tag.contains("vendor=\"\(vendor)\""), "\(line)")
                        continue
                    }
                    // What the vendor answered stands beside its scores.
                    if tag.hasPrefix("<answer") {
                        #expect(place.file.hasPrefix("responses/"))
                        continue
                    }
                    let evaluator = item.who.suffix(3).prefix(2)
                    if tag.hasPrefix("<score") {
                        #expect(tag.contains("value=\"\(figure)\""), "\(line)")
                        #expect(tag.contains("vendor=\"\(vendor)\""), "\(line)")
                        #expect(place.file == "scores/\(evaluator).xml")
                    } else {
                        #expect(tag.hasPrefix("<observation") || tag.hasPrefix("<impression"), "\(line)")
                        #expect(tag.contains("score=\"\(figure)\""), "\(line)")
                        #expect(tag.contains("evaluator=\"\(evaluator)\""), "\(line)")
                        #expect(place.file == visits[vendor])
                        seen += 1
                    }
                    count += 1
                }
            }
        }
        // Of 198, on site: 8 questions of two evaluators, one of one and one of four, at three vendors.
        #expect(count == 198)
        #expect(seen == (8 * 2 + 1 + 4) * 3)
    }

    @Test func `names the place of prices and calls`() throws {
        let outcome = try northmere().scored()
        for criterion in outcome.evaluation.allCriteria {
            guard criterion.isLeaf, criterion.questions.isEmpty else { continue }
            for vendor in ["HAR", "COR", "PAL"] {
                let evidence = try outcome.explanation(of: vendor, on: criterion.id).evidence
                let place = try #require(evidence.first?.location)
                let line = try String(contentsOfFile: path("Examples/northmere/\(place.file)"), encoding: .utf8)
                    .split(separator: "\n", omittingEmptySubsequences: false)[place.line - 1]
                #expect(line.dropFirst(place.column - 1).hasPrefix("<"), "\(line)")
                #expect(line.contains("<assessment") || line.contains("<pric"), "\(line)")
            }
        }
    }

    /// Every kind of value, the odd cases included: beyond the ends, out of the running, without weight, exempt.
    static let odd = """
        <requirement id="R1" title="PCI"/>
        <scale id="s" from="5" to="1"/>
        <panel><evaluator id="E1" name="Ada"/><evaluator id="E2" name="Bo"/><recusal evaluator="E2" vendor="brio">a cousin</recusal></panel>
        <criterion id="G" title="Group" weight="3">
          <criterion id="line" title="Line" weight="1"><measure worst="60" best="10"/></criterion>
          <criterion id="tiny" title="Tiny" weight="2"><measure worst="0" best="0.00000003"/></criterion>
          <criterion id="none" title="No weight" weight="0"><measure worst="0" best="9"/></criterion>
        </criterion>
        <criterion id="H" title="Half" weight="7">
          <criterion id="zero" title="Zero" weight="0"><measure worst="0" best="9"/></criterion>
          <criterion id="na" title="Elsewhere" weight="4"><measure target="20" low="-10" high="50"/></criterion>
        </criterion>
        <criterion id="points" title="Points" weight="0.7"><measure><point at="-5" value="10"/><point at="9" value="80"/><point at="13" value="40"/></measure></criterion>
        <criterion id="levels" title="Levels" weight="0.3"><measure><level name="gold" value="90"/><level name="tin" value="5"/></measure></criterion>
        <criterion id="ratio" title="Ratio" weight="5"><price formula="lowest-ratio"/></criterion>
        <criterion id="span" title="Span" weight="5"><price formula="min-max"/></criterion>
        <criterion id="fixed" title="Fixed" weight="5"><price formula="fixed-bounds" worst="150" best="100"/></criterion>
        <criterion id="own" title="Own" weight="2"><measure scale="vendors" better="lower"/></criterion>
        <criterion id="panel" title="Panel" weight="11" missing="worst"><question id="Q1" share="3" scored-by="E1 E2">?</question><question id="Q2" share="4" scored-by="E1">?</question></criterion>
        <criterion id="gap" title="Gap" weight="2" missing="exclude"><question id="Q3" share="3" scored-by="E1">?</question></criterion>
        """

    static func vendor(
        _ id: String, _ figures: KeyValuePairs<String, String>, _ price: String, _ more: String = ""
    ) -> String {
        "<vendor id=\"\(id)\" name=\"Desk \(id)\">"
            + figures.map { "<measure criterion=\"\($0.key)\" value=\"\($0.value)\"/>" }.joined()
            + "<price amount=\"\(price)\"/>\(more)</vendor><response vendor=\"\(id)\"><claim requirement=\"R1\" status=\"\(id == "dux" ? "not-met" : "met")\"/></response>"
    }

    static let oddVendors =
        vendor(
            "acme",
            [
                "line": "71", "tiny": "0.000000012", "none": "4", "zero": "3", "na": "35", "points": "-9",
                "levels": "gold", "own": "7",
            ],
            "7932017.961124335")
        + vendor(
            "brio",
            [
                "line": "22", "tiny": "0.00000002", "none": "4", "zero": "3", "points": "11.5", "levels": "tin",
                "own": "31.25",
            ],
            "90.01", #"<not-applicable criterion="na">no office</not-applicable>"#)
        + vendor(
            "cora",
            [
                "tiny": "0.01", "none": "0", "line": "9", "zero": "3", "na": "2", "points": "9", "levels": "gold",
                "own": "12",
            ],
            "120", #"<not-applicable criterion="G">no office</not-applicable>"#)
        + vendor(
            "dux",
            [
                "tiny": "0.01", "none": "0", "line": "9", "zero": "3", "na": "2", "points": "3", "levels": "gold",
                "own": "3",
            ],
            "60")
            + """
            <scores evaluator="E1"><score question="Q1" vendor="acme" value="2">a</score><score question="Q2" vendor="acme" value="4.5">b</score>
            <score question="Q1" vendor="brio" value="1">c</score><score question="Q1" vendor="cora" value="5">d</score><score question="Q3" vendor="cora" value="3">e</score>
            <abstain question="Q2" vendor="cora">not my field</abstain><not-applicable question="Q2" vendor="brio">no</not-applicable></scores>
            """

    @Test(arguments: ["acme", "brio", "cora", "dux"])
    func `of every odd case can be worked out again`(vendor: String) throws {
        let outcome = try given(Self.odd + Self.oddVendors).scored()
        try expectTrueExplanations(outcome, vendor)
    }

    @Test func `of an unknown vendor or node suggests what was meant`() throws {
        let outcome = try northmere().scored()
        let vendor = refusal { try outcome.explanation(of: "HRA") }
        #expect(vendor.first?.remedy.contains("did you mean 'HAR'") == true)
        let node = refusal { try outcome.explanation(of: "HAR", on: "C2.l") }
        #expect(node.map(\.rule.code) == ["F0710"])
        #expect(node.first?.remedy.contains("did you mean 'C2") == true)
    }
}
