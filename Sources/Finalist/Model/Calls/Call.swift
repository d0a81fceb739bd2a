/// A customer contact that was listened to, live or as a recording.
public struct Call: Hashable, Sendable, Identifiable {
    public let id: String
    public let vendor: Vendor.ID
    public let site: String?

    /// A pseudonym: no name of a person belongs here.
    public let agent: String?
    public let queue: String?
    public let language: String?
    public let type: String?
    public let at: Moment?

    /// In seconds.
    public let duration: Double?
    public let mode: Mode?
    public let selection: Selection

    /// The draw that it came from.
    public let draw: CallDraw.ID?

    /// The set of calls that several evaluators hear, so that they can be compared.
    public let linkSet: String?

    /// What the customer answered to the vendor's survey, 1 (worst) … 5 (best).
    public let survey: Double?
    public let promiseMade: Bool?
    public let promiseKept: Bool?

    /// On what ground it may be listened to.
    public let consent: String?
    public internal(set) var assessments: [CallAssessment]
    public let location: Location?

    public enum Mode: String, Hashable, Sendable, CaseIterable {
        case live, recording
    }

    /// How it came to be listened to. Only calls that the buyer drew at random tell of the others.
    public enum Selection: String, Hashable, Sendable, CaseIterable {
        case buyerRandom = "buyer-random"
        case vendorPicked = "vendor-picked"
        case convenience, unknown

        public var words: String {
            switch self {
            case .buyerRandom: "drawn at random by the buyer"
            case .vendorPicked: "picked by the vendor"
            case .convenience: "taken as they came"
            case .unknown: "chosen nobody knows how"
            }
        }
    }
}

/// What one evaluator heard in one call.
public struct CallAssessment: Hashable, Sendable {
    public let evaluator: Evaluator.ID
    public let scorecard: Scorecard.ID

    /// The place of this call among those that the evaluator heard, from 1.
    public let order: Int?
    public let started: Moment?
    public let submitted: Moment?

    /// Handed in before the evaluators talked.
    public let isIndependent: Bool

    /// Counts from 1; a later version of the same evaluator replaces the whole of the one it supersedes.
    public let version: Int
    public let supersedes: Int?

    /// What stands for a version that could not be read, which has been reported: later than any.
    static let unreadVersion = Int.max
    public let marks: [Mark]
    public let errors: [ErrorHeard]
    public let location: Location?

    /// What stands on the sheet for one item.
    public struct Mark: Hashable, Sendable {
        public enum Verdict: Hashable, Sendable {
            /// As written; the item says what it is worth.
            case rated(String)
            /// The item does not apply to this call; says why.
            case notApplicable
            /// It applies, and was not rated.
            case missing
        }

        public let item: Scorecard.Item.ID
        public let verdict: Verdict

        /// The reason, or what was heard.
        public let note: String

        /// When in the call, as written: "03:10".
        public let time: String?
        public let location: Location?
    }

    /// A critical error that was heard.
    public struct ErrorHeard: Hashable, Sendable {
        public let error: Scorecard.CriticalError.ID
        public let time: String?
        public let note: String
        public let location: Location?
    }
}
