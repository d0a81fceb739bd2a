extension CallPlan {
    /// The name and version of what programs read, as it stands in JSON and XML. `Templates/schema` holds
    /// `call-plan.schema.json` and `results.xsd`.
    public static let schema = "finalist/call-plan/1"

    /// The plan in every form: a report for people, exact numbers for programs.
    public var publication: Publication {
        Publication(
            summary: report, report: report, csv: { csv }, result: { result }, root: "callPlan")
    }

    func report() -> Report {
        Report(
            title: "How many calls to listen to",
            blocks: [
                .paragraph(text), .heading("What so many calls of each vendor show", level: 3), .table(calledTable()),
                .heading("What hearing no critical error shows", level: 3), .table(errorTable()),
                .note(
                    """
                    Standard deviations in points: \(points(betweenCalls)) between calls of a vendor, \(hearingWords), \
                    \(points(betweenTastes)) of a listener's liking for a vendor; \(source).
                    """),
            ])
    }

    private var hearingWords: String {
        isPooled
            ? "with what sheets on one call differ by in it, since one person heard each"
            : "\(points(betweenHearings)) between sheets on one call"
    }

    private func points(_ number: Double) -> String { Figures.plain(number, decimals: 1) }

    private func calledTable() -> Table {
        Table(
            columns: [
                Table.Column(title: "Calls of each", kind: .number),
                Table.Column(title: "Difference that shows, points", kind: .number),
            ],
            rows: table.map { Table.Row(cells: [Table.Cell("\($0.calls)"), Table.Cell(Figures.value($0.difference))]) })
    }

    private func errorTable() -> Table {
        Table(
            columns: [
                Table.Column(title: "Calls without one", kind: .number), Table.Column(title: "Below", kind: .number),
            ],
            rows: zeroErrors.map {
                Table.Row(cells: [Table.Cell("\($0.calls)"), Table.Cell(Figures.percentShare($0.upperBound))])
            }, notes: ["With 95 % confidence fewer than this share of all calls have one."])
    }

    /// One row a number of calls.
    var csv: CSVTable {
        CSVTable([["calls", "difference"]] + table.map { [.integer($0.calls), .number($0.difference)] })
    }

    /// Everything in exact numbers.
    var result: ResultValue {
        .record([
            ("schema", .text(Self.schema)), ("difference", .number(question.difference)),
            ("evaluators", .integer(question.evaluators)), ("listeners", .integer(question.ratingsPerCall)),
            ("vendors", .integer(question.vendors)), ("confidence", .number(question.confidence)),
            ("power", .number(question.power)), ("sdCall", .number(betweenCalls)),
            ("sdEvaluator", .number(betweenHearings)), ("sdInteraction", .number(betweenTastes)),
            ("pooled", .flag(isPooled)),
            ("source", .text(source.visible)), ("calls", .integer(calls)),
            ("smallestDifference", .number(smallestDifference)), ("callsForBest", .integer(callsForBest)),
            ("text", .text(text.visible)),
            (
                "table",
                .list(
                    of: "row",
                    table.map { .record([("calls", .integer($0.calls)), ("difference", .number($0.difference))]) })
            ),
            (
                "zeroErrors",
                .list(
                    of: "row",
                    zeroErrors.map { .record([("calls", .integer($0.calls)), ("upperBound", .number($0.upperBound))]) })
            ),
        ])
    }
}
