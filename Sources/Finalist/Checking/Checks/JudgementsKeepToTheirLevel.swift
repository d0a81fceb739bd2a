extension Check {
    /// A judgement on weights names the criteria of its level, each once.
    static let judgementsKeepToTheirLevel: Check = Check(
        Rule(
            "F0462", .error, "a judgement on weights names a criterion of another level, or one twice",
            """
            Weights are relative among criteria that stand side by side; one from elsewhere in the plan cannot be weighed \
            with them. Of two answers about the same criterion it would be chance which one counts.
            """), needsEveryFile: true
    ) { index in
        var suggestions = Suggestions()
        return index.judgedLevels.flatMap { level in strangers(level, &suggestions) + repetitions(level) }
    }
}

extension JudgedLevel {
    /// Whether it names criteria of its level alone, and each once. Otherwise what it lacks is mostly what was meant.
    var keepsToItself: Bool { strangers.isEmpty && repetitions(self).isEmpty }

    fileprivate var strangers: [(criterion: Criterion.ID, location: Location?)] {
        let known = Set(ids)
        return judgement.mentions.filter { !$0.criterion.isEmpty && !known.contains($0.criterion) }
    }
}

private func strangers(_ level: JudgedLevel, _ suggestions: inout Suggestions) -> [Diagnostic] {
    var met: Set<Criterion.ID> = []
    return level.strangers.filter { met.insert($0.criterion).inserted }.map { mention in
        Diagnostic(
            Check.judgementsKeepToTheirLevel.rule,
            "\(level.judge) weighs '\(mention.criterion)', which is not among the criteria \(level.place)",
            remedy: suggestions.remedy(
                mention.criterion, among: level.ids, isShort: true,
                otherwise: "name \(listed(level.ids, limit: 12)), or say with of which level is meant"),
            at: mention.location, criterion: mention.criterion)
    }
}

/// Two comparisons of one pair contradict each other or do not, which is looked at elsewhere.
private func repetitions(_ level: JudgedLevel) -> [Diagnostic] {
    switch level.judgement.content {
    case .points(let amounts), .swing(let amounts):
        twice(level, amounts.map { ($0.criterion, $0.location) }) { "gives \($0) twice" }
    case .order(let places, _):
        twice(level, places.map { ($0.criterion, $0.location) }) { "ranks \($0) twice" }
    case .bestWorst(let answers):
        twice(level, answers.bestTo.map { ($0.criterion, $0.location) }) {
            "says how important \($0) is twice in <best-to>"
        }
            + twice(level, answers.toWorst.map { ($0.criterion, $0.location) }) {
                "says how important \($0) is twice in <to-worst>"
            }
    case .pairwise, .unusable: []
    }
}

private func twice(
    _ level: JudgedLevel, _ items: [(id: Criterion.ID, location: Location?)], _ words: (_ criterion: String) -> String
) -> [Diagnostic] {
    var places: [Criterion.ID: Location?] = [:]
    return items.compactMap { item in
        guard let earlier = places[item.id] else {
            places[item.id] = .some(item.location)
            return nil
        }
        return Diagnostic(
            Check.judgementsKeepToTheirLevel.rule,
            "\(level.judge) \(words(level.name(item.id)))\(whereFirst(earlier))",
            remedy: "keep the one that stands, and take the other out", at: item.location, criterion: item.id)
    }
}

extension WeightJudgement {
    /// Every naming of a criterion, with its place.
    fileprivate var mentions: [(criterion: Criterion.ID, location: Location?)] {
        switch content {
        case .points(let amounts), .swing(let amounts): amounts.map { ($0.criterion, $0.location) }
        case .order(let places, _): places.map { ($0.criterion, $0.location) }
        case .pairwise(let comparisons):
            comparisons.flatMap { [($0.criterion, $0.location), ($0.other, $0.location)] }
        case .bestWorst(let answers):
            [(answers.best, location), (answers.worst, location)]
                + (answers.bestTo + answers.toWorst).map { ($0.criterion, $0.location) }
        case .unusable: []
        }
    }
}
