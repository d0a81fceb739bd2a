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
        if shown.count < diagnostics.count {
            Console.message("… and \(diagnostics.count - shown.count) more; --all shows them all\n")
        }
    }

    private func text(_ diagnostic: Diagnostic) -> String {
        let head = "\(diagnostic.severity.rawValue)[\(diagnostic.rule.code)]"
        var lines: [String] = []
        if let location = diagnostic.location {
            let place = "\(style.folder)\(location)".visible
            lines.append("\(place): \(paint(head, diagnostic.severity)): \(cut(diagnostic.message))")
            lines += excerpt(diagnostic, at: location)
        } else {
            lines.append("\(paint(head, diagnostic.severity)): \(cut(diagnostic.message))")
        }
        lines.append("  help: \(cut(diagnostic.remedy))")
        return lines.joined(separator: "\n") + "\n"
    }

    /// The line at fault with a caret under the place; a long line is shown around the place only.
    private func excerpt(_ diagnostic: Diagnostic, at location: Location) -> [String] {
        guard let line = diagnostic.excerpt else { return [] }
        let gutter = String(location.line)
        let scalars = Array(line.unicodeScalars)
        let at = min(max(location.column - 1, 0), scalars.count)
        let first = max(0, at - 50)
        let last = min(scalars.count, first + 100)
        func text(_ range: Range<Int>) -> String {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range].map { $0 == "\t" ? " " : $0 })
            return String(view).visible
        }
        let before = (first > 0 ? "…" : "") + text(first..<at)
        let after = text(at..<last) + (last < scalars.count ? "…" : "")
        let space = String(repeating: " ", count: gutter.count)
        let indent = String(repeating: " ", count: before.displayWidth)
        return ["  \(gutter) | \(before)\(after)", "  \(space) | \(indent)^"]
    }

    private func cut(_ text: String) -> String {
        let limit = 400
        let text = text.visible
        return text.count > limit ? text.prefix(limit) + "…" : text
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
