import ArgumentParser
import Finalist

struct Weights: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make weights of what people say, and show how far they agree.",
        discussion: """
            Examples:
              finalist weights my-rfp                          all that people have judged
              finalist weights judgements.xml --combine geometric
              finalist weights my-rfp --ask pairwise --by E1 -o my-rfp/weights-E1.xml
              finalist weights my-rfp --write agreed --by E2 --at 2026-05-12T09:00:00Z \\
                --reason "the panel's meeting" -o my-rfp/agreed.xml

            Judgements stand in <judgements>, in the evaluation or in a file that it
            includes. Nothing here changes the weights that decide: what --write makes
            counts when the evaluation includes it, as its status says.
            """)

    @Argument(help: "A folder with evaluation.xml, that file, a file of judgements alone, or - for standard input.")
    var path: String

    @Option(help: "How people's weights become one: mean or geometric.")
    var combine: Choice<CombinedWeights.Rule>?

    @Option(help: "What comparisons by chance come to: \(RandomIndex.all.map(\.id).joined(separator: ", ")).")
    var randomIndex: RandomIndexName?

    @Option(help: "What is read from pairwise comparisons: eigenvector or geometric-mean.")
    var ahp: Choice<WeighingChoices.PairwiseRule>?

    @Option(help: "What fits the best and the worst: linear or nonlinear, in place of what the file says.")
    var bwm: Choice<BestWorst.Model>?

    @Option(help: ArgumentHelp("The parts of one criterion, in place of all that is judged.", valueName: "criterion"))
    var level: String?

    @Option(help: "Ask somebody on the terminal: points, swing, order, pairwise or best-worst.")
    var ask: Choice<WeightInterview.Method>?

    @Option(help: ArgumentHelp("Write the weights together as a set with this id.", valueName: "id"))
    var write: String?

    @Option(help: ArgumentHelp("Who judges, or who sets the weights.", valueName: "id")) var by: String?

    @Option(
        help: ArgumentHelp("When: 2026-05-12T09:00:00Z; SOURCE_DATE_EPOCH where it is left out.", valueName: "time"))
    var at: String?

    @Option(help: ArgumentHelp("Why the weights are as they are.", valueName: "words")) var reason: String?
    @Option(help: "what-if, or award-basis for weights that are to decide.") var status:
        Choice<Finalist.Weights.Status>?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("The file for --ask and --write, or - for standard output.", valueName: "file"))
    var output = "-"

    @Flag(help: "Replace a file that is there.") var force = false
    @OptionGroup var limits: LimitOptions
    @OptionGroup var form: FormOptions
    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if ask != nil && write != nil {
            throw ValidationError("--ask and --write are two steps: ask first, then write")
        }
        if ask == nil && write == nil {
            let loose =
                [("by", by), ("at", at), ("reason", reason), ("status", status?.kind.rawValue)]
                .filter { $0.1 != nil }.map(\.0) + (output == "-" ? [] : ["output"]) + (force ? ["force"] : [])
            if let first = loose.first { throw ValidationError("--\(first) goes with --ask or --write") }
        } else {
            if form.format != nil || form.json { throw ValidationError("--ask and --write have a form of their own") }
            if by == nil { throw ValidationError("name with --by who \(ask == nil ? "sets the weights" : "judges")") }
        }
        if ask != nil && path == "-" {
            throw ValidationError("--ask reads the answers from standard input: name the evaluation's folder or file")
        }
        if ask != nil && status != nil { throw ValidationError("--status goes with --write") }
        if write != nil && reason == nil { throw ValidationError("say with --reason why the weights are as they are") }
        if let at, Moment(at) == nil {
            throw ValidationError("--at '\(at)' is no time; write it like 2026-05-12 or 2026-05-12T09:00:00Z")
        }
    }

    func run() throws {
        let reading = limits.readJudgements(path)
        do throws(Refusal) {
            let evaluation = try reading.judged()
            if let ask { return store(try interview(evaluation, ask.kind).xml(), evaluation) }
            let weights = try evaluation.peoplesWeights(choices, level: level)
            guard let write else {
                return Console.out(try weights.publication.written(as: form.chosen, drawing.text(messages)))
            }
            guard let moment else {
                Console.refuseUsage("nothing says when the weights were set", "add --at 2026-05-12T09:00:00Z, for one")
            }
            let set = try weights.weightSet(
                write, status: status?.kind ?? .whatIf, by: by ?? "", at: moment, reason: reason ?? "", of: evaluation)
            store(try set.xml(), evaluation)
        } catch { Console.refuse(error, messages.style(path), reading) }
    }

    private var choices: WeighingChoices {
        WeighingChoices(
            combining: combine?.kind ?? .mean, randomIndex: randomIndex?.index ?? .saaty1980,
            pairwise: ahp?.kind ?? .eigenvector, bestWorst: bwm?.kind)
    }

    /// There is no clock: what was named, or what the environment pins all dates to.
    private var moment: Moment? {
        if let at { return Moment(at) }
        return Console.environment("SOURCE_DATE_EPOCH").flatMap { Int($0) }.flatMap(Moment.init(secondsSince1970:))
    }

    /// Questions go to standard error, so that standard output holds the judgement and nothing else.
    private func interview(
        _ evaluation: Evaluation, _ method: WeightInterview.Method
    ) throws(Refusal) -> WeightJudgement {
        var interview = try evaluation.weightInterview(
            method, by: by ?? "", of: level, at: moment, reason: reason)
        if let (message, remedy) = interview.warning {
            Console.message("warning: \(message.visible)\nhelp: \(remedy)\n")
        }
        Console.message(interview.introduction.map { $0.visible + "\n" }.joined())
        while let question = interview.question {
            Console.message(question.visible)
            guard let line = Console.answer() else {
                Console.message(
                    "\nerror: the answers ended before everything was said\nhelp: answer every question; nothing was written\n"
                )
                FinalistCommand.exit(withError: Console.Status.badData.code)
            }
            if let objection = interview.answer(line) {
                Console.message("  \(objection.visible)\n")
            }
            // From a file or a pipe no line break comes with the answer.
            else if !Console.isTerminal(0) {
                Console.message("\n")
            }
        }
        guard let judgement = interview.judgement else {
            preconditionFailure("without a question left everything is said")
        }
        return judgement
    }

    private func store(_ text: String, _ evaluation: Evaluation) {
        guard output != "-" else { return Console.out(text) }
        let files = evaluation.files.map { Console.folder(of: path) + $0 }
        if files.contains(where: { OutputFile.isSame($0, output) }) {
            Console.refuseUsage("'\(output)' is an input of this evaluation", "name another file")
        }
        do throws(OutputFile.Failure) {
            try OutputFile.write(text, to: output, isReplacing: force)
        } catch { Console.refuse(error) }
        Console.message("wrote \(output.visible) (\(text.utf8.count) bytes)\n")
    }
}

/// A word after an option that stands for one of a few things.
struct Choice<Kind: RawRepresentable<String> & CaseIterable & Sendable>: ExpressibleByArgument {
    let kind: Kind

    static var allValueStrings: [String] { Kind.allCases.map(\.rawValue) }

    init?(argument: String) {
        guard let kind = Kind(rawValue: argument) else { return nil }
        self.kind = kind
    }
}

/// A table's name after `--random-index`.
struct RandomIndexName: ExpressibleByArgument {
    let index: RandomIndex

    static let allValueStrings = RandomIndex.all.map(\.id)

    init?(argument: String) {
        guard let index = RandomIndex.all.first(where: { $0.id == argument }) else { return nil }
        self.index = index
    }
}
