/// The totals of vendors while the share of one criterion in its level moves from 0 to 1.
struct WeightMove: Sendable {
    /// The row of the criterion in the index.
    let row: Int
    let share: Double

    /// One a vendor asked for.
    let totals: [MovingMean]
}

extension Outcome {
    /// The contenders, by row, that have a place in the ranking.
    var running: [Int] { results.indices.filter { results[$0].rank != nil } }

    /// The share of each criterion in its level, by row of the index.
    var shares: [Double] { Scoring.shares(index, weighting, kept) }

    /// With another share of one criterion, its siblings in their proportions.
    func shares(moving row: Int, to share: Double) -> [Double] {
        var shares = shares
        let rest = 1 - shares[row]
        for sibling in level(of: row) where sibling != row { shares[sibling] *= (1 - share) / rest }
        shares[row] = share
        return shares
    }

    /// The rows of a criterion and its siblings, in the order of the plan.
    func level(of row: Int) -> [Int] { index.level(of: row) }

    /// What moves with the weight of each criterion that can move: it has siblings, and leaves them some of the level.
    ///
    /// - Parameter contenders: Whose totals are asked for, by row; as if no threshold kept them out.
    func weightMoves(_ contenders: [Int]) -> [WeightMove] {
        let shares = shares
        return index.nodes.indices.compactMap { row in
            guard level(of: row).count > 1, shares[row] < 1 else { return nil }
            return WeightMove(
                row: row, share: shares[row], totals: contenders.map { mean(of: nil, movedBy: row, $0, shares) })
        }
    }

    /// A vendor's value on a criterion as the share of one below it moves, or its total where none is named.
    ///
    /// What has no value hands its weight to its siblings, so that the mean of a level is a sum over what is there,
    /// divided by the weight of what is there. From the level of the criterion it is carried up: everything beside it stays.
    func mean(of whole: Int?, movedBy row: Int, _ contender: Int, _ shares: [Double]) -> MovingMean {
        let today = MovingMean(constant: whole.map { value($0, contender) ?? 0 } ?? total(contender, shares))
        let siblings = sum(level(of: row).filter { $0 != row }, contender, shares)
        // The siblings keep their proportions: they have 1 − share of the level, whatever they have today.
        let rest = (sum: siblings.sum / (1 - shares[row]), weight: siblings.weight / (1 - shares[row]))
        let own = value(row, contender)
        guard rest.weight > 0 || own != nil else { return today }
        var mean = MovingMean(
            sumAtZero: rest.sum, sumAtOne: own ?? 0, weightAtZero: rest.weight, weightAtOne: own == nil ? 0 : 1)
        var place = index.nodes[row].parent
        while let above = place, above != whole {
            let rest = sum(level(of: above).filter { $0 != above }, contender, shares)
            guard shares[above] + rest.weight > 0 else { return today }
            mean = mean.joined(weight: shares[above], rest: rest)
            place = index.nodes[above].parent
        }
        return mean
    }

    /// The mean of the top level, whether or not a threshold keeps the vendor out.
    private func total(_ contender: Int, _ shares: [Double]) -> Double {
        let tops = sum(index.tops, contender, shares)
        return tops.weight > 0 ? tops.sum / tops.weight : 0
    }

    func value(_ row: Int, _ contender: Int) -> Double? { criteria[row].cells[contender].value }

    private func sum(_ rows: [Int], _ contender: Int, _ shares: [Double]) -> (sum: Double, weight: Double) {
        rows.reduce((0, 0)) { sum, row in
            value(row, contender).map { (sum.0 + shares[row] * $0, sum.1 + shares[row]) } ?? sum
        }
    }
}
