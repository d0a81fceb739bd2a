extension Check {
    /// A call that was drawn at random stands in the vendor's contact log, where that is at hand.
    static let randomCallsAreInTheLog: Check = Check(
        Rule(
            "F0941", .warning, "a call drawn at random is not in the contact log",
            """
            What was drawn from a log stands in it. A call that does not has another id there, came from another time, \
            or was not drawn at random. Correct its id or its selection, or include the log it was drawn from.
            """)
    ) { index in
        let logs = Dictionary(grouping: index.evaluation.contactLogs, by: \.vendor)
            .mapValues { Set($0.flatMap(\.contacts).map(\.call)) }
        let faults = index.evaluation.calls.compactMap { call -> Diagnostic? in
            guard call.selection == .buyerRandom, let log = logs[call.vendor], !log.contains(call.id) else {
                return nil
            }
            return Diagnostic(
                randomCallsAreInTheLog.rule, "call \(call.id) of \(call.vendor) is not in the vendor's contact log",
                remedy: "correct its id or its selection, or include the log it was drawn from", at: call.location,
                vendor: call.vendor)
        }
        return foldedInTables(faults)
    }
}
