/// What is drawn anew in each trial.
public struct Variation: Hashable, Sendable {
    /// `nil` for the agreed weights throughout.
    public var weights: WeightVariation?

    /// Evaluators are drawn with replacement, each as often as chance has it.
    public var scores: Bool

    /// Results of calls are drawn from their sampling distribution.
    public var calls: Bool

    /// Prices are drawn from the ranges that the file states.
    public var prices: Bool

    /// Measured figures are drawn from the ranges that the file states.
    public var measures: Bool

    public indirect enum WeightVariation: Hashable, Sendable {
        /// Every weighting of the lowest criteria is as likely: uniform on their simplex, as SMAA has it.
        case uniform
        /// Every weighting within a level is as likely, so that a group weighs no more for being split finer.
        case uniformByLevel
        /// Each share of its level up to this part of itself lower or higher (0.2: 20 %), then brought back to 1.
        case spread(Double)
        /// Each share of its level up to so much lower or higher in absolute terms (0.1: 10 points of 100), not below 0, then brought back to 1.
        case points(Double)
        /// Uniform, as long as within each level no criterion outweighs one that the plan puts above it.
        case order
        /// The criteria named have any shares of their level within the bounds as likely; all other weights vary as said,
        /// and share out what those named leave. `nil` holds the others in their proportions.
        case bounds([Criterion.ID: ClosedRange<Double>], others: WeightVariation? = nil)
    }

    public init(
        weights: WeightVariation? = nil, scores: Bool = false, calls: Bool = false, prices: Bool = false,
        measures: Bool = false
    ) {
        self.weights = weights
        self.scores = scores
        self.calls = calls
        self.prices = prices
        self.measures = measures
    }

    /// Everything at once: each weight up to 20 % of itself, scores, calls, prices and measured figures.
    public static let all = Variation(weights: .spread(0.2), scores: true, calls: true, prices: true, measures: true)
}
