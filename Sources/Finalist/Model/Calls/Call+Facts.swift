extension Call {
    /// `vendor` and `site` are those of the visit; a call can have a site of its own.
    static func facts(_ fields: inout Fields, _ record: Call?, vendor: Vendor.ID, site: String?) -> Call? {
        fields.means("A customer contact that was listened to.")
        let id = fields.attribute("id", .id, record?.id)
        let selection = fields.attribute(
            "selection", .choice(else: .buyerRandom), record?.selection,
            "How it was chosen. Only calls that the buyer drew at random tell of the others.")
        return Call(
            id: id, vendor: vendor, site: fields.attribute("site", .optional(.text), record?.site) ?? site,
            agent: fields.attribute("agent", .optional(.id), record?.agent, "A pseudonym; no name."),
            queue: fields.attribute("queue", .optional(.text), record?.queue),
            language: fields.attribute("language", .optional(.text), record?.language),
            type: fields.attribute("type", .optional(.text), record?.type),
            at: fields.attribute("at", .moment, record?.at, "When it began."),
            duration: fields.attribute("duration", .optional(.number), record?.duration, "Seconds."),
            mode: fields.attribute("mode", .choice(), record?.mode), selection: selection,
            draw: fields.attribute("draw", .optional(.id), record?.draw, "The draw it came from."),
            linkSet: fields.attribute(
                "link-set", .optional(.id), record?.linkSet,
                "The set of calls that several evaluators hear, to compare them."),
            survey: fields.attribute(
                "survey", .optional(.number), record?.survey,
                "What the customer answered to the vendor's survey, 1 (worst) to 5 (best)."),
            promiseMade: fields.attribute("promise-made", .optional(.yesNo), record?.promiseMade),
            promiseKept: fields.attribute("promise-kept", .optional(.yesNo), record?.promiseKept),
            consent: fields.attribute(
                "consent", .optional(.text), record?.consent, "On what ground it may be listened to."),
            assessments: fields.many("assessment", as: "call/assessment", record?.assessments, "", .heard),
            location: fields.location)
    }
}

extension CallAssessment: Fact {
    static func facts(_ fields: inout Fields, _ record: CallAssessment?) -> CallAssessment? {
        fields.means("What one evaluator heard in the call.")
        return sheet(&fields, record)
    }

    /// What stands on a sheet, wherever that stands.
    fileprivate static func sheet(_ fields: inout Fields, _ record: CallAssessment?) -> CallAssessment {
        let evaluator = fields.attribute("evaluator", .id, record?.evaluator)
        let scorecard = fields.attribute("scorecard", .id, record?.scorecard)
        let order = fields.attribute(
            "order", .optional(.counting), record?.order, "The place of this call among those the evaluator heard.")
        let started = fields.attribute("started", .moment, record?.started)
        let submitted = fields.attribute("submitted", .moment, record?.submitted)
        let isIndependent = fields.attribute(
            "independent", .yesNo.or(true), record?.isIndependent,
            "no where the evaluators had talked before. Left out, yes.")
        let faults = fields.faults
        let stated = fields.attribute(
            "version", .optional(.counting),
            record.flatMap { $0.version == version(after: $0.supersedes) ? nil : $0.version },
            "Counts the sheets of one evaluator on this call.")
        let supersedes = fields.attribute(
            "supersedes", .optional(.counting), record?.supersedes, "The version that this sheet replaces.")
        let isUnread = fields.faults > faults
        return CallAssessment(
            evaluator: evaluator, scorecard: scorecard, order: order, started: started, submitted: submitted,
            isIndependent: isIndependent, version: isUnread ? unreadVersion : stated ?? version(after: supersedes),
            supersedes: supersedes, marks: fields.either(record?.marks, Mark.alternatives),
            errors: fields.many("critical-error", as: "assessment/critical-error", record?.errors, "", .plentiful),
            location: fields.location)
    }

    /// The version of a sheet that states none.
    private static func version(after superseded: Int?) -> Int { superseded.map { $0 + 1 } ?? 1 }
}

extension SiteVisit.LooseAssessment: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("What one evaluator heard in a call that stands elsewhere.")
        return Self(
            call: fields.attribute("call", .id, record?.call, "The call it is about."),
            assessment: CallAssessment.sheet(&fields, record?.assessment))
    }
}

extension CallAssessment.Mark {
    /// As what it can stand on a sheet.
    fileprivate static var alternatives: [FactAlternative<Self>] {
        [
            FactAlternative("rating", "", .plentiful, holds: { $0.rating != nil }, rated),
            FactAlternative(
                "not-applicable", as: "assessment/not-applicable", "", .plentiful,
                holds: { $0.verdict == .notApplicable }, notApplicable),
            FactAlternative("missing", "", .plentiful, holds: { $0.verdict == .missing }, missing),
        ]
    }

    /// As written; `nil` where the item was not rated.
    private var rating: String? { if case .rated(let text) = verdict { text } else { nil } }

    private static func rated(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("A rating; the text is a note.")
        return Self(
            item: fields.attribute("item", .id, record?.item),
            verdict: .rated(
                fields.attribute("value", .text, record?.rating, "A rating of the item, or yes or no.")),
            note: fields.words(.optional, record?.note),
            time: fields.attribute("at", .optional(.text), record?.time, "When in the call, like 03:10."),
            location: fields.location)
    }

    private static func notApplicable(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("The item does not apply to this call; the text says why.")
        return Self(
            item: fields.attribute("item", .id, record?.item), verdict: .notApplicable,
            note: fields.words(.required, record?.note), time: fields.attribute("at", .optional(.text), record?.time),
            location: fields.location)
    }

    private static func missing(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("The item applies and was not rated. It must be, before the call can count.")
        return Self(
            item: fields.attribute("item", .id, record?.item), verdict: .missing,
            note: fields.words(.optional, record?.note), time: nil, location: fields.location)
    }
}

extension CallAssessment.ErrorHeard: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("A critical error that was heard; the text says what.")
        return Self(
            error: fields.attribute("error", .id, record?.error),
            time: fields.attribute("at", .optional(.text), record?.time, "When in the call, like 03:10."),
            note: fields.words(.required, record?.note), location: fields.location)
    }
}
