extension Check {
    /// A contact log lists each call once.
    static let logsListCallsOnce: Check = Check(
        Rule(
            "F0916", .error, "a contact log lists a call twice",
            """
            Calls are drawn from the log, and of a call that stands in it twice the chance doubles. Ask the vendor which \
            of the two is meant, and for a log in which each contact has an id of its own.
            """)
    ) { index in
        index.evaluation.contactLogs.flatMap { $0.repeatedCalls(logsListCallsOnce.rule) }
    }
}
