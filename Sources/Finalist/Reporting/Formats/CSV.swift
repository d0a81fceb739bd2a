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
                    field(row.cell(index), kind: table.columns[index].kind)
                }
            }
            let caption = tables.count > 1 ? [[CSVTable.Field.words(table.caption)]] : []
            return CSVTable(caption + [heads] + rows).written()
        }.joined(separator: "\r\n")
    }
}

private func field(_ cell: Table.Cell, kind: Table.Column.Kind) -> CSVTable.Field {
    let written = cell.content.written
    if kind == .number, let number = written.number { return .digits(number) }
    return .text(written.text)
}
