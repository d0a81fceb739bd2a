import Testing

@testable import Finalist

/// Every method under the parameters that a plan may give, beside those by default.
private let told: [MethodParameters] = [
    MethodParameters(),
    MethodParameters(
        preferences: [
            "C1": Preference(.linear, q: 0.5, p: 2, v: 4), "C2": Preference(.gaussian, q: 1, p: 2, s: 1.5),
            "C3": Preference(.level, q: 0.5, p: 1.5), "C4": Preference(.vShape, p: 3, v: 3),
        ], vikorWeight: 0.8, distillation: Distillation(constant: 0.2, slope: -0.1)),
]

/// Names of methods and variants, to be arguments.
private let names = DecisionMethod.all.indices.map {
    "\($0) \(DecisionMethod.all[$0].id) \(DecisionMethod.all[$0].variant ?? "")"
}

private func method(_ name: String) -> DecisionMethod { DecisionMethod.all[Int(name.split(separator: " ")[0]) ?? 0] }

/// Figures above 0 and totals of a plan, so that no method has to say no.
private func random(_ chance: inout Chance, vendors: Int, criteria: Int) -> DecisionCase {
    DecisionCase(
        (0..<vendors).map { _ in (0..<criteria).map { _ in Double(1 + chance.below(80)) / 8 } },
        String((0..<criteria).map { _ in chance.happens(50) ? "+" : "-" }),
        (0..<criteria).map { _ in Double(1 + chance.below(9)) })
}

extension DecisionCase {
    /// With totals as a plan with the vendors' own scales has them.
    fileprivate var planned: PerformanceTable {
        let table = table
        return PerformanceTable(
            rows: table.rows, columns: table.columns, figures: table.figures,
            planTotals: DecisionMethod.weightedSum.opinion(on: table).totals)
    }

    fileprivate func rows(_ order: [Int]) -> DecisionCase {
        var other = self
        other.matrix = order.map { matrix[$0] }
        return other
    }
}

@Suite struct `Every method` {
    @Test(arguments: names)
    func `puts a vendor that is best at everything first`(name: String) {
        var chance = Chance(seed: 3)
        for parameters in told {
            for _ in 0..<40 {
                var one = random(&chance, vendors: 5, criteria: 4)
                one.matrix[3] = one.directions.map { $0 == .max ? 11 : 0.1 }
                let opinion = method(name).opinion(on: one.planned, parameters)
                #expect(opinion.ranks[3] == 1)
                let isPartial = ["electre-3", "promethee-1"].contains(method(name).id)
                if !isPartial { #expect(opinion.ranks.count { $0 == 1 } == 1) }
            }
        }
    }

    @Test(arguments: names)
    func `takes no notice of the order of vendors`(name: String) {
        var chance = Chance(seed: 5)
        let order = [2, 4, 0, 1, 3]  // a permutation that is not its own inverse
        for parameters in told {
            for _ in 0..<30 {
                let one = random(&chance, vendors: 5, criteria: 4)
                let opinion = method(name).opinion(on: one.planned, parameters)
                let other = method(name).opinion(on: one.rows(order).planned, parameters)
                #expect(areNear(other.totals, order.map { opinion.totals[$0] }))
                #expect(other.ranks == order.map { opinion.ranks[$0] })
                #expect(
                    Set(other.compromise.map { order[$0] }) == Set(opinion.compromise), "the compromise of VIKOR")
            }
        }
    }

    @Test(arguments: names)
    func `takes no notice of the order of criteria`(name: String) {
        var chance = Chance(seed: 7)
        let order = [2, 0, 3, 1]
        for parameters in told {
            for _ in 0..<30 {
                let table = random(&chance, vendors: 5, criteria: 4).planned
                let other = PerformanceTable(
                    rows: table.rows, columns: order.map { table.columns[$0] },
                    figures: table.rows.indices.flatMap { row in order.map { table[row, $0] } },
                    planTotals: table.planTotals)
                let opinions = [table, other].map { method(name).opinion(on: $0, parameters) }
                #expect(areNear(opinions[1].totals, opinions[0].totals))
                #expect(opinions[1].ranks == opinions[0].ranks)
            }
        }
    }

    @Test(arguments: names)
    func `ties a vendor with its double`(name: String) {
        var chance = Chance(seed: 9)
        for parameters in told {
            for _ in 0..<30 {
                let one = random(&chance, vendors: 4, criteria: 4).rows([0, 1, 2, 3, 1])
                let opinion = method(name).opinion(on: one.planned, parameters)
                #expect(opinion.totals[1] == opinion.totals[4])
                #expect(opinion.ranks[1] == opinion.ranks[4])
                if !opinion.relation.isEmpty { #expect(opinion.relation[1][4] == "I") }
            }
        }
    }

    @Test(arguments: names)
    func `ranks the same in other units, thresholds taken along`(name: String) {
        var chance = Chance(seed: 13)
        let factors = [0.125, 3, 100, 0.01]
        for parameters in told {
            for _ in 0..<30 {
                let one = random(&chance, vendors: 5, criteria: 4)
                var other = one
                other.matrix = one.matrix.map { zip($0, factors).map { $0 * $1 } }
                var converted = parameters
                for (column, factor) in factors.enumerated() {
                    converted.preferences["C\(column + 1)"] = parameters.preferences["C\(column + 1)"].map { old in
                        Preference(
                            old.function, q: old.indifference.map { $0 * factor },
                            p: old.preference.map { $0 * factor }, s: old.inflection.map { $0 * factor },
                            v: old.veto.map { $0 * factor })
                    }
                }
                let opinion = method(name).opinion(on: one.planned, parameters)
                let opinionThere = method(name).opinion(on: other.planned, converted)
                #expect(opinionThere.ranks == opinion.ranks)
                if method(name).id != "weighted-product" { #expect(areNear(opinionThere.totals, opinion.totals)) }
            }
        }
    }

    @Test(arguments: names)
    func `has finite totals and ranks, or a reason, whatever the figures`(name: String) {
        let hard: [(matrix: [[Double]], directions: String)] = [
            ([[4, 4, 4, 4]], "+-+-"), ([[0, 0, 0, 0]], "+-+-"), ([[0, 0, 0, 0], [0, 0, 0, 0]], "++++"),
            ([[5, 1, 0, 3], [5, 2, 0, 3], [5, 2, 0, 3]], "+-+-"), ([[0, 2, 1, 0], [1, 0, 0, 2]], "-+-+"),
            ([[-3, 2, 1, 1], [3, -1, 2, 2]], "+-+-"), ([[-1, -1, -1, -1], [-1, -1, -1, -1]], "+-+-"),
            ([[1e15, 1e-9, 1, 1], [-1e15, 2e-9, 1, 1], [0, 0, 1, 1]], "+-+-"),
            ([[1e100, 1, 1, 1], [1e-300, 1, 1, 1]], "--++"),
            ([[.leastNonzeroMagnitude, 1, 1, 1], [1, 1, 1, 1]], "-+++"),
        ]
        for parameters in told {
            for one in hard {
                let table = DecisionCase(one.matrix, one.directions, [1, 2, 3, 4]).planned
                let opinion = method(name).opinion(on: table, parameters)
                #expect(opinion.isReckoned != (opinion.totals.isEmpty && opinion.ranks.isEmpty))
                #expect(opinion.totals.allSatisfy { $0.isFinite })
                #expect(opinion.isReckoned != (opinion["reason"] != nil))
                for extra in opinion.extra {
                    switch extra.detail {
                    case .number(let number): #expect(number.isFinite)
                    case .byVendor(let numbers): #expect(numbers.allSatisfy { $0.isFinite })
                    case .matrix(let rows): #expect(rows.joined().allSatisfy { $0.isFinite })
                    default: break
                    }
                }
                if Set(one.matrix).count == 1, opinion.isReckoned {
                    #expect(opinion.ranks.allSatisfy { $0 == 1 }, "vendors alike are level")
                }
            }
        }
    }

    @Test(arguments: names)
    func `counts nothing that has no weight`(name: String) {
        let table = DecisionCase([[1, -5], [3, 0], [2, 9]], "+-", [1, 0]).planned
        let alone = DecisionCase([[1], [3], [2]], "+", [1]).planned
        #expect(method(name).opinion(on: table).totals == method(name).opinion(on: alone).totals)
    }

    @Test func `has a name and variant of its own, a title and a source with its year`() {
        #expect(Set(DecisionMethod.all.map { "\($0.id) \($0.variant ?? "")" }).count == DecisionMethod.all.count)
        for method in DecisionMethod.all {
            #expect(!method.title.isEmpty && method.source.contains(/\((19|20)[0-9]{2}\)/), "\(method.id)")
        }
    }
}

@Suite struct `A method that cannot be reckoned` {
    @Test func `says who has the figure, on what, and why it is in the way`() {
        let table = DecisionCase([[3, 2], [4, 0]], "+-", [1, 1]).table
        #expect(
            DecisionMethod.weightedProduct.opinion(on: table).reason
                == "Elm (A2) has 0 on Criterion 2 (C2), and a product of powers needs figures above 0")
        #expect(
            DecisionMethod.ahp(.ideal).opinion(on: table).reason
                == "Elm (A2) has 0 on Criterion 2 (C2), and a reciprocal needs a figure above 0")
        #expect(
            DecisionMethod.copras.opinion(on: table).reason
                == "Elm (A2) has 0 on Criterion 2 (C2), and COPRAS divides by the figures of which less is better")
        let negative = DecisionCase([[-2, 2], [4, 1]], "+-", [1, 1]).table
        #expect(
            DecisionMethod.copras.opinion(on: negative).reason
                == "Oak (A1) has -2 on Criterion 1 (C1), and shares of a sum need figures of 0 or more")
    }

    @Test func `without vendors or criteria says so`() {
        let nobody = PerformanceTable(rows: [], columns: DecisionCase([], "+", [1]).table.columns, figures: [])
        for method in DecisionMethod.all { #expect(method.opinion(on: nobody).reason == "no vendor is in the running") }
        let nothing = PerformanceTable(rows: DecisionCase([[1]], "+", [1]).table.rows, columns: [], figures: [])
        #expect(
            DecisionMethod.vikor.opinion(on: nothing).reason
                == "there is no criterion with a figure of every vendor in the running")
    }
}
