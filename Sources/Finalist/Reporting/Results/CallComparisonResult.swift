extension CallComparison {
    /// The comparison in every form: a report for people, exact numbers for programs.
    public var publication: Publication {
        Publication(summary: summary, report: report, csv: { csv }, Self.document) { self }
    }

    static let document = ResultDocument<CallComparison>(
        "calls", root: "calls",
        """
        What the calls listened to say of the vendors and of those who listened, as Finalist exports it. Scores are \
        from 0 to 100, shares of 1.
        """
    ) {
        Member("evaluation", .id) { $0.evaluation }
        Member("title", .text) { $0.title.visible }
        Member("seed", .count) { Int(clamping: $0.seed) }
        Member("alpha", .number, "A chance below this is called unusual.") { $0.alpha }
        Member("scorecard", .record) { $0.scorecard }
        Member("policy", .record, "How the plan counts calls.") {
            CountingCalls(criterion: $0.criterion, term: $0.policy)
        }
        Member("basis", .choice, "On which calls vendors are compared: random where a vendor picked some.") { $0.basis }
        Member("severity", .record) { $0.severity }
        Member("order", .list(of: "vendor", .id), "The vendors by what they are compared by, the best first.") {
            $0.order
        }
        Member("orderRaw", .list(of: "vendor", .id)) { $0.orderRaw }
        Member("orderAdjusted", .list(of: "vendor", .id)) { $0.orderAdjusted }
        Member("sharedCalls", .list(of: "call", .text), "Calls on which listeners are compared.") {
            $0.sharedCalls.map(\.visible)
        }
        Member("vendors", .list(of: "vendor", .record)) { $0.vendors }
        Member.sometimes(
            "unheard", .list(of: "calls", .record),
            "Calls that are recorded, and tell nothing here for want of a sheet."
        ) { $0.unheard }
        Member("pairs", .list(of: "pair", .record)) { $0.pairs }
        Member("evaluators", .list(of: "evaluator", .record)) { $0.evaluators }
        Member("evaluatorPairs", .list(of: "pair", .record)) { $0.evaluatorPairs }
        Member("items", .list(of: "item", .record)) { $0.items }
        Member("scoreAgreement", .record) { $0.scoreAgreement }
        Member("criticalAgreement", .list(of: "errors", .record)) { $0.criticalAgreement }
        Member("flags", .list(of: "flag", .record)) { $0.flags }
        Member("flagSummary", .record) { $0.flagSummary }
        Member("calls", .list(of: "call", .record)) { comparison in
            comparison.vendors.flatMap(\.calls).map { ScoredCall(result: $0, scorecard: comparison.scorecard.id) }
        }
    }
}

/// A term of the plan, and the criterion that counts by it.
private struct CountingCalls: Described {
    let criterion: Criterion.ID?
    let term: CallTerm

    static let shape = Shape<CountingCalls>("callPolicy", "How calls become a value.") {
        Member("criterion", .optional(.id, where: "the plan counts no calls on this scorecard")) { $0.criterion }
        Member("figure", .choice) { $0.term.figure }
        Member("calls", .choice) { $0.term.calls }
        Member("severity", .choice) { $0.term.severity }
        Member("zeroOn", .list(of: "class", .choice), "A call with an error of these classes counts 0.") {
            $0.term.zeroOn
        }
    }
}

extension CallComparison.Severity: Described {
    static let shape = Shape<CallComparison.Severity>(
        "knownSeverity", "How the strictness of listeners is known."
    ) {
        Member("status", .choice) { $0.status }
        Member("residualVariance", .optional(.number)) { $0.residualVariance }
        Member("degreesOfFreedom", .optional(.count)) { $0.degreesOfFreedom }
        Member("reason", .optional(.words)) { $0.reason }
        Member(
            "groups", .list(of: "group", .record), "Listeners joined by calls heard together, where not all are."
        ) { $0.groups }
    }

    fileprivate enum Status: String, CaseIterable {
        case estimated
        case notConnected = "not connected"
        case noSharedCalls = "no shared calls"
    }

    private var status: Status {
        switch self {
        case .estimated: .estimated
        case .notConnected: .notConnected
        case .noSharedCalls: .noSharedCalls
        }
    }

    private var residualVariance: Double? {
        if case .estimated(let variance, _) = self { variance } else { nil }
    }

    private var degreesOfFreedom: Int? {
        if case .estimated(_, let degrees) = self { degrees } else { nil }
    }

    private var reason: String? {
        switch self {
        case .estimated: nil
        case .notConnected(_, let reason): reason.visible
        case .noSharedCalls: "no call was heard by two"
        }
    }

    private var groups: [ListenerGroup] {
        if case .notConnected(let groups, _) = self { groups.map(ListenerGroup.init) } else { [] }
    }
}

private struct ListenerGroup: Described {
    let evaluators: [Evaluator.ID]

    static let shape = Shape<ListenerGroup>("listenerGroup", "Listeners joined by calls heard together.") {
        Member("evaluators", .list(of: "evaluator", .id)) { $0.evaluators }
    }
}

extension UnheardCalls: Described {
    static let shape = Shape<UnheardCalls>("unheardCalls", "Calls of one vendor without a sheet that counts.") {
        Member("vendor", .id) { $0.vendor }
        Member("calls", .count) { $0.calls }
        Member("random", .count, "Of them, those drawn at random by the buyer.") { $0.random }
        Member(
            "uncounted", .count, "Of them, those with a sheet on another scorecard, or of somebody recused."
        ) { $0.uncounted }
    }
}

extension CallFlag: Described {
    static let shape = Shape<CallFlag>(
        "callFlag", "Something that a person should look at: a fact with its chance, never a verdict."
    ) {
        Member("id", .id) { $0.id }
        Member("title", .text) { $0.title.visible }
        Member("subject", .text, "The evaluator or the vendor.") { $0.subject.visible }
        Member("status", .choice) { $0.status }
        Member("statistic", .text) { $0.statistic.visible }
        Member("value", .optional(.number)) { $0.size }
        Member("unit", .text) { $0.unit.visible }
        Member("n", .count) { $0.count }
        Member("p", .optional(.number)) { $0.p }
        Member("floor", .optional(.number), "The smallest chance that so few data could give.") { $0.floor }
        Member("holm", .optional(.number), "After Holm's correction; decides.") { $0.holm }
        Member("text", .text) { $0.text.visible }
    }
}

extension CallFlagSummary: Described {
    static let shape = Shape<CallFlagSummary>("flagSummary", "How many tests were run, and what luck alone would do.") {
        Member("tests", .count) { $0.tests }
        Member("belowAlpha", .count) { $0.belowAlpha }
        Member("expectedByChance", .number) { $0.expectedByChance }
        Member("raised", .count) { $0.raised }
        Member("notAssessable", .count) { $0.notAssessable }
        Member("text", .text) { $0.text.visible }
    }
}
