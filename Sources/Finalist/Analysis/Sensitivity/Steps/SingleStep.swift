/// One input moved by one step or by two, and who is first then.
public struct SingleStep: Hashable, Sendable {
    public let input: Input

    /// 1 or 2, of the same input in the same direction.
    public let steps: Int

    /// A score or figure as given; a weight as a share of its level, from 0 to 1; prices as a factor of today's, from 1.
    public let from: Double
    public let to: Double

    /// Who is first with it; empty where nobody is in.
    public let first: [Vendor.ID]

    public enum Input: Hashable, Sendable {
        /// One evaluator's score, or the one that the panel agreed on where no evaluator is named.
        case score(Evaluator.ID?, on: Question.ID, of: Vendor.ID, Location?)
        /// A stated total that a criterion compares, or all prices of a price matrix where none is named.
        case price(PriceTerm.Total?, of: Vendor.ID)
        /// A measured figure that is a number.
        case figure(Criterion.ID, of: Vendor.ID)
        /// The weight of a criterion in its level, its siblings in their proportions.
        case weight(Criterion.ID)

        public var kind: Kind {
            switch self {
            case .score: .score
            case .price: .price
            case .figure: .figure
            case .weight: .weight
            }
        }
    }

    public enum Kind: String, Hashable, Sendable, CaseIterable { case score, price, figure, weight }

    func leading(to first: [Vendor.ID]) -> SingleStep {
        SingleStep(input: input, steps: steps, from: from, to: to, first: first)
    }
}

/// What one step or two of any single input does to first place: every one of them was scored anew.
public struct LeadSteps: Hashable, Sendable {
    /// How many single steps there are, and how many of them change who is first.
    public let oneStep: Tally
    public let twoSteps: Tally

    /// Whether people's scores count for anything, and whether any two on one question of one vendor differ; those that a
    /// moderation stands on count as well.
    public let spread: Spread

    public struct Tally: Hashable, Sendable {
        public let tried: Int
        public let changing: Int

        /// One of each kind that changes the first, where any does.
        public let examples: [SingleStep]
    }

    public enum Spread: String, Hashable, Sendable {
        case noScores = "no-scores"
        case none
        case some
    }

    /// The strongest word that these allow.
    public var word: LeadVerdict {
        oneStep.changing > 0 ? .tooCloseToCall : twoSteps.changing > 0 ? .likely : .clear
    }
}

extension Robustness {
    /// The word on first place: the weaker of what these trials and what single steps allow; `nil` where no word is put on it.
    ///
    /// Where nothing could be drawn, single steps can weaken it, and never make it clear: that they change nothing is no
    /// chance.
    func verdict(beside steps: LeadSteps?) -> LeadVerdict? {
        if isHeld { return steps.flatMap { $0.word == .clear ? nil : $0.word } }
        return verdict.map { word in steps.map { .weakest(word, $0.word) } ?? word }
    }
}
