#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// A vendor that has taken work over keeps it.
    static let rampsRise: Check = Check(
        Rule(
            "F0838", .warning, "a ramp falls",
            """
            The ramp says what share of the work a vendor has taken over by each month. A later number below an earlier one \
            is mostly a slip, and what is not taken over is missing from the vendor's fees.
            """)
    ) { index in
        index.offers.compactMap { offer in
            let ramp = offer.pricing.ramp ?? []
            guard let month = ramp.indices.dropFirst().first(where: { ramp[$0] < ramp[$0 - 1] }) else { return nil }
            return Diagnostic(
                rampsRise.rule,
                "the ramp of \(offer.vendor.nameAndID) falls from \(ramp[month - 1]) to \(ramp[month]) in month "
                    + "\(month + 1)",
                remedy: "put the percentages in rising order, or ask the vendor", at: offer.pricing.location,
                vendor: offer.vendor.id)
        }
    }
}
