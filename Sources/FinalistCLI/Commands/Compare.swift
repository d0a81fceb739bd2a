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
              finalist compare my-rfp --stage rfp
              finalist compare my-rfp --format json > result.json
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var weighing: WeighingOptions
    @Option(
        help: ArgumentHelp(
            "The result at the end of a stage, as the plan's questions name it: what had been scored then, for all who were in.",
            valueName: "stage"))
    var stage: String?
    @OptionGroup var form: FormOptions
    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
        let outcome = weighing.outcome(of: input.path, input.limits, messages, stage: stage)
        Console.out(try outcome.written(as: form.chosen, drawing.text(messages)))
    }
}
