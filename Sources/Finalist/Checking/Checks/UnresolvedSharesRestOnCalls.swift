extension Check {
    /// A share that is counted rests on calls enough to say something.
    static let unresolvedSharesRestOnCalls: Check = Check(
        Rule(
            "F0940", .note, "an unresolved share rests on few calls",
            """
            A share of few calls is hardly known: after 1 unresolved call of 8 it may be 2 % or 47 %. What it costs lies \
            between ends as far apart; the report shows both.
            """), needsEveryFile: true
    ) { index in
        guard let plan = index.evaluation.lostCustomers else { return [] }
        return index.distinctContenders.map(\.vendor).compactMap { vendor in
            guard let share = index.evaluation.unresolvedShare(of: vendor.id), let calls = share.calls,
                calls < fewestCalls
            else { return nil }
            return Diagnostic(
                unresolvedSharesRestOnCalls.rule,
                "the unresolved share of \(vendor.nameAndID) rests on \(counted(calls, "call")): between \(Figures.value(share.low, decimals: 0)) and \(Figures.value(share.high, decimals: 0)) %",
                remedy: "hear at least \(fewestCalls): finalist calls draw",
                at: plan.unresolved.first { $0.vendor == vendor.id }?.location, vendor: vendor.id)
        }
    }

    private static let fewestCalls = 10
}
