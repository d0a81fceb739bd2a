import ArgumentParser
import Finalist

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List all that is wrong in an evaluation's files.",
        usage: "finalist check [<options>] <path>",
        discussion: """
            Examples:
              finalist check my-rfp
              finalist check my-rfp --strict --diagnostics json
              finalist check my-rfp/scores/E2.xml
              finalist check offer.xml --with my-rfp
              finalist check --list

            Ends with 0 when there is no error, 65 when there is one; with --strict also with 1 when there is a warning.
            """)

    @Flag(help: "List every rule there is.") var list = false
    @Flag(help: "A warning is a reason to stop as well.") var strict = false
    @Argument(
        help: "A folder with evaluation.xml, that file itself, one part alone, or - for standard input.")
    var path: String?
    @Option(
        help: ArgumentHelp(
            "The evaluation that a part is checked with; else the one beside it or in the folder above.",
            valueName: "folder"))
    var with: String?
    @OptionGroup var limits: LimitOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if list && with != nil { throw ValidationError("--with goes with a path") }
        if path != nil && list { throw ValidationError("--list lists the rules, and takes no path") }
        if path == nil && !list { throw ValidationError("name a folder or a file to check, or ask for --list") }
    }

    func run() throws {
        guard let path else { return printRules() }
        if let with, !OutputFile.exists(with) {
            Console.refuseUsage("there is no folder or file '\(with)' to check with", "name the evaluation's folder")
        }
        let part = limits.readPart(path, with: with)
        let findings = part.findings
        let isMissing = Refusal(diagnostics: findings).isAboutMissingInput && !findings.isEmpty
        if with != nil, part.company == .whole, !isMissing {
            Console.refuseUsage("'\(path)' is an evaluation, and --with is for a part of one", "leave --with out")
        }
        DiagnosticList(findings, style(path, part.company), part.reading).print()
        if isMissing {
            throw Console.Status.noInput.code
        }
        let counts = Diagnostic.Severity.allCases.map { severity in
            findings.filter { $0.severity == severity }.reduce(0) { $0 + $1.count }
        }
        let words = zip(["error", "warning", "note"], counts).map { $1 == 1 ? "1 \($0)" : "\($1) \($0)s" }
        let line = "\(path.visible): \(words.joined(separator: ", "))"
        Console.out(line.hanging(behind: "", indent: 2, width: Console.width).joined(separator: "\n") + "\n")
        Console.out(company(part.company))
        if counts[0] > 0 { throw Console.Status.badData.code }
        if strict && counts[1] > 0 { throw Console.Status.no.code }
    }

    /// Files are named from the folder of the evaluation that was read.
    private func style(_ path: String, _ company: PartReading.Company) -> MessageStyle {
        guard case .evaluation(let file, let includesIt) = company else { return messages.style(path) }
        var style = messages.style(file)
        if !includesIt { style.folder = "" }
        return style
    }

    /// Against what a part was checked; nothing for an evaluation.
    private func company(_ company: PartReading.Company) -> String {
        switch company {
        case .whole: ""
        case .evaluation(let file, let includesIt):
            "checked with \(file.visible)\(includesIt ? "" : ", which does not include it")\n"
        case .none: "checked alone: references were not looked up\n"
        }
    }

    private func printRules() {
        let rows = Rule.all.map { rule in
            let severity = rule.severity.rawValue
            let mark = "\(rule.code)  \(severity)" + String(repeating: " ", count: max(1, 9 - severity.count))
            return rule.title.hanging(behind: mark, indent: mark.count, width: Console.width)
                .map { $0 + "\n" }.joined()
        }
        Console.out(rows.joined())
    }
}
