extension Check {
    /// A call that is said to come from a draw is in it.
    static let drawnCallsAreInTheDraw: Check = Check(
        Rule(
            "F0931", .warning, "a call was not in the draw that it is said to come from",
            """
            Only calls that were drawn at random tell of the others. A call that names a draw and is not in it was \
            chosen in some other way: correct its selection, or its draw.
            """)
    ) { index in
        let faults = index.evaluation.calls.compactMap { call -> Diagnostic? in
            let draws = index.evaluation.visits.filter { $0.vendor == call.vendor }.flatMap(\.draws)
            guard let draw = draws.first(where: { $0.id == call.draw }), !draw.calls.contains(call.id) else {
                return nil
            }
            return Diagnostic(
                drawnCallsAreInTheDraw.rule, "call \(call.id) is not among the calls of draw \(draw.id)",
                remedy: "correct its id, its draw, or its selection", at: call.location, vendor: call.vendor)
        }
        return foldedInTables(faults)
    }
}
