import ArgumentParser
import Finalist

struct CallsDraw: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw",
        abstract: "Draw calls at random from a vendor's contact log.",
        discussion: """
            Examples:
              finalist calls draw --log contacts.csv --n 30 --seed 20260518
              finalist calls draw --log contacts.csv --n 30 --seed 7 --by queue,hour
              finalist calls draw --log contacts.csv --n 8 --seed 7 --format csv

            The log is a table with the columns vendor and call_id, and as many of
            agent_id, agent_tenure_months, hour, duration_s, queue and language as
            there are. The same log and the same seed give the same calls for ever;
            name the seed after the vendor has handed over the log, not before.
            """)

    @Option(help: ArgumentHelp("The contact log, a CSV file.", valueName: "file")) var log: String
    @Option(
        name: .customLong("n"), help: ArgumentHelp("How many calls, of each vendor in the log.", valueName: "number"))
    var count: Int
    @Option(help: ArgumentHelp("The number that the draw comes from.", valueName: "number")) var seed: UInt64
    @Option(help: ArgumentHelp("One vendor of the log.", valueName: "id")) var vendor: String?
    @Option(
        help: ArgumentHelp(
            "What to divide the log by: queue, language, hour, agent or none. Otherwise queue and hour, if all get a call.",
            valueName: "columns")) var by: String?
    @OptionGroup var limits: LimitOptions
    @OptionGroup var form: FormOptions
    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if count < 1 { throw ValidationError("--n is a whole number from 1") }
        if seed > 999_999_999_999_999 { throw ValidationError("--seed is a number of at most 15 digits") }
        _ = try strata()
    }

    func run() throws {
        let style = MessageStyle(
            form: messages.diagnostics, isListingAll: messages.isListingAll, colour: messages.colour)
        do throws(Refusal) {
            let (logs, notes) = try Reading.contactLogsAndNotes(log, limits: limits.limits)
            let chosen = vendor.map { id in logs.filter { $0.vendor == id } } ?? logs
            if let vendor, chosen.isEmpty {
                Console.refuseUsage(
                    "the log has no vendor '\(vendor)'", Console.suggestion(vendor, among: logs.map(\.vendor)))
            }
            let draws = try Draws(chosen, file: log, count: count, seed: seed, by: (try? strata()) ?? nil)
            DiagnosticList(notes, style, nil).print()
            Console.out(try draws.publication.written(as: form.chosen, drawing.text(messages)))
        } catch { Console.refuse(error, style) }
    }

    private func strata() throws -> [DrawRule.Stratum]? {
        guard let by else { return nil }
        if by == "none" { return [] }
        return try by.split(separator: ",").map { name in
            guard let stratum = DrawRule.Stratum(rawValue: String(name)) else {
                throw ValidationError(
                    "--by '\(name)' is none of \(DrawRule.Stratum.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            return stratum
        }
    }
}
