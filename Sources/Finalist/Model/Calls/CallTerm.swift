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

extension CallTerm: Fact {
    static func facts(_ fields: inout Fields, _ record: CallTerm?) -> CallTerm? {
        fields.means(
            """
            Makes the value of the criterion of the calls listened to: the mean of the calls, each the mean of its \
            assessments.
            """)
        return CallTerm(
            scorecard: fields.attribute("scorecard", .id, record?.scorecard, "The scorecard that counts here."),
            figure: fields.attribute(
                "of", .choice(else: .quality).or(.quality), record?.figure,
                """
                quality (the default) is the score; error-free is the percent of calls without a critical error.
                """),
            calls: fields.attribute(
                "selection", .choice(else: .random).or(.random), record?.calls,
                "random (the default) counts only the calls that the buyer drew at random; all counts all."),
            severity: fields.attribute(
                "severity", .choice(else: .raw).or(.raw), record?.severity,
                """
                raw (the default) takes scores as given; adjusted takes out what makes one evaluator stricter than \
                another.
                """),
            zeroOn: fields.attribute(
                "zero-on", .choices(), record?.zeroOn,
                """
                The classes of critical errors that make a call count 0. Left out, errors are counted only.
                """),
            gates: fields.many("gate", record?.gates), location: fields.location)
    }
}

extension CallTerm.Gate: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("Rules a vendor out that has more calls with a critical error than this.")
        return Self(
            group: fields.attribute("class", .choice(else: .customer), record?.group),
            most: fields.attribute(
                "most", .whole, record?.most,
                "The most calls with such an error among the calls that count."),
            location: fields.location)
    }
}
