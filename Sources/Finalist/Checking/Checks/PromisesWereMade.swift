extension Check {
    /// What was kept was promised.
    static let promisesWereMade: Check = Check(
        Rule(
            "F0945", .warning, "a promise is said to be kept or broken that nobody made",
            """
            Only calls with promise-made="yes" count among the promises, so that what this call says of its promise is \
            left out. Say that it was made, or take promise-kept out.
            """)
    ) { index in
        let faults = index.evaluation.calls.compactMap { call -> Diagnostic? in
            guard let kept = call.promiseKept, call.promiseMade != true else { return nil }
            let made = call.promiseMade == false ? "no promise was made" : "nothing says that one was made"
            return Diagnostic(
                promisesWereMade.rule,
                "call \(call.id) of \(call.vendor) says that its promise was \(kept ? "kept" : "not kept"), and \(made)",
                remedy: "write promise-made=\"yes\", or take promise-kept out", at: call.location, vendor: call.vendor)
        }
        return foldedInTables(faults)
    }
}
