#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension PriceLine {
    /// What a quantity costs in the line's own currency, before prices rise.
    ///
    /// Where the quantity lies beyond the last tier, or in a gap, that part costs nothing; a check refuses such tiers.
    func bill(for quantity: Decimal) -> Decimal {
        let schedule = schedule
        if schedule.count == 1, schedule[0].to == nil, schedule[0].from == 0 { return quantity * schedule[0].price }
        switch tierRule {
        case .band: return parts(of: quantity).reduce(0) { $0 + $1.quantity * $1.price }
        case .whole: return quantity * (tierReached(by: quantity)?.price ?? 0)
        }
    }

    /// The parts of a quantity by tier, each with its price.
    func parts(of quantity: Decimal) -> [(quantity: Decimal, price: Decimal)] {
        schedule.compactMap { tier in
            let top = tier.to.map { min($0, quantity) } ?? quantity
            return top > tier.from ? (top - tier.from, tier.price) : nil
        }
    }

    /// The tier in which a quantity lies; on a bound it is the lower one.
    func tierReached(by quantity: Decimal) -> Tier? {
        schedule.last { quantity > $0.from } ?? schedule.first
    }
}

extension Pricing {
    /// What prices of a contract month are multiplied with.
    func index(in month: Int) -> Decimal {
        guard let indexation, month >= indexation.firstMonth else { return 1 }
        let rises = 1 + (month - indexation.firstMonth) / 12
        return (0..<rises).reduce(Decimal(1)) { product, _ in product * (1 + indexation.effectiveRate / 100) }
    }
}
