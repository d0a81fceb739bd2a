#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Vendor: Fact {
    static func facts(_ fields: inout Fields, _ record: Vendor?) -> Vendor? {
        fields.means("A vendor, with the figures and prices that the buyer found out.")
        return Vendor(
            id: fields.attribute("id", .id, record?.id), name: fields.attribute("name", .text, record?.ownName),
            place: fields.attribute(
                "location", .optional(.oneOf(Vendor.places)), record?.place,
                "Where the work is done, seen from the buyer: onshore, nearshore or offshore."),
            team: fields.attribute(
                "team", .optional(.oneOf(["dedicated", "shared", "mixed"])), record?.team,
                "Whether people work for this client only (dedicated), for several (shared), or both (mixed)."),
            departure: Departure.facts(&fields, record?.departure),
            figures: fields.many("measure", as: "vendor/measure", record?.figures, "", .plentiful),
            prices: fields.many("price", as: "vendor/price", record?.prices),
            notApplicable: fields.many("not-applicable", as: "vendor/not-applicable", record?.notApplicable),
            location: fields.location)
    }
}

extension Vendor.Departure {
    /// A reason alone is kept as well: whoever wrote it meant that the vendor left.
    fileprivate static func facts(_ fields: inout Fields, _ record: Vendor.Departure?) -> Vendor.Departure? {
        let stage = fields.attribute(
            "left", .optional(.id), record?.stage,
            """
            The stage at which the vendor left, if it did; then a reason is needed as well. A vendor that leaves in a \
            narrowing of the record has left without it.
            """)
        let reason = fields.attribute(
            "reason", .optional(.text), record?.reason,
            """
            Why the vendor left. Needed with left unless a narrowing says it, which is checked by 'finalist check', not by \
            this schema.
            """)
        return stage == nil && reason == nil ? nil : Vendor.Departure(stage: stage ?? "", reason: reason ?? "")
    }
}

extension Vendor.NotApplicable: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("The criterion does not apply to this vendor; the text says why.")
        return Self(
            criterion: fields.attribute("criterion", .id, record?.criterion),
            reason: fields.words(.required, record?.reason), location: fields.location)
    }
}

extension Figure: Fact {
    static func facts(_ fields: inout Fields, _ record: Figure?) -> Figure? {
        fields.means(
            """
            The vendor's figure on one criterion, or its word where the criterion has levels; the text may say where it \
            comes from.
            """)
        let criterion = fields.attribute("criterion", .id, record?.criterion)
        let text = fields.attribute("value", .text, record?.text)
        let number = PlainNumber(text) == nil ? nil : Decimal(string: text)
        return Figure(
            criterion: criterion, text: text, unit: nil,
            range: StatedRange.facts(&fields, record?.range, around: number, isMeasure: true),
            note: fields.words(.optional, record?.note), location: fields.location)
    }
}

extension Response: Fact {
    static func facts(_ fields: inout Fields, _ record: Response?) -> Response? {
        fields.means(
            """
            What one vendor sent: claims about the requirements, answers and prices. It cannot hold scores, weights or \
            anything else of the buyer's.
            """)
        let vendor = fields.attribute("vendor", .id, record?.vendor, "The id of the vendor whose response this is.")
        let before = fields.faults
        let stated = fields.attribute(
            "version", .optional(.counting), record?.version,
            "Counts the vendor's responses: 1 for the first, 2 for a best and final offer. Left out, it is 1.")
        let isVersionUnread = fields.faults > before
        let replaced = fields.attribute(
            "supersedes", .optional(.counting), record?.supersedes, "The version that this response replaces.")
        let isReplacedUnread = fields.faults > before + (isVersionUnread ? 1 : 0)
        // Where only one of the two can be read, the other is taken to follow it.
        let version = stated ?? (isVersionUnread ? (replaced ?? 0) + 1 : 1)
        return Response(
            vendor: vendor, version: version, supersedes: isReplacedUnread ? version - 1 : replaced,
            received: fields.attribute(
                "received", .moment, record?.received, "When the response arrived: a day, or a moment with its zone."),
            isLate: fields.attribute(
                "late", .yesNo.or(false), record?.isLate, "yes if it came after the closing time."),
            claims: fields.many("claim", record?.claims, "", .plentiful),
            answers: fields.many("answer", record?.answers, "", .plentiful),
            prices: fields.many("price", as: "vendor/price", record?.prices),
            pricing: fields.one("pricing", record?.pricing), location: fields.location)
    }
}

extension Claim: Fact {
    static func facts(_ fields: inout Fields, _ record: Claim?) -> Claim? {
        fields.means(
            """
            What the vendor says about one requirement. The text holds the condition, which a conditional claim must have, \
            or the evidence in words.
            """)
        return Claim(
            requirement: fields.attribute("requirement", .id, record?.requirement),
            status: fields.attribute("status", .choice(else: .met), record?.status),
            until: fields.attribute(
                "until", .day, record?.until, "The last day the claim holds, like the end of a certificate."),
            evidence: EvidenceReference.facts(&fields, record?.evidence),
            words: fields.words(.optional, record?.words), location: fields.location)
    }
}

extension Answer: Fact {
    static func facts(_ fields: inout Fields, _ record: Answer?) -> Answer? {
        fields.means(
            """
            The vendor's answer to a question, or its figure for a criterion. It names exactly one of the two, which is \
            checked by 'finalist check', not by this schema.
            """)
        return Answer(
            question: fields.attribute("question", .optional(.id), record?.question),
            criterion: fields.attribute("criterion", .optional(.id), record?.criterion),
            status: fields.attribute(
                "status", .choice(else: .answered).or(.answered), record?.status,
                "How far the vendor answered; left out, answered."),
            value: fields.attribute(
                "value", .optional(.text), record?.value,
                "The figure, the choice or the word asked for; longer answers are the text of the element."),
            unit: fields.attribute("unit", .optional(.text), record?.unit),
            evidence: EvidenceReference.facts(&fields, record?.evidence),
            words: fields.words(.optional, record?.words), location: fields.location)
    }
}

extension EvidenceReference {
    /// A page alone is one of what lies before the reader.
    fileprivate static func facts(_ fields: inout Fields, _ record: EvidenceReference?) -> EvidenceReference? {
        let document = fields.attribute(
            "evidence", .optional(.text), record?.document, "The document that proves it.")
        let page = fields.attribute("page", .optional(.text), record?.page)
        return document == nil && page == nil ? nil : EvidenceReference(document: document ?? "", page: page)
    }
}
