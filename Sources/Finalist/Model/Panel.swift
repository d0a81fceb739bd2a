/// The people who score, and who must keep out of what.
public struct Panel: Hashable, Sendable {
    public let evaluators: [Evaluator]

    /// Scores this far apart, in points of the scale, are flagged for moderation.
    public let spreadAlert: Double?
    public let recusals: [Recusal]
    public let location: Location?

    public func evaluator(_ id: Evaluator.ID) -> Evaluator? { evaluators.first { $0.id == id } }

    /// `Dana Okafor (E1)`, or the id alone where nobody is known by it, or by nothing else.
    public func name(_ id: Evaluator.ID) -> String {
        evaluator(id).flatMap { $0.name == id ? nil : "\($0.name) (\(id))" } ?? id
    }
}

public struct Evaluator: Hashable, Sendable, Identifiable {
    public let id: String
    public let name: String
    public let role: String?
    public let isChair: Bool

    /// Who pays the evaluator; `nil` where the plan does not say.
    public let employer: Employer?
    public let location: Location?
}

extension Evaluator {
    public enum Employer: String, Hashable, Sendable, CaseIterable {
        case buyer, consultant
        /// A vendor: such a person may be heard, and cannot judge.
        case vendor
    }
}

/// A declared conflict: the evaluator's scores there are kept, shown and left out.
public struct Recusal: Hashable, Sendable {
    public let evaluator: Evaluator.ID

    /// `nil` means every vendor.
    public let vendor: Vendor.ID?

    /// Criteria (with everything below them) or questions; empty means all.
    public let criteria: [Criterion.ID]
    public let from: Moment?
    public let reason: String
    public let location: Location?
}
