extension Check {
    /// Questions left open on a visit are answered.
    static let followUpsAreAnswered: Check = Check(
        Rule(
            "F0937", .note, "a question left open on a visit is still open",
            """
            Something could not be settled on the day. Until it is, what hangs on it rests on less than it seems.
            """)
    ) { index in
        index.evaluation.visits.flatMap { visit in
            visit.followUps.filter { $0.answered == nil }.map { followUp in
                Diagnostic(
                    followUpsAreAnswered.rule,
                    "still open since the visit to \(visit.vendor): \(opening(of: followUp.asked))",
                    remedy: "add <answered>, or say in the record why it stays open", at: followUp.location,
                    vendor: visit.vendor, criterion: followUp.question)
            }
        }
    }
}
