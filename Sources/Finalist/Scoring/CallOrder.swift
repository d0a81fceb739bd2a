/// One way to count the calls of a criterion, and what it makes of each vendor.
struct CallWay: Sendable {
    let term: CallTerm

    /// By contender; `nil` where nothing counts.
    let values: [Double?]

    /// "random calls, as scored"
    var words: String {
        let calls = term.calls == .random ? "random calls" : "all calls"
        guard term.figure == .quality else { return calls }
        return "\(calls) \(term.severity == .raw ? "as scored" : "without strictness")"
    }
}

extension Outcome {
    /// What each criterion that counts calls would say if they were counted in another way: all or only random ones, as
    /// scored or without what makes one listener stricter than another.
    private func callWays(_ row: Int, _ term: CallTerm) -> [CallWay] {
        let severities: [CallTerm.Severity] = term.figure == .quality ? CallTerm.Severity.allCases : [term.severity]
        return CallTerm.Calls.allCases.flatMap { calls in
            severities.compactMap { severity -> CallWay? in
                let other = CallTerm(
                    scorecard: term.scorecard, figure: term.figure, calls: calls, severity: severity,
                    zeroOn: term.zeroOn, gates: term.gates, location: term.location)
                let counting = CallCounting(index, row: row, other)
                guard other != term, counting.severity != nil else { return nil }
                return CallWay(term: other, values: index.contenders.map { counting.value(of: $0)?.value })
            }
        }
    }

    /// The ways to count a criterion's calls that turn the order round of two vendors at least.
    private func turns(_ row: Int) -> [(way: CallWay, vendors: [Int])] {
        guard let term = criteria[row].criterion.callTerm else { return [] }
        let own = criteria[row].cells.map(\.value)
        return callWays(row, term).compactMap { way in
            let known = own.indices.filter { own[$0] != nil && way.values[$0] != nil }
            func isAhead(_ values: [Double?], _ one: Int, _ other: Int) -> Bool {
                (values[one] ?? 0) > (values[other] ?? 0) + 1e-9
            }
            let hasTurned = known.contains { one in
                known.contains { isAhead(own, one, $0) && isAhead(way.values, $0, one) }
            }
            return hasTurned ? (way, known) : nil
        }
    }

    /// A warning for each criterion whose vendors change places with the way in which calls are counted.
    func callOrderFlags() -> [Diagnostic] {
        criteria.indices.compactMap { row in
            let criterion = criteria[row].criterion
            let turns = turns(row)
            guard let term = criterion.callTerm, let vendors = turns.first?.vendors else { return nil }
            let own = CallWay(term: term, values: criteria[row].cells.map(\.value))
            let others = turns.map { "\($0.way.words) \(order($0.way.values, $0.vendors))" }
            return Diagnostic(
                .callOrderTurns,
                """
                on '\(criterion.title)' (\(criterion.id)) the order turns with the calls that count: \(own.words), as the \
                plan says, \(order(own.values, vendors)); \(others.joined(separator: "; "))
                """,
                remedy: "say in the report why calls are counted as they are; finalist calls shows what lies behind it",
                at: term.location ?? criterion.location, criterion: criterion.id)
        }
    }

    /// `HAR 71.5 before COR 65.4`
    private func order(_ values: [Double?], _ vendors: [Int]) -> String {
        vendors.sorted { (values[$0] ?? 0, -$0) > (values[$1] ?? 0, -$1) }
            .map { "\(results[$0].vendor.id) \(Figures.value(values[$0] ?? 0))" }.joined(separator: " before ")
    }

    /// Where another way to count calls would put another vendor first, a sentence a criterion.
    func callDecisionWords() -> [String] {
        guard deciding == nil else { return [] }
        return criteria.indices.flatMap { row in
            turns(row).compactMap { way, _ -> String? in
                let totals = results.indices.map { contender -> Double? in
                    let cell = criteria[row].cells[contender]
                    guard let total = results[contender].total, let value = cell.value,
                        let other = way.values[contender]
                    else { return results[contender].total }
                    return total + cell.weight * (other - value)
                }
                guard let best = totals.compactMap(\.self).max() else { return nil }
                let first = results.indices.filter { totals[$0].map { $0 >= best - 1e-9 } ?? false }
                guard first != results.indices.filter({ results[$0].rank == 1 }) else { return nil }
                let names = listed(first.map { results[$0].vendor.name })
                return """
                    The calls decide who is first: with \(way.words) for \(criteria[row].criterion.title) \
                    (\(criteria[row].criterion.id)) it would be \(names).
                    """
            }.prefix(1)
        }
    }
}
