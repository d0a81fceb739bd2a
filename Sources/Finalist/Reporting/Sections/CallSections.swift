extension Outcome {
    /// What each criterion that counts calls rests on, a sentence a criterion.
    func callNotes() -> [String] {
        criteria.compactMap { column in
            guard column.criterion.callTerm != nil else { return nil }
            let known = zip(results, column.cells).compactMap { result, cell in
                cell.value.flatMap { value in
                    cell.sampling.map { (id: result.vendor.id, value: value, sampling: $0) }
                }
            }
            guard let first = known.first else { return nil }
            let isAlike = known.allSatisfy { $0.sampling.count == first.sampling.count }
            let figures = known.map { one in
                let (low, high) = (max(0, one.sampling.low), min(100, one.sampling.high))
                return "\(one.id) \(Figures.value(one.value)) (\(Figures.value(low))–\(Figures.value(high)))"
                    + (isAlike ? "" : " of \(one.sampling.count)")
            }
            let cut = known.filter { $0.sampling.low < 0 || $0.sampling.high > 100 }.map(\.id)
            let ends = cut.isEmpty ? "" : ", cut at 0 or 100 for \(listed(cut, limit: 20))"
            let calls = isAlike ? "\(counted(first.sampling.count, "call")) a vendor" : "calls"
            return
                "\(column.criterion.id) rests on \(calls), as the plan counts them: \(figures.joined(separator: ", ")), with 95% intervals\(ends)."
        }
    }

    /// The vendors on the calls listened to, those who listened, and what stands out; empty without calls.
    func callSections() -> [Report.Block] {
        let scorecards = evaluation.allCriteria.compactMap(\.callTerm?.scorecard).uniqued
        let comparisons = scorecards.compactMap { try? evaluation.callComparison(scorecard: $0, on: index) }
        guard !comparisons.isEmpty else { return [] }
        var blocks: [Report.Block] = [.heading("Calls listened to", anchor: "calls")]
        for comparison in comparisons {
            if comparisons.count > 1 { blocks.append(.heading(comparison.scorecard.title, level: 3)) }
            blocks += comparison.shortSections()
        }
        return blocks + [.list(callNotes()), .note("finalist calls shows every item, listener and test.")]
    }
}

extension CallComparison {
    /// The answer, the vendors, those who listened, and what a person should look at.
    fileprivate func shortSections() -> [Report.Block] {
        var blocks: [Report.Block] = answer().map { .paragraph($0) } + [.forest(vendorChart())]
        if let difference { blocks.append(.note(difference)) }
        if let chart = severityChart() { blocks += [.paragraph(severityWords), .forest(chart)] }
        let raised = flags.filter { $0.status == .flag }
        if !raised.isEmpty {
            blocks += [
                .paragraph(flagSummary.text),
                .details(summary: "What stands out on the calls", [.list(raised.map { "\($0.id): \($0.text)" })]),
            ]
        }
        return blocks
    }

    /// Why the plan's values are not these means; `nil` where they are.
    private var difference: String? {
        var isEstimated: Bool { if case .estimated = severity { evaluators.count > 1 } else { false } }
        let parts = [
            isEstimated && policy.severity == .raw
                ? "what makes one listener stricter than another is taken out here, and not in the plan's values" : nil,
            policy.zeroOn.isEmpty ? nil : "a call with a critical error costs nothing here, and counts 0 in the plan",
        ].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "; ").sentenceStart + "."
    }
}
