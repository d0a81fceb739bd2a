#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// Whoever reads a total knows where it turns on a single contact.
    static let volumesOnBoundsAreTold: Check = Check(
        Rule(
            "F0870", .note, "a monthly quantity lies exactly on a bound of tiers",
            """
            A quantity on a bound belongs to the tier that ends there: the first tier holds its upper bound, and the next \
            one begins above it. Where the price of the tier that is reached holds for the whole quantity, one contact more \
            changes the bill of the month; where each tier counts for its own part, it changes the price of that contact \
            alone. Make sure that the contract says the same.
            """)
    ) { index in
        index.reckonedOffers.flatMap { offer, cost -> [Diagnostic] in
            let quantities = Dictionary(
                cost.lines.map { ($0.id, $0.quantities) }, uniquingKeysWith: { first, _ in first })
            return offer.pricing.lines.compactMap { line in
                guard !line.tiers.isEmpty,
                    let (tier, months) = quantities[line.id].flatMap(line.boundMet)
                else { return nil }
                let bill = TierSchedule(line).amount(for: tier.from)
                let next = line.tierRule == .whole ? tier.from * tier.price : bill
                func money(_ amount: Decimal) -> String {
                    Money(amount, currency: offer.currency(of: line) ?? index.evaluation.currency).figure
                }
                return Diagnostic(
                    volumesOnBoundsAreTold.rule,
                    "the quantity of \(offer.words(line)) is exactly \(tier.from.bound), a bound of its tiers, in "
                        + "\(counted(months, "month")): the tier that ends there counts, \(money(bill)) a month"
                        + (next == bill
                            ? "; by the next one it would be the same"
                            : "; by the next one it would be \(money(next))"),
                    remedy: "make sure that the contract puts a quantity on a bound into the same tier",
                    at: tier.location,
                    vendor: offer.vendor.id)
            }
        }
    }
}

extension PriceLine {
    /// The tier that begins at the first bound that a month's quantity lies on, and in how many months it does.
    fileprivate func boundMet(_ quantities: [Decimal]) -> (tier: Tier, months: Int)? {
        let schedule = TierSchedule(self)
        let met = quantities.map(schedule.tierBeginning)
        guard let tier = met.lazy.compactMap(\.self).first else { return nil }
        return (tier, met.count { $0 == tier })
    }
}
