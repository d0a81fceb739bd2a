extension WeightStability: Described {
    static let shape = Shape<WeightStability>(
        "weightStability",
        "How far the weight of one criterion can move, as a share of its level, its siblings in proportion."
    ) {
        Member("node", .id, "The criterion.") { $0.criterion }
        Member("parent", .optional(.id)) { $0.parent }
        Member("weight", .number, "Today.") { $0.weight }
        Member("low", .number, "Between here and high the same vendors stay first.") { $0.first.lowerBound }
        Member("high", .number) { $0.first.upperBound }
        Member("takesOver", .record) { TakingOver(low: $0.takesOverBelow, high: $0.takesOverAbove) }
        Member("orderLow", .number, "Between here and orderHigh the whole order stays.") { $0.order.lowerBound }
        Member("orderHigh", .number) { $0.order.upperBound }
        Member(
            "crossovers", .list(of: "crossover", .record),
            "Every share at which two vendors change places, rising."
        ) { $0.crossovers }
        Member("leaders", .list(of: "stretch", .record), "Who leads from where to where, over 0 to 1.") { $0.leaders }
    }
}

private struct TakingOver: Described {
    let low: [Vendor.ID]
    let high: [Vendor.ID]

    static let shape = Shape<TakingOver>(
        "takesOver",
        "Who comes first just below low and just above high; empty where the first stays to the end."
    ) {
        Member("low", .list(of: "vendor", .id)) { $0.low }
        Member("high", .list(of: "vendor", .id)) { $0.high }
    }
}

extension WeightStability.Crossover: Described {
    static let shape = Shape<WeightStability.Crossover>("crossover", "A share at which two vendors are level.") {
        Member("weight", .number) { $0.weight }
        Member("below", .id, "Ahead below it.") { $0.below }
        Member("above", .id, "Ahead above it.") { $0.above }
        Member("first", .flag, "First place changes there.") { $0.isForFirst }
    }
}

extension WeightStability.Stretch: Described {
    static let shape = Shape<WeightStability.Stretch>("leadStretch", "Who is first between two shares.") {
        Member("from", .number) { $0.from }
        Member("to", .number) { $0.to }
        Member("first", .list(of: "vendor", .id)) { $0.first }
    }
}
