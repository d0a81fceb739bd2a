/// What the fields of a table say, each read as what its column holds.
extension TableReader {
    /// Notes what is wrong with a field; of the same fault in other lines of the column only how many have it.
    func note(
        _ kind: String, _ rule: Rule, _ message: @autoclosure () -> String, remedy: @autoclosure () -> String,
        _ column: String, _ row: [DelimitedText.Field]
    ) {
        problems.note(
            repeating: "\(column) \(kind)", rule, message(), remedy: remedy(), at: place(column, row))
    }

    /// What a field says; `nil` where it is blank, or a gap is written, as NA or a dash.
    func given(_ column: String, _ row: [DelimitedText.Field]) -> String? {
        value(column, row).flatMap { TableWords.isGap($0) ? nil : $0 }
    }

    /// A number as it is read here: with a point, where the table writes a decimal comma.
    func decimal(_ text: String) -> String {
        separator.allowsDecimalComma && Self.isDecimal(text, mark: ",") ? text.replacing(",", with: ".") : text
    }

    /// Digits with this mark among them.
    static func isDecimal(_ text: String, mark: Character) -> Bool {
        let parts = text.split(separator: mark, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty else { return false }
        let whole = parts[0].hasPrefix("-") ? parts[0].dropFirst() : parts[0]
        return !whole.isEmpty && (whole + parts[1]).utf8.allSatisfy { 48...57 ~= $0 }
    }

    /// Whether the mark of a number may divide thousands, and nobody can tell: the table has both marks.
    private func isDoubtful(_ text: String) -> Bool { hasBothMarks && TableWords.isReadTwoWays(text) }

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

    /// A name that must be there; notes a blank, and a gap where a name is needed.
    func name(_ column: String, _ row: [DelimitedText.Field]) -> String? {
        if let text = given(column, row) { return text }
        let gap = value(column, row).map { " ('\($0)' says that there is none)" } ?? ""
        note(
            "blank", .attributeMissing, "\(column) is blank\(gap)",
            remedy: "write it in each line; NA, n/a and a dash are read as none", column, row)
        return nil
    }

    /// An id; notes what is none, and a blank.
    func id(_ column: String, _ row: [DelimitedText.Field]) -> String? {
        guard let text = name(column, row) else { return nil }
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
}
