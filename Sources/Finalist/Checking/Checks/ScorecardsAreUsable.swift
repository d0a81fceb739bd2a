extension Check {
    /// A scorecard can be scored on: ids are its own, weights are real, anchors name ratings of their item.
    static let scorecardsAreUsable: Check = Check(
        Rule(
            "F0901", .error, "a scorecard cannot be used",
            """
            A scorecard has at least one section with an item, ids that stand once, and weights of 0 or more that are \
            not all 0. Its anchors explain ratings that the item has: a 5 cannot be explained where 4 is the best.
            """)
    ) { index in
        index.evaluation.scorecards.flatMap { scorecard in
            faults(of: scorecard).map { fault in
                Diagnostic(
                    scorecardsAreUsable.rule, "\(fault.message) in scorecard \(scorecard.id)", remedy: fault.remedy,
                    at: fault.location ?? scorecard.location)
            }
        }
    }
}

private struct Fault {
    let message: String
    let remedy: String
    let location: Location?
}

private func faults(of scorecard: Scorecard) -> [Fault] {
    if scorecard.items.isEmpty {
        return [
            Fault(
                message: "there is nothing to rate",
                remedy: "add a <section> with an <item>, or print one to start from: finalist calls scorecards",
                location: scorecard.location)
        ]
    }
    return repeated("section", scorecard.sections.map { ($0.id, $0.location) })
        + repeated("item", scorecard.items.map { ($0.id, $0.location) })
        + repeated("critical error", scorecard.criticalErrors.map { ($0.id, $0.location) })
        + weights("section", scorecard.sections.map { ($0.id, $0.weight, $0.location) })
        + scorecard.sections.flatMap { section in
            weights("item", section.items.map { ($0.id, $0.weight, $0.location) })
        } + scorecard.items.flatMap(anchors)
}

private func repeated(_ kind: String, _ ids: [(id: String, location: Location?)]) -> [Fault] {
    var met: Set<String> = []
    return ids.filter { !met.insert($0.id).inserted }.map {
        Fault(
            message: "\(kind) '\($0.id)' stands twice", remedy: "give one of the two another id", location: $0.location
        )
    }
}

private func weights(_ kind: String, _ weights: [(id: String, weight: Double, location: Location?)]) -> [Fault] {
    let negative = weights.filter { $0.weight < 0 }.map {
        Fault(
            message: "\(kind) \($0.id) has the weight \(Figures.plain($0.weight))", remedy: "write 0 or more",
            location: $0.location)
    }
    if let first = weights.first, weights.allSatisfy({ $0.weight == 0 }) {
        return [
            Fault(
                message: "no \(kind) beside \(first.id) has a weight", remedy: "give at least one a weight above 0",
                location: first.location)
        ]
    }
    return negative
}

private func anchors(_ item: Scorecard.Item) -> [Fault] {
    item.anchors.filter { item.kind.rating($0.rating) == nil }.map {
        Fault(
            message: "item \(item.id) explains '\($0.rating)', which is no rating of it",
            remedy: "write \(item.kind.expectation)", location: $0.location)
    }
}
