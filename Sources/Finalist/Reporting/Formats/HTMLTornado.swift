extension HTMLPage {
    /// A row an input: its name, the bar, and what the lead is at either end as text. The scale is the picture that
    /// assistive technology reads: it states all values.
    mutating func draw(_ chart: TornadoChart) {
        let id = figureID()
        guard chart.hasFigures else { return drawNoFigure(id: id, title: chart.title) }
        let axis = chart.axis
        let classes = chart.rows.count > 18 ? "bars tornado long" : "bars tornado"
        line("<figure class=\"\(classes)\" id=\"\(id)\">\n<figcaption>\(HTML.escaped(chart.title))</figcaption>")
        line("<p class=\"axis\">\(HTML.escaped(chart.measure))</p>")
        line("<ul class=\"legend\">\(legend(of: chart, id: id).map { "<li>\($0)</li>" }.joined())</ul>")
        if let base = chart.drawnBase {
            let x = axis.share(of: base)
            let anchor = x < 0.12 ? "start" : x > 0.88 ? "end" : "middle"
            line(
                "<div class=\"bar scale head\"><svg class=\"stack\" width=\"100%\" height=\"18\" aria-hidden=\"true\">"
                    + "<text class=\"nowt\" x=\"\(svgShare(x))\" y=\"13\" text-anchor=\"\(anchor)\">"
                    + "now \(chart.signed(base))</text></svg></div>")
        }
        for row in chart.rows {
            let sublabel = row.sublabel.map { "<span class=\"sub\">\(HTML.escaped($0))</span>" } ?? ""
            let change = row.isChanging ? "<span class=\"sub chg\">\(chart.changeWords)</span>" : ""
            line(
                "<div class=\"bar\"><p class=\"name\(row.isChanging ? " win" : "")\"><bdi>\(HTML.escaped(row.label))</bdi>"
                    + "\(sublabel)\(change)</p><div class=\"cell\"><svg class=\"stack\" width=\"100%\" height=\"100%\" aria-hidden=\"true\">"
                    + ground(of: chart, axis) + bar(of: row, axis, id: id) + now(of: chart, axis) + point(of: row, axis)
                    + "</svg></div>\(ends(of: row, chart))</div>")
        }
        line(
            "<div class=\"bar scale\"><svg class=\"stack\" width=\"100%\" height=\"20\" role=\"img\""
                + " aria-labelledby=\"\(id)-t \(id)-d\"><title id=\"\(id)-t\">\(HTML.escaped(chart.title))</title>"
                + "<desc id=\"\(id)-d\">\(HTML.escaped(chart.description))</desc>\(ticks(of: chart, axis))</svg></div>")
        line("</figure>")
    }

    /// What the signs mean, and in it the hatching that the rows refer to.
    private func legend(of chart: TornadoChart, id: String) -> [String] {
        let hatch =
            "<defs><pattern id=\"\(id)-h\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
            + " patternTransform=\"rotate(45)\"><line class=\"hatch\" x1=\"3\" x2=\"3\" y2=\"6\"/></pattern></defs>"
        let box = "<svg width=\"22\" height=\"12\" aria-hidden=\"true\">"
        var items: [String] = []
        if chart.hasBelow {
            items.append("\(box)<rect class=\"kept\" width=\"22\" height=\"12\"/></svg>above 0")
            items.append("\(box)\(hatch)\(hatched("x=\"1\" y=\"1\" width=\"20\" height=\"10\"", id: id))</svg>below 0")
        }
        func sign(_ name: String) -> String {
            "<svg width=\"12\" height=\"14\" aria-hidden=\"true\"><line class=\"\(name)\" x1=\"6\" x2=\"6\" y2=\"14\"/></svg>"
        }
        if chart.drawnBase != nil { items.append("\(sign("base"))now") }
        if let zero = chart.zeroLabel {
            items.append("\(sign("ref"))<span><bdi>\(HTML.escaped(zero))</bdi> (0)</span>")
        }
        return items
    }

    private func ground(of chart: TornadoChart, _ axis: Axis) -> String {
        axis.ticks.map { tick in upright(tick == 0 && chart.zeroLabel == nil ? "zero" : "grid", axis.share(of: tick)) }
            .joined()
            + (chart.zeroLabel != nil ? upright("ref", axis.share(of: 0)) : "")
    }

    private func now(of chart: TornadoChart, _ axis: Axis) -> String {
        chart.drawnBase.map { upright("halo", axis.share(of: $0)) + upright("base", axis.share(of: $0)) } ?? ""
    }

    private func upright(_ name: String, _ share: Double) -> String {
        let x = svgShare(share)
        return "<line class=\"\(name)\" x1=\"\(x)\" x2=\"\(x)\" y2=\"100%\"/>"
    }

    /// In a picture of no height in the middle of the row, however high that is.
    private func bar(of row: TornadoRow, _ axis: Axis, id: String) -> String {
        guard !isPoint(row, axis) else { return "" }
        let parts = [
            row.above.map { "<rect class=\"kept\" \(extent($0, axis)) y=\"-8\" height=\"16\"/>" },
            row.below.map { hatched("\(extent($0, axis)) y=\"-8\" height=\"16\"", id: id) },
        ]
        return "<svg y=\"50%\" height=\"1\">\(parts.compactMap(\.self).joined())</svg>"
    }

    /// A bar too short to be seen is a dot, over the line of today.
    private func point(of row: TornadoRow, _ axis: Axis) -> String {
        guard isPoint(row, axis) else { return "" }
        return "<circle class=\"lone\" cx=\"\(svgShare(axis.share(of: row.low)))\" cy=\"50%\" r=\"4.5\"/>"
    }

    private func isPoint(_ row: TornadoRow, _ axis: Axis) -> Bool {
        row.span.map { axis.share(of: $0.upperBound) - axis.share(of: $0.lowerBound) < 0.002 } ?? false
    }

    private func hatched(_ place: String, id: String) -> String {
        "<rect class=\"lost\" \(place)/><rect fill=\"url(#\(id)-h)\" \(place)/>"
    }

    private func extent(_ part: ClosedRange<Double>, _ axis: Axis) -> String {
        let (low, high) = (axis.share(of: part.lowerBound), axis.share(of: part.upperBound))
        return "x=\"\(svgShare(low))\" width=\"\(svgShare(high - low))\""
    }

    /// The lead at the low end of the input above that at its high end.
    private func ends(of row: TornadoRow, _ chart: TornadoChart) -> String {
        let ends = [(row.lowInput, row.low), (row.highInput, row.high)].map { input, lead in
            let number = lead.isDrawable ? chart.signed(lead) : "not known"
            return "<span class=\"end\"><bdi class=\"sub\">\(HTML.escaped(input.text))</bdi> <b>\(number)</b></span>"
        }
        return "<p class=\"tot\">\(ends.joined(separator: " "))</p>"
    }

    private func ticks(of chart: TornadoChart, _ axis: Axis) -> String {
        axis.ticks.enumerated().map { index, tick in
            let anchor = index == 0 ? "start" : index == axis.ticks.count - 1 ? "end" : "middle"
            return "<text class=\"ax\" x=\"\(svgShare(axis.share(of: tick)))\" y=\"14\" text-anchor=\"\(anchor)\">"
                + "\(chart.tickText(tick))</text>"
        }.joined()
    }
}
