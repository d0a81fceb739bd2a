extension Check {
    /// Every evaluator a question names has said something about every contender: a score, or why there is none.
    static let scoresAreComplete: Check = Check(
        Rule(
            "F0501", .error, "a score is missing", about: .missingAnswer,
            """
            A gap is never a 0. Either the evaluator scores, abstains with a reason (<abstain>), or says that the \
            question does not apply (<not-applicable>). A criterion may also say missing="exclude" or missing="worst", \
            and --interim shows the best and the worst case while scores are still to come.
            """), needsEveryFile: true
    ) { index in
        let gaps = unexplained(gaps(index), index)
        return gaps.isEmpty ? [] : findings(gaps, index)
    }
}

/// An evaluator who has said nothing about a contender on a question.
private struct Gap {
    let row: Int
    let column: Int
    let evaluator: Evaluator.ID
}

private func gaps(_ index: Index) -> [Gap] {
    let moderated = Set(index.evaluation.record.moderations.map { VendorItem(vendor: $0.vendor, item: $0.question) })
    var gaps: [Gap] = []
    for (row, question) in index.distinctQuestions where index.criterion(ofQuestion: row).missing == .refuse {
        for (column, vendor) in index.distinctContenders
        where index.exemption(of: vendor, from: index.owner[row]) == nil {
            let entries = index.scores(question: row, contender: column)
            for (position, evaluator) in question.evaluators.enumerated() {
                guard !entries.contains(where: { index.evaluator($0) == evaluator }),
                    index.evaluatorIDs.contains(evaluator),
                    !question.evaluators[..<position].contains(evaluator),
                    index.recusal(evaluator, question: row, vendor: vendor.id) == nil,
                    moderated.isEmpty || !moderated.contains(VendorItem(vendor: vendor.id, item: question.id))
                else { continue }
                gaps.append(Gap(row: row, column: column, evaluator: evaluator))
            }
        }
    }
    return gaps
}

/// Without the gaps that an id leading nowhere has left; the id is reported already.
private func unexplained(_ gaps: [Gap], _ index: Index) -> [Gap] {
    guard !gaps.isEmpty else { return [] }
    var strays = strays(index)
    return gaps.filter { gap in
        let question = index.questions[gap.row].id
        let vendor = index.contenders[gap.column].id
        return !strays.explain(question, in: .init(kind: .question, of: gap.evaluator, on: vendor))
            && !strays.explain(vendor, in: .init(kind: .vendor, of: gap.evaluator, on: question))
            && !strays.explain(gap.evaluator, in: .init(kind: .evaluator, of: vendor, on: question))
    }
}

private func strays(_ index: Index) -> Strays {
    var strays = Strays(index)
    for sheet in index.evaluation.sheets {
        let hasEvaluator = index.evaluatorIDs.contains(sheet.evaluator)
        for score in sheet.scores {
            let hasQuestion = index.questionRow[score.question] != nil
            let hasVendor = index.vendorIDs.contains(score.vendor)
            switch (hasEvaluator, hasQuestion, hasVendor) {
            case (true, false, true):
                strays.add(score.question, in: .init(kind: .question, of: sheet.evaluator, on: score.vendor))
            case (true, true, false):
                strays.add(score.vendor, in: .init(kind: .vendor, of: sheet.evaluator, on: score.question))
            case (false, true, true):
                strays.add(sheet.evaluator, in: .init(kind: .evaluator, of: score.vendor, on: score.question))
            default: break
            }
        }
    }
    return strays
}

/// One finding for an evaluator who has sent nothing, or nothing on a vendor; else one a gap.
private func findings(_ gaps: [Gap], _ index: Index) -> [Diagnostic] {
    let sheets = Dictionary(
        index.evaluation.sheets.map { ($0.evaluator, $0) }, uniquingKeysWith: { first, _ in first })
    let columns = columnsScored(index)
    var absent: [Evaluator.ID: Int] = [:]
    var silent: [VendorItem: Int] = [:]
    for gap in gaps {
        let vendor = index.contenders[gap.column].id
        absent[gap.evaluator, default: 0] += 1
        silent[VendorItem(vendor: vendor, item: gap.evaluator), default: 0] += 1
    }
    var found = Findings()
    for gap in gaps {
        let vendor = index.contenders[gap.column]
        let evaluator = gap.evaluator
        let key = VendorItem(vendor: vendor.id, item: evaluator)
        if sheets[evaluator] == nil, let count = absent[evaluator], count > 1 {
            absent[evaluator] = 0
            found.add(noSheet(evaluator, count, index))
        } else if sheets[evaluator] != nil, columns[evaluator]?.contains(gap.column) != true,
            let count = silent[key], count > 1
        {
            silent[key] = 0
            found.add(nothingOn(vendor, evaluator, count, sheets[evaluator]?.location))
        } else if sheets[evaluator] == nil ? absent[evaluator] == 1 : silent[key] != 0 {
            found.add(
                missing(index.questions[gap.row], vendor, index.evaluation.panel.name(evaluator), sheets[evaluator]))
        }
    }
    return found.all
}

/// The columns of the contenders that each evaluator has said anything about.
private func columnsScored(_ index: Index) -> [Evaluator.ID: Set<Int>] {
    var columns: [Evaluator.ID: Set<Int>] = [:]
    for sheet in index.evaluation.sheets {
        columns[sheet.evaluator, default: []].formUnion(
            Set(sheet.scores.map(\.vendor)).compactMap { index.contenderRow[$0] })
    }
    return columns
}

private func noSheet(_ evaluator: Evaluator.ID, _ count: Int, _ index: Index) -> Diagnostic {
    let panel = index.evaluation.panel
    return Diagnostic(
        Check.scoresAreComplete.rule,
        "\(panel.name(evaluator)) has handed in nothing: \(counted(count, "score is", "scores are")) missing",
        remedy: "include the sheet, <scores evaluator=\"\(evaluator)\">", orInterim: true,
        at: panel.evaluator(evaluator)?.location)
}

private func nothingOn(
    _ vendor: Vendor, _ evaluator: Evaluator.ID, _ count: Int, _ location: Location?
) -> Diagnostic {
    Diagnostic(
        Check.scoresAreComplete.rule,
        "\(evaluator) has said nothing about \(vendor.nameAndID): \(counted(count, "score is", "scores are")) missing",
        remedy:
            "add the scores to the sheet, or declare a <recusal evaluator=\"\(evaluator)\" vendor=\"\(vendor.id)\">",
        orInterim: true, at: location, vendor: vendor.id)
}

private func missing(
    _ question: Question, _ vendor: Vendor, _ evaluator: String, _ sheet: ScoreSheet?
) -> Diagnostic {
    Diagnostic(
        Check.scoresAreComplete.rule, "\(vendor.nameAndID) has no score from \(evaluator) on \(question.id)",
        remedy: """
            add <score question="\(question.id)" vendor="\(vendor.id)" value="…">reason</score> to the sheet, or \
            <abstain …>
            """, orInterim: true, at: sheet?.location ?? question.location, vendor: vendor.id,
        criterion: question.id)
}
