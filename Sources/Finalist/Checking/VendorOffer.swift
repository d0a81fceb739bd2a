#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// A vendor in the running and its price matrix as it stands.
struct VendorOffer {
    let vendor: Vendor
    let pricing: Pricing

    /// What its prices are in, with `nil` for the evaluation's own currency.
    var currencies: [String?] {
        (pricing.lines.map(\.currency) + pricing.training.map(\.currency)
            + (pricing.minimum.map { [$0.currency] } ?? [])).map { $0 ?? pricing.currency }
    }

    /// What the prices of a line are in; `nil` for the evaluation's own currency.
    func currency(of line: PriceLine) -> String? { line.currency ?? pricing.currency }

    /// `price line 'Voice, handled minute' (H1) of Harrowgate Contact Partners (HAR)`
    func words(_ line: PriceLine) -> String { "price line \(line.titleAndID) of \(vendor.nameAndID)" }

    /// `training 'Initial training' (H6) of Harrowgate Contact Partners (HAR)`
    func words(_ course: Training) -> String {
        "training \(course.title.map { "'\($0)' (\(course.id))" } ?? course.id) of \(vendor.nameAndID)"
    }
}

extension Index {
    /// The price matrices that are compared, in the order of the vendors; empty where prices are stated as totals.
    var offers: [VendorOffer] {
        guard !standing.offers.isEmpty else { return [] }
        return distinctContenders.compactMap { _, vendor in
            priceMatrix(of: vendor).map { VendorOffer(vendor: vendor, pricing: $0) }
        }
    }

    /// A vendor's prices as they stand; `nil` where it only states totals.
    func priceMatrix(of vendor: Vendor) -> Pricing? { standing.offers[vendor.id].flatMap { $0.hasPrices ? $0 : nil } }

    /// ``offers`` with the costs that they come to, without those that cannot be reckoned.
    var reckonedOffers: [(offer: VendorOffer, cost: TotalCost)] {
        offers.compactMap { offer in standing.costs[offer.vendor.id].map { (offer, $0) } }
    }

    /// Units of a currency for one of the evaluation's; `nil` where the scenario has no rate for it.
    func rate(of currency: String?) -> Decimal? {
        guard let currency, currency != evaluation.currency else { return 1 }
        return evaluation.scenario?.rate(of: currency)?.rate
    }

    /// Whether a price criterion compares this total.
    func compares(_ total: PriceTerm.Total) -> Bool {
        nodes.contains { node in
            if case .price(let term) = node.criterion.basis { term.total == total } else { false }
        }
    }

    /// `USD 1,250.50`, to the hundredth.
    func amount(_ amount: Decimal) -> String {
        (evaluation.currency.map { "\($0) " } ?? "") + amount.figure
    }
}

extension Money {
    /// `USD 1,250.50`, to the hundredth.
    var figure: String { (currency.map { "\($0) " } ?? "") + amount.figure }
}

extension PriceLine {
    /// `'Voice, handled minute' (H1)`
    var titleAndID: String { "'\(title)' (\(id))" }
}

extension TemplateLine {
    /// `'Night hours' (night)`
    var titleAndID: String { "'\(title)' (\(id))" }
}

extension Decimal {
    /// To the hundredth, with commas between thousands: `136,000.68`, and `142,000` where it is whole.
    var figure: String {
        let text = Figures.grouped(number, decimals: 2)
        return text.hasSuffix(".00") ? String(text.dropLast(3)) : text
    }
}

extension Decimal {
    /// Where a tier starts or ends: `200,000`.
    var bound: String { Figures.grouped(description) }
}
