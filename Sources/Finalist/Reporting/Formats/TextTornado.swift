extension TextPage {
    /// A bar an input with its ends as text beside it, the lower end of the input above the higher. Where a page is too
    /// narrow for a drawing, the table.
    func draw(_ chart: TornadoChart) -> [String] {
        guard chart.hasFigures else { return strong(wrapped(chart.title)) + wrapped("There are no figures to draw.") }
        let labelWidth = max(10, options.width * 3 / 10)
        let rows = chart.rows.map { row in
            TextTornadoRow(
                label: shown(row.label + (row.isChanging ? " *" : "")).wrapped(to: labelWidth),
                ends: [row.lowInput, row.highInput].map { shown($0.text) },
                leads: [row.low, row.high].map { lead($0, chart) })
        }
        let left = rows.flatMap(\.label).map(\.displayWidth).max() ?? 0
        let endWidth = rows.flatMap(\.ends).map(\.displayWidth).max() ?? 0
        let leadWidth = rows.flatMap(\.leads).map(\.displayWidth).max() ?? 0
        let room = min(56, options.width - left - 2 - 2 - endWidth - 2 - leadWidth)
        guard room >= 18 else { return TextTable(chart.table, page: self).lines }

        let axis = chart.axis
        let indent = String(repeating: " ", count: left + 2)
        func figures(_ text: TextTornadoRow, _ line: Int) -> String {
            "  " + text.ends[line].padded(leftTo: endWidth) + "  " + text.leads[line].padded(leftTo: leadWidth)
        }
        var lines = strong(wrapped(chart.title))
        for (row, text) in zip(chart.rows, rows) {
            // What stands below the name runs on under the bar, so that a row is two lines more often than five.
            let below = row.sublabel.map { shown($0).wrapped(to: left + room) } ?? []
            for line in 0..<max(2, text.label.count + below.count) {
                let isNamed = line < text.label.count
                let name = isNamed ? text.label[line] : ""
                let place = line - text.label.count
                let drawn =
                    below.indices.contains(place)
                    ? ("  " + below[place]).padded(to: left + 2 + room)
                    : name.padded(to: left) + "  " + picture(of: line == 0 ? row : nil, chart, axis, cells: room)
                let whole = (drawn + (line < 2 ? figures(text, line) : "")).withoutTrailingSpaces
                lines += row.isChanging && isNamed ? strong([whole]) : [whole]
            }
        }
        lines.append(indent + scale(axis, cells: room, label: chart.tickText))
        let isZeroDrawn = chart.drawnBase.map { cell($0, axis, room) != cell(0, axis, room) } ?? true
        return lines + wrapped(key: chart.measure, signs: signs(of: chart, isZeroDrawn: isZeroDrawn))
    }

    /// A bar on the first line of its row; the upright lines run through all.
    private func picture(of row: TornadoRow?, _ chart: TornadoChart, _ axis: Axis, cells: Int) -> String {
        var signs = Array(repeating: Character(" "), count: cells)
        let zero = cell(0, axis, cells)
        signs[zero] = zeroSign
        // A cell that holds some of both is below 0: what is lost is not hidden.
        if let above = row?.above { fill(above, aboveSign, &signs, axis) }
        if let below = row?.below { fill(below, belowSign, &signs, axis) }
        if let base = chart.drawnBase {
            let place = cell(base, axis, cells)
            let ends = row?.span.map { [cell($0.lowerBound, axis, cells), cell($0.upperBound, axis, cells)] }
            // A bar of this one cell stays to be seen.
            if ends != [place, place] { signs[place] = baseSign }
        }
        return String(signs)
    }

    private func fill(_ part: ClosedRange<Double>, _ sign: Character, _ signs: inout [Character], _ axis: Axis) {
        let (low, high) = (cell(part.lowerBound, axis, signs.count), cell(part.upperBound, axis, signs.count))
        for place in low...max(low, high) { signs[place] = sign }
    }

    private func lead(_ number: Double, _ chart: TornadoChart) -> String {
        number.isDrawable ? chart.signed(number) : "not known"
    }

    /// Where today's line covers that of 0, no sign is told of that is not to be seen.
    private func signs(of chart: TornadoChart, isZeroDrawn: Bool) -> [String] {
        let base = chart.drawnBase.map { ["\(baseSign) now \(chart.signed($0))"] } ?? []
        let zero = chart.zeroLabel.map { [isZeroDrawn ? "\(zeroSign) 0, \($0)" : "0 is \($0)"] } ?? []
        let parts = chart.hasBelow ? ["\(aboveSign) above 0", "\(belowSign) below 0"] : []
        let change = chart.rows.contains(where: \.isChanging) ? ["* \(chart.changeWords)"] : []
        return base + zero + parts + change
    }

    private var aboveSign: Character { options.isASCII ? "#" : "█" }
    private var belowSign: Character { options.isASCII ? "-" : "░" }
    private var baseSign: Character { options.isASCII ? "|" : "│" }
    private var zeroSign: Character { options.isASCII ? ":" : "┊" }
}

private struct TextTornadoRow {
    let label: [String]
    /// Of the input, the lower first.
    let ends: [String]
    /// The lead at either end.
    let leads: [String]
}
