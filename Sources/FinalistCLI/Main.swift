import ArgumentParser
import Finalist

@main
struct FinalistCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "finalist",
        abstract: "Compare outsourcing vendors, and show how every number came about.",
        discussion: """
            Examples:
              finalist init my-rfp --template contact-centre   start from an example
              finalist check my-rfp                            list all that is wrong
              finalist compare my-rfp                          who comes first
              finalist explain my-rfp FEN C2                   how a number came about
              finalist cost my-rfp                             what each vendor costs
              finalist staffing my-rfp                         how many agents it takes
              finalist calls my-rfp                            what the calls heard say
              finalist visit my-rfp                            what was seen on site
              finalist agreement my-rfp                        how far the panel agrees
              finalist sensitivity my-rfp                      how sure, and what flips it
              finalist methods my-rfp                          who is first under other methods
              finalist weights my-rfp                          what people think weighs how much
              finalist export my-rfp -o result.html            the result as a page
            """,
        version: Version.text,
        subcommands: [
            Init.self, Check.self, Compare.self, Explain.self, Cost.self, Staffing.self, Calls.self, Visit.self,
            Agreement.self, Sensitivity.self, Methods.self, Weights.self,
            Export.self, Schema.self,
        ])

    func run() throws {
        Console.out(
            """
            finalist compares outsourcing vendors and shows how every number came about.

              finalist init my-rfp --template contact-centre   start from an example
              finalist check my-rfp                            list all that is wrong
              finalist compare my-rfp                          who comes first

            More: finalist --help

            """)
    }

    static func main() {
        Console.prepare()
        refuseUnreadableArguments()
        let arguments = ExcelOptions.completed(Array(CommandLine.arguments.dropFirst()))
        let commands = configuration.subcommands.map { $0._commandName } + ["help"]
        // "help" takes a command as well.
        let named = arguments.first == "help" ? arguments.dropFirst().first : arguments.first
        if let named, !named.hasPrefix("-"), !commands.contains(named) {
            Console.refuseUsage(
                "there is no command '\(named.visible.cut(to: 60))'", Console.suggestion(named, among: commands))
        }
        do {
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch let refusal as Refusal {
            Console.refuse(refusal)
        } catch let failure as OutputFile.Failure {
            Console.refuse(failure)
        } catch {
            Console.end(with: error)
        }
    }
}

extension FinalistCommand {
    /// A name that is no text would be taken for another one, and not be found.
    fileprivate static func refuseUnreadableArguments() {
        let isReadable = (0..<Int(CommandLine.argc)).allSatisfy { index in
            CommandLine.unsafeArgv[index].map { String(validatingCString: $0) != nil } ?? true
        }
        guard !isReadable else { return }
        Console.refuseUsage(
            "an argument is not UTF-8: '\(CommandLine.arguments.dropFirst().first { $0.contains("\u{FFFD}") } ?? "")'",
            "rename the folder or the file; or go into the folder and name it as .")
    }
}

enum Version {
    static let text = "0.1.0"
}
