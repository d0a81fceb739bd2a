import Foundation
import Testing

@testable import Finalist

/// The worked examples that lie beside the repository, as far as they are there.
private let golden = repository.appending(path: "../shared/golden/decision")
private let isThere = FileManager.default.fileExists(atPath: golden.path)
private let absence: Comment = "the worked examples are not there; those that matter are carried over"

private func read(_ name: String) throws -> JSON {
    try JSON(reading: String(contentsOf: golden.appending(path: "\(name)/case.json"), encoding: .utf8))
}

extension JSON {
    fileprivate var numbers: [Double] { items.compactMap(\.number) }

    fileprivate func decision(_ weights: [Double]? = nil, _ preferences: [String?] = []) -> DecisionCase {
        DecisionCase(
            (self["matrix"]?.items ?? []).map(\.numbers),
            String((self["directions"]?.items ?? []).map { $0.text == "max" ? "+" : "-" }),
            weights ?? self["weights"]?.numbers ?? [], preferences)
    }
}

@Suite(.enabled(if: isThere, absence)) struct `The worked examples` {
    @Test(arguments: ["topsis-fighter-hwang-yoon1981", "topsis-tzeng2011"])
    func `of TOPSIS hold`(name: String) throws {
        let golden = try read(name)
        let comparison = try golden.decision().comparison()
        let vector = try comparison.opinion("topsis", "vector").totals
        #expect(areNear(vector, golden["recomputed_vector"]?.numbers ?? []))
        #expect(areNear(vector, golden["published_closeness_vector"]?.numbers ?? [], within: 0.0006))
        #expect(try areNear(comparison.opinion("topsis", "minmax").totals, golden["recomputed_minmax"]?.numbers ?? []))
    }

    @Test(arguments: ["W1", "W2", "W3", "W4"])
    func `of VIKOR hold`(set: String) throws {
        let golden = try read("vikor-hydro-opricovic2007")
        let case_ = try #require(golden["weight_sets"]?[set])
        let opinion = try golden.decision(case_["weights"]?.numbers).comparison().opinion("vikor")
        let (published, recomputed) = (case_["published"], case_["recomputed"])
        for name in ["S", "R", "Q"] {
            #expect(areNear(opinion.numbers(name), recomputed?[name]?.numbers ?? []))
            #expect(areNear(opinion.numbers(name), published?[name]?.numbers ?? [], within: 0.0006))
        }
        #expect(opinion.ranks.map(Double.init) == published?["rank"]?.numbers)
        #expect(recomputed?["C1"] == opinion.flag("C1").map(JSON.flag))
        #expect(recomputed?["C2"] == opinion.flag("C2").map(JSON.flag))
        #expect(opinion.compromise.map { JSON.text("A\($0 + 1)") } == case_["recomputed_compromise"]?.items)
    }

    @Test func `of PROMETHEE hold`() throws {
        let golden = try read("promethee-transport")
        let opinion = try golden.decision(nil, travels.preferences).comparison().opinion("promethee-2")
        #expect(areNear(opinion.totals, golden["recomputed"]?["net"]?.numbers ?? []))
        #expect(areNear(opinion.numbers("plus"), golden["recomputed"]?["plus"]?.numbers ?? []))
        #expect(areNear(opinion.numbers("minus"), golden["recomputed"]?["minus"]?.numbers ?? []))
    }

    @Test func `of ELECTRE III hold`() throws {
        let golden = try read("electre3-projects")
        let opinion = try golden.decision(nil, projects.preferences).comparison().opinion("electre-3")
        for name in ["concordance", "credibility"] {
            let expected = golden[name]?.items.flatMap(\.numbers) ?? []
            #expect(areNear(opinion.matrix(name).flatMap(\.self), expected))
        }
        for name in ["descending", "ascending"] {
            #expect(
                opinion.places(name).map { $0.map { JSON.text("P\($0 + 1)") } } == golden[name]?.items.map(\.items))
        }
        #expect(opinion.relation.map { $0.map { JSON.text($0) } } == golden["final_relation"]?.items.map(\.items))
    }

    @Test func `of COPRAS hold`() throws {
        let golden = try read("copras-assistants-uysal2022")
        let opinion = try golden.decision().comparison().opinion("copras")
        #expect(areNear(opinion.totals, golden["recomputed_utility"]?.numbers ?? []))
        #expect(areNear(opinion.totals, golden["published_utility"]?.numbers ?? [], within: 0.00006))
        for name in ["S_plus", "S_minus", "Q"] { #expect(areNear(opinion.numbers(name), golden[name]?.numbers ?? [])) }
    }

    @Test func `of AHP ratings hold`() throws {
        let golden = try read("ahp-house-saaty1990")
        let local = try #require(golden["recomputed"]?["local"])
        let columns = (golden["criteria"]?.items ?? []).map { local[$0.text ?? ""]?["w"]?.numbers ?? [] }
        let houses = DecisionCase(
            (0..<3).map { row in columns.map { $0[row] } }, String(repeating: "+", count: columns.count),
            golden["recomputed"]?["weights"]?.numbers ?? [])
        let comparison = try houses.comparison()
        for mode in AHPMode.allCases {
            let totals = try comparison.opinion("ahp", mode.rawValue).totals
            #expect(areNear(totals, golden["recomputed"]?["overall_\(mode.rawValue)"]?.numbers ?? []))
        }
        let published = golden["published"]?["overall_distributive"]?.numbers ?? []
        #expect(try areNear(comparison.opinion("ahp", "distributive").totals, published, within: 0.0006))
    }

    @Test func `of the weighted sum hold`() throws {
        let golden = try read("wsum-office-swing")
        let offices = DecisionCase(
            (golden["values"]?.items ?? []).map(\.numbers), "++++++", golden["weights_percent"]?.numbers ?? [],
            ends: 0...100)
        let totals = try offices.comparison().opinion("weighted-sum", "values").totals
        #expect(areNear(totals, golden["recomputed"]?.numbers ?? []))
        #expect(areNear(totals, golden["published_benefit"]?.numbers ?? [], within: 0.05))
    }
}
