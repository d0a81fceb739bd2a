extension AgreementReport {
    /// The name and version of what programs read, as it stands in JSON and XML. `Templates/schema` holds
    /// `panel-agreement.schema.json` and `results.xsd`.
    public static let schema = "finalist/panel-agreement/1"

    /// Everything in exact numbers. Spreads and differences are in percent of the scale.
    var result: ResultValue {
        .record([
            ("schema", .text(Self.schema)), ("evaluation", .text(panel.evaluation)),
            ("title", .text(panel.title.visible)), ("seed", .integer(Int(clamping: panel.seed))),
            ("overall", panel.overall.map { .record($0.members) } ?? .none),
            ("questions", .list(of: "question", panel.questions.map(\.result))),
            ("evaluators", .list(of: "evaluator", panel.evaluators.map(\.result))),
            ("base", panel.base.result), ("leaveOneOut", .list(of: "without", panel.leaveOneOut.map(\.result))),
            (
                "calls",
                calls.map { calls in
                    .record([
                        ("scorecard", .text(calls.scorecard.id)),
                        ("items", .list(of: "item", calls.items.map(\.result))),
                        ("scoreAgreement", calls.scoreAgreement.result),
                        ("criticalAgreement", .list(of: "errors", calls.criticalAgreement.map(\.result))),
                    ])
                } ?? .none
            ),
        ])
    }

    /// One row a question: what a pivot table wants.
    var csv: CSVTable {
        let rows: [[CSVTable.Field]] =
            [
                [
                    "evaluation", "question", "wording", "vendors", "spread", "widest_vendor", "widest_spread", "alpha",
                    "reason",
                ]
            ]
            + panel.questions.map { one in
                [
                    .text(panel.evaluation), .text(one.question), .text(one.wording), .integer(one.vendors),
                    .number(one.spread), .words(one.widestVendor), .number(one.widestSpread), .number(one.alpha.value),
                    .words(one.alpha.reason?.rawValue),
                ]
            }
        return CSVTable(rows)
    }
}

extension QuestionAgreement {
    fileprivate var result: ResultValue {
        .record([
            ("id", .text(question)), ("wording", .text(wording.visible)), ("vendors", .integer(vendors)),
            ("spread", .number(spread)), ("widestVendor", .text(widestVendor)), ("widestSpread", .number(widestSpread)),
            ("krippendorffAlpha", alpha.result),
        ])
    }
}

extension EvaluatorLean {
    fileprivate var result: ResultValue {
        .record([
            ("id", .text(evaluator)), ("name", .text(name.visible)), ("scores", .integer(scores)),
            ("difference", .number(difference)), ("compared", .integer(compared)), ("p", .number(p)),
            ("holm", .number(holm)), ("questions", .list(of: "question", questions.map { .text($0) })),
            ("text", .text(text.visible)),
        ])
    }
}

extension PanelWithout {
    var result: ResultValue {
        .record([
            ("evaluator", .text(evaluator)), ("interim", .flag(isInterim)), ("changesOrder", .flag(changesOrder)),
            ("changesWinner", .flag(changesWinner)), ("text", .text(text.visible)),
            ("first", .text(first.rawValue)),
            ("lost", .list(of: "question", lost.map { .text($0) })),
            ("lostCells", .list(of: "cell", lostCells.map(\.result))),
            ("agreed", .list(of: "cell", agreed.map(\.result))),
            (
                "totals",
                .list(
                    of: "vendor",
                    totals.map {
                        .record([
                            ("id", .text($0.vendor)), ("rank", .integer($0.rank)), ("total", .number($0.total)),
                        ])
                    })
            ),
        ])
    }
}

extension PanelWithout.Cell {
    fileprivate var result: ResultValue {
        .record([("question", .text(question)), ("vendor", .text(vendor))])
    }
}
