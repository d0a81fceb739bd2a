extension Check {
    /// Sheets on calls are handed in before the listeners talk.
    static let sheetsAreIndependent: Check = Check(
        Rule(
            "F0943", .warning, "a sheet on a call was not independent",
            """
            Its evaluator had heard what the others made of the call. The sheet counts, and what listeners are told apart \
            by, and how far they agree, looks better than it is: two who talked first agree. Let the next calls be scored \
            before anyone talks, and read agreement without this sheet's calls.
            """)
    ) { index in
        index.evaluation.calls.flatMap { call in
            call.assessments.standing.filter { !$0.isIndependent }.map { sheet in
                let others = Set(call.assessments.map(\.evaluator)).subtracting([sheet.evaluator]).count
                let beside = others > 0 ? ", which \(counted(others, "other")) heard too," : ""
                return Diagnostic(
                    sheetsAreIndependent.rule,
                    "\(index.evaluation.panel.name(sheet.evaluator)) handed in the sheet on call \(call.id)\(beside) after the evaluators had talked",
                    remedy:
                        "take the call out of what listeners are compared by (link-set), or say in the record why it stands",
                    at: sheet.location, vendor: call.vendor)
            }
        }
    }
}
