import Foundation
import Testing

@testable import Finalist

/// Characters that reorder, hide, break out or run: in every place where a file can put words.
let hostile = [
    "=HYPERLINK(\"http://x\",\"y\")", "@SUM(1+1)", "+1", "-1+1", "a\u{202E}gro", "zero\u{200B}width", "]]>",
    "<script>alert(1)</script>", "\"quoted\", 'twice'", "tab\tand\nline", "\u{85}next", "\u{2028}separated",
    "| pipe | `code` |", "&amp;", "ﷺ", "👩‍🔬", "\u{FEFF}bom", "''", "ends with \\",
]

/// As it stands in an attribute of XML.
func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "\t", "\n": result += "&#\(scalar.value);"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}

private func hostileOutcome(_ name: String) throws -> Outcome {
    let name = escaped(name)
    return try Evaluation(
        xml: Array(
            """
            <evaluation xmlns="urn:finalist:1" id="e" title="\(name)" currency="EUR" date="2026-06-02"><client name="\(name)"/>
            <requirement id="R" title="\(name)"/>
            <scale id="s" from="0" to="5"/><panel><evaluator id="E1" name="\(name)"/></panel>
            <criterion id="A" title="\(name)" weight="2"><measure worst="0" best="30"/><threshold minimum="50" effect="flag"/></criterion>
            <criterion id="B" title="B" weight="1" intuition="yes"><question id="Q" share="1" scored-by="E1">\(name)</question></criterion>
            <vendor id="acme" name="\(name)"><measure criterion="A" value="10">\(name)</measure></vendor>
            <vendor id="brio" name="Brio"><measure criterion="A" value="20"/></vendor>
            <vendor id="cora" name="Cora \(name)" left="rfp" reason="\(name)"/>
            <response vendor="acme"><claim requirement="R" status="conditional">\(name)</claim></response>
            <response vendor="brio"><claim requirement="R" status="not-met"/></response>
            <scores evaluator="E1"><score question="Q" vendor="acme" value="4">\(name)</score><score question="Q" vendor="brio" value="1">low</score></scores>
            <record><event title="\(name)">\(name)</event></record></evaluation>
            """.utf8)
    ).scored()
}

private func interimOutcome() throws -> Outcome {
    try given(
        """
        <scale id="s" from="0" to="5"/><panel><evaluator id="E1" name="Ada"/><evaluator id="E2" name="Bo"/></panel>
        <criterion id="A" title="A" weight="2"><criterion id="A1" title="A1" weight="1" intuition="yes"><question id="Q" share="1" scored-by="E1 E2">?</question></criterion>
        <criterion id="A2" title="A2" weight="0.1"><measure worst="0" best="30"/></criterion></criterion>
        <vendor id="acme" name="Acme"><measure criterion="A2" value="10"/></vendor><vendor id="brio" name="Brio"><measure criterion="A2" value="29.7"/></vendor>
        <scores evaluator="E1"><score question="Q" vendor="acme" value="2">a</score></scores>
        """
    ).scored(interim: true)
}

@Suite struct `The results as XML` {
    @Test(arguments: hostile)
    func `come back equal, whatever the names are made of`(name: String) throws {
        let comparison = try hostileOutcome(name).comparison()
        #expect(try Comparison(xml: Array(comparison.xml().utf8)) == comparison)
    }

    @Test func `come back equal with gaps, bounds and intuition`() throws {
        let comparison = try interimOutcome().comparison()
        #expect(comparison.isInterim && comparison.vendors.contains { $0.total == nil || $0.low != nil })
        #expect(try Comparison(xml: Array(comparison.xml().utf8)) == comparison)
    }

    @Test(.enabled(if: XMLLint.isHere, "xmllint is not on the path"))
    func `are what their schema says`() throws {
        let folder = try TemporaryFolder()
        var outcomes = try hostile.map(hostileOutcome)
        outcomes.append(try interimOutcome())
        outcomes.append(try northmere().scored(weights: "cost-first"))
        for (number, outcome) in outcomes.enumerated() {
            try folder.write(Data(try outcome.written(as: .xml).utf8), to: "\(number).xml")
        }
        let files = outcomes.indices.map { folder.url.appending(path: "\($0).xml").path }
        #expect(try XMLLint.refused(files, by: "results.xsd") == [:])
    }

    @Test func `that are not ours, or are damaged, are refused with a place`() throws {
        let text = try northmere().scored().comparison().xml()
        for (damage, code) in [
            (text.replacing("finalist/comparison/1", with: "finalist/comparison/9"), "F0301"),
            (text.replacing(" effectiveWeight=", with: " weight="), "F0304"),
            (text.replacing("rank=\"1\"", with: "rank=\"first\""), "F0305"),
            (text.replacing(/total="[0-9.]+"/, with: "total=\"nan\""), "F0305"),
            (text.replacing("</vendors>", with: ""), "F0203"),
            ("<evaluation xmlns=\"urn:finalist:1\" id=\"e\" title=\"E\"/>", "F0104"),
        ] {
            let found = refusal { try Comparison(xml: Array(damage.utf8)) }
            #expect(found.first?.rule.code == code)
            #expect((found.first?.location?.line ?? 0) > 0)
        }
    }
}

private struct ExactNumbers: Decodable {
    struct Vendor: Decodable { let total: Double? }
    struct Criterion: Decodable {
        let id: String
        let parent: String?
        let effectiveWeight: Double
        let values: [String: Double?]
        let points: [String: Double?]
    }

    let vendors: [Vendor]
    let criteria: [Criterion]
}

@Suite struct `The results as JSON` {
    private func object(_ outcome: Outcome) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(outcome.written(as: .json).utf8)) as? [String: Any])
    }

    @Test func `have the keys that were promised, and the same numbers`() throws {
        let outcome = try northmere().scored()
        let object = try object(outcome)
        #expect(object["schema"] as? String == "finalist/comparison/1")
        #expect(object["evaluation"] as? String == "northmere-2026")
        #expect(object["weights"] as? String == "plan")
        let vendors = try #require(object["vendors"] as? [[String: Any]])
        for (vendor, result) in zip(vendors, outcome.results) {
            #expect(vendor["id"] as? String == result.vendor.id)
            #expect(vendor["name"] as? String == result.vendor.name)
            #expect(vendor["rank"] as? Int == result.rank)
            #expect(vendor["status"] as? String == result.status.rawValue)
        }
        // JSONSerialization may be some units off in the last place; the decoder is exact, and what is written is free
        // of the noise of the last place.
        func same(_ written: Double?, _ number: Double?) -> Bool {
            written == nil && number == nil || number.map { isNear(written, $0, within: 1e-12) } == true
        }
        let exact = try JSONDecoder().decode(ExactNumbers.self, from: Data(outcome.written(as: .json).utf8))
        #expect(zip(exact.vendors, outcome.results).allSatisfy { same($0.total, $1.total) })
        #expect(exact.criteria.count == outcome.criteria.count)
        for (criterion, result) in zip(exact.criteria, outcome.criteria) {
            #expect(criterion.id == result.criterion.id && criterion.parent == result.parent)
            #expect(same(criterion.effectiveWeight, result.effectiveWeight))
            for (cell, vendor) in zip(result.cells, outcome.results.map(\.vendor.id)) {
                #expect(same(try #require(criterion.values[vendor]), cell.value))
                #expect(same(try #require(criterion.points[vendor]), cell.points))
            }
        }
        for flag in try #require(object["flags"] as? [[String: Any]]) {
            #expect(Set(flag.keys).isSuperset(of: ["code", "severity", "message", "file", "line"]))
        }
    }

    @Test(arguments: hostile)
    func `can be read whatever the names are made of`(name: String) throws {
        let outcome = try hostileOutcome(name)
        let vendors = try #require(try object(outcome)["vendors"] as? [[String: Any]])
        #expect(vendors.first?["name"] as? String == outcome.results.first?.vendor.name.visible)
        #expect(!(try outcome.written(as: .json)).contains("<"), "nothing that could close a page's script")
    }

    @Test func `say null where there is nothing, and never 0`() throws {
        let object = try object(interimOutcome())
        let criteria = try #require(object["criteria"] as? [[String: Any]])
        let values = try #require(criteria.first { $0["id"] as? String == "A1" }?["values"] as? [String: Any])
        #expect(values["brio"] is NSNull)
        #expect(values["acme"] as? Double == 40)
    }

    @Test func `use no key that the published schema does not name, and all that it requires`() throws {
        let text = try #require(PublishedResults.jsonSchema("comparison"))
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        func expectNamed(_ object: [String: Any], _ shape: [String: Any], _ place: String) {
            let known = Set((shape["properties"] as? [String: Any] ?? [:]).keys)
            let needed = Set(shape["required"] as? [String] ?? [])
            #expect(Set(object.keys).isSubset(of: known), "\(place): \(Set(object.keys).subtracting(known))")
            #expect(needed.isSubset(of: Set(object.keys)), "\(place): \(needed.subtracting(object.keys))")
        }
        let supposed = try northmere().supposing(.volume(percent: 80)).scored()
        let outcomes = try [northmere().scored(), hostileOutcome("x"), interimOutcome(), supposed]
        for outcome in outcomes {
            let object = try object(outcome)
            expectNamed(object, schema, "comparison")
            for (list, shape) in [
                ("vendors", "vendor"), ("criteria", "criterion"), ("flags", "flag"), ("left", "leftVendor"),
            ] {
                for item in object[list] as? [[String: Any]] ?? [] {
                    expectNamed(item, definitions[shape] ?? [:], shape)
                }
            }
        }
    }
}

/// A reader of CSV after RFC 4180 that knows nothing of the writer.
func rows(ofCSV text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = ""
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var at = 0
    while at < scalars.count {
        let scalar = scalars[at]
        if isQuoted {
            if scalar == "\"", at + 1 < scalars.count, scalars[at + 1] == "\"" {
                field.unicodeScalars.append("\"")
                at += 1
            } else if scalar == "\"" {
                isQuoted = false
            } else {
                field.unicodeScalars.append(scalar)
            }
        } else if scalar == "\"" {
            isQuoted = true
        } else if scalar == "," {
            row.append(field)
            field = ""
        } else if scalar == "\r", at + 1 < scalars.count, scalars[at + 1] == "\n" {
            rows.append(row + [field])
            (row, field) = ([], "")
            at += 1
        } else {
            field.unicodeScalars.append(scalar)
        }
        at += 1
    }
    return rows
}

@Suite struct `The results as CSV` {
    @Test(arguments: hostile)
    func `have as many fields in every row, and none that runs`(name: String) throws {
        let outcome = try hostileOutcome(name)
        let rows = rows(ofCSV: try outcome.written(as: .csv))
        #expect(Set(rows.map(\.count)) == [12])
        #expect(rows.count == 1 + 2 * 3)
        for field in rows.dropFirst().flatMap(\.self) {
            let first = field.drop { $0.isWhitespace }.unicodeScalars.first
            #expect(first.map { !"=+-@".unicodeScalars.contains($0) } ?? true, "\(field)")
        }
    }

    /// Spreadsheets hold fifteen digits; more would be noise of the last place.
    @Test func `hold the numbers to fifteen digits`() throws {
        let outcome = try northmere().scored()
        let rows = rows(ofCSV: try outcome.written(as: .csv))
        let heads = Dictionary(uniqueKeysWithValues: rows[0].enumerated().map { ($1, $0) })
        var totals = 0
        for row in rows.dropFirst() {
            func field(_ name: String) -> String { heads[name].map { row[$0] } ?? "" }
            if field("criterion") == "TOTAL" {
                #expect(isNear(Double(field("value")), try #require(outcome.total(field("vendor"))), within: 1e-12))
                totals += 1
            } else {
                let value = try #require(outcome.value(field("criterion"), field("vendor")))
                #expect(isNear(Double(field("value")), value, within: 1e-12))
            }
        }
        #expect(totals == 3)
    }
}

@Suite struct `Every form of the results` {
    @Test(arguments: ResultFormat.all.map(\.id), hostile)
    func `shows no control or direction character of the input`(format: String, name: String) throws {
        let text = try hostileOutcome(name).written(as: try #require(ResultFormat.named(format)))
        for scalar in text.unicodeScalars where scalar.properties.generalCategory == .control {
            #expect(scalar == "\n" || (scalar == "\r" && format == "csv"), "U+\(String(scalar.value, radix: 16))")
        }
        #expect(!text.unicodeScalars.contains { [0x202E, 0x200B, 0xFEFF, 0x2028].contains($0.value) })
        if format == "html" { #expect(!text.contains("<script>alert")) }
        #expect(text.utf8.last == 10)
    }

    @Test(arguments: ResultFormat.all.map(\.id))
    func `is the same each time`(format: String) throws {
        let format = try #require(ResultFormat.named(format))
        let texts = Set(try (0..<2).map { _ in try interimOutcome().written(as: format) })
        #expect(texts.count == 1)
    }
}
