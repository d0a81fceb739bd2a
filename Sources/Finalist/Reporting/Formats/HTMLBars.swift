extension HTMLPage {
    /// Sizes are shares of the width, so that the text in the bars keeps its size on a phone. The scale is the
    /// picture that assistive technology reads: it states all values; names and totals are text.
    mutating func draw(_ chart: BarChart) {
        let id = figureID()
        line("<figure class=\"bars\" id=\"\(id)\">\n<figcaption>\(HTML.escaped(chart.title))</figcaption>")
        let legend = chart.series.enumerated().map { index, name in
            "<li><svg width=\"12\" height=\"12\" aria-hidden=\"true\"><rect class=\"\(colour(index))\" width=\"12\""
                + " height=\"12\"/></svg><bdi>\(HTML.escaped(name))</bdi></li>"
        }
        if !legend.isEmpty { line("<ul class=\"legend\">\(legend.joined())</ul>") }
        for (index, row) in chart.rows.enumerated() {
            let sublabel = row.sublabel.map { "<span class=\"sub\">\(HTML.escaped($0))</span>" } ?? ""
            line(
                "<div class=\"bar\"><p class=\"name\"><bdi>\(HTML.escaped(row.label))</bdi>\(sublabel)</p>"
                    + "<svg class=\"stack\" width=\"100%\" height=\"28\" aria-hidden=\"true\">\(grid(height: 28))"
                    + segments(of: row, in: chart)
                    + "</svg><p class=\"tot\(index == 0 ? " win" : "")\">\(HTML.escaped(row.total.text))</p></div>")
        }
        line(
            "<div class=\"bar scale\"><svg class=\"stack\" width=\"100%\" height=\"20\" role=\"img\""
                + " aria-labelledby=\"\(id)-t \(id)-d\"><title id=\"\(id)-t\">\(HTML.escaped(chart.title))</title>"
                + "<desc id=\"\(id)-d\">\(HTML.escaped(chart.description))</desc>\(ticks(maximum: chart.maximum))</svg></div>"
        )
        line("</figure>")
    }

    private func colour(_ index: Int) -> String { "c\(index % 6 + 1)" }

    private func grid(height: Int) -> String {
        (0...4).map { quarter in
            "<line class=\"grid\" x1=\"\(quarter * 25)%\" x2=\"\(quarter * 25)%\" y2=\"\(height)\"/>"
        }.joined()
    }

    private func segments(of row: BarRow, in chart: BarChart) -> String {
        chart.spans(of: row).enumerated().filter { $0.element.length > 0 }.map { index, span in
            let x = Figures.fixed(span.start * 100, decimals: 2)
            let width = Figures.fixed(span.length * 100, decimals: 2)
            let rect = "<rect class=\"seg \(colour(index))\" x=\"\(x)%\" width=\"\(width)%\" y=\"1\" height=\"26\"/>"
            // A number needs its room, on a phone as well.
            guard span.length >= 0.08 else { return rect }
            let middle = Figures.fixed((span.start + span.length / 2) * 100, decimals: 2)
            let number = Figures.fixed(row.segments[index], decimals: 1)
            return rect + "<text class=\"inbar\" x=\"\(middle)%\" y=\"18.5\" text-anchor=\"middle\">\(number)</text>"
        }.joined()
    }

    private func ticks(maximum: Double) -> String {
        (0...4).map { quarter in
            let anchor = quarter == 0 ? "start" : quarter == 4 ? "end" : "middle"
            let number = Figures.plain(maximum * Double(quarter) / 4)
            return "<text class=\"ax\" x=\"\(quarter * 25)%\" y=\"14\" text-anchor=\"\(anchor)\">\(number)</text>"
        }.joined()
    }
}
