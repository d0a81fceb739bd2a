extension Comparison.Lead {
    /// Members of a comparison in JSON.
    var members: [(String, JSONValue)] {
        [
            ("verdict", .text(verdict)), ("verdictReason", .string(reason)),
            ("verdictParts", parts?.json ?? .null), ("chances", chances?.json ?? .null),
            ("smallestChanges", .array(smallestChanges.map(\.json))),
            ("decidingActs", .array(decidingActs.map(\.json))),
        ]
    }
}

extension Comparison.Lead.Act {
    fileprivate var json: JSONValue {
        .object([
            ("kind", .string(kind)), ("vendor", .text(vendor)), ("item", .text(item)),
            ("firstWithout", .array(firstWithout.map { .string($0) })), ("words", .string(words)),
        ])
    }
}

extension Comparison.Lead.Parts {
    fileprivate var json: JSONValue {
        .object([
            ("trials", .text(trials)), ("oneStep", oneStep.json), ("twoSteps", twoSteps.json),
            ("spread", .string(spread)),
        ])
    }
}

extension Comparison.Lead.Steps {
    fileprivate var json: JSONValue {
        .object([
            ("tried", .integer(tried)), ("changing", .integer(changing)),
            ("examples", .array(examples.map(\.json))),
        ])
    }
}

extension Comparison.Lead.Move {
    fileprivate var json: JSONValue {
        .object([
            ("kind", .string(kind)), ("criterion", .text(criterion)), ("question", .text(question)),
            ("evaluator", .text(evaluator)), ("vendor", .text(vendor)), ("priceLine", .text(priceLine)),
            ("from", .number(from)), ("to", .number(to)), ("factor", .number(factor)),
            ("stepTo", .number(stepTo)),
            ("first", .array(first.map { .string($0) })), ("words", .string(words)),
        ])
    }
}

extension Comparison.Lead.Chances {
    fileprivate var json: JSONValue {
        .object([
            ("trials", .integer(trials)), ("seed", .integer(seed)), ("varied", .string(varied)),
            (
                "vendors",
                .object(
                    vendors.map { chance in
                        (
                            chance.vendor,
                            .object([
                                ("first", .number(chance.first)), ("standardError", .number(chance.standardError)),
                                ("out", .number(chance.out)),
                            ])
                        )
                    })
            ),
        ])
    }
}
