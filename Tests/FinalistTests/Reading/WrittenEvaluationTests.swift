import Foundation
import Testing

@testable import Finalist

@Suite struct `An evaluation that is written` {
    static let starters = Templates.starters.map { "Templates/starters/\($0)" }
    static let heard = xmlFiles(in: "Tests/FinalistTests/Samples/heard").filter { $0.hasSuffix(".xml") }

    @Test(arguments: starters + heard + ["Examples/northmere", "Examples/smallest.xml", "Examples/calls"])
    func `says the same when it is read again`(path: String) throws {
        let evaluation = try Evaluation(contentsOf: repository.appending(path: path).path)
        let again = try evaluation.writtenAndRead()
        #expect(again.facts == evaluation.facts)
        #expect(try again.nativeFiles().map(\.bytes) == evaluation.nativeFiles().map(\.bytes))
    }

    @Test func `says the same, whatever sample of the format it is`() throws {
        var seen = 0
        for file in xmlFiles(in: "Tests/FinalistTests/Samples/accepted") {
            let reading = try Reading.read(bytes(of: file), file: "evaluation.xml")
            guard let evaluation = reading.understood, !reading.hasErrors else { continue }
            seen += 1
            #expect(try evaluation.writtenAndUnderstood().facts == evaluation.facts, "\(file)")
        }
        #expect(seen > 15)
    }

    @Test func `says the same whatever was drawn`() throws {
        for seed in 0..<200 {
            var chance = Chance(seed: UInt64(seed))
            let drawn = RandomCase(&chance, gaps: seed % 20, hasPrices: seed.isMultiple(of: 2))
            let evaluation = try given(drawn.xml)
            #expect(try evaluation.writtenAndUnderstood().facts == evaluation.facts, "seed \(seed)")
        }
    }

    @Test func `has the result that it had`() throws {
        let evaluation = try Evaluation(contentsOf: repository.appending(path: "Examples/northmere").path)
        let again = try evaluation.writtenAndRead()
        #expect(try "\(again.scored().matrix())" == "\(evaluation.scored().matrix())")
    }

    @Test func `keeps white space, signs and letters as they are`() throws {
        let words = "1 < 2 & \"3\"\u{00A0}é – \u{1F600}"
        let xml = """
            <evaluation xmlns="urn:finalist:1" id="e" title="1 &lt; 2 &amp; &quot;3&quot;\u{00A0}é – \u{1F600}">
            <requirement id="R1" title="t">  1 &lt; 2 &amp; "3"\u{00A0}é – \u{1F600} </requirement></evaluation>
            """
        let evaluation = try #require(Reading.read(Array(xml.utf8), file: "e.xml").understood)
        let again = try evaluation.writtenAndUnderstood()
        #expect([again.title, again.requirements[0].words] == [words, words])
    }
}

extension Evaluation {
    fileprivate func writtenAndRead() throws -> Evaluation {
        let folder = try TemporaryFolder()
        for (path, bytes) in try nativeFiles() { try folder.write(Data(bytes), to: path) }
        return try Evaluation(contentsOf: folder.url.path)
    }

    fileprivate func writtenAndUnderstood() throws -> Evaluation {
        let folder = try TemporaryFolder()
        for (path, bytes) in try nativeFiles() { try folder.write(Data(bytes), to: path) }
        return try #require(Reading.read(folder.url.path).understood)
    }

    /// Everything that it says, line by line, without the places where that stands, the files that it stands in, and how
    /// its numbers are written. What members hold is found by reflection: none can be forgotten here.
    fileprivate var facts: [String] {
        var lines: [String] = []
        func add(_ value: Any, _ name: String) {
            if value is Location? || value is WrittenNumbers { return }
            let mirror = Mirror(reflecting: value)
            if mirror.displayStyle == .optional {
                if let child = mirror.children.first { add(child.value, name) } else { lines.append("\(name): nil") }
            } else if mirror.children.isEmpty || value is Decimal || value is Moment || value is PriceFormula {
                lines.append("\(name): \(value)")
            } else if mirror.displayStyle == .dictionary || mirror.displayStyle == .set {
                lines += mirror.children.map { "\(name): \($0.value)" }.sorted()
            } else {
                for (row, child) in mirror.children.enumerated() {
                    add(child.value, "\(name).\(child.label ?? String(row))")
                }
            }
        }
        for child in Mirror(reflecting: self).children where child.label != "files" {
            add(child.value, child.label ?? "")
        }
        return lines
    }
}
