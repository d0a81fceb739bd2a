import ArgumentParser
import Finalist

struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the schema of the file format, for XML editors, or of a result.",
        discussion: """
            Examples:
              finalist schema > finalist.xsd
              finalist schema results      of all results as XML
              finalist schema comparison   of a comparison as JSON
              finalist schema cost         of costs as JSON
              finalist schema staffing     of staffing as JSON
              finalist schema calls        of calls listened to as JSON
              finalist schema methods      of second opinions as JSON
              finalist schema weights      of weights from people as JSON
            """)

    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case evaluation, results, comparison, cost, staffing, calls, visit, draw, agreement, sensitivity, methods
        case weights
        case panelAgreement = "panel-agreement"
        case callPlan = "call-plan"

        var template: String {
            switch self {
            case .evaluation: "schema/finalist.xsd"
            case .results: "schema/results.xsd"
            default: "schema/\(rawValue).schema.json"
            }
        }
    }

    @Argument(help: "Of what; the file format unless named.") var subject: Subject = .evaluation

    func run() throws {
        guard let text = Templates.text(subject.template) else {
            preconditionFailure("\(subject.template) is carried by every build")
        }
        Console.out(text)
    }
}
