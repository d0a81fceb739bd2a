/// The weights nearest to given ones under which a weighted sum comes down to a target.
///
/// Weights are 0 or more and sum to 1, before and after. `advantages` says by how much one vendor's value is above
/// another's, by criterion: Σ weight × advantage is its lead.
enum NearestWeights {
    /// The least movement: the weights with the smallest Σ |change|, or `nil` where no weights lead to the target.
    ///
    /// Any change moves weight from some criteria to others, and its size is twice what is moved. What moves from i to j
    /// lowers the lead by advantage i less advantage j for each unit: never by more than from where the advantage is
    /// largest to where it is smallest. So weight is taken from the criteria with the largest advantage, one after the
    /// other, and goes to the one with the smallest.
    static func leastMovement(_ weights: [Double], _ advantages: [Double], target: Double) -> [Double]? {
        guard let sink = advantages.indices.min(by: { advantages[$0] < advantages[$1] }), advantages[sink] <= target
        else { return nil }
        var nearest = weights
        var excess = lead(weights, advantages) - target
        for source in advantages.indices.sorted(by: { (-advantages[$0], $0) < (-advantages[$1], $1) }) {
            guard excess > 0, advantages[source] > advantages[sink] else { break }
            let rate = advantages[source] - advantages[sink]
            let moved = min(nearest[source], excess / rate)
            nearest[source] = moved == nearest[source] ? 0 : nearest[source] - moved
            nearest[sink] += moved
            excess -= moved * rate
        }
        return nearest
    }

    /// The least squares: the weights with the smallest Σ change², or `nil` where no weights lead to the target.
    ///
    /// They are the projection of the weights on the simplex cut by the half-space of the target. Its conditions
    /// (Karush, Kuhn and Tucker) give weight i as w − λ·advantage − μ where that is above 0, and else as 0, with μ such
    /// that all sum to 1 and λ, from 0 upwards, such that the lead is the target. As λ rises, the weights in S, those not
    /// held at 0, move at the speed of −(advantage − mean advantage over S).
    ///
    /// What is once held at 0 stays there, so that each λ at which one drops out is met in turn: it dropped out falling,
    /// with an advantage above the mean over S. To leave out one above the mean lowers the mean of those left. The mean
    /// only falls, so that the advantage stays above it, and w − λ·advantage − μ below 0. The same holds for weights that
    /// are 0 at the start: those above the mean drop out at λ = 0, the largest first, and the others rise.
    static func leastSquares(_ weights: [Double], _ advantages: [Double], target: Double) -> [Double]? {
        guard let least = advantages.min(), least <= target else { return nil }
        guard lead(weights, advantages) > target else { return weights }
        var nearest = weights
        // The largest advantage first: of those that are 0 at once, and above the mean, it drops out first.
        var free = advantages.indices.sorted { (-advantages[$0], $0) < (-advantages[$1], $1) }
        while true {
            let mean = free.reduce(0) { $0 + advantages[$1] } / Double(free.count)
            let slope = free.reduce(0) { $0 + (advantages[$1] - mean) * (advantages[$1] - mean) }
            let excess = lead(nearest, advantages) - target
            guard excess > 0, slope > 0 else { break }
            var step = excess / slope
            var dropped: Int?
            for (place, row) in free.enumerated() where advantages[row] > mean {
                let reach = nearest[row] / (advantages[row] - mean)
                if reach < step { (step, dropped) = (reach, place) }
            }
            for row in free { nearest[row] = max(nearest[row] - step * (advantages[row] - mean), 0) }
            guard let dropped else { break }
            nearest[free.remove(at: dropped)] = 0
        }
        return nearest
    }

    static func lead(_ weights: [Double], _ advantages: [Double]) -> Double {
        zip(weights, advantages).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
