import Foundation
import Testing

@testable import Finalist

@Suite struct `A list drawn from a log` {
    /// 4 of 11 calls of agents with 5, 3, 2 and 1: counted over all 330 draws with itertools.
    @Test func `meets so many agents by chance`() {
        let sizes = [5, 3, 2, 1]
        for (agents, count) in [(0, 0), (1, 5), (2, 116), (3, 300), (4, 330), (9, 330)] {
            let found = DistinctGroups.atMost(agents, groupSizes: sizes, draws: 4)
            #expect(isNear(found, Double(count) / 330, within: 1e-13))
            let shuffled = DistinctGroups.atMost(agents, groupSizes: [2, 0, 1, 5, 3], draws: 4)
            #expect(isNear(shuffled, found, within: 1e-13))
        }
        #expect(DistinctGroups.atMost(-1, groupSizes: sizes, draws: 4) == 0)
        #expect(DistinctGroups.atMost(0, groupSizes: sizes, draws: 0) == 1)
        #expect(DistinctGroups.atMost(0, groupSizes: [], draws: 0) == 1)
    }

    @Test func `of thousands stays a probability`() {
        let sizes = (0..<300).map { 5 + $0 % 23 }
        var last = 0.0
        for agents in [10, 30, 34, 37, 39] {
            let found = DistinctGroups.atMost(agents, groupSizes: sizes, draws: 40)
            #expect(found >= last && found <= 1)
            last = found
        }
        #expect(isNear(DistinctGroups.atMost(40, groupSizes: sizes, draws: 40), 1, within: 1e-9))
        // The chance of 40 calls with 40 agents, worked out one agent after another, completes it.
        var ways = [1.0] + [Double](repeating: 0, count: 40)
        for size in sizes {
            for met in stride(from: 40, through: 1, by: -1) { ways[met] += ways[met - 1] * Double(size) }
        }
        let all = Choices.count(sizes.reduce(0, +), 40)
        #expect(isNear(last, 1 - ways[40] / all, within: 1e-10))
    }

    /// Where the terms are too many, random draws come as near as 20,000 of them can: within 4 standard errors.
    @Test func `is met in random draws as often as reckoned`() {
        let sizes = [5, 3, 2, 1, 9, 4]
        for agents in 1...5 {
            let exact = DistinctGroups.atMost(agents, groupSizes: sizes, draws: 7)
            let drawn = DistinctGroups.sampled(atMost: agents, groupSizes: sizes, draws: 7, trials: 20_000, seed: 3)
            #expect(abs(drawn - exact) <= 4 * (exact * (1 - exact) / 20_000).squareRoot() + 1 / 20_001)
        }
        #expect(DistinctGroups.isAffordable(40, groupSizes: [Int](repeating: 25, count: 200), draws: 40))
        #expect(!DistinctGroups.isAffordable(1_000, groupSizes: [Int](repeating: 4, count: 1_500), draws: 1_200))
    }

    @Test func `is not unusual where everything is offered`() throws {
        let found = try #require(DrawMean.atLeast(2.5, of: [1, 2, 3, 4], draws: 4, seed: 1, trials: 99))
        #expect(found.p == 1)
        #expect(DrawMean.atLeast(2, of: [1, 2], draws: 3, seed: 1) == nil)
        #expect(DrawMean.atLeast(2, of: [1, 2], draws: 0, seed: 1) == nil)
        #expect(DrawMean.atLeast(2, of: [], draws: 0, seed: 1) == nil)
    }

    @Test func `has so high a mean about as often as counting says`() throws {
        // Of the 10 pairs of 1, 2, 4, 8, 16 those with 8 + 2 or more: 2+8 4+8 and all four with 16.
        let found = try #require(
            DrawMean.atLeast(5, of: [1, 2, 4, 8, 16], draws: 2, seed: 2, trials: 9999))
        #expect(abs(found.p - 0.6) < 0.02)
        #expect(found.method == .sampled(trials: 9999, seed: 2) && found.floor == 1.0 / 10_000)
        #expect(found == DrawMean.atLeast(5, of: [1, 2, 4, 8, 16], draws: 2, seed: 2, trials: 9999))
    }

    /// Agents with so many calls each in the 400 of the example's second log; 18 calls of 10 agents were offered.
    /// The reference samples .0014, 28 of 20,000.
    @Test func `of ten agents stands out in the example`() {
        let sizes = [
            4, 5, 5, 6, 6, 6, 6, 7, 8, 8, 8, 8, 9, 9, 10, 10, 10, 10, 10, 10, 10, 10, 11, 11, 11, 11, 11, 11, 11, 11,
            12, 12, 12, 13, 13, 14, 15, 15, 15, 16,
        ]
        let found = DistinctGroups.atMost(10, groupSizes: sizes, draws: 18)
        #expect(abs(found - 0.0014) < 5 * (0.0014 / 20_000).squareRoot())
    }

    private static let log = repository.appending(path: "../shared/calls-example/example_call_log.csv")

    /// Vendor, how its calls were chosen, mean tenure of their agents, and the reference's sampled p of both figures.
    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: log.path), "the example's log is not beside the repository"),
        arguments: [
            ("alder", "buyer_random", 16.093333333333334, 0.2847, 20, 0.31655),
            ("brightline", "vendor_picked", 24.633333333333336, 5e-05, 10, 0.0014),
            ("corvane", "buyer_random", 17.880000000000003, 0.38885, 25, 0.9907),
        ] as [(String, String, Double, Double, Int, Double)])
    func `shows by tenure and number of agents how it was chosen`(
        vendor: String, selection: String, tenure: Double, tenureP: Double, agents: Int, agentsP: Double
    ) throws {
        let rows = try String(contentsOf: Self.log, encoding: .utf8).split(whereSeparator: \.isNewline)
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
            .filter { $0[0] == vendor }
        let chosen = rows.filter { $0[6].hasPrefix(selection) }
        let found = try #require(
            DrawMean.atLeast(tenure, of: rows.compactMap { Double($0[3]) }, draws: chosen.count, seed: 1))
        func error(_ p: Double) -> Double { 5 * (p * (1 - p) / 20_000 * 2).squareRoot() + 1e-4 }
        #expect(abs(found.p - tenureP) < error(tenureP))
        let sizes = Set(rows.map { $0[2] }).sorted().map { agent in rows.count { $0[2] == agent } }
        let few = DistinctGroups.atMost(agents, groupSizes: sizes, draws: chosen.count)
        #expect(Set(chosen.map { $0[2] }).count == agents)
        #expect(abs(few - agentsP) < error(agentsP))
    }
}
