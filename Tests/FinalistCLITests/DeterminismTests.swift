import Foundation
import Testing

@Suite struct `The same inputs` {
    static let surroundings: [[String: String]] = [
        [:], ["LANG": "C", "LC_ALL": "C"], ["LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8"],
        ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"], ["LC_ALL": "ar_EG.UTF-8", "TZ": "America/St_Johns"],
        ["COLUMNS": "200", "TERM": "xterm-256color"], ["NO_COLOR": "1", "TERM": "dumb"],
    ]

    @Test(arguments: ["table", "markdown", "csv", "json", "xml", "html"])
    func `give the same bytes in every surrounding`(format: String) throws {
        let folder = repository.appending(path: "Examples")
        let elsewhere = FileManager.default.temporaryDirectory
        var seen: Set<String> = []
        let here = "finalist compare northmere --format \(format)"
        let there = "finalist compare '\(folder.path)/northmere/evaluation.xml' --format \(format)"
        let ways = [(here, folder), (there, elsewhere), (there, repository)]
        for (number, environment) in Self.surroundings.enumerated() {
            // Every way in the first; after it each surrounding by one, and each way by two or more.
            for (line, place) in number == 0 ? ways : [ways[number % ways.count]] {
                let run = try shell(line, in: place, environment: environment)
                #expect(run.status == 0)
                seen.insert(run.output)
            }
        }
        #expect(seen.count == 1)
        #expect(seen.first?.isEmpty == false)
    }
}
