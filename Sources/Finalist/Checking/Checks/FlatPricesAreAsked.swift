#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// A channel that a price by the month may include, or may not, is asked about.
    static let flatPricesAreAsked: Check = Check(
        Rule(
            "F0872", .note, "a channel may be inside a price by the month, or unpriced", about: .omittedCost,
            """
            Others price the contacts of a channel, and no line of this vendor is driven by it; but the vendor also bills \
            something whatever the volume, by the month or in a fixed quantity. That may include the channel, as an \
            all-in fee does, or be for something else, as programme management is: then the channel is in no price. Ask \
            the vendor. Where the fee includes it, say so: name a template line that is driven by the channel in covers of \
            the fee.
            """), needsEveryFile: true
    ) { index in
        index.reckonedOffers.compactMap { offer, _ in
            guard let work = index.standing.unpriced[offer.vendor.id], !work.channels.isEmpty, work.hasFlatPrice else {
                return nil
            }
            let (its, volume) = work.channels.volumeWords
            return Diagnostic(
                flatPricesAreAsked.rule,
                "no price line of \(offer.vendor.nameAndID) is driven by \(work.channels.words), and those of others are: "
                    + "\(its) \(volume) contacts a year are in the total of \(offer.vendor.nameAndID) only if a price "
                    + "that does not depend on volume includes them",
                remedy: "ask the vendor whether one does, \(index.notingTheAnswer(of: offer.vendor.id))",
                at: offer.pricing.location, vendor: offer.vendor.id)
        }
    }
}
