/// What vendors are judged on; a tree with weights relative among siblings.
public struct Criterion: Hashable, Sendable, Identifiable {
    public let id: String
    public let title: String

    /// Importance among its siblings, 0 or more; any unit, since only proportions count.
    public let weight: Double

    public internal(set) var basis: Basis

    /// The least value a vendor must reach here, where there is one.
    public let threshold: Threshold?

    /// What happens where evidence is missing; a criterion without its own takes its parent's.
    public let missing: MissingPolicy

    /// A declared judgement of the heart: shown with the result without it beside.
    public let isIntuition: Bool
    public let location: Location?

    /// When a difference here counts, for methods that compare vendors two by two; scoring takes no notice of it.
    public internal(set) var preference: Preference?

    /// Where a criterion's value comes from.
    public enum Basis: Hashable, Sendable {
        /// The weighted values of finer criteria.
        case criteria([Criterion])
        /// The panel's scores on questions, each with a share.
        case questions([Question])
        /// A number with a unit, through a value function.
        case measure(Measure)
        /// A price, through a formula.
        case price(PriceTerm)
        /// The calls listened to.
        case calls(CallTerm)
        /// Nothing, or several kinds at once, and why; a check refuses it. Without words, reading has said why.
        case unusable(String)
    }

    public var children: [Criterion] {
        if case .criteria(let children) = basis { children } else { [] }
    }

    public var questions: [Question] {
        if case .questions(let questions) = basis { questions } else { [] }
    }

    public var callTerm: CallTerm? {
        if case .calls(let term) = basis { term } else { nil }
    }

    public var isLeaf: Bool { children.isEmpty }

    var isPrice: Bool { if case .price = basis { true } else { false } }

    /// The criterion and everything below it, each before its children.
    public var subtree: [Criterion] { [self] + children.flatMap(\.subtree) }

    /// The criteria below it that rest on evidence of their own.
    public var leaves: [Criterion] { isLeaf ? [self] : children.flatMap(\.leaves) }
}

/// The least value, from 0 to 100, and what missing it means.
public struct Threshold: Hashable, Sendable {
    public enum Effect: String, Hashable, Sendable, CaseIterable {
        /// The vendor is out.
        case exclude
        /// The vendor stays, and the report says so.
        case flag
    }

    public let minimum: Double
    public let effect: Effect
    public let location: Location?
}

/// What to do where evidence is missing.
public enum MissingPolicy: String, Hashable, Sendable, CaseIterable {
    /// Refuse to score.
    case refuse
    /// Leave it out and let the rest carry its weight.
    case exclude
    /// Count it as the worst.
    case worst
}

/// A question under a criterion, scored by named evaluators.
public struct Question: Hashable, Sendable, Identifiable {
    public enum AnswerType: String, Hashable, Sendable, CaseIterable {
        case text, number, choice, table, attachment, date, observation, interview, intuition
        case yesNo = "yes-no"
    }

    public let id: String

    /// Its part of the criterion, relative to the other questions there.
    public let share: Double
    public let wording: String
    public let stage: String?

    /// The evaluators who must score it.
    public let evaluators: [Evaluator.ID]
    public let scale: Scale.ID?
    public let answerTypes: [AnswerType]

    /// What a `choice` answer may say; empty when anything.
    public let choices: [String]

    /// What those who score should look at, in the plan's words.
    public let guidance: String?
    public let location: Location?
}

/// Where a panel's scores run from and to.
public struct Scale: Hashable, Sendable, Identifiable {
    public struct Level: Hashable, Sendable {
        public let score: Double
        public let meaning: String
        public let location: Location?
    }

    public let id: String

    /// The worst score.
    public let from: Double

    /// The best score, worth 100.
    public let to: Double

    /// The score that is worth 0, where the plan says which.
    public let statedZero: Double?
    public let levels: [Level]

    /// How far apart two scores next to each other are, from ``from`` on; `nil` where the plan does not say.
    public let step: Double?
    public let location: Location?

    public func contains(_ score: Double) -> Bool { min(from, to)...max(from, to) ~= score }

    /// The score that is worth 0: the worst, but where a scale rises from above 0 and says nothing of it. Marks of 1 to 5
    /// count as published forms count them, as their share of the highest: 4.2 of 5 is 84, and 1 is 20.
    public var zero: Double { statedZero ?? (isReadAsShare ? 0 : from) }

    /// Whether the plan leaves open what the worst score is worth, and its share of the best is taken.
    public var isReadAsShare: Bool { statedZero == nil && from > 0 && to > from }

    /// Whether a score lies on a step that the scale names; always where it names none.
    public func isStep(_ score: Double) -> Bool {
        guard let step, step > 0 else { return true }
        let place = (score - from) / step
        return abs(place - place.rounded()) < 1e-9
    }

    /// The value, 0…100, of a score on this scale.
    public func value(of score: Double) -> Double { (score - zero) / (to - zero) * 100 }

    /// The value of the worst score.
    public var leastValue: Double { value(of: from) }

    /// How far up the scale a score is, from 0 at its worst to 1 at its best.
    func height(of score: Double) -> Double { (score - from) / (to - from) }
}

/// Pass or fail: a vendor that does not meet one is out.
public struct Requirement: Hashable, Sendable, Identifiable {
    public let id: String
    public let title: String

    /// What counts as meeting it, in the plan's words; empty where it says no more than the title.
    public let words: String
    public let location: Location?
}

extension Criterion {
    /// Whether a vendor's value here depends on other vendors; a price without a value has none to depend on anything.
    var isRelative: Bool {
        switch basis {
        case .price(let term): term.formula.isRelative && !term.formula.decidesByItself
        case .measure(let measure): if case .vendors = measure.function { true } else { false }
        case .criteria, .questions, .calls, .unusable: false
        }
    }
}
