import Foundation
import Testing

@testable import Finalist

private func line(_ totals: (Double, Double)...) -> [WeightPoint] {
    totals.map { WeightPoint(weight: $0.0, total: $0.1) }
}

/// Brio is cheap, Acme is good, Cygne is neither; of calls Cygne has none.
///
/// On cost 75 − 20w = 70 + 2w at w = 5/22, and 70 + 2w = 60 + 30w at w = 10/28.
private let weights = WeightLines(
    title: "If a weight were different", vendors: ["Acme Care", "Brio Desk", "Cygne"], leader: "Acme Care",
    panels: [
        WeightPanel(
            title: "Quality of the service", now: 0.4,
            lines: [line((0, 60), (1, 90)), line((0, 75), (1, 55)), line((0, 70), (1, 72))],
            crossovers: line((5.0 / 22, 70 + 10.0 / 22), (10.0 / 28, 70 + 20.0 / 28)),
            otherLeads: [0...(10.0 / 28)], caption: "Brio Desk leads below 22.7%, Cygne up to 35.7%."),
        WeightPanel(
            title: "Calls", now: 0.25, lines: [line((0, 71), (1, 80)), line((0, 70.5), (1, 61)), []],
            caption: "Acme Care leads at any weight."),
    ])

private func text(_ chart: WeightLines, width: Int = 80, isASCII: Bool = false) -> String {
    Format.table.draw(Report(title: "", blocks: [.weightLines(chart)]), TextOptions(width: width, isASCII: isASCII))
}

private func page(_ chart: WeightLines) -> String {
    let page = Format.html.draw(Report(title: "t", blocks: [.weightLines(chart)]), TextOptions())
    return String(page[(page.range(of: "</style>")?.upperBound ?? page.startIndex)...])
}

private func panel(_ lines: [[WeightPoint]]) -> WeightPanel {
    WeightPanel(title: "p", now: 0.5, lines: lines, caption: "")
}

@Suite struct `The vendor with the highest total` {
    @Test func `is known for each stretch of weights, to the crossing`() {
        let stretches = weights.panels[0].stretches
        #expect(stretches.map(\.leaders) == [[1], [2], [0]])
        let places = [0, 5.0 / 22, 10.0 / 28, 1]
        for (index, stretch) in stretches.enumerated() {
            #expect(abs(stretch.from - places[index]) < 1e-12 && abs(stretch.to - places[index + 1]) < 1e-12)
        }
    }

    @Test func `is one all along where nobody passes it`() {
        #expect(weights.panels[1].stretches == [WeightStretch(from: 0, to: 1, leaders: [0])])
    }

    @Test func `is shared where two are level all along`() {
        // 60 + 30w and 80 − 10w meet at w = ½.
        let stretches = panel([line((0, 80), (1, 70)), line((0, 60), (1, 90)), line((0, 80), (1, 70))]).stretches
        #expect(stretches.map(\.leaders) == [[0, 2], [1]])
        #expect(stretches.map(\.to) == [0.5, 1])
    }

    @Test func `passes from one to another where three meet`() {
        // All are at 70 with w = 0.3, but for the last digit; the one in the middle never leads.
        let stretches = panel([
            line((0, 70.6), (1, 68.6)), line((0, 70.3), (1, 69.3)), line((0, 69.7), (1, 70.7)),
        ]).stretches
        #expect(stretches.map(\.leaders) == [[0], [2]])
        #expect(abs(stretches[0].to - 0.3) < 1e-12)
    }

    @Test func `is followed along lines that bend`() {
        // Bent at ¼: 80 to 60 and back to 66 against 70 all along. 80 − 80w = 70 at w = ⅛.
        let stretches = panel([line((0, 80), (0.25, 60), (1, 66)), line((0, 70), (1, 70))]).stretches
        #expect(stretches == [.init(from: 0, to: 0.125, leaders: [0]), .init(from: 0.125, to: 1, leaders: [1])])
    }

    @Test func `is looked for only where lines run`() {
        let stretches = panel([line((0.2, 50), (0.6, 50)), line((0.4, 60), (0.8, 60))]).stretches
        #expect(stretches.map(\.leaders) == [[0], [1]])
        #expect(stretches.map(\.from) == [0.2, 0.4] && stretches.map(\.to) == [0.4, 0.8])
        #expect(panel([]).stretches == [] && panel([]).leaders(at: 0.5) == [])
    }

    @Test func `is the highest at every weight, on any lines`() {
        var state: UInt64 = 11
        func next() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 40) / Double(1 << 24)
        }
        for count in 2...9 {
            for _ in 0..<20 {
                let panel = panel(
                    (0..<count).map { _ in line((0, next() * 100), (0.3, next() * 100), (1, next() * 100)) })
                let stretches = panel.stretches
                #expect(stretches.first?.from == 0 && stretches.last?.to == 1)
                for (left, right) in zip(stretches, stretches.dropFirst()) {
                    #expect(abs(left.to - right.from) < 1e-9 && left.leaders != right.leaders)
                }
                for stretch in stretches {
                    for share in [0.01, 0.5, 0.99] {
                        let weight = stretch.from + (stretch.to - stretch.from) * share
                        #expect(panel.leaders(at: weight) == stretch.leaders)
                    }
                }
            }
        }
    }
}

@Suite struct `Totals against weights` {
    @Test func `are strips of letters on a terminal`() {
        // A cell is 2.5 percent: Brio to 22.5 in cell 9, Cygne to 35 in cell 14; today's 40 is cell 16.
        #expect(
            text(weights) == """
                If a weight were different
                                        0        25        50        75       100
                Quality of the service  BBBBBBBBBBCCCCCA|AAAAAAAAAAAAAAAAAAAAAAAA  now 40
                                        Brio Desk leads below 22.7%, Cygne up to 35.7%.
                Calls                   AAAAAAAAAA|AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA  now 25
                                        Acme Care leads at any weight.
                Highest total at each weight, percent; A Acme Care; B Brio Desk; C Cygne;
                | the weight now

                """)
        #expect(text(weights, isASCII: true) == text(weights))
    }

    @Test func `show a tie for what it is`() {
        var chart = weights
        chart.panels = [panel([line((0, 80), (1, 70)), line((0, 60), (1, 90)), line((0, 80), (1, 70))])]
        #expect(text(chart).contains("====================|BBBBBBBBBBBBBBBBBBBB"))
        #expect(text(chart).contains("= level"))
        #expect(chart.table.rows[0].cells.last == "Acme Care and Cygne, level")
    }

    @Test func `are told in words, with who leads where`() {
        #expect(
            weights.description == """
                Totals as one weight changes and the others keep their proportions. Quality of the service, now 40%: \
                Acme Care 60.0 at 0% and 90.0 at 100%, Brio Desk 75.0 at 0% and 55.0 at 100%, Cygne 70.0 at 0% and \
                72.0 at 100%. Highest total: Brio Desk from 0% to 22.7%, Cygne from 22.7% to 35.7%, Acme Care from \
                35.7% to 100%. Calls, now 25%: Acme Care 71.0 at 0% and 80.0 at 100%, Brio Desk 70.5 at 0% and 61.0 at \
                100%. Highest total: Acme Care from 0% to 100%.
                """)
    }

    @Test func `are a row a stretch in a table`() {
        #expect(Report(title: "t", blocks: [.weightLines(weights)]).tables == [weights.table])
        #expect(
            Format.csv.draw(Report(title: "", blocks: [.weightLines(weights)]), TextOptions())
                == [
                    #"Criterion,"Weight now, %","From, %","To, %",Highest total"#,
                    "Quality of the service,40,0,22.7,Brio Desk", "Quality of the service,40,22.7,35.7,Cygne",
                    "Quality of the service,40,35.7,100,Acme Care", "Calls,25,0,100,Acme Care", "",
                ].joined(separator: "\r\n"))
        let markdown = Format.markdown.draw(Report(title: "", blocks: [.weightLines(weights)]), TextOptions())
        #expect(markdown.contains("| Calls | 25 | 0 | 100 | Acme Care |"))
        #expect(markdown.contains("Quality of the service: Brio Desk leads below 22.7%, Cygne up to 35.7%."))
        #expect(
            text(weights, width: 60) == TextTable(weights.table, page: TextPage(options: TextOptions(width: 60))).lines
                .joined(separator: "\n") + "\n")
    }

    @Test func `are panels of one scale for those who see them, and words for the others`() {
        let page = page(weights)
        #expect(weights.axis.ticks == [50, 60, 70, 80, 90])
        #expect(page.count(of: "<div class=\"panel\">") == 2)
        // Five lines, of which Acme's first goes from 60, a quarter up, to the top; the weight is the place across.
        #expect(page.count(of: "<polyline") == 5)
        #expect(page.contains("<polyline class=\"ln s1\" points=\"0,750 1000,0\"/>"))
        // The plot is 128 high and starts at 10. 10/28 is 35.71 percent.
        #expect(page.contains("<rect class=\"band\" x=\"0%\" y=\"10\" width=\"35.71%\" height=\"128\"/>"))
        #expect(page.contains("<text class=\"nowt\" x=\"40%\" y=\"-3\" text-anchor=\"middle\">now 40</text>"))
        #expect(page.count(of: "<circle class=\"xo\"") == 2)
        #expect(page.contains(">22.7</text>"))
        #expect(page.contains("<p class=\"cap\">Acme Care leads at any weight.</p>"))
        #expect(page.contains("<span><bdi>Acme Care</bdi> does not lead</span>"))
        #expect(page.count(of: "role=\"img\"") == 1)
        #expect(page.contains("<desc id=\"figure-1-d\">\(HTML.escaped(weights.description))</desc>"))
        #expect(page.contains("<details class=\"data\">"))
    }

    @Test func `name weights at crossings only where there is room, and never twice at one place`() {
        var chart = weights
        chart.panels[0].crossovers = (0..<40).map { WeightPoint(weight: 0.4 + Double($0) / 1000, total: 70) }
        let page = page(chart)
        #expect(page.count(of: "<circle class=\"xo\"") == 40)
        #expect((1...8).contains(page.count(of: "class=\"xot\"")))
    }

    @Test func `of a vendor with a total that is none leave its line out, and guess nothing between`() {
        for total in [Double.nan, .infinity, 1e300] {
            var chart = weights
            chart.panels[0].lines[1] = line((0, 75), (0.5, total), (1, 55))
            chart.panels[0].crossovers[0].total = total
            chart.panels[1].now = total
            #expect(chart.panels[0].stretches.map(\.leaders) == [[2], [0]])
            let page = page(chart)
            #expect(page.count(of: "<polyline") == 4 && page.count(of: "<circle") == 1)
            #expect(page.count(of: "class=\"nowt\"") == 1)
            for format in Format.all {
                let drawn = format.draw(Report(title: "t", blocks: [.weightLines(chart)]), TextOptions())
                let body = drawn[(drawn.range(of: "</style>")?.upperBound ?? drawn.startIndex)...]
                #expect(!body.contains("nan") && !body.contains("inf%") && !body.contains("e+"))
            }
        }
    }

    @Test func `of weights that are none leave the line out`() {
        for points in [line((0, 75), (1.5, 55)), line((0.5, 75), (0.5, 55)), line((0, 75))] {
            #expect(panel([points]).drawnLines == [[]])
        }
        #expect(
            WeightPanel(title: "p", now: 2, lines: [], otherLeads: [(-1)...0.3, 1.2...2], caption: "").bands == [
                0...0.3
            ])
    }

    @Test func `of nothing say so`() {
        let none = WeightLines(title: "t", vendors: ["a"], leader: "a", panels: [panel([[]])])
        #expect(none.description == "There are no figures.")
        #expect(page(none).contains("There are no figures to draw."))
        #expect(text(none).contains("There are no figures to draw."))
        var half = weights
        half.panels.append(panel([]))
        #expect(half.table.rows.last?.cells.last == "not known")
    }

    @Test func `stay within the page at every width`() {
        for width in 30...120 {
            let lines = text(weights, width: width).split(separator: "\n")
            #expect(lines.allSatisfy { String($0).displayWidth <= width }, "\(width)")
        }
    }

    @Test(arguments: ["</text><script>alert(1)</script>", "\" onload=\"x", hostileName])
    func `show a hostile name and do not run it`(name: String) {
        var chart = weights
        (chart.title, chart.vendors[1], chart.leader) = (name, name, name)
        (chart.panels[0].title, chart.panels[0].caption) = (name, name)
        chart = WeightLines(title: name, vendors: chart.vendors, leader: name, panels: chart.panels)
        let page = page(chart)
        #expect(!page.contains("<script") && !page.contains(" style=") && !page.contains("\" onload"))
        #expect(page.count(of: HTML.escaped(name)) >= 6)
    }
}

extension String {
    fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
