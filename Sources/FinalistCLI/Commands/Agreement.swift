import ArgumentParser
import Finalist

struct Agreement: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show how far the panel agrees, or any raters of a table.",
        discussion: """
            Examples:
              finalist agreement my-rfp                        the panel and the calls
              finalist agreement ratings.csv --scale 0..4      columns unit, rater, score
              finalist agreement ratings.csv --scale 1,2,3,5 --format json
            """)

    @Argument(help: "A folder with evaluation.xml, that file, or a table of ratings (.csv).") var path: String
    @Option(help: ArgumentHelp("What a table's scores may be: 0..4, or 1,2,3,5.", valueName: "scale"))
    var scale: ScaleName?
    @OptionGroup var seed: SeedOptions
    @OptionGroup var limits: LimitOptions
    @OptionGroup var form: FormOptions
    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var messages: MessageOptions

    private var isTable: Bool { Reading.isTable(path) }

    func validate() throws {
        if scale != nil && !isTable {
            throw ValidationError("--scale goes with a table of ratings, such as ratings.csv")
        }
    }

    func run() throws {
        let reading = isTable ? nil : limits.read(path)
        do throws(Refusal) {
            let publication = if let reading { try panel(reading) } else { try table() }
            Console.out(try publication.written(as: form.chosen, drawing.text(messages)))
        } catch { Console.refuse(error, messages.style(isTable ? "-" : path), reading) }
    }

    private func table() throws(Refusal) -> Publication {
        let (scores, notes) = try Reading.scoresAndNotes(path, scale: scale?.values, limits: limits.limits)
        DiagnosticList(notes, messages.style("-"), nil).print()
        return RatingsAgreement(
            table: scores.map { RatingsAgreement.Rating(unit: $0.unit, rater: $0.rater, score: $0.score) },
            categories: scale?.values, seed: seed.seed
        ).publication
    }

    private func panel(_ reading: Reading) throws(Refusal) -> Publication {
        let evaluation = try reading.evaluation()
        let panel = try evaluation.panelAgreement(seed: seed.seed)
        return AgreementReport(panel, calls: try? evaluation.callComparison(seed: seed.seed)).publication
    }
}

/// The values after `--scale`, the lowest first.
struct ScaleName: ExpressibleByArgument {
    let values: [Double]

    init?(argument: String) {
        let ends = argument.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if ends.count == 3, ends[1].isEmpty, let low = Int(ends[0]), let high = Int(ends[2]), low < high,
            high.subtractingReportingOverflow(low).partialValue <= 1_000,
            !high.subtractingReportingOverflow(low).overflow
        {
            values = (low...high).map(Double.init)
            return
        }
        let listed = argument.split(separator: ",").map { Double(String($0)) }
        guard listed.count > 1, listed.allSatisfy({ $0?.isFinite == true }) else { return nil }
        values = Set(listed.compactMap(\.self)).sorted()
    }
}
