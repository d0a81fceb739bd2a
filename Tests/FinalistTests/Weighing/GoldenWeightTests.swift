import Foundation
import Testing

@testable import Finalist

private let cases = repository.appending(path: "../shared/golden/decision")
private let isThere = FileManager.default.fileExists(atPath: cases.path)

/// The same against the reference cases, where they lie beside the repository.
@Suite(.enabled(if: isThere, "there is no ../shared/golden/decision")) struct `The reference cases of weights` {
    @Test func `have Saaty's house, with every house on every criterion`() throws {
        let house = try read("ahp-house-saaty1990")
        let matrix = house["criteria_matrix"]?.rows ?? []
        let recomputed = try #require(house["recomputed"])
        let found = try #require(PairwiseComparison(matrix: matrix))
        #expect(areNear(found.weights, recomputed["weights"]?.numbers ?? []))
        #expect(areNear(found.geometricMean, recomputed["geomean"]?.numbers ?? []))
        #expect(isNear(found.lambdaMax, recomputed["lambda_max"]?.number ?? 0))
        #expect(isNear(found.consistencyRatio(), recomputed["CR"]?.number ?? 0))
        let uppers = house["local_upper"]?.members ?? [:]
        #expect(uppers.count == 8)
        for (criterion, upper) in uppers {
            let values = upper.numbers
            let local = try #require(
                PairwiseComparison(matrix: reciprocal([[values[0], values[1]], [values[2]]])))
            let wanted = try #require(recomputed["local"]?[criterion])
            #expect(areNear(local.weights, wanted["w"]?.numbers ?? []), "\(criterion)")
            #expect(isNear(local.lambdaMax, wanted["lam"]?.number ?? 0), "\(criterion)")
            #expect(isNear(local.consistencyRatio(), wanted["CR"]?.number ?? 1), "\(criterion)")
        }
    }

    @Test(arguments: [
        ("saaty1980_2dec", RandomIndex.saaty1980), ("saaty_later", .saatyLater),
        ("pymcdm_Tummala_Ling_1998", .tummalaLing1998), ("alonso_lamata_2006", .alonsoLamata2006),
    ])
    func `have the tables of chance`(name: String, table: RandomIndex) throws {
        let entries = try read("ahp-random-index")[name]?.members ?? [:]
        #expect(entries.count >= 8)
        for (count, index) in entries { #expect(table[Int(count) ?? 0] == index.number, "\(count)") }
    }

    @Test func `have Rezaei's transport`() throws {
        let transport = try read("bwm-transport-rezaei2015")
        let judged = try #require(
            BestWorst(
                best: 2, worst: 0, bestToOthers: transport["best_to_others"]?.numbers ?? [],
                othersToWorst: transport["others_to_worst"]?.numbers ?? []))
        let linear = try #require(transport["recomputed_linear_2016"])
        #expect(areNear(judged.fit(.linear).weights, linear["weights"]?.numbers ?? []))
        #expect(isNear(judged.fit(.linear).xi, linear["xiL"]?.number ?? 0))
        // Found there by a search that stops at seven digits.
        let nonlinear = try #require(transport["recomputed_nonlinear"])
        #expect(isNear(judged.fit(.nonlinear).xi, nonlinear["xi"]?.number ?? 0, within: 1e-6))
        let middles = (nonlinear["weight_ranges"]?.rows ?? []).map { ($0[0] + $0[1]) / 2 }
        #expect(areNear(judged.fit(.nonlinear).weights, middles, within: 1e-6))
    }

    @Test func `have the weights of orders from two to ten`() throws {
        let table = try read("weights-rank-based")["table"]?.members ?? [:]
        #expect(table.count == 9)
        for (count, wanted) in table {
            let places = Array(1...(Int(count) ?? 1))
            for (rule, name) in [(RankOrder.Rule.centroid, "ROC_float"), (.sum, "RS"), (.reciprocal, "RR")] {
                let weights = RankOrder.weights(places: places, rule: rule)
                #expect(areNear(weights, wanted[name]?.numbers ?? [], within: 1e-14), "\(name) of \(count)")
            }
        }
    }

    @Test func `have entropy, CRITIC and swings`() throws {
        let entropy = try read("weights-entropy")
        #expect(
            areNear(
                FigureWeights.entropy(columns: transposed(entropy["matrix"]?.rows ?? [])).weights,
                entropy["recomputed"]?.numbers ?? []))
        let critic = try read("weights-critic-diakoulaki1995")
        #expect(
            areNear(
                FigureWeights.critic(oriented: transposed(critic["matrix"]?.rows ?? [])).weights,
                critic["recomputed"]?["ddof1"]?.numbers ?? []))
        let office = try read("wsum-office-swing")
        let weights = Swing.weights(office["swing_raw"]?.numbers ?? []) ?? []
        #expect(weights.map { ($0 * 100).rounded() } == office["weights_percent"]?.numbers)
    }

    private func read(_ name: String) throws -> JSON {
        try JSON(reading: String(contentsOf: cases.appending(path: "\(name)/case.json"), encoding: .utf8))
    }
}

extension JSON {
    fileprivate var numbers: [Double] { items.compactMap(\.number) }

    fileprivate var rows: [[Double]] { items.map(\.numbers) }
}
