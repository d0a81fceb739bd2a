import Foundation
import Testing

@testable import Finalist

private func formula(_ changes: [LostCustomers.Name: Double] = [:]) -> LostCustomersFormula {
    LostCustomersFormula(
        inputs: [
            .customers: 100_000, .contacts: 1.5, .leaveUnresolved: 25, .leaveResolved: 5, .intention: 40, .causal: 50,
            .leaveAnyway: 20, .margin: 120, .retention: 80, .discount: 10, .replaced: 0,
        ].merging(changes) { $1 })
}

/// Whether two amounts are the same to nine digits and more; a million holds no billionth.
private func isClose(_ number: Double, _ expected: Double) -> Bool {
    isNear(number, expected, within: 1e-9 * max(1, expected.magnitude))
}

@Suite struct `What lost customers cost` {
    /// Arithmetic of an independent reckoning. Δ = .4 × .5 × (.25 − .05) = .04; lost = 100,000 × .8 × (1 − e^(−1.5 u .04));
    /// a customer = 120 × 1.1 ÷ (1.1 − .8) = 440; an unresolved contact = .8 × .04 × 440 = 14.08.
    @Test(arguments: [
        (8, 383.07987279222465, 168_555.14402857883), (12, 573.9313676949287, 252_529.8017857686), (0, 0, 0),
        (100, 4_658.837313260103, 2_049_888.417834445),
    ])
    func `is as reckoned independently`(unresolved: Double, lost: Double, cost: Double) {
        let formula = formula()
        #expect(isClose(formula.difference, 0.04))
        #expect(isClose(formula.valueOfOne, 440))
        #expect(isClose(formula.costOfUnresolvedContact, 14.08))
        #expect(isClose(formula.lost(unresolved: unresolved), lost))
        #expect(isClose(formula.cost(unresolved: unresolved), cost))
    }

    /// .6 × (150 + 120 × .5) + .4 × 440 = 126 + 176 = 302; an unresolved contact = .8 × .04 × 302 = 9.664.
    @Test func `counts a customer as replaced or as lost, and never as both`() {
        let mixed = formula([.replaced: 60, .acquisition: 150, .replacementTime: 0.5])
        #expect(isClose(mixed.valueOfOne, 302))
        #expect(isClose(mixed.cost(unresolved: 12), 173_327.27304386845))
        #expect(isClose(mixed.costOfUnresolvedContact, 9.664))
        #expect(isClose(formula([.replaced: 100, .acquisition: 150, .replacementTime: 0.5]).valueOfOne, 210))
    }

    @Test func `is finite where all are replaced and later years would not end`() {
        let all = formula([.replaced: 100, .retention: 100, .discount: 0, .acquisition: 150])
        #expect(all.valueOfOne == 150)
    }

    /// (252,529.80 − 168,555.14) ÷ (100,000 × 1.5)
    @Test func `says what a contact may cost more`() {
        let formula = formula()
        let difference = formula.cost(unresolved: 12) - formula.cost(unresolved: 8)
        #expect(isClose(difference / formula.contactsOfAll, 0.5598310517145985))
    }

    @Test func `is nothing where nothing is left unresolved, or a resolved contact is no better`() {
        #expect(formula().cost(unresolved: 0) == 0)
        for resolved in [25.0, 40] {
            #expect(formula([.leaveResolved: resolved]).cost(unresolved: 30) == 0)
        }
    }

    @Test func `keeps its digits where hardly anybody leaves`() {
        // 1 − e^(−x) is x to nine digits where x is a billionth: 1 × 10⁻⁷ ÷ 100 × 1.
        let rare = formula([
            .customers: 1, .contacts: 1, .leaveUnresolved: 100, .leaveResolved: 0, .intention: 100, .causal: 100,
            .leaveAnyway: 0,
        ])
        #expect(isNear(rare.lost(unresolved: 1e-7), 1e-9, within: 1e-17))
        for mean in [0.05, 0.29999, 0.3, 0.30001, 2, 40] {
            let some = formula([
                .customers: 1, .contacts: mean, .leaveUnresolved: 100, .leaveResolved: 0, .intention: 100,
                .causal: 100, .leaveAnyway: 0,
            ])
            #expect(isNear(some.lost(unresolved: 100), -expm1(-mean), within: 1e-14), "\(mean)")
        }
    }
}

@Suite struct `Whatever the inputs, lost customers` {
    private static func drawn(_ chance: inout Chance) -> LostCustomersFormula {
        func number(_ most: Double) -> Double { Double(chance.below(10_001)) / 10_000 * most }
        var inputs: [LostCustomers.Name: Double] = [:]
        for name in LostCustomers.Name.allCases {
            inputs[name] =
                switch name {
                case .customers: number(1_000_000)
                case .contacts: number(30)
                case .replacementTime: number(3)
                case .discount: 0.5 + number(60)
                default: name.isPercentage ? number(100) : number(500)
                }
        }
        return LostCustomersFormula(inputs: inputs)
    }

    @Test func `are at most those who would stay, and at most what the straight line says`() {
        var chance = Chance(seed: 20)
        for _ in 0..<2_000 {
            let formula = Self.drawn(&chance)
            let unresolved = Double(chance.below(101))
            let staying = formula[.customers] * (1 - formula[.leaveAnyway] / 100)
            let lost = formula.lost(unresolved: unresolved)
            #expect(lost >= 0 && lost <= staying)
            let straight = staying * (formula[.contacts] * unresolved / 100 * formula.difference)
            #expect(lost <= straight * (1 + 1e-15))
            #expect(formula.cost(unresolved: unresolved).isFinite && formula.valueOfOne >= 0)
            // The rule of thumb is the straight line's.
            let thumb = formula.contactsOfAll * unresolved / 100 * formula.costOfUnresolvedContact
            #expect(formula.cost(unresolved: unresolved) <= thumb * (1 + 1e-12))
        }
    }

    @Test(arguments: LostCustomers.Name.allCases)
    func `cost more or less with more of an input, as its ends are told apart`(name: LostCustomers.Name) {
        var chance = Chance(seed: UInt64(name.rawValue.utf8.count))
        for _ in 0..<500 {
            var formula = Self.drawn(&chance)
            let unresolved = Double(chance.below(101))
            let before = formula.cost(unresolved: unresolved)
            let more = name.isPercentage ? min(100, formula[name] + 7) : formula[name] * 1.3 + 1
            formula.inputs[name] = more
            let after = formula.cost(unresolved: unresolved)
            let noise = 1e-9 * max(1, before)
            guard let raises = name.raisesCost else { continue }
            #expect(raises ? after >= before - noise : after <= before + noise, "\(formula)")
        }
    }

    @Test func `cost more with more contacts unresolved, in ever smaller steps`() {
        var chance = Chance(seed: 7)
        for _ in 0..<300 {
            let formula = Self.drawn(&chance)
            let costs = (0...10).map { formula.cost(unresolved: Double(10 * $0)) }
            let steps = zip(costs, costs.dropFirst()).map { $1 - $0 }
            #expect(steps.allSatisfy { $0 >= 0 })
            #expect(zip(steps, steps.dropFirst()).allSatisfy { $1 <= $0 + 1e-9 * max(1, costs[10]) })
        }
    }
}
