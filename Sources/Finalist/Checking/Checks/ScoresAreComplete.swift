extension Check {
    /// Every evaluator a question names has said something about every contender: a score, or why there is none.
    static let scoresAreComplete = Check(
        Rule(
            "F0501", .error, "a score is missing",
            """
            A gap is never a 0. Either the evaluator scores, abstains with a reason (<abstain>), or says that the \
            question does not apply (<not-applicable>). A criterion may also say missing="exclude" or missing="worst", \
            and --interim shows the best and the worst case while scores are still to come.
            """), needsEveryFile: true
    ) { index in
        var found: [Diagnostic] = []
        let explained = mistyped(index)
        for (row, question) in index.questions.enumerated()
        where index.criterion(ofQuestion: row).missing == .refuse {
            for (column, vendor) in index.contenders.enumerated() {
                let present = index.scores(question: row, contender: column).map(index.evaluator)
                for evaluator in question.evaluators where !present.contains(evaluator) {
                    let gap = Gap(question: question.id, vendor: vendor.id, evaluator: evaluator)
                    guard index.evaluatorIDs.contains(evaluator), !explained.contains(gap),
                        index.recusal(evaluator, question: row, vendor: vendor.id) == nil,
                        index.moderation(question: question.id, vendor: vendor.id) == nil
                    else { continue }
                    found.append(missing(gap, question, vendor, index.evaluation))
                }
            }
        }
        return found
    }
}

private struct Gap: Hashable {
    let question: Question.ID
    let vendor: Vendor.ID
    let evaluator: Evaluator.ID
}

/// The gaps that a mistyped id leaves; the mistyped id is reported already.
private func mistyped(_ index: Index) -> Set<Gap> {
    var gaps: Set<Gap> = []
    for sheet in index.evaluation.sheets {
        for score in sheet.scores {
            let hasQuestion = index.questionRow[score.question] != nil
            let hasVendor = index.vendorIDs.contains(score.vendor)
            if hasQuestion && hasVendor { continue }
            let question = hasQuestion ? score.question : NearMiss.of(score.question, among: index.questions.map(\.id))
            let vendor = hasVendor ? score.vendor : NearMiss.of(score.vendor, among: index.contenders.map(\.id))
            if let question, let vendor {
                gaps.insert(Gap(question: question, vendor: vendor, evaluator: sheet.evaluator))
            }
        }
    }
    return gaps
}

private func missing(_ gap: Gap, _ question: Question, _ vendor: Vendor, _ evaluation: Evaluation) -> Diagnostic {
    let sheet = evaluation.sheets.first { $0.evaluator == gap.evaluator }
    return Diagnostic(
        Check.scoresAreComplete.rule,
        "\(vendor.name) (\(vendor.id)) has no score from \(evaluation.panel.name(gap.evaluator)) on \(question.id)",
        remedy: """
            add <score question="\(question.id)" vendor="\(vendor.id)" value="…">reason</score> to the sheet, or \
            <abstain …>, or ask for an interim result with --interim
            """, at: sheet?.location ?? question.location, vendor: vendor.id, criterion: question.id)
}
