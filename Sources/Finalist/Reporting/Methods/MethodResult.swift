extension MethodComparison {
    /// The name and version of what programs read, as it stands in JSON and XML.
    public static let schema = "finalist/methods/1"

    /// The comparison in every form: a report for people, exact numbers for programs.
    public var publication: Publication {
        Publication(
            summary: summary, report: report, csv: { csv }, result: { result }, root: "methods")
    }

    /// Everything in exact numbers.
    var result: ResultValue {
        .record([
            ("schema", .text(Self.schema)), ("evaluation", .text(evaluation)), ("title", .text(title.visible)),
            ("weights", .text(weights)), ("weightsStatus", .text(weightsStatus.rawValue)),
            ("interim", .flag(isInterim)), ("deciding", .text(deciding?.formula.id)),
            ("supposed", .text(suppositions.isEmpty ? nil : suppositions.joined(separator: "; ").visible)),
            ("winners", .list(of: "vendor", winners.map { .text($0) })),
            (
                "standing",
                .record([
                    ("others", .integer(others.count)), ("holds", .integer(count(.holds))),
                    ("shares", .integer(count(.shares))), ("loses", .integer(count(.loses))),
                    ("notReckoned", .integer(count(.unknown))),
                ])
            ),
            ("vendors", .list(of: "vendor", vendors.map(\.result))),
            ("out", .list(of: "vendor", performance.out.map(\.result))),
            ("criteria", .list(of: "criterion", performance.table.columns.indices.map(criterion))),
            ("leftOut", .list(of: "criterion", performance.leftOut.map(\.result))),
            ("methods", .list(of: "method", entries.map { $0.result(vendors.map(\.id)) })),
        ])
    }

    private func criterion(_ column: Int) -> ResultValue {
        let table = performance.table
        let about = table.columns[column]
        return .record([
            ("id", .text(about.id)), ("title", .text(about.title.visible)), ("weight", .number(about.weight)),
            ("direction", .text(about.direction.rawValue)), ("kind", .text(performance.kinds[column].id)),
            ("unit", .text(performance.kinds[column].unit?.visible)),
            (
                "figures",
                .map(
                    of: "figure", by: "vendor",
                    table.rows.indices.map { (table.rows[$0].id, .number(table[$0, column])) })
            ),
            ("preference", parameters.preferences[about.id]?.result ?? .none),
        ])
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

extension MethodComparison.Contender {
    fileprivate var result: ResultValue {
        .record([
            ("id", .text(id)), ("name", .text(name.visible)), ("total", .number(total)), ("rank", .integer(rank)),
        ])
    }
}

extension MethodComparison.Entry {
    fileprivate func result(_ vendors: [Vendor.ID]) -> ResultValue {
        let isReckoned = opinion.isReckoned
        return .record([
            ("id", .text(id)), ("variant", .text(opinion.variant)), ("title", .text(title)), ("source", .text(source)),
            ("standing", .text(standing.rawValue)), ("sameOrder", .flag(isSameOrder)), ("kendall", .number(kendall)),
            ("spearman", .number(spearman)), ("why", .text(why?.visible)),
            ("parameters", .record(opinion.parameters.map { ($0.name, $0.detail.result(vendors)) })),
            (
                "totals",
                .map(
                    of: "total", by: "vendor", isReckoned ? zip(vendors, opinion.totals).map { ($0, .number($1)) } : [])
            ),
            (
                "ranks",
                .map(of: "rank", by: "vendor", isReckoned ? zip(vendors, opinion.ranks).map { ($0, .integer($1)) } : [])
            ),
            ("extra", .record(opinion.extra.map { ($0.name, $0.detail.result(vendors)) })),
        ])
    }
}

extension MethodOpinion.Detail {
    fileprivate func result(_ vendors: [Vendor.ID]) -> ResultValue {
        func ids(_ rows: [Int]) -> ResultValue { .list(of: "vendor", rows.map { .text(vendors[$0]) }) }
        func each<Item>(_ items: [Item], _ value: (Item) -> ResultValue) -> ResultValue {
            .map(of: "figure", by: "vendor", zip(vendors, items).map { ($0, value($1)) })
        }
        switch self {
        case .number(let number): return .number(number)
        case .flag(let flag): return .flag(flag)
        case .text(let text): return .text(text.visible)
        case .byVendor(let numbers): return each(numbers) { .number($0) }
        case .vendors(let rows): return ids(rows)
        case .places(let places): return .list(of: "place", places.map(ids))
        case .matrix(let rows): return each(rows) { each($0) { .number($0) } }
        case .relation(let rows): return each(rows) { each($0) { .text($0.rawValue) } }
        case .preferences(let ids, let preferences):
            return .list(
                of: "preference",
                zip(ids, preferences).map { id, preference in
                    .record([("criterion", .text(id))] + preference.members)
                })
        }
    }
}

extension Preference {
    fileprivate var members: [(String, ResultValue)] {
        [
            ("function", .text(function.rawValue)), ("q", .number(indifference)), ("p", .number(preference)),
            ("s", .number(inflection)), ("v", .number(veto)),
        ]
    }

    fileprivate var result: ResultValue { .record(members) }
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

extension Performance.Out {
    fileprivate var result: ResultValue {
        .record([("id", .text(vendor)), ("name", .text(name.visible)), ("reason", .text(reason.visible))])
    }
}

extension Performance.LeftOut {
    fileprivate var result: ResultValue {
        .record([
            ("id", .text(criterion)), ("title", .text(title.visible)), ("weight", .number(weight)),
            ("reason", .text(reason.visible)), ("vendors", .list(of: "vendor", vendors.map { .text($0) })),
        ])
    }
}
