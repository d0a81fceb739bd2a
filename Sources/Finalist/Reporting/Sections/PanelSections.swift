extension Outcome {
    /// Who scored, on which scales, by which guidance, and which weights were set beside those of the plan; empty where
    /// the plan says none of it.
    func panelSections() -> [Report.Block] {
        let tables = [evaluation.panelTable(), evaluation.scaleTable(), evaluation.weightSetTable()].compactMap(\.self)
        let questions = evaluation.questionTable().map {
            [Report.Block.details(summary: "The questions, who scores them and by which guidance", [.table($0)])]
        }
        guard !tables.isEmpty || questions != nil else { return [] }
        return [.heading("Who judged, and by what", anchor: "panel")] + tables.map { .table($0) } + (questions ?? [])
    }
}

extension Evaluation {
    /// One row an evaluator, in the order of the plan.
    fileprivate func panelTable() -> Table? {
        guard !panel.evaluators.isEmpty else { return nil }
        return Table(
            caption: "The panel",
            columns: ["Name", "Role", "Part", "Employed by"].map { Table.Column(title: $0) },
            rows: panel.evaluators.map { one in
                Table.Row(
                    cells: [
                        Table.Cell(panel.name(one.id)), Table.Cell(one.role ?? "–"),
                        Table.Cell(one.isChair ? "chair" : "member"), Table.Cell(one.employer?.rawValue ?? "–"),
                    ])
            })
    }

    /// What the scores mean, in the plan's words.
    fileprivate func scaleTable() -> Table? {
        let rows = scales.filter { !$0.levels.isEmpty }.flatMap { scale in
            [
                Table.Row(
                    cells: [
                        Table.Cell("\(scale.id), from \(Finalist.written(scale.from)) to \(Finalist.written(scale.to))")
                    ],
                    role: .group)
            ]
                + scale.levels.map { level in
                    Table.Row(cells: [Table.Cell(Finalist.written(level.score)), Table.Cell(level.meaning)], depth: 1)
                }
        }
        guard !rows.isEmpty else { return nil }
        return Table(
            caption: "What the scores mean",
            columns: [Table.Column(title: "Score", isShrinkable: false), Table.Column(title: "Means")], rows: rows)
    }

    /// Who set weights beside those of the plan, when and why.
    fileprivate func weightSetTable() -> Table? {
        guard !weightSets.isEmpty else { return nil }
        return Table(
            caption: "Weights that were set",
            columns: ["Weights", "Status", "By", "When", "Why"].map { Table.Column(title: $0) },
            rows: weightSets.map { set in
                Table.Row([
                    .words([set.title, "(\(set.id))"].compactMap(\.self).joined(separator: " ")),
                    set.status == .awardBasis ? "award basis" : "what-if", .words(set.by.map(panel.name) ?? "–"),
                    set.at.map(Shown.moment) ?? .missing, .words(set.reason ?? "–"),
                ])
            })
    }

    fileprivate func questionTable() -> Table? {
        guard !questions.isEmpty else { return nil }
        return Table(
            columns: ["Question", "Stage", "Scored by", "Answer", "Guidance"].map { Table.Column(title: $0) },
            rows: questions.map { question in
                let kinds = question.answerTypes.map(\.rawValue).joined(separator: " or ")
                let choices = question.choices.isEmpty ? "" : ": \(question.choices.joined(separator: ", "))"
                return Table.Row(
                    cells: [
                        Table.Cell("\(question.id)  \(question.wording)"), Table.Cell(question.stage ?? "–"),
                        Table.Cell(question.evaluators.joined(separator: ", ")),
                        Table.Cell(kinds.isEmpty && choices.isEmpty ? "–" : kinds + choices),
                        Table.Cell(question.guidance ?? "–"),
                    ])
            })
    }
}
