extension Check {
    /// Nobody scores a response before it is there.
    static let scoresFollowResponses: Check = Check(
        Rule(
            "F0613", .warning, "scores are older than the response",
            """
            Scores handed in before the vendor's response had been received cannot rest on it. Mostly one of the two \
            dates is wrong; if not, the scores must be given anew.
            """)
    ) { index in
        var received: [Vendor.ID: Moment] = [:]
        for response in index.evaluation.responses {
            guard let moment = response.received else { continue }
            if let earlier = received[response.vendor], !moment.isBefore(earlier) { continue }
            received[response.vendor] = moment
        }
        guard !received.isEmpty else { return [] }
        return index.evaluation.sheets.flatMap { sheet -> [Diagnostic] in
            guard let submitted = sheet.submitted else { return [] }
            let early = received.filter { submitted.isBefore($0.value) }
            guard !early.isEmpty else { return [] }
            var reported: Set<Vendor.ID> = []
            return sheet.scores.compactMap { score in
                guard let moment = early[score.vendor], reported.insert(score.vendor).inserted else { return nil }
                return Diagnostic(
                    scoresFollowResponses.rule,
                    "\(index.evaluation.panel.name(sheet.evaluator)) handed in scores for \(score.vendor) on "
                        + "\(submitted.shown(beside: moment)), and the response came in on \(moment.shown(beside: submitted))",
                    remedy: "correct the date that is wrong, or score the response anew", at: score.location,
                    vendor: score.vendor)
            }
        }
    }
}
