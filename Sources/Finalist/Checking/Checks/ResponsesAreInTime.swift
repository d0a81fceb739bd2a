extension Check {
    /// Every contender's response came in before the deadline.
    static let responsesAreInTime: Check = Check(
        Rule(
            "F0616", .warning, "a response was late",
            """
            A late response is either refused or accepted for a reason that would hold for everyone. Record which, before \
            another bidder asks.
            """)
    ) { index in
        index.evaluation.responses.compactMap { response in
            guard response.isLate, let row = index.contenderRow[response.vendor] else { return nil }
            let event = index.event(naming: index.contenders[row]).map { event in
                "see whether the <event>\(event.location.map { " (\($0))" } ?? "") says why it is accepted"
            }
            let received = response.received.map { ", received \($0)," } ?? ""
            return Diagnostic(
                responsesAreInTime.rule,
                "the response of \(index.contenders[row].nameAndID)\(received) was late, and the vendor is in the running",
                remedy: (event ?? "record why it is accepted in an <event>")
                    + ", or give the vendor left=\"…\" and reason=\"late\"",
                at: response.location, vendor: response.vendor)
        }
    }
}
