extension Record.Moderation: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("The panel agreed on a score after talking. It keeps the original scores and says why.")
        let question = fields.attribute("question", .id, record?.question)
        let vendor = fields.attribute("vendor", .id, record?.vendor)
        let agreed = fields.attribute(
            "agreed", .number(else: .infinity), record?.agreed, "The score that counts from now on.")
        let at = fields.attribute("at", .moment, record?.at)
        let present = fields.attribute(
            "present", .ids, record?.present, "The evaluators who were there, separated by spaces.")
        let originals = fields.many("original", record?.originals)
        // For an agreed score that could not be read an original stands in.
        let standIn = originals.first { $0.value.isFinite }?.value ?? 0
        return Self(
            question: question, vendor: vendor, agreed: agreed.isFinite ? agreed : standIn, at: at, present: present,
            originals: originals,
            reason: fields.words(in: "reason", record?.reason, "Why the panel agreed on this score."),
            minority: fields.many(
                "minority", record?.minority, "What a member who does not agree wants on record."),
            location: fields.location)
    }
}

extension Record.Moderation.Original: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("What one evaluator had given before.")
        return Self(
            evaluator: fields.attribute("evaluator", .id, record?.evaluator),
            // One that could not be read has been reported; infinity, which no file can say, tells the checks so.
            value: fields.attribute("value", .number(else: .infinity), record?.value), location: fields.location)
    }
}

extension Record.Opinion: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("Plain text, and the evaluator whose words it is.")
        return Self(
            by: fields.attribute("by", .id, record?.by), words: fields.words(.required, record?.words),
            location: fields.location)
    }
}

extension Record.Clarification: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("The vendor was asked something and answered.")
        let vendor = fields.attribute("vendor", .id, record?.vendor)
        let at = fields.attribute("at", .moment, record?.at)
        let question = fields.attribute("question", .optional(.id), record?.question)
        let requirement = fields.attribute("requirement", .optional(.id), record?.requirement)
        let asked = fields.words(in: "asked", record?.asked)
        let answered = fields.one(
            "answered", record.flatMap { AnsweredWords($0.answered, at: $0.answeredAt) },
            "What the vendor answered, and when.")
        return Self(
            vendor: vendor, at: at, question: question, requirement: requirement, asked: asked,
            answered: answered?.words ?? "", answeredAt: answered?.at,
            effect: fields.words(in: "effect", record?.effect, "What it changed in the evaluation."),
            location: fields.location)
    }
}

/// An answer, and when it came.
struct AnsweredWords: Fact {
    let words: String
    let at: Moment?

    /// `nil` where nothing was said.
    init?(_ words: String?, at: Moment?) {
        guard let words, !words.isEmpty || at != nil else { return nil }
        self.words = words
        self.at = at
    }

    static func facts(_ fields: inout Fields, _ record: AnsweredWords?) -> AnsweredWords? {
        fields.means("Words, and when they came.")
        let at = fields.attribute("at", .moment, record?.at)
        return AnsweredWords(fields.words(.required, record?.words), at: at)
    }
}

extension Record.Narrowing: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("The field was narrowed: who stays, who leaves, and why.")
        return Self(
            at: fields.attribute("at", .moment, record?.at),
            stage: fields.attribute(
                "stage", .optional(.id), record?.stage,
                """
                The stage that the narrowing closes, as the questions of the plan name it: who leaves was in until then.
                """),
            from: fields.attribute("from", .counting, record?.from, "How many vendors there were before."),
            to: fields.attribute("to", .counting, record?.to, "How many there were after."),
            by: fields.attribute("by", .ids, record?.by), stays: fields.many("stays", record?.stays),
            leaves: fields.many("leaves", record?.leaves), location: fields.location)
    }
}

extension Record.Narrowing.Fate: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("A vendor, and the reason in plain text.")
        return Self(
            vendor: fields.attribute("vendor", .id, record?.vendor), reason: fields.words(.required, record?.reason),
            location: fields.location)
    }
}

extension Record.Ruling: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("The panel decides whether a conditional claim is met; the text is the reason.")
        return Self(
            requirement: fields.attribute("requirement", .id, record?.requirement),
            vendor: fields.attribute("vendor", .id, record?.vendor),
            isMet: fields.attribute(
                "status", .oneOf(["met", "not-met"]), record.map { $0.isMet ? "met" : "not-met" }) == "met",
            at: fields.attribute("at", .moment, record?.at), by: fields.attribute("by", .optional(.id), record?.by),
            reason: fields.words(.required, record?.reason), location: fields.location)
    }
}

extension Record.Decision: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("Who was chosen, who stands in reserve, and why.")
        return Self(
            at: fields.attribute("at", .moment, record?.at), by: fields.attribute("by", .ids, record?.by),
            chosen: fields.attribute("chosen", .id, record?.chosen),
            reserve: fields.attribute("reserve", .optional(.id), record?.reserve),
            reason: fields.words(in: "reason", record?.reason),
            dissent: fields.many(
                "dissent", record?.dissent, "What a member who would have decided otherwise wants on record."),
            location: fields.location)
    }
}

extension Record.Event: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("Anything else worth keeping: a meeting, a visit, a change of plan.")
        return Self(
            at: fields.attribute("at", .moment, record?.at), by: fields.attribute("by", .ids, record?.by),
            title: fields.attribute("title", .text, record?.title), words: fields.words(.optional, record?.words),
            location: fields.location)
    }
}
