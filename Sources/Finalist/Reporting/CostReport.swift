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
            summary: { summary(answers(to: questions)) }, report: report, csv: { csv }, told: told,
            root: CostResult.document.form.root)
    }

    /// What programs read. Answers take long, and serve the numbers and the sentences alike.
    private func told() -> ResultValue {
        let answers = answers(to: questions)
        let stated = outcome.stated.filter { outcome[$0.vendor.id] == nil }
        return CostResult.document.value(
            of: CostResult(
                evaluation: outcome.evaluation, costs: outcome, stated: stated, isByMonth: view == .month,
                answers: answers),
            saying: summary(answers).sentences.map(\.visible))
    }

    private func answers(to questions: [Question]) -> [PriceAnswer] {
        questions.compactMap { question in scored.map { PriceAnswer($0, to: question) } }
    }

    /// What a terminal shows.
    private func summary(_ answers: [PriceAnswer]) -> Report {
        var blocks = supposed
        if questions.isEmpty {
            blocks += outcome.answer().map { .paragraph($0) }
            blocks.append(.table(outcome.table(by: view)))
            blocks += outcome.omissionBlocks()
            if view == .vendor, let exposures = outcome.exposures() { blocks.append(.table(exposures)) }
            if view == .vendor { blocks += outcome.lostCustomersSection() }
            blocks += [.heading("Reckoned on"), .list(outcome.basis())]
        }
        for answer in answers { blocks += answer.blocks() }
        return Report(title: outcome.evaluation.title, subtitle: subtitle, blocks: blocks)
    }

    /// The whole document, for Markdown and HTML.
    func report() -> Report {
        var blocks: [Report.Block] = supposed + outcome.answer().map { .paragraph($0) }
        blocks += outcome.sections(besides: view) + outcome.templateSection()
        if let scored, let scatter = scored.scatter() {
            blocks += [.heading("Price against quality", level: 2, anchor: "price-and-quality"), .scatter(scatter)]
        }
        for answer in answers(to: Question.allCases) { blocks += answer.blocks() }
        return Report(
            title: outcome.evaluation.title, subtitle: subtitle, blocks: blocks,
            footer: outcome.evaluation.client.map { "\($0) · \(outcome.evaluation.id)" } ?? outcome.evaluation.id)
    }

    private var supposed: [Report.Block] {
        guard let words = outcome.evaluation.supposedWords else { return [] }
        let isOtherWork = outcome.evaluation.supposesOtherWork
        let staying = scored?.flags.filter { $0.rule == .boundsStay }.map(\.message.sentence) ?? []
        return [.paragraph(words + (isOtherWork ? " The in-house cost stays as the plan states it." : ""))]
            + staying.map { .paragraph($0.sentenceStart) }
    }

    private var subtitle: String {
        [outcome.evaluation.client, outcome.evaluation.date?.day, "total cost over \(outcome.scenario.term) months"]
            .compactMap(\.self).joined(separator: " · ")
    }
}
