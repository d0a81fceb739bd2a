import Foundation
import Testing

/// Every command of the README's tour, on each of the starters.
@Suite struct `The tour` {
    /// A starter, and what its reader puts in place of the tour's own names.
    struct Starter: CustomStringConvertible {
        let template: String
        let vendor: String
        let criterion: String
        let line: String
        let left: String

        var description: String { template }
    }

    static let starters = [
        Starter(template: "contact-centre", vendor: "FEN", criterion: "C2", line: "F1", left: "LAR"),
        Starter(template: "bpo", vendor: "ARD", criterion: "W4", line: "A1", left: "TUL"),
        Starter(template: "it", vendor: "STO", criterion: "S3", line: "B1", left: "GRE"),
    ]

    /// What is typed, with words that must be in what is shown.
    static func commands(_ starter: Starter) -> [(line: String, shows: String)] {
        [
            ("schema", "xs:schema"), ("check my-rfp", "0 errors, 0 warnings"), ("explain F0402", "F0402"),
            ("check --list", "F0402"), ("check my-rfp/record.xml", "checked with my-rfp/evaluation.xml"),
            ("compare my-rfp", "comes first"), ("compare my-rfp --weights cost-first", "what-if"),
            ("compare my-rfp --weight COST=50%", "what-if"), ("compare my-rfp --weight COST=50", "what-if"),
            ("compare my-rfp --interim", "comes first"), ("compare my-rfp --stage rfp", "The result at stage rfp"),
            ("explain my-rfp \(starter.vendor) \(starter.criterion)", "value"),
            ("explain my-rfp \(starter.vendor)", "total"), ("explain my-rfp \(starter.left)", "left: rfp"),
            ("sensitivity my-rfp --trials 300", "One weight"),
            ("sensitivity my-rfp --vary weights=uniform --trials 300", "every weighting"),
            ("sensitivity my-rfp --vary order --trials 300", "order"),
            ("sensitivity my-rfp --bound COST=25%..45% --trials 500 --seed 3", "500"), ("methods my-rfp", "TOPSIS"),
            ("weights my-rfp", "together"), ("cost my-rfp", "Present value"), ("cost my-rfp --by line", "contact"),
            ("cost my-rfp --by year", "Year"), ("cost my-rfp --by kind", "Fees"), ("cost my-rfp --by month", "Month"),
            ("cost my-rfp --formulas", "lowest-ratio"), ("cost my-rfp --break-even", "first"),
            (
                "cost my-rfp --volume 80% --handle-time 110% --fx PHP=60 --term 24 --discount-rate 10 --baseline 3000000",
                "what-if"
            ), ("cost my-rfp --what-if", "what if"), ("explain my-rfp \(starter.vendor) \(starter.line)", "month"),
            ("staffing my-rfp", "Erlang"), ("calls my-rfp", "drawn at random"), ("calls plan my-rfp", "calls"),
            ("calls plan --sd-call 15 --sd-evaluator 8 --difference 8", "calls"),
            ("calls draw --log my-rfp/contacts.csv --n 30 --seed 7", "sha256"), ("calls scorecards", "general-service"),
            ("visit my-rfp", "seen or heard"), ("agreement my-rfp", "order"),
            ("export my-rfp -o result.html -o result.xml -o result.json -o result.csv -o result.md", ""),
        ]
    }

    @Test(arguments: starters)
    func `runs on a starter, command by command`(starter: Starter) throws {
        let place = FileManager.default.temporaryDirectory.appending(path: "finalist-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }
        try #require(try shell("finalist init my-rfp --template \(starter.template)", in: place).status == 0)
        for (line, shows) in Self.commands(starter) {
            let run = try shell("finalist \(line)", in: place)
            #expect(run.status == 0, "\(line): \(run.messages)")
            #expect(
                run.output.lowercased().contains(shows.lowercased()) || shows.isEmpty,
                "\(line) does not show '\(shows)': \(run.output.prefix(600))")
        }
        for ending in ["html", "xml", "json", "csv", "md"] {
            let file = place.appending(path: "result.\(ending)")
            #expect(try String(contentsOf: file, encoding: .utf8).count > 1_000, "\(ending)")
        }
    }

    @Test(arguments: starters)
    func `writes weights from what people judged, and the evaluation can include them`(starter: Starter) throws {
        let place = FileManager.default.temporaryDirectory.appending(path: "finalist-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: place) }
        _ = try shell("finalist init my-rfp --template \(starter.template)", in: place)
        let written = try shell(
            "finalist weights my-rfp --write agreed --by E2 --at 2026-05-12 --reason 'the panel met' -o my-rfp/agreed.xml",
            in: place)
        #expect(written.status == 0, "\(written.messages)")
        let file = place.appending(path: "my-rfp/evaluation.xml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try text.replacing("</evaluation>", with: "<include href=\"agreed.xml\"/></evaluation>")
            .write(to: file, atomically: true, encoding: .utf8)
        #expect(try shell("finalist compare my-rfp --weights agreed", in: place).output.contains("what-if"))
        let asked = try shell("yes 1 | finalist weights my-rfp --ask pairwise --by E1", in: place)
        #expect(asked.status == 0 && asked.output.contains("<pairwise"), "\(asked.messages)")
    }
}
