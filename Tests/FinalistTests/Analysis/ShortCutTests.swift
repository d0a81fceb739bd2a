import Foundation
import Testing

@testable import Finalist

/// What is worked out on a shorter way than by scoring the whole again comes to the same.
@Suite struct `A shorter way` {
    /// Cases with groups, thresholds, prices and gaps by turns, so that some vendors are out and some results are interim.
    private func scored(_ seed: UInt64, hasPrices: Bool) throws -> (Outcome, Chance) {
        var chance = Chance(seed: seed)
        var random = RandomCase(&chance, gaps: seed % 3 == 0 ? 20 : 0, hasPrices: hasPrices)
        if !hasPrices {
            for row in random.nodes.indices where chance.happens(50) {
                random.nodes[row].threshold = Double(20 + chance.below(50))
            }
        }
        let formula = seed.isMultiple(of: 2) ? "lowest-ratio" : "min-max"
        return (try given(random.xml(formula: formula)).scored(interim: true), chance)
    }

    /// Shares that are others in every level, some of them 0.
    private func moved(_ outcome: Outcome, _ chance: inout Chance) -> [Double] {
        let index = outcome.index
        var shares = index.nodes.map { _ in Double(chance.below(9)) }
        let tops = index.nodes.indices.filter { index.nodes[$0].parent == nil }
        for level in [tops] + index.nodes.map(\.children) where !level.isEmpty {
            if level.allSatisfy({ shares[$0] == 0 }) { shares[level[0]] = 1 }
            let sum = level.reduce(0) { $0 + shares[$1] }
            for row in level { shares[row] /= sum }
        }
        return shares
    }

    @Test(arguments: [true, false], UInt64(1)...60)
    func `to other weights gives what scoring anew gives`(hasPrices: Bool, seed: UInt64) throws {
        var (outcome, chance) = try scored(seed, hasPrices: hasPrices)
        let shares = moved(outcome, &chance)
        let entries = zip(outcome.index.nodes, shares).map { ($0.criterion.id, $1) }
        let weighting = Weighting(
            id: "ad-hoc", title: nil, status: .whatIf, entries: Dictionary(uniqueKeysWithValues: entries), adHoc: [])
        let whole = Scoring(Index(outcome.evaluation), weighting, isInterim: true).outcome()
        let kept = Rescoring(outcome: outcome).outcome(shares: shares)
        #expect(kept.results == whole.results)
        #expect(kept.criteria.map(\.cells) == whole.criteria.map(\.cells))
    }

    @Test(arguments: UInt64(1)...120)
    func `to the ranks without one vendor gives what scoring anew gives`(seed: UInt64) throws {
        let outcome = try scored(seed, hasPrices: false).0
        #expect(outcome.resultsWithoutVendors() == outcome.resultsScoredWithoutVendors())
    }

    // Figures from 1 to 3 on two criteria: several are level, and those behind close up as they stand.
    @Test(arguments: UInt64(1)...40)
    func `to the ranks without one vendor sees who is level`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let vendors = (1...5).map { number in
            let figures = ["A", "B"].map { "<measure criterion=\"\($0)\" value=\"\(1 + chance.below(3))\"/>" }
            return "<vendor id=\"v\(number)\" name=\"V\(number)\">\(figures.joined())</vendor>"
        }
        let outcome = try given(
            """
            <criterion id="A" title="A" weight="2"><measure worst="0" best="4"/></criterion>
            <criterion id="B" title="B" weight="1"><measure worst="0" best="4"/><threshold minimum="40" effect="exclude"/></criterion>
            \(vendors.joined())
            """
        ).scored()
        #expect(outcome.resultsWithoutVendors() == outcome.resultsScoredWithoutVendors())
    }

    // Every third number of an evaluation that has everything, -1 or 120: some cannot be scored, for reasons of all kinds.
    @Test func `to what keeps from scoring finds the errors of all checks`() throws {
        let folder = repository.appending(path: "Tests/FinalistTests/Samples/heard")
        let markup = Markup(try String(contentsOf: folder.appending(path: "evaluation.xml"), encoding: .utf8))
        let numbers = markup.facts().filter { [.number, .value, .ratio, .counting, .whole].contains($0.kind) }
        var codes: Set<String> = []
        for row in stride(from: 0, to: numbers.count, by: 3) {
            let text = markup.saying(row.isMultiple(of: 2) ? "-1" : "120", at: numbers[row]).text
            guard let understood = Reading.read(Array(text.utf8), file: "evaluation.xml").understood else { continue }
            let index = Index(understood)
            let errors = index.check().filter { $0.severity == .error }
            #expect(index.errors() == errors)
            codes.formUnion(errors.map(\.rule.code))
        }
        #expect(codes.count > 10, "\(codes)")
    }

    @Test func `to another discount rate gives what reckoning anew gives`() throws {
        let evaluation = try northmere()
        let other = try evaluation.supposing(.discountRate(3))
        let (short, whole) = (Index(other, after: Index(evaluation)), Index(other))
        #expect(short.standing.costs == whole.standing.costs && short.standing.prices == whole.standing.prices)
        #expect(short.standing.costs != Index(evaluation).standing.costs)
    }

    // Ash, box and cob are some 10 points apart on both, elm is far behind and best on C1; the nearest two of three are looked at.
    @Test func `to the smallest changes says whom it leaves out`() throws {
        let outcome = try flat([2, 1], ["ash": [70, 69], "box": [60, 61], "cob": [50, 52], "elm": [10, 99]])
        let all = outcome.smallestChanges()
        let near = outcome.smallestChanges(nearest: 2)
        #expect(all.allSatisfy { $0.searched != .notSearched })
        #expect(near.filter { $0.rival != "elm" } == all.filter { $0.rival != "elm" })
        let left = near.filter { $0.rival == "elm" }
        #expect(left.count == SmallestChange.Kind.allCases.count)
        #expect(left.allSatisfy { $0.searched == .notSearched && $0.change == nil })
        // Elm is ahead on C1: one weight would do it, and nothing is denied of weights.
        let words = try #require(Sureness(robustness: nil, steps: nil, changes: near).flipWords(outcome))
        #expect(!words.contains("No single weight"), "\(words)")
        #expect(
            words.contains("Not searched: weights and figures, as of 3 rivals only the nearest 2 were looked at"),
            "\(words)")
    }
}
