/// A form in which a result leaves: drawn for people, or written for programs.
///
/// Drawn forms come from ``Format``; the others are written from ``Comparison``, with exact numbers.
public struct OutcomeFormat: Sendable {
    /// The name after `--format`.
    public let id: String

    /// Without the point; the first is the one to write.
    public let fileExtensions: [String]
    let write: @Sendable (Outcome, TextOptions) throws(Refusal) -> String

    public static let all: [OutcomeFormat] = [.table, .markdown, .csv, .json, .xml, .html]

    public static let table = OutcomeFormat(.table) { outcome, _ in outcome.summary() }
    public static let markdown = OutcomeFormat(.markdown) { outcome, _ in outcome.report() }
    public static let html = OutcomeFormat(.html) { outcome, _ in outcome.report() }
    public static let csv = OutcomeFormat(id: "csv", fileExtensions: ["csv"]) { outcome, _ in outcome.comparison().csv }
    public static let json = OutcomeFormat(id: "json", fileExtensions: ["json"]) { outcome, _ in
        outcome.comparison().json
    }
    public static let xml = OutcomeFormat(id: "xml", fileExtensions: ["xml"]) { outcome, _ throws(Refusal) in
        try outcome.comparison().xml()
    }

    private init(
        id: String, fileExtensions: [String],
        write: @escaping @Sendable (Outcome, TextOptions) throws(Refusal) -> String
    ) {
        self.id = id
        self.fileExtensions = fileExtensions
        self.write = write
    }

    private init(_ format: Format, _ report: @escaping @Sendable (Outcome, TextOptions) -> Report) {
        self.init(id: format.id, fileExtensions: format.fileExtensions) { outcome, options in
            format.draw(report(outcome, options), options)
        }
    }

    /// The form with this name, or the one that a file's name asks for.
    public static func named(_ id: String) -> OutcomeFormat? { all.first { $0.id == id } }

    public static func forFile(_ path: String) -> OutcomeFormat? {
        all.first { isFileName(path, endingIn: $0.fileExtensions) }
    }
}

extension Outcome {
    /// The whole result in one form.
    ///
    /// - Throws: A ``Refusal`` where the form cannot hold a text; what was read from files always can be.
    public func written(as format: OutcomeFormat, _ options: TextOptions = TextOptions()) throws(Refusal) -> String {
        try format.write(self, options)
    }
}
