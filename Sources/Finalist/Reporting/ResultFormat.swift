internal import LocatedXML

/// A form in which a result leaves: drawn for people, or written for programs.
public struct ResultFormat: Hashable, Sendable, Identifiable {
    /// The name after `--format`.
    public let id: String

    /// Without the point; the first is the one to write.
    public let fileExtensions: [String]

    /// How a table is written, where this is CSV.
    public private(set) var dialect = CSVDialect.plain

    public static let all: [ResultFormat] = [.table, .markdown, .csv, .json, .xml, .html]

    public static let table = ResultFormat(.table)
    public static let markdown = ResultFormat(.markdown)
    public static let csv = ResultFormat(id: "csv", fileExtensions: ["csv"])
    public static let json = ResultFormat(id: "json", fileExtensions: ["json"])
    public static let xml = ResultFormat(id: "xml", fileExtensions: ["xml"])
    public static let html = ResultFormat(.html)

    /// The same as one kind of reader wants its tables.
    public func written(for dialect: CSVDialect) -> ResultFormat {
        var format = self
        format.dialect = dialect
        return format
    }

    private init(id: String, fileExtensions: [String]) {
        self.id = id
        self.fileExtensions = fileExtensions
    }

    private init(_ format: Format) { self.init(id: format.id, fileExtensions: format.fileExtensions) }

    /// The form with this name, or the one that a file's name asks for.
    public static func named(_ id: String) -> ResultFormat? { all.first { $0.id == id } }

    public static func forFile(_ path: String) -> ResultFormat? {
        all.first { isFileName(path, endingIn: $0.fileExtensions) }
    }
}

/// One result in every form: a report for people, exact numbers for programs.
///
/// Each is made only when it is asked for.
public struct Publication: Sendable {
    /// What a terminal shows.
    let summary: @Sendable () -> Report

    /// The whole document, for Markdown and HTML.
    let report: @Sendable () -> Report
    let csv: @Sendable () -> CSVTable
    let json: @Sendable () -> String
    let xml: @Sendable () throws(Refusal) -> String

    /// The result in one form.
    ///
    /// - Throws: A ``Refusal`` where the form cannot hold a text; what was read from files always can be.
    public func written(
        as format: ResultFormat, _ options: TextOptions = TextOptions()
    ) throws(Refusal) -> String {
        switch format.id {
        case ResultFormat.csv.id: csv().written(format.dialect)
        case ResultFormat.json.id: json()
        case ResultFormat.xml.id: try xml()
        case ResultFormat.markdown.id: Format.markdown.draw(report(), options)
        case ResultFormat.html.id: Format.html.draw(report(), options)
        default: Format.table.draw(summary(), options)
        }
    }
}

extension Publication {
    /// A result that is written as JSON and XML alike, with every sentence that its text shows.
    init<Record>(
        summary: @escaping @Sendable () -> Report, report: @escaping @Sendable () -> Report,
        csv: @escaping @Sendable () -> CSVTable, _ document: ResultDocument<Record>,
        _ record: @escaping @Sendable () -> Record
    ) {
        self.init(
            summary: summary, report: report, csv: csv,
            told: { document.value(of: record(), saying: summary().sentences.map(\.visible)) }, root: document.form.root
        )
    }

    /// The same of what has been worked out together with its sentences.
    init(
        summary: @escaping @Sendable () -> Report, report: @escaping @Sendable () -> Report,
        csv: @escaping @Sendable () -> CSVTable, told: @escaping @Sendable () -> ResultValue, root: String
    ) {
        self.init(
            summary: summary, report: report, csv: csv, json: { told().json.pretty },
            xml: { () throws(Refusal) in try told().written(root: root) })
    }
}

extension ResultValue {
    /// Throws for a text with a character that XML cannot hold.
    func written(root: String) throws(Refusal) -> String {
        do throws(XMLWriter.UnwritableCharacter) { return try xml(root: root, namespace: Comparison.namespace) } catch {
            throw Refusal(diagnostics: [Diagnostic(.encoding, error.message, remedy: error.remedy, at: nil)])
        }
    }
}

extension Outcome {
    public var publication: Publication {
        Publication(
            summary: summary, report: report, csv: { matrixValues().csvTable }, json: { comparison().json },
            xml: { () throws(Refusal) in try comparison().xml() })
    }

    /// The whole result in one form.
    ///
    /// - Throws: A ``Refusal`` where the form cannot hold a text; what was read from files always can be.
    public func written(as format: ResultFormat, _ options: TextOptions = TextOptions()) throws(Refusal) -> String {
        try publication.written(as: format, options)
    }
}
