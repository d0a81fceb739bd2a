import Foundation
import Testing

@testable import Finalist

/// Month 0 to 9; the sums of a set-up fee and a price a month that does not stay the same.
private let costs = LineChart(
    title: "Cost over nine months", measure: "Cost so far", currency: "EUR",
    series: [
        LineSeries(label: "Acme Care", values: [90, 150, 210, 270, 330, 390, 450, 510, 570, 640].map { $0 * 1000 }),
        LineSeries(label: "Brio Desk", values: [0, 95, 185, 275, 365, 455, 545, 635, 725, 815].map { $0 * 1000 }),
        LineSeries(
            label: "As today", values: [0, 80, 160, 240, 320, 400, 480, 560, 640, 720].map { $0 * 1000 },
            isBaseline: true),
    ])

/// Cygne is dearer than Acme and worse; Dorn costs what Brio costs and is worse.
private let offers = ScatterChart(
    title: "Price and quality", price: "Cost over nine months", currency: "EUR", quality: "Quality",
    points: [
        ScatterPoint(label: "Cygne", price: 720_000, quality: 58.3),
        ScatterPoint(label: "Acme Care", price: 640_000, quality: 73.1),
        ScatterPoint(label: "Brio Desk", price: 815_000, quality: 73.9),
        ScatterPoint(label: "Dorn", price: 815_000, quality: 73.5),
    ])

private func page(_ blocks: Report.Block...) -> String {
    let page = Format.html.draw(Report(title: "t", blocks: blocks), TextOptions())
    return String(page[(page.range(of: "</style>")?.upperBound ?? page.startIndex)...])
}

@Suite struct `An axis` {
    @Test(
        arguments: [
            ([9_540_000.0], [0.0, 2e6, 4e6, 6e6, 8e6, 1e7]), ([1.1e6, 1.2e6], [0, 2.5e5, 5e5, 7.5e5, 1e6, 1.25e6]),
            ([0.61], [0, 0.2, 0.4, 0.6, 0.8]), ([-30, 70], [-50, -25, 0, 25, 50, 75]),
            ([0], [0, 0.2, 0.4, 0.6, 0.8, 1]),
            ([], [0, 0.2, 0.4, 0.6, 0.8, 1]), ([.nan, .infinity, 4], [0, 1, 2, 3, 4]),
        ] as [([Double], [Double])])
    func `from zero counts in round steps`(values: [Double], ticks: [Double]) {
        let axis = Axis(covering: values, withZero: true)
        #expect(zip(axis.ticks, ticks).allSatisfy { abs($0 - $1) <= 1e-12 * max(1, abs($1)) })
        #expect(axis.ticks.count == ticks.count, "\(axis.ticks)")
    }

    @Test func `without zero starts near the lowest`() {
        #expect(
            Axis(covering: [6.52e6, 7.93e6, 8.87e6], withZero: false).ticks == [6.5e6, 7e6, 7.5e6, 8e6, 8.5e6, 9e6])
    }

    @Test(arguments: [3.0, 1e-9, 1e18, -7, 0, 0.1])
    func `has room on both sides of a lone value`(value: Double) {
        let axis = Axis(covering: [value, value], withZero: false)
        #expect(axis.ticks.count >= 2)
        #expect(axis.ticks[0] <= value && value <= axis.ticks[axis.ticks.count - 1])
    }

    @Test func `covers what it was made for, in at most the steps asked for`() {
        var chance = SplitMix(seed: 7)
        for _ in 0..<500 {
            let scale = [1e-4, 1, 730, 1e6, 3e11][Int(chance.next() % 5)]
            let values = (0..<3).map { _ in (Double(chance.next() % 100_000) / 70_000 - 0.3) * scale }
            for withZero in [true, false] {
                let ticks = Axis(covering: values, withZero: withZero, steps: 6).ticks
                let (step, last) = (ticks[1] - ticks[0], ticks[ticks.count - 1])
                #expect((2...7).contains(ticks.count))
                #expect(values.allSatisfy { $0 >= ticks[0] - step * 1e-8 && $0 <= last + step * 1e-8 })
                #expect(zip(ticks, ticks.dropFirst()).allSatisfy { abs($1 - $0 - step) < step * 1e-6 })
            }
        }
    }
}

/// Sebastiano Vigna's generator; small, and the same on every machine.
private struct SplitMix {
    var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite struct `A short amount` {
    @Test(arguments: [
        (2_500_000, "2.5 M"), (750_000, "750 k"), (0, "0"), (0.61, "0.61"), (7_932_018, "7.93 M"), (12_345, "12.3 k"),
        (999_600, "1 M"), (999, "999"), (-1_250_000, "-1.25 M"), (4_400_000_000, "4.4 bn"), (999.9, "1 k"),
        (1e15, "1000000 bn"),
    ])
    func `says its size in a letter`(amount: Double, text: String) {
        #expect(shortAmount(amount) == text.split(separator: " ").joined(separator: "\u{A0}"))
    }

    @Test func `on an axis keeps the digits that tell ticks apart`() {
        #expect(shortAmount(112_500_000, digits: 6) == "112.5\u{A0}M")
        #expect(shortAmount(112_500_000) == "113\u{A0}M")  // three digits: 112.5 rounds up
    }
}

@Suite struct `Labels that stand too close` {
    @Test func `move as little as they must, and the others stay`() {
        // 100 and 104 want 4 apart and get 18, around their middle of 102: 93 and 111.
        #expect(pushedApart([104, 20, 100], gap: 18, within: 0...300) == [111, 20, 93])
    }

    @Test func `stay within the picture`() {
        #expect(pushedApart([295, 299], gap: 18, within: 10...300) == [282, 300])
        #expect(pushedApart([3, 1], gap: 18, within: 10...300) == [28, 10])
        #expect(pushedApart([5, 5, 5], gap: 18, within: 0...20) == [0, 18, 36])
        #expect(pushedApart([], gap: 18, within: 0...20) == [])
    }

    @Test func `never overlap and keep their order`() {
        var chance = SplitMix(seed: 3)
        for count in 1...14 {
            let wanted = (0..<count).map { _ in Double(chance.next() % 60) * 5 }
            let places = pushedApart(wanted, gap: 18, within: 0...290)
            for (first, second) in wanted.indices.flatMap({ a in wanted.indices.map { (a, $0) } }) where first < second
            {
                #expect(abs(places[first] - places[second]) >= 18 - 1e-9)
                #expect((wanted[first] <= wanted[second]) == (places[first] < places[second]))
            }
            #expect(places.allSatisfy { $0 >= 0 && $0 <= 290 + 1e-9 })
        }
    }
}

@Suite struct `The efficient frontier` {
    private func frontier(_ points: [(Double, Double)]) -> [Int] {
        efficientFrontier(points.map { ScatterPoint(label: "", price: $0.0, quality: $0.1) })
    }

    @Test func `holds those that no other beats, the cheapest first`() {
        #expect(frontier([(9, 80), (5, 60), (7, 59), (6, 70), (10, 80)]) == [1, 3, 0])
    }

    @Test func `of equal prices keeps the best, of equal qualities the cheapest`() {
        #expect(frontier([(5, 60), (5, 61)]) == [1])
        #expect(frontier([(5, 60), (4, 60)]) == [1])
    }

    @Test func `keeps twins together`() {
        #expect(frontier([(6, 70), (5, 60), (6, 70), (7, 65)]) == [1, 0, 2])
    }

    @Test func `sees through the noise of arithmetic`() {
        #expect(frontier([(0.3, 70), (0.1 + 0.2, 70 + 1e-13)]) == [0, 1])
    }

    @Test func `of none is none, and passes over what is no number`() {
        #expect(frontier([]) == [])
        #expect(frontier([(.nan, 70), (5, .infinity), (8, 20)]) == [2])
    }

    @Test func `is told in words, with who beats the others`() {
        #expect(
            offers.words == [
                "On the efficient frontier, beaten by no other vendor on both price and quality: Acme Care and Brio Desk.",
                "Cygne costs more than Acme Care and offers less.",
                "Dorn costs the same as Brio Desk and offers less.",
            ])
        #expect(
            offers.description
                == "Cost over nine months and Quality: Cygne EUR 720,000 and 58.3; Acme Care EUR 640,000 and 73.1; "
                + "Brio Desk EUR 815,000 and 73.9; Dorn EUR 815,000 and 73.5. " + offers.words.joined(separator: " "))
    }
}

@Suite struct `A chart of cost over time` {
    @Test func `says where lines end, and from when on they stay below the baseline`() {
        // Acme: 330 against 320 in month 4, 390 against 400 in month 5. Brio: 815 against 720 at the end.
        #expect(
            costs.description == """
                Cost so far: Acme Care EUR 640,000 in month 9, Brio Desk EUR 815,000 in month 9, As today EUR 720,000 in \
                month 9. From month 5 on, Acme Care has cost less in all than As today. By month 9, Brio Desk has cost \
                no less in all than As today.
                """)
    }

    @Test(arguments: [
        (0, [0]), (5, [0, 1, 2, 3, 4, 5]), (9, [0, 3, 6, 9]), (12, [0, 3, 6, 9, 12]), (36, [0, 6, 12, 18, 24, 30, 36]),
        (40, [0, 6, 12, 18, 24, 30, 36]), (60, [0, 12, 24, 36, 48, 60]), (2000, [0, 360, 720, 1080, 1440, 1800]),
    ])
    func `names at most eight months`(term: Int, months: [Int]) {
        let series = LineSeries(label: "a", values: Array(repeating: 1, count: term + 1))
        #expect(LineChart(title: "t", measure: "m", series: [series]).months == months)
    }

    @Test func `as text shows the months it names and the last`() {
        var chart = costs
        for index in chart.series.indices { chart.series[index].values.removeLast() }
        chart.series[1].values[7] = .nan
        #expect(
            Format.table.draw(Report(title: "", blocks: [.lines(chart)]), TextOptions()) == """
                Cost over nine months
                       Acme Care  Brio Desk  As today
                Month        EUR        EUR       EUR
                ─────────────────────────────────────
                    0     90,000          0         0
                    3    270,000    275,000   240,000
                    6    450,000    545,000   480,000
                    8    570,000              640,000
                From month 5 on, Acme Care has cost less in all than As today.
                By month 6, Brio Desk has cost no less in all than As today.

                """)
    }

    @Test func `as CSV has every month`() {
        let lines = Format.csv.draw(Report(title: "", blocks: [.lines(costs)]), TextOptions()).split(separator: "\r\n")
        #expect(lines.count == 1 + 10)
        #expect(lines[0] == #"Month,"Acme Care, EUR","Brio Desk, EUR","As today, EUR""#)
        #expect(lines[10] == "9,640000,815000,720000")
    }

    @Test func `draws vendors apart by dash and shape, and the baseline under them`() throws {
        let page = page(.lines(costs))
        let lines = page.matches(of: /<polyline class="ln (s\d)"( stroke-dasharray="[^"]*")? points="([^"]*)"\/>/)
        #expect(lines.map(\.1) == ["s0", "s1", "s2"])
        #expect(Set(lines.map { $0.2 ?? "" }).count == 3)
        // 0 to 800 k in steps of 200 k would not hold 815 k: the axis ends at 1 M, and 640 k stands at 0.36 from above.
        #expect(lines[1].3.hasPrefix("0,910 ") && lines[1].3.hasSuffix(" 1000,360"))
        let marks = page.matches(of: /<path class="mk (s\d)" d="([^"]*)"/)
        #expect(Set(marks.map { "\($0.1)\($0.2)" }).count == 2)
        #expect(page.contains("<p class=\"axis\">Cost so far, EUR</p>"))
        #expect(page.contains("text-anchor=\"end\">400\u{A0}k</text>"))
        #expect(page.contains("<tspan class=\"end\">640\u{A0}k</tspan><tspan class=\"who\" dx=\"7\">Acme Care</tspan>"))
        #expect(page.contains("<desc id=\"figure-1-d\">\(costs.description)</desc>"))
        #expect(page.contains("<details class=\"data\">"))
    }

    @Test func `joins a label that gave way to its line`() {
        var chart = costs
        chart.series[0].values[9] = 719_000
        #expect(page(.lines(chart)).contains("<line class=\"lead\""))
        #expect(!page(.lines(costs)).contains("<line class=\"lead\""))
    }

    @Test func `grows with the labels it must hold`() {
        let chart = LineChart(
            title: "t", measure: "m", series: (0..<31).map { LineSeries(label: "v\($0)", values: [0, Double($0)]) })
        #expect(page(.lines(chart)).contains("height=\"576\" role=\"img\""))  // 30 × 18 + 10 + 26
    }
}

@Suite struct `A chart of price and quality` {
    @Test func `fills the frontier, leaves the others hollow and draws the steps`() {
        let page = page(.scatter(offers))
        #expect(page.matches(of: /<svg x="[^"]*" y="[^"]*" width="1" height="1"><path class="mk/).count == 4)
        // Two points and two marks of the legend each. 600 k to 850 k: 640 k at 16 %, 815 k at 86 %.
        #expect(page.contains("<path class=\"ln step\" d=\"M160 1000V269H860V261H1000\"/>"))
        #expect(page.contains("<p class=\"axis\">Cost over nine months, EUR, lower is better</p>"))
        #expect(page.contains("Hollow marks are beaten by another."))
    }

    @Test func `as a table says who is on the frontier`() {
        #expect(
            Format.csv.draw(Report(title: "", blocks: [.scatter(offers)]), TextOptions())
                == [
                    #"Vendor,"Cost over nine months, EUR",Quality,On the frontier"#, "Cygne,720000,58.3,no",
                    "Acme Care,640000,73.1,yes", "Brio Desk,815000,73.9,yes", "Dorn,815000,73.5,no", "",
                ].joined(separator: "\r\n"))
        let markdown = Format.markdown.draw(Report(title: "", blocks: [.scatter(offers)]), TextOptions())
        #expect(markdown.contains("| Acme Care | 640,000 | 73.1 | yes |"))
        #expect(markdown.contains("Dorn costs the same as Brio Desk and offers less."))
    }

    @Test func `keeps names clear of each other, of marks and of the steps`() {
        let places = [(0.16, 91.0), (0.86, 89), (0.84, 90), (0.48, 135), (0.5, 137), (0.86, 90)]
        var labels = PointLabels(height: 300, steps: [(0.16, 91), (0.86, 89)], points: places.map { ($0.0, $0.1) })
        for (index, place) in places.enumerated() { _ = labels.place(width: 190, at: place, isAbove: index < 2) }
        for (index, name) in labels.names.enumerated() {
            #expect(!labels.names.dropFirst(index + 1).contains(where: name.meets))
            #expect(name.left >= 0 && name.right <= 580 && name.top >= 0)
            for place in places {
                let mark = PointLabels.Box(
                    left: place.0 * 560 - 5, right: place.0 * 560 + 5, top: place.1 - 5, bottom: place.1 + 5)
                #expect(!name.meets(mark))
            }
        }
    }
}

@Suite struct `Charts on a page` {
    @Test func `are the same bytes each time`() {
        #expect(page(.lines(costs), .scatter(offers)) == page(.lines(costs), .scatter(offers)))
    }

    @Test(arguments: ["</text><script>alert(1)</script>", "\" onload=\"x", hostileName])
    func `show a hostile name and do not run it`(name: String) {
        var (lines, points) = (costs, offers)
        lines.series[0].label = name
        points.points[0].label = name
        (lines.currency, points.price) = (name, name)
        let page = page(.lines(lines), .scatter(points))
        #expect(!page.contains("<script") && !page.contains(" style=") && !page.contains("\" onload"))
        #expect(page.contains(HTML.escaped(name)))
    }

    @Test func `of nothing say so`() {
        let empty = LineChart(title: "t", measure: "m", series: [LineSeries(label: "a", values: [.nan])])
        let none = ScatterChart(title: "t", price: "p", quality: "q", points: [])
        #expect(empty.description == "There are no figures." && none.description == "There are no figures.")
        for block in [
            Report.Block.lines(empty), .scatter(none), .lines(LineChart(title: "t", measure: "m", series: [])),
        ] {
            #expect(page(block).contains("There are no figures to draw."))
            for format in Format.all { #expect(format.draw(Report(title: "t", blocks: [block]), TextOptions()) != "") }
        }
    }

    @Test func `of a single point draw it`() {
        let lines = LineChart(title: "t", measure: "m", series: [LineSeries(label: "a", values: [40])])
        let points = ScatterChart(
            title: "t", price: "p", quality: "q", points: [ScatterPoint(label: "a", price: 0, quality: 130)])
        #expect(page(.lines(lines)).contains("<path class=\"mk s1\""))
        #expect(page(.scatter(points)).contains("<path class=\"mk s1\""))
        #expect(points.words == ["On the efficient frontier, beaten by no other vendor on both price and quality: a."])
    }

    @Test func `stand in the list of tables, as bars do not`() {
        #expect(Report(title: "t", blocks: [.lines(costs), .scatter(offers)]).tables == [costs.table, offers.table])
    }
}
