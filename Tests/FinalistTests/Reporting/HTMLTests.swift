import Foundation
import Testing

@testable import Finalist

@Suite struct `A report as a page` {
    private let page = Format.html.draw(sampleReport, TextOptions())
    private let hostile = Format.html.draw(report(saying: hostileName), TextOptions())

    @Test func `names the hash of its style`() {
        #expect(Data(sha256(Array("abc".utf8))).base64EncodedString() == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
        let hash = Data(sha256(Array(HTML.style.utf8))).base64EncodedString()
        #expect(HTML.styleHash == hash, "write \(hash) as HTML.styleHash")
        #expect(page.contains("<style>\(HTML.style)</style>"))
        #expect(!HTML.style.contains("</") && !HTML.style.contains("\r"))
    }

    @Test func `puts its policy before all that it governs`() throws {
        let policy = try #require(page.range(of: "Content-Security-Policy"))
        for later in ["<style>", "<title>", "<link", "<meta name"] {
            if let place = page.range(of: later) { #expect(policy.lowerBound < place.lowerBound) }
        }
        #expect(page.contains("default-src 'none'; style-src 'sha256-"))
    }

    @Test func `has neither script nor attributes that act`() {
        for page in [page, hostile] {
            let body = page[(page.range(of: "</style>")?.upperBound ?? page.startIndex)...]
            for tag in body.matches(of: /<([a-z0-9]+)((?: [^<>]*?)?)\/?>/) {
                #expect(tag.1 != "script")
                let names = tag.2.matches(of: /[ ]([A-Za-z:-]+)="[^"<>]*"/).map { String($0.1) }
                // Nothing is left between the attributes: each value ends where we ended it.
                #expect(tag.2.replacing(/[ ]([A-Za-z0-9:-]+)="[^"<>]*"/, with: "") == "")
                #expect(!names.contains { $0.hasPrefix("on") || $0 == "style" || $0 == "src" })
            }
            #expect(!page.contains("<script"))
        }
    }

    @Test func `escapes a quotation mark under an accent`() {
        #expect(
            Array(HTML.escaped("\"\u{301}<\u{338}&'").unicodeScalars)
                == Array("&quot;\u{301}&lt;\u{338}&amp;&#39;".unicodeScalars))
    }

    @Test func `opens with the answer and links its sections`() {
        #expect(page.contains("<h1>Which help desk?</h1>\n<p class=\"lede\">Acme Care leads.</p>"))
        #expect(page.contains("<section id=\"compare\">\n<h2>Side by side</h2>"))
        #expect(page.contains("<section id=\"section-2\">"))
        #expect(page.contains("<footer><p>Finalist 0.1.0</p></footer>"))
    }

    @Test func `draws cells with what belongs to them`() {
        #expect(
            page.contains("<th scope=\"col\" class=\"n\"><bdi>Acme Care</bdi><span class=\"sub\">onshore</span></th>"))
        #expect(page.contains("<tr class=\"grp\"><th scope=\"rowgroup\"><bdi>Cost</bdi></th>"))
        #expect(page.contains("<rect class=\"c1\" width=\"48.9\" height=\"8\"/></svg><span class=\"v\">76.4</span>"))
        #expect(page.contains("<span class=\"v\"><a href=\"#price\">100.0</a></span><span class=\"best\">★"))
        #expect(page.contains("<h3 id=\"price\">Price a month</h3>"))
        #expect(page.contains(" data-label=\"Acme Care\" title=\"from acme.xml:3\">"))
    }

    @Test func `drops a link that leads nowhere`() {
        let table = Table(columns: [.init(title: "a")], rows: [.init(cells: [Table.Cell("x", link: "gone")])])
        #expect(!Format.html.draw(Report(title: "t", blocks: [.table(table)]), TextOptions()).contains("#gone"))
    }

    @Test func `gives each id once`() {
        let headings = [
            Report.Block.heading("a", anchor: "main"), .heading("b", anchor: "x y"),
            .heading("c", level: 3, anchor: "x y"),
        ]
        for page in [page, hostile, Format.html.draw(Report(title: "t", blocks: headings), TextOptions())] {
            let ids = page.matches(of: /[ ]id="([^"]*)"/).map { String($0.1) }
            #expect(ids.count == Set(ids).count)
        }
        #expect(HTML.id("x y/é") == "x-20-y-2F--E9-")
    }

    @Test func `draws bars within their scale`() {
        let chart = BarChart(
            title: "t", description: "d", series: ["a", "b", "c"],
            rows: [BarRow(label: "x", segments: [50, 70, 30], total: .count(150))])
        let page = Format.html.draw(Report(title: "t", blocks: [.bars(chart)]), TextOptions())
        #expect(page.contains("class=\"seg c2\" x=\"50.00%\" width=\"50.00%\""))
        #expect(!page.contains("class=\"seg c3\""))
        #expect(
            page.contains(
                "role=\"img\" aria-labelledby=\"figure-1-t figure-1-d\"><title id=\"figure-1-t\">t</title><desc id=\"figure-1-d\">d</desc>"
            ))
    }

    @Test func `of three vendors and forty criteria is at most 150 kB`() {
        let row = Table.Row(
            cells: [Table.Cell("Commercial risk: fees at risk, termination charges"), "3.0"]
                + (0..<3).map { _ in
                    Table.Cell("70.0", isBest: true, bar: 70, link: "HAR-C5", help: "mean of 3.5 and 3")
                }, depth: 1)
        let columns = [
            "Criterion", "Weight", "Harrowgate Contact Partners", "Cordamar Servicios CX", "Palisanda Global Care",
        ]
        let table = Table(
            columns: columns.map { .init(title: $0, kind: .number) }, rows: Array(repeating: row, count: 40))
        let source = Report.Block.list([
            "U6.1, 100% of the criterion: E1 gave 3, E2 gave 4, E3 gave 4 of 5, scores/E1.xml:21"
        ])
        let sources = (0..<120).flatMap {
            [Report.Block.heading("Commercial risk", level: 3, anchor: $0 == 0 ? "HAR-C5" : "a\($0)"), source]
        }
        let report = Report(title: "t", blocks: [.table(table), .details(summary: "Sources", sources)])
        #expect(Format.html.draw(report, TextOptions()).utf8.count <= 150_000)
    }
}
