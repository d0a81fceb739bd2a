// What programs read of agreement: a coefficient has a value, or says why it has none.

extension Coefficient {
    var result: ResultValue {
        .record([
            ("value", .number(value)), ("low", .number(interval?.low)), ("high", .number(interval?.high)),
            ("isCut", .flag(isCut)), ("standardError", .number(standardError)), ("reason", .text(reason?.rawValue)),
        ])
    }

    /// A share of pairs that agree, which has no value exactly where nothing was rated by two.
    static func percentAgreement(_ share: Double?) -> Coefficient {
        share.map { Coefficient($0) } ?? Coefficient(undefined: .noPairableUnits)
    }
}

extension ItemAgreement {
    var result: ResultValue {
        .record([
            ("id", .text(item.id)), ("title", .text(item.title.visible)), ("kind", .text(item.kind.rawValue)),
            ("units", .integer(units)), ("percentAgreement", .number(percentAgreement)),
            (
                "krippendorffAlpha",
                .record([
                    ("nominal", alphaNominal.result), ("ordinal", alphaOrdinal?.result ?? .none),
                    ("interval", alphaInterval?.result ?? .none),
                ])
            ),
            ("ac1", ac1.result), ("ac2Quadratic", ac2Quadratic?.result ?? .none), ("fleissKappa", fleiss.result),
            ("fleissQuadratic", fleissQuadratic?.result ?? .none),
            ("headline", .text(alphaOrdinal == nil ? "ac1" : "krippendorffAlpha.ordinal")),
        ])
    }
}

extension ScoreAgreement {
    var result: ResultValue {
        .record([
            ("calls", .integer(calls)), ("evaluators", .list(of: "evaluator", evaluators.map { .text($0) })),
            ("icc", .icc(icc1, icc2, icc3, icc1k, icc2k, icc3k)), ("krippendorffAlpha", alpha.result),
        ])
    }
}

extension ResultValue {
    /// Shrout and Fleiss's six.
    static func icc(
        _ icc1: Coefficient, _ icc2: Coefficient, _ icc3: Coefficient, _ icc1k: Coefficient, _ icc2k: Coefficient,
        _ icc3k: Coefficient
    ) -> ResultValue {
        .record([
            ("icc1", icc1.result), ("icc2", icc2.result), ("icc3", icc3.result), ("icc1k", icc1k.result),
            ("icc2k", icc2k.result), ("icc3k", icc3k.result),
        ])
    }
}

extension CriticalAgreement {
    var result: ResultValue {
        .record([
            ("class", .text(group.rawValue)), ("calls", .integer(calls)), ("prevalence", .number(prevalence)),
            ("percentAgreement", .number(percentAgreement)), ("ac1", ac1.result), ("fleissKappa", fleiss.result),
            ("krippendorffAlpha", alpha.result),
            (
                "evaluators",
                .list(
                    of: "evaluator",
                    evaluators.map { rate in .record([("id", .text(rate.evaluator))] + rate.share.members) })
            ),
            (
                "pairs",
                .list(
                    of: "pair",
                    pairs.map { pair in
                        .record([
                            ("a", .text(pair.a)), ("b", .text(pair.b)), ("both", .integer(pair.both)),
                            ("firstOnly", .integer(pair.firstOnly)), ("secondOnly", .integer(pair.secondOnly)),
                            ("neither", .integer(pair.neither)), ("positiveAgreement", .number(pair.positiveAgreement)),
                            ("p", .number(pair.p)),
                        ])
                    })
            ),
        ])
    }
}

extension CallShare {
    /// Members of a record, so that a share stands beside what it is of.
    var members: [(String, ResultValue)] {
        [
            ("hits", .integer(hits)), ("count", .integer(count)), ("share", .number(share)), ("low", .number(low)),
            ("high", .number(high)), ("exactLow", .number(exactLow)), ("exactHigh", .number(exactHigh)),
            ("upperBound", .number(upperBound)),
        ]
    }
}
