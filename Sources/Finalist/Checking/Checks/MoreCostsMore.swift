#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// Whoever takes more pays more.
    static let moreCostsMore: Check = Check(
        Rule(
            "F0836", .warning, "at a bound of tiers, more costs less",
            """
            The price of the tier that is reached holds for the whole quantity, so that the bill falls where a cheaper tier \
            begins. Just below a bound it pays to order more than is needed, and the total turns on a few contacts. Ask \
            for tiers="band", or agree on what is billed near a bound.
            """)
    ) { index in
        index.offers.flatMap { offer in
            offer.pricing.lines.compactMap { line in
                guard let (less, more) = line.fallingBill else { return nil }
                let schedule = TierSchedule(line)
                return Diagnostic(
                    moreCostsMore.rule,
                    "in \(offer.words(line)), \(less.bound) cost \(schedule.amount(for: less).figure) and "
                        + "\(more.bound) cost \(schedule.amount(for: more).figure)",
                    remedy: "ask the vendor what it bills near the bound", at: line.location, vendor: offer.vendor.id)
            }
        }
    }
}

extension PriceLine {
    /// The first bound at which a larger quantity costs less, and that quantity.
    fileprivate var fallingBill: (less: Decimal, more: Decimal)? {
        guard tierRule == .whole, !isRebate else { return nil }
        let schedule = TierSchedule(self)
        for tier in tiers.dropLast() {
            guard let bound = tier.to else { continue }
            let bill = schedule.amount(for: bound)
            for step in [Decimal(1), Decimal(1) / 100] where schedule.amount(for: bound + step) < bill {
                return (bound, bound + step)
            }
        }
        return nil
    }
}
