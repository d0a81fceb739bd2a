extension PeoplesWeights {
    /// The weights in every form: a report for people, exact numbers for programs.
    public var publication: Publication {
        Publication(summary: summary, report: report, csv: { csv }, Self.document) { self }
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

extension PeoplesWeights {
    static let document = ResultDocument<PeoplesWeights>(
        "weights", root: "weights",
        """
        Weights made of what people say, as Finalist exports them. They change nothing until a set of weights is made \
        of them. Weights are shares of their level, from 0 to 1.
        """
    ) {
        Member("evaluation", .optional(.id), "null for judgements that stand alone.") { $0.evaluation }
        Member("title", .text) { $0.title.visible }
        Member("combine", .choice, "How several people's weights become one.") { $0.choices.combining }
        Member(
            "people", .list(of: "judgement", .record), "One a person and level, the levels in the order of the plan."
        ) { $0.levels.flatMap(\.judgements) }
        Member(
            "combined", .map(of: "weight", by: "criterion", .number),
            "The weights of all people together, of every level; a level without a combination is left out."
        ) { $0.levels.flatMap { $0.byCriterion($0.combined?.weights ?? []) } }
        Member(
            "plan", .optional(.map(of: "weight", by: "criterion", .number)),
            "The weights that decide, of the same criteria; null for judgements that stand alone."
        ) { $0.evaluation == nil ? nil : $0.levels.flatMap { $0.byCriterion($0.plan ?? []) } }
        Member("disagreement", .list(of: "level", .record), "One a level.") { $0.levels }
        Member(
            "comparisonOnly", .optional(.record),
            """
            What the vendors' figures would weigh. Never award weights. null for judgements that stand alone.
            """
        ) { $0.figures }
    }
}

extension PeoplesWeights.Level: Described {
    static let shape = Shape<PeoplesWeights.Level>("weightDisagreement") {
        Member("level", .optional(.id), "The criterion above; null at the top of the plan.") { $0.parent }
        Member(
            "concordance", .optional(.number), "Kendall's W of the orders of importance; null for one person."
        ) { $0.disagreement.concordance }
        Member("people", .map(of: "person", by: "by", .record)) { level in
            zip(level.people, level.disagreement.distances).map { ($0.by, WeightDistance(distance: $1)) }
        }
        Member("criteria", .map(of: "criterion", by: "id", .record)) { $0.byCriterion($0.disagreement.spreads) }
    }

    /// Figures by criterion, in the order of the plan.
    func byCriterion<Figure>(_ figures: [Figure]) -> [(String, Figure)] {
        zip(criteria, figures).map { ($0.id, $1) }
    }

    /// The person's name where the panel has it, else the id.
    func name(of by: String) -> String {
        people.firstIndex { $0.by == by }.map { names[$0] } ?? by
    }
}

private struct WeightDistance: Described {
    let distance: Double?

    static let shape = Shape<WeightDistance>("weightDistance") {
        Member(
            "distance", .optional(.number),
            """
            The share of the weight that would have to move to get to the mean of the others; null for one person.
            """
        ) { $0.distance }
    }
}

extension CombinedWeights.Spread: Described {
    static let shape = Shape<CombinedWeights.Spread>("weightSpread") {
        Member("low", .number) { $0.low }
        Member("high", .number) { $0.high }
        Member("mean", .number) { $0.mean }
        Member("standardDeviation", .optional(.number), "Over n - 1; null for one person.") { $0.standardDeviation }
    }
}

extension FiguresBesidePlan: Described {
    static let shape = Shape<FiguresBesidePlan>(
        "figureWeights",
        """
        Weights read from the vendors' figures: measures and prices as they are, everything else as values from 0 to \
        100.
        """
    ) {
        Member("reason", .optional(.words, where: "there is"), "Why there is nothing to read.") { $0.reason?.visible }
        Member("entropyReason", .optional(.words)) { $0.entropy?.reason }
        Member("criticReason", .optional(.words)) { $0.critic?.reason }
        Member("vendors", .list(of: "vendor", .id)) { $0.vendors }
        Member(
            "plan", .optional(.map(of: "weight", by: "criterion", .number)),
            "What these criteria weigh in the plan, as shares of all that are compared."
        ) { $0.weights($0.plan) }
        Member("entropy", .optional(.map(of: "weight", by: "criterion", .number))) { $0.weights($0.entropy?.weights) }
        Member("critic", .optional(.map(of: "weight", by: "criterion", .number))) { $0.weights($0.critic?.weights) }
        Member(
            "leftOut", .list(of: "criterion", .record), "The criteria without a figure of every vendor in the running."
        ) { $0.leftOut.map { UnweighedCriterion(leftOut: $0) } }
    }

    /// `nil` where there are none.
    private func weights(_ numbers: [Double]?) -> [(String, Double)]? {
        guard let numbers, !numbers.isEmpty else { return nil }
        return zip(criteria, numbers).map { ($0.id, $1) }
    }
}

private struct UnweighedCriterion: Described {
    let leftOut: Performance.LeftOut

    static let shape = Shape<UnweighedCriterion>("figureLeftOut") {
        Member("id", .id) { $0.leftOut.criterion }
        Member("title", .text) { $0.leftOut.title.visible }
        Member("reason", .text) { $0.leftOut.reason.visible }
    }
}
