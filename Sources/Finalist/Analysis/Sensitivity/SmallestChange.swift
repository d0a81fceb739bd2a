/// The smallest change of one kind that takes first place from the leader.
///
/// At the change given the rival is level with the leader; just beyond it the rival is ahead.
public struct SmallestChange: Hashable, Sendable {
    /// The vendor that is first today.
    public let leader: Vendor.ID

    /// The vendor that draws level.
    public let rival: Vendor.ID

    public let kind: Kind

    /// What it takes; `nil` where no change within range does it.
    public let change: Change?

    /// Why there is none, or why it cannot be told. Beside a change: that the two pass each other in a jump there, or why
    /// scoring anew does not bear it out; else `nil`.
    public let obstacle: String?

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// All weights of the top level, by the sum of all movements (L1).
        case topWeightsLeastMovement = "top-weights-l1"
        /// All weights of the top level, by the root of the sum of squares (L2).
        case topWeightsLeastSquares = "top-weights-l2"
        /// The effective weights of the lowest criteria, by the sum of all movements (L1).
        case leafWeightsLeastMovement = "leaf-weights-l1"
        case leafWeightsLeastSquares = "leaf-weights-l2"
        /// The weight of one criterion in its level, its siblings in proportion; the change lists that criterion alone.
        case oneWeight = "one-weight"
        /// One evaluator's score, or one moderated score.
        case oneScore = "one-score"
        /// One measured figure of one vendor.
        case oneMeasure = "one-measure"
        /// All prices of one vendor, or one price line.
        case onePrice = "one-price"
    }

    public enum Change: Hashable, Sendable {
        /// Shares from 0 to 1, today and at the change, in the order of the plan; and how far they are apart.
        ///
        /// The distance is the sum of all movements (0.02 where one point of 100 goes from one criterion to another, as
        /// one falls and the other rises), the root of the sum of their squares, or for one weight its own movement.
        case weights([Weight], distance: Double)
        case score(Score)
        case measure(Measure)
        case price(Price)
    }

    public struct Weight: Hashable, Sendable {
        public let criterion: Criterion.ID
        public let from: Double
        public let to: Double
    }

    public struct Score: Hashable, Sendable {
        /// `nil` for the moderated score of the panel.
        public let evaluator: Evaluator.ID?
        public let question: Question.ID
        public let vendor: Vendor.ID
        public let from: Double
        public let to: Double

        /// How far that is, from 0 to 1 of the width of its scale.
        public let part: Double
        public let location: Location?
    }

    public struct Measure: Hashable, Sendable {
        public let criterion: Criterion.ID
        public let vendor: Vendor.ID
        public let from: Double
        public let to: Double

        /// How far that is, from 0 to 1 of what its value function tells apart. On a scale taken from the vendors in widths
        /// of their figures today, which it can exceed: a figure can be moved beyond all others.
        public let part: Double
        public let unit: String?
        public let location: Location?

        /// The least figure beside 0: what lies nearer cannot be written down.
        static var least: Double { 1e-15 }
    }

    public struct Price: Hashable, Sendable {
        public let vendor: Vendor.ID

        /// `nil` for all prices of the vendor.
        public let line: String?
        public let title: String?

        /// What the prices are multiplied with.
        public let factor: Double

        /// The compared total today and at the change.
        public let from: Double
        public let to: Double
        public let currency: String?
    }

    /// Whether scoring anew at the change gives a tie, and just beyond it the rival ahead; where they pass each other in a
    /// jump, the leader ahead just before it. `nil` where there is no change.
    public let isVerified: Bool?

    /// Who is first just beyond the change, scored anew: not always the rival, where a third vendor is ahead of both; empty
    /// where there is no change.
    public let firstBeyond: [Vendor.ID]
}
