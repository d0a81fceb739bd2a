extension Format {
    /// GitHub's Markdown. Text of an input stays literal: no character of it becomes markup.
    public static let markdown = Format(id: "markdown", fileExtensions: ["md", "markdown"], mediaType: "text/markdown")
    {
        report, _ in
        var parts: [String] = []
        if !report.title.isEmpty { parts.append("# " + inline(report.title)) }
        if let subtitle = report.subtitle { parts.append(paragraph(subtitle)) }
        parts += report.blocks.map(lines)
        if let footer = report.footer { parts += ["---", paragraph(footer)] }
        return parts.joined(separator: "\n\n") + "\n"
    }
}

private func lines(_ block: Report.Block) -> String {
    switch block {
    case .heading(let text, let level, _): String(repeating: "#", count: level) + " " + inline(text)
    case .paragraph(let text): paragraph(text)
    case .note(let text): "> " + paragraph(text)
    case .list(let items): items.map { "- " + paragraph($0) }.joined(separator: "\n")
    case .table(let table): lines(table)
    case .bars(let chart): lines(chart.table)
    case .lines(let chart): lines(chart.shortTable)
    case .scatter(let chart): lines(chart.table)
    case .forest(let chart): lines(chart.table)
    case .tornado(let chart): lines(chart.table)
    case .weightLines(let chart): lines(chart.table)
    case .details(let summary, let blocks):
        // Inside an HTML block no Markdown is read until the next empty line.
        (["<details><summary>\(HTML.escaped(summary))</summary>"] + blocks.map(lines) + ["</details>"])
            .joined(separator: "\n\n")
    }
}

private func lines(_ table: Table) -> String {
    let heads = table.columns.map { column in
        ([column.title] + (column.subtitle.map { [$0] } ?? [])).map(inline).joined(separator: "<br>")
    }
    let rules = table.columns.map { $0.kind == .number ? "--:" : ":--" }
    let rows = table.rows.map { row in
        table.columns.indices.map { index in
            let cell = row.cell(index)
            let indent = index == 0 ? String(repeating: "&emsp;", count: max(0, row.depth)) : ""
            return indent + emphasised(inline(cell.text), isStrong: cell.isBest || row.role != .item)
                + (cell.isBest ? " ★" : "")
        }
    }
    let lines = ([heads, rules] + rows).map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    let caption = table.caption.map { ["**" + inline($0) + "**"] } ?? []
    return (caption + [lines] + table.allNotes.map(paragraph)).joined(separator: "\n\n")
}

private func emphasised(_ text: String, isStrong: Bool) -> String { isStrong && !text.isEmpty ? "**\(text)**" : text }

/// Text that starts a line, where a dash, a plus or "1." would begin a list and "===" underline a heading.
private func paragraph(_ text: String) -> String {
    let text = inline(text)
    guard let first = text.unicodeScalars.first else { return text }
    if "-+=".unicodeScalars.contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    return !digits.isEmpty && (rest.hasPrefix(".") || rest.hasPrefix(")")) ? digits + "\\" + rest : text
}

/// Text within a line. A backslash goes before all that means something anywhere, and into the middle of what
/// GitHub would make a link of by itself.
private func inline(_ text: String) -> String {
    let scalars = Array(text.visible.trimmed.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        let isMarkup =
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "$": true
            case "&": next == "#" || next.properties.isAlphabetic
            case ":": next == "/"
            case ".": index >= 3 && scalars[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
            default: false
            }
        if isMarkup { result.append("\\") }
        result.append(scalar)
    }
    return String(result)
}

extension String {
    /// Four spaces before a line would make it code.
    fileprivate var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
