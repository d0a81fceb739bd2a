import Foundation
import Testing

@testable import Finalist

/// Nobody heard Dorn; Cygne has one call, and so no interval.
private let heard = ForestChart(
    title: "Calls drawn at random", measure: "Score",
    rows: [
        ForestRow(
            label: "Acme Care", group: "Onshore", estimate: 86.8, interval: 79.1...94.4, n: 8, isEmphasised: true),
        ForestRow(label: "Brio Desk", group: "Offshore", estimate: 61.2, interval: 44...78.5, n: 5),
        ForestRow(label: "Cygne", group: "Offshore", estimate: 70, n: 1),
        ForestRow(label: "Dorn", group: "Offshore", estimate: nil, n: 0, note: "no call was heard"),
    ], reference: ForestReference(value: 70, label: "floor"), range: 40...100)

private func text(_ chart: ForestChart, width: Int = 80, isASCII: Bool = false) -> String {
    Format.table.draw(Report(title: "", blocks: [.forest(chart)]), TextOptions(width: width, isASCII: isASCII))
}

private func page(_ chart: ForestChart) -> String {
    let page = Format.html.draw(Report(title: "t", blocks: [.forest(chart)]), TextOptions())
    return String(page[(page.range(of: "</style>")?.upperBound ?? page.startIndex)...])
}

@Suite struct `A chart of estimates and intervals` {
    @Test func `draws each in the cells of a terminal`() {
        #expect(
            text(heard) == """
                Calls drawn at random
                             n
                Onshore
                  Acme Care  8                         ┊     ├─────●─────┤      86.8 (79.1–94.4)
                Offshore
                  Brio Desk  5     ├────────────●────────────┤                  61.2 (44.0–78.5)
                  Cygne      1                         ●                        70.0
                  Dorn       0  no call was heard
                                40            60             80            100
                Score, with 95% interval; ┊ floor; n: calls

                """)
    }

    @Test func `knows ASCII`() {
        let text = text(heard, isASCII: true)
        #expect(text.utf8.allSatisfy { $0 < 0x7F })
        #expect(text.contains("|----"))
    }

    @Test func `says all its values in words`() {
        #expect(
            heard.description == """
                Score, with its 95% interval: Onshore, Acme Care 86.8 (79.1–94.4), 8 calls; Offshore, Brio Desk 61.2 \
                (44.0–78.5), 5 calls; Offshore, Cygne 70.0, 1 call; Offshore, Dorn no call was heard, 0 calls. Held \
                against floor (70.0).
                """)
    }

    @Test func `is a picture of dots, lines and the reference for those who see it, and words for the others`() {
        let page = page(heard)
        // Three have a dot, two of them a line with two ends; the reference runs through all four rows.
        #expect(page.count(of: "<circle") == 3)
        #expect(page.count(of: "class=\"ci\"") == 6)
        #expect(page.count(of: "class=\"ref\"") == 4)
        #expect(page.count(of: "role=\"img\"") == 1)
        #expect(page.contains("<desc id=\"figure-1-d\">\(HTML.escaped(heard.description))</desc>"))
        #expect(page.contains("no call was heard") && page.contains("<span class=\"sub\">8 calls</span>"))
    }

    @Test func `is a table where nothing can be drawn`() {
        #expect(Report(title: "t", blocks: [.forest(heard)]).tables == [heard.table])
        let markdown = Format.markdown.draw(Report(title: "", blocks: [.forest(heard)]), TextOptions())
        #expect(markdown.contains("| &emsp;Brio Desk | 5 | 61.2 | 44.0 | 78.5 |"))
        #expect(markdown.contains("| &emsp;Cygne | 1 | 70.0 |  |  |"))
        #expect(
            text(heard, width: 40) == TextTable(heard.table, page: TextPage(options: TextOptions(width: 40))).lines
                .joined(separator: "\n") + "\n")
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300])
    func `draws no number that is none`(number: Double) {
        var chart = heard
        chart.rows[0].estimate = number
        if number > 0 { chart.rows[1].interval = 50...number }
        chart.reference?.value = number
        let page = page(chart)
        #expect(!page.contains("nan") && !page.contains("inf") && !page.contains("e+"))
        #expect(page.count(of: "<circle") == 2)
        #expect(page.count(of: "class=\"ref\"") == 0)
        for format in Format.all {
            #expect(!format.draw(Report(title: "t", blocks: [.forest(chart)]), TextOptions()).contains("inf"))
        }
    }

    @Test func `of equal values has room on both sides`() {
        let chart = ForestChart(
            title: "t", measure: "m", rows: [ForestRow(label: "a", estimate: 7, interval: 7...7, n: 3)])
        #expect(chart.axis.ticks.count >= 2)
        #expect(page(chart).contains("<circle class=\"mk s2\""))
        #expect(text(chart).contains("●"))
    }

    @Test func `of nothing says so`() {
        let none = ForestChart(title: "t", measure: "m", rows: [])
        #expect(none.description == "There are no figures.")
        #expect(page(none).contains("There are no figures to draw."))
        #expect(text(none).contains("There are no figures to draw."))
    }

    @Test func `stays within the page at every width`() {
        for width in 30...120 {
            let lines = text(heard, width: width).split(separator: "\n")
            #expect(lines.allSatisfy { String($0).displayWidth <= width }, "\(width)")
        }
    }

    @Test(arguments: ["</text><script>alert(1)</script>", "\" onload=\"x", hostileName])
    func `shows a hostile name and does not run it`(name: String) {
        var chart = heard
        chart.rows[1].label = name
        chart.rows[1].group = name
        (chart.measure, chart.unit, chart.interval) = (name, name, name)
        chart.reference?.label = name
        let page = page(chart)
        #expect(!page.contains("<script") && !page.contains(" style=") && !page.contains("\" onload"))
        #expect(page.contains(HTML.escaped(name)))
    }
}

extension String {
    fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
