/// How the calls listened to became a value.
extension Explaining {
    func calls(_ row: Int, _ term: CallTerm, _ cell: Cell) -> ([Step.Evidence], [Step.Line]) {
        let criterion = index.nodes[row].criterion
        guard let scorecard = index.evaluation.scorecard(term.scorecard), let value = cell.value else {
            return ([], [gap(criterion, cell)])
        }
        let calls = index.countedCalls(of: vendor, row: row, term, on: scorecard)
        let scores = calls.map { term.value(of: $0, on: scorecard) }
        let evidence = calls.flatMap { call in call.hearings.map { self.evidence(call.call, $0, term, scorecard) } }
        guard !scores.isEmpty else { return (evidence, [gap(criterion, cell)]) }
        let sum = scores.map(written).joined(separator: " + ")
        let zeroed =
            term.zeroOn.isEmpty
            ? "critical errors are counted apart and cost nothing here"
            : "a call with a critical error (\(term.zeroOn.map(\.rawValue).joined(separator: ", "))) counts 0, as the plan says"
        return (
            evidence,
            [
                .sum(
                    "value", scores.count == 1 ? sum : "(\(sum)) ÷ \(scores.count)", value,
                    remark: "the mean of \(counted(scores.count, "call")) on \(scorecard.title); \(zeroed)")
            ]
        )
    }

    private func evidence(
        _ call: Call, _ hearing: HeardCall.Hearing, _ term: CallTerm, _ scorecard: Scorecard
    ) -> Step.Evidence {
        let errors = hearing.assessment.errors.map { "\($0.error) at \($0.time ?? "no time"): \($0.note)" }
        return Step.Evidence(
            who: "\(index.evaluation.panel.name(hearing.assessment.evaluator)) on \(call.id)",
            what: written(hearing.score.score)
                + (hearing.assessment.hasError(of: term.zeroOn, on: scorecard) ? ", critical error: 0" : ""),
            isCounted: true, reason: errors.joined(separator: "; "), location: hearing.assessment.location)
    }
}
