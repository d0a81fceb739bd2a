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
              finalist schema sensitivity  of how sure a result is, as JSON
              finalist schema methods      of second opinions as JSON
              finalist schema weights      of weights from people as JSON
            """)

    /// The file format, all results as XML, or one result as JSON.
    struct Subject: ExpressibleByArgument {
        static let evaluation = Subject(name: "evaluation")
        static let allValueStrings = ["evaluation", "results"] + PublishedResults.names
        let name: String

        init?(argument: String) {
            guard Self.allValueStrings.contains(argument) else { return nil }
            name = argument
        }

        private init(name: String) { self.name = name }

        var defaultValueDescription: String { name }

        var text: String? {
            switch name {
            case "evaluation": FormatSchema.text
            case "results": PublishedResults.xmlSchema
            default: PublishedResults.jsonSchema(name)
            }
        }
    }

    @Argument(help: "Of what; the file format unless named.") var subject: Subject = .evaluation

    func run() throws {
        guard let text = subject.text else { preconditionFailure("the schema of \(subject.name) is in every build") }
        Console.out(text)
    }
}
