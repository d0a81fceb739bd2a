/// The costs as a document: for people by one view, for programs with everything.
public struct CostReport: Sendable {
    /// What can be asked beside the costs themselves.
    public enum Question: String, Hashable, Sendable, CaseIterable {
        /// What every price formula makes of the offers.
        case formulas
        /// Which price changes who is first.
        case breakEven
        /// What one input after the other does to totals and order.
        case whatIf
    }

    public let outcome: CostOutcome
    public let view: CostView

    /// Asked in place of the cost table on a terminal, and beside it for programs.
    public let questions: [Question]

    /// The scored evaluation; without it a document holds costs only.
    let scored: Outcome?

    /// - Parameter scored: What ``Evaluation/scored(weights:adHoc:interim:)`` gives for the same evaluation. Questions
    ///   need it.
    public init(
        _ outcome: CostOutcome, by view: CostView = .vendor, asking questions: [Question] = [], scored: Outcome? = nil
    ) {
        self.outcome = outcome
        self.view = view
        self.questions = questions
        self.scored = scored
    }

    public var publication: Publication {
        Publication(
            summary: summary, report: report, csv: { csv }, json: { result.json.pretty },
            xml: { () throws(Refusal) in try result.xml(root: "cost") })
    }

    /// What a terminal shows.
    func summary() -> Report {
        var blocks = supposed
        if questions.isEmpty {
            blocks += outcome.answer().map { .paragraph($0) }
            blocks.append(.table(outcome.table(by: view)))
            if view == .vendor, let exposures = outcome.exposures() { blocks.append(.table(exposures)) }
            blocks += [.heading("Reckoned on"), .list(outcome.basis())]
        }
        for question in questions { blocks += answer(to: question) }
        return Report(title: outcome.evaluation.title, subtitle: subtitle, blocks: blocks)
    }

    func report() -> Report {
        var blocks: [Report.Block] = supposed + outcome.answer().map { .paragraph($0) }
        blocks += outcome.sections(besides: view)
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

    private func answer(to question: Question) -> [Report.Block] {
        guard let scored else { return [] }
        switch question {
        case .formulas:
            guard let effects = scored.formulaEffects() else {
                return [.paragraph("Formulas are compared where a plan has one price criterion, and this one has not.")]
            }
            return [.heading("What the price formula does", anchor: "formulas")] + effects.blocks(scored)
        case .whatIf:
            return [.heading("What if", anchor: "what-if")] + scored.whatIf().blocks(scored)
        case .breakEven:
            return [.heading("Which price changes who is first", anchor: "break-even")]
                + BreakEvenSection(breakEvens: scored.breakEvens(), outcome: scored).blocks()
        }
    }

    private var subtitle: String {
        [outcome.evaluation.client, outcome.evaluation.date?.day, "total cost over \(outcome.scenario.term) months"]
            .compactMap(\.self).joined(separator: " · ")
    }
}

extension CostOutcome {
    /// The cost sections of a report.
    func sections(besides view: CostView = .vendor) -> [Report.Block] {
        var blocks: [Report.Block] = [.heading("What it costs", anchor: "cost"), .table(table())]
        blocks.append(.lines(chart()))
        if let exposures = exposures() { blocks.append(.table(exposures)) }
        blocks.append(.table(table(by: .line)))
        blocks.append(.table(table(by: .year)))
        if view == .kind || view == .month { blocks.append(.table(table(by: view))) }
        return blocks + [.heading("Reckoned on", level: 3), .list(basis())]
    }

    /// What stands in the report of the whole result: the totals and how they come about over time.
    func shortSections() -> [Report.Block] {
        [
            .heading("What it costs", anchor: "cost"), .table(table()), .lines(chart()),
            .note("finalist cost shows every line, year and month, and what the price formula does to the result."),
        ]
    }

    /// What has been paid by the end of each month, with the in-house cost of the same months.
    func chart() -> LineChart {
        func sums(_ amounts: [Double]) -> [Double] {
            var sum = 0.0
            return amounts.map { amount in
                sum += amount
                return sum
            }
        }
        let lines = costs.map { cost in
            LineSeries(
                label: vendor(of: cost).name, values: sums((0...cost.term).map { cost.total(month: $0).number }))
        }
        let inHouse = baseline.map {
            LineSeries(label: "In-house", values: sums($0.map(\.number)), isBaseline: true)
        }
        return LineChart(
            title: "What has been paid by the end of each month", measure: "Paid so far",
            currency: evaluation.currency, series: lines + [inHouse].compactMap(\.self))
    }
}

extension Outcome {
    /// The compared price of each vendor in the running against the quality of everything else; `nil` where there is not
    /// one price to compare.
    func scatter() -> ScatterChart? {
        guard let field = priceField, field.offers.count > 1 else { return nil }
        return ScatterChart(
            title: "Price against quality", price: field.term.total.title.sentenceStart, currency: evaluation.currency,
            quality: "Value of everything but price",
            points: field.offers.map { offer in
                ScatterPoint(
                    label: self[offer.id]?.vendor.name ?? offer.id, price: offer.price, quality: offer.quality)
            })
    }
}

extension String {
    /// With a capital at its start.
    var sentenceStart: String { prefix(1).uppercased() + dropFirst() }
}
