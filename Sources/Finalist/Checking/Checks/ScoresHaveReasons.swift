extension Check {
    /// Every score says why.
    static let scoresHaveReasons: Check = Check(
        Rule(
            "F0611", .warning, "scores have no reason",
            """
            A vendor that asks why it got a 2 must be given words, and so must a court. A reason can be one sentence; \
            beside the score it costs a minute, and a year later it cannot be had.
            """)
    ) { index in
        index.evaluation.sheets.compactMap { sheet in
            var count = 0
            var first: Score?
            for score in sheet.scores where score.reason.isEmpty {
                guard case .given = score.verdict else { continue }
                count += 1
                if first == nil { first = score }
            }
            guard let first else { return nil }
            let all = count == sheet.scores.count ? "none of the" : "\(count) of the"
            return Diagnostic(
                scoresHaveReasons.rule,
                "\(all) \(counted(sheet.scores.count, "score")) of \(index.evaluation.panel.name(sheet.evaluator)) "
                    + "\(count == 1 ? "has no reason" : count == sheet.scores.count ? "has a reason" : "have no reason")",
                remedy: "write the reason between <score …> and </score>, beginning with \(first.question) for "
                    + first.vendor,
                at: first.location, vendor: count == 1 ? first.vendor : nil,
                criterion: count == 1 ? first.question : nil)
        }
    }
}
