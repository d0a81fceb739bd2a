/// How a table is written for one kind of reader: what stands between fields, the decimal mark, and whether a byte order
/// mark tells that it is UTF-8.
public struct CSVDialect: Hashable, Sendable, Identifiable {
    public let id: String
    let separator: Character
    let decimalMark: Character
    let hasByteOrderMark: Bool

    /// What programs read: commas, points and no mark.
    public static let plain = CSVDialect(id: "plain", separator: ",", decimalMark: ".", hasByteOrderMark: false)

    /// What Excel opens with a double click where English, German or French is spoken: without the mark it takes UTF-8 for
    /// something else, and a comma for what its country takes it for.
    public static let excel: [CSVDialect] = [
        CSVDialect(id: "en", separator: ",", decimalMark: ".", hasByteOrderMark: true),
        CSVDialect(id: "de", separator: ";", decimalMark: ",", hasByteOrderMark: true),
        CSVDialect(id: "fr", separator: ";", decimalMark: ",", hasByteOrderMark: true),
    ]
}

/// A table as it is written for spreadsheets and programs, the heads of its columns in its first row.
struct CSVTable: Hashable {
    enum Field: Hashable, ExpressibleByStringLiteral {
        /// Defused where a spreadsheet would run it.
        case text(String)
        /// Nothing where there is none.
        case number(Double?)
        /// A number that is in digits already, with a point.
        case digits(String)

        init(stringLiteral text: String) { self = .text(text) }

        static func integer(_ number: Int?) -> Field { .digits(number.map(String.init) ?? "") }

        /// Nothing where there is none.
        static func words(_ text: String?) -> Field { .text(text ?? "") }
    }

    let rows: [[Field]]

    init(_ rows: [[Field]]) { self.rows = rows }

    /// Lines end as RFC 4180 has it.
    func written(_ dialect: CSVDialect = .plain) -> String {
        let separator = String(dialect.separator)
        return (dialect.hasByteOrderMark ? "\u{FEFF}" : "")
            + rows.map { row in row.map { text($0, dialect) }.joined(separator: separator) + "\r\n" }.joined()
    }

    private func text(_ field: Field, _ dialect: CSVDialect) -> String {
        let digits: String
        switch field {
        case .text(let text): return csvField(text, separator: dialect.separator)
        case .number(let number): digits = number.map { "\(Figures.rounded($0, digits: 15))" } ?? ""
        case .digits(let text): digits = text
        }
        return dialect.decimalMark == "." ? digits : digits.replacing(".", with: String(dialect.decimalMark))
    }
}

/// A text as one field of a line: quoted where it must be, defused where a spreadsheet would run it.
private func csvField(_ cell: String, separator: Character) -> String {
    var cell = cell.visible
    // A spreadsheet skips blanks before it looks for a formula.
    if let first = cell.unicodeScalars.first(where: { !$0.properties.isWhitespace }), runs(first) { cell = "'" + cell }
    // By scalars: an accent behind a quotation mark makes another character of both.
    let scalars = cell.unicodeScalars
    let mustBeQuoted = scalars.contains { $0 == "\"" || separator.unicodeScalars.contains($0) }
    guard mustBeQuoted || scalars.first == " " || scalars.last == " " else { return cell }
    var quoted = "\""
    for scalar in cell.unicodeScalars {
        if scalar == "\"" { quoted.unicodeScalars.append("\"") }
        quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
}

/// Tabs and line breaks start formulas as well, but are tokens by now.
private func runs(_ first: Unicode.Scalar) -> Bool {
    switch first {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
    default: false
    }
}
