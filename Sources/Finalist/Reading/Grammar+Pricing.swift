/// What prices are reckoned on, and price matrices.
extension Grammar {
    static let pricing: [String: Shape] = [
        "scenario": Shape(
            [
                .required("term", .counting), .optional("discount-rate", .number), .optional("baseline", .number),
                .optional("start", .date), .optional("seasonality", .numbers), .optional("occupancy", .number),
                .optional("productive-share", .number), .optional("hours-per-seat", .number),
                .optional("hours-per-fte", .number),
                .optional("seat-rounding", .oneOf(Scenario.SeatRounding.allCases.map(\.rawValue))),
            ], children: ["channel", "service", "fx"]),
        "channel": Shape([
            .required("id", .id), .optional("title", .text), .required("volume", .number),
            .required("handle-time", .number), .optional("concurrency", .number), .optional("seasonality", .numbers),
        ]),
        "service": Shape(
            [
                .required("channel", .id), .required("answered", .number), .required("within", .number),
                .optional("patience", .number), .optional("shrinkage", .number), .optional("days", .number),
                .optional("minutes", .oneOf(["15", "30", "60"])),
            ], children: ["interval"]),
        "interval": Shape([.required("from", .time), .required("share", .number)]),
        "fx": Shape([
            .required("currency", .currency), .required("rate", .number), .optional("date", .date),
            .optional("source", .text),
        ]),
        "price-template": Shape(children: ["price-template/line"]),
        "price-template/line": Shape([
            .required("id", .id), .required("title", .text), .optional("unit", unit), .optional("driver", .ids),
            .optional("required", .yesNo),
        ]),
        "client-cost": Shape(
            [
                .optional("vendor", .id), .optional("location", .oneOf(Vendor.places)), .optional("retained", .number),
                .optional("travel", .number), .optional("attrition-training", .number),
                .optional("dual-running", .number),
            ], children: ["other"]),
        "other": Shape([
            .required("title", .text), .required("amount", .number),
            .required("each", .oneOf(ClientCost.Other.Interval.allCases.map(\.rawValue))),
        ]),
        "pricing": Shape(
            [
                .optional("currency", .currency), .optional("handle-time-factor", .number),
                .optional("repeat-contact-factor", .number), .optional("ramp", .numbers),
            ],
            children: [
                "minimum", "pricing/line", "training", "staffing", "indexation", "credits", "termination", "excluded",
                "withdrawn",
            ], single: ["minimum", "indexation", "credits"]),
        "minimum": Shape([
            .required("amount", .number), .optional("currency", .currency), .optional("from-month", .counting),
        ]),
        "pricing/line": Shape(
            [
                .required("id", .id), .required("title", .text), .optional("kind", .oneOf(["charge", "rebate"])),
                .optional("covers", .ids), .optional("unit", unit),
                .optional("driver", .ids), .optional("share", .number), .optional("quantity", .number),
                .optional("price", .number), .optional("currency", .currency),
                .optional("tiers", .oneOf(PriceLine.TierRule.allCases.map(\.rawValue))),
                .optional("pass-through", .yesNo), .optional("indexed", .yesNo), .optional("month", .counting),
                .optional("total", .number),
            ] + range, children: ["tier"], text: .optional),
        "tier": Shape([.required("from", .number), .optional("to", .number), .required("price", .number)]),
        "training": Shape([
            .required("id", .id), .optional("title", .text),
            .required("kind", .oneOf(Training.Kind.allCases.map(\.rawValue))), .optional("covers", .ids),
            .required("agents", .number), .required("hours", .number), .required("price", .number),
            .optional("currency", .currency), .optional("attrition", .number),
        ]),
        "indexation": Shape([
            .required("rate", .number), .optional("cap", .number), .optional("from-month", .counting),
        ]),
        "staffing": Shape([
            .required("channel", .id), .required("month", .oneOf((1...12).map(String.init))),
            .required("agents", .counting),
        ]),
        "credits": Shape([.required("at-risk", .number)]),
        "termination": Shape([
            .optional("from-month", .counting), .optional("to-month", .counting), .optional("months", .number),
            .optional("amount", .number), .optional("currency", .currency),
        ]),
        "excluded": Shape([.required("line", .id)], text: .required),
        "withdrawn": Shape([.required("line", .id)], text: .optional),
    ]

    private static let unit = AttributeKind.oneOf(PriceUnit.allCases.map(\.rawValue))
}
