/// What one evaluator said about one vendor's answer to one question.
public struct Score: Hashable, Sendable {
    public enum Verdict: Hashable, Sendable {
        case given(Double)
        /// Did not want to judge; says why.
        case abstained
        /// The question does not apply to this vendor; says why.
        case notApplicable
        /// Something stands there that could not be read; reading has reported it.
        case unreadable
    }

    public let question: Question.ID
    public let vendor: Vendor.ID
    public let verdict: Verdict
    public let reason: String
    public let location: Location?
}

/// The scores that one evaluator handed in at one time.
public struct ScoreSheet: Hashable, Sendable {
    public let evaluator: Evaluator.ID
    public let submitted: Moment?
    public let scores: [Score]
    public let location: Location?
}
