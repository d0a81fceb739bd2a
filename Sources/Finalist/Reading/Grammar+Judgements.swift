/// What people say about how much criteria matter.
extension Grammar {
    static let judgements: [String: Shape] = [
        "judgements": Shape(
            judge, children: ["points", "swing", "order", "pairwise", "best-worst"]),
        "points": Shape(judge, children: ["give"]),
        "swing": Shape(judge, children: ["give"]),
        "give": Shape([.required("criterion", .id), .required("value", .number)]),
        "order": Shape(
            judge + [.optional("rule", .oneOf(WeightJudgement.OrderRule.allCases.map(\.rawValue)))],
            children: ["rank"]),
        "rank": Shape([.required("criterion", .id), .required("place", .counting)]),
        "pairwise": Shape(judge, children: ["compare"]),
        "compare": Shape([.required("criterion", .id), .required("to", .id), .required("value", .ratio)]),
        "best-worst": Shape(
            judge + [
                .required("best", .id), .required("worst", .id),
                .optional("model", .oneOf(WeightJudgement.BestWorstModel.allCases.map(\.rawValue))),
            ], children: ["best-to", "to-worst"]),
        "best-to": Shape([.required("criterion", .id), .required("value", .ratio)]),
        "to-worst": Shape([.required("criterion", .id), .required("value", .ratio)]),
    ]

    /// On `<judgements>` for all that stands in it, or on one of those alone.
    private static let judge: [AttributeShape] = [
        .optional("by", .id), .optional("at", .moment), .optional("reason", .text), .optional("of", .id),
    ]
}
