import Foundation
import Testing

@testable import Finalist

/// An evaluation made by chance with weights of up to two decimals, means over evaluators, straight lines and one level
/// of nesting, and its exact totals.
private struct WrittenCase {
    let xml: String
    let totals: [Fraction]

    init(seed: UInt64, vendors: Int) {
        var chance = Chance(seed: seed)
        let evaluators = 1 + chance.below(3)
        var figures = [String](repeating: "", count: vendors)
        var sheets = [String](repeating: "", count: evaluators)
        var number = 0

        /// Hundredths as text: 3075 is "30.75".
        func digits(_ hundredths: Int) -> String {
            "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
        }
        func measured(_ id: String) -> (String, [Fraction]) {
            let (worst, best) =
                chance.happens(50) ? (0, 10_000) : (chance.below(30) * 100, 4000 + chance.below(60) * 100)
            let values = (0..<vendors).map { vendor in
                let figure = worst + chance.below((best - worst) / 10 + 1) * 10
                figures[vendor] += "<measure criterion=\"\(id)\" value=\"\(digits(figure))\"/>"
                return Fraction(Int128(figure - worst) * 100, Int128(best - worst))
            }
            return ("<measure worst=\"\(digits(worst))\" best=\"\(digits(best))\"/>", values)
        }
        func scored(_ id: String) -> (String, [Fraction]) {
            let values = (0..<vendors).map { vendor in
                let halves = (0..<evaluators).map { _ in chance.below(11) }
                for (sheet, score) in halves.enumerated() {
                    sheets[sheet] +=
                        "<score question=\"\(id).q\" vendor=\"v\(vendor)\" value=\"\(digits(score * 50))\">r</score>"
                }
                return Fraction(Int128(halves.reduce(0, +)) * 10, Int128(evaluators))
            }
            let names = (1...evaluators).map { "E\($0)" }.joined(separator: " ")
            return ("<question id=\"\(id).q\" share=\"1\" scored-by=\"\(names)\">?</question>", values)
        }
        func level(_ depth: Int) -> (String, [Fraction]) {
            let weights = Self.weights(&chance)
            var xml = ""
            var columns: [[Fraction]] = []
            for weight in weights {
                number += 1
                let id = "c\(number)"
                let (inner, values) =
                    depth == 0 && chance.happens(30) ? level(1) : chance.happens(50) ? measured(id) : scored(id)
                xml += "<criterion id=\"\(id)\" title=\"\(id)\" weight=\"\(digits(weight))\">\(inner)</criterion>\n"
                columns.append(values)
            }
            let totals = (0..<vendors).map { vendor in
                mean(zip(weights, columns).map { (Fraction(Int128($0)), $1[vendor]) })
            }
            return (xml, totals)
        }
        let (criteria, totals) = level(0)
        let names = (1...evaluators).map { "<evaluator id=\"E\($0)\" name=\"Number \($0)\"/>" }.joined()
        xml = document(
            "<scale id=\"s\" from=\"0\" to=\"5\"/><panel>\(names)</panel>\n\(criteria)"
                + figures.enumerated().map { "<vendor id=\"v\($0)\" name=\"Number \($0)\">\($1)</vendor>" }.joined()
                + sheets.enumerated().map { "<scores evaluator=\"E\($0 + 1)\">\($1)</scores>" }.joined())
        self.totals = totals
    }

    /// In hundredths; now and then a hundred in all, as published weights are.
    private static func weights(_ chance: inout Chance) -> [Int] {
        var weights = (0..<2 + chance.below(3)).map { _ in (1 + chance.below(120)) * 25 }
        let rest = 10_000 - weights.dropLast().reduce(0, +)
        if rest > 0, chance.happens(70) { weights[weights.count - 1] = rest }
        return weights
    }
}

@Suite struct `A shown total` {
    /// .33 × 62.4 + .27 × 76.9 + .4 × 60.6 = 20.592 + 20.763 + 24.24 = 65.595, which floating point makes 65.59499999999999.
    private let half = """
        <criterion id="c1" title="Method" weight="33"><measure worst="0" best="100"/></criterion>
        <criterion id="c2" title="Team" weight="27"><measure worst="0" best="100"/></criterion>
        <criterion id="c3" title="Plan" weight="40"><measure worst="0" best="100"/></criterion>
        <vendor id="a" name="Alder"><measure criterion="c1" value="62.4"/><measure criterion="c2" value="76.9"/><measure criterion="c3" value="60.6"/></vendor>
        <vendor id="b" name="Beech"><measure criterion="c1" value="50"/><measure criterion="c2" value="50"/><measure criterion="c3" value="50"/></vendor>
        """

    @Test func `on half a hundredth is rounded up in every form, and explain agrees`() throws {
        let outcome = try given(half).scored()
        for format in ResultFormat.all {
            let text = try outcome.written(as: format)
            #expect(!text.contains("65.59 ") && !text.contains("65.59499"), "\(format.id)")
            #expect(text.contains(["csv", "json", "xml"].contains(format.id) ? "65.595" : "65.60"), "\(format.id)")
        }
        let lines = try outcome.explanation(of: "a").lines.map(\.text)
        #expect(lines.contains { $0.hasPrefix("total = ") && $0.contains("= 65.595 ") })
        #expect(lines.contains("shown as: 65.60, rank 1"))
    }

    /// Evaluations with 8 vendors each; with TOTALS=2500 in the environment they have 20,000 totals.
    private static let evaluations = ProcessInfo.processInfo.environment["TOTALS"].flatMap(UInt64.init) ?? 200

    @Test(arguments: 0..<evaluations) func `is the exact total, rounded half away from zero`(seed: UInt64) throws {
        let written = WrittenCase(seed: seed, vendors: 8)
        let outcome = try Evaluation(xml: Array(written.xml.utf8)).scored()
        for (result, total) in zip(outcome.results, written.totals) {
            // Nothing is shown as 0 or 100 that is not.
            guard total.text != "0.00", total.text != "100.00" else { continue }
            #expect(result.total.map { Figures.value($0, decimals: 2) } == total.text)
        }
    }

    @Test func `stands beside weights with the decimals they were published with`() throws {
        let weights = ["40.5", "30.75", "27.25", "0.75", "0.75"]
        let criteria = weights.enumerated().map { place, weight in
            "<criterion id=\"c\(place)\" title=\"Criterion \(place)\" weight=\"\(weight)\"><measure worst=\"0\" best=\"100\"/></criterion>"
        }
        let vendors = [("a", [80, 77, 74, 71, 68]), ("b", [60, 61, 62, 63, 64])].map { id, figures in
            "<vendor id=\"\(id)\" name=\"Vendor \(id)\">"
                + figures.enumerated().map { "<measure criterion=\"c\($0)\" value=\"\($1)\"/>" }.joined() + "</vendor>"
        }
        let outcome = try given((criteria + vendors).joined(separator: "\n")).scored()
        #expect(outcome.matrix().rows.prefix(5).map { $0.cell(1).text } == weights.map { $0 + "%" })
        // .405 × 80 + .3075 × 77 + .2725 × 74 + .0075 × (71 + 68) = 32.4 + 23.6775 + 20.165 + 1.0425 = 77.285
        #expect(outcome.matrix().rows[5].cell(2).text == "77.29")
        // .405 × 60 + .3075 × 61 + .2725 × 62 + .0075 × (63 + 64) = 24.3 + 18.7575 + 16.895 + .9525 = 60.905
        #expect(outcome.matrix().rows[5].cell(3).text == "60.91")
        for format in [ResultFormat.markdown, .html] {
            let text = try outcome.written(as: format)
            #expect(text.contains("30.75%") && text.contains("27.25%"), "\(format.id)")
        }
    }
}
