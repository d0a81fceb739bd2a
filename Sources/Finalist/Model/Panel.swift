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

extension Evaluator: Fact {
    static func facts(_ fields: inout Fields, _ record: Evaluator?) -> Evaluator? {
        fields.means("One person of the panel.")
        return Evaluator(
            id: fields.attribute("id", .id, record?.id), name: fields.attribute("name", .text, record?.name),
            role: fields.attribute("role", .optional(.text), record?.role),
            isChair: fields.attribute(
                "chair", .yesNo.or(false), record?.isChair, "yes for the person who chairs the panel."),
            employer: fields.attribute(
                "employer", .choice(), record?.employer,
                "Who pays the person. Whoever is paid by a vendor cannot judge."),
            location: fields.location)
    }
}

extension Recusal: Fact {
    static func facts(_ fields: inout Fields, _ record: Recusal?) -> Recusal? {
        fields.means(
            """
            An evaluator keeps out because of a conflict of interest; the text is the reason. The scores are kept and \
            shown, and left out of the result.
            """)
        return Recusal(
            evaluator: fields.attribute("evaluator", .id, record?.evaluator),
            vendor: fields.attribute(
                "vendor", .optional(.id), record?.vendor, "The vendor it is about; left out, all vendors."),
            criteria: fields.attribute(
                "criteria", .ids, record?.criteria,
                "The criteria or questions it is about, separated by spaces; left out, all of them."),
            from: fields.attribute("from", .moment, record?.from, "From when on."),
            reason: fields.words(.optional, record?.reason), location: fields.location)
    }
}

extension Panel: Fact {
    static func facts(_ fields: inout Fields, _ record: Panel?) -> Panel? {
        fields.means("The people who score, and who of them keeps out of what.")
        return Panel(
            evaluators: fields.many("evaluator", record?.evaluators, "", .scarce),
            spreadAlert: fields.attribute(
                "spread-alert", .optional(.number), record?.spreadAlert,
                """
                Scores of one answer that lie this far apart, or farther, are flagged for the panel to talk about.
                """), recusals: fields.many("recusal", record?.recusals), location: fields.location)
    }
}
