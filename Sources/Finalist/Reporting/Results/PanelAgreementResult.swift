extension AgreementReport {
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

extension AgreementReport {
    static let document = ResultDocument<AgreementReport>(
        "panel-agreement", root: "panelAgreement",
        """
        How far the panel of an evaluation agrees, as Finalist exports it. Spreads and differences are in percent of \
        the scale.
        """
    ) {
        Member("evaluation", .id) { $0.panel.evaluation }
        Member("title", .text) { $0.panel.title.visible }
        Member("seed", .count) { Int(clamping: $0.panel.seed) }
        Member("overall", .optional(.record), "All questions, as values from 0 to 100.") { $0.panel.overall }
        Member("questions", .list(of: "question", .record)) { $0.panel.questions }
        Member("evaluators", .list(of: "evaluator", .record)) { $0.panel.evaluators }
        Member("base", .record, "With the whole panel.") { $0.panel.base }
        Member("leaveOneOut", .list(of: "without", .record)) { $0.panel.leaveOneOut }
        Member("calls", .optional(.record, where: "no calls can be compared")) { $0.calls.map(ListenersAgreement.init) }
    }
}

extension QuestionAgreement: Described {
    static let shape = Shape<QuestionAgreement>("questionAgreement", "How the panel scored one question.") {
        Member("id", .id) { $0.question }
        Member("wording", .text) { $0.wording.visible }
        Member("vendors", .count, "With two scores or more.") { $0.vendors }
        Member("spread", .optional(.number), "In percent of the scale.") { $0.spread }
        Member("widestVendor", .optional(.id)) { $0.widestVendor }
        Member("widestSpread", .optional(.number)) { $0.widestSpread }
        Member("krippendorffAlpha", .record) { $0.alpha }
    }
}

extension EvaluatorLean: Described {
    static let shape = Shape<EvaluatorLean>(
        "evaluatorLean",
        "By how much one evaluator scores above or below the others, in percent of the scale."
    ) {
        Member("id", .id) { $0.evaluator }
        Member("name", .text) { $0.name.visible }
        Member("scores", .count) { $0.scores }
        Member("difference", .optional(.number)) { $0.difference }
        Member("compared", .count) { $0.compared }
        Member("p", .optional(.number)) { $0.p }
        Member("holm", .optional(.number)) { $0.holm }
        Member("questions", .list(of: "question", .id)) { $0.questions }
        Member("text", .text) { $0.text.visible }
    }
}

extension PanelWithout: Described {
    static let shape = Shape<PanelWithout>("panelWithout", "The result without one evaluator.") {
        Member("evaluator", .optional(.id), "Null for the whole panel.") { $0.evaluator }
        Member("interim", .flag) { $0.isInterim }
        Member("changesOrder", .flag) { $0.changesOrder }
        Member("changesWinner", .flag) { $0.changesWinner }
        Member("text", .text) { $0.text.visible }
        Member.sometimes(
            "first", .choice,
            """
            Who is first: the same; none of those who were; others level with those who were; some of those who were \
            level; some of them and others; nobody can be ranked.
            """
        ) { $0.first }
        Member("lost", .list(of: "question", .id), "Questions of which no other score counts.") { $0.lost }
        Member.sometimes(
            "lostCells", .list(of: "cell", .record),
            "Of other questions, the vendors for whom no other score counts."
        ) { $0.lostCells }
        Member.sometimes(
            "agreed", .list(of: "cell", .record),
            "Where a score agreed in moderation stays that the evaluator had a part in."
        ) { $0.agreed }
        Member("totals", .list(of: "vendor", .record)) { $0.totals }
    }
}

extension PanelWithout.Cell: Described {
    static let shape = Shape<PanelWithout.Cell>("panelCell", "One question for one vendor.") {
        Member("question", .id) { $0.question }
        Member("vendor", .id) { $0.vendor }
    }
}

extension PanelWithout.Total: Described {
    static let shape = Shape<PanelWithout.Total>("panelTotal", "The best first.") {
        Member("id", .id) { $0.vendor }
        Member("rank", .count) { $0.rank }
        Member("total", .number) { $0.total }
    }
}

private struct ListenersAgreement: Described {
    let calls: CallComparison

    static let shape = Shape<ListenersAgreement>("listenersAgreement", "On the calls listened to.") {
        Member("scorecard", .id) { $0.calls.scorecard.id }
        Member("items", .list(of: "item", .record)) { $0.calls.items }
        Member("scoreAgreement", .record) { $0.calls.scoreAgreement }
        Member("criticalAgreement", .list(of: "errors", .record)) { $0.calls.criticalAgreement }
    }
}
