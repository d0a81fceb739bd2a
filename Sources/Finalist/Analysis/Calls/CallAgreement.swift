/// How far listeners agree on one item of the scorecard, on the calls they share.
public struct ItemAgreement: Hashable, Sendable {
    public let item: Scorecard.Item

    /// Calls on which two or more rated it.
    public let units: Int

    /// The share of pairs of ratings that are the same, from 0 to 1.
    public let percentAgreement: Double?
    public let alphaNominal: Coefficient

    /// `nil` for yes and no, which have no order, as ``alphaInterval`` is and whatever is quadratic.
    public let alphaOrdinal: Coefficient?
    public let alphaInterval: Coefficient?
    public let ac1: Coefficient
    public let ac2Quadratic: Coefficient?
    public let fleiss: Coefficient
    public let fleissQuadratic: Coefficient?

    /// The coefficient to look at first.
    ///
    /// Krippendorff's ordinal alpha for ratings on a scale. For yes and no, Gwet's AC1: one answer often is rare, and
    /// alpha is then near 0 with nearly all answers alike, or undefined.
    public var headline: Coefficient { alphaOrdinal ?? ac1 }

    /// Its name, for people.
    public var headlineName: String { alphaOrdinal == nil ? "Gwet's AC1" : "Krippendorff's ordinal alpha" }
}

/// How far listeners agree on the score of a whole call: those that all of them heard.
public struct ScoreAgreement: Hashable, Sendable {
    public let calls: Int
    public let evaluators: [Evaluator.ID]

    /// Shrout and Fleiss's six, with intervals by F; `icc2` says how far one listener can be relied on.
    public let icc1: Coefficient
    public let icc2: Coefficient
    public let icc3: Coefficient

    /// The same for the mean of all who listened; `icc2k` is the one to look at.
    public let icc1k: Coefficient
    public let icc2k: Coefficient
    public let icc3k: Coefficient

    /// Krippendorff's alpha of call scores, as numbers with distances.
    public let alpha: Coefficient
}

/// How far listeners agree on whether a shared call has a critical error of one class.
public struct CriticalAgreement: Hashable, Sendable {
    public let group: CriticalClass
    public let calls: Int

    /// The share of all judgements that heard one, from 0 to 1.
    public let prevalence: Double?
    public let percentAgreement: Double?
    public let ac1: Coefficient
    public let fleiss: Coefficient
    public let alpha: Coefficient
    public let evaluators: [Rate]
    public let pairs: [Pair]

    public struct Rate: Hashable, Sendable {
        public let evaluator: Evaluator.ID
        public let share: CallShare
    }

    public struct Pair: Hashable, Sendable {
        public let a: Evaluator.ID
        public let b: Evaluator.ID
        public let both: Int
        public let firstOnly: Int
        public let secondOnly: Int
        public let neither: Int

        /// Of either's errors the share that the other heard too; `nil` where nobody heard one.
        public let positiveAgreement: Double?

        /// McNemar's exact chance of differences split at least as unevenly; `nil` where they never differ.
        public let p: Double?
    }
}
