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

extension ScoreSheet: Fact {
    static func facts(_ fields: inout Fields, _ record: ScoreSheet?) -> ScoreSheet? {
        fields.means("The score sheet of one evaluator.")
        return ScoreSheet(
            evaluator: fields.attribute(
                "evaluator", .id, record?.evaluator, "The id of the evaluator who gave these scores."),
            submitted: fields.attribute("submitted", .moment, record?.submitted, "When the sheet was handed in."),
            scores: fields.either(
                record?.scores,
                [
                    FactAlternative("score", "", .plentiful, holds: \.isGiven, Score.given),
                    FactAlternative(
                        "abstain",
                        "The evaluator gives no score here, and says why in the text. An abstention is not a 0.",
                        .plentiful, holds: { $0.verdict == .abstained }
                    ) { Score.none(&$0, $1, .abstained) },
                    FactAlternative(
                        "not-applicable", as: "scores/not-applicable",
                        "The question does not apply to this vendor; the text says why.", .plentiful,
                        holds: { $0.verdict == .notApplicable }
                    ) { Score.none(&$0, $1, .notApplicable) },
                ], others: { Score.none(&$0, $1, .unreadable) }), location: fields.location)
    }
}

extension Score {
    fileprivate var isGiven: Bool { if case .given = verdict { true } else { false } }

    fileprivate static func given(_ fields: inout Fields, _ record: Score?) -> Score? {
        fields.means("What one evaluator gave one vendor on one question; the text is the reason.")
        let question = fields.attribute("question", .id, record?.question)
        let vendor = fields.attribute("vendor", .id, record?.vendor)
        let before = fields.faults
        let value = fields.attribute("value", .number, record?.value)
        return Score(
            question: question, vendor: vendor, verdict: fields.faults == before ? .given(value) : .unreadable,
            reason: fields.words(.optional, record?.reason), location: fields.location)
    }

    private var value: Double? { if case .given(let value) = verdict { value } else { nil } }

    fileprivate static func none(_ fields: inout Fields, _ record: Score?, _ verdict: Verdict) -> Score? {
        fields.means("A question and a vendor without a score; the text is the reason.")
        return Score(
            question: fields.attribute("question", .id, record?.question),
            vendor: fields.attribute("vendor", .id, record?.vendor), verdict: verdict,
            reason: fields.words(.required, record?.reason), location: fields.location)
    }
}
