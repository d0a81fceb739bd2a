extension HTMLPage {
    /// Points, hollow where another beats them, and the frontier as steps.
    mutating func draw(_ chart: ScatterChart) {
        let id = figureID()
        let points = chart.points.indices.filter { chart.points[$0].isDrawable }
        guard !points.isEmpty else { return drawNoFigure(id: id, title: chart.title) }
        var plot = Plot(height: 300)
        let qualities = Axis(covering: [0, 100], withZero: true)
        let prices = Axis(covering: points.map { chart.points[$0].price }, withZero: false)
        plot.addScale(qualities) { Figures.plain($0) }
        plot.addFoot(prices.ticks.map { (prices.share(of: $0), shortAmount($0, digits: 6)) })

        let places = points.map { index in
            (
                x: prices.share(of: chart.points[index].price),
                y: plot.y(qualities.share(of: chart.points[index].quality))
            )
        }
        let frontier = efficientFrontier(chart.points).compactMap { points.firstIndex(of: $0) }
        plot.addStretched("<path class=\"ln step\" d=\"\(steps(frontier.map { places[$0] }, in: plot))\"/>")
        for index in points.indices where !frontier.contains(index) {
            plot.addPlaced(PlotLook(points[index]).marker(isHollow: true), x: places[index].x, y: places[index].y)
        }
        for index in frontier {
            plot.addPlaced(PlotLook(points[index]).marker(), x: places[index].x, y: places[index].y)
        }

        var labels = PointLabels(height: plot.height, steps: frontier.map { places[$0] }, points: places)
        let names = shortLabels(points.map { chart.points[$0].label })
        for (index, place) in places.enumerated() {
            let name = names[index]
            let spot = labels.place(width: Double(name.displayWidth) * 7, at: place, isAbove: frontier.contains(index))
            plot.addPlaced(label(name, at: spot), x: place.x, y: place.y)
        }

        drawFigure(
            plot, id: id, title: chart.title, description: chart.description, room: "room0",
            legend: points.indices.map { index in
                let marker = PlotLook(points[index]).marker(isHollow: !frontier.contains(index))
                return "<svg width=\"14\" height=\"14\" aria-hidden=\"true\"><svg x=\"7\" y=\"7\" width=\"1\""
                    + " height=\"1\">\(marker)</svg></svg><bdi>\(HTML.escaped(chart.points[points[index]].label))</bdi>"
            },
            axes: (
                "\(chart.quality), higher is better",
                "\(chart.price)\(chart.currency.map { ", \($0)" } ?? ""), lower is better"
            ),
            notes: chart.words + (frontier.count < points.count ? ["Hollow marks are beaten by another."] : []),
            table: chart.table)
    }

    /// Up at the cheapest, along to the next, up to it: below and right of the steps all is beaten.
    private func steps(_ places: [(x: Double, y: Double)], in plot: Plot) -> String {
        guard let first = places.first else { return "" }
        let path = places.map { "V\(svgNumber(($0.y - Plot.top) / plot.height * 1000))" }
        let along = places.dropFirst().map { "H\(svgNumber($0.x * 1000))" } + ["H1000"]
        return "M\(svgNumber(first.x * 1000)) 1000" + zip(path, along).map { $0 + $1 }.joined()
    }

    private func label(_ name: String, at spot: PointLabels.Spot) -> String {
        let leader =
            abs(spot.y) <= 16
            ? ""
            : "<line class=\"lead who\" y1=\"\(spot.y < 0 ? "-7" : "7")\" x2=\"\(svgNumber(spot.x / 2))\""
                + " y2=\"\(svgNumber(spot.y + (spot.y < 0 ? 5 : -9)))\"/>"
        return leader + "<text class=\"who\" x=\"\(svgNumber(spot.x))\" y=\"\(svgNumber(spot.y + 4.5))\""
            + " text-anchor=\"\(spot.isBefore ? "end" : "start")\">\(HTML.escaped(name))</text>"
    }
}
