import ArgumentParser
import Finalist

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the result as XML, HTML, JSON, CSV or Markdown.",
        discussion: """
            Examples:
              finalist export my-rfp -o result.html
              finalist export my-rfp -o result.xml -o result.csv -o result.json --force
              finalist export my-rfp --format xml -o -
              finalist export my-rfp -o result.csv --excel=de

            A file's name says its form; --format says it otherwise. Files are written whole or not at all.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var weighing: WeighingOptions
    @Option(name: [.short, .long], help: ArgumentHelp("A file to write, or - for standard output.", valueName: "file"))
    var output: [String] = []
    @Option(help: "table, markdown, csv, json, xml or html.") var format: FormatName?
    @OptionGroup var tables: ExcelOptions
    @Flag(help: "Replace files that are there.") var force = false
    @Flag(help: "Say what would be written, and write nothing.") var dryRun = false
    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        try tables.check(format?.format)
        guard tables.excel != nil, format == nil else { return }
        if !output.contains(where: { ResultFormat.forFile($0)?.id == ResultFormat.csv.id }) {
            throw ValidationError("--excel goes with CSV, such as -o result.csv")
        }
    }

    func run() throws {
        let targets = try (output.isEmpty ? ["-"] : output).map { path in (path, try form(of: path)) }
        let outcome = weighing.outcome(of: input.path, input.limits, messages)
        let files = outcome.evaluation.files.map { Console.folder(of: input.path) + $0 }
        for (path, _) in targets where files.contains(where: { OutputFile.isSame($0, path) }) {
            Console.refuseUsage("'\(path)' is an input of this evaluation", "name another file")
        }
        for (path, format) in targets {
            // What a file holds does not depend on the terminal it was asked from.
            let text = try outcome.written(
                as: format, TextOptions(width: drawing.width ?? 80, isASCII: drawing.isASCII))
            if path == "-" {
                Console.out(text)
            } else {
                if !dryRun { try OutputFile.write(text, to: path, isReplacing: force) }
                Console.message("\(dryRun ? "would write" : "wrote") \(path.visible) (\(text.utf8.count) bytes)\n")
            }
        }
    }

    private func form(of path: String) throws -> ResultFormat {
        if let format { return tables.form(format.format) }
        if let format = ResultFormat.forFile(path) { return tables.form(format) }
        let endings = ResultFormat.all.flatMap(\.fileExtensions).map { "." + $0 }.joined(separator: ", ")
        let isOffice = [".xlsx", ".ods", ".docx", ".odt", ".pdf"].contains { path.lowercased().hasSuffix($0) }
        Console.refuseUsage(
            path == "-"
                ? "no form is named"
                : isOffice
                    ? "'\(path)' is of a form that is not written" : "'\(path)' does not say in which form",
            isOffice
                ? "for a workbook end the name in .csv and add --excel, for a document or a print in .html, which Word and a browser open; there are \(endings)"
                : "end the name in one of \(endings), or add --format")
    }
}
