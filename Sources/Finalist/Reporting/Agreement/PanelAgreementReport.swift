/// How far the panel agrees, and, where calls were listened to, how far the listeners do.
public struct AgreementReport: Sendable {
    public let panel: PanelAgreement
    public let calls: CallComparison?

    public init(_ panel: PanelAgreement, calls: CallComparison? = nil) {
        self.panel = panel
        self.calls = calls
    }

    /// The agreement in every form; each is made only when it is written.
    public var publication: Publication {
        Publication(summary: summary, report: report, csv: { csv }, Self.document) { self }
    }

    func report() -> Report { report(isWhole: true) }

    func summary() -> Report { report(isWhole: false) }

    private func report(isWhole: Bool) -> Report {
        var blocks: [Report.Block] = panel.answer().map { .paragraph($0) }
        // A plan may rest on figures and calls alone.
        if !panel.questions.isEmpty {
            blocks += [
                .heading("By evaluator", anchor: "evaluators"), .forest(panel.leanChart()),
                .list(panel.evaluators.map(\.text)),
            ]
        }
        if !panel.leaveOneOut.isEmpty {
            blocks += [.heading("Without one of them", anchor: "without"), .table(panel.withoutTable())]
        }
        if !panel.questions.isEmpty {
            blocks += [.heading("By question", anchor: "questions"), .table(panel.questionTable(isWhole))]
        }
        if let calls {
            blocks += [
                .heading("On the calls listened to", anchor: "calls"), .paragraph(calls.severityWords),
                .paragraph(calls.scoreAgreement.words),
            ]
            blocks += CallAgreementTables(items: calls.items, critical: calls.criticalAgreement) {
                calls.name(of: $0)
            }.blocks(isWhole)
        }
        return Report(
            title: "Agreement: \(panel.title)", blocks: blocks + [.note("Random numbers from seed \(panel.seed).")],
            footer: isWhole ? panel.evaluation : nil)
    }
}

extension PanelAgreement {
    func leanChart() -> ForestChart {
        ForestChart(
            title: "Strict and mild evaluators", measure: "Percent of the scale above or below the others",
            unit: "score",
            rows: evaluators.map {
                ForestRow(
                    label: $0.name, estimate: $0.difference, n: $0.compared, isEmphasised: ($0.holm ?? 1) < 0.05,
                    note: "no other score of the same counts")
            }, reference: ForestReference(value: 0, label: "as the others"))
    }

    func withoutTable() -> Table {
        Table(
            columns: [Table.Column(title: "Without", isShrinkable: false)]
                + base.totals.map { Table.Column(title: $0.vendor, kind: .number) }
                + [Table.Column(title: "First", isShrinkable: false), Table.Column(title: "What changes")],
            rows: ([base] + leaveOneOut).map { one in
                let totals = base.totals.map { wanted in
                    Shown.value(one.totals.first { $0.vendor == wanted.vendor }?.total, decimals: 2)
                }
                let first = one.totals.filter { $0.rank == 1 }.map(\.vendor).joined(separator: ", ")
                return Table.Row(
                    [Shown.words(one.evaluator == nil ? "nobody" : one.name)] + totals + [
                        .words(first), .words(one.text),
                    ],
                    role: one.evaluator == nil ? .summary : .item)
            },
            notes: leaveOneOut.contains { !$0.lost.isEmpty }
                ? ["A question of which no other score counts is left out without that person."] : [])
    }

    /// The widest first.
    func questionTable(_ isWhole: Bool) -> Table {
        let apart = widest.filter { ($0.spread ?? 0) > 0 }
        let shown = isWhole ? widest + questions.filter { $0.spread == nil } : Array(apart.prefix(10))
        return Table(
            columns: [
                Table.Column(title: "Question"), Table.Column(title: "Vendors", kind: .number),
                Table.Column(title: "Spread, %", kind: .number), Table.Column(title: "Widest for"),
                Table.Column(title: "there, %", kind: .number), Table.Column(title: "Alpha", kind: .number),
            ],
            rows: shown.map { one in
                Table.Row([
                    "\(one.question) \(opening(of: one.wording, limit: isWhole ? 100 : 50))", .count(one.vendors),
                    .value(one.spread), .words(one.widestVendor ?? "–"), .value(one.widestSpread), one.alpha.figure,
                ])
            },
            notes: [
                """
                Spread: the highest score less the lowest in percent of the scale, the mean over the vendors with two \
                scores. Krippendorff's alpha of a few vendors says little. – is not defined.
                """
            ] + (isWhole ? [] : restWords(apart, shown: shown.count)))
    }

    /// What is said of the questions that are not in the table.
    private func restWords(_ apart: [QuestionAgreement], shown: Int) -> [String] {
        let rest = apart.dropFirst(shown)
        let level = questions.count { $0.spread == 0 }
        let alone = questions.count { $0.spread == nil }
        // As far as anybody can read it off the table.
        func figure(_ one: QuestionAgreement?) -> String? { one?.spread.map { Figures.value($0) } }
        let isTied = figure(apart.prefix(shown).last) == figure(rest.first)
        return [
            rest.isEmpty
                ? nil
                : """
                On \(counted(rest.count, "further question")) scores lie \
                \(isTied ? "no further apart than on the last of these" : "closer together").
                """,
            level == 0 ? nil : "On \(counted(level, "question")) all scores of a vendor are the same.",
            alone == 0
                ? nil
                : "\(counted(alone, "question")) \(alone == 1 ? "has" : "have") for no vendor two scores that count.",
        ].compactMap(\.self)
    }
}
