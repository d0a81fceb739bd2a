/// The price at which a vendor gains or loses first place.
public struct BreakEven: Hashable, Sendable {
    public let vendor: Vendor.ID

    /// The price line that moves; `nil` where all prices of the vendor move together.
    public let line: String?
    public let title: String?

    /// Whether the vendor is first today, and would lose its place.
    public let isFirst: Bool

    /// What the prices are multiplied with at break-even; `nil` where no price changes who is first.
    public let factor: Double?

    /// The vendor's compared total at break-even.
    public let price: Double?

    /// Its compared total today.
    public let priceToday: Double

    /// Whether the totals jump past each other there, as they do where a formula jumps when bids become equal; else they
    /// are equal at break-even.
    public let isJump: Bool

    /// Who is first with it at break-even: the vendor that it overtakes, or that overtakes it.
    public let rival: Vendor.ID?

    /// The change of price at break-even: 0.05 for five percent more.
    public var change: Double? { factor.map { $0 - 1 } }
}

extension Outcome {
    /// For every vendor in the running the change of all its prices, and of each main price line, at which first place
    /// changes hands; empty where the plan has no price, or more than one.
    ///
    /// Worked out by halving to the last digit of floating point, on the same arithmetic as the totals: at the factor
    /// given the two totals are equal, and on either side of it another vendor is ahead. A main line makes up at least
    /// 5 % of the vendor's bid.
    public func breakEvens() -> [BreakEven] {
        guard let field = priceField else { return [] }
        return field.offers.flatMap { offer in
            responses(of: offer.id, field.term.total, price: offer.price).map { line, response in
                field.breakEven(of: offer, line, response)
            }
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
        of offer: PriceFormula.Offer, _ line: TotalCost.LineCost?, _ response: PriceResponse
    ) -> BreakEven {
        let now = lead(of: offer.id, price: offer.price)
        let isFirst = (now?.gap ?? -1) >= 0
        let factor = factor(isFirst: isFirst) { factor in
            (lead(of: offer.id, price: response.total(at: factor))?.gap ?? -.infinity) >= 0
        }
        let price = factor.map(response.total)
        let there = price.flatMap { lead(of: offer.id, price: $0) }
        return BreakEven(
            vendor: offer.id, line: line?.id, title: line?.title, isFirst: isFirst, factor: factor, price: price,
            priceToday: offer.price, isJump: there.map { $0.gap > Ranking.tie * max(1, $0.size) } ?? false,
            rival: there?.rival)
    }

    /// How far a vendor would be ahead of the best of the others at another price; `nil` where a formula leaves it out or
    /// it has no rival.
    private func lead(of vendor: Vendor.ID, price: Double) -> (gap: Double, size: Double, rival: Vendor.ID)? {
        let moved = offers.map { offer in
            offer.id == vendor
                ? PriceFormula.Offer(
                    id: offer.id, price: price, quality: offer.quality, qualityWeight: offer.qualityWeight) : offer
        }
        let results = term.formula.ranking(of: moved, qualityWeight: qualityWeight, term.parameters)
        let sign = term.formula.isLowestBest ? -1.0 : 1
        var own: Double?
        var best: (result: Double, vendor: Vendor.ID)?
        for result in results {
            guard let number = result.result.map({ $0 * sign }) else { continue }
            if result.id == vendor {
                own = number
            } else if number > best?.result ?? -.infinity {
                best = (number, result.id)
            }
        }
        guard let own, let best else { return nil }
        return (own - best.result, own.magnitude, best.vendor)
    }

    /// Prices are tried from a billionth to a million times today's.
    private static let reach = (least: 1e-9, most: 1e6)

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
