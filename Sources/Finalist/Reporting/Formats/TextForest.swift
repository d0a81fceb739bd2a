extension TextPage {
    /// A line an estimate: name, n, the dot between the ends of its interval, and the figures. Where a page is too narrow
    /// for a drawing, the table.
    func draw(_ chart: ForestChart) -> [String] {
        guard chart.hasFigures else { return strong(wrapped(chart.title)) + wrapped("There are no figures to draw.") }
        let indent = chart.rows.contains { $0.group != nil } ? 2 : 0
        let labels = chart.rows.map { shown($0.label) }.cutApart(
            to: max(10, options.width * 3 / 10), mark: cutMark)
        let counts = chart.rows.map { $0.n.map(String.init) ?? "" }
        let figures = chart.rows.map { $0.dot == nil ? "" : shown(chart.figures(of: $0)) }
        func width(_ texts: [String]) -> Int { texts.map(\.displayWidth).max() ?? 0 }
        let (labelWidth, countWidth) = (
            width(labels) + indent, max(width(counts), counts.allSatisfy(\.isEmpty) ? 0 : 1)
        )
        let left = labelWidth + 2 + (countWidth > 0 ? countWidth + 2 : 0)
        let room = min(56, options.width - left - 2 - width(figures))
        guard room >= 18 else { return TextTable(chart.table, page: self).lines }

        let axis = chart.axis
        func head(_ label: String, _ count: String) -> String {
            label.padded(to: labelWidth) + "  " + (countWidth > 0 ? count.padded(leftTo: countWidth) + "  " : "")
        }
        var lines = strong(wrapped(chart.title)) + (countWidth > 0 ? [head("", "n").withoutTrailingSpaces] : [])
        for (index, (opens, row)) in chart.grouped.enumerated() {
            if let opens { lines += wrapped(opens) }
            let label = String(repeating: " ", count: indent) + labels[index]
            let drawn = picture(of: row, chart, axis, cells: room)
            let why = row.dot == nil ? shown(row.note ?? "not known") : ""
            if row.dot == nil {
                let text = why.wrapped(to: max(10, options.width - left))
                lines += text.enumerated().map { ($0 == 0 ? head(label, counts[index]) : head("", "")) + $1 }
                continue
            }
            let line = head(label, counts[index]) + drawn.padded(to: room) + "  " + figures[index]
            lines += row.isEmphasised ? strong([line]) : [line.withoutTrailingSpaces]
        }
        lines.append(head("", "") + scale(axis, cells: room))
        return lines + wrapped(key(of: chart))
    }

    private func picture(of row: ForestRow, _ chart: ForestChart, _ axis: Axis, cells: Int) -> String {
        var signs = Array(repeating: Character(" "), count: cells)
        if let reference = chart.drawnReference {
            signs[cell(reference.value, axis, cells)] = options.isASCII ? ":" : "┊"
        }
        if let line = row.line {
            let (low, high) = (cell(line.lowerBound, axis, cells), cell(line.upperBound, axis, cells))
            for place in low...max(low, high) { signs[place] = options.isASCII ? "-" : "─" }
            signs[low] = options.isASCII ? "|" : "├"
            signs[high] = options.isASCII ? "|" : "┤"
        }
        if let dot = row.dot { signs[cell(dot, axis, cells)] = options.isASCII ? "o" : "●" }
        return String(signs)
    }

    /// The cell of a drawing in which a number stands.
    func cell(_ number: Double, _ axis: Axis, _ cells: Int) -> Int {
        Int((axis.share(of: number) * Double(cells - 1)).rounded())
    }

    /// The ticks that have room, the last one always.
    func scale(_ axis: Axis, cells: Int, label: (Double) -> String = { Figures.plain($0) }) -> String {
        let texts = axis.ticks.map(label)
        var line = ""
        let lastStart = max(0, cells - (texts.last?.count ?? 0))
        for (index, text) in texts.dropLast().enumerated() {
            let middle = cell(axis.ticks[index], axis, cells)
            let start = max(0, index == 0 ? middle : middle - text.count / 2)
            guard start >= line.count + (line.isEmpty ? 0 : 2), start + text.count + 2 <= lastStart else { continue }
            line = line.padded(to: start) + text
        }
        return line.padded(to: lastStart) + (texts.last ?? "")
    }

    private func key(of chart: ForestChart) -> String {
        let reference = chart.drawnReference.map { "; \(options.isASCII ? ":" : "┊") \($0.label)" } ?? ""
        let counted = chart.rows.contains { $0.n != nil } ? "; n: \(chart.unit)s" : ""
        return "\(chart.measure)\(chart.hasIntervals ? ", with \(chart.interval)" : "")\(reference)\(counted)"
    }
}
