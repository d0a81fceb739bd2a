#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// What a vendor says that its prices come to is what they come to.
    static let statedTotalsAddUp: Check = Check(
        Rule(
            "F0843", .warning, "a vendor's own total does not add up",
            """
            The vendor states a total beside its prices, and the prices come to another one on the scenario. The reckoned \
            total counts. A difference of more than 0.5 of a currency unit or 0.001 %, whichever is larger, is worth a \
            question: the vendor may have reckoned with other volumes, or left something out.
            """)
    ) { index in
        index.reckonedOffers.flatMap { offer, cost in
            index.statedTotals(of: offer, cost) + index.statedLineTotals(of: offer, cost)
        }
    }
}

extension Index {
    /// Totals that the vendor stated with its newest price matrix or after it; earlier ones were of another matrix.
    fileprivate func statedTotals(of offer: VendorOffer, _ cost: TotalCost) -> [Diagnostic] {
        let responses = standing.responses[offer.vendor.id] ?? []
        guard let newest = responses.firstIndex(where: { $0.pricing != nil }) else { return [] }
        let prices = responses[...newest].flatMap(\.prices)
        return PriceTerm.Total.allCases.compactMap { total in
            guard let price = prices.first(where: { $0.total == total }),
                let rate = rate(of: price.money.currency)
            else { return nil }
            return finding(
                "\(offer.vendor.nameAndID) states", "a \(total.title)", price.money.amount,
                cost.amount(of: total) * rate,
                price.money.currency, offer.vendor, at: price.location)
        }
    }

    fileprivate func statedLineTotals(of offer: VendorOffer, _ cost: TotalCost) -> [Diagnostic] {
        let lines = offer.pricing.lines.filter { $0.statedTotal != nil }
        guard !lines.isEmpty else { return [] }
        let reckoned = cost.lineByID
        return lines.compactMap { line in
            let currency = offer.currency(of: line)
            guard let stated = line.statedTotal, let total = reckoned[line.id]?.total, let rate = rate(of: currency)
            else { return nil }
            return finding(
                "\(offer.words(line)) states", "a total", stated, total * rate, currency, offer.vendor,
                at: line.location)
        }
    }

    private func finding(
        _ who: String, _ what: String, _ stated: Decimal, _ reckoned: Decimal, _ currency: String?, _ vendor: Vendor,
        at location: Location?
    ) -> Diagnostic? {
        let difference = reckoned - stated
        guard abs(difference) > max(Decimal(1) / 2, abs(reckoned) / 100_000) else { return nil }
        func figure(_ amount: Decimal) -> String {
            Money(amount, currency: currency ?? evaluation.currency).figure
        }
        return Diagnostic(
            Check.statedTotalsAddUp.rule,
            "\(who) \(what) of \(figure(stated)), and the prices come to \(figure(reckoned)): "
                + "\(figure(abs(difference))) \(difference > 0 ? "more" : "less")",
            remedy: "ask the vendor how it reckons, \(notingTheAnswer(of: vendor.id))", at: location,
            vendor: vendor.id)
    }
}
