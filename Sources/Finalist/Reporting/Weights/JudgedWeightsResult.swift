/// What one person's judgement of one level comes to, beside the level.
struct ToldJudgement {
    let level: PeoplesWeights.Level
    let person: JudgedWeights

    private func weights(_ numbers: [Double]) -> [(String, Double)] { level.byCriterion(numbers) }

    private var consistencyIndex: Double? { person.comparison?.consistencyIndex ?? person.fit?.consistencyIndex }

    private var comparisons: [ToldComparison]? {
        person.comparison.map { comparison in
            comparison.judgements().map {
                ToldComparison(judgement: $0, of: level.criteria, comparison, person.randomIndex)
            }
        }
    }

    private var ranges: [(String, WeightRange)]? {
        person.fit.map { level.byCriterion($0.intervals.map { WeightRange(range: $0) }) }
    }

    private var contradictions: [Criterion.ID]? {
        person.bestWorst.map { $0.contradictions.map { level.criteria[$0].id } }
    }
}

extension PeoplesWeights.Level {
    /// One a person.
    var judgements: [ToldJudgement] { people.map { ToldJudgement(level: self, person: $0) } }
}

extension ToldJudgement: Described {
    static let shape = Shape<ToldJudgement>(
        "weightJudgement", "What one person's judgement of one level comes to."
    ) {
        Member("by", .id) { $0.person.by }
        Member("name", .text) { $0.level.name(of: $0.person.by).visible }
        Member("level", .optional(.id), "The criterion above; null at the top of the plan.") { $0.level.parent }
        Member("method", .oneOf(["points", "swing", "order", "pairwise", "best-worst"])) { $0.person.method }
        Member("variant", .optional(.oneOf(variants))) { $0.person.variant }
        Member("at", .optional(.words)) { $0.person.judgement.at?.description }
        Member("reason", .optional(.words)) { $0.person.judgement.reason?.visible }
        howConsistent
        Member("weights", .map(of: "weight", by: "criterion", .number)) { $0.weights($0.person.weights) }
        Member(
            "eigenvector", .optional(.map(of: "weight", by: "criterion", .number)),
            "Of pairwise comparisons, whichever of the two was taken."
        ) { ($0.person.comparison?.weights).map($0.weights) }
        Member("geometricMean", .optional(.map(of: "weight", by: "criterion", .number))) {
            ($0.person.comparison?.geometricMean).map($0.weights)
        }
        Member(
            "worstJudgements", .optional(.list(of: "comparison", .record)),
            "All pairwise comparisons, the one first whose mending helps consistency most."
        ) { $0.comparisons }
        Member(
            "ranges", .optional(.map(of: "range", by: "criterion", .record)),
            "The least and the largest weight of each criterion that fits the best-worst answers equally well."
        ) { $0.ranges }
        Member(
            "contradictions", .optional(.list(of: "criterion", .id)),
            """
            The criteria whose best-worst answers do not fit that of the best to the worst, the furthest first.
            """
        ) { $0.contradictions }
    }

    private static let variants =
        RankOrder.Rule.allCases.map(\.rawValue) + WeighingChoices.PairwiseRule.allCases.map(\.rawValue)
        + BestWorst.Model.allCases.map(\.rawValue)

    @Members<ToldJudgement> private static var howConsistent: [Member<ToldJudgement>] {
        Member("lambdaMax", .optional(.number), "The largest eigenvalue of pairwise comparisons.") {
            $0.person.comparison?.lambdaMax
        }
        Member(
            "consistencyIndex", .optional(.number),
            """
            Of pairwise comparisons: (lambdaMax - n) / (n - 1). Of the nonlinear best-worst model: the largest xi \
            there could be.
            """
        ) { $0.consistencyIndex }
        Member(
            "consistencyRatio", .optional(.number),
            "0 is consistent. Of pairwise comparisons, Saaty asks again above 0.10."
        ) { $0.person.consistencyRatio }
        Member("randomIndex", .optional(.oneOf(RandomIndex.all.map(\.id))), "Whose table of random indices.") {
            $0.person.randomIndex?.id
        }
        Member("randomIndexValue", .optional(.number)) { $0.person.randomIndex?[$0.level.criteria.count] }
        Member("xi", .optional(.number), "The largest deviation left by the best-worst method.") { $0.person.fit?.xi }
        Member(
            "inputRatio", .optional(.number),
            "Liang, Brunelli and Rezaei's consistency ratio of the answers themselves."
        ) { $0.person.bestWorst?.inputRatio }
    }
}

private struct ToldComparison: Described {
    let judgement: PairwiseComparison.Judgement
    let criterion: Criterion.ID
    let other: Criterion.ID
    let ratioIfMended: Double?

    init(
        judgement: PairwiseComparison.Judgement, of criteria: [PeoplesWeights.Item], _ comparison: PairwiseComparison,
        _ randomIndex: RandomIndex?
    ) {
        self.judgement = judgement
        criterion = criteria[judgement.row].id
        other = criteria[judgement.column].id
        ratioIfMended = randomIndex.flatMap { comparison.ratio(judgement.indexIfMended, $0) }
    }

    static let shape = Shape<ToldComparison>("weightComparison") {
        Member("criterion", .id) { $0.criterion }
        Member("to", .id) { $0.other }
        Member("value", .number, "As given: how many times as important.") { $0.judgement.value }
        Member("fitting", .number, "What fits the other comparisons.") { $0.judgement.fitting }
        Member("indexIfMended", .number, "The consistency index with that in its place.") {
            $0.judgement.indexIfMended
        }
        Member("ratioIfMended", .optional(.number)) { $0.ratioIfMended }
    }
}

private struct WeightRange: Described {
    let range: ClosedRange<Double>

    static let shape = Shape<WeightRange>("weightRange") {
        Member("low", .number) { $0.range.lowerBound }
        Member("high", .number) { $0.range.upperBound }
    }
}

extension JudgedWeights {
    var comparison: PairwiseComparison? {
        if case .pairwise(let comparison, _, _) = working { comparison } else { nil }
    }

    var randomIndex: RandomIndex? { if case .pairwise(_, _, let index) = working { index } else { nil } }

    var fit: BestWorst.Fit? { if case .bestWorst(_, let fit) = working { fit } else { nil } }

    var bestWorst: BestWorst? { if case .bestWorst(let problem, _) = working { problem } else { nil } }

    /// Of either method; `nil` where none is defined.
    var consistencyRatio: Double? {
        if let comparison, let randomIndex { return comparison.consistencyRatio(randomIndex) }
        return fit?.consistencyRatio
    }
}
