import Foundation
import LocatedXML
import Testing

@testable import Finalist

private func comparisons() throws -> [MethodComparison] {
    let zero = DecisionCase([[3, 2], [4, 0], [0, 1]], "+-", [1, 1])
    return try [
        fighters.comparison(), travels.comparison(), projects.comparison(), assistants.comparison(), zero.comparison(),
        DecisionCase([[3, 4]], "+-", [1, 1]).comparison(), northmere().scored().methods(),
    ]
}

@Suite struct `Second opinions for programs` {
    @Test func `are JSON after its schema, and XML that says the same`() throws {
        let schema = try JSONSchema("methods")
        for comparison in try comparisons() {
            let json = try JSON(reading: comparison.publication.written(as: .json))
            #expect(schema.faults(in: json) == [])
            let xml = try Document.parse(Array(comparison.publication.written(as: .xml).utf8))
            #expect(differences(json, xml.root) == [])
        }
    }

    @Test(.enabled(if: XMLLint.isHere, "xmllint is not on the path"))
    func `are XML after its schema`() throws {
        let folder = try TemporaryFolder()
        let texts = try comparisons().map { try $0.publication.written(as: .xml) }
        for (number, text) in texts.enumerated() { try folder.write(Data(text.utf8), to: "\(number).xml") }
        let files = texts.indices.map { folder.url.appending(path: "\($0).xml").path }
        #expect(try XMLLint.refused(files, by: "results.xsd") == [:])
    }

    @Test func `have totals and ranks by vendor in all digits`() throws {
        let json = try JSON(reading: fighters.comparison().publication.written(as: .json))
        let topsis = try #require(json["methods"]?.items.first { $0["variant"]?.text == "vector" })
        #expect(topsis["id"]?.text == "topsis")
        #expect(isNear(topsis["totals"]?["A1"]?.number, 0.6432770005532701))
        #expect(topsis["ranks"]?["A3"]?.number == 2)
        #expect(topsis["parameters"]?["normalisation"]?.text == "vector")
    }

    @Test func `that could not be reckoned have no totals, and a reason`() throws {
        let comparison = try DecisionCase([[3, 2], [4, 0], [0, 1]], "+-", [1, 1]).comparison()
        let json = try JSON(reading: comparison.publication.written(as: .json))
        let product = try #require(json["methods"]?.items.first { $0["id"]?.text == "weighted-product" })
        #expect(product["totals"] == .object([:]) && product["ranks"] == .object([:]))
        #expect(product["extra"]?["reason"]?.text?.contains("Yew (A3) has 0 on Criterion 1 (C1)") == true)
        #expect(product["standing"]?.text == "unknown" && product["kendall"] == .null)
        let csv = try comparison.publication.written(as: .csv)
        #expect(csv.contains("case,plan,weighted-product,,A1,Oak,,,,,unknown,\"Yew (A3) has 0"))
    }

    @Test func `are a row a method and vendor as CSV`() throws {
        let lines = try fighters.comparison().publication.written(as: .csv).split(separator: "\r\n")
        #expect(lines.count == 1 + DecisionMethod.all.count * 4)
        #expect(
            lines[0]
                == "evaluation,weights,method,variant,vendor,vendor_name,total,rank,kendall,spearman,standing,reason")
    }
}

@Suite struct `Second opinions for people` {
    @Test func `fit a terminal of 80 columns`() throws {
        for comparison in try comparisons() {
            let text = try comparison.publication.written(as: .table, TextOptions(width: 80))
            #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        }
    }

    @Test func `say in how many of the others the first of the plan is first`() throws {
        let comparison = try northmere().scored().methods()
        let answer = comparison.answer()
        #expect(answer[0] == "Harrowgate Contact Partners is first by the plan with 78.76 of 100.")
        #expect(
            answer[1]
                == "Of 11 other opinions, it is first alone in 4 and shares the first rank in 1; another vendor is first in 6."
        )
    }

    @Test func `say what stands in the way of a method, and that thresholds are not given`() throws {
        let comparison = try DecisionCase([[3, 2], [4, 0], [0, 1]], "+-", [1, 1]).comparison()
        let text = Format.table.draw(comparison.report(), TextOptions(width: 200))
        #expect(
            text.contains(
                "Weighted product: Yew (A3) has 0 on Criterion 1 (C1), and a product of powers needs figures above 0."))
        #expect(text.contains("PROMETHEE and ELECTRE III count any difference fully, however small."))
        #expect(text.contains("more could not be reckoned"))
    }

    @Test func `of Northmere are as they were read`() throws {
        try expectGolden(try northmere().scored().methods().publication.written(as: .markdown), "northmere-methods.md")
    }
}
