/// A day at a vendor's site: whom we met, what we saw, what we heard.
public struct SiteVisit: Hashable, Sendable {
    public let vendor: Vendor.ID
    public let site: String?
    public let from: Moment?
    public let to: Moment?

    /// Whether the vendor knew when we would come; `nil` where nobody said.
    public let isAnnounced: Bool?

    /// Our people.
    public let visitors: [Evaluator.ID]
    public let people: [PersonMet]
    public let observations: [Observation]
    public let checks: [IntegrationCheck]
    public let impressions: [Impression]
    public let followUps: [FollowUp]
    public internal(set) var calls: [Call]
    public let draws: [CallDraw]

    /// What the vendor says of its own quality scores.
    public let ownQuality: VendorQuality?

    /// Assessments that stand beside the calls they are about, in place of inside them.
    public let looseAssessments: [LooseAssessment]
    public let location: Location?

    public struct LooseAssessment: Hashable, Sendable {
        public let call: Call.ID
        public let assessment: CallAssessment
    }
}

/// Someone of the vendor's whom we met.
public struct PersonMet: Hashable, Sendable {
    public let name: String
    public let role: String

    /// How much of the person's time our account gets, in percent.
    public let share: Double?

    /// In months.
    public let tenure: Double?

    /// Whether the vendor's sales staff sat in.
    public let salesPresent: Bool?
    public let words: String
    public let location: Location?
}

/// How well something is known.
public enum EvidenceClass: String, Hashable, Sendable, CaseIterable {
    /// Seen or heard by ourselves.
    case observed
    /// Read in a document or a system.
    case document
    /// Said to us, and no more.
    case told
}

/// Something seen on a visit, by one evaluator, against a question of the plan.
public struct Observation: Hashable, Sendable {
    public let question: Question.ID
    public let evaluator: Evaluator.ID

    /// On the question's scale; `nil` for a remark without a score.
    public let score: Double?

    /// A score stands there that could not be read; reading has reported it.
    let hasUnreadableScore: Bool
    public let evidence: EvidenceClass
    public let area: String?
    public let at: Moment?
    public let photo: String?
    public let words: String
    public let location: Location?
}

/// A system of ours that theirs must work with, and how that was looked at.
public struct IntegrationCheck: Hashable, Sendable {
    public enum Method: String, Hashable, Sendable, CaseIterable {
        case paper, demonstration, test
    }

    public enum Result: String, Hashable, Sendable, CaseIterable {
        case works, partly, fails
    }

    public let system: String
    public let method: Method
    public let result: Result
    public let gap: String?
    public let effort: String?

    /// The question it belongs to.
    public let question: Question.ID?
    public let words: String
    public let location: Location?
}

/// A declared judgement of the heart after a visit.
public struct Impression: Hashable, Sendable {
    public let question: Question.ID
    public let evaluator: Evaluator.ID
    public let score: Double

    /// No score stands there that could be read; reading has reported it.
    let hasUnreadableScore: Bool

    /// Whether the evaluator knew the prices by then.
    public let hasSeenPrices: Bool
    public let words: String
    public let location: Location?
}

/// A question that was left open on the visit.
public struct FollowUp: Hashable, Sendable {
    public let question: Question.ID?
    public let asked: String

    /// `nil` while it is open.
    public let answered: String?

    /// When it was asked.
    public let at: Moment?

    /// When it was answered; `nil` where nobody said, or while it is open.
    public let answeredAt: Moment?
    public let location: Location?
}
