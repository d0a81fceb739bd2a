extension Sensitivity {
    /// The name and version of what programs read, as it stands in JSON and XML. `Templates/schema` holds
    /// `sensitivity.schema.json` and `results.xsd`.
    public static let schema = "finalist/sensitivity/1"

    /// Everything in exact numbers. Weights and chances are shares from 0 to 1, totals and leads points of 100.
    var result: ResultValue {
        .record(
            [
                ("schema", .text(Self.schema)), ("evaluation", .text(outcome.evaluation.id)),
                ("title", .text(outcome.evaluation.title.visible)), ("weights", .text(outcome.weighting.id)),
                ("weightsStatus", .text(outcome.weighting.status.rawValue)), ("interim", .flag(outcome.isInterim)),
                ("obstacle", .text(obstacle?.visible)),
                ("first", .list(of: "vendor", outcome.winners.map { .text($0.id) })),
                ("totals", .map(of: "total", by: "vendor", ranked.map { ($0.vendor.id, .number($0.total)) })),
                ("thresholds", .thresholds), ("verdict", .text(verdict?.rawValue)),
                ("verdictReason", .text(Sureness(self).verdictReason(outcome)?.visible)),
                ("verdictParts", verdictParts), ("withheld", .text(robustness?.withheld)),
                ("stability", .list(of: "criterion", stability.map(\.result))),
                ("smallestChanges", .list(of: "change", smallestChanges.map { $0.result(outcome) })),
                ("againstAll", .list(of: "change", smallestChanges.againstAll.map { $0.result(outcome) })),
                ("tornado", tornado?.result ?? .none),
            ] + chances
                + [
                    (
                        "alone",
                        .list(
                            of: "source",
                            alone.map {
                                .record(
                                    $0.members + [
                                        ("verdict", .text($0.verdict?.rawValue)), ("withheld", .text($0.withheld)),
                                    ])
                            })
                    ), ("scenarios", scenarios.result),
                    (
                        "withoutEvaluators",
                        .list(of: "without", withoutEvaluators.map(\.result))
                    ),
                ])
    }

    private var verdictParts: ResultValue {
        steps.map { steps in
            .record([
                ("trials", .text(robustness?.verdict?.rawValue)), ("spread", .text(steps.spread.rawValue)),
                ("oneStep", steps.oneStep.result(outcome)), ("twoSteps", steps.twoSteps.result(outcome)),
            ])
        } ?? .none
    }

    private var ranked: [VendorResult] { outcome.results.filter { $0.rank != nil } }

    private var chances: [(String, ResultValue)] {
        guard let robustness else { return Robustness.names.map { ($0, .none) } }
        // Trials in which nothing was drawn are no chances.
        return robustness.drawn == Variation()
            ? robustness.members.map { name, value in (name, Robustness.ofTrials.contains(name) ? .none : value) }
            : robustness.members
    }

    /// One row a kind of change and rival, which is what people keep in a sheet.
    var csv: CSVTable {
        let rows: [[CSVTable.Field]] =
            [["evaluation", "kind", "leader", "rival", "subject", "from", "to", "distance", "verified", "words"]]
            + smallestChanges.map { change in
                let parts = change.parts
                return [
                    .text(outcome.evaluation.id), .text(change.kind.rawValue), .text(change.leader),
                    .text(change.rival), .text(parts.subject), .number(parts.from), .number(parts.to),
                    .number(parts.distance), .words(change.isVerified.map { $0 ? "yes" : "no" }),
                    .text(change.words(outcome)),
                ]
            }
        return CSVTable(rows)
    }
}

extension ResultValue {
    fileprivate static var thresholds: ResultValue {
        .record([
            ("clear", .number(LeadVerdict.clear.threshold)), ("likely", .number(LeadVerdict.likely.threshold)),
            ("standardErrors", .integer(2)),
        ])
    }

    fileprivate static func vendors(_ ids: [Vendor.ID]) -> ResultValue { .list(of: "vendor", ids.map { .text($0) }) }
}

extension LeadSteps.Tally {
    fileprivate func result(_ outcome: Outcome) -> ResultValue {
        .record([
            ("tried", .integer(tried)), ("changing", .integer(changing)),
            (
                "examples",
                .list(
                    of: "move",
                    Comparison.Lead.Steps(self, outcome).examples.map { move in
                        .record([
                            ("kind", .text(move.kind)), ("criterion", .text(move.criterion)),
                            ("question", .text(move.question)), ("evaluator", .text(move.evaluator)),
                            ("vendor", .text(move.vendor)), ("priceLine", .text(move.priceLine)),
                            ("from", .number(move.from)), ("to", .number(move.to)),
                            ("factor", .number(move.factor)), ("stepTo", .number(move.stepTo)),
                            ("words", .text(move.words)),
                            ("first", .vendors(move.first)),
                        ])
                    })
            ),
        ])
    }
}

extension WeightStability {
    fileprivate var result: ResultValue {
        .record([
            ("node", .text(criterion)), ("parent", .text(parent)), ("weight", .number(weight)),
            ("low", .number(first.lowerBound)), ("high", .number(first.upperBound)),
            ("takesOver", .record([("low", .vendors(takesOverBelow)), ("high", .vendors(takesOverAbove))])),
            ("orderLow", .number(order.lowerBound)), ("orderHigh", .number(order.upperBound)),
            (
                "crossovers",
                .list(
                    of: "crossover",
                    crossovers.map {
                        .record([
                            ("weight", .number($0.weight)), ("below", .text($0.below)), ("above", .text($0.above)),
                            ("first", .flag($0.isForFirst)),
                        ])
                    })
            ),
            (
                "leaders",
                .list(
                    of: "stretch",
                    leaders.map {
                        .record([("from", .number($0.from)), ("to", .number($0.to)), ("first", .vendors($0.first))])
                    })
            ),
        ])
    }
}

extension SmallestChange.Cause {
    fileprivate var id: String {
        switch self {
        case .ahead: "ahead"
        case .leaderOut: "leader-out"
        case .rivalIn: "rival-in"
        }
    }

    /// The criterion whose threshold is passed.
    fileprivate var threshold: Criterion.ID? {
        switch self {
        case .ahead: nil
        case .leaderOut(let criterion), .rivalIn(let criterion): criterion
        }
    }
}

extension SmallestChange.Score.Step {
    fileprivate var id: String {
        switch self {
        case .any: "any"
        case .next: "next"
        case .none: "none"
        }
    }

    fileprivate var score: Double? { if case .next(let score) = self { score } else { nil } }
}

extension SmallestChange {
    fileprivate func result(_ outcome: Outcome) -> ResultValue {
        let parts = parts
        var members: [(String, ResultValue)] = [
            ("kind", .text(kind.rawValue)), ("leader", .text(leader)), ("rival", .text(rival)),
            ("cause", .text(cause.id)), ("threshold", .text(cause.threshold)),
            ("criterion", .text(parts.criterion)), ("question", .text(parts.question)),
            ("evaluator", .text(parts.evaluator)), ("vendor", .text(parts.vendor)), ("priceLine", .text(parts.line)),
            ("priceTotal", .text(parts.total)),
            ("from", .number(parts.from)), ("to", .number(parts.to)), ("factor", .number(parts.factor)),
            ("distance", .number(parts.distance)), ("scaleStep", .text(parts.scaleStep)),
            ("stepTo", .number(parts.stepTo)), ("fromLevel", .text(parts.levels?.from.visible)),
            ("toLevel", .text(parts.levels?.to.visible)),
            ("words", .text(change == nil ? nil : words(outcome).visible)),
        ]
        if case .weights(let weights, _) = change {
            members.append(
                (
                    "weights",
                    .list(
                        of: "weight",
                        weights.map {
                            .record([
                                ("criterion", .text($0.criterion)), ("from", .number($0.from)), ("to", .number($0.to)),
                            ])
                        })
                ))
        } else {
            members.append(("weights", .none))
        }
        return .record(
            members + [
                ("file", .text(parts.location?.file)), ("fileLine", .integer(parts.location?.line)),
                ("searched", .text(searched.rawValue)), ("verified", isVerified.map { .flag($0) } ?? .none),
                ("firstBeyond", .vendors(firstBeyond)), ("obstacle", .text(obstacle?.visible)),
                ("caveat", .text(caveat)),
            ])
    }

    /// The change's figures under one roof, for records and rows.
    struct Parts {
        var criterion: Criterion.ID?
        var question: Question.ID?
        var evaluator: Evaluator.ID?
        var vendor: Vendor.ID?
        var line: String?
        var total: String?
        var from: Double?
        var to: Double?
        var factor: Double?
        var distance: Double?

        /// `next` with ``stepTo``, `none` where no score that can be given does it, `any` where nothing says how fine the
        /// scale is.
        var scaleStep: String?
        var stepTo: Double?

        /// Of a named level, which has no number.
        var levels: Measure.Levels?
        var location: Location?

        /// What moves, in a word or two.
        var subject: String {
            [question, evaluator, criterion, line, total, vendor].compactMap(\.self).joined(separator: " ")
        }
    }

    var parts: Parts {
        switch change {
        case nil: return Parts()
        case .weights(let weights, let distance):
            guard kind == .oneWeight, let one = weights.first else { return Parts(distance: distance) }
            return Parts(criterion: one.criterion, from: one.from, to: one.to, distance: distance)
        case .score(let score):
            return Parts(
                question: score.question, evaluator: score.evaluator, vendor: score.vendor, from: score.from,
                to: score.to, distance: abs(score.to - score.from), scaleStep: score.step.id, stepTo: score.step.score,
                location: score.location)
        case .measure(let measure):
            if let levels = measure.levels {
                return Parts(
                    criterion: measure.criterion, vendor: measure.vendor, levels: levels, location: measure.location)
            }
            return Parts(
                criterion: measure.criterion, vendor: measure.vendor, from: measure.from, to: measure.to,
                distance: abs(measure.to - measure.from), location: measure.location)
        case .price(let price):
            return Parts(
                vendor: price.vendor, line: price.line, total: price.alone?.rawValue, from: price.from, to: price.to,
                factor: price.factor, distance: abs(price.factor - 1))
        }
    }
}

extension Tornado {
    fileprivate var result: ResultValue {
        .record([
            ("leader", .text(leader)), ("rival", .text(rival)), ("lead", .number(lead)),
            ("outToday", .vendors(outToday)),
            (
                "bars",
                .list(
                    of: "bar",
                    bars.map { bar in
                        .record(
                            bar.input.members + [
                                ("low", .number(bar.low)), ("high", .number(bar.high)),
                                ("leadAtLow", .number(bar.leadAtLow)), ("leadAtHigh", .number(bar.leadAtHigh)),
                                ("firstAtLow", .vendors(bar.firstAtLow)), ("firstAtHigh", .vendors(bar.firstAtHigh)),
                                ("outAtLow", .vendors(bar.outAtLow)), ("outAtHigh", .vendors(bar.outAtHigh)),
                            ])
                    })
            ), ("withoutRange", .list(of: "input", withoutRange.map { .record($0.members) })),
        ])
    }
}

extension Tornado.Input {
    fileprivate var members: [(String, ResultValue)] {
        [
            ("kind", .text(kind.rawValue)), ("vendor", .text(vendor)), ("subject", .text(subject)),
            ("title", .text(title.visible)), ("source", .text(source.visible)), ("file", .text(location?.file)),
            ("fileLine", .integer(location?.line)),
        ]
    }
}

extension Robustness {
    /// The members of a result that stand on trials, in their order.
    fileprivate static let names = [
        "trials", "seed", "varied", "drawn", "notes", "rankAcceptability", "firstPlace", "pairwise", "centralWeights",
        "confidenceFactors",
    ]

    /// Those of them that tell how often something came out.
    fileprivate static let ofTrials: Set = [
        "rankAcceptability", "firstPlace", "pairwise", "centralWeights", "confidenceFactors",
    ]

    fileprivate var members: [(String, ResultValue)] {
        func map(_ value: (VendorChances) -> ResultValue) -> ResultValue {
            .map(of: "vendor", by: "id", vendors.map { ($0.vendor, value($0)) })
        }
        let values: [ResultValue] = [
            .integer(trials), .integer(Int(clamping: seed)), .text(varied.id), .text(drawn.id),
            .list(of: "note", notes.map { .text($0.visible) }),
            map { .list(of: "share", $0.acceptability.map { .number($0) }) },
            map {
                .record([
                    ("share", .number($0.first)), ("standardError", .number($0.standardError)),
                    ("expectedRank", .number($0.expectedRank)), ("out", .number($0.out)),
                ])
            },
            .map(
                of: "vendor", by: "id",
                vendors.indices.map { row in
                    (
                        vendors[row].vendor,
                        .map(
                            of: "ahead", by: "vendor",
                            vendors.indices.filter { $0 != row }.map {
                                (vendors[$0].vendor, .number(pairwise[row][$0]))
                            })
                    )
                }),
            map { chances in
                chances.centralWeights.map { weights in
                    .map(
                        of: "weight", by: "name", weights.sorted { $0.key < $1.key }.map { ($0.key, .number($0.value)) }
                    )
                } ?? .none
            },
            .map(of: "factor", by: "vendor", vendors.map { ($0.vendor, .number($0.confidenceFactor)) }),
        ]
        return Array(zip(Self.names, values))
    }
}

extension Scenarios {
    fileprivate var result: ResultValue {
        .record([
            (
                "weightSets",
                .list(
                    of: "set",
                    weightSets.map { set in
                        .record([
                            ("id", .text(set.id)), ("title", .text(set.title?.visible)),
                            ("status", .text(set.status.rawValue)),
                            (
                                "totals",
                                .map(
                                    of: "total", by: "vendor",
                                    set.order.map { ($0, .number(set.totals[$0])) })
                            ),
                            (
                                "ranks",
                                .map(of: "rank", by: "vendor", set.order.map { ($0, .integer(set.ranks[$0])) })
                            ), ("order", .vendors(set.order)), ("changesOrder", .flag(set.changesOrder)),
                            ("changesFirst", .flag(set.changesFirst)),
                        ])
                    })
            ),
            (
                "dominances",
                .list(
                    of: "dominance",
                    dominances.map { .record([("better", .text($0.better)), ("worse", .text($0.worse))]) })
            ), ("potential", .list(of: "vendor", potential.map(\.result))),
            (
                "withoutVendor",
                .list(
                    of: "without",
                    withoutVendor.map {
                        .record([
                            ("vendor", .text($0.vendor)), ("order", .vendors($0.order)),
                            ("changesOrder", .flag($0.changesOrder)), ("obstacle", .text($0.obstacle?.visible)),
                        ])
                    })
            ),
        ])
    }
}

extension Scenarios.Potential {
    fileprivate var result: ResultValue {
        func shares(_ item: String, _ name: String, _ shares: [String: Double]?) -> ResultValue {
            shares.map { shares in
                .map(of: item, by: name, shares.sorted { $0.key < $1.key }.map { ($0.key, .number($0.value)) })
            } ?? .none
        }
        var (word, margin, reason) = ("", Double?.none, String?.none)
        var (weights, mixture) = ([String: Double]?.none, [String: Double]?.none)
        switch answer {
        case .first(let lead, let found): (word, margin, weights) = ("first", lead, found)
        case .level(let found): (word, weights) = ("level", found)
        case .never(let lag, let rivals): (word, margin, mixture) = ("never", lag, rivals)
        case .unknown(let why): (word, reason) = ("unknown", why)
        }
        return .record([
            ("id", .text(vendor)), ("answer", .text(word)), ("margin", .number(margin)),
            ("weights", shares("weight", "name", weights)), ("mixture", shares("share", "vendor", mixture)),
            ("reason", .text(reason?.visible)),
        ])
    }
}
