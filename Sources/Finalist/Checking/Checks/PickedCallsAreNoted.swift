extension Check {
    /// Calls that somebody picked are told apart.
    static let pickedCallsAreNoted: Check = Check(
        Rule(
            "F0932", .note, "calls are left out because nobody drew them at random",
            """
            A vendor that may pick shows its best. Such calls are heard and shown, and do not count where the plan \
            counts only those that the buyer drew at random.
            """)
    ) { index in
        let terms = index.nodes.compactMap { node in node.criterion.callTerm.map { (node.criterion, $0) } }
            .filter { $0.1.calls == .random }
        return terms.map(\.1.scorecard).uniqued.flatMap { scorecard in
            let criteria = terms.filter { $0.1.scorecard == scorecard }.map(\.0)
            return index.contenders.compactMap { finding($0, scorecard, criteria, index) }
        }
    }
}

/// One finding a vendor, whichever criteria rest on its calls.
private func finding(
    _ vendor: Vendor, _ scorecard: Scorecard.ID, _ criteria: [Criterion], _ index: Index
) -> Diagnostic? {
    let calls = index.evaluation.calls.filter { call in
        call.vendor == vendor.id && call.assessments.contains { $0.scorecard == scorecard }
    }
    let left = calls.filter { $0.selection != .buyerRandom }
    guard let first = left.first, left.count < calls.count else { return nil }
    return Diagnostic(
        Check.pickedCallsAreNoted.rule,
        "\(left.count) of the \(calls.count) calls of \(vendor.nameAndID) do not count for \(listed(criteria.map(\.titleAndID)))",
        remedy: "nothing need be done; finalist calls shows what they would change", at: first.location,
        vendor: vendor.id, criterion: criteria.count == 1 ? criteria[0].id : nil)
}
