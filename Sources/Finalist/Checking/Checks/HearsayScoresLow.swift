extension Check {
    /// What was only told does not score above the middle.
    static let hearsayScoresLow: Check = Check(
        Rule(
            "F0935", .warning, "what was only told scores high",
            """
            A sentence of the vendor's is no sight of one's own. On a visit, what was told and neither seen nor read \
            should not score above the middle of its scale: look for a document, or for yourself.
            """)
    ) { index in
        index.evaluation.visits.flatMap { visit in
            visit.observations.compactMap { seen in
                guard seen.evidence == .told, let score = seen.score, let row = index.questionRow[seen.question],
                    let scale = index.evaluation.scale(of: index.questions[row]), scale.height(of: score) > 0.5
                else { return nil }
                return Diagnostic(
                    hearsayScoresLow.rule,
                    "\(seen.evaluator) scores \(Figures.plain(score)) on \(seen.question) for what was only told",
                    remedy: "find a document or see for yourself, or score it no higher than the middle of the scale",
                    at: seen.location, vendor: visit.vendor, criterion: seen.question)
            }
        }
    }
}
