internal import LocatedXML

/// What a table holds, as far as the names of its columns tell; each is read at another place.
enum TableKind: Hashable {
    /// A line an assessment of a call, a column an item of the scorecard.
    case callRatings
    /// A line a contact.
    case contactLog
    /// A line a call that was drawn from a contact log.
    case drawnCalls
    /// A line a rating: what was rated, by whom, and how.
    case plainRatings
    /// The same with a column a rater.
    case wideRatings
    /// A line a score: evaluator, question and vendor.
    case panelScores

    /// `nil` for names that say none of these.
    init?(_ table: TableReader) {
        let names = Set(table.columns.map { TableWords.folded($0.text) })
        if names.isSuperset(of: ["evaluator", "question", "vendor"]) {
            self = .panelScores
        } else if names.isSuperset(of: ["unit", "rater"]) {
            self = .plainRatings
        } else if names.contains("callid") {
            let isDrawn = names.isSuperset(of: ["stratum", "seed", "logsha256"])
            self = names.contains("evaluator") ? .callRatings : isDrawn ? .drawnCalls : .contactLog
        } else if names.isDisjoint(with: ["rater", "score", "vendor", "evaluator"]), table.numericColumns.count > 1 {
            self = .wideRatings
        } else {
            return nil
        }
    }
}

extension TableReader {
    /// Columns behind the first that hold nothing but numbers and gaps, and at least one number.
    var numericColumns: [Int] {
        columns.indices.dropFirst().filter { column in
            let given = rows.lazy.map { TableWords.trimmed($0[column].text) }.filter { !TableWords.isGap($0) }
            return !given.isEmpty && given.allSatisfy { PlainNumber(decimal($0)) != nil }
        }
    }

    /// Whether the table may be what is expected; notes what it is where its columns say that it is something else.
    func isNoOther(than expected: TableKind) -> Bool {
        guard let kind = TableKind(self), kind != expected, let (message, remedy) = words(kind, for: expected) else {
            return true
        }
        problems.isIncomplete = true
        problems.note(.rootUnexpected, message, remedy: remedy, at: Place(line: columns[0].line, column: 1))
        return false
    }

    private func words(_ kind: TableKind, for expected: TableKind) -> (message: String, remedy: String)? {
        let file = problems.file
        switch kind {
        case .panelScores:
            let message =
                "the table holds scores of a panel (evaluator, question, vendor), which cannot be read from a table"
            return expected == .plainRatings
                ? (
                    message,
                    "name three columns unit, rater and score; a unit is a question of a vendor, like \"C2.1 oak\""
                )
                : (
                    message,
                    "write a file an evaluator, like scores/E1.xml, with <score question=\"C2.1\" vendor=\"oak\" value=\"4\">its reason</score>, and include that"
                )
        case .plainRatings:
            return (
                "the table holds a rating a line (unit, rater, score), and no calls",
                "see how far the raters agree with: finalist agreement \(file)"
            )
        case .contactLog:
            // A table of ratings that lacks its evaluators is told what it lacks.
            guard expected == .plainRatings || !hasItems else { return nil }
            return (
                "the table is a contact log (a line a contact), and holds no ratings",
                expected == .plainRatings
                    ? "name a table with the columns unit, rater and score"
                    : "name the table of ratings, and this one behind it with --log"
            )
        case .drawnCalls:
            return (
                "the table lists calls that were drawn (stratum, seed, log_sha256)\(expected == .contactLog ? ", and not all contacts" : ", and holds no ratings")",
                expected == .contactLog
                    ? "name the list of all contacts that the vendor handed over"
                    : expected == .plainRatings
                        ? "name a table with the columns unit, rater and score"
                        : "name the table of what was heard in these calls; what was drawn stands as <draw> in the visit's file"
            )
        case .callRatings:
            return (
                "the table holds ratings of calls (a line an assessment)\(expected == .contactLog ? ", and no list of contacts" : "")",
                expected == .contactLog
                    ? "name the list of all contacts that the vendor handed over; ratings are read with: finalist calls \(file)"
                    : "read it with: finalist calls \(file)"
            )
        case .wideRatings:
            return expected == .plainRatings ? wideWords : nil
        }
    }

    /// Columns that neither a contact log nor a table of ratings has besides its items.
    private var hasItems: Bool {
        let known = RatingsTable.required + RatingsTable.optional + LogTable.required + LogTable.optional
        let folded = Set(known.map(TableWords.folded))
        return columns.contains { !$0.text.isEmpty && !folded.contains(TableWords.folded($0.text)) }
    }

    private var wideWords: (message: String, remedy: String) {
        let raters = numericColumns.map { columns[$0].text }
        let sign = separator.character == "\t" ? " " : String(separator.character)
        let example = rows.first.map { row in
            [row[0].text, raters[0], row[numericColumns[0]].text].map(TableWords.trimmed)
                .joined(separator: sign)
        }
        return (
            "the table has a column a rater (\(listed(raters, limit: 6))), and a line a rating is read",
            "write three columns \(["unit", "rater", "score"].joined(separator: sign)), and a line a rating, like \(example ?? "")"
        )
    }
}
