#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// Prices that are compared are above 0 and in the evaluation's currency.
    static let pricesCanBeCompared: Check = Check(
        Rule(
            "F0511", .error, "prices cannot be compared",
            """
            Prices are held against each other, so they must be amounts above 0 in one currency, the one that the \
            evaluation names. Exchange rates are not applied: convert the amount yourself, on a day you announce, and \
            note the rate beside it.
            """)
    ) { index in
        let terms = index.nodes.compactMap { node -> PriceTerm? in
            if case .price(let term) = node.criterion.basis { term } else { nil }
        }
        guard let one = terms.first else { return [] }
        guard let currency = index.evaluation.currency else {
            return [
                Diagnostic(
                    pricesCanBeCompared.rule, "prices are compared, and the evaluation has no currency",
                    remedy: "add currency=\"…\" to <evaluation>, like currency=\"USD\"",
                    at: index.evaluation.location ?? one.location)
            ]
        }
        let prices = index.standing.prices
        let totals = PriceTerm.Total.allCases.filter { total in terms.contains { $0.total == total } }
        return index.distinctContenders.flatMap { _, vendor in
            totals.compactMap { total in
                prices[VendorItem(vendor: vendor.id, item: total.rawValue)]
                    .flatMap { finding($0, of: vendor, currency) }
            }
        }
    }
}

private func finding(_ price: PriceTotal, of vendor: Vendor, _ currency: String) -> Diagnostic? {
    func finding(_ message: String, _ remedy: String) -> Diagnostic {
        Diagnostic(
            Check.pricesCanBeCompared.rule, "the \(price.total.title) of \(vendor.nameAndID) is \(message)",
            remedy: remedy, at: price.location, vendor: vendor.id)
    }
    // Prices of a matrix that come to nothing are told where they stand.
    if price.isComputed { return nil }
    if price.money.amount <= 0 {
        return finding(
            "\(price.money.amount), not above 0", "give the whole amount that the buyer pays, above 0")
    }
    // A currency that is malformed has been reported by reading.
    guard let own = price.money.currency, own != currency, AttributeKind.currency.accepts(own),
        AttributeKind.currency.accepts(currency)
    else { return nil }
    return finding(
        "in \(own), and the evaluation is in \(currency)", "convert the amount to \(currency), and note the rate")
}
