import ArgumentParser
import Finalist

struct Methods: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show who comes first under other decision methods, and why they differ.",
        discussion: """
            Examples:
              finalist methods my-rfp
              finalist methods my-rfp --preference linear,q=1,p=3
              finalist methods my-rfp --preference U4=linear,q=2,p=10,v=40 --vikor-v 0.7
              finalist methods my-rfp --weights cost-first --format json

            The plan's weighted sum decides; the other methods are second opinions. They
            take raw figures where there are any: a preference is in the unit of these,
            money for a price, and points of the value from 0 to 100 for scores and calls.
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var weighing: WeighingOptions

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp(
            "When a difference counts: linear,q=1,p=3 for all, or U4=linear,q=1,p=3. May be repeated.",
            valueName: "[criterion=]function"))
    var preference: [String] = []

    @Option(help: ArgumentHelp("VIKOR's v, from 0 to 1: the whole against the worst.", valueName: "number"))
    var vikorV: String?

    @Option(help: ArgumentHelp("ELECTRE III's threshold: 0.30,-0.15.", valueName: "constant,slope"))
    var distillation: String?

    @Option(help: ArgumentHelp("TOPSIS's normalisations: vector, minmax, or both.", valueName: "names"))
    var topsis: String?

    @OptionGroup var form: FormOptions
    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
        let request = request()
        let outcome = weighing.outcome(of: input.path, input.limits, messages)
        do throws(Refusal) {
            Console.out(
                try outcome.methods(request).publication.written(as: form.chosen, drawing.text(messages)))
        } catch { Console.refuse(error, messages.style(input.path)) }
    }

    private func request() -> MethodRequest {
        func read<Item>(_ option: String, _ text: String, _ remedy: String, _ make: (String) -> Item?) -> Item {
            guard let item = make(text) else {
                Console.refuseUsage("--\(option) '\(text)' cannot be understood or used", remedy)
            }
            return item
        }
        return MethodRequest(
            preferences: preference.map { text in
                if let objection = MethodRequest.PreferenceFor.objection(to: text) {
                    Console.refuseUsage("--preference '\(text)': \(objection.message)", objection.remedy)
                }
                return read("preference", text, "write it like U4=linear,q=1,p=3", MethodRequest.PreferenceFor.init)
            },
            vikorWeight: vikorV.map {
                read("vikor-v", $0, "write a number from 0 to 1, like 0.5", MethodRequest.vikorWeight)
            },
            distillation: distillation.map {
                read(
                    "distillation", $0,
                    "write constant and slope, like 0.30,-0.15; the threshold stays from 0 to 1 for credibilities from 0 to 1",
                    Distillation.init)
            },
            normalisations: topsis.map {
                read("topsis", $0, "write vector, minmax, or vector,minmax", MethodRequest.normalisations)
            } ?? [])
    }
}
