/// Something that people did to the evidence, and who would be first without it.
public struct DecidingAct: Hashable, Sendable {
    public let kind: Kind
    public let vendor: Vendor.ID?

    /// The question or criterion; `nil` for several at once.
    public let item: String?

    /// Who would be first; empty where nobody would be in.
    public let firstWithout: [Vendor.ID]

    /// A whole sentence.
    public let words: String
    public let location: Location?

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A score that the panel agreed on, in place of the mean of its originals.
        case moderation
        /// A declared conflict that keeps scores out.
        case recusal
        /// A score that somebody did not want to give.
        case abstention
        /// What does not apply to a vendor, or has no evidence and is left out.
        case leftOut = "left-out"
    }
}

/// The acts of people that decide, or can decide, who is first.
public struct DecidingActs: Hashable, Sendable {
    public let deciding: [DecidingAct]

    /// How many were tried, and how many were not, as there are too many.
    public let tried: Int
    public let untried: Int

    static let none = DecidingActs(deciding: [], tried: 0, untried: 0)
}

extension Rule {
    static let moderationDecides = Rule(
        "F0765", .warning, "a moderation decides who is first",
        """
        With the mean of the scores that people gave on their own, others would be first. That may be right, as a panel \
        may see together what nobody saw alone, and must be said: state in the decision why the agreed score is the better \
        one.
        """)
    static let recusalDecides = Rule(
        "F0766", .warning, "a recusal decides who is first",
        """
        With the scores that are kept and left out, others would be first. A conflict of interest has to be kept out \
        whatever comes of it; the reason and the day of the recusal will be asked for, and belong in the record.
        """)
    static let gapCanDecide = Rule(
        "F0767", .warning, "an abstention or a leave-out can decide who is first",
        """
        What was not scored is not known, so that it is tried as the worst and as the best: with one of the two others \
        would be first. Have somebody else score it, get the evidence, or state in the decision why the result stands \
        without it.
        """)
}

extension DecidingAct {
    var flag: Diagnostic {
        let (rule, remedy) =
            switch kind {
            case .moderation: (Rule.moderationDecides, "say in the decision why the agreed score is the better one")
            case .recusal: (Rule.recusalDecides, "make sure that the record gives the reason and the day")
            case .abstention, .leftOut:
                (Rule.gapCanDecide, "have it scored by somebody else, or say in the decision why it can be left out")
            }
        return Diagnostic(rule, String(words.dropLast()), remedy: remedy, at: location, vendor: vendor, criterion: item)
    }
}
