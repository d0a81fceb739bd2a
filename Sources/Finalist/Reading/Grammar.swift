/// What may stand where in Finalist's own files; the twin of `Templates/schema/finalist.xsd`.
///
/// One table serves the check of what stands there, the suggestion for what was probably meant, and the message.
struct Grammar: Sendable {
    /// What an element may hold.
    struct Shape: Sendable {
        let attributes: [AttributeShape]

        /// How many of the attributes are required.
        let requiredCount: Int

        /// The elements that may stand in it: name → key in ``Grammar/shapes``.
        let children: [String: String]

        /// Those of the children that may stand once only. A schema cannot say so where order is free.
        let single: [String]
        let text: TextRule

        init(
            _ attributes: [AttributeShape] = [], children: [String] = [], single: [String] = [],
            text: TextRule = .none
        ) {
            self.attributes = attributes
            requiredCount = attributes.count(where: \.isRequired)
            self.text = text
            self.single = single
            // "criterion/measure" is the measure of a criterion; in the file it is called measure.
            self.children = Dictionary(
                uniqueKeysWithValues: children.map { ($0.split(separator: "/").last.map(String.init) ?? $0, $0) })
        }
    }

    enum TextRule: Sendable {
        case none, optional, required
    }

    struct AttributeShape: Sendable {
        let name: String
        let kind: AttributeKind
        let isRequired: Bool
    }

    static let namespace = "urn:finalist:1"

    static let plan = [
        "client", "scale", "panel", "requirement", "criterion", "weights", "vendor", "scenario", "price-template",
        "client-cost", "scorecard", "lost-customers", "methods",
    ]

    /// What the parts of an evaluation may be when they are files of their own.
    static let parts = ["plan", "response", "scores", "record", "visit", "scorecard", "weights", "judgements"]

    /// The shapes of which an evaluation may hold many thousands; of each other one `ReadingLimits.items` at the most.
    static let plentiful: Set<String> = [
        "score", "abstain", "scores/not-applicable", "claim", "answer", "rating", "assessment/not-applicable",
        "missing", "assessment/critical-error", "vendor/measure",
    ]

    /// The shapes that are compared each with each, or with every other thing; of each `ReadingLimits.peers` at the most.
    static let scarce: Set<String> = [
        "vendor", "evaluator", "channel", "service", "fx", "scale", "weights", "scorecard", "client-cost", "judgements",
        "points", "swing", "order", "pairwise", "best-worst",
    ]

    /// The shapes of what a cost is reckoned of, again for each question asked of it; of each `ReadingLimits.lines` at
    /// the most.
    static let reckoned: Set<String> = ["pricing/line", "training", "price-template/line"]

    /// The shapes of what was heard; of each `ReadingLimits.sheets` at the most.
    static let heard: Set<String> = ["call", "call/assessment", "visit/assessment"]

    /// The shape with a key that stands in the table.
    static func shape(_ key: String) -> Shape {
        guard let shape = shapes[key] else { preconditionFailure("no shape for \(key)") }
        return shape
    }

    /// Built on use and kept by the reader: every file is held against the same table.
    static let shapes: [String: Shape] = main.merging(pricing) { first, _ in first }
        .merging(visits) { first, _ in first }.merging(judgements) { first, _ in first }
        .merging(methods) { first, _ in first }

    /// What a figure or a price may be instead, and how likely.
    static let range: [AttributeShape] = [
        .optional("low", .number), .optional("high", .number),
        .optional("distribution", .oneOf(StatedRange.Distribution.allCases.map(\.rawValue))),
        .optional("alpha", .number), .optional("beta", .number),
    ]

    private static let main: [String: Shape] = [
        "evaluation": Shape(
            [
                .required("id", .id), .required("title", .text), .optional("currency", .currency),
                .optional("date", .date),
            ],
            children: plan + ["include", "response", "scores", "record", "visit", "judgements"]),
        "plan": Shape(children: plan),
        "include": Shape([.required("href", .file), .optional("scorecard", .id)]),
        "client": Shape([.required("name", .text)]),
        "scale": Shape(
            [
                .required("id", .id), .required("from", .number), .required("to", .number), .optional("zero", .number),
                .optional("step", .number),
            ], children: ["scale/level"]),
        "scale/level": Shape([.required("score", .number)], text: .optional),
        "panel": Shape([.optional("spread-alert", .number)], children: ["evaluator", "recusal"]),
        "evaluator": Shape([
            .required("id", .id), .required("name", .text), .optional("role", .text), .optional("chair", .yesNo),
            .optional("employer", .oneOf(Evaluator.Employer.allCases.map(\.rawValue))),
        ]),
        "recusal": Shape(
            [
                .required("evaluator", .id), .optional("vendor", .id), .optional("criteria", .ids),
                .optional("from", .moment),
            ], text: .optional),
        "requirement": Shape([.required("id", .id), .required("title", .text)], text: .optional),
        "criterion": Shape(
            [
                .required("id", .id), .required("title", .text), .required("weight", .number),
                .optional("missing", .oneOf(MissingPolicy.allCases.map(\.rawValue))), .optional("intuition", .yesNo),
                .optional("scale", .id),
            ],
            children: [
                "criterion", "question", "criterion/measure", "criterion/price", "criterion/calls", "threshold",
                "preference",
            ],
            single: ["threshold", "preference"]),
        "threshold": Shape([
            .required("minimum", .number), .required("effect", .oneOf(Threshold.Effect.allCases.map(\.rawValue))),
        ]),
        "question": Shape(
            [
                .required("id", .id), .required("share", .number), .optional("stage", .id),
                .required("scored-by", .ids),
                .optional("scale", .id), .optional("type", .listOf(Question.AnswerType.allCases.map(\.rawValue))),
                .optional("choices", .ids), .optional("guidance", .text),
            ], text: .required),
        "criterion/measure": Shape(
            [
                .optional("unit", .text), .optional("worst", .number), .optional("best", .number),
                .optional("better", .oneOf(ValueFunction.Direction.allCases.map(\.rawValue))),
                .optional("scale", .oneOf(["vendors"])), .optional("target", .number), .optional("low", .number),
                .optional("high", .number),
            ], children: ["point", "measure/level"]),
        "point": Shape([.required("at", .number), .required("value", .number)]),
        "measure/level": Shape([.required("name", .text), .required("value", .number)]),
        "criterion/price": Shape(
            [
                .optional("of", .oneOf(PriceTerm.Total.allCases.map(\.rawValue))),
                .required("formula", .oneOf(PriceFormula.all.map(\.id))),
            ] + PriceFormula.Parameter.all.map { .optional($0.name, .number) }),
        "weights": Shape(
            [
                .required("id", .id), .required("status", .oneOf(Weights.Status.allCases.map(\.rawValue))),
                .optional("by", .id), .optional("at", .moment), .optional("reason", .text), .optional("title", .text),
            ], children: ["weight"]),
        "weight": Shape([.required("criterion", .id), .required("value", .number)]),
        "vendor": Shape(
            [
                .required("id", .id), .required("name", .text),
                .optional("location", .oneOf(Vendor.places)),
                .optional("team", .oneOf(["dedicated", "shared", "mixed"])), .optional("left", .id),
                .optional("reason", .text),
            ], children: ["vendor/measure", "vendor/price", "vendor/not-applicable"]),
        "vendor/measure": Shape(
            [.required("criterion", .id), .required("value", .text)] + range, text: .optional),
        "vendor/price": Shape(
            [
                .optional("of", .oneOf(PriceTerm.Total.allCases.map(\.rawValue))), .required("amount", .number),
                .optional("currency", .currency),
            ] + range, text: .optional),
        "vendor/not-applicable": Shape([.required("criterion", .id)], text: .required),
        "response": Shape(
            [
                .required("vendor", .id), .optional("version", .counting), .optional("supersedes", .counting),
                .optional("received", .moment), .optional("late", .yesNo),
            ], children: ["claim", "answer", "vendor/price", "pricing"], single: ["pricing"]),
        "claim": Shape(
            [
                .required("requirement", .id), .required("status", .oneOf(Claim.Status.allCases.map(\.rawValue))),
                .optional("until", .date), .optional("evidence", .text), .optional("page", .text),
            ], text: .optional),
        "answer": Shape(
            [
                .optional("question", .id), .optional("criterion", .id),
                .optional("status", .oneOf(Answer.Status.allCases.map(\.rawValue))), .optional("value", .text),
                .optional("unit", .text), .optional("evidence", .text), .optional("page", .text),
            ], text: .optional),
        "scores": Shape(
            [.required("evaluator", .id), .optional("submitted", .moment)],
            children: ["score", "abstain", "scores/not-applicable"]),
        "score": Shape(
            [.required("question", .id), .required("vendor", .id), .required("value", .number)], text: .optional),
        "abstain": Shape([.required("question", .id), .required("vendor", .id)], text: .required),
        "scores/not-applicable": Shape([.required("question", .id), .required("vendor", .id)], text: .required),
        "record": Shape(children: [
            "moderation", "clarification", "narrowing", "ruling", "recusal", "decision", "event",
        ]),
        "moderation": Shape(
            [
                .required("question", .id), .required("vendor", .id), .required("agreed", .number),
                .optional("at", .moment), .optional("present", .ids),
            ], children: ["original", "reason", "minority"], single: ["reason"]),
        "original": Shape([.required("evaluator", .id), .required("value", .number)]),
        "reason": Shape(text: .required),
        "minority": Shape([.required("by", .id)], text: .required),
        "dissent": Shape([.required("by", .id)], text: .required),
        "clarification": Shape(
            [
                .required("vendor", .id), .optional("at", .moment), .optional("question", .id),
                .optional("requirement", .id),
            ], children: ["asked", "answered", "effect"], single: ["asked", "answered", "effect"]),
        "asked": Shape(text: .required),
        "answered": Shape([.optional("at", .moment)], text: .required),
        "effect": Shape(text: .required),
        "narrowing": Shape(
            [
                .optional("at", .moment), .optional("stage", .id), .required("from", .counting),
                .required("to", .counting), .optional("by", .ids),
            ], children: ["stays", "leaves"]),
        "stays": Shape([.required("vendor", .id)], text: .required),
        "leaves": Shape([.required("vendor", .id)], text: .required),
        "ruling": Shape(
            [
                .required("requirement", .id), .required("vendor", .id),
                .required("status", .oneOf(["met", "not-met"])),
                .optional("at", .moment), .optional("by", .id),
            ], text: .required),
        "decision": Shape(
            [.optional("at", .moment), .optional("by", .ids), .required("chosen", .id), .optional("reserve", .id)],
            children: ["reason", "dissent"], single: ["reason"]),
        "event": Shape([.optional("at", .moment), .optional("by", .ids), .required("title", .text)], text: .optional),
    ]
}

extension Grammar.AttributeShape {
    static func required(_ name: String, _ kind: AttributeKind) -> Self {
        Self(name: name, kind: kind, isRequired: true)
    }

    static func optional(_ name: String, _ kind: AttributeKind) -> Self {
        Self(name: name, kind: kind, isRequired: false)
    }
}
