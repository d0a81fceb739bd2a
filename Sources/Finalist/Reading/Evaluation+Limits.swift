extension Evaluation {
    /// What small files ask for together that is more than can be worked with.
    func beyond(_ limits: ReadingLimits) -> [Diagnostic] {
        let all = criteria.reduce(0) { $0 + $1.size }
        let asked = criteria.reduce(0) { $0 + $1.scoresAsked }
        let bound: [(what: String, count: Int, limit: Int, flag: String, place: Location?)] = [
            ("criteria", all, limits.criteria, "--max-criteria", criteria.first?.location),
            (
                "values: \(Figures.grouped(all)) criteria of \(Figures.grouped(vendors.count)) vendors",
                all * vendors.count,
                limits.cells, "--max-cells", vendors.first?.location
            ),
            ("scores asked for in scored-by", asked * vendors.count, limits.elements, "--max-elements", location),
            (
                "amounts: price lines, and the channels that drive them, in \(scenario?.term ?? 0) months, and tiers",
                amounts,
                limits.amounts, "--max-amounts",
                scenario?.location
            ),
        ]
        return bound.filter { $0.count > $0.limit }.map { bound in
            Diagnostic(
                .limit,
                "the evaluation has \(Figures.grouped(bound.count)) \(bound.what); the limit is "
                    + "\(Figures.grouped(bound.limit)) (\(bound.flag))",
                remedy: "raise the limit with \(bound.flag) if it is meant to be so, and allow for minutes",
                at: bound.place)
        }
    }

    /// Of all price lines in all months, of the channels that they are driven by, and of each vendor's contacts by channel;
    /// and the tiers of lines. A term that is refused has none.
    private var amounts: Int {
        guard let scenario, 0...Costing.longestTerm ~= scenario.term else { return 0 }
        return responses.compactMap(\.pricing).reduce(0) { sum, pricing in
            let driven = Set(pricing.lines.map { Costing.Driven($0.completed(from: priceTemplate)) })
            let monthly = pricing.lines.count + driven.reduce(scenario.channels.count) { $0 + $1.driver.count }
            return sum + scenario.term * monthly + pricing.lines.reduce(0) { $0 + $1.tiers.count }
        }
    }
}

extension Criterion {
    /// It and all below it.
    fileprivate var size: Int { children.reduce(1) { $0 + $1.size } }

    /// Of one vendor, here and below.
    fileprivate var scoresAsked: Int {
        questions.reduce(0) { $0 + $1.evaluators.count } + children.reduce(0) { $0 + $1.scoresAsked }
    }
}
