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

    /// `Dana Okafor`, and with the id where somebody else is called so: names that differ only in blanks and case are
    /// told apart by nobody.
    func shortName(_ id: Evaluator.ID) -> String {
        guard let own = evaluator(id) else { return id }
        let isShared = evaluators.contains { $0.id != id && ($0.nameKey == own.nameKey || $0.id == own.name) }
        return isShared ? name(id) : own.name
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
    fileprivate var nameKey: String { name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }

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
