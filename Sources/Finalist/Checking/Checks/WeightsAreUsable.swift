extension Check {
    /// Weights are 0 or more, and something among siblings has one.
    static let weightsAreUsable: Check = Check(
        Rule(
            "F0403", .error, "a weight cannot be used",
            """
            A weight says how much a criterion matters beside its siblings: 0 or more, and not all of them 0. Whoever \
            wants less of something to be better says so with worst and best, not with a weight below 0.
            """)
    ) { index in
        var found: [Diagnostic] = []
        for (parent, rows) in index.siblings {
            let siblings = rows.map { index.nodes[$0].criterion }
            for criterion in siblings where criterion.weight < 0 {
                found.append(
                    Diagnostic(
                        weightsAreUsable.rule,
                        "the weight of \(criterion.titleAndID) is \(Figures.plain(criterion.weight)), below 0",
                        remedy: "give it a weight of 0 or more", at: criterion.location, criterion: criterion.id))
            }
            if let one = siblings.first, siblings.allSatisfy({ $0.weight == 0 }) {
                let above = parent.map { index.nodes[$0].criterion }
                found.append(
                    Diagnostic(
                        weightsAreUsable.rule, "every weight \(place(above)) is 0",
                        remedy: "give at least one of them a weight above 0",
                        at: above?.location ?? one.location, criterion: above?.id ?? one.id))
            }
        }
        return found + index.evaluation.weightSets.flatMap { findings(in: $0, index) }
    }
}

private func place(_ parent: Criterion?) -> String {
    parent.map { "below \($0.titleAndID)" } ?? "at the top of the plan"
}

private func findings(in set: Weights, _ index: Index) -> [Diagnostic] {
    let rule = Check.weightsAreUsable.rule
    var found: [Diagnostic] = []
    var places: [Criterion.ID: Location?] = [:]
    for entry in set.entries where !entry.criterion.isEmpty {
        if entry.value < 0 {
            found.append(
                Diagnostic(
                    rule,
                    "weight set \(set.id) gives \(entry.criterion) a weight of \(Figures.plain(entry.value)), below 0",
                    remedy: "give it a weight of 0 or more", at: entry.location, criterion: entry.criterion))
        }
        if let earlier = places.updateValue(entry.location, forKey: entry.criterion) {
            found.append(
                Diagnostic(
                    rule, "weight set \(set.id) weighs \(entry.criterion) twice\(whereFirst(earlier))",
                    remedy: "take one of the two out", at: entry.location, criterion: entry.criterion))
        }
    }
    guard found.isEmpty else { return found }
    let weights = index.weights(under: set)
    for (parent, rows) in index.siblings where rows.allSatisfy({ weights[$0] == 0 }) {
        // Where the plan's own weights are all 0, that has been said.
        guard rows.contains(where: { index.nodes[$0].criterion.weight != 0 }) else { continue }
        let above = parent.map { index.nodes[$0].criterion }
        found.append(
            Diagnostic(
                rule, "under weight set \(set.id), every weight \(place(above)) is 0",
                remedy: "give at least one of them a weight above 0", at: set.location, criterion: above?.id))
    }
    return found
}
