extension MethodComparison {
    /// The comparison in every form: a report for people, exact numbers for programs.
    public var publication: Publication {
        Publication(summary: summary, report: report, csv: { csv }, Self.document) { self }
    }

    /// One row a method and vendor.
    var csv: CSVTable {
        let heads: [CSVTable.Field] = [
            "evaluation", "weights", "method", "variant", "vendor", "vendor_name", "total", "rank", "kendall",
            "spearman",
            "standing", "reason",
        ]
        let supposed: [CSVTable.Field] =
            suppositions.isEmpty ? [] : [.text(suppositions.joined(separator: "; "))]
        var rows = [heads + (supposed.isEmpty ? [] : ["supposed"])]
        for entry in entries {
            for (row, vendor) in vendors.enumerated() {
                let isReckoned = entry.opinion.isReckoned
                rows.append(
                    [evaluation, weights, entry.id, entry.opinion.variant ?? "", vendor.id, vendor.name].map(
                        CSVTable.Field.text)
                        + [
                            .number(isReckoned ? entry.opinion.totals[row] : nil),
                            .integer(isReckoned ? entry.opinion.ranks[row] : nil), .number(entry.kendall),
                            .number(entry.spearman), .text(entry.standing.rawValue), .words(entry.opinion.reason),
                        ] + supposed)
            }
        }
        return CSVTable(rows)
    }
}

extension MethodComparison {
    static let document = ResultDocument<MethodComparison>(
        "methods", root: "methods",
        """
        What other decision methods make of the vendors, as Finalist exports it. They are second opinions: the plan's \
        weighted sum decides.
        """
    ) {
        Member("evaluation", .id) { $0.evaluation }
        Member("title", .text) { $0.title.visible }
        Member("weights", .text, "The id of the weight set, plan, or what was asked for in passing.") { $0.weights }
        Member("weightsStatus", .choice) { $0.weightsStatus }
        Member("interim", .flag, "Whether evidence is still missing.") { $0.isInterim }
        Member(
            "deciding", .optional(.words),
            """
            The price formula that decides by itself; the methods then weigh the price as a figure of which less is \
            better.
            """
        ) { $0.deciding?.formula.id }
        Member("supposed", .optional(.words), "What is supposed in place of what the files say.") {
            $0.suppositions.isEmpty ? nil : $0.suppositions.joined(separator: "; ").visible
        }
        Member("winners", .list(of: "vendor", .id), "Those that the plan puts first.") { $0.winners }
        Member.group("standing", "In how many of the other opinions those that the plan puts first are first.") {
            Member("others", .count, "The opinions beside the plan's that could be reckoned.") { $0.others.count }
            Member("holds", .count, "First alone.") { $0.count(.holds) }
            Member("shares", .count, "First together with others.") { $0.count(.shares) }
            Member("loses", .count, "Only others are first.") { $0.count(.loses) }
            Member("notReckoned", .count) { $0.count(.unknown) }
        }
        Member("vendors", .list(of: "vendor", .record), "Those in the running, in the order of the file.") {
            $0.vendors
        }
        Member("out", .list(of: "vendor", .record), "Those that are out, and ranked by no method.") {
            $0.performance.out
        }
        Member("criteria", .list(of: "criterion", .record), "The lowest criteria that the methods compare.") { all in
            all.performance.table.columns.indices.map { ComparedCriterion(comparison: all, column: $0) }
        }
        Member(
            "leftOut", .list(of: "criterion", .record),
            "The lowest criteria that the other methods leave out; the others carry their weight."
        ) { $0.performance.leftOut }
        Member(
            "methods", .list(of: "method", .record), "One a method and variant; the plan's own totals come first."
        ) { all in all.entries.map { ToldOpinion($0, of: all.vendors.map(\.id)) } }
    }
}

extension MethodComparison.Contender: Described {
    static let shape = Shape<MethodComparison.Contender>("methodVendor") {
        Member("id", .id) { $0.id }
        Member("name", .text) { $0.name.visible }
        Member("total", .optional(.number), "The plan's, from 0 to 100.") { $0.total }
        Member("rank", .optional(.whole(.from(1))), "The plan's.") { $0.rank }
    }
}

extension Performance.Out: Described {
    static let shape = Shape<Performance.Out>("methodOut") {
        Member("id", .id) { $0.vendor }
        Member("name", .text) { $0.name.visible }
        Member("reason", .words) { $0.reason.visible }
    }
}

extension Performance.LeftOut: Described {
    static let shape = Shape<Performance.LeftOut>("methodLeftOut") {
        Member("id", .id) { $0.criterion }
        Member("title", .text) { $0.title.visible }
        Member("weight", .number, "Its share of the whole in the plan.") { $0.weight }
        Member("reason", .text) { $0.reason.visible }
        Member("vendors", .list(of: "vendor", .id), "Those in the running without a figure there.") { $0.vendors }
    }
}

private struct ComparedCriterion: Described {
    let comparison: MethodComparison
    let column: Int

    private var table: PerformanceTable { comparison.performance.table }
    private var about: PerformanceTable.Column { table.columns[column] }
    private var kind: Performance.Kind { comparison.performance.kinds[column] }
    private var figures: [(String, Double)] { table.rows.indices.map { (table.rows[$0].id, table[$0, column]) } }

    static let shape = Shape<ComparedCriterion>("methodCriterion") {
        Member("id", .id) { $0.about.id }
        Member("title", .text) { $0.about.title.visible }
        Member("weight", .number, "Its share of the whole; those of all sum to 1.") { $0.about.weight }
        Member("direction", .choice, "Whether more or less is better.") { $0.about.direction }
        Member(
            "kind", .oneOf(["figure", "price", "value"]), "A measured figure, money, or the value from 0 to 100."
        ) { $0.kind.id }
        Member("unit", .optional(.words)) { $0.kind.unit?.visible }
        Member("figures", .map(of: "figure", by: "vendor", .number)) { $0.figures }
        Member("preference", .optional(.record)) { $0.comparison.parameters.preferences[$0.about.id] }
    }
}

extension Performance.Kind {
    fileprivate var id: String {
        switch self {
        case .figure: "figure"
        case .price: "price"
        case .value: "value"
        }
    }

    fileprivate var unit: String? {
        switch self {
        case .figure(let unit): unit
        case .price(let currency): currency
        case .value: nil
        }
    }
}

extension Preference: Described {
    static let shape = Shape<Preference>("methodThresholds", "When a difference counts.") {
        Member("function", .choice) { $0.function }
        Member("q", .optional(.number)) { $0.indifference }
        Member("p", .optional(.number)) { $0.preference }
        Member("s", .optional(.number)) { $0.inflection }
        Member("v", .optional(.number)) { $0.veto }
    }
}
