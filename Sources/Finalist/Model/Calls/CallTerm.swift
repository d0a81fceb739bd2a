/// How the calls listened to become a criterion's value, as the plan fixes before anyone listens.
public struct CallTerm: Hashable, Sendable {
    /// What is counted.
    public enum Figure: String, Hashable, Sendable, CaseIterable {
        /// The mean score of the calls, 0…100.
        case quality
        /// The share of calls without a critical error, in percent; of the classes that make a call 0, else of all
        /// but measurement.
        case errorFree = "error-free"
    }

    /// Which calls count.
    public enum Calls: String, Hashable, Sendable, CaseIterable {
        /// Those alone that the buyer drew at random.
        case random
        case all
    }

    /// Whether what makes one evaluator stricter than another is taken out first.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        case raw, adjusted
    }

    /// More errors than this rule a vendor out.
    public struct Gate: Hashable, Sendable {
        public let group: CriticalClass
        public let most: Int
        public let location: Location?
    }

    public let scorecard: Scorecard.ID
    public let figure: Figure
    public let calls: Calls
    public let severity: Severity

    /// The classes of critical errors that make a call count 0; empty where errors are counted only.
    public let zeroOn: [CriticalClass]
    public let gates: [Gate]
    public let location: Location?
}
