/// Groups – agents, say – of which each differs a little from the whole, and how far its own mean can be believed.
///
/// The spread between groups is estimated from the mean squares. For groups of equal size that is also the REML estimate.
/// Where it comes out as 0, the data show no difference between groups: ``betweenVariance`` is 0, the residual takes
/// in all of the spread, and every group shrinks to the mean.
///
/// Sources: Searle, Casella & McCulloch (1992), "Variance Components", ch. 3; Robinson (1991), "That BLUP is a good
/// thing", Statistical Science 6:15–32.
struct OneWayEffects: Hashable, Sendable {
    let betweenVariance: Double
    let residualVariance: Double

    /// The mean over groups, each weighted by how precisely it is known.
    let mean: Double
    let meanStandardError: Double

    /// For each group, the share of its own deviation that remains; from 0 to below 1.
    let shrinkage: [Double]

    /// For each group, its deviation from the mean after shrinking.
    let effects: [Double]

    /// Whether the data show groups to differ at all.
    var showsDifference: Bool { betweenVariance > 0 }

    /// `nil` for fewer than two groups, an empty one, or without a group that has two values.
    init?(groups: [[Double]]) {
        let k = Double(groups.count)
        let sizes = groups.map { Double($0.count) }
        let all = sizes.reduce(0, +)
        guard k > 1, groups.allSatisfy({ !$0.isEmpty }), all > k else { return nil }
        let whole = Moments(Array(groups.joined()))
        let parts = groups.map { Moments($0) }
        let within = parts.reduce(0) { $0 + $1.squares } / (all - k)
        let between = max(0, whole.squares - parts.reduce(0) { $0 + $1.squares }) / (k - 1)
        let size = (all - sizes.reduce(0) { $0 + $1 * $1 } / all) / (k - 1)
        let found = max(0, (between - within) / size)
        let residual = found > 0 ? within : whole.squares / (all - 1)
        let weights = sizes.map { found + residual / $0 > 0 ? 1 / (found + residual / $0) : $0 }
        let weight = weights.reduce(0, +)
        let mean = zip(weights, parts).reduce(0) { $0 + $1.0 * $1.1.mean } / weight
        betweenVariance = found
        residualVariance = residual
        self.mean = mean
        meanStandardError = found + residual > 0 ? (1 / weight).squareRoot() : 0
        let shrinkage = sizes.map { found > 0 ? found / (found + residual / $0) : 0 }
        self.shrinkage = shrinkage
        effects = zip(shrinkage, parts).map { $0 * ($1.mean - mean) }
    }
}
