import ArgumentParser
import Finalist

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show how a number came about, or what a code means.",
        discussion: """
            Examples:
              finalist explain my-rfp FEN C2     from raw scores to points
              finalist explain my-rfp FEN C2.1   one question
              finalist explain my-rfp FEN H1     one line of its price matrix
              finalist explain my-rfp FEN        the whole total
              finalist explain my-rfp LAR        one that left: its stage, reason and result then
              finalist explain F0501             what a code means
              finalist explain verdict           when first place is called clear
            """)

    enum Form: String, ExpressibleByArgument, CaseIterable {
        case table, markdown, json, html
    }

    @Argument(
        help:
            "The evaluation, the vendor's id and the id of a criterion, question or price line; or a code; or verdict.")
    var words: [String]
    @OptionGroup var limits: LimitOptions
    @OptionGroup var weighing: WeighingOptions
    @Option(help: "table, markdown, json or html.") var format: Form = .table
    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if words.count > 3 {
            throw ValidationError("give an evaluation, a vendor and one criterion, question or price line")
        }
        if words.count > 1 && Self.isCode(words[0]) && !OutputFile.exists(words[0]) {
            throw ValidationError("\(words[0]) is a code; ask for it alone: finalist explain \(words[0])")
        }
        if words.count == 1 && !Self.isCode(words[0]) && Self.topic(words[0]) == nil {
            throw ValidationError("name the vendor as well: finalist explain \(words[0]) VENDOR CRITERION")
        }
    }

    func run() throws {
        if words.count == 1 {
            guard let topic = Self.topic(words[0]) else { return try explainRule(words[0].uppercased()) }
            return Console.out(Format.table.draw(topic.report, drawing.text(messages)))
        }
        let outcome = weighing.outcome(of: words[0], limits, messages)
        let node = words.count == 3 ? words[2] : nil
        do throws(Refusal) {
            Console.out(try text(outcome, node))
        } catch { Console.refuse(error, messages.style(words[0])) }
    }

    private func text(_ outcome: Outcome, _ node: String?) throws(Refusal) -> String {
        if format == .json { return try outcome.explanation(of: words[1], on: node).json }
        let report = try outcome.explanationReport(of: words[1], on: node)
        switch format {
        case .markdown: return Format.markdown.draw(report, TextOptions())
        case .html: return Format.html.draw(report, TextOptions())
        case .table, .json: return Format.table.draw(report, drawing.text(messages))
        }
    }

    private static func isCode(_ word: String) -> Bool {
        word.count == 5 && word.uppercased().hasPrefix("F") && Int(word.dropFirst()) != nil
    }

    private static func topic(_ word: String) -> Topic? { Topic.all.first { $0.id == word } }

    private func explainRule(_ code: String) throws {
        guard let rule = Rule.all.first(where: { $0.code == code }) else {
            Console.refuseUsage("there is no rule \(code)", "finalist check --list lists them all")
        }
        let report = Report(
            title: "\(rule.code): \(rule.title)", subtitle: rule.severity.rawValue,
            blocks: [.paragraph(rule.explanation)])
        Console.out(Format.table.draw(report, drawing.text(messages)))
    }
}
