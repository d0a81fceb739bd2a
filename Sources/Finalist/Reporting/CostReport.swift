/// The costs as a document: for people by one view, for programs with everything.
public struct CostReport: Sendable {
    public let outcome: CostOutcome
    public var view: CostView

    public init(_ outcome: CostOutcome, by view: CostView = .vendor) {
        self.outcome = outcome
        self.view = view
    }

    public var publication: Publication {
        Publication(
            summary: summary, report: report, csv: { csv }, json: { result.json.pretty },
            xml: { () throws(Refusal) in try result.xml(root: "cost") })
    }

    /// What a terminal shows.
    func summary() -> Report {
        var blocks: [Report.Block] = outcome.answer().map { .paragraph($0) }
        blocks.append(.table(outcome.table(by: view)))
        if view == .vendor, let exposures = outcome.exposures() { blocks.append(.table(exposures)) }
        blocks += [.heading("Reckoned on"), .list(outcome.basis())]
        return Report(title: outcome.evaluation.title, subtitle: subtitle, blocks: blocks)
    }

    func report() -> Report {
        var blocks: [Report.Block] = outcome.answer().map { .paragraph($0) }
        blocks += outcome.sections(besides: view)
        return Report(
            title: outcome.evaluation.title, subtitle: subtitle, blocks: blocks,
            footer: outcome.evaluation.client.map { "\($0) · \(outcome.evaluation.id)" } ?? outcome.evaluation.id)
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
