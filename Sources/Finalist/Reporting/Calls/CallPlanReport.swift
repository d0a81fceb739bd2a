extension CallPlan {
    /// The plan in every form: a report for people, exact numbers for programs.
    public var publication: Publication {
        Publication(summary: report, report: report, csv: { csv }, Self.document) { self }
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
            rows: table.map { Table.Row([.count($0.calls), .value($0.difference)]) })
    }

    private func errorTable() -> Table {
        Table(
            columns: [
                Table.Column(title: "Calls without one", kind: .number), Table.Column(title: "Below", kind: .number),
            ],
            rows: zeroErrors.map {
                Table.Row([.count($0.calls), .percentShare($0.upperBound)])
            }, notes: ["With 95 % confidence fewer than this share of all calls have one."])
    }

    /// One row a number of calls.
    var csv: CSVTable {
        CSVTable([["calls", "difference"]] + table.map { [.integer($0.calls), .number($0.difference)] })
    }
}

extension CallPlan {
    static let document = ResultDocument<CallPlan>(
        "call-plan", root: "callPlan", "How many calls to listen to, as Finalist exports it."
    ) {
        Member("difference", .number, "Of two vendors, that would matter.") { $0.question.difference }
        Member("evaluators", .count, "Who listen.") { $0.question.evaluators }
        Member("listeners", .count, "How many of them hear each call.") { $0.question.ratingsPerCall }
        Member("vendors", .count) { $0.question.vendors }
        Member("confidence", .number) { $0.question.confidence }
        Member("power", .number, "The chance of seeing the difference where it is there.") { $0.question.power }
        Member("sdCall", .number, "Between calls of a vendor.") { $0.betweenCalls }
        Member("sdEvaluator", .number, "Between sheets on one call; 0 where it is within sdCall.") {
            $0.betweenHearings
        }
        Member("sdInteraction", .number, "Of a listener's liking for a vendor.") { $0.betweenTastes }
        Member.sometimes(
            "pooled", .flag,
            "Whether sdCall holds the spread between sheets as well, since one person heard each call."
        ) { $0.isPooled }
        Member("source", .text) { $0.source.visible }
        Member("calls", .optional(.count, where: "no number is enough"), "Of each vendor.") { $0.calls }
        Member("smallestDifference", .number, "That any number of calls could show.") { $0.smallestDifference }
        Member("callsForBest", .optional(.count), "So that the best vendor comes out first.") { $0.callsForBest }
        Member("text", .text) { $0.text.visible }
        Member("table", .list(of: "row", .record)) { $0.table }
        Member("zeroErrors", .list(of: "row", .record), "What no critical error in so many calls shows.") {
            $0.zeroErrors
        }
    }
}

extension CallPlan.Row: Described {
    static let shape = Shape<CallPlan.Row>("planRow", "The difference that so many calls of each vendor show.") {
        Member("calls", .count) { $0.calls }
        Member("difference", .number) { $0.difference }
    }
}

extension CallPlan.ZeroErrors: Described {
    static let shape = Shape<CallPlan.ZeroErrors>(
        "zeroRow", "The share of calls with an error is not above this, with 95 % confidence."
    ) {
        Member("calls", .count) { $0.calls }
        Member("upperBound", .number) { $0.upperBound }
    }
}
