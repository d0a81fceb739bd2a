/// What one person says about how much the criteria of one level matter, before it becomes weights.
public struct WeightJudgement: Hashable, Sendable {
    /// Who judges; `nil` where nobody is named, which a check refuses.
    public let by: Evaluator.ID?
    public let at: Moment?
    public let reason: String?

    /// The criterion whose parts are judged; `nil` for the top of the plan.
    public let level: Criterion.ID?
    public let content: Content
    public let location: Location?

    public enum Content: Hashable, Sendable {
        /// Points shared out among the criteria.
        case points([Amount])
        /// How much it is worth to take each criterion from its worst to its best.
        case swing([Amount])
        /// An order of importance.
        case order([Place], rule: OrderRule)
        /// How many times as important one criterion is as another.
        case pairwise([Comparison])
        /// Everything beside the most and the least important criterion.
        case bestWorst(BestWorstAnswers)
        /// Nothing that can be used, and why; a check refuses it. Without words, reading has said why.
        case unusable(String)
    }

    public struct Amount: Hashable, Sendable {
        public let criterion: Criterion.ID
        public let value: Double
        public let location: Location?
    }

    public struct Place: Hashable, Sendable {
        public let criterion: Criterion.ID

        /// 1 for the most important; criteria on one place are as important as each other.
        public let place: Int
        public let location: Location?
    }

    public struct Comparison: Hashable, Sendable {
        public let criterion: Criterion.ID
        public let other: Criterion.ID

        /// How many times as important the criterion is as the other, from 1/9 to 9.
        public let value: Double
        public let location: Location?
    }

    public struct BestWorstAnswers: Hashable, Sendable {
        public let best: Criterion.ID
        public let worst: Criterion.ID

        /// How many times as important the best is as each, from 1 to 9.
        public let bestTo: [Amount]

        /// How many times as important each is as the worst, from 1 to 9.
        public let toWorst: [Amount]

        /// `nil` where the file leaves it to who reckons.
        public let model: BestWorstModel?
    }

    /// How an order becomes numbers, as it is called in files.
    public enum OrderRule: String, Hashable, Sendable, CaseIterable {
        case centroid = "roc"
        case sum = "rank-sum"
        case reciprocal
    }

    /// What fits judgements about the best and the worst, as it is called in files.
    public enum BestWorstModel: String, Hashable, Sendable, CaseIterable {
        case linear, nonlinear
    }

    /// The criteria it names, each once, in the order in which they come first.
    public var named: [Criterion.ID] {
        let ids: [Criterion.ID] =
            switch content {
            case .points(let amounts), .swing(let amounts): amounts.map(\.criterion)
            case .order(let places, _): places.map(\.criterion)
            case .pairwise(let comparisons): comparisons.flatMap { [$0.criterion, $0.other] }
            case .bestWorst(let answers):
                // In the order of the first list, as far as that goes.
                answers.bestTo.map(\.criterion) + answers.toWorst.map(\.criterion) + [answers.best, answers.worst]
            case .unusable: []
            }
        return ids.uniqued
    }
}
