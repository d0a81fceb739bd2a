extension Scale: Fact {
    static func facts(_ fields: inout Fields, _ record: Scale?) -> Scale? {
        fields.means("The scale evaluators score on, like 0 to 5, with the meaning of its levels in words.")
        let id = fields.attribute("id", .id, record?.id)
        let from = fields.attribute("from", .number, record?.from, "The worst score.")
        // A best score that could not be read is taken to be another than the worst.
        let to = fields.attribute(
            "to", .number(else: from + 1), record?.to, "The best score; it becomes the value 100.")
        let zero = fields.attribute(
            "zero", .optional(.number), record?.statedZero,
            """
            The score that becomes the value 0: from, or one beyond it. Left out, it is from; on a scale that rises from \
            above 0 it is 0, so that marks of 1 to 5 count as their share of 5, and 1 is worth 20.
            """)
        let areEndsRead = fields.faults == 0
        return Scale(
            id: id, from: from, to: to, statedZero: areEndsRead ? zero : from,
            levels: fields.many("level", as: "scale/level", record?.levels),
            step: fields.attribute(
                "step", .optional(.number), record?.step,
                """
                How far apart two scores next to each other are, like 0.5. Left out, the scale is as fine as what is \
                given on it: whole numbers, its levels, half points or tenths.
                """), location: fields.location)
    }
}

extension Scale.Level: Fact {
    static func facts(_ fields: inout Fields, _ record: Scale.Level?) -> Scale.Level? {
        fields.means("What one score on the scale means; the text is what the evaluators read.")
        let level = Scale.Level(
            score: fields.attribute("score", .number, record?.score), meaning: fields.words(.optional, record?.meaning),
            location: fields.location)
        return fields.faults == 0 ? level : nil
    }
}

extension Requirement: Fact {
    static func facts(_ fields: inout Fields, _ record: Requirement?) -> Requirement? {
        fields.means("Pass or fail: a vendor that does not meet it is out. The text may say what counts as proof.")
        return Requirement(
            id: fields.attribute("id", .id, record?.id), title: fields.attribute("title", .text, record?.title),
            words: fields.words(.optional, record?.words), location: fields.location)
    }
}

extension Criterion: Fact {
    static func facts(_ fields: inout Fields, _ record: Criterion?) -> Criterion? {
        facts(&fields, record, missing: .refuse, scale: nil)
    }

    /// `missing` and `scale` are those of the criterion above.
    private static func facts(
        _ fields: inout Fields, _ record: Criterion?, missing: MissingPolicy, scale: Scale.ID?
    ) -> Criterion {
        fields.means(
            """
            What vendors are judged on. A criterion holds either other criteria, or questions, or one measure, or one \
            price, or the calls listened to; a threshold and, on the lowest criteria, a preference may stand beside them. \
            Mixing the kinds is found by 'finalist check', not by this schema.
            """)
        let id = fields.attribute("id", .id, record?.id)
        let title = fields.attribute("title", .text, record?.title)
        let weight = fields.attribute(
            "weight", .number(else: 1), record?.weight,
            "Its importance among its neighbours. Only the proportions count: 20 and 10 say the same as 2 and 1.")
        let ownMissing = fields.attribute(
            "missing", .choice(), record?.missing,
            """
            What to do when a vendor has no evidence here: refuse to score (the default), exclude the criterion for that \
            vendor, or count the worst value.
            """)
        let isIntuition = fields.attribute(
            "intuition", .yesNo.or(false), record?.isIntuition,
            "yes declares it a matter of intuition; reports then show the result without it as well.")
        // Each question has been given the scale that counts for it.
        let ownScale = fields.attribute(
            "scale", .optional(.id), nil, "The id of the scale for its questions that name none.")
        return Criterion(
            id: id, title: title, weight: weight,
            basis: basis(&fields, record, missing: ownMissing ?? missing, scale: ownScale ?? scale),
            threshold: fields.one("threshold", record?.threshold), missing: ownMissing ?? missing,
            isIntuition: isIntuition, location: fields.location,
            preference: fields.one("preference", record?.preference))
    }

    private static func basis(
        _ fields: inout Fields, _ record: Criterion?, missing: MissingPolicy, scale: Scale.ID?
    ) -> Basis {
        let criteria = fields.many("criterion", record?.children) { fields, criterion in
            facts(&fields, criterion, missing: missing, scale: scale)
        }
        let questions = fields.many("question", record?.questions) { fields, question in
            Question.facts(&fields, question, scale: scale)
        }
        let measures = fields.many("measure", as: "criterion/measure", record?.measure.map { [$0] })
        let prices = fields.many("price", as: "criterion/price", record?.priceTerm.map { [$0] })
        let calls = fields.many("calls", as: "criterion/calls", record?.callTerm.map { [$0] })
        switch (criteria.isEmpty, questions.isEmpty, measures.count, prices.count, calls.count) {
        case (false, true, 0, 0, 0): return .criteria(criteria)
        case (true, false, 0, 0, 0): return .questions(questions)
        case (true, true, 1, 0, 0): return .measure(measures[0])
        case (true, true, 0, 1, 0): return .price(prices[0])
        case (true, true, 0, 0, 1): return .calls(calls[0])
        // What stands there instead has been refused, and said so.
        case (true, true, 0, 0, 0) where fields.holdsOthers(than: ["threshold", "preference"]): return .unusable("")
        case (true, true, 0, 0, 0): return .unusable("holds nothing to judge by")
        case (true, true, _, 0, 0): return .unusable("has more than one <measure>")
        case (true, true, 0, _, 0): return .unusable("has more than one <price>")
        case (true, true, 0, 0, _): return .unusable("has more than one <calls>")
        default: return .unusable("mixes kinds of evidence")
        }
    }

    private var measure: Measure? { if case .measure(let measure) = basis { measure } else { nil } }
    private var priceTerm: PriceTerm? { if case .price(let term) = basis { term } else { nil } }
}

extension Threshold: Fact {
    static func facts(_ fields: inout Fields, _ record: Threshold?) -> Threshold? {
        fields.means("The least value a vendor needs on this criterion, and what happens below it.")
        return Threshold(
            minimum: fields.attribute("minimum", .value, record?.minimum, "The least value, from 0 to 100."),
            effect: fields.attribute(
                "effect", .choice(else: .flag), record?.effect, "exclude takes the vendor out; flag only says so."),
            location: fields.location)
    }
}

extension Question {
    /// `scale` is that of its criterion.
    static func facts(_ fields: inout Fields, _ record: Question?, scale: Scale.ID?) -> Question {
        fields.means(
            """
            A question that evaluators score. The text is its wording and must not be empty, which 'finalist check' looks \
            after.
            """)
        return Question(
            id: fields.attribute("id", .id, record?.id),
            share: fields.attribute(
                "share", .number(else: 1), record?.share,
                "Its importance among the questions of its criterion; only the proportions count."),
            wording: fields.words(.required, record?.wording),
            stage: fields.attribute(
                "stage", .optional(.id), record?.stage, "When it is answered, in a word of yours: rfp, oral, visit."),
            evaluators: fields.attribute(
                "scored-by", .someIDs, record?.evaluators,
                "The ids of the evaluators who score it, separated by spaces."),
            scale: fields.attribute(
                "scale", .optional(.id), record?.scale, "The id of its scale; left out, the scale of the criterion.")
                ?? scale,
            answerTypes: fields.attribute(
                "type", .choices(), record?.answerTypes,
                "What kind of answer is expected, or where it is seen; several separated by spaces."),
            choices: fields.attribute(
                "choices", .ids, record?.choices, "The answers to choose from, separated by spaces."),
            guidance: fields.attribute(
                "guidance", .optional(.text), record?.guidance, "What evaluators should look for."),
            location: fields.location)
    }
}
