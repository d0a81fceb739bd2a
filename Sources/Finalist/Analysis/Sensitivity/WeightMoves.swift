/// The totals of all vendors in the running while the share of one criterion in its level moves from 0 to 1.
struct WeightMove: Sendable {
    /// The row of the criterion in the index.
    let row: Int
    let share: Double

    /// One a vendor in the running, in the order of the file.
    let totals: [MovingMean]
}

extension Outcome {
    /// The contenders, by row, that have a place in the ranking.
    var running: [Int] { results.indices.filter { results[$0].rank != nil } }

    /// The share of each criterion in its level, by row of the index.
    var shares: [Double] { Scoring.shares(index, weighting, kept) }

    /// The rows of a criterion and its siblings, in the order of the plan.
    func level(of row: Int) -> [Int] {
        index.nodes[row].parent.map { index.nodes[$0].children }
            ?? index.nodes.indices.filter { index.nodes[$0].parent == nil }
    }

    /// What moves with the weight of each criterion that can move: it has siblings, and leaves them some of the level.
    func weightMoves() -> [WeightMove] {
        let shares = shares
        let running = running
        return index.nodes.indices.compactMap { row in
            guard level(of: row).count > 1, shares[row] < 1 else { return nil }
            return WeightMove(
                row: row, share: shares[row], totals: running.map { total(movedBy: row, $0, shares) })
        }
    }

    /// A vendor's total as the share of one criterion moves.
    ///
    /// What has no value hands its weight to its siblings, so that the mean of a level is a sum over what is there,
    /// divided by the weight of what is there. From the level of the criterion it is carried up: everything beside it stays.
    private func total(movedBy row: Int, _ contender: Int, _ shares: [Double]) -> MovingMean {
        let siblings = sum(level(of: row).filter { $0 != row }, contender, shares)
        // The siblings keep their proportions: they have 1 − share of the level, whatever they have today.
        let rest = (sum: siblings.sum / (1 - shares[row]), weight: siblings.weight / (1 - shares[row]))
        let own = value(row, contender)
        guard rest.weight > 0 || own != nil else { return MovingMean(constant: results[contender].total ?? 0) }
        var mean = MovingMean(
            sumAtZero: rest.sum, sumAtOne: own ?? 0, weightAtZero: rest.weight, weightAtOne: own == nil ? 0 : 1)
        var place = index.nodes[row].parent
        while let above = place {
            let rest = sum(level(of: above).filter { $0 != above }, contender, shares)
            guard shares[above] + rest.weight > 0 else { return MovingMean(constant: results[contender].total ?? 0) }
            mean = mean.joined(weight: shares[above], rest: rest)
            place = index.nodes[above].parent
        }
        return mean
    }

    func value(_ row: Int, _ contender: Int) -> Double? { criteria[row].cells[contender].value }

    private func sum(_ rows: [Int], _ contender: Int, _ shares: [Double]) -> (sum: Double, weight: Double) {
        rows.reduce((0, 0)) { sum, row in
            value(row, contender).map { (sum.0 + shares[row] * $0, sum.1 + shares[row]) } ?? sum
        }
    }
}
