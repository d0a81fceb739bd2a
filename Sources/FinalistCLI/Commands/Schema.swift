import ArgumentParser
import Finalist

struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the schema of the file format, for XML editors.",
        discussion: """
            Examples:
              finalist schema > finalist.xsd
              finalist schema results      of exported XML
              finalist schema comparison   of exported JSON
            """)

    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case evaluation, results, comparison

        var template: String {
            switch self {
            case .evaluation: "schema/finalist.xsd"
            case .results: "schema/results.xsd"
            case .comparison: "schema/comparison.schema.json"
            }
        }
    }

    @Argument(help: "evaluation, results or comparison.") var subject: Subject = .evaluation

    func run() throws {
        guard let text = Templates.text(subject.template) else {
            preconditionFailure("\(subject.template) is carried by every build")
        }
        Console.out(text)
    }
}
