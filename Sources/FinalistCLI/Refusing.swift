import ArgumentParser
import Finalist

/// Ends with what is wrong, where, and what to do.
extension Console {
    static func refuse(_ refusal: Refusal, _ style: MessageStyle = MessageStyle(), _ reading: Reading? = nil) -> Never {
        DiagnosticList(refusal.diagnostics, style, reading).print()
        let status: Status =
            refusal.isAboutMissingInput ? .noInput : refusal.isAboutTheRequest ? .usage : .badData
        FinalistCommand.exit(withError: status.code)
    }

    static func refuse(_ failure: OutputFile.Failure) -> Never {
        let (status, message, remedy): (Status, String, String) =
            switch failure {
            case .exists(let path): (.cannotCreate, "'\(path)' is there already", "add --force to replace it")
            case .cannotCreate(let path, let reason):
                (.cannotCreate, "'\(path)' cannot be written: \(reason)", "name a file in a folder that is there")
            case .cannotWrite(let path, let reason):
                (
                    .inputOutput, "'\(path)' could not be written: \(reason)",
                    "make room and try again; nothing was changed"
                )
            }
        tell(message, remedy)
        FinalistCommand.exit(withError: status.code)
    }

    private static func tell(_ message: String, _ remedy: String) {
        let lines =
            cut(message).hanging(behind: "error: ", indent: 7, width: messageWidth)
            + cut(remedy).hanging(behind: "help: ", indent: 6, width: messageWidth)
        Console.message(lines.joined(separator: "\n") + "\n")
    }

    /// Ends as ArgumentParser would, but for control characters that the arguments brought into its words.
    static func end(with error: any Error) -> Never {
        let text = FinalistCommand.fullMessage(for: error)
        let code = FinalistCommand.exitCode(for: error)
        if !text.isEmpty {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                code == .success ? String(line).visible : cut(String(line))
            }
            (code == .success ? out : message)(lines.joined(separator: "\n") + "\n")
        }
        FinalistCommand.exit(withError: code)
    }

    /// A line of a message: what a file or an argument brought into it must not fill the screen.
    static func cut(_ text: String) -> String {
        let limit = 400
        // Cut by cells: a character can have any number of accents.
        return String(text.visible.unicodeScalars.prefix(limit * 2)).cut(to: limit)
    }

    /// "did you mean …?", or what there is.
    static func suggestion(_ word: String, among words: [String]) -> String {
        NearMiss.of(word, among: words).map { "did you mean '\($0)'?" }
            ?? "it is one of: \(words.joined(separator: ", "))"
    }

    /// The folder of the evaluation, to be put in front of its files' names.
    static func folder(of path: String) -> String {
        if path == "-" { return "" }
        if OutputFile.isFolder(path) { return path.hasSuffix("/") ? path : path + "/" }
        return path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    static func refuseUsage(_ message: String, _ remedy: String) -> Never {
        tell(message, remedy)
        FinalistCommand.exit(withError: Status.usage.code)
    }
}
