internal import LocatedXML

/// A table whose first line names its columns, and what is wrong with it so far.
struct TableReader {
    let problems: FileProblems
    let limits: ReadingLimits

    /// Their names without white space around them; those that are known under another spelling as they are known.
    private(set) var columns: [DelimitedText.Field]

    /// Below the first line; each as long as the first line.
    let rows: [[DelimitedText.Field]]
    private var position: [String: Int]
    let separator: FieldSeparator

    /// Whether some numbers are written with a point and others with a comma, where the comma may be a decimal mark.
    let hasBothMarks: Bool

    /// Of two columns with one name nobody can tell which counts.
    let hasRepeatedColumns: Bool

    /// `nil`, with a problem noted, where no table can be read.
    init?(_ problems: FileProblems, limits: ReadingLimits) {
        guard let bytes = problems.text?.bytes else { preconditionFailure("a table is read from its text") }
        self.problems = problems
        self.limits = limits
        guard let table = Self.text(bytes, problems, limits: limits), let columns = table.rows.first else { return nil }
        self.columns = columns.map { $0.named(TableWords.trimmed($0.text)) }
        separator = table.separator
        hasBothMarks =
            separator.allowsDecimalComma
            && [",", "."].allSatisfy { mark in
                table.rows.dropFirst().contains { row in
                    row.contains { Self.isDecimal(TableWords.trimmed($0.text), mark: mark) }
                }
            }
        position = Dictionary(
            self.columns.enumerated().map { ($1.text, $0) }, uniquingKeysWith: { first, _ in first })
        var rows: [[DelimitedText.Field]] = []
        for row in table.rows.dropFirst() {
            if row.count == columns.count {
                rows.append(row)
            } else {
                problems.isIncomplete = true
                problems.note(
                    repeating: "fields", .malformed,
                    "the line has \(row.count) fields, and the first line names \(columns.count)",
                    remedy: "look for a missing or an extra separator; put fields that hold one in quotation marks",
                    at: row[0].place)
            }
        }
        self.rows = rows
        var seen: Set<String> = []
        let repeated = self.columns.filter { !$0.text.isEmpty && !seen.insert($0.text).inserted }
        hasRepeatedColumns = !repeated.isEmpty
        for column in repeated {
            problems.isIncomplete = true
            problems.note(
                .standsTwice, "there are two columns '\(column.text)'", remedy: "rename or remove one",
                at: column.place)
        }
    }

    /// What can be read as lines of fields, with a line at least below the names of its columns; `nil`, with a problem
    /// noted, for anything else.
    private static func text(
        _ bytes: [UInt8], _ problems: FileProblems, limits: ReadingLimits
    ) -> DelimitedText? {
        let top = Place(line: 1, column: 1)
        if let other = TableFile(bytes) {
            problems.note(
                .rootUnexpected, "the file is \(other.name), and no table in CSV", remedy: other.remedy, at: top)
            return nil
        }
        if let encoding = TableFile.wideEncoding(bytes) {
            problems.note(
                .encoding, "the table is in \(encoding), and is read in UTF-8", remedy: savingAsUTF8, at: top)
            return nil
        }
        guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
            problems.note(
                .encoding,
                bytes.contains(0) ? "the table holds a NUL, as files in UTF-16 do" : "the table is not UTF-8",
                remedy: savingAsUTF8, at: firstUnreadable(bytes))
            return nil
        }
        guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
            problems.note(
                .encoding, "the table starts with two byte order marks",
                remedy: "save it as CSV UTF-8, with one mark or none", at: top)
            return nil
        }
        let table: DelimitedText
        do throws(DelimitedText.Fault) {
            table = try DelimitedText(bytes, limits: limits)
        } catch {
            problems.note(
                error.rule, error.message, remedy: error.remedy, at: Place(line: error.line, column: error.column))
            return nil
        }
        guard table.rows.count > 1 else {
            problems.note(
                .malformed,
                table.rows.isEmpty
                    ? "the table is empty" : "the table has no rows below the names of its columns",
                remedy: "name the columns in the first line, and put one row a line below", at: top)
            return nil
        }
        return table
    }

    private static let savingAsUTF8 = "save it as CSV UTF-8; in Excel: File, Save as, CSV UTF-8"

    /// The same with the columns under the names that are known here, where "Call ID" or "CALL_ID" can only mean one.
    func naming(_ known: [String]) -> TableReader {
        var named = self
        let exact = Set(known)
        let byFold = Dictionary(known.map { (TableWords.folded($0), $0) }, uniquingKeysWith: { _, _ in "" })
        for (place, column) in columns.enumerated() where !exact.contains(column.text) {
            guard let name = byFold[TableWords.folded(column.text)], !name.isEmpty, named.position[name] == nil else {
                continue
            }
            named.columns[place] = column.named(name)
            named.position[name] = place
        }
        return named
    }

    /// Where the first character stands that is none.
    private static func firstUnreadable(_ bytes: [UInt8]) -> Place {
        var place = Place(line: 1, column: 1)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar == "\u{FFFD}" || scalar == "\0" { break }
            place =
                scalar == "\n"
                ? Place(line: place.line + 1, column: 1) : Place(line: place.line, column: place.column + 1)
        }
        return place
    }

    func has(_ column: String) -> Bool { position[column] != nil }

    func place(_ column: String, _ row: [DelimitedText.Field]) -> Place { row[position[column] ?? 0].place }

    /// The field of a row in a column, without white space around it; `nil` where it is blank or not there.
    func value(_ column: String, _ row: [DelimitedText.Field]) -> String? {
        guard let at = position[column] else { return nil }
        let text = TableWords.trimmed(row[at].text)
        return text.isEmpty ? nil : text
    }

    /// Whether there are no more rows than can be worked with; notes it where there are.
    func isWithin(_ most: Int, _ flag: String) -> Bool {
        guard rows.count > most, let first = rows[most].first else { return true }
        problems.isIncomplete = true
        problems.noteLimit("the table has more than \(most) rows", flag, at: first.place)
        return false
    }

    /// Whether a column has no more different words than can be compared with each other; notes it where it has.
    func namesFew(_ column: String) -> Bool { names(column, atMost: limits.peers, flag: "--max-peers") }

    /// Whether two columns name no more things than can be laid out, each of one beside each of the other; notes it where
    /// they do.
    func namesFew(_ column: String, timesThoseOf other: String) -> Bool {
        let others = max(1, Set(rows.map { given(other, $0) ?? "" }).count)
        return names(
            column, atMost: limits.fields / others, beside: " beside \(others) of \(other)", flag: "--max-fields")
    }

    private func names(_ column: String, atMost most: Int, beside: String = "", flag: String) -> Bool {
        var met: Set<String> = []
        guard let row = rows.first(where: { met.insert(given(column, $0) ?? "").inserted && met.count > most })
        else { return true }
        problems.isIncomplete = true
        problems.noteLimit("the table names more than \(most) of \(column)\(beside)", flag, at: place(column, row))
        return false
    }

    /// Whether what stands here has been reported.
    func isFaulty(_ column: String, _ row: [DelimitedText.Field]) -> Bool { problems.hasNoted(at: place(column, row)) }
}

extension DelimitedText.Field {
    var place: Place { Place(line: line, column: column) }

    fileprivate func named(_ name: String) -> DelimitedText.Field {
        DelimitedText.Field(text: name, line: line, column: column)
    }
}
