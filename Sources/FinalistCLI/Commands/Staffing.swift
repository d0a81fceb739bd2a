import ArgumentParser
import Finalist

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

struct Staffing: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show how many agents the service takes, and what sharing a team saves.",
        discussion: """
            Examples:
              finalist staffing my-rfp
              finalist staffing my-rfp --sharing 6 --penalty 5%
              finalist staffing my-rfp --hour-price 21.20
              finalist staffing my-rfp --channel voice --format json > staffing.json
            """)

    @OptionGroup var input: InputOptions
    @Option(help: ArgumentHelp("Equal programmes in a shared team, yours among them.", valueName: "number"))
    var sharing = 4
    @Option(help: ArgumentHelp("How much longer contacts take in a shared team: 5%.", valueName: "percent"))
    var penalty: String?
    @Option(help: ArgumentHelp("The price of an hour on the floor, for every vendor: 21.20.", valueName: "price"))
    var hourPrice: String?
    @Option(help: ArgumentHelp("One channel instead of all that have a service.", valueName: "id"))
    var channel: String?
    @OptionGroup var form: FormOptions
    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if !(2...100 ~= sharing) { throw ValidationError("a shared team serves 2 to 100 programmes") }
        if let penalty, Self.share(penalty) == nil {
            throw ValidationError("--penalty '\(penalty)' is no percentage from 0 to 100; write it like 5%")
        }
        if let hourPrice, Self.price(hourPrice) == nil {
            throw ValidationError("--hour-price '\(hourPrice)' is no price; write it like 21.20")
        }
    }

    func run() throws {
        let question = Finalist.Staffing.Question(
            programmes: sharing, penalty: penalty.flatMap(Self.share) ?? 0,
            hourPrice: hourPrice.flatMap(Self.price), channel: channel)
        let reading = input.limits.read(input.path)
        do throws(Refusal) {
            let staffing = try reading.evaluation().staffing(question)
            Console.out(try staffing.publication.written(as: form.chosen, drawing.text(messages)))
        } catch { Console.refuse(error, messages.style(input.path), reading) }
    }

    /// `5%` or `5` as 0.05.
    private static func share(_ text: String) -> Double? {
        number(text.hasSuffix("%") ? String(text.dropLast()) : text).flatMap(Double.init)
            .flatMap { 0...100 ~= $0 ? $0 / 100 : nil }
    }

    private static func price(_ text: String) -> Decimal? {
        number(text).flatMap { Decimal(string: $0) }.flatMap { $0 > 0 && $0 < 1_000_000 ? $0 : nil }
    }

    /// The text where it is digits with a point for decimals, and nothing else.
    private static func number(_ text: String) -> String? {
        text.wholeMatch(of: /[0-9]{1,9}(\.[0-9]{1,9})?/) == nil ? nil : text
    }
}
