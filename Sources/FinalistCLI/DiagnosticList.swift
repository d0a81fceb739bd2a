import Finalist

/// Prints what was found, each with its line, a caret under the place, and what to do.
struct DiagnosticList {
    /// More than this in one go helps nobody; the rest is counted.
    static let limit = 20

    let diagnostics: [Diagnostic]
    let style: MessageStyle

    /// Finds the lines at fault.
    let reading: Reading?

    init(_ diagnostics: [Diagnostic], _ style: MessageStyle, _ reading: Reading?) {
        self.diagnostics = Diagnostic.Severity.allCases.flatMap { severity in
            diagnostics.filter { $0.severity == severity }
        }
        self.style = style
        self.reading = reading
    }

    func print() {
        if style.form == .json {
            for diagnostic in diagnostics { Console.message(diagnostic.jsonLine + "\n") }
            return
        }
        let shown = style.isListingAll ? diagnostics[...] : diagnostics.prefix(Self.limit)
        for diagnostic in reading?.withExcerpts(Array(shown)) ?? Array(shown) {
            Console.message(text(diagnostic) + "\n")
        }
        let left = diagnostics.dropFirst(shown.count).reduce(0) { $0 + $1.count }
        if left > 0 { Console.message("… and \(left) more; --all shows them all\n") }
    }

    private func text(_ diagnostic: Diagnostic) -> String {
        let head = "\(diagnostic.severity.rawValue)[\(diagnostic.rule.code)]"
        let message = "\(head): \(Console.cut(diagnostic.message))"
        var lines: [String] = []
        if let location = diagnostic.location {
            lines += placed("\(style.folder)\(location)".visible + ":", message)
            lines += excerpt(diagnostic, at: location)
        } else {
            lines += hanging("", message, indent: 2)
        }
        lines += hanging("  help: ", Console.cut(diagnostic.remedy), indent: 8)
        let text = lines.joined(separator: "\n") + "\n"
        return text.replacing(head, with: paint(head, diagnostic.severity), maxReplacements: 1)
    }

    /// A place is never broken, so that it can be followed; where it leaves no room, the message begins below it.
    private func placed(_ place: String, _ message: String) -> [String] {
        style.width - place.displayWidth < 30
            ? [place] + hanging("  ", message, indent: 2) : hanging(place + " ", message, indent: 2)
    }

    private func hanging(_ mark: String, _ text: String, indent: Int) -> [String] {
        text.hanging(behind: mark, indent: indent, width: style.width)
    }

    /// The line at fault with a caret under the place; a long line is shown around the place only.
    private func excerpt(_ diagnostic: Diagnostic, at location: Location) -> [String] {
        guard let line = diagnostic.excerpt else { return [] }
        let gutter = String(location.line)
        // Behind "  12 | ", with room for a mark at either end.
        let room = max(20, style.width - gutter.count - 7)
        let scalars = Array(line.unicodeScalars)
        let at = min(max(location.column - diagnostic.excerptColumn, 0), scalars.count)
        func text(_ range: Range<Int>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range].map { $0 == "\t" ? " " : $0 })
            return String(view).visible
        }
        var first = max(0, at - room)
        while first < at, text(first..<at).displayWidth > room / 2 { first += 1 }
        let before = (first > 0 || diagnostic.excerptColumn > 1 ? "…" : "") + text(first..<at)
        let after = text(at..<min(scalars.count, at + room))
        let isCut = at + room < scalars.count
        let shown = (isCut ? after + "…" : after).cut(to: room + 1 - before.displayWidth)
        let space = String(repeating: " ", count: gutter.count)
        let indent = String(repeating: " ", count: before.displayWidth)
        return ["  \(gutter) | \(before)\(shown)", "  \(space) | \(indent)^"]
    }

    private func paint(_ text: String, _ severity: Diagnostic.Severity) -> String {
        guard Console.isColoured(style.colour, 2) else { return text }
        let colour =
            switch severity {
            case .error: "31"
            case .warning: "33"
            case .note: "36"
            }
        return "\u{1B}[1;\(colour)m\(text)\u{1B}[0m"
    }
}
