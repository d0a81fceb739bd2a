#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// What lowers the bill says that it does, and nothing else is below 0.
    static let rebatesAreNamed: Check = Check(
        Rule(
            "F0814", .error, "a price is below 0, or a rebate above it",
            """
            A price of 0 is allowed, as for a first tier that is included. A price below 0 takes something off the bill: \
            that is a rebate, and its line says so with kind="rebate", so that nobody takes it for a slip of the pen. A \
            rebate with a price above 0 would add to the bill what the vendor means to take off.
            """)
    ) { index in
        index.offers.flatMap { offer in
            func finding(
                _ price: Decimal, _ line: PriceLine?, _ location: Location?, _ words: () -> String
            ) -> Diagnostic? {
                let isRebate = line?.isRebate ?? false
                guard isRebate ? price > 0 : price < 0 else { return nil }
                return Diagnostic(
                    rebatesAreNamed.rule,
                    "\(words()) is \(Figures.grouped(price.description)), \(isRebate ? "and a rebate above 0" : "below 0")",
                    remedy: isRebate
                        ? "write what it takes off with a minus, like price=\"-\(price)\"; if it is to be paid, take "
                            + "kind=\"rebate\" out"
                        : line == nil
                            ? "give what is paid, 0 or more; a rebate is a line of its own with kind=\"rebate\""
                            : "if it is a rebate, add kind=\"rebate\" to the line; if not, give what is paid, 0 or more",
                    at: location, vendor: offer.vendor.id)
            }
            let inLines = offer.pricing.lines.flatMap { line -> [Diagnostic] in
                line.schedule.compactMap { tier in
                    finding(tier.price, line, tier.location) {
                        let part = line.tiers.isEmpty ? "" : " from \(tier.from.bound)"
                        return "the price\(part) of \(offer.words(line))"
                    }
                }
            }
            let inTraining = offer.pricing.training.compactMap { course in
                finding(course.price, nil, course.location) { "the price of \(offer.words(course))" }
            }
            return inLines + inTraining
        }
    }
}
