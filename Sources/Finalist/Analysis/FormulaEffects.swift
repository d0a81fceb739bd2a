#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// What the price formula does to the result: the same offers under every formula.
public struct FormulaEffects: Sendable {
    public let field: PriceField

    /// In the order of ``PriceFormula/all``.
    public let effects: [Effect]

    /// The result under one formula.
    public struct Effect: Sendable {
        public let formula: PriceFormula
        public let parameters: PriceFormula.Parameters

        /// Where parameters come from that the plan does not set; a sentence each.
        public let assumptions: [String]

        /// Why the formula could not be applied; empty results then.
        public let obstacle: String?

        /// The formula that the plan names.
        public let isPlans: Bool

        /// One an offer: the total of 100, or the figure of a formula that decides by itself.
        public let results: [PriceFormula.Result]

        /// Best first; vendors on one rank together.
        public let order: [[Vendor.ID]]

        /// Whether another vendor comes first than under the plan's formula.
        public let changesFirst: Bool

        /// One a vendor in the running, in the order of the file.
        public let leaveOneOut: [LeaveOneOut]

        /// The bids that cannot win and yet decide the order of the others.
        public let dependences: [RankDependence]

        /// One an offer; empty for a formula that decides by itself.
        public let prices: [Price]
    }

    /// The others scored again as if one vendor had not bid.
    public struct LeaveOneOut: Sendable {
        public let vendor: Vendor.ID

        /// Without their arithmetic.
        public let results: [PriceFormula.Result]
        public let order: [[Vendor.ID]]

        /// Whether the others stand in another order than with that vendor.
        public let changesOrder: Bool
    }

    /// What a formula makes of one price.
    public struct Price: Hashable, Sendable {
        public let vendor: Vendor.ID

        /// From 0 to 100.
        public let value: Double

        /// The money that moves the vendor's total by one point at this price; `nil` where a little more or less moves
        /// nothing.
        public let moneyPerPoint: Double?

        /// The money that one point of quality is worth at this price: (1 − w) ÷ (w × slope), w being the price's weight;
        /// `nil` as ``moneyPerPoint``, and where nothing but price is judged.
        public let moneyPerQualityPoint: Double?
    }

    /// The effect of the plan's own formula.
    public var plans: Effect? { effects.first(where: \.isPlans) }
}

extension Outcome {
    /// The result under every formula; `nil` where the plan has no price, or more than one.
    public func formulaEffects() -> FormulaEffects? { priceField.map(formulaEffects) }

    /// The same for every price criterion that counts, the others as they are.
    public func formulaEffectsOfAll() -> [FormulaEffects] { priceFields.map(formulaEffects) }

    private func formulaEffects(_ field: PriceField) -> FormulaEffects {
        let supplied = SuppliedParameters(evaluation, field)
        let first = field.ranking(by: field.term.formula, field.term.parameters).order.first
        return FormulaEffects(
            field: field,
            effects: PriceFormula.all.map { formula in
                FormulaEffects.Effect(formula, field, supplied, first: first)
            })
    }
}

extension FormulaEffects.Effect {
    fileprivate init(
        _ formula: PriceFormula, _ field: PriceField, _ supplied: SuppliedParameters, first: [Vendor.ID]?
    ) {
        self.formula = formula
        isPlans = formula == field.term.formula
        (parameters, assumptions) =
            isPlans ? (field.term.parameters, []) : supplied.parameters(for: formula)
        obstacle =
            formula.obstacle(on: field)
            ?? formula.faults(in: parameters).first.map { "the price \($0.fault): \($0.remedy)" }
        guard obstacle == nil else {
            (results, order, changesFirst, leaveOneOut, dependences, prices) = ([], [], false, [], [], [])
            return
        }
        results = field.ranking(by: formula, parameters)
        let order = results.order
        self.order = order
        changesFirst = !order.isEmpty && order.first != first
        let parameters = parameters
        let alone = field.offers.map { offer in
            let rest = field.ranking(by: formula, parameters, without: offer.id, isExplained: false)
            return FormulaEffects.LeaveOneOut(
                vendor: offer.id, results: rest, order: rest.order,
                changesOrder: rest.order != order.without(offer.id))
        }
        leaveOneOut = alone
        // The same question as PriceField.rankDependence asks, on what was ranked for the others already.
        let winners = Set(order.first ?? [])
        dependences = alone.filter { $0.changesOrder && !winners.contains($0.vendor) }.map {
            RankDependence(vendor: $0.vendor, with: order.without($0.vendor), without: $0.order)
        }
        prices = field.offers.compactMap { FormulaEffects.Price($0, formula, parameters, field) }
    }
}

extension PriceFormula {
    /// Why the formula cannot be applied, whatever its numbers.
    fileprivate func obstacle(on field: PriceField) -> String? {
        guard let deciding else { return nil }
        if field.hasOthers { return "it decides by itself from one price, and the plan compares several" }
        return field.isPriceAlone && deciding.needsQuality
            ? "it sets a quality against the price, and the plan judges nothing but the price" : nil
    }
}

extension FormulaEffects.Price {
    fileprivate init?(
        _ offer: PriceFormula.Offer, _ formula: PriceFormula, _ parameters: PriceFormula.Parameters, _ field: PriceField
    ) {
        let running = field.offers.comparedPrices
        guard let value = formula.value(of: offer.price, among: running, parameters),
            let slope = formula.slope(at: offer.price, among: running, parameters)
        else { return nil }
        let quality = offer.qualityWeight ?? field.qualityWeight
        let moved = (1 - quality) * slope.magnitude
        vendor = offer.id
        self.value = value
        moneyPerPoint = moved > 0 ? 1 / moved : nil
        moneyPerQualityPoint = moved > 0 && quality > Ranking.tie ? quality / moved : nil
    }
}

/// Numbers for formulas that the plan does not use: those of the plan where it sets them, else from the baseline.
private struct SuppliedParameters {
    let plan: PriceFormula.Parameters
    let baseline: Double?
    let qualityWeight: Double

    init(_ evaluation: Evaluation, _ field: PriceField) {
        plan = field.term.parameters
        qualityWeight = field.qualityWeight
        let costing = Costing(evaluation)
        baseline =
            field.term.total == .npv
            ? costing?.baselinePresentValue : costing?.baseline?.reduce(0, +).number
    }

    /// The part of the in-house cost that is worth 100 where the plan names no best price.
    private static let bestShare = 0.6

    func parameters(for formula: PriceFormula) -> (PriceFormula.Parameters, [String]) {
        var given: [String: Double] = [:]
        var assumptions: [String] = []
        for parameter in formula.parameters {
            if plan.sets(parameter) {
                given[parameter.name] = plan[parameter]
            } else if parameter.isRequired, let (number, words) = supplied(parameter) {
                given[parameter.name] = number
                assumptions.append(words)
            }
        }
        return (PriceFormula.Parameters(given), assumptions)
    }

    private func supplied(_ parameter: PriceFormula.Parameter) -> (Double, String)? {
        guard let baseline else { return nil }
        switch parameter {
        case .worst: return (baseline, "worst is the in-house cost, \(Figures.grouped(baseline))")
        case .best:
            return (
                Self.bestShare * baseline,
                "best is 60 % of the in-house cost, \(Figures.grouped(Self.bestShare * baseline))"
            )
        case .ceiling: return (baseline, "ceiling is the in-house cost, \(Figures.grouped(baseline))")
        case .base: return (baseline, "base is the in-house cost, \(Figures.grouped(baseline))")
        case .valuePerPoint where qualityWeight < 1:
            let worth = qualityWeight / (1 - qualityWeight) * (1 - Self.bestShare) * baseline / 100
            return (
                worth,
                "value-per-point is \(Figures.grouped(worth)), as under fixed-bounds from the in-house cost to 60 % of it"
            )
        default: return nil
        }
    }
}
