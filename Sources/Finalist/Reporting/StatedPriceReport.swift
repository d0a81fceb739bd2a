/// The totals that vendors state, side by side, where no price matrix says how they come about.
///
/// Nothing is reckoned, so that there are no lines, years or savings; what is asked beside them is answered on the totals.
public struct StatedPriceReport: Sendable {
    public let evaluation: Evaluation
    public let prices: [StatedPrices]
    public let view: CostView

    /// What is answered, each once and in the order of ``CostReport/Question``.
    public let questions: [CostReport.Question]
    let scored: Outcome?

    /// - Parameters:
    ///   - evaluation: With at least one total stated.
    ///   - view: What was asked for; all but ``CostView/vendor`` needs a price matrix, and is said to be missing.
    ///   - questions: What to answer beside the totals; needs `scored`, and is left out without it.
    public init(
        _ evaluation: Evaluation, by view: CostView = .vendor, asking questions: [CostReport.Question] = [],
        scored: Outcome? = nil
    ) {
        self.evaluation = evaluation
        prices = evaluation.statedPrices()
        self.view = view
        self.questions = scored == nil ? [] : CostReport.Question.allCases.filter(questions.contains)
        self.scored = scored
    }

    /// The prices in every form; each is made only when it is written.
    public var publication: Publication {
        Publication(
            summary: { summary(answers(to: questions)) },
            report: { report(answers(to: CostReport.Question.allCases), hasTable: true, footer: evaluation.id) },
            csv: { csv }, told: told, root: CostResult.document.form.root)
    }

    /// What programs read. Answers take long, and serve the numbers and the sentences alike.
    private func told() -> ResultValue {
        let answers = answers(to: questions)
        return CostResult.document.value(
            of: CostResult(evaluation: evaluation, costs: nil, stated: prices, isByMonth: false, answers: answers),
            saying: summary(answers).sentences.map(\.visible))
    }

    private func answers(to questions: [CostReport.Question]) -> [PriceAnswer] {
        questions.compactMap { question in scored.map { PriceAnswer($0, to: question) } }
    }

    private func summary(_ answers: [PriceAnswer]) -> Report {
        report(answers, hasTable: questions.isEmpty, footer: nil)
    }

    private func report(_ answers: [PriceAnswer], hasTable: Bool, footer: String?) -> Report {
        let supposed: [Report.Block] = evaluation.supposedWords.map { [.paragraph($0)] } ?? []
        let table: [Report.Block] =
            hasTable ? answer().map { .paragraph($0) } + [.table(self.table()), .paragraph(limits)] : []
        return Report(
            title: evaluation.title,
            subtitle: [evaluation.client, evaluation.date?.day, "prices as they are stated"].compactMap(\.self)
                .joined(separator: " · "),
            blocks: supposed + table + answers.flatMap { $0.blocks() }, footer: footer)
    }

    private var kinds: [PriceTerm.Total] {
        PriceTerm.Total.allCases.filter { kind in prices.contains { $0[kind] != nil } }
    }

    /// Whose total is the lowest, a sentence each.
    private func answer() -> [String] {
        let sentences = kinds.map { kind -> String in
            let known = prices.compactMap { item in item[kind].map { (name: item.vendor.name, amount: $0.number) } }
            // Those that are equal, but for the noise of converting, are named together in the order of the file.
            let noise = CostOutcome.noise(of: known.map(\.amount))
            let lowest = known.map(\.amount).min() ?? 0
            let first = known.filter { $0.amount <= lowest + noise }
            let title = kind.title
            guard known.count > 1 else { return "Only \(known[0].name) states a \(title): \(money(lowest))." }
            let who =
                "The lowest \(title) is that of \(listed(first.map(\.name), limit: first.count)): \(money(lowest))"
            let above = known.filter { $0.amount > lowest + noise }
            guard let second = above.map(\.amount).min() else { return who + ", all alike." }
            let next = above.filter { $0.amount <= second + noise }.map(\.name)
            let more = lowest > 0 ? Figures.percentShare(second / lowest - 1) + " more" : money(second)
            return next.count == 1
                ? who + "; that of \(next[0]) is \(more)."
                : who + "; those of \(listed(next, limit: next.count)) are \(more) each."
        }
        let without = evaluation.contenders.filter { vendor in !prices.contains { $0.vendor.id == vendor.id } }
        return sentences
            + (without.isEmpty ? [] : ["No price is stated for \(listed(without.map(\.name)))."])
    }

    /// What cannot be told of totals alone.
    private var limits: String {
        let needs =
            "Stated totals are taken as they stand. Without a price matrix and a scenario nothing is reckoned: no lines, years, cost of a contact or savings."
        return view == .vendor ? needs : needs + " So there is no view by \(view.rawValue)."
    }

    private func money(_ amount: Double) -> String {
        (evaluation.currency.map { "\($0) " } ?? "") + Figures.grouped(amount, decimals: amount < 10_000 ? 2 : 0)
    }

    private func table() -> Table {
        Table(
            caption: "Stated totals" + (evaluation.currency.map { ", \($0)" } ?? ""),
            columns: [Table.Column(title: "Total")]
                + prices.map { Table.Column(title: $0.vendor.id, subtitle: $0.vendor.name, kind: .number) },
            rows: kinds.flatMap { kind -> [Table.Row] in
                let amounts = prices.map { $0[kind]?.number }
                let best = Set(Ranking.best(amounts.map { $0.map { -$0 } }))
                let lowest = amounts.compactMap(\.self).min() ?? 0
                return [
                    Table.Row(
                        cells: [Table.Cell(kind.title.sentenceStart)]
                            + amounts.enumerated().map { place, amount in
                                Table.Cell(.price(amount), isBest: best.contains(place))
                            }),
                    Table.Row(
                        [Shown.words("Above the lowest")]
                            + amounts.map { amount in
                                Shown.percentShare(amount.flatMap { lowest > 0 ? $0 / lowest - 1 : nil })
                            }, depth: 1),
                ]
            })
    }

    private var csv: CSVTable {
        var rows: [[CSVTable.Field]] = [["evaluation", "vendor", "vendor_name", "item", "title", "period", "amount"]]
        for item in prices {
            for total in item.totals {
                rows.append([
                    .text(evaluation.id), .text(item.vendor.id), .text(item.vendor.name), .text(total.kind.rawValue),
                    .text("Stated \(total.kind.title)"), .text("term"), .digits(Figures.exact(total.money.number)),
                ])
            }
        }
        return CSVTable(rows).marked(evaluation.suppositions)
    }
}
