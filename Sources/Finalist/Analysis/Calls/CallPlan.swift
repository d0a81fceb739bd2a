/// How many calls to listen to on a visit, so that a difference that matters can be seen.
public struct CallPlan: Hashable, Sendable {
    public let question: Question

    /// In points; those asked with, or estimated from the calls at hand.
    public let betweenCalls: Double
    public let betweenHearings: Double
    public let betweenTastes: Double

    /// One person heard each of the calls at hand, so that ``betweenCalls`` holds what sheets differ by as well, and
    /// ``betweenHearings`` is 0.
    public let isPooled: Bool

    /// Where the three are from, in words.
    public let source: String

    /// Calls of each vendor that separate two vendors by the difference that matters; `nil` where no number does.
    public let calls: Int?

    /// The smallest difference that any number of calls could show, in points: listeners' tastes do not average out with
    /// more calls. 0 where tastes are taken to be 0.
    public let smallestDifference: Double

    /// The difference that so many calls of each vendor would show, with the power asked for.
    public let table: [Row]

    /// Calls of each vendor, so that the best of them comes out first with the confidence asked for.
    public let callsForBest: Int?

    /// What no critical error in so many calls shows.
    public let zeroErrors: [ZeroErrors]

    /// What it says, in words.
    public let text: String

    public struct Question: Hashable, Sendable {
        /// The difference of two vendors that would matter, in points; above 0.
        public var difference: Double

        /// Who listens; at least 1.
        public var evaluators: Int

        /// How many of them hear each call; from 1 to ``evaluators``.
        public var ratingsPerCall: Int

        /// How many vendors are visited; at least 2.
        public var vendors: Int

        /// Standard deviations in points: between calls of a vendor, between sheets on one call, and of a listener's
        /// liking for a vendor. `nil` to estimate them from calls at hand.
        public var betweenCalls: Double?
        public var betweenHearings: Double?
        public var betweenTastes: Double?

        /// From 0 to 1, both ends apart.
        public var confidence: Double

        /// The chance of seeing the difference where it is there; from above 0.5 to below 1.
        public var power: Double

        public init(
            difference: Double = 10, evaluators: Int = 3, ratingsPerCall: Int = 1, vendors: Int = 3,
            betweenCalls: Double? = nil, betweenHearings: Double? = nil, betweenTastes: Double? = nil,
            confidence: Double = 0.95, power: Double = 0.8
        ) {
            precondition(difference > 0, "a difference that matters is above 0")
            precondition(evaluators >= 1, "somebody listens")
            precondition(1...evaluators ~= ratingsPerCall, "a call is heard by one or more of those who listen")
            precondition(vendors >= 2, "a comparison has two sides")
            precondition(confidence > 0 && confidence < 1, "confidence lies between 0 and 1")
            precondition(power > 0.5 && power < 1, "power lies between a half and 1")
            self.difference = difference
            self.evaluators = evaluators
            self.ratingsPerCall = ratingsPerCall
            self.vendors = vendors
            self.betweenCalls = betweenCalls
            self.betweenHearings = betweenHearings
            self.betweenTastes = betweenTastes
            self.confidence = confidence
            self.power = power
        }
    }

    public struct Row: Hashable, Sendable {
        public let calls: Int

        /// In points.
        public let difference: Double
    }

    public struct ZeroErrors: Hashable, Sendable {
        public let calls: Int

        /// With 95 % confidence the share of calls with an error is not above this.
        public let upperBound: Double
    }
}
