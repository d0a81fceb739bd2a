import ArgumentParser
import Finalist

struct Cost: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print what each vendor really costs, from its own price matrix or the totals it states.",
        discussion: """
            Examples:
              finalist cost my-rfp
              finalist cost my-rfp --by line
              finalist cost my-rfp --by year --format csv > years.csv
              finalist cost my-rfp --formulas     what the price formula does
              finalist cost my-rfp --break-even   which price gains or loses first place
              finalist cost my-rfp --volume 80% --fx PHP=60 --what-if
              finalist cost my-rfp --format html > cost.html
            """)

    @OptionGroup var input: InputOptions
    @Option(help: "What the table is split by: vendor, line, year, kind or month.") var by: CostViewName = .vendor
    @Flag(help: "The result under every price formula, and what a bid that cannot win does to it.") var formulas = false
    @Flag(help: "The change of each price at which a vendor gains or loses first place.") var breakEven = false
    @Flag(help: "What one input after the other, lower and higher, does to totals and order.") var whatIf = false
    @OptionGroup var suppositions: SuppositionOptions
    @OptionGroup var form: FormOptions
    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
        let reading = input.limits.read(input.path)
        var questions: [CostReport.Question] = []
        if formulas { questions.append(.formulas) }
        if breakEven { questions.append(.breakEven) }
        if whatIf { questions.append(.whatIf) }
        do throws(Refusal) {
            let evaluation = try reading.evaluation().supposing(suppositions.all)
            Console.out(try publication(evaluation, questions).written(as: form.chosen, drawing.text(messages)))
        } catch { Console.refuse(error, messages.style(input.path), reading) }
    }

    /// What price matrices come to; without any, what is stated.
    private func publication(_ evaluation: Evaluation, _ questions: [CostReport.Question]) throws(Refusal)
        -> Publication
    {
        let scored = try scored(evaluation, questions)
        guard let costs = try evaluation.costedUnlessStated(after: scored) else {
            return StatedPriceReport(evaluation, by: by.view, asking: questions, scored: scored).publication
        }
        return CostReport(costs, by: by.view, asking: questions, scored: scored).publication
    }

    /// Costs are there before all scores are; what rests on scores is then left out, unless it was asked for.
    private func scored(_ evaluation: Evaluation, _ questions: [CostReport.Question]) throws(Refusal) -> Outcome? {
        if !questions.isEmpty { return try evaluation.scored() }
        return form.chosen == .html || form.chosen == .markdown ? try? evaluation.scored() : nil
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
