#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// In-house work that goes on during a ramp has a cost.
    static let dualRunningHasABaseline: Check = Check(
        Rule(
            "F0806", .error, "the in-house cost during ramp is not known",
            """
            While a vendor takes over step by step, the work it has not taken over yet is still paid for in-house. \
            dual-running says what share of that is charged; without the baseline it would be charged at nothing.
            """), needsEveryFile: true
    ) { index in
        guard let scenario = index.evaluation.scenario, scenario.baseline == nil, !index.offers.isEmpty,
            let cost = index.evaluation.clientCosts.first(where: { $0.dualRunning ?? 0 > 0 })
        else { return [] }
        return [
            Diagnostic(
                dualRunningHasABaseline.rule,
                "the client cost\(cost.whose) charges dual running, and the scenario has no baseline to take it from",
                remedy: "add baseline=\"…\", what the same work costs in-house a year, or take dual-running out",
                at: scenario.location)
        ]
    }
}
