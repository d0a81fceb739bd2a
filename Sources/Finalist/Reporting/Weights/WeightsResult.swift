extension PeoplesWeights {
    /// The name and version of what programs read, as it stands in JSON and XML. `Templates/schema` holds
    /// `weights.schema.json` and `results.xsd`.
    public static let schema = "finalist/weights/1"

    /// The weights in every form: a report for people, exact numbers for programs.
    public var publication: Publication {
        Publication(
            summary: summary, report: report, csv: { csv }, result: { result }, root: "weights")
    }

    /// Everything in exact numbers, for programs. Weights are shares of their level, from 0 to 1.
    var result: ResultValue {
        .record([
            ("schema", .text(Self.schema)), ("evaluation", .text(evaluation)), ("title", .text(title.visible)),
            ("combine", .text(choices.combining.rawValue)),
            ("people", .list(of: "judgement", levels.flatMap { level in level.people.map { level.result($0) } })),
            ("combined", .map(of: "weight", by: "criterion", levels.flatMap(\.combinedMembers))),
            ("plan", evaluation == nil ? .none : .map(of: "weight", by: "criterion", levels.flatMap(\.planMembers))),
            ("disagreement", .list(of: "level", levels.map(\.disagreementResult))),
            ("comparisonOnly", figures?.result ?? .none),
        ])
    }

    /// One row a person and criterion, then one a criterion for all people together, and one for the plan.
    var csv: CSVTable {
        let heads: [CSVTable.Field] = [
            "evaluation", "level", "by", "method", "variant", "criterion", "title", "weight", "low", "high",
        ]
        var rows = [heads]
        func row(
            _ level: Level, _ by: String, _ method: String, _ variant: String?, _ item: Item, _ weight: Double,
            _ range: ClosedRange<Double>? = nil
        ) {
            let about = [evaluation ?? "", level.parent ?? "", by, method, variant ?? "", item.id, item.title.visible]
            rows.append(
                about.map(CSVTable.Field.text) + [
                    .number(weight), .number(range?.lowerBound), .number(range?.upperBound),
                ])
        }
        for level in levels {
            for person in level.people {
                for (place, item) in level.criteria.enumerated() {
                    row(
                        level, person.by, person.method, person.variant, item, person.weights[place],
                        person.fit?.intervals[place])
                }
            }
            if let combined = level.combined {
                for (item, weight) in zip(level.criteria, combined.weights) {
                    row(level, "", "combined", choices.combining.rawValue, item, weight)
                }
            }
            for (item, weight) in zip(level.criteria, level.plan ?? []) { row(level, "", "plan", nil, item, weight) }
        }
        return CSVTable(rows)
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

extension PeoplesWeights.Level {
    fileprivate var combinedMembers: [(String, ResultValue)] {
        zip(criteria, combined?.weights ?? []).map { ($0.id, .number($1)) }
    }

    fileprivate var planMembers: [(String, ResultValue)] { zip(criteria, plan ?? []).map { ($0.id, .number($1)) } }

    private func weights(_ numbers: [Double]?) -> ResultValue {
        numbers.map { .map(of: "weight", by: "criterion", zip(criteria, $0).map { ($0.id, .number($1)) }) } ?? .none
    }

    fileprivate func result(_ person: JudgedWeights) -> ResultValue {
        let comparison = person.comparison
        let problem = person.bestWorst
        return .record([
            ("by", .text(person.by)), ("name", .text(name(of: person.by).visible)), ("level", .text(parent)),
            ("method", .text(person.method)), ("variant", .text(person.variant)),
            ("at", .text(person.judgement.at?.description)), ("reason", .text(person.judgement.reason?.visible)),
            ("lambdaMax", .number(comparison?.lambdaMax)),
            ("consistencyIndex", .number(comparison?.consistencyIndex ?? person.fit?.consistencyIndex)),
            ("consistencyRatio", .number(person.consistencyRatio)), ("randomIndex", .text(person.randomIndex?.id)),
            ("randomIndexValue", .number(person.randomIndex?[criteria.count])), ("xi", .number(person.fit?.xi)),
            ("inputRatio", .number(problem?.inputRatio)), ("weights", weights(person.weights)),
            ("eigenvector", weights(comparison?.weights)), ("geometricMean", weights(comparison?.geometricMean)),
            (
                "worstJudgements",
                comparison.map { comparison in
                    .list(of: "comparison", comparison.judgements().map { result($0, comparison, person) })
                } ?? .none
            ),
            (
                "ranges",
                person.fit.map { fit in
                    .map(
                        of: "range", by: "criterion",
                        zip(criteria, fit.intervals).map {
                            ($0.id, .record([("low", .number($1.lowerBound)), ("high", .number($1.upperBound))]))
                        })
                } ?? .none
            ),
            (
                "contradictions",
                problem.map { .list(of: "criterion", $0.contradictions.map { .text(criteria[$0].id) }) } ?? .none
            ),
        ])
    }

    private func result(
        _ judgement: PairwiseComparison.Judgement, _ comparison: PairwiseComparison, _ person: JudgedWeights
    ) -> ResultValue {
        .record([
            ("criterion", .text(criteria[judgement.row].id)), ("to", .text(criteria[judgement.column].id)),
            ("value", .number(judgement.value)), ("fitting", .number(judgement.fitting)),
            ("indexIfMended", .number(judgement.indexIfMended)),
            (
                "ratioIfMended",
                .number(person.randomIndex.flatMap { comparison.ratio(judgement.indexIfMended, $0) })
            ),
        ])
    }

    fileprivate var disagreementResult: ResultValue {
        .record([
            ("level", .text(parent)), ("concordance", .number(disagreement.concordance)),
            (
                "people",
                .map(
                    of: "person", by: "by",
                    zip(people, disagreement.distances).map { ($0.by, .record([("distance", .number($1))])) })
            ),
            (
                "criteria",
                .map(
                    of: "criterion", by: "id",
                    zip(criteria, disagreement.spreads).map { item, spread in
                        (
                            item.id,
                            .record([
                                ("low", .number(spread.low)), ("high", .number(spread.high)),
                                ("mean", .number(spread.mean)),
                                ("standardDeviation", .number(spread.standardDeviation)),
                            ])
                        )
                    })
            ),
        ])
    }

    /// The person's name where the panel has it, else the id.
    func name(of by: String) -> String {
        people.firstIndex { $0.by == by }.map { names[$0] } ?? by
    }
}

extension FiguresBesidePlan {
    fileprivate var result: ResultValue {
        func weights(_ numbers: [Double]?) -> ResultValue {
            numbers.flatMap { $0.isEmpty ? nil : $0 }.map { numbers in
                .map(of: "weight", by: "criterion", zip(criteria, numbers).map { ($0.id, .number($1)) })
            } ?? .none
        }
        return .record([
            ("reason", .text(reason?.visible)), ("entropyReason", .text(entropy?.reason)),
            ("criticReason", .text(critic?.reason)), ("vendors", .list(of: "vendor", vendors.map { .text($0) })),
            ("plan", weights(plan)), ("entropy", weights(entropy?.weights)), ("critic", weights(critic?.weights)),
            (
                "leftOut",
                .list(
                    of: "criterion",
                    leftOut.map {
                        .record([
                            ("id", .text($0.criterion)), ("title", .text($0.title.visible)),
                            ("reason", .text($0.reason.visible)),
                        ])
                    })
            ),
        ])
    }
}
