import ArgumentParser
import Finalist

struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print who comes first, by how much, and the comparison matrix.",
        discussion: """
            Examples:
              finalist compare my-rfp
              finalist compare my-rfp --weights cost-first
              finalist compare my-rfp --weight COST=50% --format markdown
              finalist compare my-rfp --format json > result.json
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var weighing: WeighingOptions
    @Option(help: "table, markdown, csv, json, xml or html.") var format: FormatName?
    @Flag(help: "Short for --format json.") var json = false
    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if json, let format, format.format.id != "json" {
            throw ValidationError("--json and --format \(format.format.id) contradict each other")
        }
    }

    func run() throws {
        let outcome = weighing.outcome(of: input.path, input.limits, messages)
        Console.out(try outcome.written(as: json ? .json : format?.format ?? .table, drawing.text(messages)))
    }
}
