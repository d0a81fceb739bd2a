/// What an offer leaves out of a total: nobody may be called cheap without it.
extension Index {
    /// The template lines that a vendor's compared price holds nothing for; empty where a total is stated in its place.
    func leftOut(by vendor: Vendor) -> [TemplateLine] {
        guard let offer = standing.offers[vendor.id], !offer.exclusions.isEmpty else { return [] }
        let isCompared = PriceTerm.Total.allCases.contains { total in
            compares(total) && price(of: vendor, total)?.isComputed == true
        }
        return isCompared ? offer.leftOut(of: evaluation.priceTemplate) : []
    }
}

extension Outcome {
    /// The template lines that a vendor's compared price holds nothing for.
    func leftOut(by vendor: Vendor) -> [TemplateLine] { index.leftOut(by: vendor) }

    /// A vendor's name where it is said how it stands: never without what its price leaves out.
    func nameWithGaps(_ vendor: Vendor) -> String { vendor.name + leftOut(by: vendor).aside }
}

extension CostOutcome {
    /// The template lines that a vendor's total holds nothing for.
    func leftOut(by cost: TotalCost) -> [TemplateLine] {
        offers[cost.vendor]?.leftOut(of: evaluation.priceTemplate) ?? []
    }

    func nameWithGaps(_ cost: TotalCost) -> String { vendor(of: cost).name + leftOut(by: cost).aside }

    /// What the totals hold nothing for, or count as nothing, as the checks tell it.
    var omissions: [Diagnostic] { flags.filter { Check.omittedCosts.contains($0.rule.code) } }
}

extension [TemplateLine] {
    /// `'Set-up' and 'Night hours'`
    var titles: String { listed(map { "'\($0.title)'" }, limit: 3) }

    /// ` (which leaves 'Set-up' out)`, or nothing.
    var aside: String { isEmpty ? "" : " (which leaves \(titles) out)" }
}
