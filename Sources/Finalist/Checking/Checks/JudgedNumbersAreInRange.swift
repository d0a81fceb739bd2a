extension Check {
    /// The numbers of a judgement on weights are ones that weights can be made of.
    static let judgedNumbersAreInRange: Check = Check(
        Rule(
            "F0464", .error, "a number in a judgement on weights is out of range",
            """
            Points are 0 or more, swings run from 0 to 100, and not all of them are 0. Comparisons run from 1 (alike) to \
            9 (extremely more important), or as a fraction down to 1/9 (extremely less); the best–worst method asks for \
            1 to 9, since nothing is more important than the best or less than the worst.
            """)
    ) { index in
        index.judgedLevels.flatMap { level -> [Diagnostic] in
            switch level.judgement.content {
            case .points(let amounts): faults(level, amounts, "0 or more", allows: { $0 >= 0 })
            case .swing(let amounts): faults(level, amounts, "from 0 to 100", allows: { 0...100 ~= $0 })
            case .bestWorst(let answers):
                (answers.bestTo + answers.toWorst).filter { !(1...9 ~= $0.value) }.map { amount in
                    fault(
                        "\(level.judge) writes \(Figures.plain(amount.value)) for \(level.name(amount.criterion)), and must write 1 to 9",
                        "write how many times as important, from 1 to 9; what is more important than the best is the best",
                        amount.location, amount.criterion)
                }
            case .pairwise(let comparisons):
                comparisons.filter { !JudgedLevel.comparable.contains($0.value) }.map { comparison in
                    fault(
                        "\(level.judge) compares \(comparison.criterion) with \(comparison.other) as \(Figures.plain(comparison.value)), and must write 1/9 to 9",
                        "write how many times as important, from 1/9 to 9", comparison.location, comparison.criterion)
                }
            case .order, .unusable: []
            }
        }
    }
}

extension JudgedLevel {
    /// Saaty's scale; 0.11 is what 1/9 becomes in two decimals.
    fileprivate static let comparable = 0.11...9.0
}

private func faults(
    _ level: JudgedLevel, _ amounts: [WeightJudgement.Amount], _ range: String,
    allows: (Double) -> Bool
) -> [Diagnostic] {
    let found = amounts.filter { !allows($0.value) }.map { amount in
        fault(
            "\(level.judge) gives \(level.name(amount.criterion)) \(Figures.plain(amount.value)), and must give \(range)",
            "write a number \(range)", amount.location, amount.criterion)
    }
    guard found.isEmpty, !amounts.isEmpty, amounts.allSatisfy({ $0.value == 0 }) else { return found }
    return [
        fault(
            "\(level.judge) gives every criterion 0, \(level.place)", "give at least one of them more than 0",
            level.judgement.location, level.parent?.id)
    ]
}

private func fault(
    _ message: String, _ remedy: String, _ location: Location?, _ criterion: Criterion.ID?
) -> Diagnostic {
    Diagnostic(Check.judgedNumbersAreInRange.rule, message, remedy: remedy, at: location, criterion: criterion)
}
