extension Check {
    /// Every vendor has calls that count where the plan rests on calls.
    static let callsAreComplete: Check = Check(
        Rule(
            "F0911", .error, "no calls count for a vendor",
            """
            The plan makes a value of the calls listened to, and a vendor has none that count: none at all, none on \
            this scorecard, or none that the buyer drew at random where only those count. Listen to some, or say in \
            the plan what is to happen without: missing="exclude" or "worst".
            """), needsEveryFile: true
    ) { index in
        index.nodes.flatMap { node -> [Diagnostic] in
            guard let term = node.criterion.callTerm, node.criterion.missing == .refuse,
                index.evaluation.scorecard(term.scorecard) != nil, let row = index.nodeRow[node.criterion.id]
            else { return [] }
            return index.distinctContenders.filter { index.exemption(of: $0.vendor, from: row) == nil }.compactMap {
                let vendor = $0.vendor
                let calls = index.evaluation.calls.filter { call in
                    call.vendor == vendor.id && call.assessments.contains { $0.scorecard == term.scorecard }
                }
                if calls.contains(where: { term.calls == .all || $0.selection == .buyerRandom }) { return nil }
                return Diagnostic(
                    callsAreComplete.rule,
                    calls.isEmpty
                        ? "no call of \(vendor.nameAndID) was assessed for \(node.criterion.titleAndID)"
                        : "none of the \(counted(calls.count, "call")) of \(vendor.nameAndID) was drawn at random by the buyer",
                    remedy: calls.isEmpty
                        ? "add a <visit vendor=\"\(vendor.id)\"> with its calls, or ask for an interim result with --interim"
                        : "draw some: finalist calls draw; or let all calls count with selection=\"all\"",
                    at: term.location, vendor: vendor.id, criterion: node.criterion.id)
            }
        }
    }
}
