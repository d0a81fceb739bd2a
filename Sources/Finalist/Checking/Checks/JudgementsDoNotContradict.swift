extension Check {
    /// A judgement on weights does not say two things of the same pair.
    static let judgementsDoNotContradict: Check = Check(
        Rule(
            "F0465", .error, "a judgement on weights contradicts itself",
            """
            A pair has one comparison, whichever way round it is written, and a criterion is as important as itself. The \
            most important criterion is not the least important one, and nothing is more important beside the least than \
            the most important is. Comparisons that fit each other badly are another matter: they are allowed, and the \
            report says how badly.
            """)
    ) { index in
        index.judgedLevels.flatMap { level -> [Diagnostic] in
            switch level.judgement.content {
            case .pairwise(let comparisons): contradictions(level, comparisons)
            case .bestWorst(let answers): contradictions(level, answers)
            case .points, .swing, .order, .unusable: []
            }
        }
    }
}

private func contradictions(_ level: JudgedLevel, _ comparisons: [WeightJudgement.Comparison]) -> [Diagnostic] {
    var first: [Set<Criterion.ID>: WeightJudgement.Comparison] = [:]
    return comparisons.compactMap { comparison in
        if comparison.criterion == comparison.other {
            return finding(
                "\(level.judge) compares \(comparison.criterion) with itself",
                "name two criteria, or take the comparison out", comparison.location, comparison.criterion)
        }
        let pair: Set = [comparison.criterion, comparison.other]
        guard let earlier = first[pair] else {
            first[pair] = comparison
            return nil
        }
        let turned = earlier.criterion == comparison.criterion ? comparison.value : 1 / comparison.value
        // A whole table of comparisons has each pair both ways round.
        guard abs(turned / earlier.value - 1) > 1e-9 else { return nil }
        return finding(
            """
            \(level.judge) compares \(comparison.criterion) with \(comparison.other) twice, and not alike\
            \(whereFirst(earlier.location))
            """, "keep the comparison that stands, and take the other out", comparison.location, comparison.criterion)
    }
}

private func contradictions(
    _ level: JudgedLevel, _ answers: WeightJudgement.BestWorstAnswers
) -> [Diagnostic] {
    let (best, worst) = (answers.best, answers.worst)
    if best == worst {
        return [
            finding(
                "\(level.judge) calls \(best) both the most and the least important", "name two criteria",
                level.judgement.location, best)
        ]
    }
    func value(_ id: Criterion.ID, _ amounts: [WeightJudgement.Amount]) -> WeightJudgement.Amount? {
        amounts.first { $0.criterion == id }
    }
    var found: [Diagnostic] = []
    for (id, amount) in [(best, value(best, answers.bestTo)), (worst, value(worst, answers.toWorst))] {
        guard let amount, amount.value != 1 else { continue }
        found.append(
            finding(
                "\(level.judge) calls \(id) \(Figures.plain(amount.value)) times as important as itself",
                "write 1, or take the line out", amount.location, id))
    }
    guard let span = value(worst, answers.bestTo) else { return found }
    if let turned = value(best, answers.toWorst), turned.value != span.value {
        found.append(
            finding(
                "\(level.judge) calls \(best) \(Figures.plain(span.value)) times as important as \(worst) in <best-to>, and \(Figures.plain(turned.value)) times in <to-worst>",
                "write the same number in both", turned.location, best))
    }
    for (amounts, isToWorst) in [(answers.bestTo, false), (answers.toWorst, true)] {
        for amount in amounts where amount.value > span.value && ![best, worst].contains(amount.criterion) {
            let pair = isToWorst ? (amount.criterion, worst) : (best, amount.criterion)
            found.append(
                finding(
                    "\(level.judge) calls \(pair.0) \(Figures.plain(amount.value)) times as important as \(pair.1), and \(best) only \(Figures.plain(span.value)) times as important as \(worst)",
                    "write at most \(Figures.plain(span.value)), or a larger number for \(best) to \(worst)",
                    amount.location, amount.criterion))
        }
    }
    return found
}

private func finding(
    _ message: String, _ remedy: String, _ location: Location?, _ criterion: Criterion.ID?
) -> Diagnostic {
    Diagnostic(Check.judgementsDoNotContradict.rule, message, remedy: remedy, at: location, criterion: criterion)
}
