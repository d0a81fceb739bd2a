extension Format {
    /// The tables alone, for a spreadsheet. Several are set apart by an empty line, each under its caption.
    ///
    /// Source: RFC 4180. Numbers lose their thousands commas; text that a spreadsheet would run as a formula
    /// is held back by a leading apostrophe, as OWASP ASVS 1.2.10 asks.
    public static let csv = Format(id: "csv", fileExtensions: ["csv"], mediaType: "text/csv") { report, _ in
        let tables = report.tables
        return tables.map { table in
            let heads = table.columns.map { column in
                CSVTable.Field.text([column.title, column.subtitle].compactMap(\.self).joined(separator: ", "))
            }
            let rows = table.rows.map { row in
                table.columns.indices.map { index in
                    field(row.cell(index).text, kind: table.columns[index].kind)
                }
            }
            let caption = tables.count > 1 ? [[CSVTable.Field.words(table.caption)]] : []
            return CSVTable(caption + [heads] + rows).written()
        }.joined(separator: "\r\n")
    }
}

private func field(_ cell: String, kind: Table.Column.Kind) -> CSVTable.Field {
    if kind == .number, let number = plainNumber(cell) { return .digits(number) }
    return .text(cell)
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
