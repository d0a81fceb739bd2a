internal import LocatedXML

/// A table whose first line names its columns, and what is wrong with it so far.
struct TableReader {
    let problems: FileProblems
    let limits: ReadingLimits
    let columns: [DelimitedText.Field]

    /// Below the first line; each as long as the first line.
    let rows: [[DelimitedText.Field]]
    private let position: [String: Int]
    let separator: FieldSeparator

    /// Whether some numbers are written with a point and others with a comma, where the comma may be a decimal mark.
    private let hasBothMarks: Bool

    /// Of two columns with one name nobody can tell which counts.
    let hasRepeatedColumns: Bool

    /// `nil`, with a problem noted, where no table can be read.
    init?(_ problems: FileProblems, limits: ReadingLimits) {
        guard let bytes = problems.text?.bytes else { preconditionFailure("a table is read from its text") }
        self.problems = problems
        self.limits = limits
        guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
            problems.note(
                .encoding,
                bytes.contains(0) ? "the table holds a NUL, as files in UTF-16 do" : "the table is not UTF-8",
                remedy: "save it as CSV UTF-8", at: Self.firstUnreadable(bytes))
            return nil
        }
        guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
            problems.note(
                .encoding, "the table starts with two byte order marks",
                remedy: "save it as CSV UTF-8, with one mark or none", at: Place(line: 1, column: 1))
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
        let top = Place(line: 1, column: 1)
        guard let columns = table.rows.first, table.rows.count > 1 else {
            problems.note(
                .malformed,
                table.rows.isEmpty
                    ? "the table is empty" : "the table has no rows below the names of its columns",
                remedy: "name the columns in the first line, and put one row a line below", at: top)
            return nil
        }
        self.columns = columns
        separator = table.separator
        hasBothMarks =
            separator.allowsDecimalComma
            && [",", "."].allSatisfy { mark in
                table.rows.dropFirst().contains { $0.contains { Self.isDecimal($0.text, mark: mark) } }
            }
        position = Dictionary(
            columns.enumerated().map { (trimmed($1.text), $0) }, uniquingKeysWith: { first, _ in first })
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
        let repeated = columns.filter { $0.isWritten && !seen.insert(trimmed($0.text)).inserted }
        hasRepeatedColumns = !repeated.isEmpty
        for column in repeated {
            problems.isIncomplete = true
            problems.note(
                .standsTwice, "there are two columns '\(trimmed(column.text))'", remedy: "rename or remove one",
                at: column.place)
        }
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

    /// Notes the required columns that are not there, and each column that nobody knows. Without a required column
    /// nothing that the rows say can be kept.
    func require(_ required: [String], optional: [String]) {
        let known = required + optional
        let open = known.filter { !has($0) }
        var meant: Set<String> = []
        for (row, column) in columns.enumerated() where !known.contains(trimmed(column.text)) {
            let name = trimmed(column.text)
            guard column.isWritten else {
                guard rows.contains(where: { $0[row].isWritten }) else { continue }
                problems.note(
                    .attributeMissing, "a column has no name", remedy: "name it, or take it out", at: column.place)
                continue
            }
            NearMiss.of(name, among: open).map { _ = meant.insert($0) }
            problems.note(
                .attributeUnknown, "the column '\(name)' is not known here",
                remedy: NearMiss.remedy(
                    name, among: open, otherwise: "take it out; known are \(known.joined(separator: ", "))"),
                at: column.place)
        }
        // A misspelt column is reported as unknown, with the name that was probably meant.
        let missing = required.filter { !has($0) && !meant.contains($0) }
        if !missing.isEmpty {
            problems.note(
                .attributeMissing,
                "there is no column \(missing.count > 6 ? "\(missing.prefix(6).joined(separator: ", ")) and \(missing.count - 6) more" : missing.joined(separator: ", "))",
                remedy: "add it to the first line, and what it says to the others", at: Place(line: 1, column: 1))
        }
        if !required.allSatisfy(has) { problems.isIncomplete = true }
    }

    /// Whether there are no more rows than can be worked with; notes it where there are.
    func isWithin(_ most: Int, _ flag: String) -> Bool {
        guard rows.count > most, let first = rows[most].first else { return true }
        problems.isIncomplete = true
        problems.noteLimit("the table has more than \(most) rows", flag, at: first.place)
        return false
    }

    /// Whether a column has no more different words than can be compared with each other; notes it where it has.
    func namesFew(_ column: String) -> Bool {
        var met: Set<String> = []
        guard let row = rows.first(where: { met.insert(value(column, $0) ?? "").inserted && met.count > limits.peers })
        else { return true }
        problems.isIncomplete = true
        problems.noteLimit(
            "the table names more than \(limits.peers) of \(column)", "--max-peers", at: place(column, row))
        return false
    }

    /// Whether what stands here has been reported.
    func isFaulty(_ column: String, _ row: [DelimitedText.Field]) -> Bool { problems.hasNoted(at: place(column, row)) }

    /// Notes what is wrong with a field; of the same fault in other lines of the column only how many have it.
    private func note(
        _ kind: String, _ rule: Rule, _ message: @autoclosure () -> String, remedy: @autoclosure () -> String,
        _ column: String, _ row: [DelimitedText.Field]
    ) {
        problems.note(
            repeating: "\(column) \(kind)", rule, message(), remedy: remedy(), at: place(column, row))
    }

    /// The field of a row in a column, without white space around it; `nil` where it is blank or not there.
    func value(_ column: String, _ row: [DelimitedText.Field]) -> String? {
        guard let at = position[column] else { return nil }
        let text = trimmed(row[at].text)
        return text.isEmpty ? nil : text
    }

    /// The same where nothing but a gap is written, as NA or a dash.
    func given(_ column: String, _ row: [DelimitedText.Field]) -> String? {
        value(column, row).flatMap { TableWords.isGap($0) ? nil : $0 }
    }

    /// A number as it is read here: with a point, where the table writes a decimal comma.
    func decimal(_ text: String) -> String {
        separator.allowsDecimalComma && Self.isDecimal(text, mark: ",") ? text.replacing(",", with: ".") : text
    }

    /// Digits with this mark among them.
    private static func isDecimal(_ text: String, mark: Character) -> Bool {
        let parts = trimmed(text).split(separator: mark, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty else { return false }
        let whole = parts[0].hasPrefix("-") ? parts[0].dropFirst() : parts[0]
        return !whole.isEmpty && (whole + parts[1]).utf8.allSatisfy { 48...57 ~= $0 }
    }

    /// Whether the mark of a number may divide thousands: three digits stand behind it, and the table has both marks.
    private func isDoubtful(_ text: String) -> Bool {
        hasBothMarks
            && [",", "."].contains { Self.isDecimal(text, mark: $0) && text.split(separator: $0)[1].count == 3 }
    }

    func place(_ column: String, _ row: [DelimitedText.Field]) -> Place {
        row[position[column] ?? 0].place
    }

    /// The number in a field; notes anything else than a number or a gap.
    func number(_ column: String, _ row: [DelimitedText.Field]) -> Double? {
        guard let text = given(column, row) else { return nil }
        if isDoubtful(text) {
            note(
                "doubtful", .numberMalformed,
                "\(column) '\(text)' can be a number of thousands or of thousandths: the table writes decimals with a point and with a comma",
                remedy: "write all decimals with one mark, and none between thousands", column, row)
            return nil
        }
        if let number = PlainNumber(decimal(text))?.value { return number }
        note(
            "number", .numberMalformed, "\(column) '\(text)' is not a number",
            remedy: separator.allowsDecimalComma
                ? "write digits with a point or a comma for decimals and nothing else, like 1250.50"
                : AttributeKind.number.remedy, column, row)
        return nil
    }

    /// An id; notes what is none, and a blank.
    func id(_ column: String, _ row: [DelimitedText.Field]) -> String? {
        guard let text = value(column, row) else {
            note("blank", .attributeMissing, "\(column) is blank", remedy: AttributeKind.id.remedy, column, row)
            return nil
        }
        if AttributeKind.id.accepts(text) { return text }
        note("id", .valueMalformed, "\(column) '\(text)' is not an id", remedy: AttributeKind.id.remedy, column, row)
        return nil
    }

    /// An id, or nothing.
    func optionalID(_ column: String, _ row: [DelimitedText.Field]) -> String? {
        given(column, row) == nil ? nil : id(column, row)
    }

    /// A whole number from 1, or nothing.
    func counting(_ column: String, _ row: [DelimitedText.Field]) -> Int? {
        guard let text = given(column, row) else { return nil }
        let whole = TableWords.whole(decimal(text))
        if AttributeKind.counting.accepts(whole) { return Int(whole) }
        note(
            "counting", .numberMalformed, "\(column) '\(text)' is not \(AttributeKind.counting.expectation)",
            remedy: AttributeKind.counting.remedy, column, row)
        return nil
    }

    /// A time, of which only the distance to others is used: one without a zone is taken as it stands.
    func moment(_ column: String, _ row: [DelimitedText.Field]) -> Moment? {
        guard let text = given(column, row) else { return nil }
        let time = TableWords.time(text)
        if let moment = Moment(time) ?? Moment(time + "Z") { return moment }
        note(
            "time", .valueMalformed, "\(column) '\(text)' is not a time",
            remedy: "write a time like 2026-03-09 08:34:00", column, row)
        return nil
    }

    /// One of a few words; a low line counts as a hyphen.
    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ column: String, _ row: [DelimitedText.Field]
    ) -> Choice? {
        guard let text = given(column, row) else { return nil }
        if let choice = Choice(rawValue: String(text.map { $0 == "_" ? "-" : $0 })) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        note(
            "choice", .valueNotAllowed, "\(column) '\(text)' is not one of \(known.joined(separator: ", "))",
            remedy: NearMiss.remedy(text, among: known, otherwise: "write one of them"), column, row)
        return nil
    }

    /// yes or no, TRUE or FALSE, or 1 or 0, as spreadsheets write them.
    func flag(_ column: String, _ row: [DelimitedText.Field]) -> Bool? {
        guard let text = given(column, row) else { return nil }
        if let flag = TableWords.flag(TableWords.whole(decimal(text))) { return flag }
        note(
            "flag", .valueNotAllowed, "\(column) '\(text)' is neither yes nor no", remedy: "write yes or no", column,
            row)
        return nil
    }

    /// Notes names of a column that differ by capital letters alone: they are two here, and were probably meant as one.
    func noteNamesAlike(in columns: [String]) {
        for column in columns where has(column) {
            var firsts: [String: (name: String, line: Int)] = [:]
            var told: Set<String> = []
            for row in rows {
                guard let name = value(column, row), told.insert(name).inserted else { continue }
                let folded = name.lowercased()
                guard let first = firsts[folded] else {
                    firsts[folded] = (name, row[0].line)
                    continue
                }
                note(
                    "alike", .alikeButForCase,
                    "\(column) '\(name)' differs from '\(first.name)' in line \(first.line) by capital letters alone, and counts as another",
                    remedy: "write the name alike in each of its lines, or make the two names differ", column, row)
            }
        }
    }
}

extension DelimitedText.Field {
    fileprivate var place: Place { Place(line: line, column: column) }
}
