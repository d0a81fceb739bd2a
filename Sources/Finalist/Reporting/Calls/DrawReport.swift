extension Draws {
    /// The draws in every form: a report for people, exact numbers for programs.
    public var publication: Publication {
        Publication(summary: report, report: report, csv: { csv }, Self.document) { self }
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
                Table.Row([
                    .words(part.name), .count(part.contacts), .count(part.calls.count),
                    .words(part.calls.joined(separator: " ")),
                ])
            }
                + [
                    Table.Row(["All", .count(contacts), .count(calls.count), ""], role: .total)
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
}

extension Draws {
    static let document = ResultDocument<Draws>(
        "draw", root: "draws", "Calls drawn at random from a vendor's contact log, as Finalist exports them."
    ) {
        Member("file", .text) { $0.file.visible }
        Member("draws", .list(of: "draw", .record, count: .from(1))) { $0.drawn }
    }
}

extension DrawnCalls: Described {
    static let shape = Shape<DrawnCalls>("callDraw", "The calls drawn of one vendor.") {
        Member("vendor", .id) { $0.vendor }
        Member("log", .text) { $0.file.visible }
        Member("sha256", .text, "Of the log's bytes.") { $0.hash }
        Member("seed", .count) { Int($0.seed) }
        Member("rule", .text) { $0.rule }
        Member("strata", .list(of: "stratum", .choice)) { $0.strata }
        Member("contacts", .count) { $0.contacts }
        Member("calls", .list(of: "call", .id)) { $0.calls }
        Member("parts", .list(of: "part", .record)) { $0.parts }
        Member("gaps", .list(of: "gap", .text), "What the log does not tell.") { $0.gaps }
    }
}

extension DrawRule.Part: Described {
    static let shape = Shape<DrawRule.Part>("drawnPart", "Calls taken from one stratum.") {
        Member("name", .text) { $0.name }
        Member("contacts", .count) { $0.contacts }
        Member("calls", .list(of: "call", .id)) { $0.calls }
    }
}
