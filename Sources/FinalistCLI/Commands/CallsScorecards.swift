import ArgumentParser
import Finalist

struct CallsScorecards: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scorecards", abstract: "List the scorecards that come with the program, or print one.",
        discussion: """
            Examples:
              finalist calls scorecards
              finalist calls scorecards general-service > scorecard.xml
            """)

    @Argument(help: "The id of a scorecard, to print its file.") var id: String?

    func run() throws {
        guard let id else {
            let lines = Scorecard.builtInIDs.compactMap(Scorecard.builtIn).map { one in
                let words =
                    "\(one.title), version \(one.version): \(one.items.count) items in "
                    + "\(one.sections.count) sections, \(one.criticalErrors.count) critical errors"
                let lines = words.hanging(behind: "  ", indent: 2, width: Console.width)
                return "\(one.id)\n\(lines.joined(separator: "\n"))\n"
            }
            return Console.out(
                lines.joined() + "\nPrint one to change it: finalist calls scorecards general-service > mine.xml\n")
        }
        guard let text = Scorecard.builtInText(id) else {
            Console.refuseUsage(
                "there is no scorecard '\(id)'", Console.suggestion(id, among: Scorecard.builtInIDs))
        }
        Console.out(text)
    }
}
