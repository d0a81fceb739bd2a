extension Check {
    /// Nobody listens to a call without leave.
    static let callsHaveConsent: Check = Check(
        Rule(
            "F0944", .warning, "a call was heard without consent",
            """
            The file says that nobody agreed to being heard. In many countries such a call may not be recorded, listened \
            to or kept, and what was heard in it cannot be used. Ask the vendor on what ground it was recorded; where \
            there is none, take the call out and draw another.
            """)
    ) { index in
        let faults = index.evaluation.calls.filter { $0.isRefused }.map { call -> Diagnostic in
            let what = call.mode == .recording ? "was recorded" : "was listened to"
            return Diagnostic(
                callsHaveConsent.rule,
                "call \(call.id) of \(call.vendor) \(what), and its consent is '\(call.consent ?? "")'",
                remedy: "take the call out, or write in consent on what ground it may be heard, like told at the start",
                at: call.location, vendor: call.vendor)
        }
        return foldedInTables(faults)
    }
}

extension Call {
    private static let refusals: Set<String> = [
        "no", "none", "not", "refused", "declined", "denied", "withheld", "withdrawn", "missing",
    ]

    /// Its consent is, or begins with, one of the words for none.
    fileprivate var isRefused: Bool {
        consent.map { Self.refusals.contains(String($0.lowercased().prefix { $0 != " " })) } ?? false
    }
}
