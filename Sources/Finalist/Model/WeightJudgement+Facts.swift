/// Who judges, when, why and of what: on `<judgements>` for all that stands in it, or on one of those alone.
private struct Judge {
    let by: Evaluator.ID?
    let at: Moment?
    let reason: String?
    let level: Criterion.ID?

    init(_ fields: inout Fields, _ record: WeightJudgement?) {
        by = fields.attribute(
            "by", .optional(.id), record?.by, "The id of who judges. It is asked for, here or on the answer.")
        at = fields.attribute("at", .moment, record?.at, "When: a day, or a moment with its zone.")
        reason = fields.attribute("reason", .optional(.text), record?.reason, "Why it is judged so.")
        level = fields.attribute(
            "of", .optional(.id), record?.level,
            """
            The criterion whose parts are judged: those that stand directly below it. Left out, the criteria at the top of \
            the plan are.
            """)
    }
}

extension WeightJudgement {
    /// What stands in one `<judgements>`: a judgement for each of the answers in it. Who judges, when, why and what stands
    /// on the whole unless an answer says it for itself.
    static func judgements(_ fields: inout Fields, _ records: [WeightJudgement]?) -> [WeightJudgement]? {
        fields.means(
            """
            What people say about how much criteria matter, from which 'finalist weights' makes weights. It stands in an \
            evaluation, or in a file of its own that an evaluation includes or that 'finalist weights' reads alone. The \
            attributes hold for every answer in it that has none of its own.
            """)
        // What one person says in several ways is said of all of them at once.
        let shared = records.flatMap { records in
            records.first.flatMap { first in records.allSatisfy(first.isOfOneMind(with:)) ? first : nil }
        }
        let whole = Judge(&fields, shared)
        let answers = fields.either(records, kinds(in: whole, isShared: shared != nil))
        guard answers.isEmpty else { return answers }
        let isRefused = fields.holdsOthers(than: [])
        return [
            WeightJudgement(
                by: whole.by, at: whole.at, reason: whole.reason, level: whole.level,
                content: .unusable(isRefused ? "" : "holds nothing to weigh by"), location: fields.location)
        ]
    }

    /// Whether the same person says both, at one time, for one reason and of one level.
    private func isOfOneMind(with other: WeightJudgement) -> Bool {
        (by, at, reason, level) == (other.by, other.at, other.reason, other.level)
    }

    private static func kinds(in whole: Judge, isShared: Bool) -> [FactAlternative<WeightJudgement>] {
        func kind(
            _ name: String, _ meaning: String, holds: @escaping (Content) -> Bool,
            _ content: @escaping (inout Fields, Content?) -> Content?
        ) -> FactAlternative<WeightJudgement> {
            FactAlternative(name, meaning, .scarce, holds: { holds($0.content) }) { fields, record in
                let own = Judge(&fields, isShared ? nil : record)
                // Without words where a part could not be read, which has been reported: a gap there is no gap in the
                // judgement.
                return WeightJudgement(
                    by: own.by ?? whole.by, at: own.at ?? whole.at, reason: own.reason ?? whole.reason,
                    level: own.level ?? whole.level, content: content(&fields, record?.content) ?? .unusable(""),
                    location: fields.location)
            }
        }
        return [
            kind(
                "points", "Points shared out among the criteria. They need not sum to 100.",
                holds: { if case .points = $0 { true } else { false } }
            ) { Content.amounts(&$0, $1).map { .points($0) } },
            kind(
                "swing",
                """
                How much it is worth to take each criterion from its worst to its best: 100 for the most valuable swing, \
                the others beside it.
                """, holds: { if case .swing = $0 { true } else { false } }
            ) { Content.amounts(&$0, $1).map { .swing($0) } },
            kind("order", "", holds: { if case .order = $0 { true } else { false } }, Content.order),
            kind("pairwise", "", holds: { if case .pairwise = $0 { true } else { false } }, Content.pairwise),
            kind("best-worst", "", holds: { if case .bestWorst = $0 { true } else { false } }, Content.bestWorst),
        ]
    }
}

extension WeightJudgement.Content {
    fileprivate static func amounts(_ fields: inout Fields, _ record: Self?) -> [WeightJudgement.Amount]? {
        var amounts: [WeightJudgement.Amount]?
        switch record {
        case .points(let own), .swing(let own): amounts = own
        default: break
        }
        let given = fields.all("give", amounts) {
            WeightJudgement.Amount.facts(&$0, $1, .number, "", "What one criterion gets.")
        }
        return fields.holdsOthers(than: ["give"]) ? nil : given
    }

    fileprivate static func order(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("An order of importance, and nothing about how much more important.")
        var said: (places: [WeightJudgement.Place], rule: WeightJudgement.OrderRule)?
        if case .order(let places, let rule) = record { said = (places, rule) }
        let before = fields.faults
        let rule = fields.attribute(
            "rule", .choice(else: .centroid).or(.centroid), said?.rule,
            """
            How the order becomes numbers: roc, the rank order centroid, where it is left out; rank-sum; or reciprocal.
            """)
        let places = fields.all("rank", said?.places)
        guard fields.faults == before, !fields.holdsOthers(than: ["rank"]) else { return nil }
        return places.map { .order($0, rule: rule) }
    }

    fileprivate static func pairwise(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("How many times as important each criterion is as each other; every pair once, either way round.")
        var said: [WeightJudgement.Pair]?
        if case .pairwise(let pairs) = record { said = pairs }
        let pairs = fields.all("compare", said)
        return fields.holdsOthers(than: ["compare"]) ? nil : pairs.map { .pairwise($0) }
    }

    fileprivate static func bestWorst(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("The most important criterion beside every other, and every other beside the least important.")
        var said: WeightJudgement.BestWorstAnswers?
        if case .bestWorst(let answers) = record { said = answers }
        let before = fields.faults
        let best = fields.attribute("best", .id, said?.best, "The most important criterion.")
        let worst = fields.attribute("worst", .id, said?.worst, "The least important criterion.")
        let model: WeightJudgement.BestWorstModel? = fields.attribute(
            "model", .choice(), said?.model,
            """
            What fits the answers: linear (Rezaei 2016) or nonlinear (Rezaei 2015). Left out, it is chosen when weights are \
            made, and named in the result.
            """)
        func times(_ words: String) -> (inout Fields, WeightJudgement.Amount?) -> WeightJudgement.Amount? {
            { WeightJudgement.Amount.facts(&$0, $1, .ratio, "From 1 to 9.", words) }
        }
        let bestTo = fields.all(
            "best-to", said?.bestTo, times("How many times as important the best is as this criterion."))
        let toWorst = fields.all(
            "to-worst", said?.toWorst, times("How many times as important this criterion is as the worst."))
        guard fields.faults == before, !fields.holdsOthers(than: ["best-to", "to-worst"]), let bestTo, let toWorst
        else { return nil }
        return .bestWorst(
            WeightJudgement.BestWorstAnswers(
                best: best, worst: worst, bestTo: bestTo, toWorst: toWorst, model: model))
    }
}

extension WeightJudgement.Amount {
    fileprivate static func facts(
        _ fields: inout Fields, _ record: Self?, _ kind: FactKind<Double>, _ range: String, _ meaning: String
    ) -> Self? {
        fields.means(meaning)
        let amount = Self(
            criterion: fields.attribute("criterion", .id, record?.criterion),
            value: fields.attribute("value", kind, record?.value, range), location: fields.location)
        return fields.faults == 0 ? amount : nil
    }
}

extension WeightJudgement.Place: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means(
            "The place of one criterion: 1 for the most important. Two on one place are as important as each other.")
        let place = Self(
            criterion: fields.attribute("criterion", .id, record?.criterion),
            place: fields.attribute("place", .counting, record?.place), location: fields.location)
        return fields.faults == 0 ? place : nil
    }
}

extension WeightJudgement.Pair: Fact {
    static func facts(_ fields: inout Fields, _ record: Self?) -> Self? {
        fields.means("One pair: how many times as important the criterion is as the other, from 1/9 to 9.")
        let pair = Self(
            criterion: fields.attribute("criterion", .id, record?.criterion),
            other: fields.attribute("to", .id, record?.other),
            value: fields.attribute("value", .ratio, record?.value), location: fields.location)
        return fields.faults == 0 ? pair : nil
    }
}
