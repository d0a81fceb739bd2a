import ArgumentParser
import Finalist

struct Visit: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what was seen and heard at the vendors' sites.",
        discussion: """
            Examples:
              finalist visit my-rfp
              finalist visit my-rfp FEN
              finalist visit my-rfp --format html > visits.html
            """)

    @OptionGroup var input: InputOptions
    @Argument(help: "One vendor's id, in place of all that were visited.") var vendor: String?
    @OptionGroup var form: FormOptions
    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
        let reading = input.limits.read(input.path)
        do throws(Refusal) {
            let report = try VisitReport(reading.evaluation(), of: vendor)
            Console.out(try report.publication.written(as: form.chosen, drawing.text(messages)))
        } catch { Console.refuse(error, messages.style(input.path), reading) }
    }
}
