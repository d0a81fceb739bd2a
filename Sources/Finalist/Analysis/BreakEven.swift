/// The price at which a vendor gains or loses first place.
public struct BreakEven: Hashable, Sendable {
    public let vendor: Vendor.ID

    /// The price line that moves; `nil` where all prices of the vendor move together.
    public let line: String?
    public let title: String?

    /// Whether the vendor is first today, and would lose its place.
    public let isFirst: Bool

    /// What the prices are multiplied with at break-even, at most 10; `nil` where no such price gives the vendor first
    /// place, or takes it.
    public let factor: Double?

    /// The vendor's compared total at break-even.
    public let price: Double?

    /// Its compared total today.
    public let priceToday: Double

    /// Whether the totals jump past each other there, as they do where a formula jumps when bids become equal, or gives the
    /// quality the word within a margin; else they are equal at break-even.
    public let isJump: Bool

    /// Who is first with it at break-even: the vendor that it overtakes, or that overtakes it.
    public let rival: Vendor.ID?

    /// The change of price at break-even: 0.05 for five percent more.
    public var change: Double? { factor.map { $0 - 1 } }
}

extension Outcome {
    /// For every vendor in the running the change of all its prices, and of each main price line, at which it gains or loses
    /// first place; empty where the plan has no price, or more than one.
    ///
    /// Worked out by halving to the last digit of floating point, on the same arithmetic as the totals: at the factor
    /// given the two totals are equal, and on either side of it another vendor is ahead. Under a formula that compares bids
    /// a price can also move who is first among the others, which ``PriceField/rankDependence(on:_:)`` is about. A main line makes up at least
    /// 5 % of the vendor's bid.
    public func breakEvens() -> [BreakEven] {
        guard let field = priceField else { return [] }
        return field.offers.flatMap { breakEvens(field, $0, against: nil) }
    }

    /// The same for two vendors, where ahead of the other takes the place of first.
    func breakEvens(between one: Vendor.ID, and other: Vendor.ID) -> [BreakEven] {
        guard let field = priceField else { return [] }
        return [(one, other), (other, one)].flatMap { own, rival in
            field.offers.filter { $0.id == own }.flatMap { breakEvens(field, $0, against: rival) }
        }
    }

    private func breakEvens(
        _ field: PriceField, _ offer: PriceFormula.Offer, against rival: Vendor.ID?
    ) -> [BreakEven] {
        responses(of: offer.id, field.term.total, price: offer.price).map { line, response in
            field.breakEven(of: offer, line, response, against: rival)
        }
    }

    private func responses(
        of vendor: Vendor.ID, _ total: PriceTerm.Total, price: Double
    ) -> [(line: TotalCost.LineCost?, response: PriceResponse)] {
        let isComputed = index.standing.prices[VendorItem(vendor: vendor, item: total.rawValue)]?.isComputed ?? false
        guard isComputed, let cost = index.standing.costs[vendor], let party = evaluation.vendor(vendor),
            let offer = index.standing.offers[vendor], let costing = Costing(evaluation)
        else { return [(nil, PriceResponse(price: price))] }
        let client = evaluation.clientCost(of: party)
        let minimum = costing.minimum(offer)?.map(\.number) ?? []
        let bid = cost.bid.number
        let main = (cost.lines + cost.oneOffs).filter { $0.total.number >= Self.mainShare * bid }
        return ([nil] + main).map { line in
            (line, PriceResponse(cost, total, client: client, minimum: minimum, line: line?.id))
        }
    }

    /// The part of a vendor's bid from which a line is a main one.
    private static var mainShare: Double { 0.05 }
}

extension PriceField {
    fileprivate func breakEven(
        of offer: PriceFormula.Offer, _ line: TotalCost.LineCost?, _ response: PriceResponse,
        against rival: Vendor.ID?
    ) -> BreakEven {
        let isFirst = lead(of: offer.id, price: offer.price, over: rival)?.isFirst ?? false
        let factor = factor(isFirst: isFirst) { factor in
            lead(of: offer.id, price: response.total(at: factor), over: rival)?.isFirst ?? false
        }
        let price = factor.map(response.total)
        let there = price.flatMap { lead(of: offer.id, price: $0, over: rival) }
        return BreakEven(
            vendor: offer.id, line: line?.id, title: line?.title, isFirst: isFirst, factor: factor, price: price,
            priceToday: offer.price, isJump: there.map { $0.gap.magnitude > Ranking.tie * max(1, $0.size) } ?? false,
            rival: there?.rival)
    }

    private struct Lead {
        let isFirst: Bool

        /// How far ahead of the rival, on the formula's scale.
        let gap: Double
        let size: Double

        /// The best of the others.
        let rival: Vendor.ID?
    }

    /// How a vendor would stand at another price against one rival, or against the best of the others; `nil` where the
    /// formula leaves it out.
    private func lead(of vendor: Vendor.ID, price: Double, over rival: Vendor.ID?) -> Lead? {
        let moved = offers.map { offer in
            offer.id == vendor
                ? PriceFormula.Offer(
                    id: offer.id, price: price, quality: offer.quality, qualityWeight: offer.qualityWeight) : offer
        }
        let results = term.formula.ranking(of: moved, qualityWeight: qualityWeight, term.parameters)
        guard let own = results.first(where: { $0.id == vendor }), let result = own.result else { return nil }
        let others = results.filter { $0.id != vendor && $0.rank != nil && (rival == nil || $0.id == rival) }
        guard let rival = others.min(by: { ($0.rank ?? 0) < ($1.rank ?? 0) }), let best = rival.result else {
            return Lead(isFirst: true, gap: 0, size: result.magnitude, rival: nil)
        }
        let gap = term.formula.isLowestBest ? best - result : result - best
        // Ranks take results as one that differ by noise only; where nothing but the result decides, it is compared as it is.
        let isByResult = term.parameters[.margin] == nil
        return Lead(
            isFirst: isByResult ? gap >= 0 : (own.rank ?? .max) <= (rival.rank ?? .max), gap: gap,
            size: result.magnitude, rival: rival.id)
    }

    /// Prices are tried from a billionth of today's to ten times it.
    private static let reach = (least: 1e-9, most: 10.0)

    /// The factor at which being first ends; below it a vendor is first, above it not. `nil` where there is none in reach.
    private func factor(isFirst: Bool, _ holds: (Double) -> Bool) -> Double? {
        var low = isFirst ? 1 : Self.reach.least
        var high = isFirst ? Self.reach.most : 1
        guard holds(low), !holds(high) else { return nil }
        while true {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { return low }
            if holds(middle) { low = middle } else { high = middle }
        }
    }
}
