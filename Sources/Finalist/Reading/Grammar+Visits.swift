/// Scorecards, visits, and the calls listened to.
extension Grammar {
    static let visits: [String: Shape] = [
        "scorecard": Shape(
            [
                .required("id", .id), .required("version", .text), .required("title", .text), .optional("unit", .text),
                .optional("frozen", .moment), .optional("changed", .moment), .optional("fingerprint", .text),
            ], children: ["section", "scorecard/critical-error"]),
        "section": Shape(
            [.required("id", .id), .required("title", .text), .required("weight", .number)], children: ["item"]),
        "item": Shape(
            [
                .required("id", .id), .required("title", .text), .required("weight", .number),
                .required("kind", .oneOf(Scorecard.Kind.allCases.map(\.rawValue))),
                .optional("not-applicable", .text),
            ], children: ["asks", "anchor"], single: ["asks"]),
        "asks": Shape(text: .required),
        "anchor": Shape(
            [.required("rating", .oneOf(["yes", "no"] + (0...10).map(String.init)))], text: .required),
        "scorecard/critical-error": Shape([
            .required("id", .id), .required("class", .oneOf(CriticalClass.allCases.map(\.rawValue))),
            .required("title", .text), .optional("unless", .text),
        ]),
        "criterion/calls": Shape(
            [
                .required("scorecard", .id), .optional("of", .oneOf(CallTerm.Figure.allCases.map(\.rawValue))),
                .optional("selection", .oneOf(CallTerm.Calls.allCases.map(\.rawValue))),
                .optional("severity", .oneOf(CallTerm.Severity.allCases.map(\.rawValue))),
                .optional("zero-on", .listOf(CriticalClass.allCases.map(\.rawValue))),
            ], children: ["gate"]),
        "gate": Shape([
            .required("class", .oneOf(CriticalClass.allCases.map(\.rawValue))), .required("most", .whole),
        ]),
        "visit": Shape(
            [
                .required("vendor", .id), .optional("site", .text), .optional("from", .moment),
                .optional("to", .moment), .optional("announced", .yesNo), .optional("visitors", .ids),
            ],
            children: [
                "person", "tour", "observation", "integration", "impression", "follow-up", "draw", "call",
                "visit/assessment",
            ]),
        "person": Shape(
            [
                .required("name", .text), .required("role", .text), .optional("share", .number),
                .optional("tenure", .number), .optional("sales-present", .yesNo),
            ], text: .optional),
        "tour": Shape([.optional("area", .text)], children: ["observation"]),
        "observation": Shape(
            [
                .required("question", .id), .required("evaluator", .id), .optional("score", .number),
                .required("evidence", .oneOf(EvidenceClass.allCases.map(\.rawValue))), .optional("area", .text),
                .optional("at", .moment), .optional("photo", .text),
            ], text: .required),
        "integration": Shape(children: ["integration/check"]),
        "integration/check": Shape(
            [
                .required("system", .text),
                .required("method", .oneOf(IntegrationCheck.Method.allCases.map(\.rawValue))),
                .required("result", .oneOf(IntegrationCheck.Result.allCases.map(\.rawValue))),
                .optional("gap", .text), .optional("effort", .text), .optional("question", .id),
            ], text: .optional),
        "impression": Shape(
            [
                .required("question", .id), .required("evaluator", .id), .required("score", .number),
                .required("prices-seen", .yesNo),
            ], text: .required),
        "follow-up": Shape(
            [.optional("question", .id), .optional("at", .moment)], children: ["asked", "answered"],
            single: ["asked", "answered"]),
        "draw": Shape(
            [
                .required("id", .id), .optional("log", .text), .required("sha256", .text), .required("seed", .whole),
                .required("rule", .text), .optional("strata", .ids), .required("calls", .ids), .optional("by", .id),
                .optional("at", .moment),
            ]),
        "call": Shape(
            [
                .required("id", .id), .required("selection", .oneOf(Call.Selection.allCases.map(\.rawValue))),
                .optional("site", .text), .optional("agent", .id), .optional("queue", .text),
                .optional("language", .text), .optional("type", .text), .optional("at", .moment),
                .optional("duration", .number), .optional("mode", .oneOf(Call.Mode.allCases.map(\.rawValue))),
                .optional("draw", .id), .optional("link-set", .id), .optional("survey", .number),
                .optional("promise-made", .yesNo), .optional("promise-kept", .yesNo), .optional("consent", .text),
            ], children: ["call/assessment"]),
        "call/assessment": Shape(assessment, children: marks),
        "visit/assessment": Shape([.required("call", .id)] + assessment, children: marks),
        "rating": Shape(
            [.required("item", .id), .required("value", .text), .optional("at", .text)], text: .optional),
        "assessment/not-applicable": Shape([.required("item", .id), .optional("at", .text)], text: .required),
        "lost-customers": Shape([.optional("in-total-cost", .yesNo)], children: ["input", "unresolved"]),
        "input": Shape([
            .required("name", .oneOf(LostCustomers.Name.allCases.map(\.rawValue))), .required("value", .number),
            .optional("low", .number), .optional("high", .number), .required("source", .text),
        ]),
        "unresolved": Shape([
            .required("vendor", .id), .optional("value", .number), .optional("low", .number),
            .optional("high", .number), .optional("error", .id), .optional("source", .text),
        ]),
        "missing": Shape([.required("item", .id)], text: .optional),
        "assessment/critical-error": Shape([.required("error", .id), .optional("at", .text)], text: .required),
    ]

    private static let assessment: [AttributeShape] = [
        .required("evaluator", .id), .required("scorecard", .id), .optional("order", .counting),
        .optional("started", .moment), .optional("submitted", .moment), .optional("independent", .yesNo),
        .optional("version", .counting), .optional("supersedes", .counting),
    ]

    private static let marks = ["rating", "assessment/not-applicable", "missing", "assessment/critical-error"]
}
