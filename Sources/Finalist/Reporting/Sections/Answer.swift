extension Outcome {
    /// Who comes first and by how much, in sentences that promise no more than the figures hold.
    func answer() -> [String] {
        let ranked = ranking.filter { $0.rank != nil }
        guard let first = ranked.first, let total = first.total else {
            return outs().isEmpty
                ? ["Nothing is scored yet."] : ["No vendor is left in the running: \(outs().joined(separator: "; "))."]
        }
        if let deciding { return decidedAnswer(deciding.formula, ranked) }
        var sentences: [String] = []
        let ties = ranked.filter { $0.rank == 1 }
        let second = ranked.first { $0.rank != 1 }
        if ties.count > 1 {
            let names = ties.map(\.vendor.name).joined(separator: " and ")
            sentences.append("\(names) are level at \(points(total)) of 100.")
        } else if let second, let runnerUp = second.total {
            sentences.append(
                "\(first.vendor.name) comes first with \(points(total)) of 100, \(points(total - runnerUp)) ahead of \(second.vendor.name) (\(points(runnerUp)))."
            )
            sentences += closeness(first, second, lead: total - runnerUp)
        } else if results.contains(where: { $0.status == .incomplete }) {
            sentences.append("\(first.vendor.name) has \(points(total)) of 100 so far.")
        } else {
            sentences.append("\(first.vendor.name) is the only vendor in the running, with \(points(total)) of 100.")
        }
        for result in results where result.status == .incomplete {
            sentences.append("Of \(result.vendor.name) nothing is scored yet.")
        }
        if isInterim { sentences += interim(first) }
        return sentences + asides(ranked, first)
    }

    /// What a formula that decides by itself says, in its own figures.
    private func decidedAnswer(_ formula: PriceFormula, _ ranked: [VendorResult]) -> [String] {
        let figures = ownFigures()
        func said(_ results: [VendorResult]) -> String {
            results.map { "\($0.vendor.name) (\(figures[$0.vendor.id] ?? "–"))" }.joined(separator: " and ")
        }
        let first = ranked.filter { $0.rank == 1 }
        let next = ranked.first { $0.rank != 1 }.map { second in ranked.filter { $0.rank == second.rank } } ?? []
        let verb = first.count > 1 ? "are level in first place" : "comes first"
        let then = next.isEmpty ? "" : ", then \(said(next))"
        let order = formula.isLowestBest ? "the lowest first" : "the highest first"
        return [
            "\(said(first)) \(verb)\(then), by \(formula.id): \(formula.unit), \(order).",
            "\(formula.aboutDeciding.prefix(1).uppercased())\(formula.aboutDeciding.dropFirst()).",
        ] + asides(ranked, ranked[0])
    }

    private func asides(_ ranked: [VendorResult], _ first: VendorResult) -> [String] {
        var sentences: [String] = []
        if weighting.status == .whatIf {
            sentences.append("The weights (\(weighting.words)) are a what-if: this is not the award result.")
        }
        if !evaluation.suppositions.isEmpty {
            sentences.append(
                "Supposed: \(evaluation.suppositions.joined(separator: "; ")). This is a what-if, not the award result."
            )
        }
        sentences += intuition(first)
        for result in ranked where result.status == .conditional {
            sentences.append(
                "\(result.vendor.name) is in on a condition: \(result.reasons.joined(separator: "; ").sentence)")
        }
        return sentences + outs().map { "Out of the running: \($0)." }
    }

    /// A lead is set beside what a single evaluator's point can move, so that nobody takes a hair for a gap.
    private func closeness(_ first: VendorResult, _ second: VendorResult, lead: Double) -> [String] {
        guard let largest = largestScoreStep(first, second), lead <= largest.points else { return [] }
        return [
            """
            The lead is no larger than what one point from one evaluator can move (up to \(points(largest.points)), on \
            \(largest.id)): do not read it as a clear win.
            """
        ]
    }

    private func interim(_ first: VendorResult) -> [String] {
        let low = first.bounds?.lowerBound ?? 0
        let rivals = results.filter { result in
            result.vendor.id != first.vendor.id && result.status != .eliminated
                && (result.bounds?.upperBound ?? 0) >= low
        }
        let leaving = results.indices.filter { mayLeave[$0] }.map { results[$0].vendor.name }
        var sentences: [String] = []
        if !rivals.isEmpty {
            let names = rivals.map(\.vendor.name).joined(separator: " and ")
            sentences.append("Evidence is still missing: \(names) can still come first or draw level.")
        }
        if !leaving.isEmpty {
            sentences.append("What is still to come can put out \(leaving.joined(separator: " and ")).")
        }
        return sentences.isEmpty
            ? ["Evidence is still missing, and none of what can come changes who is first."] : sentences
    }

    private func intuition(_ first: VendorResult) -> [String] {
        guard let without = first.withoutIntuition else { return [] }
        let leaders = results.filter { $0.withoutIntuition?.rank == 1 }.map(\.vendor.name)
        if without.rank == 1 && leaders.count == 1 {
            let total = deciding == nil ? " (\(points(without.total)))" : ""
            return ["Without declared intuition \(first.vendor.name) is still first\(total)."]
        }
        return ["Without declared intuition the first would be \(leaders.joined(separator: " and "))."]
    }

    private func outs() -> [String] {
        results.filter { $0.status == .eliminated }.map {
            "\($0.vendor.name) (\($0.reasons.joined(separator: "; ")))"
        }
    }

    private func points(_ number: Double) -> String { Figures.value(number, decimals: 2) }

    /// The most that one point of one evaluator can take from the first or give to the second, and on which question.
    private func largestScoreStep(_ first: VendorResult, _ second: VendorResult) -> (id: Question.ID, points: Double)? {
        var largest: (id: Question.ID, points: Double)?
        for (result, step) in [(first, -1.0), (second, 1.0)] {
            guard let contender = index.contenderRow[result.vendor.id] else { continue }
            for criterion in criteria {
                let weight = criterion.cells[contender].weight
                for (id, points) in scoreSteps(criterion.criterion.questions, contender, step) {
                    if points * weight > largest?.points ?? 0 { largest = (id, points * weight) }
                }
            }
        }
        return largest
    }

    /// How far one score of each question moves its criterion, for scores that can go a step that way on their scale.
    private func scoreSteps(_ questions: [Question], _ contender: Int, _ step: Double) -> [(Question.ID, Double)] {
        let panels = questions.compactMap { question -> (Question, Scale, PanelScore)? in
            guard let row = index.questionRow[question.id], let scale = evaluation.scale(of: question) else {
                return nil
            }
            return (question, scale, PanelScore(index, question: row, contender: contender, scale: scale))
        }
        let shares = panels.reduce(0) { sum, panel in panel.2.result.hasValue ? sum + panel.0.share : sum }
        return panels.compactMap { question, scale, panel in
            guard panel.moderation == nil, shares > 0, panel.scores.contains(where: { scale.contains($0 + step) })
            else {
                return nil
            }
            let value = abs(scale.value(of: scale.from + step)) / Double(panel.scores.count)
            return (question.id, value * question.share / shares)
        }
    }
}
