#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// The percent of a vendor's contacts that leaves the need unresolved, from 0 to 100, and where it lies with some
/// certainty.
public struct UnresolvedShare: Hashable, Sendable {
    public let value: Double
    public let low: Double
    public let high: Double

    /// The calls in which the error was heard, and all that were heard; `nil` where the share is stated.
    ///
    /// `low` and `high` are then Wilson's interval of 95 %.
    public let unresolvedCalls: Int?
    public let calls: Int?

    /// Where a stated share comes from; what was counted for one that is counted.
    public let source: String
}

extension Evaluation {
    /// The share of a vendor; `nil` where none is stated, none can be counted, or it is out of its range.
    func unresolvedShare(of vendor: Vendor.ID) -> UnresolvedShare? {
        guard let stated = lostCustomers?.unresolved.first(where: { $0.vendor == vendor }), stated.isUsable else {
            return nil
        }
        if let value = stated.value {
            guard stated.error == nil else { return nil }
            return UnresolvedShare(
                value: value, low: stated.least ?? value, high: stated.most ?? value, unresolvedCalls: nil, calls: nil,
                source: stated.source ?? "")
        }
        guard let error = stated.error else { return nil }
        let heard = callsHeard(of: vendor, with: error)
        guard let share = heard.share, let interval = heard.wilson() else { return nil }
        let found = "\(error) heard in \(heard.hits) of \(heard.count) calls drawn at random by the buyer"
        return UnresolvedShare(
            value: 100 * share, low: 100 * interval.low, high: 100 * interval.high, unresolvedCalls: heard.hits,
            calls: heard.count, source: [found, stated.source].compactMap(\.self).joined(separator: "; "))
    }

    /// The calls that the buyer drew at random and that were heard on a scorecard with this error; hits are those in
    /// which anyone heard it.
    func callsHeard(of vendor: Vendor.ID, with error: Scorecard.CriticalError.ID) -> Proportion {
        var heard: [Call.ID: Bool] = [:]
        for scorecard in scorecards where scorecard.criticalError(error) != nil {
            let calls = heardCalls(of: vendor, on: scorecard) { evaluator in
                panel.recusals.contains {
                    $0.evaluator == evaluator && ($0.vendor ?? vendor) == vendor && $0.criteria.isEmpty
                }
            }
            for call in calls where call.call.selection == .buyerRandom {
                let isHit = call.hearings.contains { $0.assessment.errors.contains { $0.error == error } }
                heard[call.call.id] = isHit || heard[call.call.id] ?? false
            }
        }
        return Proportion(hits: heard.values.count { $0 }, count: heard.count)
    }

    /// What lost customers cost a year with a vendor, where the plan adds it to the total cost; 0 where it does not, and
    /// where it cannot be reckoned, which a check refuses.
    ///
    /// The formula is floating point. Its result becomes a decimal here, once, with all its digits.
    func lostCustomersInTotalCost(of vendor: Vendor.ID) -> Decimal {
        guard let lostCustomers, lostCustomers.isInTotalCost, let formula = lostCustomers.formula(),
            let share = unresolvedShare(of: vendor)
        else { return 0 }
        return Decimal(string: Figures.exact(formula.cost(unresolved: share.value))) ?? 0
    }
}
