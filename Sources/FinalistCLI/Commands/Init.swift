import ArgumentParser
import Finalist

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Start an evaluation from an example with three invented vendors.",
        discussion: """
            Examples:
              finalist init my-rfp --template contact-centre
              finalist compare my-rfp

            Templates: \(Templates.starters.joined(separator: ", "))
            """)

    @Argument(help: "The folder to write; made if it is not there.") var folder: String
    @Option(help: "The example to start from.") var template = "contact-centre"
    @Flag(help: "Replace files that are there.") var force = false
    @Flag(help: "Say what would be written, and write nothing.") var dryRun = false

    func run() throws {
        let files = Templates.starter(template)
        guard !files.isEmpty else {
            Console.refuseUsage(
                "there is no template '\(template)'", Console.suggestion(template, among: Templates.starters))
        }
        let paths = files.map { "\(folder)/\($0.path)" }
        // All or nothing: a folder with half an evaluation would be worse than none.
        if !force, let present = paths.first(where: OutputFile.exists) {
            throw OutputFile.Failure.exists(present)
        }
        for (path, file) in zip(paths, files) {
            if !dryRun { try OutputFile.write(file.text, to: path, isReplacing: force, isMakingFolders: true) }
            Console.message("\(dryRun ? "would write" : "wrote") \(path.visible) (\(file.text.utf8.count) bytes)\n")
        }
        if !dryRun { Console.message("next: finalist compare \(folder.visible)\n") }
    }
}
