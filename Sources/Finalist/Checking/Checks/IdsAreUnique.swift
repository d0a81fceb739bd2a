extension Check {
    /// Ids are unique among their kind; questions and criteria share one, since both can be named in a recusal.
    static let idsAreUnique: Check = Check(
        Rule(
            "F0401", .error, "an id is given twice",
            """
            Everything with an id is found by it. With two of the same name it would be chance which one counts. Give \
            one of them another id, and mend what refers to it.
            """)
    ) { index in
        let evaluation = index.evaluation
        let criteria = index.nodes.map { ($0.criterion.id, $0.criterion.location) }
        let kinds: [(String, [(id: String, location: Location?)])] = [
            ("criterion or question", criteria + index.questions.map { ($0.id, $0.location) }),
            ("vendor", evaluation.vendors.map { ($0.id, $0.location) }),
            ("evaluator", evaluation.panel.evaluators.map { ($0.id, $0.location) }),
            ("scale", evaluation.scales.map { ($0.id, $0.location) }),
            ("requirement", evaluation.requirements.map { ($0.id, $0.location) }),
            ("weight set", evaluation.weightSets.map { ($0.id, $0.location) }),
            ("channel", (evaluation.scenario?.channels ?? []).map { ($0.id, $0.location) }),
            ("scorecard", evaluation.scorecards.map { ($0.id, $0.location) }),
            ("price template line", evaluation.priceTemplate.map { ($0.id, $0.location) }),
        ]
        let inPricing = evaluation.responses.compactMap(\.pricing).flatMap { pricing in
            duplicates(
                "price line", pricing.lines.map { ($0.id, $0.location) } + pricing.training.map { ($0.id, $0.location) }
            )
        }
        return kinds.flatMap { kind, items in duplicates(kind, items) } + inPricing
    }
}

private func duplicates(_ kind: String, _ items: [(id: String, location: Location?)]) -> [Diagnostic] {
    var places: [String: Location?] = [:]
    return items.compactMap { item in
        guard !item.id.isEmpty else { return nil }
        guard let earlier = places[item.id] else {
            places[item.id] = .some(item.location)
            return nil
        }
        return Diagnostic(
            Check.idsAreUnique.rule, "\(kind) '\(item.id)' is there twice\(whereFirst(earlier))",
            remedy: "give one of the two another id, or take it out", at: item.location)
    }
}
