#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// Tiers give every quantity one price.
    static let tiersAreWhole: Check = Check(
        Rule(
            "F0813", .error, "tiers overlap or leave gaps",
            """
            The first tier starts at 0, each one ends where the next begins, and the last has no end, so that every \
            quantity has one price. In a gap the work would cost nothing; where tiers overlap it would cost twice.
            """)
    ) { index in
        index.offers.flatMap { offer in
            offer.pricing.lines.compactMap { line in
                guard let fault = line.tiers.fault else { return nil }
                return Diagnostic(
                    tiersAreWhole.rule, "in the tiers of \(offer.words(line)), \(fault.words)", remedy: fault.remedy,
                    at: fault.location, vendor: offer.vendor.id)
            }
        }
    }
}

extension [PriceLine.Tier] {
    /// The first thing that is wrong, since more may follow from it.
    fileprivate var fault: (words: String, remedy: String, location: Location?)? {
        guard let first, let last else { return nil }
        if first.from != 0 {
            return (
                "the first one starts at \(first.from.bound), not at 0",
                "let the first tier start at 0, or add one from 0 to \(first.from.bound)", first.location
            )
        }
        var earlier: PriceLine.Tier?
        for tier in self {
            if let earlier {
                guard let end = earlier.to else {
                    return (
                        "the one from \(earlier.from.bound) has no end and another follows it",
                        "add to=\"\(tier.from)\" to it, and put the tiers in rising order", earlier.location
                    )
                }
                if end < tier.from {
                    return (
                        "nothing has a price from \(end.bound) to \(tier.from.bound)",
                        "let this tier start at \(end.bound), or add the one that lacks", tier.location
                    )
                }
                if end > tier.from {
                    return (
                        "one ends at \(end.bound) and the next starts at \(tier.from.bound)",
                        "let each tier start where the one before it ends, in rising order", tier.location
                    )
                }
            }
            if let end = tier.to, end <= tier.from {
                return (
                    "one goes from \(tier.from.bound) to \(end.bound), which holds nothing",
                    "let it end above \(tier.from.bound)", tier.location
                )
            }
            earlier = tier
        }
        return last.to.map { end in
            (
                "the last one ends at \(end.bound), and what is above has no price",
                "take to=\"\(end)\" out, or add the tier that starts there", last.location
            )
        }
    }
}
