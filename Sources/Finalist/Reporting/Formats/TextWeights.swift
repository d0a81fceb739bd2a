extension TextPage {
    /// A strip a criterion, on which letters say who leads at which weight. Where a page is too narrow for strips, or
    /// letters are too few, the table.
    func draw(_ chart: WeightLines) -> [String] {
        guard chart.hasFigures else { return strong(wrapped(chart.title)) + wrapped("There are no figures to draw.") }
        let labels = chart.panels.map { shown($0.title).wrapped(to: max(10, options.width * 3 / 10)) }
        let left = labels.flatMap(\.self).map(\.displayWidth).max() ?? 0
        let now = chart.panels.map { $0.drawnNow.map { "now " + weightText($0) } ?? "" }
        let room = options.width - left - 2 - 2 - (now.map(\.displayWidth).max() ?? 0)
        guard room >= stripCells, chart.vendors.count <= letters.count else {
            return TextTable(chart.table, page: self).lines
        }
        let indent = String(repeating: " ", count: left + 2)
        var lines = strong(wrapped(chart.title))
        lines.append(indent + scale(Axis(covering: [0, 100], withZero: true, steps: 4), cells: stripCells))
        for (index, panel) in chart.panels.enumerated() {
            let caption = shown(panel.caption).wrapped(to: options.width - left - 2)
            let right = [strip(of: panel) + "  " + now[index]] + (panel.caption.isEmpty ? [] : caption)
            for line in 0..<max(labels[index].count, right.count) {
                let label = line < labels[index].count ? labels[index][line] : ""
                let text = line < right.count ? right[line] : ""
                lines.append((label.padded(to: left) + "  " + text).withoutTrailingSpaces)
            }
        }
        return lines + wrapped(key: "Highest total at each weight, percent", signs: signs(of: chart))
    }

    /// A cell for every 2.5 percent, from 0 to 100; the cell of the weight now shows that instead.
    private func strip(of panel: WeightPanel) -> String {
        var signs = (0..<stripCells).map { place -> Character in
            let leaders = panel.leaders(at: Double(place) / Double(stripCells - 1))
            return leaders.count > 1 ? levelSign : leaders.first.map { letters[$0] } ?? " "
        }
        if let now = panel.drawnNow { signs[Int((now * Double(stripCells - 1)).rounded())] = "|" }
        return String(signs)
    }

    private func signs(of chart: WeightLines) -> [String] {
        let vendors = chart.drawnVendors.map { "\(letters[$0]) \(chart.vendors[$0])" }
        let isLevel = chart.panels.contains { strip(of: $0).contains(levelSign) }
        return vendors + (isLevel ? ["\(levelSign) level"] : []) + ["| the weight now"]
    }
}

private let stripCells = 41
private let levelSign: Character = "="
private let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
