#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// The work of the scenario comes to what a vendor bills at least.
    static let minimumsAreReached: Check = Check(
        Rule(
            "F0841", .warning, "a minimum is above the expected bill",
            """
            In these months the lines come to less than the vendor's monthly minimum, so the buyer would pay for work that \
            it does not have. Ask for a lower minimum, or one by the quarter or the year. What is passed on at cost does \
            not count towards it.
            """)
    ) { index in
        index.reckonedOffers.compactMap { offer, cost in
            let topUps = cost.topUps.filter { $0 > 0 }
            guard !topUps.isEmpty, let minimum = offer.pricing.minimum else { return nil }
            return Diagnostic(
                minimumsAreReached.rule,
                "the minimum of \(offer.vendor.nameAndID) is above the bill in \(counted(topUps.count, "month")) of "
                    + "\(cost.term) and adds \(index.amount(topUps.reduce(0, +))) in all",
                remedy: "ask for a minimum that the quiet months reach", at: minimum.location,
                vendor: offer.vendor.id)
        }
    }
}
