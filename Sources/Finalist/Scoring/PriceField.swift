/// A price of the plan, with what every vendor in the running offers: what formulas are compared on.
public struct PriceField: Sendable {
    public let criterion: Criterion
    public let term: PriceTerm

    /// What everything but this price weighs, from 0 to 1.
    public let qualityWeight: Double
    public let offers: [PriceFormula.Offer]
    private let outcome: Outcome

    /// `nil` for a criterion that is no price.
    init?(_ outcome: Outcome, _ row: Int) {
        guard case .price(let term) = outcome.index.nodes[row].criterion.basis else { return nil }
        criterion = outcome.index.nodes[row].criterion
        self.term = term
        qualityWeight = outcome.isOnePrice ? outcome.qualityWeight : 1 - outcome.criteria[row].effectiveWeight
        offers = outcome.offers(of: row, qualityWeight)
        self.outcome = outcome
    }

    /// Whether the plan judges nothing but this price, so that no quality stands against it.
    public var isPriceAlone: Bool { !offers.isEmpty && offers.allSatisfy { !$0.hasQuality } }

    /// Whether other prices stand beside it, which count as quality here.
    var hasOthers: Bool { !outcome.isOnePrice }

    /// What the others offer when one vendor had not bid.
    ///
    /// Prices stay as they are. Qualities are scored again where a criterion takes its scale from the vendors.
    public func offers(without vendor: Vendor.ID) -> [PriceFormula.Offer] {
        let isQualityRelative = outcome.evaluation.allCriteria.contains { $0.isRelative && $0.id != criterion.id }
        guard isQualityRelative else { return offers.filter { $0.id != vendor } }
        let rest = Index(outcome.evaluation.without(vendor), after: outcome.index)
        return Scoring(rest, outcome.weighting, isInterim: outcome.isInterim).outcome().offers(
            of: rest.nodeRow[criterion.id] ?? 0, qualityWeight)
    }

    /// What a formula makes of the offers, of all or of those without one vendor.
    public func ranking(
        by formula: PriceFormula, _ parameters: PriceFormula.Parameters, without vendor: Vendor.ID? = nil
    ) -> [PriceFormula.Result] {
        ranking(by: formula, parameters, without: vendor, isExplained: true)
    }

    /// - Parameter isExplained: Whether results have their arithmetic.
    func ranking(
        by formula: PriceFormula, _ parameters: PriceFormula.Parameters, without vendor: Vendor.ID? = nil,
        isExplained: Bool
    ) -> [PriceFormula.Result] {
        formula.ranking(
            of: vendor.map(offers(without:)) ?? offers, qualityWeight: qualityWeight, parameters,
            isExplained: isExplained)
    }
}

extension Outcome {
    /// The one price of the plan; `nil` where it has none, or more than one.
    public var priceField: PriceField? { isOnePrice ? priceRows.first.flatMap { PriceField(self, $0) } : nil }

    /// Every price of the plan that counts, in its order.
    public var priceFields: [PriceField] { countingPriceRows.compactMap { PriceField(self, $0) } }

    /// The same without what the vendors offer, for those who only ask which prices there are.
    var countingPrices: [PriceTerm] {
        countingPriceRows.compactMap {
            if case .price(let term) = index.nodes[$0].criterion.basis { term } else { nil }
        }
    }

    private var countingPriceRows: [Int] {
        priceRows.filter { row in deciding != nil || criteria[row].cells.contains { $0.weight > 0 } }
    }

    private var priceRows: [Int] { index.nodes.indices.filter { index.nodes[$0].criterion.isPrice } }

    fileprivate var isOnePrice: Bool { priceRows.count == 1 }
}

extension Evaluation {
    /// The same evaluation as if a vendor had not taken part.
    func without(_ vendor: Vendor.ID) -> Evaluation { replacing(vendors: vendors.filter { $0.id != vendor }) }
}

/// A bid that cannot win, and yet decides how the others stand.
public struct RankDependence: Hashable, Sendable {
    /// The vendor whose bid moves the others.
    public let vendor: Vendor.ID

    /// The others in their order with that bid, best first, and without it; vendors on one rank stand together.
    public let with: [[Vendor.ID]]
    public let without: [[Vendor.ID]]

    /// Whether another vendor comes first.
    public var changesFirst: Bool { with.first != without.first }
}

extension Outcome {
    /// A warning for each bid that cannot win and yet decides the order of the others under the plan's formula.
    func rankDependenceFlags() -> [Diagnostic] {
        guard !isInterim, let field = priceField, field.term.formula.isRelative else { return [] }
        return field.rankDependence(on: field.term.formula, field.term.parameters).map { dependence in
            Diagnostic(
                .orderRestsOnLoser,
                "\(name(dependence.vendor)) cannot win, and yet its bid decides the order: with it \(dependence.with.words), without it \(dependence.without.words)",
                remedy:
                    "say so in the report; for the next tender fix the formula before bids are opened, with fixed-bounds or a ceiling, which no bid can move",
                at: field.term.location, vendor: dependence.vendor, criterion: field.criterion.id)
        }
    }

    private func name(_ vendor: Vendor.ID) -> String {
        self[vendor]?.vendor.nameAndID ?? vendor
    }

}

extension Array where Element == [Vendor.ID] {
    /// `HAR before COR`, those on one rank joined by `level with`.
    public var words: String { map { $0.joined(separator: " level with ") }.joined(separator: " before ") }
}

extension Array where Element == PriceFormula.Result {
    /// Best first, those on one rank together in the order of the file; those that are out are left out.
    public var order: [[Vendor.ID]] {
        let ranked = filter { $0.rank != nil }
        return Dictionary(grouping: ranked) { $0.rank ?? 0 }.sorted { $0.key < $1.key }.map { $0.value.map(\.id) }
    }
}

extension Array where Element == [Vendor.ID] {
    func without(_ vendor: Vendor.ID) -> [[Vendor.ID]] {
        map { $0.filter { $0 != vendor } }.filter { !$0.isEmpty }
    }
}

extension PriceField {
    /// The bids that cannot win under a formula, and without which the others would stand in another order.
    public func rankDependence(
        on formula: PriceFormula, _ parameters: PriceFormula.Parameters
    ) -> [RankDependence] {
        let all = ranking(by: formula, parameters, isExplained: false).order
        let first = Set(all.first ?? [])
        return offers.map(\.id).filter { !first.contains($0) }.compactMap { vendor in
            let with = all.without(vendor)
            let without = ranking(by: formula, parameters, without: vendor, isExplained: false).order
            return with == without ? nil : RankDependence(vendor: vendor, with: with, without: without)
        }
    }
}
