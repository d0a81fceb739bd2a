#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// The arithmetic of each kind of cost.
extension CostExplaining {
    func kind(_ kind: CostKind) -> [Step.Line] {
        guard cost.total(kind) != 0 else { return [] }
        switch kind {
        case .oneOff: return oneOff()
        case .fees: return fees()
        case .training: return training()
        case .retained:
            let percent = client?.retained ?? 0
            return [line(kind, "\(percent) ÷ 100 × \(amount(cost.total(.fees)))", "of the fees")]
        case .travel: return [line(kind, "\(client?.travel ?? 0) ÷ 12 × \(cost.term)", "a year ÷ 12 × months")]
        case .dualRunning: return [dualRunning()]
        case .other:
            let others = client?.others ?? []
            let terms = others.map { other in
                switch other.each {
                case .once: "\(other.amount)"
                case .month: "\(other.amount) × \(cost.term)"
                case .year: "\(other.amount) ÷ 12 × \(cost.term)"
                }
            }
            return [line(kind, terms.joined(separator: " + "), others.map(\.title).joined(separator: " + "))]
        case .lostCustomers: return lostCustomers()
        }
    }

    func line(_ kind: CostKind, _ expression: String, _ remark: String?) -> Step.Line {
        .sum(kind.title.lowercasedFirst, expression, cost.total(kind).number, remark: remark)
    }

    func oneOff() -> [Step.Line] {
        guard !cost.oneOffs.isEmpty else { return [] }
        return [
            line(
                .oneOff, cost.oneOffs.map { amount($0.total) }.joined(separator: " + "),
                cost.oneOffs.map(\.id).joined(separator: " + "))
        ]
    }

    func fees() -> [Step.Line] {
        let terms = cost.lines.map(\.total) + (topUps == 0 ? [] : [topUps])
        let names = cost.lines.map(\.id) + (topUps == 0 ? [] : ["minimum top-ups"])
        guard !terms.isEmpty else { return minimum() }
        return minimum() + [
            line(.fees, terms.map(amount).joined(separator: " + "), names.joined(separator: " + "))
        ]
    }

    var topUps: Decimal { cost.topUps.reduce(0, +) }

    private func minimum() -> [Step.Line] {
        guard let minimum = pricing.minimum else { return [] }
        let currency = minimum.currency ?? pricing.currency ?? evaluation.currency
        let terms = "\(Money(minimum.amount, currency: currency)) a month from month \(pricing.firstMinimumMonth)"
        let months = cost.topUps.indices.filter { cost.topUps[$0] > 0 }
        guard !months.isEmpty else { return [.remark("minimum", "\(terms), which is always reached")] }
        let isShort = months.count <= 12
        let sums =
            isShort
            ? months.map { cost.topUps[$0] }
            : (1...cost.years).map { cost.months(ofYear: $0).reduce(0) { $0 + cost.topUps[$1 - 1] } }
        let names =
            isShort
            ? (months.count == 1 ? "month " : "months ") + months.map { "\($0 + 1)" }.joined(separator: ", ")
            : "\(months.count) months, year by year"
        return [
            .remark("minimum", terms),
            .sum("minimum top-ups", sums.map(amount).joined(separator: " + "), topUps.number, remark: names),
        ]
    }

    private func training() -> [Step.Line] {
        let courses = pricing.training.filter { $0.kind == .attrition }
        return [
            line(
                .training, courses.map(attritionSum).joined(separator: " + "),
                courses.map(\.id).joined(separator: " + ")
                    + ": leavers a year × hours × price, the buyer's share, by month as prices rise")
        ]
    }

    private func dualRunning() -> Step.Line {
        let months = (1...cost.term).filter { pricing.ramp(in: $0) != 1 }
        let parts = months.map { month in
            "(100 − \(pricing.ramp?[month - 1] ?? 100)) ÷ 100 × \(scenario.season(month))"
        }
        let names =
            months.count == 1 ? "month \(months[0])" : "months \(months.map(String.init).joined(separator: ", "))"
        return line(
            .dualRunning,
            "(\(parts.joined(separator: " + "))) × \(scenario.baseline ?? 0) ÷ 12 × \(client?.dualRunning ?? 0) ÷ 100",
            "\(names): work not yet handed over × season, of the in-house cost")
    }
}
