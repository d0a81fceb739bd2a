extension Check {
    /// A judgement on weights says something about every criterion of its level.
    static let judgementsAreComplete: Check = Check(
        Rule(
            "F0463", .error, "a judgement on weights is not complete",
            """
            A criterion that somebody has not judged has no weight of that person, and no weight is assumed for it. Give \
            0 to one that should not count. Pairwise comparison asks for every pair once, either way round; the \
            best–worst method for the best to every other, and for every other to the worst.
            """), needsEveryFile: true
    ) { index in
        index.judgedLevels.filter(\.keepsToItself).flatMap { level -> [Diagnostic] in
            level.gaps.map { message, remedy in
                Diagnostic(
                    judgementsAreComplete.rule, "\(level.judge) \(message)", remedy: remedy,
                    at: level.judgement.location, criterion: level.parent?.id)
            }
        }
    }
}

extension JudgedLevel {
    /// What is not said, and what would say it.
    fileprivate var gaps: [(message: String, remedy: String)] {
        switch judgement.content {
        case .points(let amounts):
            gap(without: amounts.map(\.criterion), "gives no points to") { "<give criterion=\"\($0)\" value=\"…\"/>" }
        case .swing(let amounts):
            gap(without: amounts.map(\.criterion), "gives no swing to") { "<give criterion=\"\($0)\" value=\"…\"/>" }
        case .order(let places, _):
            gap(without: places.map(\.criterion), "gives no place to") { "<rank criterion=\"\($0)\" place=\"…\"/>" }
        case .pairwise(let comparisons): missingPairs(comparisons)
        case .bestWorst(let answers):
            gap(
                without: answers.bestTo.map(\.criterion) + [answers.best],
                "does not say how many times as important \(answers.best) is as"
            ) { "<best-to criterion=\"\($0)\" value=\"…\"/>" }
                + gap(
                    without: answers.toWorst.map(\.criterion) + [answers.best, answers.worst],
                    "does not say how many times as important as \(answers.worst) is"
                ) { "<to-worst criterion=\"\($0)\" value=\"…\"/>" }
        case .unusable: []
        }
    }

    private func gap(
        without known: [Criterion.ID], _ words: String, _ element: (Criterion.ID) -> String
    ) -> [(message: String, remedy: String)] {
        let known = Set(known)
        let missing = ids.filter { !known.contains($0) }
        guard let first = missing.first else { return [] }
        return [("\(words) \(listed(missing, limit: 12, name)), \(place)", "add \(element(first))")]
    }

    private func missingPairs(_ comparisons: [WeightJudgement.Pair]) -> [(message: String, remedy: String)] {
        let known = Set(comparisons.map { Set([$0.criterion, $0.other]) })
        let most = 8
        // Of many criteria there are very many pairs: those that are told are looked for, and the others counted.
        var missing: [(Criterion.ID, Criterion.ID)] = []
        for (row, one) in ids.enumerated() where missing.count < most {
            for other in ids[(row + 1)...] where missing.count < most && !known.contains([one, other]) {
                missing.append((one, other))
            }
        }
        guard let first = missing.first else { return [] }
        let count = ids.count * (ids.count - 1) / 2 - known.count { $0.count == 2 }
        let pairs = listed(missing.map { "\($0) with \($1)" }, of: count)
        return [
            (
                "does not compare \(pairs), \(place)",
                "add <compare criterion=\"\(first.0)\" to=\"\(first.1)\" value=\"…\"/>"
            )
        ]
    }
}
