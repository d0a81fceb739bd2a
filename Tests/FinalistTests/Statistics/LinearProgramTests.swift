import Testing

@testable import Finalist

@Suite struct `A linear programme` {
    private typealias Row = LinearProgram.Row

    // The doors and windows of Hillier & Lieberman, "Introduction to Operations Research", Wyndor Glass: 3x + 5y with
    // x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18 has 36 at (2, 6), and shadow prices 0, 3/2, 1.
    @Test func `has the published answer and shadow prices`() throws {
        let solution = LinearProgram.maximise(
            [3, 5],
            subjectTo: [
                Row(coefficients: [1, 0], relation: .atMost, bound: 4),
                Row(coefficients: [0, 2], relation: .atMost, bound: 12),
                Row(coefficients: [3, 2], relation: .atMost, bound: 18),
            ])
        guard case .optimal(let point, let value, let dual) = solution else {
            Issue.record("there is an answer")
            return
        }
        #expect(isNear(value, 36) && isNear(point[0], 2) && isNear(point[1], 6))
        for (price, expected) in zip(dual, [0, 1.5, 1]) { #expect(isNear(price, expected)) }
    }

    // Largest −x − y with x + 2y = 4 and −x ≤ −1 (x at least 1): x = 1, y = 1½ gives −2½; one more of 4 costs ½.
    @Test func `takes equalities and bounds below 0`() throws {
        let solution = LinearProgram.maximise(
            [-1, -1],
            subjectTo: [
                Row(coefficients: [1, 2], relation: .equal, bound: 4),
                Row(coefficients: [-1, 0], relation: .atMost, bound: -1),
            ])
        guard case .optimal(let point, let value, let dual) = solution else {
            Issue.record("there is an answer")
            return
        }
        #expect(isNear(value, -2.5) && isNear(point[0], 1) && isNear(point[1], 1.5))
        #expect(isNear(dual[0], -0.5) && isNear(dual[1], 0.5))
    }

    /// Each end looked for anew, in random programmes of a simplex with cuts.
    @Test func `has the ends that each variable has by itself`() throws {
        var chance = RandomSource(seed: 12)
        var (feasible, open) = (0, 0)
        for _ in 0..<300 {
            let count = 2 + chance.below(4)
            var rows = (0..<chance.below(6)).map { _ in
                Row(
                    coefficients: (0..<count).map { _ in Double(chance.below(9)) - 4 },
                    relation: [.atMost, .atLeast][chance.below(2)], bound: Double(chance.below(7)) - 2)
            }
            if chance.below(3) > 0 {
                rows.append(Row(coefficients: [Double](repeating: 1, count: count), relation: .equal, bound: 1))
            }
            guard !rows.isEmpty else { continue }
            let ends = LinearProgram.ends(of: 0..<count, subjectTo: rows)
            for variable in 0..<count {
                func alone(_ sign: Double) -> Double? {
                    let objective = (0..<count).map { $0 == variable ? sign : 0 }
                    guard case .optimal(let point, _, _) = LinearProgram.maximise(objective, subjectTo: rows) else {
                        return nil
                    }
                    return point[variable]
                }
                let (low, high) = (alone(-1), alone(1))
                #expect((ends == nil) == (low == nil && high == nil))
                guard let ends else { continue }
                feasible += 1
                if high == nil { open += 1 }
                #expect((ends[variable].low == nil) == (low == nil) && (ends[variable].high == nil) == (high == nil))
                if let low, let found = ends[variable].low { #expect(isNear(found, low, within: 1e-9)) }
                if let high, let found = ends[variable].high { #expect(isNear(found, high, within: 1e-9)) }
            }
        }
        #expect(feasible > 300 && open > 50)
    }

    @Test func `says where there is no answer, and where there is no end`() {
        let apart = [
            Row(coefficients: [1], relation: .atMost, bound: 1), Row(coefficients: [1], relation: .atLeast, bound: 2),
        ]
        #expect(LinearProgram.maximise([1], subjectTo: apart) == .infeasible)
        #expect(
            LinearProgram.maximise([1, 0], subjectTo: [Row(coefficients: [1, -1], relation: .atMost, bound: 1)])
                == .unbounded)
    }
}

@Suite struct `A game of weights against rivals` {
    // Against one rival 10 ahead on the first and 30 behind on the second criterion, against the other 5 behind and 20
    // ahead: 10w − 30(1−w) = −5w + 20(1−w) at w = 50/65; value 40 · 50/65 − 30 = 10/13. Mixture: 10y − 5(1−y) =
    // −30y + 20(1−y) at y = 25/65.
    @Test func `is won by the mixture that leaves both rivals alike`() throws {
        let solution = try #require(MatrixGame.solution([[10, -30], [-5, 20]]))
        #expect(isNear(solution.value, 10.0 / 13))
        #expect(isNear(solution.weights[0], 50.0 / 65) && isNear(solution.mixture[0], 25.0 / 65))
    }

    // Half of each rival is ahead by 5 everywhere.
    @Test func `is lost against a mixture where no single rival is ahead on everything`() throws {
        let solution = try #require(MatrixGame.solution([[10, -20], [-20, 10]]))
        #expect(isNear(solution.value, -5))
        for share in solution.mixture + solution.weights { #expect(isNear(share, 0.5)) }
    }

    @Test(arguments: UInt64(1)...200)
    func `has weights and a mixture that prove each other`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let columns = 1 + chance.below(7)
        let table = (0..<1 + chance.below(5)).map { _ in (0..<columns).map { _ in Double(chance.below(201) - 100) } }
        let solution = try #require(MatrixGame.solution(table))
        let reached = table.map { NearestWeights.lead(solution.weights, $0) }.min() ?? 0
        let leads = (0..<columns).map { column in NearestWeights.lead(solution.mixture, table.map { $0[column] }) }
        let left = leads.max() ?? 0
        #expect(isNear(reached, solution.value) && isNear(left, solution.value, within: 1e-8))
        #expect(isNear(solution.weights.reduce(0, +), 1) && isNear(solution.mixture.reduce(0, +), 1))
        #expect((solution.weights + solution.mixture).allSatisfy { $0 >= 0 })
    }
}
