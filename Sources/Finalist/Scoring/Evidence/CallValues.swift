extension Scoring {
    /// The values that the calls listened to give, by contender.
    mutating func callCells(_ row: Int, _ term: CallTerm) -> [Cell] {
        let criterion = index.nodes[row].criterion
        let counting = CallCounting(index, row: row, term)
        if counting.severity == nil, !isInterim { noteUnlinked(criterion, term, counting) }
        return index.contenders.map { vendor in
            counting.value(of: vendor).map { .valued($0.value, sampling: $0.sampling) }
                // Without a link between listeners the value is still to come, whatever the plan says of gaps.
                ?? (counting.severity == nil && counting.hasCalls(vendor) ? .missing : .gap(criterion.missing))
        }
    }

    private mutating func noteUnlinked(_ criterion: Criterion, _ term: CallTerm, _ counting: CallCounting) {
        let panel = index.evaluation.panel
        let groups = counting.groups.map { group in listed(group.map(panel.name)) }
        flags.append(
            Diagnostic(
                .listenersUnlinked,
                """
                on \(criterion.id) (\(criterion.title)) nobody can say how strict the listeners are beside each other: \
                no chain of calls heard together joins \(groups.joined(separator: " with "))
                """,
                remedy: """
                    have one of each group listen to the same calls, six or more, before scoring; severity="raw" in \
                    the plan would count scores as they are
                    """,
                at: term.location ?? criterion.location, criterion: criterion.id))
    }

    /// Vendors with more critical errors than the plan lets pass are out.
    mutating func applyCallGates() {
        for row in index.nodes.indices {
            let criterion = index.nodes[row].criterion
            guard let term = criterion.callTerm, !term.gates.isEmpty else { continue }
            let counting = CallCounting(index, row: row, term)
            for (contender, vendor) in index.contenders.enumerated() where !isExempt(contender, from: row) {
                for gate in counting.gates(of: vendor) where gate.isBroken {
                    let words = """
                        \(counted(gate.seen, "call")) of \(gate.calls) on \(criterion.id) (\(criterion.title)) \
                        \(gate.seen == 1 ? "has" : "have") a critical \(gate.gate.group.rawValue) error, and the plan \
                        lets \(gate.gate.most) pass
                        """
                    exclusions[contender].append(words)
                    flags.append(
                        Diagnostic(
                            .gateBroken, "\(vendor.nameAndID) is out: \(words)",
                            remedy: "listen to those calls again: finalist explain … \(vendor.id) \(criterion.id)",
                            at: gate.gate.location ?? term.location, vendor: vendor.id, criterion: criterion.id))
                }
            }
        }
    }
}

/// How the calls of each vendor become a criterion's value.
struct CallCounting {
    let index: Index
    let row: Int
    let term: CallTerm
    let scorecard: Scorecard

    /// Points to take off each listener's scores; all 0 where the plan counts them as they are, and `nil` where they
    /// should be taken off and nobody knows how many.
    let severity: [Evaluator.ID: Double]?

    /// What is known where severity is taken out.
    let found: CallSeverity?

    struct Value {
        /// From 0 to 100.
        let value: Double

        /// One a call that counts, in the order they were read.
        let scores: [Double]
        let sampling: Sampling?

        /// The mean of the scores, which lies beyond the ends where severity carried it there.
        let mean: Double
    }

    struct GateState {
        let gate: CallTerm.Gate
        let seen: Int
        let calls: Int

        var isBroken: Bool { seen > gate.most }
    }

    init(_ index: Index, row: Int, _ term: CallTerm) {
        guard let scorecard = index.evaluation.scorecard(term.scorecard) else {
            preconditionFailure("a check refuses \(term.scorecard) before it is scored")
        }
        self.index = index
        self.row = row
        self.term = term
        self.scorecard = scorecard
        // A call is free of errors or not, however strict a listener is.
        guard term.severity == .adjusted, term.figure == .quality else {
            (severity, found) = ([:], nil)
            return
        }
        let found = index.severity(row: row, on: scorecard)
        self.found = found
        if case .noSharedCalls(let listeners) = found, listeners.isEmpty {
            severity = [:]
        } else {
            severity = found.estimate?.points
        }
    }

    var groups: [[Evaluator.ID]] { found?.groups ?? [] }

    func calls(of vendor: Vendor) -> [HeardCall] {
        let heard = index.heard.calls(of: vendor.id, on: scorecard) {
            index.isRecused($0, row: row, vendor: vendor.id)
        }
        return term.calls == .all ? heard : heard.filter { $0.call.selection == .buyerRandom }
    }

    func hasCalls(_ vendor: Vendor) -> Bool { !calls(of: vendor).isEmpty }

    /// What one call counts; from 0 to 100, but for what severity takes out. `nil` where severity is not known.
    func score(_ call: HeardCall) -> Double? {
        switch term.figure {
        case .quality:
            severity.map { severity in
                call.score(zeroOn: term.zeroOn, on: scorecard) { severity[$0] ?? 0 }
            }
        case .errorFree: call.hasError(of: term.counted, on: scorecard) ? 0 : 100
        }
    }

    /// `nil` without calls, or where severity is not known.
    func value(of vendor: Vendor) -> Value? {
        let scores = calls(of: vendor).compactMap(score)
        guard !scores.isEmpty else { return nil }
        let mean = scores.reduce(0, +) / Double(scores.count)
        return Value(value: min(100, max(0, mean)), scores: scores, sampling: sampling(scores), mean: mean)
    }

    func gates(of vendor: Vendor) -> [GateState] {
        let calls = calls(of: vendor)
        return term.gates.map { gate in
            GateState(
                gate: gate, seen: calls.count { $0.hasError(of: [gate.group], on: scorecard) }, calls: calls.count)
        }
    }

    /// By t for a mean of scores, and by Wilson for a share of calls; `nil` for a single score.
    private func sampling(_ scores: [Double]) -> Sampling? {
        guard let estimate = MeanEstimate(scores), let deviation = estimate.standardDeviation,
            let t = estimate.interval
        else { return nil }
        let error = deviation / Double(scores.count).squareRoot()
        if term.figure == .quality {
            return Sampling(count: scores.count, standardError: error, low: t.low, high: t.high)
        }
        let free = Proportion(hits: scores.count { $0 > 50 }, count: scores.count)
        return free.wilson().map {
            Sampling(count: scores.count, standardError: error, low: 100 * $0.low, high: 100 * $0.high)
        }
    }
}

extension CallTerm {
    /// The classes whose errors keep a call from being free of them.
    var counted: [CriticalClass] { zeroOn.isEmpty ? [.customer, .business, .compliance] : zeroOn }
}
