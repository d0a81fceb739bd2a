import Foundation
import Testing

@testable import Finalist

@Suite struct `A number that nobody would write` {
    static let samples = ["evaluation.xml", "qcbs.xml"]

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
        // One of them in each place, another in the next: .ci/mutate puts all of them anywhere.
        for (row, fact) in numbers.enumerated() {
            let number = ["-1", "120", "999999999999999"][row % 3]
            try place.write(Data(markup.saying(number, at: fact).text.utf8), to: sample)
            let reading = Reading.read(place.url.appending(path: sample).path)
            if reading.findings.hasErrors { refused += 1 } else { _ = try? reading.evaluation().scored() }
        }
        #expect(refused > 0 && refused < numbers.count)
    }

    @Test func `of calls that a vendor finds acceptable is told as what it is`() throws {
        let sample = Sample.complete.adding(
            #"<visit vendor="elm"><own-quality acceptable="120">Shown.</own-quality></visit>"#)
        #expect(sample.findings.contains { $0.message.contains("120") }, "\(sample.findings.map(\.message))")
    }

    /// As few as a file can say, as many, and what lies between; 38 decimals are what a number of 40 characters has.
    private static let sizes = ["0", "0.00000000000000000000000000000000000001", "2", "999999999999999"]

    // Foundation's product of decimals ends the program where their exponents add up to less than -128, and has no value
    // above 10¹²⁷: either was reached by prices that nobody would write.
    @Test(arguments: ["minute", "contact", "productive-hour", "logged-hour", "seat-month", "fte-month", "month"])
    func `in a price matrix is refused or reckoned with`(unit: String) throws {
        let outcomes = try Self.sizes.flatMap { one in
            try Self.sizes.map { other in try Self.costed(unit: unit, one, other) }
        }
        #expect(outcomes.contains(true) && outcomes.contains(false))
    }

    /// Whether an evaluation is accepted in which these numbers stand wherever they can.
    private static func costed(unit: String, _ one: String, _ other: String) throws -> Bool {
        let matrix = """
            <pricing handle-time-factor="\(one)" repeat-contact-factor="\(other)" ramp="50 100">
            <line id="L" title="L" unit="\(unit)" driver="v" share="\(one)" price="\(other)" currency="USD"/>
            <line id="O" title="O" unit="one-off" quantity="\(other)" price="\(other)"/>
            <training id="T" kind="attrition" agents="\(one)" hours="\(other)" price="\(one)" attrition="\(one)"/>
            <indexation rate="\(one)"/></pricing>
            """
        let xml = """
            <evaluation xmlns="urn:finalist:1" id="e" title="T" currency="EUR">
            <criterion id="P" title="P" weight="1"><price of="npv" formula="min-max"/></criterion>
            <scenario term="24" occupancy="\(one)" productive-share="\(one)" hours-per-seat="\(other)" \
            hours-per-fte="\(other)" baseline="\(other)" seasonality="\(Array(repeating: one, count: 12).joined(separator: " "))">
            <channel id="v" volume="\(other)" handle-time="\(one)"/><fx currency="USD" rate="\(other)"/></scenario>
            <client-cost retained="\(one)" travel="\(other)" attrition-training="\(one)" dual-running="\(one)"/>
            <vendor id="a" name="A"/><vendor id="b" name="B"/><response vendor="a">\(matrix)</response>
            <response vendor="b">\(matrix)</response></evaluation>
            """
        let reading = Reading.read(Array(xml.utf8), file: "evaluation.xml")
        guard !reading.findings.hasErrors, let evaluation = try? reading.evaluation() else { return false }
        for format in [ResultFormat.markdown, .json] {
            _ = try CostReport(evaluation.costed()).publication.written(as: format)
        }
        _ = try evaluation.scored().matrix()
        return true
    }

    @Test func `of offers that are all free, or of a season without work, is told and ends nothing`() throws {
        let free = (0..<4).map { #"<vendor id="v\#($0)" name="V\#($0)"><price amount="0"/></vendor>"# }.joined()
        let bids = Reading.read(
            Array(
                """
                <evaluation xmlns="urn:finalist:1" id="e" title="T" currency="EUR"><criterion id="P" title="P" \
                weight="1"><price formula="fixed-bounds" worst="9" best="0"/></criterion>\(free)</evaluation>
                """.utf8), file: "evaluation.xml")
        #expect(!bids.findings.hasErrors)
        #expect(!bids.findings.contains { $0.rule.code == "F0842" })
    }

    @Test(arguments: ["0", "-1", "13"])
    func `of a month is told where a response is checked alone`(month: String) throws {
        let folder = try TemporaryFolder([
            "elm.xml": """
            <response xmlns="urn:finalist:1" vendor="elm"><pricing><line id="L" title="L" unit="month" price="2"/>
            <staffing channel="voice" month="\(month)" agents="5"/></pricing></response>
            """
        ])
        let found = Reading.part(.path(folder.path + "/elm.xml")).reading.findings
        #expect(found.contains { $0.message.hasPrefix("month '\(month)'") }, "\(found.map(\.message))")
    }
}
