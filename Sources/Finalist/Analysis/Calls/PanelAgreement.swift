/// How far the panel agrees on the questions, and whether any one person decides the result.
public struct PanelAgreement: Hashable, Sendable {
    public let evaluation: String
    public let title: String
    public let seed: UInt64

    /// One a question with a score, in the order of the plan.
    public let questions: [QuestionAgreement]

    /// All questions together, as values from 0 to 100: a unit is a question and a vendor. `nil` without any score.
    public let overall: RatingsAgreement?

    /// One an evaluator with a score that counts.
    public let evaluators: [EvaluatorLean]

    /// The vendors as scored, the best first, and each evaluator left out in turn.
    public let base: PanelWithout
    public let leaveOneOut: [PanelWithout]

    /// The questions on which scores lie furthest apart, the widest first.
    public var widest: [QuestionAgreement] {
        questions.filter { $0.spread != nil }.sorted { ($0.spread ?? 0) > ($1.spread ?? 0) }
    }
}

/// How the panel scored one question over the vendors.
public struct QuestionAgreement: Hashable, Sendable {
    public let question: Question.ID
    public let wording: String

    /// Vendors with two scores or more.
    public let vendors: Int

    /// The mean, over those vendors, of the highest score less the lowest, in percent of the scale.
    public let spread: Double?

    /// The vendor with the widest, and how wide it is there.
    public let widestVendor: Vendor.ID?
    public let widestSpread: Double?

    /// Says little with few vendors.
    public let alpha: Coefficient
}

/// By how much one evaluator scores above or below the others.
public struct EvaluatorLean: Hashable, Sendable {
    public let evaluator: Evaluator.ID
    public let name: String
    public let scores: Int

    /// The mean, over questions and vendors that others scored too, of own value less the mean of the others, in percent
    /// of the scale; `nil` where nobody else scored the same.
    public let difference: Double?

    /// Scores it rests on.
    public let compared: Int

    /// The chance, by flipping signs, of a mean so far from 0 either way; `nil` without comparisons.
    public let p: Double?
    public let holm: Double?

    /// The questions on which the evaluator differs most, the widest first; at most three.
    public let questions: [Question.ID]

    /// What it says, in words.
    public let text: String
}

/// The result without one evaluator's scores and sheets on calls.
public struct PanelWithout: Hashable, Sendable {
    /// `nil` for the whole panel.
    public let evaluator: Evaluator.ID?
    public let name: String

    /// The best first; those that are out are not in it.
    public let totals: [Total]

    /// Questions of which no other score counts, so that nothing is left of them.
    public let lost: [Question.ID]

    /// Of other questions, the vendors for whom no other score counts.
    public let lostCells: [Cell]

    /// Where a score agreed in moderation stays that this evaluator had a part in.
    public let agreed: [Cell]

    /// Something is missing without the evaluator: totals are of what is left.
    public let isInterim: Bool

    /// Against the whole panel; both are false where nobody can be ranked any more.
    public let changesOrder: Bool
    public let changesWinner: Bool

    /// What becomes of the first place.
    public let first: FirstPlace

    /// What it says, in words.
    public let text: String

    public struct Total: Hashable, Sendable {
        public let vendor: Vendor.ID
        public let rank: Int
        public let total: Double
    }
    /// One question for one vendor.
    public struct Cell: Hashable, Sendable {
        public let question: Question.ID
        public let vendor: Vendor.ID
    }

    /// Who is first, beside who is with the whole panel.
    public enum FirstPlace: String, Hashable, Sendable, CaseIterable {
        case same
        /// None of those who were.
        case another
        /// Others are level with those who were.
        case joined
        /// Some of those who were level.
        case alone
        /// Some of those who were, and others.
        case mixed
        /// Nobody can be ranked any more.
        case nobody
    }
}
