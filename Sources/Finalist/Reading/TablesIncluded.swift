internal import LocatedXML

/// A table that was included, before it is read.
struct PendingTable {
    let table: IncludedTable

    /// Whether it lies among what vendors sent.
    let isVendors: Bool
    let place: Location

    var file: String { table.file }
}

extension Loader {
    mutating func read(_ table: PendingTable) {
        let problems = FileProblems(file: table.file, text: SourceText(table.table.bytes))
        assembly.files.append(table.file)
        assembly.tables.append(table.table)
        if let reader = TableReader(problems, limits: limits) {
            if let kind = TableKind(reader), [.panelScores, .plainRatings, .drawnCalls].contains(kind) {
                _ = reader.isNoOther(than: .callRatings)
            } else if RatingsTable.isRatings(reader, assembly.scorecards) {
                if table.isVendors {
                    // What lies there came from a vendor: it cannot pose as what our evaluators heard.
                    isIncomplete = true
                    diagnostics.append(
                        Diagnostic(
                            .rootUnexpected, "'\(table.file)' holds ratings, and lies among what vendors sent",
                            remedy: "ask who put it there; ratings of your evaluators lie elsewhere, like calls/",
                            at: table.place))
                } else if let scorecard = scorecard(of: table) {
                    assembly.add(RatingsTable(table: reader, scorecard: scorecard).visits())
                } else {
                    isIncomplete = true
                }
            } else {
                assembly.add(LogTable(table: reader, hash: Fingerprint.of(table.table.bytes)).logs())
            }
        } else {
            isIncomplete = true
        }
        isIncomplete = isIncomplete || problems.isIncomplete
        diagnostics += problems.diagnostics
    }

    /// The scorecard that a table of ratings is on; `nil`, with a problem noted, where nobody can say.
    private mutating func scorecard(of table: PendingTable) -> Scorecard? {
        let known = assembly.scorecards
        guard let id = table.table.scorecard else {
            if known.count == 1 { return known[0] }
            // It may stand in a file that could not be read, which is reported.
            if known.isEmpty && isIncomplete { return nil }
            diagnostics.append(
                Diagnostic(
                    .attributeMissing, "nothing says which scorecard the ratings in '\(table.file)' are on",
                    remedy: "add scorecard=\"…\" to the include", at: table.place))
            return nil
        }
        if let scorecard = known.first(where: { $0.id == id }) { return scorecard }
        if isIncomplete { return nil }
        diagnostics.append(
            Diagnostic(
                .inputMissing, "there is no scorecard '\(id)' for the ratings in '\(table.file)'",
                remedy: NearMiss.remedy(
                    id, among: known.map(\.id),
                    otherwise: "include its file, or print one with: finalist calls scorecards general-service"),
                at: table.place))
        return nil
    }
}
