import ArgumentParser
import Finalist

struct Cost: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print what each vendor really costs, from its own price matrix.",
        discussion: """
            Examples:
              finalist cost my-rfp
              finalist cost my-rfp --by line
              finalist cost my-rfp --by year --format csv > years.csv
              finalist cost my-rfp --format html > cost.html
            """)

    @OptionGroup var input: InputOptions
    @Option(help: "What the table is split by: vendor, line, year, kind or month.") var by: CostViewName = .vendor
    @OptionGroup var form: FormOptions
    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
        let reading = input.limits.read(input.path)
        do throws(Refusal) {
            let report = CostReport(try reading.evaluation().costed(), by: by.view)
            Console.out(try report.publication.written(as: form.chosen, drawing.text(messages)))
        } catch { Console.refuse(error, messages.style(input.path), reading) }
    }
}

/// A name after `--by`.
struct CostViewName: ExpressibleByArgument {
    let view: CostView

    static let vendor = CostViewName(view: .vendor)
    static let allValueStrings = CostView.allCases.map(\.rawValue)

    init(view: CostView) { self.view = view }

    init?(argument: String) {
        guard let view = CostView(rawValue: argument) else { return nil }
        self.view = view
    }

    var defaultValueDescription: String { view.rawValue }
}
