/// What happened on the way to the decision, in the order it was written down.
public struct Record: Hashable, Sendable {
    public let moderations: [Moderation]
    public let clarifications: [Clarification]
    public let narrowings: [Narrowing]
    public let rulings: [Ruling]
    public let decisions: [Decision]
    public let events: [Event]

    /// The panel agreed on a score; the originals are kept beside it.
    public struct Moderation: Hashable, Sendable {
        public struct Original: Hashable, Sendable {
            public let evaluator: Evaluator.ID
            public let value: Double
            public let location: Location?
        }

        public let question: Question.ID
        public let vendor: Vendor.ID
        public let agreed: Double
        public let at: Moment?
        public let present: [Evaluator.ID]
        public let originals: [Original]
        public let reason: String
        public let minority: [Opinion]
        public let location: Location?
    }

    /// A view that did not prevail, in its holder's words.
    public struct Opinion: Hashable, Sendable {
        public let by: Evaluator.ID
        public let words: String
        public let location: Location?
    }

    public struct Clarification: Hashable, Sendable {
        public let vendor: Vendor.ID
        public let at: Moment?
        public let question: Question.ID?
        public let requirement: Requirement.ID?
        public let asked: String
        public let answered: String

        /// When it was answered; `nil` where nobody said.
        public let answeredAt: Moment?
        public let effect: String
        public let location: Location?
    }

    public struct Narrowing: Hashable, Sendable {
        public struct Fate: Hashable, Sendable {
            public let vendor: Vendor.ID
            public let reason: String
            public let location: Location?
        }

        public let at: Moment?

        /// The stage that it closes: a stage of the plan's questions; `nil` where it does not say.
        public let stage: String?
        public let from: Int
        public let to: Int
        public let by: [Evaluator.ID]
        public let stays: [Fate]
        public let leaves: [Fate]
        public let location: Location?
    }

    /// The buyer's word on a requirement; it stands above the vendor's claim.
    public struct Ruling: Hashable, Sendable {
        public let requirement: Requirement.ID
        public let vendor: Vendor.ID
        public let isMet: Bool
        public let at: Moment?
        public let by: Evaluator.ID?
        public let reason: String
        public let location: Location?
    }

    public struct Decision: Hashable, Sendable {
        public let at: Moment?
        public let by: [Evaluator.ID]
        public let chosen: Vendor.ID
        public let reserve: Vendor.ID?
        public let reason: String
        public let dissent: [Opinion]
        public let location: Location?
    }

    public struct Event: Hashable, Sendable {
        public let at: Moment?
        public let by: [Evaluator.ID]
        public let title: String
        public let words: String
        public let location: Location?
    }

    static let empty = Record(
        moderations: [], clarifications: [], narrowings: [], rulings: [], decisions: [], events: [])
}
