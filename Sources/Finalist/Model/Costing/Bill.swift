#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// What quantities cost by the tiers of a line, each tier's bill summed up beforehand.
///
/// The tiers are those that a check lets through: from 0 on, without gap, overlap or end.
struct TierSchedule {
    private struct Row {
        let tier: PriceLine.Tier

        /// What everything below the tier costs; 0 where the price of the tier holds for the whole quantity.
        let below: Decimal

        /// The quantity from which the price is counted.
        let start: Decimal
    }

    private let rows: [Row]

    /// What does not come out even ends in its 38th digit, which must not reach the tier above a bound, nor make a seat
    /// of its own.
    static let noise = Decimal(sign: .plus, exponent: -20, significand: 1)

    init(_ line: PriceLine) {
        var below: Decimal = 0
        rows = line.schedule.map { tier in
            defer { if let to = tier.to { below += (to - tier.from) * tier.price } }
            return line.tierRule == .whole
                ? Row(tier: tier, below: 0, start: 0) : Row(tier: tier, below: below, start: tier.from)
        }
    }

    /// In the line's own currency, before prices rise.
    func amount(for quantity: Decimal) -> Decimal {
        guard let row = row(of: quantity) else { return 0 }
        return row.start == 0
            ? quantity * row.tier.price : row.below + (quantity - row.start) * row.tier.price
    }

    /// The tier in which a quantity lies; on a bound it is the lower one.
    func tier(of quantity: Decimal) -> PriceLine.Tier? { row(of: quantity)?.tier }

    /// The tier that begins where a quantity ends, to the last digit that counts; `nil` for one that is on no bound.
    func tierBeginning(at quantity: Decimal) -> PriceLine.Tier? {
        let next = begun(by: quantity)
        guard next > 0, rows.indices.contains(next), rows[next].tier.from - quantity <= Self.noise else { return nil }
        return rows[next].tier
    }

    private func row(of quantity: Decimal) -> Row? {
        rows.count < 2 ? rows.first : rows[max(begun(by: quantity), 1) - 1]
    }

    /// How many tiers begin below a quantity. Halving takes steps where a search from the end takes as many as tiers.
    private func begun(by quantity: Decimal) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if quantity - rows[middle].tier.from > Self.noise { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension PriceLine {
    /// The parts of a quantity by tier, each with its price.
    func parts(of quantity: Decimal) -> [(quantity: Decimal, price: Decimal)] {
        schedule.compactMap { tier in
            let top = tier.to.map { min($0, quantity) } ?? quantity
            return top - tier.from > TierSchedule.noise ? (top - tier.from, tier.price) : nil
        }
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
