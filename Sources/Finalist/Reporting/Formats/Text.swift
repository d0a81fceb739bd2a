extension Format {
    /// Plain text for a terminal of a given width.
    public static let table = Format(id: "table", fileExtensions: ["txt"], mediaType: "text/plain") {
        report, options in
        let page = TextPage(options: options)
        var parts: [[String]] = []
        if !report.title.isEmpty {
            let lines = page.wrapped(report.title)
            let head = page.strong(lines) + [page.rule("═", lines)]
            parts.append(head + (report.subtitle.map(page.wrapped) ?? []))
        }
        parts += report.blocks.map(page.draw)
        if let footer = report.footer { parts.append([page.rule("─", [])] + page.wrapped(footer)) }
        return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }
}

/// Draws blocks as lines, none of which ends in a space.
struct TextPage {
    var options: TextOptions

    func draw(_ block: Report.Block) -> [String] {
        switch block {
        case .heading(let text, let level, _):
            let lines = wrapped(text)
            return strong(lines) + (level <= 2 ? [rule("─", lines)] : [])
        case .paragraph(let text), .note(let text): return wrapped(text)
        case .list(let items): return items.flatMap { wrapped($0, first: options.isASCII ? "- " : "• ") }
        case .table(let table): return TextTable(table, page: self).lines
        case .bars(let chart): return draw(chart)
        case .lines(let chart): return TextTable(chart.shortTable, page: self).lines
        case .scatter(let chart): return TextTable(chart.table, page: self).lines
        case .forest(let chart): return draw(chart)
        case .tornado(let chart): return draw(chart)
        case .weightLines(let chart): return draw(chart)
        case .details(let summary, let blocks):
            var inner = self
            inner.options.width = max(20, options.width - 2)
            let parts = blocks.map(inner.draw).filter { !$0.isEmpty }
            let lines = parts.joined(separator: [""]).map { $0.isEmpty ? "" : "  " + $0 }
            return strong(wrapped(summary, first: options.isASCII ? "> " : "▸ ")) + [""] + lines
        }
    }

    /// Lines of the page's width; the first starts with a mark, the others align with its text.
    func wrapped(_ text: String, first mark: String) -> [String] {
        let hang = String(repeating: " ", count: mark.displayWidth)
        return shown(text).wrapped(to: options.width - mark.displayWidth).enumerated().map { index, line in
            (index == 0 ? mark : hang) + line
        }
    }

    func wrapped(_ text: String) -> [String] { wrapped(text, first: "") }

    /// What a drawing shows, then what its signs mean: "█ above 0" is never parted.
    func wrapped(key: String, signs: [String]) -> [String] {
        let signs = signs.map { shown($0).replacingSpaces }
        return ([shown(key)] + signs).joined(separator: "; ").wrapped(to: options.width).map(\.withPlainSpaces)
    }

    /// The words of an input, harmless; our own signs in ASCII where only that can be shown.
    func shown(_ text: String) -> String {
        let text = text.visible
        return options.isASCII ? text.inASCII : text
    }

    func strong(_ lines: [String]) -> [String] {
        options.isColoured ? lines.map { $0.isEmpty ? $0 : "\u{1B}[1m\($0)\u{1B}[0m" } : lines
    }

    /// As long as the longest of the lines, or as the page is wide.
    func rule(_ sign: Character, _ lines: [String]) -> String {
        let sign = options.isASCII ? (sign == "═" ? "=" : "-") : sign
        return String(repeating: sign, count: max(1, lines.map(\.displayWidth).max() ?? options.width))
    }

    var bestMark: String { options.isASCII ? "*" : "★" }
    var cutMark: String { options.isASCII ? "..." : "…" }
}

extension TextPage {
    private func draw(_ chart: BarChart) -> [String] {
        let signs: [Character] = options.isASCII ? Array("#=+-o:%~") : Array("█▓▒░◆▪◇▫")
        let labels = chart.rows.map { shown($0.label) }.cutApart(to: max(10, options.width * 2 / 5), mark: cutMark)
        let totals = chart.rows.map { shown($0.total.text).cut(to: max(12, options.width / 4), mark: cutMark) }
        let labelWidth = labels.map(\.displayWidth).max() ?? 0
        let totalWidth = totals.map(\.displayWidth).max() ?? 0
        let barWidth = max(8, min(60, options.width - labelWidth - totalWidth - 4))
        let bars = chart.rows.map { row in
            var bar = ""
            for (index, span) in chart.spans(of: row).enumerated() {
                let end = Int(((span.start + span.length) * Double(barWidth)).rounded())
                bar += String(repeating: signs[index % signs.count], count: max(0, end - bar.count))
            }
            return bar
        }
        let legend = chart.series.enumerated().map { index, name in
            "\(signs[index % signs.count])\u{A0}" + shown(name).replacingSpaces + "\u{A0}\u{A0}"
        }
        return strong(wrapped(chart.title))
            + bars.indices.map { index in
                labels[index].padded(to: labelWidth) + "  " + totals[index].padded(leftTo: totalWidth) + "  "
                    + bars[index]
            }.map(\.withoutTrailingSpaces)
            + legend.joined(separator: " ").wrapped(to: options.width).map { $0.withPlainSpaces.withoutTrailingSpaces }
    }
}

extension String {
    /// Typographic signs of our own sentences, for terminals that know only ASCII. Names stay as they are.
    fileprivate var inASCII: String {
        var result = ""
        for character in self {
            switch character {
            case "★": result += "*"
            case "–", "—", "−", "─": result += "-"
            case "…": result += "..."
            case "’", "‘": result += "'"
            case "“", "”": result += "\""
            case "·", "•": result += "-"
            case "×": result += "x"
            case "±": result += "+/-"
            case "²": result += "^2"
            case "≤": result += "<="
            case "≥": result += ">="
            case "→": result += "->"
            case "\u{A0}", "\u{202F}": result += " "
            default: result.append(character)
            }
        }
        return result
    }

    var withoutTrailingSpaces: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    /// A legend's sign must not part from its name at the end of a line.
    fileprivate var replacingSpaces: String { String(map { $0 == " " ? "\u{A0}" : $0 }) }
    fileprivate var withPlainSpaces: String { String(map { $0 == "\u{A0}" ? " " : $0 }) }
}
