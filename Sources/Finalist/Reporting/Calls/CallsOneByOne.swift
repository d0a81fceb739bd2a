/// The calls one by one, and what calls are judged by: for those who want to look a figure up.
extension CallComparison {
    /// What kind of calls each vendor's were, where anything is said of it; vendors heard on other kinds of calls are hard
    /// to compare.
    func kindTable() -> Table? {
        let rows = ranked.flatMap { vendor -> [Table.Row] in
            let modes = kinds(of: vendor) { $0.mode?.rawValue }
            let types = kinds(of: vendor) { $0.type }
            let rows = modes + types
            return rows.isEmpty ? [] : [Table.Row(cells: [Table.Cell(vendor.name)], role: .group)] + rows
        }
        guard !rows.isEmpty else { return nil }
        return Table(
            columns: [
                Table.Column(title: "Kind"), Table.Column(title: "Calls", kind: .number),
                Table.Column(title: "Mean, as scored", kind: .number),
            ], rows: rows,
            notes: ["Whoever was heard on easier calls scores higher: compare the kinds before the means."])
    }

    private func kinds(of vendor: VendorCalls, _ kind: (Call) -> String?) -> [Table.Row] {
        let known = vendor.calls.compactMap { kind($0.call) }.uniqued.sorted()
        guard !known.isEmpty else { return [] }
        let groups = known.map { name in (name, vendor.calls.filter { kind($0.call) == name }) }
        let rest = vendor.calls.filter { kind($0.call) == nil }
        return (groups + (rest.isEmpty ? [] : [("not said", rest)])).map { name, calls in
            let mean = calls.reduce(0) { $0 + $1.raw } / Double(calls.count)
            return Table.Row([.words(name), .count(calls.count), .value(mean)], depth: 1)
        }
    }

    /// Whether those who were promised a call back, or anything else, got it; `nil` where nobody was.
    func promiseTable() -> Table? {
        guard vendors.contains(where: { $0.promises.made > 0 }) else { return nil }
        return Table(
            columns: [Table.Column(title: "Vendor")]
                + [
                    "Calls with a promise", "Known how it ended", "Kept", "Share", "Of random calls", "from", "to",
                ].map { Table.Column(title: $0, kind: .number) },
            rows: ranked.map { vendor in
                let (kept, random) = (vendor.promises.kept, vendor.promises.keptRandom)
                return Table.Row([
                    .words(vendor.name), .count(vendor.promises.made), .count(kept.count), .count(kept.hits),
                    .percentShare(kept.share), random.count > 0 ? "\(random.hits) of \(random.count)" : .missing,
                    .percentShare(random.ends?.low), .percentShare(random.ends?.high),
                ])
            },
            notes: [
                """
                Of the calls heard, however they were chosen. The share is of those promises alone of which it is known how \
                they ended; its 95 % interval rests on the calls drawn at random alone. – is not known.
                """
            ])
    }

    /// A row a call.
    func callTable() -> Table {
        Table(
            columns: [
                Table.Column(title: "Call", isShrinkable: false), Table.Column(title: "Heard as"),
                Table.Column(title: "About"), Table.Column(title: "Promise"), Table.Column(title: "Consent"),
                Table.Column(title: "Score", kind: .number), Table.Column(title: "By"),
            ],
            rows: ranked.flatMap { vendor in
                [Table.Row(cells: [Table.Cell(vendor.name)], role: .group)] + vendor.calls.map(row)
            })
    }

    private func row(_ result: CallResult) -> Table.Row {
        let call = result.call
        return Table.Row(
            [
                .words(call.id), .words(call.heardAs), .words(call.about), .words(call.promise),
                .words(call.consent ?? "–"), .value(result.raw),
                .words(result.hearings.map { name(of: $0.evaluator) }.joined(separator: ", ")),
            ], depth: 1)
    }

    /// What listeners wrote beside their ratings; `nil` where nobody wrote anything.
    func remarkTable() -> Table? {
        let rows = ranked.flatMap(\.calls).flatMap { result in
            result.hearings.flatMap { hearing -> [Table.Row] in
                let sheet = result.call.sheet(of: hearing.evaluator, on: scorecard.id)
                return (sheet?.remarks ?? []).map { remark in
                    Table.Row(
                        cells: [
                            Table.Cell(result.call.id), Table.Cell(name(of: hearing.evaluator)),
                            Table.Cell("\(remark.subject) \(title(of: remark.subject))"), Table.Cell(remark.what),
                            Table.Cell(remark.time ?? "–"), Table.Cell(remark.words.isEmpty ? "–" : remark.words),
                        ])
                }
            }
        }
        guard !rows.isEmpty else { return nil }
        return Table(
            columns: [
                Table.Column(title: "Call", isShrinkable: false), Table.Column(title: "By"),
                Table.Column(title: "On"), Table.Column(title: "Says"), Table.Column(title: "At", isShrinkable: false),
                Table.Column(title: "In words"),
            ], rows: rows)
    }

    private func title(of id: String) -> String {
        scorecard.item(id)?.title ?? scorecard.criticalError(id)?.title ?? ""
    }

    /// Item by item, with what a listener asks and what the ratings mean.
    func scorecardTable() -> Table {
        Table(
            columns: [
                Table.Column(title: "Item"), Table.Column(title: "Weight", kind: .number),
                Table.Column(title: "Ratings", isShrinkable: false), Table.Column(title: "Asks, and what ratings mean"),
                Table.Column(title: "Does not apply"),
            ],
            rows: scorecard.sections.flatMap { section in
                [
                    Table.Row(
                        cells: [
                            Table.Cell("\(section.title) (\(section.id)), weight \(Figures.plain(section.weight))")
                        ],
                        role: .group)
                ]
                    + section.items.map { item in
                        let anchors = item.anchors.map { "\($0.rating): \($0.meaning)" }
                        let words = ([item.asks] + anchors).filter { !$0.isEmpty }.map(\.sentence)
                        return Table.Row(
                            [
                                "\(item.id) \(item.title)", .plain(item.weight), .words(item.kind.rawValue),
                                .words(words.isEmpty ? "–" : words.joined(separator: " ")),
                                .words(item.exemption ?? "never"),
                            ], depth: 1)
                    }
            },
            notes: [scorecard.origin]
                + scorecard.criticalErrors.map { error in
                    "\(error.id), critical for \(error.group.rawValue): \(error.title)\(error.unless.map { ", unless \($0)" } ?? "")."
                        .sentence
                })
    }
}

extension Scorecard {
    /// What a sheet is about, and since when nothing was changed.
    fileprivate var origin: String {
        let parts = [
            unit.map { "A sheet is about \($0)" }, changed.map { "last changed on \($0.day)" },
            frozen.map { "frozen on \($0.day)" },
        ]
        return "\(title) (\(id), version \(version)): \(parts.compactMap(\.self).joined(separator: "; "))".sentence
    }
}

extension Call {
    /// The newest sheet of a listener.
    func sheet(of evaluator: Evaluator.ID, on scorecard: Scorecard.ID) -> CallAssessment? {
        assessments.standing.first { $0.evaluator == evaluator && $0.scorecard == scorecard }
    }

    /// "recording, drawn at random by the buyer (draw D1), 312 seconds"
    var heardAs: String {
        let words = [
            mode?.rawValue, selection.words + (draw.map { " (draw \($0))" } ?? ""),
            linkSet.map { "heard by several to compare them (\($0))" }, duration.map { "\(Figures.plain($0)) seconds" },
            at?.description,
        ]
        return words.compactMap(\.self).joined(separator: ", ")
    }

    /// "complaint, queue orders, in en, agent A07, Ostbury"
    var about: String {
        let words = [
            type, queue.map { "queue \($0)" }, language.map { "in \($0)" }, agent.map { "agent \($0)" }, site,
            survey.map { "the customer answered \(Figures.plain($0)) of 5" },
        ].compactMap(\.self)
        return words.isEmpty ? "–" : words.joined(separator: ", ")
    }

    /// What was promised to the customer, and whether it was kept.
    var promise: String {
        switch (promiseMade, promiseKept) {
        case (true?, true?): "kept"
        case (true?, false?): "not kept"
        case (true?, nil): "made; not known whether it was kept"
        case (false?, nil): "none made"
        case (nil, nil): "–"
        // What a check warns of is still what stands there.
        case (false?, let kept?): "\(kept ? "kept" : "not kept"), and none is said to be made"
        case (nil, let kept?): "\(kept ? "kept" : "not kept"); not said that one was made"
        }
    }
}
