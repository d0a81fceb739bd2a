/// The smallest change of one kind after which a rival is ahead of the leader.
///
/// At the change given the rival is level with the leader, or one of the two is at a threshold that puts vendors out; just
/// beyond it the rival is ahead.
public struct SmallestChange: Hashable, Sendable {
    /// The vendor that is first today.
    public let leader: Vendor.ID

    /// The vendor that comes ahead of it: in the running, or kept out by a threshold alone.
    public let rival: Vendor.ID

    public let kind: Kind
    public let cause: Cause

    /// How the rival comes ahead.
    public enum Cause: Hashable, Sendable {
        /// By its total.
        case ahead
        /// The leader falls below the threshold of a criterion, and is out.
        case leaderOut(Criterion.ID)
        /// The rival reaches the threshold of a criterion that keeps it out today.
        case rivalIn(Criterion.ID)
    }

    /// What it takes; `nil` where no change within range does it, and where none was looked for.
    public let change: Change?

    /// Whether it was looked for, and what came of that.
    public let searched: Searched

    public enum Searched: String, Hashable, Sendable, CaseIterable {
        /// There is a change.
        case found
        /// Looked for as far as the obstacle says, and there is none.
        case none
        /// Not looked for: the obstacle says why.
        case notSearched = "not-searched"
    }

    /// Why there is none, or why it was not looked for. Beside a change: that the two pass each other in a jump there, or why
    /// scoring anew does not bear it out; else `nil`.
    public let obstacle: String?

    /// Why a smaller change may do it as well; `nil` where none does.
    public let caveat: String?

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

        /// Whether all lowest criteria move.
        var isOfLeaves: Bool { self == .leafWeightsLeastMovement || self == .leafWeightsLeastSquares }
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

        /// The score that can be given and does it.
        public let step: Step

        /// Whether the change itself is a score that the scale allows, with which the rival is not ahead yet.
        public let isGiveable: Bool
        public let location: Location?

        public enum Step: Hashable, Sendable {
            /// Any score can be given, for all that is known.
            case any
            /// The next one that the scale allows and that puts the rival ahead.
            case next(Double)
            /// No score that the scale allows does it.
            case none
        }
    }

    public struct Measure: Hashable, Sendable {
        public let criterion: Criterion.ID
        public let vendor: Vendor.ID

        /// A figure; of a named level the value that it has.
        public let from: Double
        public let to: Double

        /// How far that is, from 0 to 1 of what its value function tells apart. On a scale taken from the vendors in widths
        /// of their figures today, which it can exceed: a figure can be moved beyond all others.
        public let part: Double
        public let unit: String?
        public let location: Location?

        /// Of a named level its name today, and that of the nearest one with which the rival is ahead; else `nil`.
        public var levels: Levels?

        public struct Levels: Hashable, Sendable {
            public let from: String
            public let to: String
        }

        /// The least figure beside 0: what lies nearer cannot be written down.
        static var least: Double { 1e-15 }
    }

    public struct Price: Hashable, Sendable {
        public let vendor: Vendor.ID

        /// `nil` for all prices of the vendor, and for one stated total.
        public let line: String?
        public let title: String?

        /// The stated total that moves alone, where the plan compares several; else `nil`.
        public let alone: PriceTerm.Total?

        /// What the prices are multiplied with.
        public let factor: Double

        /// The total that moves alone, else the first that the plan compares, today and at the change.
        public let from: Double
        public let to: Double
        public let currency: String?
    }

    /// How large the change is beside others of its kind; infinite where there is none.
    var size: Double {
        switch change {
        case .weights(_, let distance): distance
        case .score(let score): score.part
        case .measure(let measure): measure.part
        case .price(let price): abs(price.factor - 1)
        case nil: .infinity
        }
    }

    /// Whether scoring anew bears out that somebody else is first just beyond the change.
    var takesFirstPlace: Bool { isVerified == true && !firstBeyond.isEmpty && !firstBeyond.contains(leader) }

    /// Whether scoring anew at the change gives a tie, and just beyond it the rival ahead; where they pass each other in a
    /// jump, or a threshold puts one out or lets one in, the rival not ahead just before it. `nil` where there is no change.
    public let isVerified: Bool?

    /// Who is first just beyond the change, scored anew: not always the rival, where a third vendor is ahead of both; empty
    /// where there is no change.
    public let firstBeyond: [Vendor.ID]

    /// Whether the two have one rank today, so that whatever moves their totals apart decides between them.
    public internal(set) var isLevelToday = false

    /// Whether the rival is ahead at the change itself, and not only beyond it.
    var isAtChange: Bool { if case .measure(let measure) = change { measure.levels != nil } else { false } }
}

extension [SmallestChange] {
    /// Against all rivals at once: of each kind the smallest change that takes first place from the leader. A kind is left
    /// out where none does, or scoring anew bears none out. Empty where several vendors are level in first place: what
    /// parts those is smaller than what it takes to pass them.
    public var againstAll: [SmallestChange] {
        if contains(where: \.isLevelToday) { return [] }
        return SmallestChange.Kind.allCases.compactMap { kind in
            filter { $0.kind == kind && $0.takesFirstPlace }.min { $0.size < $1.size }
        }
    }

    /// Of one rival: the one reason why no kind was searched; `nil` where any was, or reasons differ.
    var wholeObstacle: String? {
        guard let reason = first?.obstacle else { return nil }
        return allSatisfy { $0.searched == .notSearched && $0.obstacle == reason } ? reason : nil
    }
}
