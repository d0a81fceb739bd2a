extension Outcome {
    /// Who comes first and by how much, in sentences that promise no more than the figures hold.
    func answer() -> [String] {
        let ranked = ranking.filter { $0.rank != nil }
        guard let first = ranked.first, let total = first.total else {
            return ["No vendor is left in the running: \(outs().joined(separator: "; "))."]
        }
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
            sentences += closeness(first: total, second: runnerUp)
        } else {
            sentences.append("\(first.vendor.name) is the only vendor in the running, with \(points(total)) of 100.")
        }
        if isInterim { sentences.append(interim(first, ranked)) }
        if weighting.status == .whatIf {
            sentences.append("The weights (\(weighting.adHocWords ?? weighting.id)) are a what-if: this is not the award result.")
        }
        sentences += intuition(first)
        for result in ranked where result.status == .conditional {
            sentences.append(
                "\(result.vendor.name) is in on a condition: \(sentence(result.reasons.joined(separator: "; ")))")
        }
        return sentences + outs().map { "Out of the running: \($0)." }
    }

    /// A lead is set beside what a single evaluator's point can move, so that nobody takes a hair for a gap.
    private func closeness(first: Double, second: Double) -> [String] {
        guard let largest = largestScoreStep() else { return [] }
        guard first - second <= largest.points else { return [] }
        return [
            "The lead is no larger than what one point from one evaluator can move (up to \(points(largest.points)), on \(largest.question)): do not read it as a clear win."
        ]
    }

    private func interim(_ first: VendorResult, _ ranked: [VendorResult]) -> String {
        let low = first.bounds?.lowerBound ?? 0
        let rivals = ranked.filter { $0.vendor.id != first.vendor.id && ($0.bounds?.upperBound ?? 0) >= low }
        if rivals.isEmpty {
            return "Evidence is still missing, and none of what can come changes who is first."
        }
        return
            "Evidence is still missing: \(rivals.map(\.vendor.name).joined(separator: " and ")) can still come first or draw level."
    }

    private func intuition(_ first: VendorResult) -> [String] {
        guard let without = first.withoutIntuition else { return [] }
        let leaders = results.filter { $0.withoutIntuition?.rank == 1 }.map(\.vendor.name)
        if without.rank == 1 && leaders.count == 1 {
            return ["Without declared intuition \(first.vendor.name) is still first (\(points(without.total)))."]
        }
        return ["Without declared intuition the first would be \(leaders.joined(separator: " and "))."]
    }

    private func outs() -> [String] {
        results.filter { $0.status == .eliminated }.map {
            "\($0.vendor.name) (\($0.reasons.joined(separator: "; ")))"
        }
    }

    /// Ends with one full stop, whether the words brought theirs or not.
    private func sentence(_ words: String) -> String { words.hasSuffix(".") ? words : words + "." }

    private func points(_ number: Double) -> String { Figures.value(number, decimals: 2) }

    /// The most that one point of one evaluator moves a total, and the question where it does.
    private func largestScoreStep() -> (question: Question.ID, points: Double)? {
        var largest: (question: Question.ID, points: Double)?
        for row in index.questions.indices {
            let question = index.questions[row]
            let siblings = index.criterion(ofQuestion: row).questions.reduce(0) { $0 + $1.share }
            guard let scale = evaluation.scale(of: question), siblings > 0, !question.evaluators.isEmpty else {
                continue
            }
            let value = abs(scale.value(of: scale.from + 1)) / Double(question.evaluators.count)
            let moved = value * question.share / siblings * criteria[index.owner[row]].effectiveWeight
            if moved > largest?.points ?? 0 { largest = (question.id, moved) }
        }
        return largest
    }
}
