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
        let impressions = index.evaluation.visits.flatMap(\.impressions)
        return impressions.map(\.question).uniqued.compactMap { question in
            let all = impressions.filter { $0.question == question }
            let late = all.filter(\.hasSeenPrices)
            guard let first = late.first else { return nil }
            let who = Set(late.map(\.evaluator)).sorted()
            return Diagnostic(
                impressionsCameFirst.rule,
                "\(late.count) of \(counted(all.count, "impression")) on \(question) came from people who knew the prices (\(listed(who)))",
                remedy: "nothing need be done; next time ask for impressions before prices are opened",
                at: first.location, criterion: question)
        }
    }
}
