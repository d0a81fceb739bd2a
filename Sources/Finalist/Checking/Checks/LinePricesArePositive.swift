#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// Every price in a matrix is above 0.
    static let linePricesArePositive: Check = Check(
        Rule(
            "F0814", .error, "a price is 0 or below",
            """
            A price of 0 is nearly always a field left empty, or something that another price includes. Say the latter with \
            covers, so that everybody sees which price pays for it. A rebate lowers a price; it is no price of its own.
            """)
    ) { index in
        index.offers.flatMap { offer in
            func finding(_ price: Decimal, _ words: String, _ covers: [String], _ location: Location?) -> Diagnostic {
                let included = covers.isEmpty ? "what it pays for" : listed(covers)
                return Diagnostic(
                    linePricesArePositive.rule,
                    "\(words) is \(price == 0 ? "0" : Figures.grouped(price.description)), not above 0",
                    remedy: price == 0
                        ? "give the price; if another line's price includes it, take this one out and name \(included) in "
                            + "covers of that line"
                        : "give what is paid, above 0; take a rebate off the price that it lowers",
                    at: location, vendor: offer.vendor.id)
            }
            let inLines = offer.pricing.lines.flatMap { line -> [Diagnostic] in
                guard line.tiers.isEmpty else {
                    return line.tiers.filter { $0.price <= 0 }.map { tier in
                        finding(
                            tier.price, "the price from \(tier.from.bound) of \(offer.words(line))", line.covers,
                            tier.location)
                    }
                }
                guard let price = line.price, price <= 0 else { return [] }
                return [finding(price, "the price of \(offer.words(line))", line.covers, line.location)]
            }
            let inTraining = offer.pricing.training.filter { $0.price <= 0 }.map { course in
                finding(course.price, "the price of \(offer.words(course))", course.covers, course.location)
            }
            return inLines + inTraining
        }
    }
}
