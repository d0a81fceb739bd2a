extension Check {
    /// An evaluator says one thing about a contender on a question.
    static let scoresAreGivenOnce: Check = Check(
        Rule(
            "F0506", .error, "a score is given twice",
            """
            When one person's scores for the same answer stand in two places, nobody can say which counts, and both \
            counting would give that person two votes. Take one out; if the panel changed its mind together, record a \
            moderation instead.
            """)
    ) { index in
        let repeated = RepeatedIDs(index)
        let contenders = index.distinctContenders.filter { !repeated.vendors.contains($0.vendor.id) }
        let firstSheets = firstSheets(index.evaluation.sheets, without: repeated.evaluators)
        // By an evaluator's first sheet: the score met last, and where. A dictionary for each of many cells takes long.
        var earlier = [(row: Int, column: Int, entry: Index.Entry)?](repeating: nil, count: firstSheets.count)
        var pairs = Pairs()
        for (row, question) in index.distinctQuestions where !repeated.questions.contains(question.id) {
            for (column, _) in contenders {
                for entry in index.scores(question: row, contender: column) {
                    guard let sheet = firstSheets[entry.sheet] else { continue }
                    if let first = earlier[sheet], first.row == row, first.column == column {
                        pairs.add(first.entry, entry)
                    } else {
                        earlier[sheet] = (row, column, entry)
                    }
                }
            }
        }
        return pairs.found.map { finding($0, index) }
    }
}

/// For each sheet the first sheet of the same evaluator; `nil` for evaluators who cannot be told apart.
private func firstSheets(_ sheets: [ScoreSheet], without repeated: Set<Evaluator.ID>) -> [Int?] {
    var first: [Evaluator.ID: Int] = [:]
    return sheets.enumerated().map { row, sheet in
        if repeated.contains(sheet.evaluator) { return nil }
        first[sheet.evaluator] = first[sheet.evaluator] ?? row
        return first[sheet.evaluator]
    }
}

/// Scores given twice: two sheets with the same scores are one finding.
private struct Pairs {
    struct Pair {
        let first: Index.Entry
        let second: Index.Entry
        var count = 1
    }

    private struct Sheets: Hashable {
        let first: Int
        let second: Int
    }

    private(set) var found: [Pair] = []
    private var row: [Sheets: Int] = [:]

    mutating func add(_ first: Index.Entry, _ second: Index.Entry) {
        let sheets = Sheets(first: first.sheet, second: second.sheet)
        if first.sheet != second.sheet, let row = row[sheets] {
            found[row].count += 1
            return
        }
        row[sheets] = found.count
        found.append(Pair(first: first, second: second))
    }
}

private func finding(_ pair: Pairs.Pair, _ index: Index) -> Diagnostic {
    let score = index.score(pair.second)
    let name = index.evaluation.panel.name(index.evaluator(pair.second))
    let others = pair.count > 1 ? ", and \(counted(pair.count - 1, "other score")) of the two sheets too" : ""
    return Diagnostic(
        Check.scoresAreGivenOnce.rule,
        "\(name) scores \(score.question) for \(score.vendor) twice\(whereFirst(index.score(pair.first).location))"
            + others,
        remedy: "ask which one stands, and take the other out", at: score.location, vendor: score.vendor,
        criterion: score.question)
}
