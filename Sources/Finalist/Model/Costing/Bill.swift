#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// What quantities cost by the tiers of a line, each tier's bill summed up beforehand.
struct TierSchedule {
    private struct Tier {
        let from: Decimal

        /// What everything below the tier costs; 0 where the price of the tier holds for the whole quantity.
        let below: Decimal

        /// The quantity from which `price` is counted.
        let start: Decimal
        let price: Decimal
    }

    private let tiers: [Tier]

    /// What does not come out even ends in its 38th digit, which must not reach the tier above a bound, nor make a seat
    /// of its own.
    static let noise = Decimal(sign: .plus, exponent: -20, significand: 1)

    /// - Parameter factor: What the line's prices are multiplied with: they have risen, or are in another currency.
    init(_ line: PriceLine, times factor: Decimal = 1) {
        var below: Decimal = 0
        tiers = line.schedule.map { tier in
            let price = tier.price * factor
            defer { if let to = tier.to { below += (to - tier.from) * price } }
            return line.tierRule == .whole
                ? Tier(from: tier.from, below: 0, start: 0, price: price)
                : Tier(from: tier.from, below: below, start: tier.from, price: price)
        }
    }

    func amount(for quantity: Decimal) -> Decimal {
        guard let tier = tiers.last(where: { quantity - $0.from > Self.noise }) ?? tiers.first else { return 0 }
        return tier.start == 0 ? quantity * tier.price : tier.below + (quantity - tier.start) * tier.price
    }
}

extension PriceLine {
    /// What a quantity costs in the line's own currency, before prices rise.
    ///
    /// The tiers are those that a check lets through: from 0 on, without gap, overlap or end.
    func bill(for quantity: Decimal) -> Decimal { TierSchedule(self).amount(for: quantity) }

    /// The parts of a quantity by tier, each with its price.
    func parts(of quantity: Decimal) -> [(quantity: Decimal, price: Decimal)] {
        schedule.compactMap { tier in
            let top = tier.to.map { min($0, quantity) } ?? quantity
            return top - tier.from > TierSchedule.noise ? (top - tier.from, tier.price) : nil
        }
    }

    /// The tier in which a quantity lies; on a bound it is the lower one.
    func tierReached(by quantity: Decimal) -> Tier? {
        schedule.last { quantity - $0.from > TierSchedule.noise } ?? schedule.first
    }

    /// The tier that begins where a quantity ends, to the last digit that counts; `nil` for one that is on no bound.
    func tierBeginning(at quantity: Decimal) -> Tier? {
        schedule.dropFirst().first { abs($0.from - quantity) <= TierSchedule.noise }
    }
}

extension Pricing {
    /// What prices of a contract month are multiplied with.
    func index(in month: Int) -> Decimal { indices(through: month)[month] }

    /// The same of each month, from 0, before the start.
    func indices(through last: Int) -> [Decimal] {
        guard let indexation else { return [Decimal](repeating: 1, count: last + 1) }
        let rise = 1 + indexation.effectiveRate / 100
        var index: Decimal = 1
        return (0...last).map { month in
            // In the first month of the rise, and every twelfth after it.
            if month >= indexation.firstMonth, (month - indexation.firstMonth) % 12 == 0 { index *= rise }
            return index
        }
    }
}
