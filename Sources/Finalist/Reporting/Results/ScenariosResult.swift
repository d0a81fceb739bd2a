extension Scenarios: Described {
    static let shape = Shape<Scenarios>(
        "scenarios", "The result under other weights, without one vendor, and under any weights at all."
    ) {
        Member("weightSets", .list(of: "set", .record)) { $0.weightSets }
        Member(
            "dominances", .list(of: "dominance", .record),
            "One vendor is at least as good as another on every lowest criterion, and better on one."
        ) { $0.dominances }
        Member("potential", .list(of: "vendor", .record), "Whether any weights put a vendor first.") { $0.potential }
        Member("withoutVendor", .list(of: "without", .record)) { $0.withoutVendor }
    }
}

extension Scenarios.WeightSetResult: Described {
    static let shape = Shape<Scenarios.WeightSetResult>("weightSetResult", "The result under one set of weights.") {
        Member("id", .id) { $0.id }
        Member("title", .optional(.text)) { $0.title?.visible }
        Member("status", .choice) { $0.status }
        Member("totals", .map(of: "total", by: "vendor", .number)) { $0.ordered($0.totals) }
        Member("ranks", .map(of: "rank", by: "vendor", .count)) { $0.ordered($0.ranks) }
        Member("order", .list(of: "vendor", .id), "Best first.") { $0.order }
        Member("changesOrder", .flag, "Against the result at hand.") { $0.changesOrder }
        Member("changesFirst", .flag) { $0.changesFirst }
    }

    /// The best vendor first; whoever is in the order has a total and a rank.
    private func ordered<Figure>(_ figures: [Vendor.ID: Figure]) -> [(String, Figure)] {
        order.compactMap { id in figures[id].map { (id, $0) } }
    }
}

extension Scenarios.Dominance: Described {
    static let shape = Shape<Scenarios.Dominance>("dominance") {
        Member("better", .id) { $0.better }
        Member("worse", .id) { $0.worse }
    }
}

extension Scenarios.Potential: Described {
    static let shape = Shape<Scenarios.Potential>(
        "potential",
        """
        Whether any weights put a vendor first: first (ahead by margin points at most), level, never (a mixture of \
        rivals is ahead by margin points at least on every criterion), unknown with a reason, or notSearched, as there \
        are many vendors.
        """
    ) {
        Member("id", .id) { $0.vendor }
        Member("answer", .oneOf(["first", "level", "never", "unknown", "notSearched"])) { $0.answer.word }
        Member("margin", .optional(.number)) { $0.answer.margin }
        Member(
            "weights", .optional(.map(of: "weight", by: "name", .number)),
            "Effective weights by lowest criterion that do it."
        ) { $0.answer.weights?.inOrder }
        Member(
            "mixture", .optional(.map(of: "share", by: "vendor", .number)), "Shares of rivals; they sum to 1."
        ) { $0.answer.mixture?.inOrder }
        Member("reason", .optional(.text)) { $0.answer.reason?.visible }
    }
}

extension Scenarios.Potential.Answer {
    fileprivate var word: String {
        switch self {
        case .first: "first"
        case .level: "level"
        case .never: "never"
        case .unknown: "unknown"
        case .unsearched: "notSearched"
        }
    }

    fileprivate var margin: Double? {
        switch self {
        case .first(let margin, _), .never(let margin, _): margin
        case .level, .unknown, .unsearched: nil
        }
    }

    fileprivate var weights: [Criterion.ID: Double]? {
        switch self {
        case .first(_, let weights), .level(let weights): weights
        case .never, .unknown, .unsearched: nil
        }
    }

    fileprivate var mixture: [Vendor.ID: Double]? {
        if case .never(_, let mixture) = self { mixture } else { nil }
    }

    fileprivate var reason: String? { if case .unknown(let reason) = self { reason } else { nil } }
}

extension Scenarios.WithoutVendor: Described {
    static let shape = Shape<Scenarios.WithoutVendor>(
        "vendorWithout", "The order of the others as if one vendor had never taken part."
    ) {
        Member("vendor", .id) { $0.vendor }
        Member("order", .list(of: "vendor", .id)) { $0.order }
        Member("changesOrder", .flag) { $0.changesOrder }
        Member("obstacle", .optional(.text)) { $0.obstacle?.visible }
    }
}
