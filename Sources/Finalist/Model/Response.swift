/// One version of what a vendor sent: claims, answers and prices – never scores or weights.
public struct Response: Hashable, Sendable {
    public let vendor: Vendor.ID

    /// Counts from 1.
    public let version: Int

    /// The version this one replaces, item by item; what it does not mention still stands.
    public let supersedes: Int?
    public let received: Moment?
    public let isLate: Bool
    public let claims: [Claim]
    public let answers: [Answer]
    public internal(set) var prices: [PriceTotal]

    /// The price matrix, or the parts of it that this version changes.
    public internal(set) var pricing: Pricing?
    public let location: Location?
}

/// What a vendor says about a requirement.
public struct Claim: Hashable, Sendable {
    public enum Status: String, Hashable, Sendable, CaseIterable {
        case met, conditional
        case notMet = "not-met"
    }

    public let requirement: Requirement.ID
    public let status: Status

    /// The last day on which it holds.
    public let until: Moment?
    public let evidence: EvidenceReference?

    /// The condition, or the evidence in words.
    public let words: String
    public let location: Location?
}

/// What a vendor says to a question, or the figure it claims for a criterion.
public struct Answer: Hashable, Sendable {
    public enum Status: String, Hashable, Sendable, CaseIterable {
        case answered, partial, declined
        case notApplicable = "not-applicable"
    }

    public let question: Question.ID?
    public let criterion: Criterion.ID?
    public let status: Status
    public let value: String?
    public let unit: String?
    public let evidence: EvidenceReference?
    public let words: String
    public let location: Location?
}

/// Where in which document.
public struct EvidenceReference: Hashable, Sendable {
    /// Empty where a page alone is named.
    public let document: String
    public let page: String?

    /// `Test report, page 4`
    var words: String { page.map { document.isEmpty ? "page \($0)" : "\(document), page \($0)" } ?? document }
}
