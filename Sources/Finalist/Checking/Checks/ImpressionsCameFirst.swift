extension Check {
    /// Impressions are written down before prices are known.
    static let impressionsCameFirst: Check = Check(
        Rule(
            "F0936", .note, "an impression was written down when prices were known",
            """
            Whoever knows what a vendor costs sees the people in that light. The impression counts; that it came \
            after the prices is shown beside it.
            """)
    ) { index in
        index.evaluation.visits.flatMap { visit in
            visit.impressions.filter(\.hasSeenPrices).map { impression in
                Diagnostic(
                    impressionsCameFirst.rule,
                    "\(impression.evaluator) knew the prices when giving the impression of \(visit.vendor) on \(impression.question)",
                    remedy: "nothing need be done; next time ask for impressions before prices are opened",
                    at: impression.location, vendor: visit.vendor, criterion: impression.question)
            }
        }
    }
}
