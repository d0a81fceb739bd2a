import ArgumentParser
import Finalist

/// Inputs supposed to be other than the plan and the offers say; what is shown then says that it is a what-if.
struct SuppositionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("So much of the volume: 80%, or voice=80% for one channel.", valueName: "share"))
    var volume: [String] = []

    @Option(help: ArgumentHelp("So much of the handle time: 110%, or voice=110%.", valueName: "share"))
    var handleTime: [String] = []

    @Option(help: ArgumentHelp("Units of a currency for one of the evaluation's: PHP=60.", valueName: "rate"))
    var fx: [String] = []

    @Option(help: ArgumentHelp("Contract months.", valueName: "months")) var term: String?
    @Option(help: ArgumentHelp("Percent a year.", valueName: "percent")) var discountRate: String?
    @Option(help: ArgumentHelp("The in-house cost a year.", valueName: "amount")) var baseline: String?

    @Option(
        help: ArgumentHelp("So much of a vendor's prices: HAR=105%, or HAR/H1=105% for one line.", valueName: "share"))
    var price: [String] = []

    var all: [Supposition] {
        volume.map { read("volume", $0, "80%, or voice=80%", Self.share, Supposition.init(volume:)) }
            + handleTime.map {
                read("handle-time", $0, "110%, or voice=110%", Self.share, Supposition.init(handleTime:))
            }
            + fx.map { read("fx", $0, "PHP=60", "a rate above 0, \(Self.digits)", Supposition.init(exchangeRate:)) }
            + [term].compactMap(\.self).map {
                read("term", $0, "24", "whole months from 1 to 600", Supposition.init(term:))
            }
            + [discountRate].compactMap(\.self).map {
                read(
                    "discount-rate", $0, "6", "percent a year from 0 to 100, \(Self.digits)",
                    Supposition.init(discountRate:))
            }
            + [baseline].compactMap(\.self).map {
                read("baseline", $0, "2800000", "an amount above 0, \(Self.digits)", Supposition.init(baseline:))
            }
            + price.map { read("price", $0, "HAR=105%, or HAR/H1=105%", Self.share, Supposition.init(prices:)) }
    }

    private static let digits = "digits with a point for decimals"
    private static let share = "a percentage of what it is now, above 0% and at most 1000%, \(digits)"

    private func read(
        _ option: String, _ text: String, _ example: String, _ rule: String, _ make: (String) -> Supposition?
    ) -> Supposition {
        guard let supposition = make(text) else {
            Console.refuseUsage(
                "--\(option) '\(text)' cannot be understood", "write it like \(example): \(rule)")
        }
        return supposition
    }
}
