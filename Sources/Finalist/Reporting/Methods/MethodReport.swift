extension MethodComparison {
    /// What other decision methods make of the vendors; for people.
    public func report() -> Report { report(isWhole: true) }

    /// What a terminal shows: the answer, the ranks, and where and why they differ.
    func summary() -> Report { report(isWhole: false) }

    private func report(isWhole: Bool) -> Report {
        Report(
            title: "Second opinions: \(title)", subtitle: weightsWords,
            blocks: answer().map { .paragraph($0) } + blocks(isWhole: isWhole), footer: isWhole ? evaluation : nil)
    }

    /// The section on methods, without the answer, for other reports as well.
    func blocks(isWhole: Bool, level: Int = 2) -> [Report.Block] {
        var blocks: [Report.Block] = [
            .heading("Ranks under each method", level: level, anchor: "methods"), .table(rankTable()),
        ]
        let differing = entries.compactMap { entry in entry.why.map { "\(entry.title): \($0)" } }
        if !differing.isEmpty {
            blocks += [.heading("Where the order differs, and why", level: level), .list(differing)]
        }
        let unable = entries.compactMap { entry in entry.opinion.reason.map { "\(entry.title): \($0)." } }
        if !unable.isEmpty { blocks += [.heading("Not reckoned", level: level), .list(unable)] }
        blocks += [.heading("What was compared", level: level), .list(comparedWords)]
        if isWhole {
            blocks += [
                .details(
                    summary: "The figures on each criterion", [.table(figureTable())]),
                .details(summary: "Totals, each on its method's own scale", [.table(totalTable())]),
                .details(summary: "Where the methods were published", [.list(sources)]),
            ]
        }
        return blocks + [.note(Self.reading)]
    }

    /// How the ranks and correlations are to be read.
    static let reading =
        "The plan's weighted sum decides; the other methods are second opinions and change nothing. A vendor's rank under PROMETHEE I and ELECTRE III is one more than the number of vendors that the method prefers to it, since these two may leave open which of two is better. Tau-b is Kendall's rank correlation with the plan's order: 1 is the same order, -1 the reverse. Min-max stretches every criterion from the worst of these vendors to the best, however near they are; vector divides figures by the root of the sum of their squares."

    private var weightsWords: String {
        weightsStatus == .awardBasis ? "Weights: \(weights), the award basis" : "Weights: \(weights), a what-if"
    }

    // MARK: the answer

    func answer() -> [String] {
        let first = vendors.filter { $0.rank == 1 }
        guard !first.isEmpty else { return ["No vendor is in the running, so there is nothing to rank."] }
        var sentences = [opening(first)]
        let reckoned = others.count
        if reckoned == 0 {
            sentences.append("No other method could be reckoned on these figures.")
        } else if vendors.count == 1 {
            sentences.append("With one vendor in the running the methods have nobody to compare it with.")
        } else {
            sentences.append(standingWords(isOne: first.count == 1, of: reckoned))
        }
        if isInterim { sentences.append("Evidence is still missing: the result is interim, and so are these.") }
        if !suppositions.isEmpty { sentences.append("Supposed: \(suppositions.joined(separator: "; ")).") }
        return sentences
    }

    private func opening(_ first: [Contender]) -> String {
        let names = listed(first.map(\.nameWithGaps), limit: 20)
        let verb = first.count == 1 ? "is" : "are level"
        if let deciding {
            return
                "\(names) \(verb) first by the plan's price formula, \(deciding.formula.id), which decides by itself; the methods weigh the price as a figure of which less is better."
        }
        let total = first[0].total.map { " with \(Figures.value($0, decimals: 2)) of 100" } ?? ""
        let basis = weightsStatus == .awardBasis ? "the plan" : "the plan's values under these weights"
        return "\(names) \(verb) first by \(basis)\(total)."
    }

    private func standingWords(isOne: Bool, of reckoned: Int) -> String {
        var first: [String] = []
        if count(.holds) > 0 {
            first.append(
                isOne ? "it is first alone in \(count(.holds))" : "nobody else is first in \(count(.holds))")
        }
        if count(.shares) > 0 {
            first.append("\(isOne ? "shares" : "others share") the first rank in \(count(.shares))")
        }
        let parts = [listed(first)] + (count(.loses) > 0 ? ["another vendor is first in \(count(.loses))"] : [])
        let unable = count(.unknown) > 0 ? ["\(count(.unknown)) more could not be reckoned"] : []
        return
            "Of \(counted(reckoned, "other opinion")), \((parts.filter { !$0.isEmpty } + unable).joined(separator: "; "))."
    }

    // MARK: tables

    /// One row a method, one column a vendor.
    func rankTable() -> Table {
        Table(
            caption: "Ranks; 1 is best",
            columns: [Table.Column(title: "Method", kind: .text)]
                + vendors.map { Table.Column(title: $0.id, subtitle: $0.name, kind: .number) }
                + [Table.Column(title: "Tau-b", kind: .number)],
            rows: planRow + entries.filter { deciding != nil || !$0.isPlan }.map(rankRow))
    }

    private var planRow: [Table.Row] {
        [
            Table.Row(
                cells: [Table.Cell(deciding.map { "The plan: \($0.formula.id)" } ?? "The plan: weighted sum of values")]
                    + zip(vendors, vendors.map(\.rank)).map(rankCell) + [Table.Cell("")], role: .total)
        ]
    }

    private func rankRow(_ entry: Entry) -> Table.Row {
        let ranks: [Int?] = entry.opinion.isReckoned ? entry.opinion.ranks : vendors.map { _ in nil }
        return Table.Row(
            cells: [Table.Cell(label(entry))] + zip(vendors, ranks).map(rankCell)
                + [Table.Cell(.fixed(entry.kendall, decimals: 2))])
    }

    private func label(_ entry: Entry) -> String {
        guard entry.id.hasPrefix("promethee"), let variant = entry.opinion.variant else { return entry.title }
        return "\(entry.title), \(variant)"
    }

    /// No star for an offer that leaves something out.
    private func rankCell(_ vendor: Contender, _ rank: Int?) -> Table.Cell {
        Table.Cell(
            rank.map(Shown.count) ?? .missing,
            isBest: rank == 1 && vendors.count > 1 && vendor.nameWithGaps == vendor.name)
    }

    private func totalTable() -> Table {
        Table(
            columns: [Table.Column(title: "Method", kind: .text)]
                + vendors.map { Table.Column(title: $0.id, subtitle: $0.name, kind: .number) },
            rows: entries.map { entry in
                Table.Row(
                    [Shown.words(label(entry))]
                        + (entry.opinion.isReckoned
                            ? entry.opinion.totals.map { Shown.significant($0, digits: 5) }
                            : vendors.map { _ in Shown.missing }))
            }, notes: ["VIKOR: less is better; for every other method more is better."])
    }

    private func figureTable() -> Table {
        let table = performance.table
        return Table(
            columns: [
                Table.Column(title: "Criterion", kind: .text),
                Table.Column(title: "Weight", kind: .number, isRepeated: true),
                Table.Column(title: "Better", kind: .text, isRepeated: true),
            ] + vendors.map { Table.Column(title: $0.id, subtitle: $0.name, kind: .number) }
                + [Table.Column(title: "Preference", kind: .text)],
            rows: table.columns.indices.map { column in
                let about = table.columns[column]
                let kind = performance.kinds[column]
                let head: [Shown] = [
                    "\(about.id)  \(about.title)\(kind.unitWords)", .weightShare(about.weight),
                    about.direction == .max ? "more" : "less",
                ]
                let preference = Shown.words(parameters.preferences[about.id]?.words ?? "any difference")
                return Table.Row(head + table.rows.indices.map { kind.shown(table[$0, column]) } + [preference])
            })
    }

    // MARK: in words

    /// What counted with which figures, what was left out, and what the methods were told.
    private var comparedWords: [String] {
        let kinds = performance.kinds
        let raw = kinds.count { if case .figure = $0 { true } else { false } }
        let prices = kinds.count { if case .price = $0 { true } else { false } }
        let values = kinds.count - raw - prices
        let parts = [
            (raw, "with the measured figure"), (prices, "with the price"), (values, "with the value from 0 to 100"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        var words: [String] = []
        if !parts.isEmpty { words.append("\(counted(kinds.count, "criterion", "criteria")): \(listed(parts)).") }
        words += performance.leftOut.map { left in
            "Left out by the other methods: \(left.title) (\(left.criterion), \(Figures.weightShare(left.weight)) of the weight), since \(left.reason). The other criteria carry its weight."
        }
        words += performance.out.map { "\(Vendor.nameAndID($0.name, $0.vendor)) is out and not ranked: \($0.reason)." }
        words.append(preferenceWords)
        words.append(
            "VIKOR's v is \(Figures.plain(parameters.vikorWeight)); ELECTRE III's distillation threshold is \(Figures.plain(parameters.distillation.constant)) \(parameters.distillation.slope < 0 ? "-" : "+") \(Figures.plain(parameters.distillation.slope.magnitude)) × credibility."
        )
        return words + vikorWords
    }

    private var preferenceWords: String {
        let columns = performance.table.columns
        let given = columns.filter { parameters.preferences[$0.id] != nil }
        if given.isEmpty {
            return
                "No preference thresholds are given, so PROMETHEE and ELECTRE III count any difference fully, however small."
        }
        if given.count == columns.count { return "Preference thresholds are given on every criterion." }
        return
            "Preference thresholds are given on \(listed(given.map(\.id), limit: 12)); on the others PROMETHEE and ELECTRE III count any difference fully, however small."
    }

    private var vikorWords: [String] {
        guard let opinion = entries.first(where: { $0.id == DecisionMethod.vikor.id })?.opinion,
            case .vendors(let rows)? = opinion["compromise"], vendors.count > 1
        else { return [] }
        let names = listed(rows.map { vendors[$0].nameWithGaps }, limit: 20)
        let isClear = rows.count == 1
        return [
            isClear
                ? "VIKOR would name \(names) alone: both of its conditions hold."
                : "VIKOR would not name one vendor, but the compromise set \(names): the lead is too small or not stable."
        ]
    }

    private var sources: [String] {
        var told: [String] = []
        for entry in entries {
            let name = entry.title.split(separator: ",")[0]
            let words = "\(name): \(entry.source)"
            if !told.contains(words) { told.append(words) }
        }
        return told
    }
}

extension Performance.Kind {
    fileprivate var unitWords: String {
        switch self {
        case .figure(let unit): unit.map { " (\($0))" } ?? ""
        case .price(let currency): currency.map { " (\($0))" } ?? ""
        case .value: " (value)"
        }
    }

    /// A figure under a heading that names its unit.
    fileprivate func shown(_ figure: Double) -> Shown {
        switch self {
        case .figure: .groupedPlain(figure)
        case .price: .grouped(figure)
        case .value: .value(figure)
        }
    }
}
