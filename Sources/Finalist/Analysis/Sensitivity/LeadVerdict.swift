/// What may be said of first place; the same words and thresholds everywhere.
///
/// A word is given by the chance of first place in trials, and by what single steps do: ``weakest(_:_:)`` of the two is told.
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

    /// The rule, as every report prints it.
    public static let rule =
        """
        Clear means first in at least 95 % of trials, likely in at least 80 %, too close to call in fewer; chance within \
        two standard errors of a threshold takes the weaker word. Whatever the trials say, it is too close to call where \
        one single step changes who is first – a score to the next that its scale allows, 1 % of a price or figure, one \
        point of 100 of a weight in its level – and likely at most where two steps of one of them do. finalist explain \
        verdict says it in full.
        """

    /// The weaker of two words.
    public static func weakest(_ one: LeadVerdict, _ other: LeadVerdict) -> LeadVerdict {
        one.threshold <= other.threshold ? one : other
    }

    /// The strongest word that the share allows when it may be off by two standard errors.
    public init(share: Double, standardError: Double) {
        let sure = share - 2 * standardError
        self = Self.allCases.first { sure >= $0.threshold } ?? .tooCloseToCall
    }
}
