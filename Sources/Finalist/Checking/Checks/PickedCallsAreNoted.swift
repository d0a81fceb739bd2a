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
        index.nodes.flatMap { node -> [Diagnostic] in
            guard let term = node.criterion.callTerm, term.calls == .random else { return [] }
            return index.contenders.compactMap { vendor in
                let calls = index.evaluation.calls.filter { call in
                    call.vendor == vendor.id && call.assessments.contains { $0.scorecard == term.scorecard }
                }
                let left = calls.filter { $0.selection != .buyerRandom }
                guard !left.isEmpty, left.count < calls.count else { return nil }
                return Diagnostic(
                    pickedCallsAreNoted.rule,
                    "\(left.count) of the \(calls.count) calls of \(vendor.nameAndID) do not count for \(node.criterion.titleAndID)",
                    remedy: "nothing need be done; finalist calls shows what they would change",
                    at: left[0].location, vendor: vendor.id, criterion: node.criterion.id)
            }
        }
    }
}
