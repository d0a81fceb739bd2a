@testable import Finalist

/// A small matrix, lopsided on purpose.
let sampleTable = Table(
    caption: "Values, 0 to 100",
    columns: [
        .init(title: "Criterion"), .init(title: "Weight", kind: .number, isRepeated: true),
        .init(title: "Acme Care", subtitle: "onshore", kind: .number), .init(title: "Brio Desk", kind: .number),
    ],
    rows: [
        .init(
            cells: [
                "Cost", Table.Cell(.count(40)), Table.Cell(.value(76.4), bar: 76.4),
                Table.Cell(.value(100), isBest: true, bar: 100),
            ],
            role: .group),
        .init(
            cells: [
                "Price a month", Table.Cell(.count(25)), Table.Cell(.value(62)),
                Table.Cell(.value(100), isBest: true, link: "price"),
            ],
            depth: 1),
        .init(
            cells: [
                "Set-up, training and exit", Table.Cell(.count(15)),
                Table.Cell(.value(100), help: "from acme.xml:3"), "not answered",
            ],
            depth: 1),
        .init(["Total", .count(100), .value(76.25, decimals: 2), .value(9.5)], role: .total),
    ],
    notes: ["Brio Desk left one price open."])

let sampleReport = Report(
    title: "Which help desk?", subtitle: "Northmere, 2 June 2026",
    blocks: [
        .paragraph("Acme Care leads."),
        .bars(
            BarChart(
                title: "Total", description: "Acme Care 76.25: Cost 30.5, Calls 45.8; Brio Desk 9.5: Cost 9.5.",
                series: ["Cost", "Calls"],
                rows: [
                    BarRow(label: "Acme Care", segments: [30.5, 45.75], total: .value(76.25, decimals: 2)),
                    BarRow(label: "Brio Desk", segments: [9.5, 0], total: .value(9.5, decimals: 2)),
                ])),
        .heading("Side by side", anchor: "compare"), .note("Higher is better."), .table(sampleTable),
        .heading("Where it comes from"),
        .details(
            summary: "Acme Care",
            [.heading("Price a month", level: 3, anchor: "price"), .list(["71,500 EUR", "acme.xml:3"])]),
    ],
    footer: "Finalist 0.1.0")

/// All that has hurt a report, in one name.
let hostileName =
    "=1+1|<script>alert(1)</script>\u{202E}\u{1B}[2J\u{9B}1m\r\n\t\u{200B}*_`[x](javascript:a)#\\&lt; \"\u{301} ' onload=x"

/// A report that says the same text everywhere a text can stand.
func report(saying text: String) -> Report {
    let table = Table(
        caption: text,
        columns: [.init(title: text, subtitle: text), .init(title: text, subtitle: text, kind: .number)],
        rows: [
            .init(
                cells: [Table.Cell(text, link: text), Table.Cell(text, isBest: true, bar: 5, help: text)], role: .group),
            .init(cells: [Table.Cell(text, help: text), Table.Cell("5.0", link: text)], depth: 1),
        ], notes: [text])
    let chart = BarChart(
        title: text, description: text, series: [text, text],
        rows: [BarRow(label: text, sublabel: text, segments: [5, 20], total: .words(text))])
    let lines = LineChart(
        title: text, description: text, measure: text, currency: text,
        series: [
            LineSeries(label: text, values: [5, 20]), LineSeries(label: text, values: [8, 19], isBaseline: true),
        ])
    let points = ScatterChart(
        title: text, price: text, currency: text, quality: text,
        points: [ScatterPoint(label: text, price: 5, quality: 20), ScatterPoint(label: text, price: 6, quality: 19)])
    let tornado = TornadoChart(
        title: text, measure: text, base: 1,
        rows: [
            TornadoRow(
                label: text, sublabel: text, low: -1, high: 2, lowInput: .words(text), highInput: .words(text),
                isChanging: true)
        ], zeroLabel: text)
    let rising = [WeightPoint(weight: 0, total: 40), WeightPoint(weight: 1, total: 60)]
    let weights = WeightLines(
        title: text, vendors: [text], leader: text,
        panels: [WeightPanel(title: text, now: 0.5, lines: [rising], otherLeads: [0...0.2], caption: text)])
    return Report(
        title: text, subtitle: text,
        blocks: [
            .paragraph(text), .heading(text, anchor: text), .heading(text, level: 3, anchor: text), .note(text),
            .list([text]), .table(table), .bars(chart), .lines(lines), .scatter(points), .tornado(tornado),
            .weightLines(weights), .heading("b"), .heading("c"),
            .details(summary: text, [.paragraph(text), .table(table)]),
        ], footer: text)
}
