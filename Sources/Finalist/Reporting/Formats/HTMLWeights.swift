extension HTMLPage {
    /// Small panels side by side, as many in a row as there is room for. Their words are text; a picture of no size says
    /// all values to assistive technology.
    mutating func draw(_ chart: WeightLines) {
        let id = figureID()
        guard chart.hasFigures else { return drawNoFigure(id: id, title: chart.title) }
        let classes = chart.panels.count > 8 ? "plot weights long" : "plot weights"
        line("<figure class=\"\(classes)\" id=\"\(id)\">\n<figcaption>\(HTML.escaped(chart.title))</figcaption>")
        line("<ul class=\"legend\">\(legend(of: chart).map { "<li>\($0)</li>" }.joined())</ul>")
        line(
            "<svg class=\"vh\" width=\"1\" height=\"1\" role=\"img\" aria-labelledby=\"\(id)-t \(id)-d\">"
                + "<title id=\"\(id)-t\">\(HTML.escaped(chart.title))</title>"
                + "<desc id=\"\(id)-d\">\(HTML.escaped(chart.description))</desc></svg>")
        line("<div class=\"panels\">")
        let axis = chart.axis
        for panel in chart.panels {
            let caption = panel.caption.isEmpty ? "" : "<p class=\"cap\">\(HTML.escaped(panel.caption))</p>"
            line(
                "<div class=\"panel\"><p class=\"ptitle\"><bdi>\(HTML.escaped(panel.title))</bdi></p>"
                    + "<div class=\"frame\">\(picture(of: panel, axis))</div>\(caption)</div>")
        }
        line("</div>\n</figure>\n<details class=\"data\">\n<summary>The same in figures</summary>")
        // Its sentences stand under the panels already.
        var table = chart.table
        table.notes = []
        draw(table)
        line("</details>")
    }

    private func legend(of chart: WeightLines) -> [String] {
        let isShaded = chart.panels.contains { !$0.bands.isEmpty }
        return chart.drawnVendors.map { vendor in
            let look = PlotLook(vendor)
            return
                "<svg width=\"30\" height=\"12\" aria-hidden=\"true\"><line \(look.line) x2=\"30\" y1=\"6\" y2=\"6\"/>"
                + "<svg x=\"15\" y=\"6\" width=\"1\" height=\"1\">\(look.marker())</svg></svg>"
                + "<bdi>\(HTML.escaped(chart.vendors[vendor]))</bdi>"
        }
            + (isShaded
                ? [
                    "<svg width=\"22\" height=\"12\" aria-hidden=\"true\"><rect class=\"band\" width=\"22\" height=\"12\"/></svg>"
                        + "<span><bdi>\(HTML.escaped(chart.leader))</bdi> does not lead</span>"
                ] : [])
    }

    private func picture(of panel: WeightPanel, _ axis: Axis) -> String {
        var plot = Plot(height: 128)
        for band in panel.bands {
            plot.add(
                "<rect class=\"band\" x=\"\(svgShare(band.lowerBound))\" y=\"\(svgNumber(Plot.top))\""
                    + " width=\"\(svgShare(band.upperBound - band.lowerBound))\" height=\"\(svgNumber(plot.height))\"/>"
            )
        }
        plot.addScale(axis) { Figures.plain($0) }
        plot.addFoot([0, 0.5, 1].map { (share: $0, label: Figures.plain($0 * 100)) })
        if let now = panel.drawnNow {
            let x = svgShare(now)
            let anchor = now < 0.15 ? "start" : now > 0.85 ? "end" : "middle"
            plot.add(
                "<line class=\"base\" x1=\"\(x)\" x2=\"\(x)\" y1=\"2\" y2=\"\(svgNumber(Plot.top + plot.height))\"/>"
                    + "<text class=\"nowt\" x=\"\(x)\" y=\"-3\" text-anchor=\"\(anchor)\">now \(weightText(now))</text>"
            )
        }
        let lines = panel.drawnLines.enumerated().filter { !$0.element.isEmpty }
        plot.addStretched(
            lines.reversed().map { vendor, line in
                let points = line.map {
                    "\(svgNumber($0.weight * 1000)),\(svgNumber((1 - axis.share(of: $0.total)) * 1000))"
                }
                return "<polyline \(PlotLook(vendor).line) points=\"\(points.joined(separator: " "))\"/>"
            }.joined())
        for (vendor, line) in lines.reversed() {
            guard let last = line.last else { continue }
            plot.addPlaced(PlotLook(vendor).marker(), x: last.weight, y: plot.y(axis.share(of: last.total)))
        }
        addCrossovers(of: panel, axis, to: &plot)
        return plot.picture
    }

    /// A ring at each, and its weight where there is room for it; the words below have them all.
    private func addCrossovers(of panel: WeightPanel, _ axis: Axis, to plot: inout Plot) {
        let places = panel.drawnCrossovers.map { (x: $0.weight, y: plot.y(axis.share(of: $0.total))) }
        for place in places { plot.addPlaced("<circle class=\"xo\" r=\"4\"/>", x: place.x, y: place.y) }
        var labels = CrossoverLabels(points: places, now: panel.drawnNow, height: plot.height)
        for (crossover, place) in zip(panel.drawnCrossovers, places) {
            let text = weightText(crossover.weight)
            guard let spot = labels.place(width: Double(text.displayWidth) * 7, at: place) else { continue }
            plot.addPlaced(
                "<text class=\"xot\" x=\"\(svgNumber(spot.x))\" y=\"\(svgNumber(spot.y + 4))\""
                    + " text-anchor=\"\(spot.anchor)\">\(text)</text>", x: place.x, y: place.y)
        }
    }
}

/// Finds room for the weights at crossovers: beside them, clear of other rings, of each other and of the line of today.
///
/// Judges by the narrowest panel, on paper; in a wider one places move apart and texts do not grow.
private struct CrossoverLabels {
    private let page: PointLabels.Box
    private var taken: [PointLabels.Box]

    init(points: [(x: Double, y: Double)], now: Double?, height: Double) {
        let foot = Plot.top + height
        page = PointLabels.Box(left: -4, right: CrossoverLabels.width + 8, top: Plot.top - 4, bottom: foot)
        taken = points.map { point in
            let x = point.x * CrossoverLabels.width
            return PointLabels.Box(left: x - 4, right: x + 4, top: point.y - 4, bottom: point.y + 4)
        }
        if let now {
            let x = now * CrossoverLabels.width
            taken.append(PointLabels.Box(left: x - 1, right: x + 1, top: 0, bottom: foot))
        }
    }

    private static let width = 120.0

    struct Spot {
        /// In pixels from the ring.
        let x: Double
        let y: Double
        let anchor: String
    }

    mutating func place(width: Double, at point: (x: Double, y: Double)) -> Spot? {
        for (anchor, x, left) in [("start", 6.0, 0.0), ("end", -6, width), ("middle", 0, width / 2)] {
            for y in [-12.0, 13] {
                let start = point.x * CrossoverLabels.width + x - left
                let middle = point.y + y
                let box = PointLabels.Box(left: start, right: start + width, top: middle - 6, bottom: middle + 6)
                guard box.left >= page.left, box.right <= page.right, box.top >= page.top, box.bottom <= page.bottom,
                    !taken.contains(where: box.meets)
                else { continue }
                taken.append(box)
                return Spot(x: x, y: y, anchor: anchor)
            }
        }
        return nil
    }
}
