extension HTMLPage {
    /// Cumulative cost as lines, named at their ends.
    mutating func draw(_ chart: LineChart) {
        let id = figureID()
        guard let term = chart.term else { return drawNoFigure(id: id, title: chart.title) }
        let lines = looks(of: chart)
        var plot = Plot(height: max(290, Double(lines.count - 1) * labelHeight))
        let axis = Axis(covering: lines.flatMap(\.values), withZero: true)
        plot.addScale(axis) { shortAmount($0, digits: 6) }
        plot.addFoot(chart.months.map { (share(of: $0, in: term), String($0)) })

        // The first line, and so the baseline, lies under the others.
        let drawn = lines.filter(\.isBaseline) + lines.filter { !$0.isBaseline }
        plot.addStretched(drawn.map { polyline($0, axis: axis, term: term) }.joined())
        for line in drawn {
            for month in markedMonths(of: line, in: chart) {
                let y = plot.y(axis.share(of: line.values[month]))
                plot.addPlaced(line.look.marker(), x: share(of: month, in: term), y: y)
            }
        }
        let names = shortLabels(lines.map(\.label))
        addEnds(of: lines, names, axis: axis, to: &plot)

        let widest = zip(lines, names).map { $0.end.displayWidth + $1.displayWidth + 2 }.max() ?? 0
        drawFigure(
            plot, id: id, title: chart.title, description: chart.description, room: room(cells: widest),
            legend: lines.map { line in
                "<svg width=\"30\" height=\"12\" aria-hidden=\"true\"><line \(line.look.line) x2=\"30\" y1=\"6\""
                    + " y2=\"6\"/><svg x=\"15\" y=\"6\" width=\"1\" height=\"1\">\(line.look.marker())</svg></svg>"
                    + "<bdi>\(HTML.escaped(line.label))</bdi>"
            },
            axes: (chart.measure + (chart.currency.map { ", \($0)" } ?? ""), "Month"), notes: chart.words,
            table: chart.shortTable)
    }

    private func looks(of chart: LineChart) -> [DrawnLine] {
        var vendors = 0
        var lines: [DrawnLine] = []
        for series in chart.series {
            let look = series.isBaseline ? PlotLook.baseline : PlotLook(vendors)
            if !series.isBaseline { vendors += 1 }
            let values = Array(series.drawn)
            guard let last = values.last else { continue }
            lines.append(
                DrawnLine(
                    label: series.label, values: values, isBaseline: series.isBaseline, look: look,
                    end: shortAmount(last)))
        }
        return lines
    }

    /// A lone month stands at the end, where its name is.
    private func share(of month: Int, in term: Int) -> Double { term == 0 ? 1 : Double(month) / Double(term) }

    /// At the start all lie together, so marks wait for the second month that the axis names.
    private func markedMonths(of line: DrawnLine, in chart: LineChart) -> [Int] {
        let last = line.values.count - 1
        return chart.months.filter { $0 > 0 && $0 < last } + [last]
    }

    private func polyline(_ line: DrawnLine, axis: Axis, term: Int) -> String {
        let points = line.values.enumerated().map { month, value in
            svgNumber(share(of: month, in: term) * 1000) + "," + svgNumber((1 - axis.share(of: value)) * 1000)
        }
        return "<polyline \(line.look.line) points=\"\(points.joined(separator: " "))\"/>"
    }

    /// Names and amounts beside the ends. One that had to give way is joined to its line's end.
    private func addEnds(of lines: [DrawnLine], _ names: [String], axis: Axis, to plot: inout Plot) {
        let wanted = lines.map { plot.y(axis.share(of: $0.values[$0.values.count - 1])) }
        let places = pushedApart(wanted, gap: labelHeight, within: Plot.top...(Plot.top + plot.height))
        for ((line, name), (y, place)) in zip(zip(lines, names), zip(wanted, places)) {
            let leader =
                abs(place - y) < 3
                ? "" : "<line class=\"lead\" x1=\"7\" y1=\"\(svgNumber(y - place))\" x2=\"17\" y2=\"0\"/>"
            plot.addPlaced(
                leader + "<text x=\"20\" y=\"4.5\"><tspan class=\"end\">\(line.end)</tspan>"
                    + "<tspan class=\"who\" dx=\"7\">\(HTML.escaped(name))</tspan></text>",
                x: 1, y: place)
        }
    }

    /// The class that leaves room for labels of so many cells.
    private func room(cells: Int) -> String { cells <= 18 ? "room1" : cells <= 27 ? "room2" : "room3" }
}

private let labelHeight = 18.0

private struct DrawnLine {
    let label: String
    let values: [Double]
    let isBaseline: Bool
    let look: PlotLook
    /// The last value, shortened.
    let end: String
}
