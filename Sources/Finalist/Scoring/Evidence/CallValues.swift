extension Scoring {
    /// The values that the calls listened to give, by contender.
    func callCells(_ row: Int, _ term: CallTerm) -> [Cell] {
        let policy = index.nodes[row].criterion.missing
        guard let scorecard = index.evaluation.scorecard(term.scorecard) else {
            preconditionFailure("a check refuses \(term.scorecard) before it is scored")
        }
        return index.contenders.map { vendor in
            let calls = index.countedCalls(of: vendor, row: row, term, on: scorecard)
            guard !calls.isEmpty else { return .gap(policy) }
            let scores = calls.map { term.value(of: $0, on: scorecard) }
            return .valued(scores.reduce(0, +) / Double(scores.count))
        }
    }
}

extension CallTerm {
    /// What one call counts, from 0 to 100.
    func value(of call: HeardCall, on scorecard: Scorecard) -> Double {
        switch figure {
        case .quality: call.score(zeroOn: zeroOn, on: scorecard) { _ in 0 }
        case .errorFree: call.hasError(of: counted, on: scorecard) ? 0 : 100
        }
    }

    /// The classes whose errors keep a call from being free of them.
    var counted: [CriticalClass] { zeroOn.isEmpty ? [.customer, .business, .compliance] : zeroOn }
}

extension Index {
    /// The calls of a vendor that count for the criterion with this row.
    func countedCalls(of vendor: Vendor, row: Int, _ term: CallTerm, on scorecard: Scorecard) -> [HeardCall] {
        evaluation.heardCalls(of: vendor.id, on: scorecard) { isRecused($0, row: row, vendor: vendor.id) }
            .filter { term.calls == .all || $0.call.selection == .buyerRandom }
    }
}
