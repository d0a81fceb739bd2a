/// How the calls listened to became a value.
extension Explaining {
    func calls(_ row: Int, _ term: CallTerm, _ cell: Cell) -> ([Step.Evidence], [Step.Line]) {
        let criterion = index.nodes[row].criterion
        let counting = CallCounting(index, row: row, term)
        let calls = counting.calls(of: vendor)
        let evidence = calls.flatMap { call in call.hearings.map { self.evidence(call.call, $0, counting) } }
        guard cell.value != nil, let value = counting.value(of: vendor) else {
            return (evidence, [gap(criterion, cell)])
        }
        let lines =
            severity(counting, calls) + calls.compactMap { self.call($0, counting) }
            + [self.value(value, counting)] + sampling(value, counting) + gates(counting)
        return (evidence, lines)
    }

    private func value(_ value: CallCounting.Value, _ counting: CallCounting) -> Step.Line {
        let term = counting.term
        let zeroed =
            term.figure == .errorFree
            ? "100 for one without a critical error (\(names(term.counted))), else 0"
            : term.zeroOn.isEmpty
                ? "critical errors are counted apart and cost nothing here"
                : "a call in which anyone heard a critical error (\(names(term.zeroOn))) counts 0, as the plan says"
        let remark = "the mean of \(counted(value.scores.count, "call")) on \(counting.scorecard.title); \(zeroed)"
        guard value.value == value.mean else {
            return .sum(
                .value, written(value.value), value.value,
                remark: "\(remark); it comes to \(written(value.mean)) beyond the end, so it counts as the end")
        }
        let sum = value.scores.map(summand).joined(separator: " + ")
        return .sum(
            .value, value.scores.count == 1 ? sum : "(\(sum)) ÷ \(value.scores.count)", value.value, remark: remark)
    }

    /// A number in a sum, in brackets where it is below 0.
    private func summand(_ number: Double) -> String { number < 0 ? "(\(written(number)))" : written(number) }

    private func names(_ classes: [CriticalClass]) -> String { classes.map(\.rawValue).joined(separator: ", ") }

    /// How strict those are who heard the vendor's calls, where that is taken out.
    private func severity(_ counting: CallCounting, _ calls: [HeardCall]) -> [Step.Line] {
        guard let estimate = counting.found?.estimate else { return [] }
        return calls.listeners.compactMap { listener in
            estimate.points[listener].map { points in
                let error =
                    estimate.standardErrors[listener].map { " (standard error \(Figures.fixed($0, decimals: 2)))" }
                    ?? ""
                return .remark(
                    "severity of \(listener)",
                    """
                    \(written(abs(points))) points \(points < 0 ? "below" : "above") the mean of all listeners\(error), from \
                    \(counted(estimate.sharedCalls, "call")) that several heard; it is taken out
                    """)
            }
        }
    }

    /// One call that is more than a single score as it was given.
    private func call(_ call: HeardCall, _ counting: CallCounting) -> Step.Line? {
        guard counting.term.figure == .quality, let score = counting.score(call),
            call.hearings.count > 1 || counting.found != nil
        else { return nil }
        let who = call.hearings.map(\.assessment.evaluator).joined(separator: ", ")
        guard !call.hasError(of: counting.term.zeroOn, on: counting.scorecard) else {
            return .sum("call \(call.call.id)", "0", 0, remark: "heard by \(who); one heard a critical error")
        }
        let parts = call.hearings.map { hearing -> String in
            let points = counting.severity?[hearing.assessment.evaluator] ?? 0
            let own = written(hearing.score.score)
            return points == 0 ? own : "(\(own) \(points > 0 ? "−" : "+") \(written(abs(points))))"
        }
        let sum = parts.joined(separator: " + ")
        return .sum(
            "call \(call.call.id)", parts.count == 1 ? sum : "(\(sum)) ÷ \(parts.count)", score,
            remark: "heard by \(who)")
    }

    private func sampling(_ value: CallCounting.Value, _ counting: CallCounting) -> [Step.Line] {
        guard let sampling = value.sampling, let estimate = MeanEstimate(value.scores),
            let deviation = estimate.standardDeviation
        else {
            return [.remark("sampling", "a single call says nothing of how far others differ")]
        }
        guard counting.term.figure == .quality else {
            return [
                .remark(
                    "sampling",
                    """
                    the share among all calls like these lies between \(written(sampling.low)) and \
                    \(written(sampling.high)) with 95 % confidence (Wilson, \(sampling.count) calls)
                    """)
            ]
        }
        let t = StudentDistribution.quantile(0.975, degreesOfFreedom: Double(sampling.count - 1))
        let half = "\(written(t)) × \(written(sampling.standardError))"
        let mean = summand(value.mean)
        return [
            .sum(
                "standard error", "\(written(deviation)) ÷ \(sampling.count) ^ 0.5", sampling.standardError,
                remark: "the standard deviation of the calls over the root of their number"),
            .sum("low end", "\(mean) − \(half)", sampling.low),
            .sum(
                "high end", "\(mean) + \(half)", sampling.high,
                remark: """
                    the mean of all calls like these lies between the ends with 95 % confidence; Student's t with \
                    \(sampling.count - 1) degrees of freedom
                    """),
        ]
    }

    private func gates(_ counting: CallCounting) -> [Step.Line] {
        counting.gates(of: vendor).map { gate in
            .remark(
                "gate",
                """
                \(gate.seen) of \(counted(gate.calls, "call")) with a critical \(gate.gate.group.rawValue) error; the plan \
                lets \(gate.gate.most) pass\(gate.isBroken ? ", so \(vendor.id) is out" : "")
                """)
        }
    }

    private func evidence(_ call: Call, _ hearing: HeardCall.Hearing, _ counting: CallCounting) -> Step.Evidence {
        let errors = hearing.assessment.errors.map { heard in
            "\(heard.error)\(heard.time.map { " at \($0)" } ?? "")\(heard.note.isEmpty ? "" : ": \(heard.note)")"
        }
        let talked = hearing.assessment.isIndependent ? [] : ["handed in after the evaluators had talked"]
        let isZero =
            counting.term.figure == .quality
            && hearing.assessment.hasError(of: counting.term.zeroOn, on: counting.scorecard)
        return Step.Evidence(
            who: "\(index.evaluation.panel.name(hearing.assessment.evaluator)) on \(call.id)",
            what: written(hearing.score.score) + (isZero ? ", critical error: 0" : ""), isCounted: true,
            reason: (errors + talked).joined(separator: "; "), location: hearing.assessment.location)
    }
}
