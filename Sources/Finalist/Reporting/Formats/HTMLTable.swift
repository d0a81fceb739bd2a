extension HTMLPage {
    /// A group of rows is a body of its own, so that paper keeps it together. On a phone each row becomes a block
    /// of labelled values.
    mutating func draw(_ table: Table) {
        let hasBars = table.rows.contains { $0.cells.contains { $0.bar != nil } }
        // A short table stays on one page.
        let classes = [hasBars ? "matrix" : "", table.rows.count <= 12 ? "whole" : ""].filter { !$0.isEmpty }
        line("<table class=\"\(classes.joined(separator: " "))\" id=\"\(figureID())\">")
        if let caption = table.caption { line("<caption>\(HTML.escaped(caption))</caption>") }
        line("<thead><tr>" + table.columns.map(head).joined() + "</tr></thead>")

        let labels = table.columns.map { " data-label=\"\(HTML.escaped($0.title))\"" }
        var groups = 0
        var isOpen = false
        for row in table.rows {
            let opensBody = row.role == .group || !isOpen
            if opensBody {
                if isOpen { line("</tbody>") }
                line("<tbody>")
                isOpen = true
            }
            if row.role == .group && row.depth == 0 { groups += 1 }
            draw(row, of: table, labels: labels, series: row.role == .group ? groups : 0)
        }
        line(isOpen ? "</tbody>\n</table>" : "</table>")
        for note in table.allNotes { line("<p class=\"note key\">\(HTML.escaped(note))</p>") }
    }

    private func head(_ column: Table.Column) -> String {
        // A heading without a word confuses those who hear the table.
        let title = column.title.isEmpty ? "<span class=\"vh\">Name</span>" : "<bdi>\(HTML.escaped(column.title))</bdi>"
        let subtitle = column.subtitle.map { "<span class=\"sub\">\(HTML.escaped($0))</span>" } ?? ""
        return "<th scope=\"col\"\(column.kind == .number ? " class=\"n\"" : "")>\(title)\(subtitle)</th>"
    }

    private mutating func draw(_ row: Table.Row, of table: Table, labels: [String], series: Int) {
        let role =
            switch row.role {
            case .group: "grp"
            case .item: ""
            case .total: "total"
            case .summary: "sum"
            }
        let classes = [role, row.depth > 0 ? "d\(min(row.depth, 4))" : ""].filter { !$0.isEmpty }.joined(separator: " ")
        let first = row.cell(0)
        let isAlone = row.spans(table)
        // A header for the whole body only where the body is a group: a total stands for itself.
        let scope = row.role == .group ? (isAlone ? "colgroup" : "rowgroup") : "row"
        let tag = isAlone && row.role != .group ? "td" : "th scope=\"\(scope)\""
        let span = isAlone ? " colspan=\"\(table.columns.count)\"" : ""
        var cells = "<tr\(classes.isEmpty ? "" : " class=\"\(classes)\"")>"
        cells +=
            first.text.isEmpty
            ? "<td></td>"
            : "<\(tag)\(span)\(look(of: table.columns.first))>\(content(first, kind: .text, series: series))</\(tag.prefix(2))>"
        if !isAlone {
            for index in table.columns.indices.dropFirst() {
                let cell = row.cell(index)
                let kind = table.columns[index].kind
                let help = cell.help.map { " title=\"\(HTML.escaped($0))\"" } ?? ""
                let shown = content(cell, kind: kind, series: series)
                let label = shown.isEmpty ? "" : labels[index]
                cells += "<td\(look(of: table.columns[index]))\(label)\(help)>\(shown)</td>"
            }
        }
        line(cells + "</tr>")
    }

    private func look(of column: Table.Column?) -> String {
        guard let column else { return "" }
        return column.kind == .number ? " class=\"n\"" : column.isShrinkable ? "" : " class=\"nw\""
    }

    private func content(_ cell: Table.Cell, kind: Table.Column.Kind, series: Int) -> String {
        var text = HTML.escaped(cell.text)
        if kind == .text && !text.isEmpty { text = "<bdi>\(text)</bdi>" }
        if let address = address(of: cell.link) { text = "<a href=\"\(address)\">\(text)</a>" }
        if kind == .number && !text.isEmpty { text = "<span class=\"v\">\(text)</span>" }
        let picture = cell.bar.map { bar($0, series: series) } ?? ""
        return picture + text + (cell.isBest ? "<span class=\"best\">★<span class=\"vh\"> best</span></span>" : "")
    }

    /// Says nothing that the number beside it does not say.
    private func bar(_ value: Double, series: Int) -> String {
        let width = Figures.fixed(max(0, min(value, 100)) * 0.64, decimals: 1)
        let colour = series > 0 ? "c\((series - 1) % 6 + 1)" : "g"
        return """
            <svg class="mini" viewBox="0 0 64 8" width="64" height="8" aria-hidden="true"><rect class="track" \
            width="64" height="8"/><rect class="\(colour)" width="\(width)" height="8"/></svg>
            """
    }
}
