extension SiteVisit: Fact {
    static func facts(_ fields: inout Fields, _ record: SiteVisit?) -> SiteVisit? {
        fields.means("A visit to one vendor, or the calls of one vendor heard from afar.")
        let vendor = fields.attribute("vendor", .id, record?.vendor)
        let site = fields.attribute("site", .optional(.text), record?.site)
        let from = fields.attribute("from", .moment, record?.from, "The first day.")
        let to = fields.attribute("to", .moment, record?.to, "The last day.")
        let isAnnounced = fields.attribute(
            "announced", .optional(.yesNo), record?.isAnnounced, "Whether the vendor knew when we would come.")
        let visitors = fields.attribute("visitors", .ids, record?.visitors, "The evaluators who went.")
        let people = fields.many("person", record?.people)
        // What was seen on a tour is written as seen on the visit, with the area of its own that reading gave it.
        let onTours = fields.many("tour", [[Observation]]()) { fields, _ in
            fields.means("A walk through a part of the site.")
            let area = fields.attribute("area", .optional(.text), nil)
            return fields.many("observation", [Observation]()) { Observation.facts(&$0, $1, area: area) }
        }
        let observations = fields.many("observation", record?.observations) + onTours.flatMap { $0 }
        let checks = fields.many("integration", record.map { $0.checks.isEmpty ? [] : [$0.checks] }) { fields, checks in
            fields.means("Systems of ours that theirs must work with.")
            return fields.many("check", as: "integration/check", checks)
        }
        return SiteVisit(
            vendor: vendor, site: site, from: from, to: to, isAnnounced: isAnnounced, visitors: visitors,
            people: people, observations: observations, checks: checks.flatMap { $0 },
            impressions: fields.many("impression", record?.impressions),
            followUps: fields.many("follow-up", record?.followUps),
            calls: fields.many("call", record?.calls, "", .heard) {
                Call.facts(&$0, $1, vendor: vendor, site: site)
            }, draws: fields.many("draw", record?.draws),
            ownQuality: fields.one("own-quality", record?.ownQuality) {
                VendorQuality.facts(&$0, $1, vendor: vendor)
            },
            looseAssessments: fields.many(
                "assessment", as: "visit/assessment", record?.looseAssessments, "", .heard),
            location: fields.location)
    }
}

extension PersonMet: Fact {
    static func facts(_ fields: inout Fields, _ record: PersonMet?) -> PersonMet? {
        fields.means("Someone of the vendor that we met; the text says what came of it.")
        return PersonMet(
            name: fields.attribute("name", .text, record?.name), role: fields.attribute("role", .text, record?.role),
            share: fields.attribute(
                "share", .optional(.number), record?.share, "The percent of their time that our account gets."),
            tenure: fields.attribute("tenure", .optional(.number), record?.tenure, "Months with the vendor."),
            salesPresent: fields.attribute(
                "sales-present", .optional(.yesNo), record?.salesPresent, "Whether sales staff sat in."),
            words: fields.words(.optional, record?.words), location: fields.location)
    }
}

extension Observation: Fact {
    static func facts(_ fields: inout Fields, _ record: Observation?) -> Observation? {
        facts(&fields, record, area: nil)
    }

    /// `area` is that of the tour it was seen on.
    static func facts(_ fields: inout Fields, _ record: Observation?, area: String?) -> Observation? {
        fields.means(
            """
            Something seen, by one evaluator, against a question of the plan. With a score it counts like one of the \
            evaluator's sheet; the text is the reason.
            """)
        let question = fields.attribute("question", .id, record?.question)
        let evaluator = fields.attribute("evaluator", .id, record?.evaluator)
        let faults = fields.faults
        let score = fields.attribute(
            "score", .optional(.number), record?.score, "On the scale of the question. Left out, it is a remark.")
        let hasUnreadableScore = fields.faults > faults
        return Observation(
            question: question, evaluator: evaluator, score: score, hasUnreadableScore: hasUnreadableScore,
            evidence: fields.attribute(
                "evidence", .choice(else: .observed), record?.evidence,
                "observed by ourselves, read in a document or a system, or only told."),
            area: fields.attribute("area", .optional(.text), record?.area) ?? area,
            at: fields.attribute("at", .moment, record?.at),
            photo: fields.attribute(
                "photo", .optional(.text), record?.photo, "Where a picture of it is kept."),
            words: fields.words(.required, record?.words), location: fields.location)
    }
}

extension IntegrationCheck: Fact {
    static func facts(_ fields: inout Fields, _ record: IntegrationCheck?) -> IntegrationCheck? {
        fields.means("How one system was looked at, and what came of it.")
        return IntegrationCheck(
            system: fields.attribute("system", .text, record?.system),
            method: fields.attribute("method", .choice(else: .paper), record?.method),
            result: fields.attribute("result", .choice(else: .works), record?.result),
            gap: fields.attribute("gap", .optional(.text), record?.gap, "What is missing."),
            effort: fields.attribute(
                "effort", .optional(.text), record?.effort, "What closing the gap takes."),
            question: fields.attribute(
                "question", .optional(.id), record?.question, "The question it belongs to."),
            words: fields.words(.optional, record?.words), location: fields.location)
    }
}

extension Impression: Fact {
    static func facts(_ fields: inout Fields, _ record: Impression?) -> Impression? {
        fields.means(
            """
            A declared judgement of the heart after a visit, on a question below a criterion of intuition. It counts \
            like a score; the text is the reason.
            """)
        let question = fields.attribute("question", .id, record?.question)
        let evaluator = fields.attribute("evaluator", .id, record?.evaluator)
        let faults = fields.faults
        let score = fields.attribute("score", .number, record?.score)
        let hasUnreadableScore = fields.faults > faults
        return Impression(
            question: question, evaluator: evaluator, score: score, hasUnreadableScore: hasUnreadableScore,
            hasSeenPrices: fields.attribute(
                "prices-seen", .yesNo, record?.hasSeenPrices, "Whether the evaluator knew the prices by then."),
            words: fields.words(.required, record?.words), location: fields.location)
    }
}

extension FollowUp: Fact {
    static func facts(_ fields: inout Fields, _ record: FollowUp?) -> FollowUp? {
        fields.means("A question left open on the visit.")
        let question = fields.attribute("question", .optional(.id), record?.question)
        let at = fields.attribute("at", .moment, record?.at)
        let asked = fields.words(in: "asked", record?.asked)
        // One that says nothing has been reported, and is no open question.
        let answer = fields.one("answered", record.flatMap { one in one.answered.map { ($0, one.answeredAt) } }) {
            (fields, answer: (words: String, at: Moment?)?) in
            fields.means("Words, and when they came.")
            let at = fields.attribute("at", .moment, answer?.at)
            return (fields.words(.required, answer?.words), at)
        }
        return FollowUp(
            question: question, asked: asked, answered: answer?.words, at: at, answeredAt: answer?.at,
            location: fields.location)
    }
}
