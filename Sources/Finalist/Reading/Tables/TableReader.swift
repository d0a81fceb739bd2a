internal import LocatedXML

/// A table whose first line names its columns, and what is wrong with it so far.
struct TableReader {
    let problems: FileProblems
    let columns: [DelimitedText.Field]

    /// Below the first line; each as long as the first line.
    let rows: [[DelimitedText.Field]]
    private let position: [String: Int]

    /// `nil`, with a problem noted, where no table can be read.
    init?(_ bytes: [UInt8], _ problems: FileProblems, limits: ReadingLimits) {
        self.problems = problems
        var bytes = bytes[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        guard let text = String(validating: bytes, as: UTF8.self), !text.unicodeScalars.contains("\0") else {
            problems.note(
                .encoding, "the table is not UTF-8", remedy: "save it as CSV UTF-8", at: Place(line: 1, column: 1))
            return nil
        }
        let table: DelimitedText
        do throws(DelimitedText.Fault) {
            table = try DelimitedText(text)
        } catch {
            problems.note(
                .malformed, error.message, remedy: error.remedy, at: Place(line: error.line, column: error.column))
            return nil
        }
        guard let columns = table.rows.first, table.rows.count > 1 else {
            problems.note(
                .malformed, "the table has no rows below the names of its columns",
                remedy: "name the columns in the first line, and put one row a line below", at: nil)
            return nil
        }
        guard table.rows.count <= limits.elements else {
            problems.note(
                .limit, "the table has \(table.rows.count) lines; the limit is \(limits.elements) (--max-elements)",
                remedy: "if the file is what it should be, raise the limit with --max-elements", at: nil)
            return nil
        }
        self.columns = columns
        position = Dictionary(
            columns.enumerated().map { (trimmed($1.text), $0) }, uniquingKeysWith: { first, _ in first })
        var rows: [[DelimitedText.Field]] = []
        for row in table.rows.dropFirst() {
            if row.count == columns.count {
                rows.append(row)
            } else {
                problems.note(
                    .malformed, "the line has \(row.count) fields, and the first line names \(columns.count)",
                    remedy: "look for a missing or an extra separator; put fields that hold one in quotation marks",
                    at: Place(line: row[0].line, column: row[0].column))
            }
        }
        self.rows = rows
        noteRepeatedColumns()
    }

    private func noteRepeatedColumns() {
        var seen: Set<String> = []
        for column in columns where !seen.insert(trimmed(column.text)).inserted {
            problems.note(
                .standsTwice, "there are two columns '\(trimmed(column.text))'", remedy: "rename or remove one",
                at: Place(line: column.line, column: column.column))
        }
    }

    func has(_ column: String) -> Bool { position[column] != nil }

    /// Notes each required column that is not there, and each column that nobody knows.
    func require(_ required: [String], optional: [String]) {
        for name in required where !has(name) {
            problems.note(
                .attributeMissing, "there is no column '\(name)'",
                remedy: NearMiss.of(name, among: columns.map { trimmed($0.text) }).map {
                    "rename the column '\($0)' to '\(name)'"
                } ?? "add it", at: Place(line: 1, column: 1))
        }
        let known = required + optional
        for column in columns where !known.contains(trimmed(column.text)) {
            problems.note(
                .attributeUnknown, "the column '\(trimmed(column.text))' is not known here",
                remedy: NearMiss.remedy(
                    trimmed(column.text), among: known.filter { !has($0) },
                    otherwise: "take it out; known are \(known.joined(separator: ", "))"),
                at: Place(line: column.line, column: column.column))
        }
    }

    /// The field of a row in a column, without white space around it; `nil` where it is blank or not there.
    func value(_ column: String, _ row: [DelimitedText.Field]) -> String? {
        guard let at = position[column] else { return nil }
        let text = trimmed(row[at].text)
        return text.isEmpty ? nil : text
    }

    func place(_ column: String, _ row: [DelimitedText.Field]) -> Place {
        let field = row[position[column] ?? 0]
        return Place(line: field.line, column: field.column)
    }

    /// The number in a field; notes anything else than a number or a blank.
    func number(_ column: String, _ row: [DelimitedText.Field]) -> Double? {
        guard let text = value(column, row) else { return nil }
        if let number = PlainNumber(text)?.value { return number }
        problems.note(
            .numberMalformed, "\(column) '\(text)' is not a number", remedy: AttributeKind.number.remedy,
            at: place(column, row))
        return nil
    }

    /// An id; notes what is none, and a blank.
    func id(_ column: String, _ row: [DelimitedText.Field]) -> String? {
        guard let text = value(column, row) else {
            problems.note(
                .attributeMissing, "\(column) is blank", remedy: AttributeKind.id.remedy, at: place(column, row))
            return nil
        }
        if AttributeKind.id.accepts(text) { return text }
        problems.note(
            .valueMalformed, "\(column) '\(text)' is not an id", remedy: AttributeKind.id.remedy,
            at: place(column, row))
        return nil
    }

    /// A time, of which only the distance to others is used: one without a zone is taken as it stands.
    func moment(_ column: String, _ row: [DelimitedText.Field]) -> Moment? {
        guard let text = value(column, row) else { return nil }
        if let moment = Moment(text) ?? Moment(text + "Z") { return moment }
        problems.note(
            .valueMalformed, "\(column) '\(text)' is not a time", remedy: "write a time like 2026-03-09T08:34:00",
            at: place(column, row))
        return nil
    }

    /// One of a few words; a low line counts as a hyphen.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ column: String, _ row: [DelimitedText.Field]
    ) -> Choice? {
        guard let text = value(column, row) else { return nil }
        if let choice = Choice(rawValue: String(text.map { $0 == "_" ? "-" : $0 })) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        problems.note(
            .valueNotAllowed, "\(column) '\(text)' is not one of \(known.joined(separator: ", "))",
            remedy: NearMiss.remedy(text, among: known, otherwise: "write one of them"), at: place(column, row))
        return nil
    }

    /// yes or no, or 1 or 0 as spreadsheets write them.
    func flag(_ column: String, _ row: [DelimitedText.Field]) -> Bool? {
        switch value(column, row) {
        case "yes", "1": return true
        case "no", "0": return false
        case nil: return nil
        case let text?:
            problems.note(
                .valueNotAllowed, "\(column) '\(text)' is neither yes nor no", remedy: "write yes or no",
                at: place(column, row))
            return nil
        }
    }
}
