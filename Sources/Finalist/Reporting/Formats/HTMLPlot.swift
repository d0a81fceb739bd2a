/// What charts with two axes share.
///
/// Across, places are shares of the width; down, they are pixels. So a chart is as wide as its page while its text
/// keeps its size, on a phone and on paper. What has a shape of its own stands in a picture of one pixel, which
/// a share can place. On a phone the names at lines and points give way to a legend.
struct Plot {
    /// Between the top of the picture and the highest tick.
    static let top = 10.0

    /// Of the area between the axes.
    let height: Double
    private(set) var drawn = ""

    init(height: Double) { self.height = height }

    /// Pixels from the top for a share of the height, which counts upwards.
    func y(_ share: Double) -> Double { Plot.top + (1 - share) * height }

    mutating func add(_ text: String) { drawn += text }

    /// A grid line and a label for each tick; the line at 0 is stronger.
    mutating func addScale(_ axis: Axis, label: (Double) -> String) {
        for tick in axis.ticks {
            let y = svgNumber(y(axis.share(of: tick)))
            add("<line class=\"\(tick == 0 ? "zero" : "grid")\" x2=\"100%\" y1=\"\(y)\" y2=\"\(y)\"/>")
            add("<text class=\"ax\" x=\"0\" dx=\"-9\" y=\"\(y)\" dy=\"4\" text-anchor=\"end\">\(label(tick))</text>")
        }
    }

    /// A mark and a label below for each tick along the foot.
    mutating func addFoot(_ ticks: [(share: Double, label: String)]) {
        let foot = Plot.top + height
        for tick in ticks {
            let x = svgShare(tick.share)
            add(
                "<line class=\"tick\" x1=\"\(x)\" x2=\"\(x)\" y1=\"\(svgNumber(foot))\" y2=\"\(svgNumber(foot + 5))\"/>"
            )
            add(
                "<text class=\"ax\" x=\"\(x)\" y=\"\(svgNumber(foot + 20))\" text-anchor=\"middle\">\(tick.label)</text>"
            )
        }
    }

    /// Lines drawn in a square of 1000, which is then stretched; how thick they are stays.
    mutating func addStretched(_ shapes: String) {
        add(
            "<svg y=\"\(svgNumber(Plot.top))\" width=\"100%\" height=\"\(svgNumber(height))\" viewBox=\"0 0 1000 1000\""
                + " preserveAspectRatio=\"none\">\(shapes)</svg>")
    }

    /// Shapes in pixels around a place.
    mutating func addPlaced(_ shapes: String, x: Double, y: Double) {
        add("<svg x=\"\(svgShare(x))\" y=\"\(svgNumber(y))\" width=\"1\" height=\"1\">\(shapes)</svg>")
    }

    /// The picture itself, where words beside it say all.
    var picture: String {
        "<svg class=\"canvas\" width=\"100%\" height=\"\(svgNumber(Plot.top + height + 26))\" aria-hidden=\"true\">\(drawn)</svg>"
    }

    /// The picture itself, which assistive technology reads as its title and description.
    func picture(id: String, title: String, description: String) -> String {
        "<svg class=\"canvas\" width=\"100%\" height=\"\(svgNumber(Plot.top + height + 26))\" role=\"img\""
            + " aria-labelledby=\"\(id)-t \(id)-d\"><title id=\"\(id)-t\">\(HTML.escaped(title))</title>"
            + "<desc id=\"\(id)-d\">\(HTML.escaped(description))</desc>\(drawn)</svg>"
    }
}

/// How a vendor is told from others: by hue, dash and shape, so that any of them may be lost on the eye.
///
/// Lines share both dash and shape after 30 vendors, points both hue and shape after 36.
struct PlotLook {
    let colour: String
    let dash: String
    let mark: String

    /// The look of the vendor of that number, from 0.
    init(_ index: Int) {
        let dashes = ["", "9 4", "2 4", "12 4 2 4", "5 3"]
        let shapes = [
            "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z", "M-4-4h8v8h-8z", "M0-5.4L5.2 4H-5.2z",
            "M0-5.8L5.8 0L0 5.8L-5.8 0z", "M0 5.4L5.2-4H-5.2z",
            "M-1.8-5.2h3.6v3.4h3.4v3.6h-3.4v3.4h-3.6v-3.4h-3.4v-3.6h3.4z",
        ]
        colour = "s\((index + index / 6) % 6 + 1)"
        dash = dashes[index % dashes.count]
        mark = shapes[index % shapes.count]
    }

    private init(colour: String, dash: String, mark: String) {
        (self.colour, self.dash, self.mark) = (colour, dash, mark)
    }

    static let baseline = PlotLook(colour: "s0", dash: "7 6", mark: "")

    /// The attributes of a line.
    var line: String { "class=\"ln \(colour)\"" + (dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\"") }

    func marker(isHollow: Bool = false) -> String {
        mark.isEmpty ? "" : "<path class=\"\(isHollow ? "ho" : "mk") \(colour)\" d=\"\(mark)\"/>"
    }
}

extension HTMLPage {
    /// A figure of a title, a legend for narrow screens, the names of the axes, the picture and what it says, and
    /// below it the numbers.
    mutating func drawFigure(
        _ plot: Plot, id: String, title: String, description: String, room: String, legend: [String],
        axes: (up: String, along: String), notes: [String], table: Table
    ) {
        line("<figure class=\"plot\" id=\"\(id)\">\n<figcaption>\(HTML.escaped(title))</figcaption>")
        line("<ul class=\"legend\">\(legend.map { "<li>\($0)</li>" }.joined())</ul>")
        line("<p class=\"axis\">\(HTML.escaped(axes.up))</p>")
        line(
            "<div class=\"frame \(room)\">\(plot.picture(id: id, title: title, description: description))"
                + "<p class=\"axis\">\(HTML.escaped(axes.along))</p></div>")
        for note in notes { line("<p class=\"note key\">\(HTML.escaped(note))</p>") }
        line("</figure>\n<details class=\"data\">\n<summary>The same in figures</summary>")
        // Its sentences stand under the picture already.
        var table = table
        table.notes = []
        draw(table)
        line("</details>")
    }

    mutating func drawNoFigure(id: String, title: String) {
        line("<figure class=\"plot\" id=\"\(id)\">\n<figcaption>\(HTML.escaped(title))</figcaption>")
        line("<p class=\"note\">There are no figures to draw.</p>\n</figure>")
    }
}

/// Beyond these cells a name in a picture is cut; the legend and the table have it in full.
func shortLabels(_ labels: [String]) -> [String] { labels.map(\.visible).cutApart(to: 28) }

func svgShare(_ share: Double) -> String { svgNumber(share * 100) + "%" }

func svgNumber(_ value: Double) -> String { Figures.plain(value, decimals: 2) }
