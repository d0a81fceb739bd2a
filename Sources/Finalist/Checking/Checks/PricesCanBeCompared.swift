#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Check {
    /// Prices that are compared are in the evaluation's currency, and such that the formula can take them.
    static let pricesCanBeCompared: Check = Check(
        Rule(
            "F0511", .error, "prices cannot be compared",
            """
            Prices are held against each other, so they must be amounts in one currency, the one that the evaluation \
            names. None may be below 0, and a bid of 0 can be compared only by a formula that divides by no bid: \
            \(PriceFormula.takingFreeBids). A bid in another currency counts by the \
            exchange rate of the scenario, the same for every vendor: announce the rate, its day and where it was \
            published.
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
        let found = index.distinctContenders.flatMap { _, vendor in
            totals.compactMap { total in
                prices[VendorItem(vendor: vendor.id, item: total.rawValue)].flatMap { price in
                    finding(
                        price, of: vendor, index, currency, terms.filter { $0.total == total }.map(\.formula)
                    )
                    .map { (finding: $0, isComputed: price.isComputed) }
                }
            }
        }
        guard found.contains(where: \.isComputed) else { return found.map(\.finding) }
        // A price line or a tier that is refused is told where it stands, and the total follows from it.
        let told = Set((rebatesAreNamed.find(index) + tiersAreWhole.find(index)).map(\.vendor))
        return found.filter { !$0.isComputed || !told.contains($0.finding.vendor) }.map(\.finding)
    }
}

private func finding(
    _ price: PriceTotal, of vendor: Vendor, _ index: Index, _ currency: String, _ formulas: [PriceFormula]
) -> Diagnostic? {
    guard let fault = price.fault(under: formulas, index.evaluation) else { return nil }
    func finding(_ message: String, _ remedy: String) -> Diagnostic {
        Diagnostic(
            Check.pricesCanBeCompared.rule, "the \(price.total.title) of \(vendor.nameAndID) is \(message)",
            remedy: remedy, at: price.location, vendor: vendor.id)
    }
    let whole = "give the whole amount that the buyer pays"
    switch fault {
    case .belowZero:
        return finding(
            "\((price.conversion?.stated ?? price.money).amount), below 0",
            price.isComputed ? index.rebateRemedy(vendor) : whole + ", 0 or more")
    case .free(let formula):
        let source =
            price.isComputed
            ? "look for a volume, handle time, share, factor or ramp of 0 in what it is worked out from" : whole
        return finding(
            "0, not above 0, and \(formula.id) divides by \(formula.divisor == .bid ? "each bid" : "the lowest bid")",
            source + "; if the offer is free, take a formula that can compare it: " + PriceFormula.takingFreeBids)
    case .foreign(let own):
        // A currency that is malformed has been reported by reading.
        guard AttributeKind.currency.accepts(own), AttributeKind.currency.accepts(currency) else { return nil }
        let place = index.evaluation.scenario == nil ? "a <scenario term=\"…\"> of the plan" : "the scenario"
        return finding(
            "in \(own), and the evaluation is in \(currency), without an exchange rate",
            "add <fx currency=\"\(own)\" rate=\"…\" date=\"…\" source=\"…\"/> to \(place): \(own) for 1 \(currency)")
    }
}

extension Index {
    /// What may have made a total less than 0: nothing does but what takes off the bill.
    fileprivate func rebateRemedy(_ vendor: Vendor) -> String {
        let template = evaluation.priceTemplate
        let rebates = (standing.offers[vendor.id]?.lines ?? []).filter { $0.completed(from: template).isRebate }
        guard !rebates.isEmpty else {
            return "look for what takes more off than all else comes to in what it is worked out from"
        }
        let names = listed(rebates.map { "'\($0.title)' (\($0.id))" })
        return rebates.count == 1
            ? "look at the rebate \(names): it takes off more than all else comes to"
            : "look at the rebates \(names): they take off more than all else comes to"
    }
}
