#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// The arithmetic of lost customers, where the plan adds them to the total cost.
extension CostExplaining {
    func lostCustomers() -> [Step.Line] {
        guard let formula = evaluation.lostCustomers?.formula(), let share = evaluation.unresolvedShare(of: vendor.id)
        else { return [] }
        func text(_ name: LostCustomers.Name) -> String { Figures.exact(formula[name]) }
        func part(_ name: LostCustomers.Name) -> String { "\(text(name)) ÷ 100" }
        let difference = formula.difference
        let isWorse = formula[.leaveUnresolved] > formula[.leaveResolved]
        let step =
            isWorse
            ? "\(part(.intention)) × \(part(.causal)) × (\(text(.leaveUnresolved)) − \(text(.leaveResolved))) ÷ 100"
            : "0"
        let lost = formula.lost(unresolved: share.value)
        let hits = "\(text(.contacts)) × \(Figures.exact(share.value)) ÷ 100 × \(Figures.exact(difference))"
        let replacing = "\(part(.replaced)) × (\(text(.acquisition)) + \(text(.margin)) × \(text(.replacementTime)))"
        let remaining =
            "(1 − \(part(.replaced))) × \(text(.margin)) × (1 + \(part(.discount))) ÷ (1 + \(part(.discount)) − \(part(.retention)))"
        let yearly = evaluation.lostCustomersInTotalCost(of: vendor.id)
        return [
            .sum(
                "leaving because of an unresolved contact", step, difference,
                remark: "intention that becomes behaviour × caused by the contact × the difference in leaving"),
            .sum(
                "customers lost a year",
                "\(text(.customers)) × (1 − \(part(.leaveAnyway))) × (1 − 2.718281828459045 ^ (0 − \(hits)))", lost,
                remark: "of those who would stay, who meets one that counts: contacts × unresolved × leaving"),
            .sum(
                "value of a lost customer", formula[.replaced] < 100 ? "\(replacing) + \(remaining)" : replacing,
                formula.valueOfOne, remark: "replaced, or what it would still bring"),
            .sum(
                "lost customers a year", "\(Figures.exact(lost)) × \(Figures.exact(formula.valueOfOne))",
                yearly.number, remark: "between low and high ends in finalist cost"),
            line(.lostCustomers, "\(Figures.exact(yearly.number)) ÷ 12 × \(cost.term)", "a year ÷ 12 × months"),
        ]
    }

    func lostCustomersEvidence() -> [Step.Evidence] {
        guard cost.total(.lostCustomers) != 0, let plan = evaluation.lostCustomers,
            let share = evaluation.unresolvedShare(of: vendor.id)
        else { return [] }
        let stated = plan.unresolved.first { $0.vendor == vendor.id }
        return [
            evidence(
                "Unresolved contacts",
                "\(Figures.value(share.value)) % (\(Figures.value(share.low)) to \(Figures.value(share.high)))",
                share.source, stated?.location)
        ]
            + plan.inputs.map { evidence($0.name.title, Figures.plain($0.value), $0.source, $0.location) }
    }
}
