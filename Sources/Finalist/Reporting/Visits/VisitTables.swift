extension VisitReport {
    func peopleTable(_ visits: [SiteVisit]) -> Table? {
        table(
            [
                .init(title: "Name"), .init(title: "Role"), .init(title: "Our share", kind: .number),
                .init(title: "Months there", kind: .number), .init(title: "Sales sat in"), .init(title: "Remark"),
            ],
            shown: visits.flatMap(\.people).map { person in
                [
                    .words(person.name), .words(person.role), .plainShare(person.share.map { $0 / 100 }),
                    .plain(person.tenure), .words(person.salesPresent.map { $0 ? "yes" : "no" } ?? "–"),
                    .words(person.words),
                ]
            })
    }

    /// Question by question, in the order of the plan.
    func observationTable(_ visits: [SiteVisit]) -> Table? {
        let seen = visits.flatMap(\.observations)
        guard !seen.isEmpty else { return nil }
        let rows = questions(of: seen.map(\.question)).flatMap { id in
            [Table.Row(cells: [Table.Cell(title(of: id))], role: .group)]
                + seen.filter { $0.question == id }.map { one in
                    row(
                        [
                            evaluation.panel.name(one.evaluator), one.evidence.words, score(one.score, of: id),
                            [one.area, one.words, one.photo.map { "(\($0))" }].compactMap(\.self).joined(
                                separator: " · "),
                        ], depth: 1)
                }
        }
        return Table(
            columns: [
                .init(title: "By"), .init(title: "Evidence", isShrinkable: false),
                .init(title: "Score", isShrinkable: false),
                .init(title: "What"),
            ], rows: rows,
            notes: ["Evidence: seen or heard by ourselves, read in a document or a system, or told to us and no more."])
    }

    func checkTable(_ visits: [SiteVisit]) -> Table? {
        table(
            [
                .init(title: "System"), .init(title: "Looked at by", isShrinkable: false),
                .init(title: "Result", isShrinkable: false), .init(title: "Gap"), .init(title: "Effort"),
                .init(title: "Remark"),
            ],
            visits.flatMap(\.checks).map { check in
                [
                    check.system, check.method.rawValue, check.result.rawValue, check.gap ?? "–", check.effort ?? "–",
                    [check.question, check.words.isEmpty ? nil : check.words].compactMap(\.self).joined(
                        separator: ": "),
                ]
            })
    }

    /// Before the prices were known, then after.
    func impressionTable(_ visits: [SiteVisit]) -> Table? {
        let all = visits.flatMap(\.impressions)
        return table(
            [
                .init(title: "Question"), .init(title: "By"), .init(title: "Prices", isShrinkable: false),
                .init(title: "Score", isShrinkable: false), .init(title: "Why"),
            ],
            (all.filter { !$0.hasSeenPrices } + all.filter(\.hasSeenPrices)).map { one in
                [
                    one.question, evaluation.panel.name(one.evaluator), one.hasSeenPrices ? "known" : "not yet known",
                    score(one.score, of: one.question), one.words,
                ]
            })
    }

    /// What is open first.
    func followUpTable(_ visits: [SiteVisit]) -> Table? {
        let all = visits.flatMap(\.followUps)
        return table(
            [
                .init(title: "State", isShrinkable: false), .init(title: "Question", isShrinkable: false),
                .init(title: "Asked"), .init(title: "Answered"),
            ],
            (all.filter { $0.answered == nil } + all.filter { $0.answered != nil }).map { one in
                [
                    one.answered == nil ? "open" : "answered", one.question ?? "–",
                    [one.at?.day, one.asked].compactMap(\.self).joined(separator: ": "),
                    one.answered.map { [one.answeredAt?.day, $0].compactMap(\.self).joined(separator: ": ") } ?? "–",
                ]
            })
    }

    /// How each call came to be heard, what it was about, and who heard it.
    func callTable(_ visits: [SiteVisit]) -> Table? {
        table(
            [
                .init(title: "Call", isShrinkable: false), .init(title: "Heard as"), .init(title: "About"),
                .init(title: "Promise"), .init(title: "Consent"), .init(title: "By"),
            ],
            visits.flatMap(\.calls).map { call in
                let who = call.assessments.standing.map { evaluation.panel.name($0.evaluator) }
                return [
                    call.id, call.heardAs, call.about, call.promise, call.consent ?? "–",
                    who.isEmpty ? "nobody yet" : listed(who.uniqued),
                ]
            })
    }

    /// How calls were drawn, so that anyone can draw them again.
    func drawTable(_ visits: [SiteVisit]) -> Table? {
        table(
            [
                .init(title: "Draw", isShrinkable: false), .init(title: "From"), .init(title: "By the rule"),
                .init(title: "Calls"), .init(title: "By"), .init(title: "On", isShrinkable: false),
            ],
            shown: visits.flatMap(\.draws).map { draw in
                let strata = draw.strata.isEmpty ? "" : ", divided by \(listed(draw.strata))"
                let words: [String] = [
                    draw.id, draw.log ?? "a log that is not named", "\(draw.rule), seed \(draw.seed)\(strata)",
                    listed(draw.calls, limit: 20), draw.by.map(evaluation.panel.name) ?? "–",
                ]
                return words.map(Shown.words) + [draw.at.map(Shown.day) ?? .missing]
            })
    }

    private func table(_ columns: [Table.Column], shown rows: [[Shown]]) -> Table? {
        rows.isEmpty ? nil : Table(columns: columns, rows: rows.map { Table.Row($0) })
    }

    private func table(_ columns: [Table.Column], _ rows: [[String]]) -> Table? {
        table(columns, shown: rows.map { $0.map(Shown.words) })
    }

    private func row(_ words: [String], depth: Int = 0) -> Table.Row { Table.Row(words.map(Shown.words), depth: depth) }

    /// Each once, in the order of the plan; those it does not know come last.
    private func questions(of ids: [Question.ID]) -> [Question.ID] {
        let known = evaluation.questions.map(\.id)
        var seen: Set<Question.ID> = []
        return (known.filter(ids.contains) + ids.filter { !known.contains($0) }).filter { seen.insert($0).inserted }
    }

    private func title(of id: Question.ID) -> String {
        evaluation.questions.first { $0.id == id }.map { "\(id) \(opening(of: $0.wording))" } ?? id
    }

    /// "4 of 5", or "–" for a remark without a score.
    private func score(_ score: Double?, of id: Question.ID) -> String {
        guard let score else { return "–" }
        let scale = evaluation.questions.first { $0.id == id }.flatMap { evaluation.scale(of: $0) }
        return Figures.plain(score) + (scale.map { " (\(Figures.plain($0.from))–\(Figures.plain($0.to)))" } ?? "")
    }
}
