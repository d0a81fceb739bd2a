import Foundation
import Testing

@Suite struct `The same inputs` {
    static let surroundings: [[String: String]] = [
        [:], ["LANG": "C", "LC_ALL": "C"], ["LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8"],
        ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "COLUMNS": "200"],
        ["LC_ALL": "ar_EG.UTF-8", "TZ": "America/St_Johns"],
        ["COLUMNS": "200", "TERM": "xterm-256color"], ["NO_COLOR": "1", "TERM": "dumb"],
    ]

    @Test(arguments: ["table", "markdown", "csv", "json", "xml", "html"])
    func `give the same bytes in every surrounding`(format: String) throws {
        // The small evaluation in every surrounding, asked for in every way. The whole one takes fifty times as long: it is
        // asked for in the plainest, and in one that differs from it in all that could matter.
        let small = Self.surroundings.flatMap { surrounding in
            ways(to: "smallest.xml", format).map { ($0, surrounding) }
        }
        let whole = zip(ways(to: "northmere", format), [Self.surroundings[0], Self.surroundings[3]])
        for runs in [small, Array(whole)] {
            let seen = try Set(
                runs.map { way, surrounding in
                    let run = try shell(way.line, in: way.place, environment: surrounding)
                    #expect(run.status == 0)
                    return run.output
                })
            #expect(seen.count == 1 && seen.first?.isEmpty == false)
        }
    }

    /// From beside it, from anywhere by the whole path, and from above it.
    private func ways(to example: String, _ format: String) -> [(line: String, place: URL)] {
        let folder = repository.appending(path: "Examples")
        return [
            ("finalist compare \(example) --format \(format)", folder),
            ("finalist compare '\(folder.path)/\(example)' --format \(format)", FileManager.default.temporaryDirectory),
            ("finalist compare Examples/\(example) --format \(format)", repository),
        ]
    }
}
