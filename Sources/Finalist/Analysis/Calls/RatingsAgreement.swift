/// How far raters agree, from a plain table of who gave what to which unit.
public struct RatingsAgreement: Hashable, Sendable {
    public struct Rating: Hashable, Sendable {
        public let unit: String
        public let rater: String
        public let score: Double

        public init(unit: String, rater: String, score: Double) {
            self.unit = unit
            self.rater = rater
            self.score = score
        }
    }

    /// In the order in which they come first.
    public let units: [String]
    public let raters: [String]
    public let ratings: Int

    /// Units with two ratings or more.
    public let pairableUnits: Int

    /// Units that every rater rated: what the ICCs rest on.
    public let completeUnits: Int

    /// The scale as it was declared, the lowest first; `nil` where none was and any number goes.
    public let categories: [Double]?
    public let percentAgreement: Double?
    public let alphaNominal: Coefficient
    public let alphaOrdinal: Coefficient
    public let alphaInterval: Coefficient
    public let alphaRatio: Coefficient
    public let ac1: Coefficient
    public let ac2Quadratic: Coefficient
    public let fleiss: Coefficient
    public let icc1: Coefficient
    public let icc2: Coefficient
    public let icc3: Coefficient
    public let icc1k: Coefficient
    public let icc2k: Coefficient
    public let icc3k: Coefficient

    /// Of the bootstrap that gives alpha its interval.
    public let seed: UInt64
    public let trials: Int
}
