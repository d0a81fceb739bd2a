import Foundation
import Testing

@testable import Finalist

private func example() throws -> PeoplesWeights {
    try Reading.judgements(.path(repository.appending(path: "Examples/weights.xml").path)).judged().peoplesWeights(
        WeighingChoices(bestWorst: .nonlinear))
}

/// The example's judgements on Northmere's own plan, with its vendors.
private func northmereWeights() throws -> PeoplesWeights {
    let plan = try northmere()
    var evaluation = plan
    evaluation.judgements = [
        WeightJudgement(
            by: "E1", at: Moment("2026-03-02"), reason: "a | b", level: nil,
            content: .points(
                plan.criteria.map { WeightJudgement.Amount(criterion: $0.id, value: $0.weight, location: nil) }),
            location: nil)
    ]
    return try evaluation.peoplesWeights()
}

@Suite struct `Weights from people, as results,` {
    @Test func `are what their JSON schema says`() throws {
        let schema = try JSONSchema("weights")
        for weights in [try example(), try northmereWeights()] {
            let json = try JSON(reading: weights.publication.written(as: .json))
            #expect(schema.faults(in: json) == [])
        }
    }

    @Test(.enabled(if: XMLLint.isHere, "xmllint is not on the path"))
    func `are what the schema of results says`() throws {
        let folder = try TemporaryFolder()
        var files: [String] = []
        for (number, weights) in [try example(), try northmereWeights()].enumerated() {
            try folder.write(Data(try weights.publication.written(as: .xml).utf8), to: "\(number).xml")
            files.append(folder.url.appending(path: "\(number).xml").path)
        }
        #expect(try XMLLint.refused(files, by: "results.xsd") == [:])
    }

    @Test func `give each person's weights and how far the answers fit`() throws {
        let json = try JSON(reading: example().publication.written(as: .json))
        let people = try #require(json["people"]?.items)
        #expect(people.map { $0["method"]?.text } == ["points", "swing", "order", "pairwise", "best-worst"])
        #expect(people.map { $0["variant"] } == [.null, .null, .text("roc"), .text("eigenvector"), .text("nonlinear")])
        #expect(people[0]["weights"]?["COST"] == .number(0.35))
        // 45 / (100 + 45 + 30 + 75)
        #expect(people[1]["weights"]?["MODEL"] == .number(0.18))
        #expect(people[3]["randomIndex"] == .text("saaty-1980"))
        #expect(people[3]["worstJudgements"]?.items.count == 6)
        #expect(people[3]["worstJudgements"]?.items.first?["criterion"] == .text("MODEL"))
        #expect(people[3]["worstJudgements"]?.items.first?["to"] == .text("QUALITY"))
        #expect(people[4]["ranges"]?.members.count == 4)
        #expect(people[4]["contradictions"]?.items == [.text("CULTURE")])
        let sum = json["combined"]?.members.values.compactMap(\.number).reduce(0, +)
        #expect(isNear(sum, 1, within: 1e-12))
        #expect(json["comparisonOnly"] == .null && json["plan"] == .null)
    }

    @Test func `of one person beside the plan are the plan's where they are given so`() throws {
        let json = try JSON(reading: northmereWeights().publication.written(as: .json))
        #expect(json["plan"]?.members.keys.sorted() == json["combined"]?.members.keys.sorted())
        for (id, weight) in json["plan"]?.members ?? [:] {
            #expect(isNear(json["combined"]?[id]?.number, weight.number ?? -1, within: 1e-12))
        }
        #expect(json["disagreement"]?.items.first?["concordance"] == .null)
        #expect(json["comparisonOnly"]?["critic"]?.members.isEmpty == false)
    }

    @Test func `are rows of a person and criterion in CSV, and then of all together`() throws {
        let rows = try example().publication.written(as: .csv).split(separator: "\r\n")
        #expect(rows.count == 1 + 5 * 4 + 4)
        #expect(rows[1] == ",,Okafor,points,,COST,COST,0.35,,")
        #expect(rows.last?.hasPrefix(",,,combined,mean,QUALITY,QUALITY,0.") == true)
    }

    @Test func `fit a page of 80 columns`() throws {
        for weights in [try example(), try northmereWeights()] {
            let text = try weights.publication.written(as: .table)
            #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        }
    }
}
