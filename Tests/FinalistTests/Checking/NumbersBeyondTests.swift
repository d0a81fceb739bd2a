import Foundation
import Testing

@testable import Finalist

@Suite struct `A number that nobody would write` {
    static let samples = [
        "evaluation.xml", "people.xml", "qcbs.xml", "fictional-discount.xml", "quality-per-price.xml",
    ]

    // An own-quality that was acceptable for 120 % ended the program before the check that refuses it could run.
    @Test(arguments: samples)
    func `is refused or reckoned with, wherever it stands`(sample: String) throws {
        let folder = repository.appending(path: "Tests/FinalistTests/Samples/heard")
        let markup = Markup(try String(contentsOf: folder.appending(path: sample), encoding: .utf8))
        let numbers = markup.facts().filter { [.number, .value, .ratio, .counting, .whole].contains($0.kind) }
        let place = try TemporaryFolder()
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            try place.write(try Data(contentsOf: folder.appending(path: file)), to: file)
        }
        var refused = 0
        for fact in numbers {
            for number in ["-1", "120", "999999999999999"] {
                try place.write(Data(markup.saying(number, at: fact).text.utf8), to: sample)
                let reading = Reading.read(place.url.appending(path: sample).path)
                if reading.findings.hasErrors { refused += 1 } else { _ = try? reading.evaluation().scored() }
            }
        }
        #expect(refused > 0 && refused < 3 * numbers.count)
    }

    @Test func `of calls that a vendor finds acceptable is told as what it is`() throws {
        let sample = Sample.complete.adding(
            #"<visit vendor="elm"><own-quality acceptable="120">Shown.</own-quality></visit>"#)
        #expect(sample.findings.contains { $0.message.contains("120") }, "\(sample.findings.map(\.message))")
    }
}
