/// A set of weights beside those of the plan.
public struct Weights: Hashable, Sendable, Identifiable {
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// The weights that decide.
        case awardBasis = "award-basis"
        /// The weights of a question: what if?
        case whatIf = "what-if"
    }

    /// One criterion's weight, in place of the plan's; siblings that are not named keep the plan's.
    public struct Entry: Hashable, Sendable {
        public let criterion: Criterion.ID
        public let value: Double
        public let location: Location?
    }

    public let id: String
    public let title: String?
    public let status: Status
    public let by: Evaluator.ID?
    public let at: Moment?
    public let reason: String?
    public let entries: [Entry]
    public let location: Location?
}

extension Weights: Fact {
    static func facts(_ fields: inout Fields, _ record: Weights?) -> Weights? {
        fields.means("Another set of weights. It replaces the weights it names; the others keep their proportions.")
        return Weights(
            id: fields.attribute("id", .id, record?.id),
            title: fields.attribute("title", .optional(.text), record?.title),
            status: fields.attribute(
                "status", .choice(else: .whatIf), record?.status,
                "award-basis decides; what-if only asks what would change."),
            by: fields.attribute("by", .optional(.id), record?.by, "The id of the evaluator who set it."),
            at: fields.attribute(
                "at", .moment, record?.at, "When it was set. Set an award basis before the responses are opened."),
            reason: fields.attribute("reason", .optional(.text), record?.reason),
            entries: fields.many("weight", record?.entries), location: fields.location)
    }
}

extension Weights.Entry: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("The weight of one criterion in this set.")
        return Self(
            criterion: fields.attribute("criterion", .id, record?.criterion),
            value: fields.attribute("value", .number(else: 1), record?.value), location: fields.location)
    }
}
