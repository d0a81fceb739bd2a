/// A form in which a result leaves: drawn for people, or written for programs.
public struct ResultFormat: Hashable, Sendable, Identifiable {
    /// The name after `--format`.
    public let id: String

    /// Without the point; the first is the one to write.
    public let fileExtensions: [String]

    public static let all: [ResultFormat] = [.table, .markdown, .csv, .json, .xml, .html]

    public static let table = ResultFormat(.table)
    public static let markdown = ResultFormat(.markdown)
    public static let csv = ResultFormat(id: "csv", fileExtensions: ["csv"])
    public static let json = ResultFormat(id: "json", fileExtensions: ["json"])
    public static let xml = ResultFormat(id: "xml", fileExtensions: ["xml"])
    public static let html = ResultFormat(.html)

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
    let csv: @Sendable () -> String
    let json: @Sendable () -> String
    let xml: @Sendable () throws(Refusal) -> String

    /// The result in one form.
    ///
    /// - Throws: A ``Refusal`` where the form cannot hold a text; what was read from files always can be.
    public func written(
        as format: ResultFormat, _ options: TextOptions = TextOptions()
    ) throws(Refusal) -> String {
        switch format {
        case .csv: csv()
        case .json: json()
        case .xml: try xml()
        case .markdown: Format.markdown.draw(report(), options)
        case .html: Format.html.draw(report(), options)
        default: Format.table.draw(summary(), options)
        }
    }
}

extension Outcome {
    public var publication: Publication {
        Publication(
            summary: summary, report: report, csv: { comparison().csv }, json: { comparison().json },
            xml: { () throws(Refusal) in try comparison().xml() })
    }

    /// The whole result in one form.
    ///
    /// - Throws: A ``Refusal`` where the form cannot hold a text; what was read from files always can be.
    public func written(as format: ResultFormat, _ options: TextOptions = TextOptions()) throws(Refusal) -> String {
        try publication.written(as: format, options)
    }
}
