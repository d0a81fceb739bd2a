extension Check {
    /// An impression counts for declared intuition, and for nothing else.
    static let impressionsAreIntuition: Check = Check(
        Rule(
            "F0909", .error, "an impression would count as evidence",
            """
            What one feels on a visit is worth saying, and has a place: a criterion with intuition="yes", whose \
            weight is shown apart. On any other question an impression would pass for something that was seen.
            """)
    ) { index in
        index.evaluation.visits.flatMap { visit in
            visit.impressions.compactMap { impression in
                guard let row = index.questionRow[impression.question],
                    !index.lineage(index.owner[row]).contains(where: { index.nodes[$0].criterion.isIntuition })
                else { return nil }
                return Diagnostic(
                    impressionsAreIntuition.rule,
                    "\(impression.evaluator) has an impression on \(impression.question), which is no question of intuition",
                    remedy: "write an <observation> of what was seen, or name a question of intuition",
                    at: impression.location, vendor: visit.vendor, criterion: impression.question)
            }
        }
    }
}
