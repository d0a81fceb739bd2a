extension Draws {
    /// The name and version of what programs read, as it stands in JSON and XML.
    public static let schema = "finalist/draw/1"

    /// The draws in every form: a report for people, exact numbers for programs.
    public var publication: Publication {
        Publication(
            summary: report, report: report, csv: { csv }, result: { result }, root: "draws")
    }

    func report() -> Report {
        Report(
            title: "Calls drawn at random", subtitle: file.visible,
            blocks: drawn.flatMap { draw in
                (drawn.count > 1 ? [.heading(draw.vendor, anchor: draw.vendor)] : []) + draw.blocks
            }
                + [
                    .note(
                        """
                        To check a call: the lower the SHA-256 of "seed:log:call" beside the others of its stratum, the \
                        sooner it is taken. Ask for the recordings by these ids, and for no others.
                        """)
                ])
    }

    /// One row a call.
    var csv: CSVTable {
        let heads: [CSVTable.Field] = ["vendor", "call_id", "stratum", "seed", "log_sha256"]
        let rows = drawn.flatMap { draw in
            draw.parts.flatMap { part in
                part.calls.map { call -> [CSVTable.Field] in
                    [.text(draw.vendor), .text(call), .text(part.name), .digits(String(draw.seed)), .text(draw.hash)]
                }
            }
        }
        return CSVTable([heads] + rows)
    }

    var result: ResultValue {
        .record([
            ("schema", .text(Self.schema)), ("file", .text(file.visible)),
            ("draws", .list(of: "draw", drawn.map(\.result))),
        ])
    }
}

extension DrawnCalls {
    fileprivate var blocks: [Report.Block] {
        [
            .paragraph(
                """
                \(counted(calls.count, "call")) of \(counted(contacts, "contact")) of \(vendor): \(rule). Seed \(seed), \
                SHA-256 of the log \(hash).
                """),
            .table(table),
        ] + (gaps.isEmpty ? [] : [.list(gaps)]) + [.note("For the visit's file: \(element)")]
    }

    private var table: Table {
        Table(
            columns: [
                Table.Column(title: "Stratum"), Table.Column(title: "Contacts", kind: .number),
                Table.Column(title: "Calls", kind: .number), Table.Column(title: "Drawn"),
            ],
            rows: parts.map { part in
                Table.Row(cells: [
                    Table.Cell(part.name), Table.Cell("\(part.contacts)"), Table.Cell("\(part.calls.count)"),
                    Table.Cell(part.calls.joined(separator: " ")),
                ])
            }
                + [
                    Table.Row(
                        cells: ["All", Table.Cell("\(contacts)"), Table.Cell("\(calls.count)"), ""], role: .total)
                ])
    }

    /// The draw as it stands in the file of a visit.
    var element: String {
        let strata = strata.isEmpty ? "" : " strata=\"\(strata.map(\.rawValue).joined(separator: " "))\""
        return """
            <draw id="\(vendor)-\(seed)" sha256="\(hash)" seed="\(seed)" rule="\(rule)"\(strata) \
            calls="\(calls.joined(separator: " "))"/>
            """
    }

    fileprivate var result: ResultValue {
        .record([
            ("vendor", .text(vendor)), ("log", .text(file.visible)), ("sha256", .text(hash)),
            ("seed", .integer(Int(seed))), ("rule", .text(rule)),
            ("strata", .list(of: "stratum", strata.map { .text($0.rawValue) })), ("contacts", .integer(contacts)),
            ("calls", .list(of: "call", calls.map { .text($0) })),
            (
                "parts",
                .list(
                    of: "part",
                    parts.map { part in
                        .record([
                            ("name", .text(part.name)), ("contacts", .integer(part.contacts)),
                            ("calls", .list(of: "call", part.calls.map { .text($0) })),
                        ])
                    })
            ), ("gaps", .list(of: "gap", gaps.map { .text($0) })),
        ])
    }
}
