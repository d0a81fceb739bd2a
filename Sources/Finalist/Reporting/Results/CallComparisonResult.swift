extension CallComparison {
    /// The name and version of what programs read, as it stands in JSON and XML. `Templates/schema` holds
    /// `calls.schema.json` and `results.xsd`.
    public static let schema = "finalist/calls/1"

    /// The comparison in every form: a report for people, exact numbers for programs.
    public var publication: Publication {
        Publication(
            summary: summary, report: report, csv: { csv }, result: { result }, root: "calls")
    }

    /// Everything in exact numbers. Scores are from 0 to 100, shares of 1.
    var result: ResultValue {
        .record([
            ("schema", .text(Self.schema)), ("evaluation", .text(evaluation)), ("title", .text(title.visible)),
            ("seed", .integer(Int(clamping: seed))), ("alpha", .number(alpha)), ("scorecard", scorecard.result),
            ("policy", policyResult), ("basis", .text(basis.rawValue)), ("severity", severity.result),
            ("order", list(order)), ("orderRaw", list(orderRaw)), ("orderAdjusted", list(orderAdjusted)),
            ("sharedCalls", .list(of: "call", sharedCalls.map { .text($0.visible) })),
            ("vendors", .list(of: "vendor", vendors.map(\.result))),
            ("unheard", .list(of: "calls", unheard.map(\.result))), ("pairs", .list(of: "pair", pairs.map(\.result))),
            ("evaluators", .list(of: "evaluator", evaluators.map(\.result))),
            ("evaluatorPairs", .list(of: "pair", evaluatorPairs.map(\.result))),
            ("items", .list(of: "item", items.map(\.result))), ("scoreAgreement", scoreAgreement.result),
            ("criticalAgreement", .list(of: "errors", criticalAgreement.map(\.result))),
            ("flags", .list(of: "flag", flags.map(\.result))), ("flagSummary", flagSummary.result),
            ("calls", .list(of: "call", vendors.flatMap(\.calls).map { $0.result(on: scorecard.id) })),
        ])
    }

    private func list(_ vendors: [Vendor.ID]) -> ResultValue { .list(of: "vendor", vendors.map { .text($0) }) }

    private var policyResult: ResultValue {
        .record([
            ("criterion", .text(criterion)), ("figure", .text(policy.figure.rawValue)),
            ("calls", .text(policy.calls.rawValue)), ("severity", .text(policy.severity.rawValue)),
            ("zeroOn", .list(of: "class", policy.zeroOn.map { .text($0.rawValue) })),
        ])
    }
}

extension CallComparison.Severity {
    fileprivate var result: ResultValue {
        switch self {
        case .estimated(let variance, let degrees):
            .record([
                ("status", .text("estimated")), ("residualVariance", .number(variance)),
                ("degreesOfFreedom", .integer(degrees)), ("reason", .none), ("groups", .list(of: "group", [])),
            ])
        case .notConnected(let groups, let reason):
            .record([
                ("status", .text("not connected")), ("residualVariance", .none), ("degreesOfFreedom", .none),
                ("reason", .text(reason.visible)),
                (
                    "groups",
                    .list(
                        of: "group",
                        groups.map { .record([("evaluators", .list(of: "evaluator", $0.map { .text($0) }))]) })
                ),
            ])
        case .noSharedCalls:
            .record([
                ("status", .text("no shared calls")), ("residualVariance", .none), ("degreesOfFreedom", .none),
                ("reason", .text("no call was heard by two")), ("groups", .list(of: "group", [])),
            ])
        }
    }
}

extension VendorCalls {
    fileprivate var result: ResultValue {
        .record([
            ("id", .text(vendor)), ("name", .text(name.visible)), ("n", .integer(calls.count)),
            ("randomCount", .integer(random)), ("pickedCount", .integer(picked)),
            ("rawMean", .number(raw?.mean)), ("rawLow", .number(raw?.interval?.lowerBound)),
            ("rawHigh", .number(raw?.interval?.upperBound)),
            ("adjustedMean", .number(adjusted?.mean)), ("adjustedLow", .number(adjusted?.interval?.lowerBound)),
            ("adjustedHigh", .number(adjusted?.interval?.upperBound)), ("rawRandomMean", .number(rawRandom?.mean)),
            ("adjustedRandomMean", .number(adjustedRandom?.mean)),
            ("low", .number(adjustedRandom?.interval?.lowerBound)),
            ("high", .number(adjustedRandom?.interval?.upperBound)), ("comparedCount", .integer(compared?.count)),
            ("comparedMean", .number(compared?.mean)), ("comparedLow", .number(compared?.interval?.lowerBound)),
            ("comparedHigh", .number(compared?.interval?.upperBound)),
            ("comparedIsCut", .flag(compared?.isCut ?? false)),
            ("moreCallsNeeded", .integer(moreCallsNeeded)),
            (
                "selections",
                .list(
                    of: "selection",
                    selections.map { .record([("kind", .text($0.selection.rawValue)), ("count", .integer($0.count))]) })
            ),
            ("counted", .list(of: "term", counted.map(\.result))),
            (
                "criticalErrors",
                .list(
                    of: "errors",
                    errors.map {
                        .record([
                            ("class", .text($0.group.rawValue)), ("elsewhere", .integer($0.elsewhere)),
                            ("any", .record($0.any.members)),
                            ("majority", .record($0.majority.members)),
                        ])
                    })
            ),
            ("gates", .list(of: "gate", gates.map(\.result))), ("survey", survey.result),
            (
                "promises",
                .record([
                    ("made", .integer(promises.made)), ("kept", .record(promises.kept.members)),
                    ("keptRandom", .record(promises.keptRandom.members)),
                ])
            ),
            ("scoreBegging", .record(scoreBegging.members)),
        ])
    }
}

extension UnheardCalls {
    fileprivate var result: ResultValue {
        .record([
            ("vendor", .text(vendor)), ("calls", .integer(calls)), ("random", .integer(random)),
            ("uncounted", .integer(uncounted)),
        ])
    }
}

extension VendorCalls.Counted {
    fileprivate var result: ResultValue {
        .record([
            ("criterion", .text(criterion)), ("calls", .integer(calls)), ("value", .number(value)),
            ("standardError", .number(sampling?.standardError)), ("low", .number(sampling?.low)),
            ("high", .number(sampling?.high)),
        ])
    }
}

extension VendorCalls.GateState {
    fileprivate var result: ResultValue {
        .record([
            ("criterion", .text(criterion)), ("class", .text(group.rawValue)), ("most", .integer(most)),
            ("seen", .integer(seen)), ("calls", .integer(calls)), ("isBroken", .flag(isBroken)),
        ])
    }
}

extension VendorCalls.Survey {
    fileprivate var result: ResultValue {
        .record([
            ("calls", .integer(calls)), ("responses", .integer(responses)), ("satisfied", .record(satisfied.members)),
            ("lowest", .number(lowest)), ("highest", .number(highest)), ("tau", .number(tau)), ("p", .number(p)),
        ])
    }
}

extension CallPair {
    fileprivate var result: ResultValue {
        .record([
            ("a", .text(a)), ("b", .text(b)), ("difference", .number(difference)), ("low", .number(low)),
            ("high", .number(high)), ("p", .number(p)), ("degreesOfFreedom", .number(degreesOfFreedom)),
            ("basis", .text(basis.rawValue)), ("separable", .flag(isSeparable)),
            ("callsToSeparate", .integer(callsToSeparate)), ("text", .text(text.visible)),
            (
                "criticalErrors",
                .list(
                    of: "errors",
                    errors.map {
                        .record([
                            ("class", .text($0.group.rawValue)), ("difference", .number($0.difference)),
                            ("low", .number($0.low)), ("high", .number($0.high)), ("separable", .flag($0.isSeparable)),
                            ("text", .text($0.text.visible)),
                        ])
                    })
            ),
        ])
    }
}

extension EvaluatorCalls {
    fileprivate var result: ResultValue {
        .record([
            ("id", .text(evaluator)), ("name", .text(name.visible)), ("sheets", .integer(sheets)),
            ("sharedCalls", .integer(sharedCalls)), ("mean", .number(mean)), ("severity", .number(severity?.points)),
            ("standardError", .number(severity?.standardError)), ("halo", .number(halo)),
            ("notApplicable", .number(notApplicable)), ("topShare", .number(topShare)),
        ])
    }
}

extension EvaluatorPair {
    fileprivate var result: ResultValue {
        .record([
            ("a", .text(a)), ("b", .text(b)), ("kind", .text(kind.rawValue)), ("count", .integer(count)),
            ("same", .number(same)), ("withinOne", .number(withinOne)), ("kappa", kappa.result),
            ("quadraticKappa", quadraticKappa.result), ("meanDifference", .number(meanDifference)),
        ])
    }
}

extension CallFlag {
    fileprivate var result: ResultValue {
        .record([
            ("id", .text(id)), ("title", .text(title.visible)), ("subject", .text(subject.visible)),
            ("status", .text(status.rawValue)), ("statistic", .text(statistic.visible)), ("value", .number(size)),
            ("unit", .text(unit.visible)), ("n", .integer(count)), ("p", .number(p)), ("floor", .number(floor)),
            ("holm", .number(holm)), ("text", .text(text.visible)),
        ])
    }
}

extension CallFlagSummary {
    fileprivate var result: ResultValue {
        .record([
            ("tests", .integer(tests)), ("belowAlpha", .integer(belowAlpha)),
            ("expectedByChance", .number(expectedByChance)), ("raised", .integer(raised)),
            ("notAssessable", .integer(notAssessable)), ("text", .text(text.visible)),
        ])
    }
}

extension CallResult {
    fileprivate func result(on scorecard: Scorecard.ID) -> ResultValue {
        let members: [(String, ResultValue)] = [
            ("id", .text(call.id.visible)), ("vendor", .text(call.vendor)),
            ("selection", .text(call.selection.rawValue)),
            ("raw", .number(raw)), ("adjusted", .number(adjusted)), ("low", .number(low)), ("high", .number(high)),
            ("coverage", .number(coverage)), ("errors", .list(of: "class", errors.map { .text($0.rawValue) })),
            ("hearings", .list(of: "hearing", hearings.map { result(of: $0, on: scorecard) })),
        ]
        return .record(members + call.facts)
    }

    private func result(of hearing: Hearing, on scorecard: Scorecard.ID) -> ResultValue {
        let members: [(String, ResultValue)] = [
            ("evaluator", .text(hearing.evaluator)), ("score", .number(hearing.score.score)),
            ("adjusted", .number(hearing.adjusted)),
        ]
        return .record(members + (call.sheet(of: hearing.evaluator, on: scorecard)?.facts ?? []))
    }
}
