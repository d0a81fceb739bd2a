#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// How a course of training becomes money.
extension CostExplaining {
    func step(_ course: Training, _ stands: [Step.Line]) -> Step {
        let currency = course.currency ?? pricing.currency ?? evaluation.currency
        let evidence = [
            evidence(
                "\(vendor.name)'s price", "\(Money(course.price, currency: currency)) an hour",
                "\(course.agents) agents of \(course.hours) hours", course.location)
        ]
        let hours = course.agents * course.hours
        let lines: [Step.Line]
        switch course.kind {
        case .initial:
            let paid = cost.oneOffs.first { $0.id == course.id }?.total ?? 0
            lines = [
                .sum("hours", "\(course.agents) × \(course.hours)", hours.number, remark: "agents × hours of each"),
                .sum(
                    "paid before the start", "\(hours) × \(course.price)\(rate(course.currency))", paid.number,
                    remark: "\(money(paid)): hours × price\(rate(course.currency).isEmpty ? "" : " ÷ exchange rate")"),
            ]
        case .attrition:
            let whole = total(of: course)
            let share = client?.attritionTraining ?? 0
            let leavers = (course.attrition ?? 0) / 100 * hours
            lines = [
                .sum(
                    "hours a year", "\(course.attrition ?? 0) ÷ 100 × \(course.agents) × \(course.hours)",
                    leavers.number, remark: "leavers in a year × hours of each"),
                .sum(
                    "\(course.id) over the term", attritionSum(course), whole.number,
                    remark: share == 0
                        ? "the buyer pays no share of it"
                        : "\(money(whole)): the buyer's share, \(share) %, by month as prices rise"),
            ]
        }
        return Step(
            kind: .priceLine, id: course.id, title: course.title ?? "Training",
            evidence: evidence + clientShare(course) + rateEvidence([currency].compactMap(\.self)),
            lines: lines + stands, parts: [])
    }

    private func clientShare(_ course: Training) -> [Step.Evidence] {
        guard course.kind == .attrition, let client else { return [] }
        let share = client.attritionTraining.map { "\($0) %" } ?? "none said, which counts as 0 %"
        return [evidence("The buyer's share", share, "", client.location)]
    }

    /// `42 ÷ 100 × 66 × 200 × 395 ÷ 56.5 × 50 ÷ 100 ÷ 12 × (12 × 1 + 24 × 1.05)`
    func attritionSum(_ course: Training) -> String {
        let share = client?.attritionTraining ?? 0
        return
            "\(course.attrition ?? 0) ÷ 100 × \(course.agents) × \(course.hours) × \(course.price)\(rate(course.currency)) × \(share) ÷ 100 ÷ 12 × (\(indexedMonths))"
    }

    func total(of course: Training) -> Decimal {
        let rate = costing.rate(course.currency, pricing) ?? 1
        let yearly = (course.attrition ?? 0) / 100 * course.agents * course.hours * course.price / rate
        let monthly = yearly / 12 * (client?.attritionTraining ?? 0) / 100
        return pricing.indices(through: cost.term).dropFirst().reduce(0) { $0 + monthly * $1 }
    }

    /// Months of each height of prices: `12 × 1 + 12 × 1.03 + 12 × 1.0609`.
    private var indexedMonths: String {
        var runs: [(count: Int, index: Decimal)] = []
        for index in pricing.indices(through: cost.term).dropFirst() {
            if let last = runs.last, last.index == index {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((1, index))
            }
        }
        return runs.map { "\($0.count) × \($0.index.digits(decimals: 15))" }.joined(separator: " + ")
    }
}
