import Foundation
import LocatedXML
import Testing

@testable import Finalist

/// By value: ann 80 and 40, bea 60 and 70; at 60 : 40 ann has .6 × 80 + .4 × 40 = 64, bea .6 × 60 + .4 × 70 = 64 … at 65 : 35
/// ann 66 and bea 63.5.
private let close = """
    <evaluation xmlns="urn:finalist:1" id="close" title="Close">
      <criterion id="speed" title="Speed" weight="65"><measure worst="0" best="100"/></criterion>
      <criterion id="care" title="Care" weight="35"><measure worst="0" best="100"/></criterion>
      <vendor id="ann" name="Ann"><measure criterion="speed" value="80"/><measure criterion="care" value="40"/></vendor>
      <vendor id="bea" name="Bea"><measure criterion="speed" value="60"/><measure criterion="care" value="70"/></vendor>
    </evaluation>
    """

private let alone = """
    <evaluation xmlns="urn:finalist:1" id="alone" title="Alone">
      <criterion id="speed" title="Speed" weight="1"><measure worst="0" best="100"/></criterion>
      <vendor id="ann" name="Ann"><measure criterion="speed" value="80"/></vendor>
    </evaluation>
    """

private func sensitivities() throws -> [Sensitivity] {
    try [northmere(), Evaluation(xml: Array(close.utf8)), Evaluation(xml: Array(alone.utf8))].map {
        try $0.scored().sensitivity(trials: 500, seed: 3)
    } + [Evaluation(xml: Array(close.utf8)).scored().sensitivity(trials: 100, varying: Variation(weights: .uniform))]
}

@Suite struct `Sensitivity for programs` {
    @Test func `is JSON after its schema, and XML that says the same`() throws {
        let schema = try JSONSchema("sensitivity")
        for sensitivity in try sensitivities() {
            let json = try JSON(reading: sensitivity.publication.written(as: .json))
            #expect(schema.faults(in: json) == [])
            let xml = try Document.parse(Array(sensitivity.publication.written(as: .xml).utf8))
            #expect(differences(json, xml.root) == [])
        }
    }

    @Test(.enabled(if: XMLLint.isHere, "xmllint is not on the path"))
    func `is XML after its schema`() throws {
        let folder = try TemporaryFolder()
        let texts = try sensitivities().map { try $0.publication.written(as: .xml) }
        for (number, text) in texts.enumerated() { try folder.write(Data(text.utf8), to: "\(number).xml") }
        let files = texts.indices.map { folder.url.appending(path: "\($0).xml").path }
        #expect(try XMLLint.refused(files, by: "results.xsd") == [:])
    }

    @Test func `has the crossover, and who takes over`() throws {
        let json = try JSON(
            reading: Evaluation(xml: Array(close.utf8)).scored().sensitivity(trials: 10).publication.written(as: .json))
        let speed = try #require(json["stability"]?.items.first { $0["node"]?.text == "speed" })
        // 80w + 40(1 − w) = 60w + 70(1 − w): w = .6
        #expect(abs((speed["low"]?.number ?? 0) - 0.6) < 1e-12)
        #expect(speed["high"]?.number == 1)
        #expect(speed["takesOver"]?["low"]?.items == [.text("bea")])
        #expect(speed["takesOver"]?["high"]?.items == [])
    }

    @Test func `says why nothing can be varied, where nothing can`() throws {
        let only = try Evaluation(xml: Array(alone.utf8)).scored().sensitivity()
        let json = try JSON(reading: only.publication.written(as: .json))
        #expect(json["obstacle"]?.text == "only one vendor is ranked, so that nobody can take its place")
        #expect(json["verdict"] == .null)
        #expect(only.description.contains("Nothing can be varied here: only one vendor is ranked"))
    }
}

@Suite struct `Sensitivity for people` {
    @Test func `opens with the verdict, the chances and what takes the lead away`() throws {
        let text = try northmere().scored().sensitivity().report(isWhole: false).blocks.prefix(3).map { "\($0)" }
            .joined(separator: "\n")
        #expect(
            text.contains("Too close to call: Harrowgate Contact Partners comes first with 78.76 of 100, 0.11 ahead"))
        #expect(text.contains("10,000 trials (seed 1)"))
        #expect(
            text.contains(
                "Cordamar Servicios CX comes first beyond any one of these: weight of Culture (CULTURE) 20.00% → 19.22% of the whole"
            ))
    }

    @Test func `never says more than the trials allow`() throws {
        for sensitivity in try sensitivities() where sensitivity.obstacle == nil {
            let verdict = try #require(sensitivity.verdict)
            let first = try #require(sensitivity.answer().first)
            for other in LeadVerdict.allCases where other != verdict {
                #expect(!first.lowercased().contains(other.words + ":"), "\(first)")
            }
        }
    }

    @Test func `fits a terminal of 80 columns`() throws {
        for sensitivity in try sensitivities() {
            let lines = sensitivity.description.split(separator: "\n")
            #expect(lines.filter { String($0).displayWidth > 80 } == [])
        }
    }
}
