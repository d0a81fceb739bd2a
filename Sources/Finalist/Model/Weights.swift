/// A set of weights beside those of the plan.
public struct Weights: Hashable, Sendable, Identifiable {
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// The weights that decide.
        case awardBasis = "award-basis"
        /// The weights of a question: what if?
        case whatIf = "what-if"
    }

    /// One criterion's weight, in place of the plan's; siblings that are not named keep the plan's.
    public struct Entry: Hashable, Sendable {
        public let criterion: Criterion.ID
        public let value: Double
        public let location: Location?
    }

    public let id: String
    public let title: String?
    public let status: Status
    public let by: Evaluator.ID?
    public let at: Moment?
    public let reason: String?
    public let entries: [Entry]
    public let location: Location?
}
