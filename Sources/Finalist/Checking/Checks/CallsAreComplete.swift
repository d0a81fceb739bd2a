extension Check {
    /// Every vendor has calls that count where the plan rests on calls.
    static let callsAreComplete: Check = Check(
        Rule(
            "F0911", .error, "no calls count for a vendor", about: .missingFigure,
            """
            The plan makes a value of the calls listened to, and a vendor has none that count: none at all, none on \
            this scorecard, none that the buyer drew at random where only those count, or none heard by someone who \
            may judge. Listen to some, or say in the plan what is to happen without: missing="exclude" or "worst".
            """), needsEveryFile: true
    ) { index in
        // Calls under a name that leads nowhere may be those that seem missing; the name is reported already.
        let hasStrayVisits = index.evaluation.visits.contains { !index.vendorIDs.contains($0.vendor) }
        if hasStrayVisits { return [] }
        let callsOf = Dictionary(grouping: index.evaluation.calls, by: \.vendor)
        return index.nodes.flatMap { node -> [Diagnostic] in
            guard let term = node.criterion.callTerm, node.criterion.missing == .refuse,
                index.evaluation.scorecard(term.scorecard) != nil, let row = index.nodeRow[node.criterion.id]
            else { return [] }
            return index.distinctContenders.filter { index.exemption(of: $0.vendor, from: row) == nil }.compactMap {
                let vendor = $0.vendor
                let calls = callsOf[vendor.id] ?? []
                guard let (message, remedy, isUnheard) = gap(calls, vendor, row: row, term, node.criterion, index)
                else {
                    return nil
                }
                return Diagnostic(
                    callsAreComplete.rule, message, remedy: remedy, orInterim: isUnheard, at: term.location,
                    vendor: vendor.id, criterion: node.criterion.id)
            }
        }
    }
}

/// Why no call of a vendor counts, and what to do; `nil` where one does.
private func gap(
    _ calls: [Call], _ vendor: Vendor, row: Int, _ term: CallTerm, _ criterion: Criterion, _ index: Index
) -> (message: String, remedy: String, isUnheard: Bool)? {
    func isOnIt(_ assessment: CallAssessment) -> Bool {
        // A scorecard or an evaluator that is not there is reported as that.
        assessment.scorecard == term.scorecard || index.evaluation.scorecard(assessment.scorecard) == nil
    }
    let all = calls
    let calls = calls.filter { $0.assessments.standing.contains(where: isOnIt) }
    guard !calls.isEmpty else {
        return (
            "no call of \(vendor.nameAndID) was assessed for \(criterion.titleAndID)",
            assessing(all, vendor, term, index), true
        )
    }
    let random = calls.filter { term.calls == .all || $0.selection == .buyerRandom }
    guard !random.isEmpty else {
        return (
            "none of the \(counted(calls.count, "call")) of \(vendor.nameAndID) was drawn at random by the buyer",
            "draw some: finalist calls draw; or let all calls count with selection=\"all\"", false
        )
    }
    let isJudged = random.contains { call in
        call.assessments.standing.contains {
            isOnIt($0) && !index.isRecused($0.evaluator, row: row, vendor: vendor.id)
        }
    }
    return isJudged
        ? nil
        : (
            "whoever heard the calls of \(vendor.nameAndID) must keep out of \(criterion.titleAndID)",
            "have someone else assess them, or correct the recusal", false
        )
}

/// What to add so that calls of a vendor are assessed: only what is not there.
private func assessing(_ calls: [Call], _ vendor: Vendor, _ term: CallTerm, _ index: Index) -> String {
    guard !calls.isEmpty else {
        return index.evaluation.visits.contains { $0.vendor == vendor.id }
            ? "add calls to the <visit vendor=\"\(vendor.id)\">, each with its <assessment>"
            : "add a <visit vendor=\"\(vendor.id)\"> with its calls"
    }
    let counting = calls.filter { term.calls == .all || $0.selection == .buyerRandom }
    let names = listed((counting.isEmpty ? calls : counting).map(\.id))
    let isElsewhere = calls.contains { !$0.assessments.standing.isEmpty }
    return "add <assessment scorecard=\"\(term.scorecard)\"> to \(names)"
        + (isElsewhere ? ", or correct the scorecard of those that are there" : "")
}
