extension Format {
    /// The tables alone, for a spreadsheet. Several are set apart by an empty line, each under its caption.
    ///
    /// Source: RFC 4180. Numbers lose their thousands commas; text that a spreadsheet would run as a formula
    /// is held back by a leading apostrophe, as OWASP ASVS 1.2.10 asks.
    public static let csv = Format(id: "csv", fileExtensions: ["csv"], mediaType: "text/csv") { report, _ in
        let tables = report.tables
        return tables.map { table in
            let heads = table.columns.map { column in
                csvField([column.title, column.subtitle].compactMap(\.self).joined(separator: ", "))
            }
            let rows = table.rows.map { row in
                table.columns.indices.map { index in
                    field(row.cell(index).text, kind: table.columns[index].kind)
                }
            }
            let caption = tables.count > 1 ? [[csvField(table.caption ?? "")]] : []
            return (caption + [heads] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
        }.joined(separator: "\r\n")
    }
}

private func field(_ cell: String, kind: Table.Column.Kind) -> String {
    if kind == .number, let number = plainNumber(cell) { return number }
    return csvField(cell)
}

/// A text as one field of a line: quoted where it must be, defused where a spreadsheet would run it.
func csvField(_ cell: String, separator: Character = ",") -> String {
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

/// "-7,932,018.50" as "-7932018.50"; nil where the text is anything but a number.
private func plainNumber(_ cell: String) -> String? {
    let unsigned = cell.hasPrefix("-") || cell.hasPrefix("\u{2212}") ? cell.dropFirst() : cell[...]
    let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count) else { return nil }
    let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped = groups.dropFirst().allSatisfy { $0.count == 3 } && (groups.count == 1 || groups[0].count <= 3)
    let digits = groups + parts.dropFirst()
    let areDigits = digits.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    guard isGrouped, areDigits else { return nil }
    return (unsigned.count < cell.count ? "-" : "") + groups.joined() + (parts.count == 2 ? "." + parts[1] : "")
}
