extension Check {
    /// Whoever checks a plan before there are vendors knows what is still to come.
    static let vendorsAreToCome: Check = Check(
        Rule(
            "F0633", .note, "no vendor is there yet",
            """
            A plan can be checked, and its weights fixed, before anybody bids: that is when both should be done. Nothing \
            can be scored until the vendors are named and their evidence is in.
            """), needsEveryFile: true
    ) { index in
        let evaluation = index.evaluation
        guard evaluation.vendors.isEmpty, !evaluation.criteria.isEmpty else { return [] }
        let due = index.due
        let named = (evaluation.clientCosts.compactMap(\.vendor) + evaluation.panel.recusals.compactMap(\.vendor))
            .uniqued
        return [
            Diagnostic(
                vendorsAreToCome.rule,
                "no vendor is there yet: still to come are the vendors"
                    + (named.isEmpty ? "" : " (the plan names \(listed(named)))")
                    + (due.isEmpty ? "" : ", and of each \(listed(due, limit: 12))"),
                remedy: "add a <vendor id=\"…\" name=\"…\"/> for each once they are known; finalist weights works now",
                at: evaluation.location)
        ]
    }
}

extension Index {
    /// What the plan asks of every vendor, in words: `claims on 3 requirements`, `scores on 12 questions`.
    fileprivate var due: [String] {
        let leaves = nodes.map(\.criterion).filter(\.isLeaf)
        let measures = leaves.count { if case .measure = $0.basis { true } else { false } }
        let calls = leaves.count { $0.callTerm != nil }
        let requirements = evaluation.requirements.count
        return [
            requirements == 0
                ? nil : requirements == 1 ? "a claim on 1 requirement" : "claims on \(requirements) requirements",
            questions.isEmpty ? nil : "scores on \(counted(questions.count, "question"))",
            measures == 0 ? nil : counted(measures, "figure"),
            leaves.contains(where: \.isPrice) ? "its price" : nil,
            calls == 0 ? nil : "the calls heard",
        ].compactMap(\.self)
    }
}
