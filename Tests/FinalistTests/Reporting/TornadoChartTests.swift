import Foundation
import Testing

@testable import Finalist

/// A dearer Acme loses; a better location only helps; the churn is known exactly.
private let lead = TornadoChart(
    title: "If a single figure were wrong", measure: "Lead of Acme over Brio, points", base: 0.5,
    rows: [
        TornadoRow(
            label: "Price a month", sublabel: "Acme Care · range in the file", low: 2.5, high: -1.5,
            lowInput: "EUR 60,000", highInput: "EUR 75,000", isChanging: true),
        TornadoRow(label: "M2 Location", low: 0.2, high: 0.9, lowInput: "3", highInput: "4"),
        TornadoRow(label: "Churn", sublabel: "Brio Desk", low: 0.5, high: 0.5, lowInput: "24%", highInput: "24%"),
    ], zeroLabel: "level")

private func text(_ chart: TornadoChart, width: Int = 80, isASCII: Bool = false) -> String {
    Format.table.draw(Report(title: "", blocks: [.tornado(chart)]), TextOptions(width: width, isASCII: isASCII))
}

private func page(_ chart: TornadoChart) -> String {
    let page = Format.html.draw(Report(title: "t", blocks: [.tornado(chart)]), TextOptions())
    return String(page[(page.range(of: "</style>")?.upperBound ?? page.startIndex)...])
}

@Suite struct `A drawn tornado` {
    @Test func `hangs a bar an input on the lead of today`() {
        // 45 cells from -2 to 3, 44 ÷ 5 = 8.8 a point: 0 in cell 18, today's 0.5 in 22, -1.5 in 4 and 2.5 in 40.
        #expect(
            text(lead) == """
                If a single figure were wrong
                Price a month *      ░░░░░░░░░░░░░░░███│██████████████████      EUR 60,000  +2.5
                  Acme Care · range in the file                                 EUR 75,000  -1.5
                M2 Location                        ┊███│████                             3  +0.2
                                                   ┊   │                                 4  +0.9
                Churn                              ┊   █                               24%  +0.5
                  Brio Desk                                                            24%  +0.5
                                 -2      -1        0      +1       +2       +3
                Lead of Acme over Brio, points; │ now +0.5; ┊ 0, level; █ above 0; ░ below 0;
                * first place changes

                """)
    }

    @Test func `knows ASCII`() {
        let text = text(lead, isASCII: true)
        #expect(text.utf8.allSatisfy { $0 < 0x7F })
        #expect(text.contains("---------------###|##################      EUR 60,000  +2.5"))
    }

    @Test func `says all its values in words, the low end of the input first`() {
        #expect(
            lead.description == """
                Lead of Acme over Brio, points: +0.5 now. Price a month (Acme Care · range in the file) +2.5 at EUR \
                60,000, -1.5 at EUR 75,000, first place changes; M2 Location +0.2 at 3, +0.9 at 4; Churn (Brio Desk) \
                +0.5 at 24%, +0.5 at 24%. 0 is level.
                """)
    }

    @Test func `draws what is below 0 in another way than what is above`() {
        let page = page(lead)
        // -2 to 3: -1.5 stands at .5/5 = 10%, 0 at 40%, today's 0.5 at 50%, 2.5 at 90%.
        #expect(page.contains("<rect class=\"kept\" x=\"40%\" width=\"50%\" y=\"-8\" height=\"16\"/>"))
        #expect(page.contains("<rect class=\"lost\" x=\"10%\" width=\"30%\" y=\"-8\" height=\"16\"/>"))
        #expect(page.contains("<rect fill=\"url(#figure-1-h)\" x=\"10%\" width=\"30%\" y=\"-8\" height=\"16\"/>"))
        #expect(page.count(of: "<pattern id=\"figure-1-h\"") == 1)
        // Of the three rows one has a part below 0; the legend shows each kind once.
        #expect(page.count(of: "class=\"lost\"") == 2)
        #expect(page.count(of: "class=\"kept\"") == 3)
        #expect(page.contains("<circle class=\"lone\" cx=\"50%\" cy=\"50%\" r=\"4.5\"/>"))
        #expect(page.count(of: "<line class=\"base\" x1=\"50%\" x2=\"50%\" y2=\"100%\"/>") == 3)
        #expect(page.count(of: "<line class=\"ref\" x1=\"40%\" x2=\"40%\" y2=\"100%\"/>") == 3)
        #expect(page.contains("now +0.5</text>"))
    }

    @Test func `writes the ends out, and who it is that changes first place`() {
        let page = page(lead)
        #expect(
            page.contains(
                "<span class=\"end\"><bdi class=\"sub\">EUR 60,000</bdi> <b>+2.5</b></span>"
                    + " <span class=\"end\"><bdi class=\"sub\">EUR 75,000</bdi> <b>-1.5</b></span>"))
        #expect(page.contains("<p class=\"name win\"><bdi>Price a month</bdi>"))
        #expect(page.count(of: "first place changes</span>") == 1)
        #expect(page.count(of: "role=\"img\"") == 1)
        #expect(page.contains("<desc id=\"figure-1-d\">\(HTML.escaped(lead.description))</desc>"))
    }

    @Test func `is a table where nothing can be drawn`() {
        #expect(Report(title: "t", blocks: [.tornado(lead)]).tables == [lead.table])
        let csv = Format.csv.draw(Report(title: "", blocks: [.tornado(lead)]), TextOptions())
        let head =
            #"Input,"Whose, and range from",Low end,High end,"At low end, Lead of Acme over Brio, points","#
            + #""At high end, Lead of Acme over Brio, points",First place"#
        let rows = [
            #"Price a month,Acme Care · range in the file,"EUR 60,000","EUR 75,000",2.5,-1.5,changes"#,
            "M2 Location,,3,4,0.2,0.9,", "Churn,Brio Desk,24%,24%,0.5,0.5,", "Now,,,,0.5,0.5,",
        ]
        let lines = csv.split(separator: "\r\n").map(String.init)
        #expect(lines == [head] + rows)
        let markdown = Format.markdown.draw(Report(title: "", blocks: [.tornado(lead)]), TextOptions())
        #expect(markdown.contains("| M2 Location |  | 3 | 4 | 0.2 | 0.9 |  |"))
        #expect(
            text(lead, width: 48) == TextTable(lead.table, page: TextPage(options: TextOptions(width: 48))).lines
                .joined(separator: "\n") + "\n")
    }

    @Test func `of a lead that is lost already hangs from below 0`() {
        var chart = lead
        chart.base = -0.5
        chart.rows = [TornadoRow(label: "a", low: -0.9, high: -0.1, lowInput: "1", highInput: "2")]
        // -1 to 0 in fifths: -0.9 at 10% of the width, -0.1 at 90%.
        #expect(page(chart).contains("<rect class=\"lost\" x=\"10%\" width=\"80%\""))
        #expect(page(chart).count(of: "class=\"kept\"") == 1)  // in the legend
        #expect(chart.rows[0].above == nil)
        #expect(text(chart).contains("now -0.5"))
    }

    @Test func `keeps 0 on the scale, however far away it is`() {
        var chart = lead
        chart.base = 30
        chart.rows = [TornadoRow(label: "a", low: 28, high: 31, lowInput: "1", highInput: "2")]
        #expect(chart.axis.ticks.first == 0)
    }

    @Test func `takes what is as near to 0 as a tie for a tie`() {
        let row = TornadoRow(label: "a", low: -4e-10, high: 0.7, lowInput: "1", highInput: "2")
        #expect(row.below == nil)
        #expect(lead.signed(4e-10) == "0.0" && lead.signed(-4e-10) == "0.0")
        // What is more than a tie is never written as one.
        #expect(lead.signed(0.004) == "+0.004" && lead.signed(-0.004) == "-0.004")
    }

    @Test func `of equal leads all along draws them where they are`() {
        var chart = lead
        chart.base = 0
        chart.rows = [TornadoRow(label: "a", low: 0, high: 0, lowInput: "1", highInput: "2")]
        #expect(page(chart).contains("<circle class=\"lone\" cx=\"0%\""))
        #expect(text(chart).contains("█"))
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300])
    func `draws no number that is none`(number: Double) {
        var chart = lead
        chart.base = number
        chart.rows[0].high = number
        let remade = TornadoChart(title: "t", measure: "m", base: number, rows: chart.rows, zeroLabel: "level")
        #expect(remade.description.contains("Price a month (Acme Care · range in the file) not known"))
        let page = page(remade)
        #expect(page.contains("<b>+2.5</b>") && page.contains("<b>not known</b>"))
        #expect(page.count(of: "class=\"lost\"") == 0 && page.count(of: "class=\"base\"") == 0)
        for format in Format.all {
            let drawn = format.draw(Report(title: "t", blocks: [.tornado(remade)]), TextOptions())
            let body = drawn[(drawn.range(of: "</style>")?.upperBound ?? drawn.startIndex)...]
            #expect(!body.contains("nan") && !body.contains("inf") && !body.contains("e+"))
        }
    }

    @Test func `of nothing says so`() {
        let none = TornadoChart(title: "t", measure: "m", base: 3, rows: [])
        #expect(none.description == "There are no figures.")
        #expect(page(none).contains("There are no figures to draw."))
        #expect(text(none).contains("There are no figures to draw."))
    }

    @Test func `stays within the page at every width, long names and many rows too`() {
        var chart = lead
        for place in 0..<12 {
            let label = "Q\(place).3 Time zone, and how it suits the hours in which customers call"
            chart.rows.append(
                TornadoRow(
                    label: label, sublabel: "Brio Desk · lowest and highest of 5 evaluators, one of whom gave none",
                    low: Double(-place), high: Double(2 * place), lowInput: "1", highInput: "5"))
        }
        for width in 40...120 {
            let lines = text(chart, width: width).split(separator: "\n")
            #expect(lines.allSatisfy { String($0).displayWidth <= width }, "\(width)")
        }
    }

    @Test(arguments: ["</text><script>alert(1)</script>", "\" onload=\"x", hostileName])
    func `shows a hostile name and does not run it`(name: String) {
        let row = TornadoRow(
            label: name, sublabel: name, low: -1, high: 2, lowInput: .words(name), highInput: .words(name),
            isChanging: true)
        let page = page(TornadoChart(title: name, measure: name, base: 1, rows: [row], zeroLabel: name))
        #expect(!page.contains("<script") && !page.contains(" style=") && !page.contains("\" onload"))
        #expect(page.count(of: HTML.escaped(name)) >= 7)
    }
}

extension String {
    fileprivate func count(of text: String) -> Int { ranges(of: text).count }
}
