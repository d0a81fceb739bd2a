import ArgumentParser
import Finalist

struct CallsPlan: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan", abstract: "Say how many calls to listen to, so that a difference can be seen.",
        discussion: """
            Examples:
              finalist calls plan my-rfp --difference 8        as the calls heard differ
              finalist calls plan --sd-call 15 --sd-evaluator 8 --difference 10
              finalist calls plan --sd-call 15 --sd-evaluator 8 --sd-interaction 3
            """)

    @Argument(help: "An evaluation with calls, from which the three spreads are estimated.") var path: String?
    @Option(help: ArgumentHelp("The difference of two vendors that would matter.", valueName: "points"))
    var difference = 10.0
    @Option(help: ArgumentHelp("Standard deviation between calls of a vendor.", valueName: "points")) var sdCall:
        Double?
    @Option(help: ArgumentHelp("Standard deviation between sheets on one call.", valueName: "points"))
    var sdEvaluator: Double?
    @Option(help: ArgumentHelp("Standard deviation of a listener's liking for a vendor.", valueName: "points"))
    var sdInteraction: Double?
    @Option(help: ArgumentHelp("How many people listen.", valueName: "number")) var evaluators = 3
    @Option(help: ArgumentHelp("How many of them hear each call.", valueName: "number")) var listeners = 1
    @Option(help: ArgumentHelp("How many vendors are visited.", valueName: "number")) var vendors = 3
    @OptionGroup var limits: LimitOptions
    @OptionGroup var form: FormOptions
    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if !(difference > 0 && difference <= 100) { throw ValidationError("a difference is above 0 and at most 100") }
        for spread in [sdCall, sdEvaluator, sdInteraction] where !(0...100 ~= spread ?? 0) {
            throw ValidationError("a standard deviation is from 0 to 100 points")
        }
        if !(1...100 ~= evaluators) { throw ValidationError("1 to 100 people listen") }
        if !(1...evaluators ~= listeners) { throw ValidationError("a call is heard by 1 to all of those who listen") }
        if !(2...100 ~= vendors) { throw ValidationError("2 to 100 vendors are compared") }
        if path == nil && (sdCall == nil || sdEvaluator == nil) {
            throw ValidationError("name an evaluation with calls, or give --sd-call and --sd-evaluator")
        }
    }

    func run() throws {
        let question = CallPlan.Question(
            difference: difference, evaluators: evaluators, ratingsPerCall: listeners, vendors: vendors,
            betweenCalls: sdCall, betweenHearings: sdEvaluator, betweenTastes: sdInteraction)
        let reading = path.map { limits.read($0) }
        do throws(Refusal) {
            let plan = if let reading { try reading.evaluation().callPlan(question) } else { CallPlan(question) }
            guard let plan else { preconditionFailure("without calls at hand both spreads are given") }
            Console.out(try plan.publication.written(as: form.chosen, drawing.text(messages)))
        } catch { Console.refuse(error, path.map { messages.style($0) } ?? MessageStyle(), reading) }
    }
}
