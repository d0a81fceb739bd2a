extension EvaluatorCalls: Described {
    static let shape = Shape<EvaluatorCalls>("listener", "How one listener scores.") {
        Member("id", .id) { $0.evaluator }
        Member("name", .text) { $0.name.visible }
        Member("sheets", .count) { $0.sheets }
        Member("sharedCalls", .count) { $0.sharedCalls }
        Member("mean", .number, "As scored; each heard other calls.") { $0.mean }
        Member(
            "severity", .optional(.number), "Points above or below the mean of all listeners; below is stricter."
        ) { $0.severity?.points }
        Member("standardError", .optional(.number)) { $0.severity?.standardError }
        Member("halo", .optional(.number), "In rating points squared.") { $0.halo }
        Member("notApplicable", .number, "The share of items.") { $0.notApplicable }
        Member("topShare", .optional(.number), "The share of ratings that are the best.") { $0.topShare }
    }
}

extension EvaluatorPair: Described {
    static let shape = Shape<EvaluatorPair>("listenerPair", "Two listeners, all items of one scale together.") {
        Member("a", .id) { $0.a }
        Member("b", .id) { $0.b }
        Member("kind", .choice) { $0.kind }
        Member("count", .count) { $0.count }
        Member("same", .optional(.number)) { $0.same }
        Member("withinOne", .optional(.number)) { $0.withinOne }
        Member("kappa", .record) { $0.kappa }
        Member("quadraticKappa", .record) { $0.quadraticKappa }
        Member("meanDifference", .optional(.number)) { $0.meanDifference }
    }
}

/// A call, and the scorecard that its sheets are on.
struct ScoredCall: Described {
    let result: CallResult
    let scorecard: Scorecard.ID

    static let shape = Shape<ScoredCall>("heardCall", "What one call comes to.") {
        Member("id", .text) { $0.result.call.id.visible }
        Member("vendor", .id) { $0.result.call.vendor }
        Member("selection", .choice) { $0.result.call.selection }
        Member("raw", .number) { $0.result.raw }
        Member("adjusted", .optional(.number)) { $0.result.adjusted }
        Member("low", .number, "With all that did not apply at its worst.") { $0.result.low }
        Member("high", .number) { $0.result.high }
        Member("coverage", .number, "How much of the scorecard applied, in percent.") { $0.result.coverage }
        Member("errors", .list(of: "class", .choice)) { $0.result.errors }
        Member("hearings", .list(of: "hearing", .record)) { $0.hearings }
        including(Call.facts) { $0.result.call }
    }

    private var hearings: [ScoredHearing] {
        result.hearings.map {
            ScoredHearing(hearing: $0, sheet: result.call.sheet(of: $0.evaluator, on: scorecard))
        }
    }
}

private struct ScoredHearing: Described {
    let hearing: CallResult.Hearing
    let sheet: CallAssessment?

    static let shape = Shape<ScoredHearing>("callHearing", "What one listener made of it.") {
        Member("evaluator", .id) { $0.hearing.evaluator }
        Member("score", .number) { $0.hearing.score.score }
        Member("adjusted", .optional(.number)) { $0.hearing.adjusted }
        Member(
            "order", .optional(.whole(.from(1))), "The place of the call among those that the listener heard."
        ) { $0.sheet?.order }
        Member("started", .optional(.words)) { $0.sheet?.started?.description }
        Member("submitted", .optional(.words)) { $0.sheet?.submitted?.description }
        Member.sometimes(
            "independent", .flag, "Whether the sheet was handed in before the listeners talked."
        ) { $0.sheet?.isIndependent }
        Member.sometimes("version", .whole(.from(1))) { $0.sheet?.version }
        Member("supersedes", .optional(.whole(.from(1)))) { $0.sheet?.supersedes }
        Member.sometimes("remarks", .list(of: "remark", .record)) { $0.sheet?.remarks }
    }
}
