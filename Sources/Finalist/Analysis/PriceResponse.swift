#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

/// How a vendor's compared total moves when prices are multiplied, each group of them with a factor of its own.
///
/// Fees rise in proportion but for the minimum: months in which one holds are worked out one by one, all others are a sum.
/// Nothing is approximated.
struct PriceResponse: Sendable {
    /// Prices that move by one factor.
    enum Movers: Hashable, Sendable {
        /// All that the vendor asks. The minimum does not move: it is a commitment, not a price.
        case everything
        /// One line or course of training.
        case line(String)
    }

    /// A month with a minimum.
    private struct Month: Sendable {
        /// Fees that count towards it, by factor, and those that no factor moves.
        let moved: [Double]
        let fixed: Double
        let least: Double

        /// What a unit of fees counts in the total.
        let weight: Double
    }

    private var months: [Month] = []

    /// What the rest comes to: by factor, and what no factor moves.
    private var slopes: [Double]
    private var fixed = 0.0

    /// For a stated total.
    init(price: Double) { slopes = [price] }

    init(_ cost: TotalCost, _ total: PriceTerm.Total, client: ClientCost?, moving movers: [Movers]) {
        let isBid = total == .bid
        let onFees = isBid ? 0 : (client?.retained.number ?? 0) / 100
        slopes = movers.map { _ in 0 }
        let rows = Dictionary(zip(movers, movers.indices), uniquingKeysWith: { first, _ in first })
        let everything = rows[.everything]
        func row(_ id: String) -> Int? { everything ?? rows[.line(id)] }
        let lines = cost.lines.map { (row($0.id), $0.amounts, $0.isPassThrough) }
        let oneOffs = cost.oneOffs.map { (row($0.id), $0.amounts) }
        // What is paid beside the fees, of which training alone is a price of the vendor.
        let beside: [(Int?, [Decimal])] =
            isBid
            ? []
            : [(everything, cost.amounts(.training))]
                + [.travel, .dualRunning, .other, .lostCustomers].map { (nil, cost.amounts($0)) }
        for month in 0...cost.term {
            let discount = total == .npv ? cost.discountFactors[month] : 1
            let weight = (1 + onFees) * discount
            let least = month == 0 ? 0 : cost.minimum[month - 1].number
            var moved = slopes.map { _ in 0.0 }
            var others = 0.0
            for (row, amounts, isPassThrough) in lines {
                let amount = amounts[month].number
                // What is passed on at cost stands beside the minimum.
                if isPassThrough && least > 0 {
                    add(amount * weight, row)
                } else if let row {
                    moved[row] += amount
                } else {
                    others += amount
                }
            }
            if least > 0 {
                months.append(Month(moved: moved, fixed: others, least: least, weight: weight))
            } else {
                for row in moved.indices { slopes[row] += moved[row] * weight }
                fixed += others * weight
            }
            for (row, amounts) in oneOffs + beside { add(amounts[month].number * discount, row) }
        }
    }

    private mutating func add(_ amount: Double, _ row: Int?) {
        if let row { slopes[row] += amount } else { fixed += amount }
    }

    /// - Parameter factors: One for each group of prices.
    func total(at factors: [Double]) -> Double { total { factors[$0] } }

    /// With one factor for all that moves.
    func total(at factor: Double) -> Double { total { _ in factor } }

    private func total(_ factor: (Int) -> Double) -> Double {
        var total = fixed
        for row in slopes.indices { total += slopes[row] * factor(row) }
        for month in months {
            var fees = month.fixed
            for row in slopes.indices { fees += month.moved[row] * factor(row) }
            total += max(fees, month.least) * month.weight
        }
        return total
    }
}
