internal import LocatedXML

/// A file being read, and what is wrong with it so far.
///
/// Readers note every problem and go on, so that a person mends them all at once.
final class FileProblems {
    let file: String
    let document: Document?

    /// The lines of a file that is no document.
    private let lines: SourceLines?
    private(set) var diagnostics: [Diagnostic] = []

    /// Something that may hold the plan, or evidence, was passed by, so that what seems missing may stand in it.
    var isIncomplete = false

    init(file: String, document: Document?) {
        self.file = file
        self.document = document
        lines = nil
    }

    init(file: String, lines: SourceLines) {
        self.file = file
        document = nil
        self.lines = lines
    }

    func location(_ place: Place) -> Location { Location(file: file, line: place.line, column: place.column) }

    func note(
        _ rule: Rule, _ message: String, remedy: String, at place: Place?, vendor: String? = nil,
        criterion: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                rule, message, remedy: remedy, at: place.map(location), vendor: vendor, criterion: criterion,
                excerpt: place.flatMap { document?.sourceLine($0.line) ?? lines?.line($0.line) }))
    }
}

/// The lines of a text file, for excerpts.
struct SourceLines {
    private let lines: [Substring]

    init(_ bytes: [UInt8]) {
        lines = String(decoding: bytes, as: UTF8.self).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    }

    /// `nil` for a line that is not there.
    func line(_ number: Int) -> String? { lines.indices.contains(number - 1) ? String(lines[number - 1]) : nil }
}
