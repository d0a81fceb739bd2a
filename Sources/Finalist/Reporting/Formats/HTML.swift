extension Format {
    /// One self-contained page: no script, nothing from the network, light and dark, screen and paper.
    public static let html = Format(id: "html", fileExtensions: ["html", "htm"], mediaType: "text/html") { report, _ in
        var page = HTMLPage(report)
        return page.drawn()
    }
}

enum HTML {
    /// The SHA-256 of `Templates/report/report.css`, by which the page's policy knows its own style. A test
    /// recomputes it and says what to write here.
    static let styleHash = "lqI42YhpON8tv5AL+D67hSJGe6AmCwN07G8gQ5SDCUY="

    /// Only this style may apply, and nothing may be loaded, run or sent. Escaping is the first line of
    /// defence, this the second.
    static let policy = """
        default-src 'none'; style-src 'sha256-\(styleHash)'; img-src data:; base-uri 'none'; form-action 'none'
        """

    static var style: String {
        guard let style = Templates.text("report/report.css") else {
            preconditionFailure("the style of the report is not in the binary")
        }
        return style
    }

    /// Text for an element or a quoted attribute, with hidden characters shown.
    ///
    /// Goes by byte: as a Character, a quotation mark followed by U+0301 is no quotation mark, but a browser
    /// sees one.
    static func escaped(_ text: String) -> String {
        let text = text.visible
        guard text.utf8.contains(where: isSpecial) else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count * 2)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): result.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): result.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): result.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): result.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): result.append(contentsOf: "&#39;".utf8)
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x22 || byte == 0x27
    }

    /// An anchor as an id that needs no escape anywhere: other characters become their code, as in "a-2F-b".
    static func id(_ anchor: String) -> String {
        var id = ""
        for scalar in anchor.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "_", ".": id.unicodeScalars.append(scalar)
            case "-": id += "-"
            default: id += "-" + String(scalar.value, radix: 16, uppercase: true) + "-"
            }
        }
        return id
    }
}

/// Writes a page from top to bottom.
struct HTMLPage {
    private let report: Report
    /// The ids that links can lead to: those of headings, each once.
    private let anchors: Set<String>
    private var usedIDs: Set<String> = ["main"]
    /// Before the first section, under the title itself.
    private var isInOpening = true
    private var figures = 0
    private var out = ""

    init(_ report: Report) {
        self.report = report
        anchors = Set(HTMLPage.anchors(in: report.blocks))
    }

    mutating func drawn() -> String {
        let contents = sections()
        let title = report.title.isEmpty ? report.tables.first?.caption ?? "Report" : report.title
        out = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(HTML.policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <title>\(HTML.escaped(title))</title>
            <style>\(HTML.style)</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the report</a>

            """
        if let subtitle = report.subtitle {
            line("<header class=\"mast\"><p>\(HTML.escaped(subtitle))</p></header>")
        }
        if contents.count > 2 {
            let links = contents.map { "<a href=\"#\($0.id)\">\(HTML.escaped($0.title))</a>" }.joined()
            line("<nav class=\"toc\" aria-label=\"Sections\">\(links)</nav>")
        }
        line("<main id=\"main\">\n<section class=\"first\">\n<h1>\(HTML.escaped(title))</h1>")
        var isAnswer = true
        var nextSection = 0
        for block in report.blocks {
            switch block {
            case .heading(let text, 2, _):
                line("</section>\n<section id=\"\(contents[nextSection].id)\">\n<h2>\(HTML.escaped(text))</h2>")
                nextSection += 1
                isInOpening = false
            case .paragraph(let text) where isInOpening && isAnswer:
                line("<p class=\"lede\">\(HTML.escaped(text))</p>")
                isAnswer = false
            default:
                draw(block)
                isAnswer = false
            }
        }
        line("</section>\n</main>")
        if let footer = report.footer { line("<footer><p>\(HTML.escaped(footer))</p></footer>") }
        line("</body>\n</html>")
        return out
    }

    mutating func line(_ text: String) {
        out += text
        out += "\n"
    }

    mutating func figureID() -> String {
        figures += 1
        return unused("figure-\(figures)")
    }

    /// The page's address of a cell's link, if there is such a place.
    func address(of link: String?) -> String? {
        guard let id = link.map(HTML.id), anchors.contains(id) else { return nil }
        return "#" + id
    }

    private mutating func draw(_ block: Report.Block) {
        switch block {
        case .heading(let text, _, let anchor):
            let id = anchor.map { " id=\"\(unused(HTML.id($0)))\"" } ?? ""
            // Nothing is skipped on the way down from h1; below h3 all look alike, and inside details nothing
            // opens a section.
            let tag = isInOpening ? 2 : 3
            let looks = isInOpening ? " class=\"part\"" : ""
            line("<h\(tag)\(looks)\(id)>\(HTML.escaped(text))</h\(tag)>")
        case .paragraph(let text): line("<p>\(HTML.escaped(text))</p>")
        case .note(let text): line("<p class=\"note\">\(HTML.escaped(text))</p>")
        case .list(let items):
            line("<ul>")
            for item in items { line("<li>\(HTML.escaped(item))</li>") }
            line("</ul>")
        case .table(let table): draw(table)
        case .bars(let chart): draw(chart)
        case .lines(let chart): draw(chart)
        case .scatter(let chart): draw(chart)
        case .forest(let chart): draw(chart)
        case .tornado(let chart): draw(chart)
        case .weightLines(let chart): draw(chart)
        case .details(let summary, let blocks):
            line("<details>\n<summary>\(HTML.escaped(summary))</summary>\n<div class=\"inner\">")
            for block in blocks { draw(block) }
            line("</div>\n</details>")
        }
    }

    /// The sections with the ids they get; taken first, so that their names win over others.
    private mutating func sections() -> [(title: String, id: String)] {
        var sections: [(title: String, id: String)] = []
        for case .heading(let title, 2, let anchor) in report.blocks {
            sections.append((title, unused(anchor.map(HTML.id) ?? "section-\(sections.count + 1)")))
        }
        return sections
    }

    private mutating func unused(_ id: String) -> String {
        var candidate = id
        var count = 1
        while !usedIDs.insert(candidate).inserted {
            count += 1
            candidate = "\(id)-\(count)"
        }
        return candidate
    }

    private static func anchors(in blocks: [Report.Block]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .heading(_, _, let anchor?): [HTML.id(anchor)]
            case .details(_, let inner): anchors(in: inner)
            default: []
            }
        }
    }
}
