/// How a vendor's compared total moves when its prices, or those of one line, are multiplied by a factor.
///
/// Fees rise in proportion but for the minimum, so that the total is a sum of straight pieces; it is worked out month by
/// month and never approximated.
struct PriceResponse {
    /// A month: what moves with the factor, what does not, and the least that is paid.
    private struct Month {
        /// Fees that count towards the minimum.
        var moved = 0.0
        var fixed = 0.0
        var least = 0.0
        /// Everything else that is paid, and what of it moves.
        var besideMoved = 0.0
        var besideFixed = 0.0
        var discount = 1.0
    }

    private let months: [Month]

    /// What the buyer pays on top of fees, as a share of them.
    private let onFees: Double

    /// For a stated total.
    init(price: Double) {
        months = [Month(besideMoved: price)]
        onFees = 0
    }

    /// - Parameter line: The line or course of training that moves; `nil` for all prices of the vendor. The minimum does
    ///   not move: it is a commitment, not a price.
    init(_ cost: TotalCost, _ total: PriceTerm.Total, client: ClientCost?, minimum: [Double], line: String?) {
        let isBid = total == .bid
        onFees = isBid ? 0 : (client?.retained.number ?? 0) / 100
        months = (0...cost.term).map { month in
            var result = Month(least: month == 0 ? 0 : minimum[month - 1])
            result.discount = total == .npv ? cost.discountFactors[month] : 1
            for item in cost.lines {
                let amount = item.amounts[month].number
                let isMoved = line == nil || line == item.id
                switch (item.isPassThrough, isMoved) {
                case (false, true): result.moved += amount
                case (false, false): result.fixed += amount
                case (true, true):
                    result.besideMoved += amount * (1 + (isBid ? 0 : (client?.retained.number ?? 0) / 100))
                case (true, false):
                    result.besideFixed += amount * (1 + (isBid ? 0 : (client?.retained.number ?? 0) / 100))
                }
            }
            for item in cost.oneOffs {
                let amount = item.amounts[month].number
                if line == nil || line == item.id { result.besideMoved += amount } else { result.besideFixed += amount }
            }
            if !isBid {
                let training = cost.amounts(.training)[month].number
                if line == nil { result.besideMoved += training } else { result.besideFixed += training }
                for kind in [CostKind.travel, .dualRunning, .other, .lostCustomers] {
                    result.besideFixed += cost.amounts(kind)[month].number
                }
            }
            return result
        }
    }

    func total(at factor: Double) -> Double {
        months.reduce(0) { sum, month in
            let fees = max(month.moved * factor + month.fixed, month.least)
            return sum + (fees * (1 + onFees) + month.besideMoved * factor + month.besideFixed) * month.discount
        }
    }
}
