extension Check {
    /// Calls are heard on a scorecard that was frozen before.
    static let scorecardsCameFirst: Check = Check(
        Rule(
            "F0934", .warning, "a call was assessed before its scorecard was frozen",
            """
            Whoever knows the calls can choose weights that suit them. Calls heard before the scorecard was fixed \
            should be heard again, or the date corrected.
            """)
    ) { index in
        index.evaluation.scorecards.compactMap { scorecard in
            guard let frozen = scorecard.frozen else { return nil }
            let early = index.heard.sheets.filter {
                $0.scorecard.id == scorecard.id
                    && ($0.assessment.started ?? $0.assessment.submitted)?.isBefore(frozen) == true
            }
            guard let first = early.first, let heard = first.assessment.started ?? first.assessment.submitted else {
                return nil
            }
            return Diagnostic(
                scorecardsCameFirst.rule,
                "\(counted(early.count, "assessment")) on scorecard \(scorecard.id) came before it was frozen on \(frozen.shown(beside: heard)), the first on \(heard.shown(beside: frozen))",
                remedy: "have those calls assessed again, or correct the date", at: first.assessment.location,
                vendor: first.call.vendor)
        }
    }
}
