extension Index {
    /// A score that counts, before any moderation.
    struct Counting {
        let evaluator: Evaluator.ID
        let value: Double
        let location: Location?
    }

    /// Which sheets, by their rows, are of someone who is recused from something; the others need no closer look.
    var sheetsOfRecused: [Bool] {
        let recused = Set(evaluation.panel.recusals.map(\.evaluator))
        return evaluation.sheets.map { recused.contains($0.evaluator) }
    }

    /// The scores of a cell that count: given by people who are not recused, the first of each.
    func counting(
        _ entries: ArraySlice<Entry>, question row: Int, vendor: Vendor, recused: [Bool]
    ) -> [Counting] {
        var counting: [Counting] = []
        for entry in entries {
            let score = score(entry)
            let evaluator = evaluator(entry)
            guard case .given(let value) = score.verdict, !counting.contains(where: { $0.evaluator == evaluator }),
                !recused[entry.sheet] || recusal(evaluator, question: row, vendor: vendor.id) == nil
            else { continue }
            counting.append(Counting(evaluator: evaluator, value: value, location: score.location))
        }
        return counting
    }
}
