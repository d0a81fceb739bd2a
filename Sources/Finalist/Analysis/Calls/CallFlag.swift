/// Something in the data on calls that a person should look at. It is a fact with its chance, never a verdict.
public struct CallFlag: Hashable, Sendable {
    public enum Status: String, Hashable, Sendable, CaseIterable {
        case flag
        case noFlag = "no flag"
        /// Too little is there for any result to be unusual.
        case notAssessable = "not assessable"
    }

    /// `F1` … `F15`.
    public let id: String
    public let title: String

    /// The evaluator or the vendor; a list of both is never meant.
    public let subject: String
    public let subjectName: String
    public let status: Status

    /// What was measured, in words.
    public let statistic: String

    /// In ``unit``; `nil` where nothing could be measured.
    public let size: Double?

    /// "points", "percent", "months" …
    public let unit: String

    /// Calls, or whatever was counted.
    public let count: Int

    /// The chance of a result at least as far off if nothing but luck were at work; `nil` for what is arithmetic.
    public let p: Double?

    /// The smallest such chance that so few data could give.
    public let floor: Double?

    /// The chance after Holm's correction for all tests of the run, which decides.
    public let holm: Double?

    /// Fact, size, number, chance, innocent explanation, action – in this order.
    public let text: String

    /// Where the facts stand.
    public let evidence: [Location]

    /// Described, and never raised: it says how two things go together, which is no fault of anybody's.
    public let isDescription: Bool
}

/// How many tests were run, and what luck alone would do with so many.
public struct CallFlagSummary: Hashable, Sendable {
    /// Tests with a chance; arithmetic flags are not among them.
    public let tests: Int

    /// Tests with a chance of their own below alpha.
    public let belowAlpha: Int

    /// As many of the tests would be below alpha by luck.
    public let expectedByChance: Double

    /// Flags raised, by tests after Holm's correction and by arithmetic.
    public let raised: Int
    public let notAssessable: Int
    public let text: String
}
