extension HTMLPage {
    /// A row an estimate: its name and n, the dot on its line, and the figures as text, which stay text on a phone and on
    /// paper. The scale is the picture that assistive technology reads: it states all values.
    mutating func draw(_ chart: ForestChart) {
        let id = figureID()
        guard chart.hasFigures else { return drawNoFigure(id: id, title: chart.title) }
        let axis = chart.axis
        let classes = chart.rows.count > 12 ? "bars forest long" : "bars forest"
        line("<figure class=\"\(classes)\" id=\"\(id)\">\n<figcaption>\(HTML.escaped(chart.title))</figcaption>")
        let key =
            [chart.measure, chart.hasIntervals ? "dot and line: estimate and \(chart.interval)" : "dot: estimate"]
            + (chart.drawnReference.map { ["dashed: \($0.label) (\(chart.text($0.value)))"] } ?? [])
        line("<p class=\"axis\">\(HTML.escaped(key.joined(separator: " · ")))</p>")
        for (opens, row) in chart.grouped {
            if let opens { line("<p class=\"fgrp\"><bdi>\(HTML.escaped(opens))</bdi></p>") }
            let count = row.n.map { "<span class=\"sub\">\(HTML.escaped(counted($0, chart.unit)))</span>" } ?? ""
            line(
                "<div class=\"bar\"><p class=\"name\"><bdi>\(HTML.escaped(row.label))</bdi>\(count)</p>"
                    + "<svg class=\"stack\" width=\"100%\" height=\"26\" aria-hidden=\"true\">"
                    + ground(of: chart, axis) + dot(of: row, axis)
                    + "</svg><p class=\"tot\(row.isEmphasised ? " win" : "")\">\(figures(of: row, chart))</p></div>")
        }
        line(
            "<div class=\"bar scale\"><svg class=\"stack\" width=\"100%\" height=\"20\" role=\"img\""
                + " aria-labelledby=\"\(id)-t \(id)-d\"><title id=\"\(id)-t\">\(HTML.escaped(chart.title))</title>"
                + "<desc id=\"\(id)-d\">\(HTML.escaped(chart.description))</desc>\(ticks(of: axis))</svg></div>")
        line("</figure>")
    }

    private func ground(of chart: ForestChart, _ axis: Axis) -> String {
        axis.ticks.map { upright("grid", svgShare(axis.share(of: $0))) }.joined()
            + (chart.drawnReference.map { upright("ref", svgShare(axis.share(of: $0.value))) } ?? "")
    }

    private func upright(_ name: String, _ x: String) -> String {
        "<line class=\"\(name)\" x1=\"\(x)\" x2=\"\(x)\" y2=\"26\"/>"
    }

    private func dot(of row: ForestRow, _ axis: Axis) -> String {
        guard let dot = row.dot else { return "" }
        let line = row.line.map { interval in
            let (low, high) = (
                svgShare(axis.share(of: interval.lowerBound)), svgShare(axis.share(of: interval.upperBound))
            )
            return "<line class=\"ci\" x1=\"\(low)\" x2=\"\(high)\" y1=\"13\" y2=\"13\"/>"
                + [low, high].map { "<line class=\"ci\" x1=\"\($0)\" x2=\"\($0)\" y1=\"8\" y2=\"18\"/>" }.joined()
        }
        return (line ?? "")
            + "<circle class=\"\(row.isEmphasised ? "mk s1" : "mk s2")\" cx=\"\(svgShare(axis.share(of: dot)))\" cy=\"13\" r=\"5.5\"/>"
    }

    private func figures(of row: ForestRow, _ chart: ForestChart) -> String {
        guard let dot = row.dot else { return "<span class=\"sub\">\(HTML.escaped(row.note ?? "not known"))</span>" }
        let interval = row.line.map { "<span class=\"sub\">\(chart.text($0))</span>" } ?? ""
        return chart.text(dot) + " " + interval
    }

    private func ticks(of axis: Axis) -> String {
        axis.ticks.enumerated().map { index, tick in
            let anchor = index == 0 ? "start" : index == axis.ticks.count - 1 ? "end" : "middle"
            return "<text class=\"ax\" x=\"\(svgShare(axis.share(of: tick)))\" y=\"14\" text-anchor=\"\(anchor)\">"
                + "\(Figures.plain(tick))</text>"
        }.joined()
    }
}
