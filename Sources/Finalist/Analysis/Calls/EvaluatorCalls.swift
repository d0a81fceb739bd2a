/// How one listener scores.
public struct EvaluatorCalls: Hashable, Sendable {
    public let evaluator: Evaluator.ID
    public let name: String
    public let sheets: Int

    /// Of ``CallComparison/sharedCalls``, those the listener heard.
    public let sharedCalls: Int

    /// As scored, over all sheets; tells nothing by itself, since each heard other calls.
    public let mean: Double

    /// Points above (+) or below (−) the mean of all listeners; `nil` where it is not known.
    public let severity: Severity?

    /// How much one impression colours all ratings of a call, in rating points²; near 0 is none. `nil` with fewer than
    /// three listeners or ten calls.
    public let halo: Double?

    /// The share of items that were said not to apply, from 0 to 1.
    public let notApplicable: Double

    /// The share of ratings, of those on a scale, that are the best there is.
    public let topShare: Double?

    public struct Severity: Hashable, Sendable {
        public let points: Double

        /// `nil` where too few calls were shared to tell.
        public let standardError: Double?

        /// The furthest from the mean of all that one of so many listeners can be, in points.
        public let reach: Double
    }
}

/// How two listeners rate the same calls, all items of a scale taken together.
public struct EvaluatorPair: Hashable, Sendable {
    public let a: Evaluator.ID
    public let b: Evaluator.ID

    /// The scale of the items.
    public let kind: Scorecard.Kind

    /// Ratings that both gave.
    public let count: Int

    /// The share of ratings that are the same, from 0 to 1.
    public let same: Double?

    /// The share that are the same or next to each other.
    public let withinOne: Double?
    public let kappa: Coefficient
    public let quadraticKappa: Coefficient

    /// The mean rating of `a` less that of `b`.
    public let meanDifference: Double?
}
