extension Check {
    /// Calls that a vendor picked do not count.
    static let pickedCallsDecideNothing: Check = Check(
        Rule(
            "F0933", .warning, "calls that a vendor picked count",
            """
            The plan counts all calls, and some were picked by the vendor. A showcase tells what the vendor can do, \
            and not what customers get. Count only the random ones, or say in the record why not.
            """)
    ) { index in
        let callsOf = Dictionary(grouping: index.evaluation.calls, by: \.vendor)
        return index.nodes.flatMap { node -> [Diagnostic] in
            guard let term = node.criterion.callTerm, term.calls == .all else { return [] }
            return index.contenders.compactMap { vendor in
                let calls = callsOf[vendor.id] ?? []
                let picked = calls.filter { call in
                    call.selection == .vendorPicked && call.assessments.contains { $0.scorecard == term.scorecard }
                }
                guard let first = picked.first else { return nil }
                let hasRandom = calls.contains { $0.selection == .buyerRandom }
                return Diagnostic(
                    pickedCallsDecideNothing.rule,
                    "\(node.criterion.titleAndID) counts \(counted(picked.count, "call")) that \(vendor.nameAndID) picked itself",
                    remedy: "let only random calls count with selection=\"random\""
                        + (hasRandom ? "" : ", and draw some"), at: first.location,
                    vendor: vendor.id, criterion: node.criterion.id)
            }
        }
    }
}
