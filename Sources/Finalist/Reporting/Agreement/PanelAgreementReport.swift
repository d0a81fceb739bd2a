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
        Publication(
            summary: summary, report: report, csv: { csv }, result: { result }, root: "panelAgreement")
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
                .heading("Without one of them", anchor: "without"), .table(panel.withoutTable()),
                .heading("By question", anchor: "questions"), .table(panel.questionTable(isWhole)),
            ]
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
    func answer() -> [String] {
        let changing = leaveOneOut.filter(\.changesWinner)
        let reordering = leaveOneOut.filter { $0.changesOrder && !$0.changesWinner }
        var sentences: [String] = []
        if leaveOneOut.isEmpty {
            sentences.append(
                questions.isEmpty
                    ? "No question is scored by a panel here."
                    : "Nobody can be left out: one person alone has scored, or nobody.")
        } else if changing.isEmpty {
            sentences.append("No one person decides who is first: leave out any of them, and the first stays the same.")
        } else {
            let either = changing.map(\.name).choice
            sentences.append("Who is first hangs on single people: without \(either) another vendor is first.")
            let lost = changing.filter { !$0.lost.isEmpty }.map(\.name)
            if !lost.isEmpty {
                sentences.append("With \(listed(lost)) questions go as well that nobody else scored.")
            }
        }
        if !reordering.isEmpty {
            sentences.append("Without \(listed(reordering.map(\.name))) the order behind the first changes.")
        }
        if let overall {
            sentences.append(
                "All questions together, as values from 0 to 100, Krippendorff's alpha is \(overall.alphaInterval.words)."
            )
        }
        return sentences
    }

    func leanChart() -> ForestChart {
        ForestChart(
            title: "Strict and mild evaluators", measure: "Percent of the scale above or below the others",
            unit: "score",
            rows: evaluators.map {
                ForestRow(
                    label: $0.name, estimate: $0.difference, n: $0.compared, isEmphasised: ($0.holm ?? 1) < 0.05,
                    note: "nobody else scored the same")
            }, reference: ForestReference(value: 0, label: "as the others"))
    }

    func withoutTable() -> Table {
        Table(
            columns: [Table.Column(title: "Without", isShrinkable: false)]
                + base.totals.map { Table.Column(title: $0.vendor, kind: .number) }
                + [Table.Column(title: "First", isShrinkable: false), Table.Column(title: "What changes")],
            rows: ([base] + leaveOneOut).map { one in
                let totals = base.totals.map { wanted in
                    one.totals.first { $0.vendor == wanted.vendor }.map { Figures.value($0.total, decimals: 2) } ?? "–"
                }
                return Table.Row(
                    cells: [Table.Cell(one.evaluator == nil ? "nobody" : one.name)] + totals.map { Table.Cell($0) } + [
                        Table.Cell(one.totals.filter { $0.rank == 1 }.map(\.vendor).joined(separator: ", ")),
                        Table.Cell(one.text),
                    ], role: one.evaluator == nil ? .summary : .item)
            },
            notes: leaveOneOut.contains { !$0.lost.isEmpty }
                ? ["Where one person alone scored a question, it is left out without that person."] : [])
    }

    /// The widest first.
    func questionTable(_ isWhole: Bool) -> Table {
        let apart = widest.filter { ($0.spread ?? 0) > 0 }
        let shown = isWhole ? widest + questions.filter { $0.spread == nil } : Array(apart.prefix(10))
        let rest = questions.count - shown.count
        return Table(
            columns: [
                Table.Column(title: "Question"), Table.Column(title: "Vendors", kind: .number),
                Table.Column(title: "Spread, %", kind: .number), Table.Column(title: "Widest for"),
                Table.Column(title: "there, %", kind: .number), Table.Column(title: "Alpha", kind: .number),
            ],
            rows: shown.map { one in
                Table.Row(
                    cells: [
                        Table.Cell("\(one.question) \(opening(of: one.wording, limit: isWhole ? 100 : 50))"),
                        "\(one.vendors)",
                        Table.Cell(one.spread.map { Figures.value($0) } ?? "–"), Table.Cell(one.widestVendor ?? "–"),
                        Table.Cell(one.widestSpread.map { Figures.value($0) } ?? "–"), Table.Cell(one.alpha.figure),
                    ])
            },
            notes: [
                """
                Spread: the highest score less the lowest in percent of the scale, the mean over the vendors with two \
                scores. Krippendorff's alpha of a few vendors says little. – is not defined.
                """
            ]
                + (rest > 0
                    ? ["\(counted(rest, "further question")) lie closer together, or one person alone scored them."]
                    : []))
    }
}
