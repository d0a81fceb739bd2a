#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// Why a price cannot be held against others.
enum PriceFault: Hashable, Sendable {
    case belowZero

    /// A price of 0 under a formula that divides by bids.
    case free(PriceFormula)

    /// In a currency that the scenario has no exchange rate for.
    case foreign(String)
}

extension PriceTotal {
    /// What keeps it from being compared under the formulas that the plan values such a total by; `nil` where nothing does.
    func fault(under formulas: [PriceFormula], _ evaluation: Evaluation) -> PriceFault? {
        guard !formulas.isEmpty, let currency = evaluation.currency else { return nil }
        if money.amount < 0 { return .belowZero }
        if money.amount == 0, let formula = formulas.first(where: { !$0.takesFreeBids }) { return .free(formula) }
        // What is worked out is in the evaluation's currency; a rate that cannot be reckoned with has a check of its own.
        guard !isComputed, let own = money.currency, own != currency, evaluation.scenario?.rate(of: own) == nil else {
            return nil
        }
        return .foreign(own)
    }
}

extension Evaluation {
    /// The prices, by vendor and kind of total, that cannot be compared as the plan asks.
    ///
    /// A check refuses them; of a vendor that is out whatever it costs they count as not there.
    func incomparable(_ prices: [VendorItem: PriceTotal]) -> Set<VendorItem> {
        var formulas: [PriceTerm.Total: [PriceFormula]] = [:]
        for criterion in allCriteria {
            if case .price(let term) = criterion.basis { formulas[term.total, default: []].append(term.formula) }
        }
        guard !formulas.isEmpty else { return [] }
        return Set(prices.filter { $1.fault(under: formulas[$1.total] ?? [], self) != nil }.keys)
    }
}
