import ArgumentParser
import Finalist

struct Calls: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Compare vendors, and those who listened, on the calls heard.",
        discussion: """
            Examples:
              finalist calls my-rfp                        the calls of an evaluation
              finalist calls ratings.csv                   a table of ratings alone
              finalist calls ratings.csv --scorecard general-service --log log.csv
              finalist calls my-rfp --format html > calls.html
              finalist calls plan my-rfp --difference 8    how many calls to hear
              finalist calls draw --log log.csv --n 30 --seed 7
              finalist calls scorecards                    what calls are judged by

            A folder named plan, draw or scorecards is ./plan, ./draw or ./scorecards.
            """,
        subcommands: [CallsCompare.self, CallsPlan.self, CallsDraw.self, CallsScorecards.self],
        defaultSubcommand: CallsCompare.self)
}

struct CallsCompare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare", abstract: "What the calls say of vendors and listeners (this one unless named).")

    @Argument(help: "A folder with evaluation.xml, that file, or a table of ratings (.csv).") var path: String
    @Option(help: ArgumentHelp("The scorecard: its id, or for a table also its file.", valueName: "id"))
    var scorecard: String?
    @Option(help: ArgumentHelp("For a table: a vendor's list of contacts. May be repeated.", valueName: "file"))
    var log: [String] = []
    @OptionGroup var seed: SeedOptions
    @OptionGroup var limits: LimitOptions
    @OptionGroup var form: FormOptions
    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var messages: MessageOptions

    private var isTable: Bool { Reading.isTable(path) }

    func validate() throws {
        if !log.isEmpty && !isTable { throw ValidationError("--log goes with a table of ratings, such as ratings.csv") }
    }

    func run() throws {
        let reading = isTable ? try ratings() : limits.read(path)
        do throws(Refusal) {
            let comparison = try reading.evaluation().callComparison(
                scorecard: isTable ? nil : scorecard, seed: seed.seed)
            if isTable { DiagnosticList(reading.diagnostics, messages.style("-"), reading).print() }
            Console.out(try comparison.publication.written(as: form.chosen, drawing.text(messages)))
        } catch { Console.refuse(error, isTable ? messages.style("-") : messages.style(path), reading) }
    }

    /// On the scorecard named, or on the one that comes with the program and has the items of the table.
    private func ratings() throws -> Reading {
        func read(_ scorecard: Scorecard) -> Reading {
            Reading.ratings(path, scorecard: scorecard, logs: log, limits: limits.limits)
        }
        guard let scorecard else {
            let known = Scorecard.builtInIDs.compactMap(Scorecard.builtIn)
            if let fitting = known.map(read).first(where: { !$0.hasErrors }) { return fitting }
            return read(try Self.named("general-service"))
        }
        return read(try Self.named(scorecard))
    }

    /// A scorecard by the name of its file, or by the id of one that comes with the program.
    static func named(_ name: String) throws(Refusal) -> Scorecard {
        if OutputFile.exists(name) { return try Reading.scorecard(name) }
        if let known = Scorecard.builtIn(name) { return known }
        Console.refuseUsage(
            "there is no scorecard '\(name)', and no such file", Console.suggestion(name, among: Scorecard.builtInIDs))
    }
}
