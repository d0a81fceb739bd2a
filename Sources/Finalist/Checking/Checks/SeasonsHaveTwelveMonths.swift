extension Check {
    /// A season is told for each month of the year.
    static let seasonsHaveTwelveMonths: Check = Check(
        Rule(
            "F0803", .error, "a season is not told in twelve numbers",
            """
            The numbers stand for January to December. With one too few or too many, every month after it would take \
            another month's volume.
            """)
    ) { index in
        guard let scenario = index.evaluation.scenario else { return [] }
        let seasons =
            [("the scenario", scenario.seasonality, scenario.location)]
            + scenario.channels.map { ("channel '\($0.id)'", $0.seasonality, $0.location) }
        return seasons.compactMap { owner, indices, location in
            guard !indices.isEmpty, indices.count != 12 else { return nil }
            return Diagnostic(
                seasonsHaveTwelveMonths.rule, "the season of \(owner) has \(counted(indices.count, "number"))",
                remedy: "give twelve, January first", at: location)
        }
    }
}
