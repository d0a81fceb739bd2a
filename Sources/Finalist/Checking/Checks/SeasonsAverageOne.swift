#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// The months of a season come to the year's volume.
    static let seasonsAverageOne: Check = Check(
        Rule(
            "F0837", .warning, "the numbers of a season do not average 1",
            """
            A month's volume is a twelfth of the year's, times its number. Where the twelve do not average 1, a year comes \
            to more or less than the volume that is stated, and so does every total.
            """)
    ) { index in
        guard let scenario = index.evaluation.scenario, !index.standing.offers.isEmpty else { return [] }
        let seasons =
            [("the scenario", scenario.seasonality, scenario.location)]
            + scenario.channels.map { ("channel '\($0.id)'", $0.seasonality, $0.location) }
        return seasons.compactMap { owner, indices, location in
            let mean = indices.reduce(0, +).number / 12
            // Twelve numbers of two decimals miss their mean by less.
            guard !indices.isEmpty, abs(mean - 1) > 0.0005 else { return nil }
            return Diagnostic(
                seasonsAverageOne.rule,
                "the season of \(owner) averages \(Figures.plain(mean, decimals: 4)): a year comes to "
                    + "\(Figures.percentShare(mean)) of its volume",
                remedy: "divide each of the twelve by \(Figures.plain(mean, decimals: 4))", at: location)
        }
    }
}
