/// What a chance of first place allows to be said; the same words and thresholds everywhere.
public enum LeadVerdict: String, Hashable, Sendable, CaseIterable {
    /// First in at least 95 % of trials.
    case clear
    /// First in at least 80 % of trials.
    case likely
    /// First in fewer.
    case tooCloseToCall = "too-close-to-call"

    /// The least share of first places, from 0 to 1.
    public var threshold: Double {
        switch self {
        case .clear: 0.95
        case .likely: 0.80
        case .tooCloseToCall: 0
        }
    }

    public var words: String {
        switch self {
        case .clear: "clear"
        case .likely: "likely"
        case .tooCloseToCall: "too close to call"
        }
    }

    /// The thresholds, as every report prints them.
    public static let rule =
        "Clear means first in at least 95 % of trials, likely in at least 80 %, too close to call in fewer; chance within two standard errors of a threshold takes the weaker word."

    /// The strongest word that the share allows when it may be off by two standard errors.
    public init(share: Double, standardError: Double) {
        let sure = share - 2 * standardError
        self = Self.allCases.first { sure >= $0.threshold } ?? .tooCloseToCall
    }
}
