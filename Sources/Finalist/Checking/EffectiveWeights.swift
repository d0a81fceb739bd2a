extension Index {
    /// The weights of all criteria, by their rows in ``nodes``, after a set has replaced what it names.
    func weights(under set: Weights?) -> [Double] {
        var weights = nodes.map(\.criterion.weight)
        for entry in set?.entries ?? [] {
            if let row = nodeRow[entry.criterion] { weights[row] = entry.value }
        }
        return weights
    }

    /// The share of the whole, from 0 to 1, that each criterion has in the weights that decide.
    func effectiveWeights() -> [Double] {
        let weights = weights(under: evaluation.weightSets.first { $0.status == .awardBasis })
        var shares = [Double](repeating: 0, count: nodes.count)
        for (parent, rows) in siblings {
            let sum = rows.reduce(0) { $0 + weights[$1] }
            guard sum > 0 else { continue }
            // A parent stands before its children, and has its share already.
            for row in rows { shares[row] = weights[row] / sum * (parent.map { shares[$0] } ?? 1) }
        }
        return shares
    }
}
