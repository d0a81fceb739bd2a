/// What the vendors cost, ready to be shown or written in any ``ResultFormat``.
///
/// ```swift
/// let evaluation = try Evaluation(contentsOf: "Examples/northmere")
/// let report = CostReport(try evaluation.costed(), by: .year)
/// print(try report.publication.written(as: .markdown))
/// ```
///
/// A terminal and CSV show one view. Markdown and HTML hold the views by vendor, line and year, with charts, and another
/// one where it is asked for. JSON and XML always hold vendors, kinds, lines and years in exact numbers, and months where
/// the view is ``CostView/month``.
public struct CostReport: Sendable {
    /// What can be asked beside the costs themselves.
    public enum Question: String, Hashable, Sendable, CaseIterable {
        /// What every price formula makes of the offers: ``Outcome/formulaEffects()``.
        case formulas
        /// Which change of price changes who is first: ``Outcome/breakEvens()``.
        case breakEven
        /// What one input after the other does to totals and order: ``Outcome/whatIf()``.
        case whatIf
    }

    public let outcome: CostOutcome
    public let view: CostView

    /// What is answered, each once and in the order of ``Question``: in place of the cost table on a terminal, beside
    /// the costs in JSON and XML. Markdown and HTML answer all of them unasked, CSV none.
    public let questions: [Question]

    /// Without it a document holds costs only.
    let scored: Outcome?

    /// - Parameters:
    ///   - outcome: What ``Evaluation/costed()`` gives.
    ///   - view: By what costs are split.
    ///   - questions: What to answer beside the costs; needs `scored`, and is left out without it.
    ///   - scored: What ``Evaluation/scored(weights:adHoc:interim:)`` gives for the same evaluation. With it Markdown and
    ///     HTML also set prices against quality.
    public init(
        _ outcome: CostOutcome, by view: CostView = .vendor, asking questions: [Question] = [], scored: Outcome? = nil
    ) {
        self.outcome = outcome
        self.view = view
        self.questions = scored == nil ? [] : Question.allCases.filter(questions.contains)
        self.scored = scored
    }

    /// The costs in every form; each is made only when it is written.
    public var publication: Publication {
        Publication(
            summary: summary, report: report, csv: { csv }, result: { result }, root: "cost")
    }

    /// What a terminal shows.
    func summary() -> Report {
        var blocks = supposed
        if questions.isEmpty {
            blocks += outcome.answer().map { .paragraph($0) }
            blocks.append(.table(outcome.table(by: view)))
            blocks += outcome.omissionBlocks()
            if view == .vendor, let exposures = outcome.exposures() { blocks.append(.table(exposures)) }
            if view == .vendor { blocks += outcome.lostCustomersSection() }
            blocks += [.heading("Reckoned on"), .list(outcome.basis())]
        }
        for question in questions { blocks += answer(to: question) }
        return Report(title: outcome.evaluation.title, subtitle: subtitle, blocks: blocks)
    }

    /// The whole document, for Markdown and HTML.
    func report() -> Report {
        var blocks: [Report.Block] = supposed + outcome.answer().map { .paragraph($0) }
        blocks += outcome.sections(besides: view) + outcome.templateSection()
        if let scored, let scatter = scored.scatter() {
            blocks += [.heading("Price against quality", level: 2, anchor: "price-and-quality"), .scatter(scatter)]
        }
        for question in Question.allCases where scored != nil { blocks += answer(to: question) }
        return Report(
            title: outcome.evaluation.title, subtitle: subtitle, blocks: blocks,
            footer: outcome.evaluation.client.map { "\($0) · \(outcome.evaluation.id)" } ?? outcome.evaluation.id)
    }

    private var supposed: [Report.Block] {
        let suppositions = outcome.evaluation.suppositions
        guard !suppositions.isEmpty else { return [] }
        let words = "Supposed: \(suppositions.joined(separator: "; ")). This is a what-if, not the award result."
        let isOtherWork = suppositions.contains { $0.hasPrefix("volume") || $0.hasPrefix("handle time") }
        return [.paragraph(words + (isOtherWork ? " The in-house cost stays as the plan states it." : ""))]
    }

    private func answer(to question: Question) -> [Report.Block] { scored?.answer(to: question) ?? [] }

    private var subtitle: String {
        [outcome.evaluation.client, outcome.evaluation.date?.day, "total cost over \(outcome.scenario.term) months"]
            .compactMap(\.self).joined(separator: " · ")
    }
}

extension Outcome {
    /// What is told of prices beside the costs themselves.
    func answer(to question: CostReport.Question) -> [Report.Block] {
        switch question {
        case .formulas:
            let all = formulaEffectsOfAll()
            let heading = Report.Block.heading("What the price formula does", anchor: "formulas")
            guard let first = all.first else {
                return [heading, .paragraph("Not searched: \(noPriceToMove ?? "no price has any weight").")]
            }
            guard all.count > 1 else { return [heading] + first.blocks(self) }
            return [
                heading,
                .paragraph(
                    "The plan compares \(all.count) prices. Each formula is told for one of them, with everything else as it is."
                ),
            ]
                + all.flatMap { effects in
                    [.heading(effects.field.criterion.titleAndID, level: 3)] + effects.blocks(self)
                }
        case .whatIf: return [.heading("What if", anchor: "what-if")] + whatIf().blocks(self)
        case .breakEven:
            return [.heading("Which price gains or loses first place", anchor: "break-even")]
                + BreakEvenSection(breakEvens: breakEvens(), outcome: self).blocks()
        }
    }
}
