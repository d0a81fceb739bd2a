import ArgumentParser
import Finalist

struct CallsDraw: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw", abstract: "Draw calls at random from a vendor's list of contacts.",
        discussion: """
            Examples:
              finalist calls draw --log log.csv --n 30 --seed 20260309
              finalist calls draw --log log.csv --n 30 --seed 7 --by queue,hour
              finalist calls draw --log log.csv --n 30 --seed 7 --format csv > draw.csv

            Agree on the seed with the vendors before the list is handed over: anyone
            can then draw the same calls again.
            """)

    @Option(help: ArgumentHelp("The vendors' list of contacts, a table.", valueName: "file")) var log: String
    @Option(name: .customLong("n"), help: ArgumentHelp("Calls of each vendor.", valueName: "number")) var count: Int
    @OptionGroup var seed: SeedOptions
    @Option(help: ArgumentHelp("Draw evenly over queue, language, hour or agent: queue,hour.", valueName: "columns"))
    var by: Strata?
    @OptionGroup var limits: LimitOptions
    @OptionGroup var form: FormOptions
    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if !(1...10_000 ~= count) { throw ValidationError("--n is from 1 to 10000") }
    }

    func run() throws {
        do throws(Refusal) {
            let logs = try Reading.contactLogs(log, limits: limits.limits)
            let draws = try Draws(logs, file: log, count: count, seed: seed.seed, by: by?.columns)
            Console.out(try draws.publication.written(as: form.chosen, drawing.text(messages)))
        } catch { Console.refuse(error, messages.style("-")) }
    }
}

/// Columns after `--by`.
struct Strata: ExpressibleByArgument {
    let columns: [DrawRule.Stratum]

    init?(argument: String) {
        let columns = argument.split(separator: ",").map { DrawRule.Stratum(rawValue: String($0)) }
        guard !columns.isEmpty, columns.allSatisfy({ $0 != nil }) else { return nil }
        self.columns = columns.compactMap(\.self)
    }
}
