import Foundation
import Testing

@testable import Finalist

private func findingsOfExample(_ path: String) -> [Diagnostic] {
    Reading.read(repository.appending(path: "Examples/\(path)").path).findings
}

/// `F0601 U2.1 PAL`
private func summary(_ findings: [Diagnostic]) -> [String] {
    findings.map { [$0.rule.code, $0.criterion, $0.vendor].compactMap(\.self).joined(separator: " ") }.sorted()
}

@Suite struct `The checks of the Northmere example` {
    @Test func `find what the panel must talk about, and nothing wrong`() {
        let found = findingsOfExample("northmere/evaluation.xml")
        #expect(
            summary(found) == [
                "F0601 U2.1 PAL", "F0601 U3.2 PAL", "F0602 PAL", "F0606 C1", "F0608", "F0612", "F0621 U6",
                "F0936 U6.1",
            ])
        #expect(found.filter { $0.severity == .warning }.count == 4)
    }

    @Test func `find that settled in the final state`() {
        #expect(
            summary(findingsOfExample("northmere/final.xml")) == [
                "F0602 PAL", "F0606 C1", "F0608", "F0609 PAL", "F0612", "F0621 U6", "F0936 U6.1",
            ])
    }
}

@Suite struct `Every example of a bad file` {
    @Test(arguments: [
        "comma-in-number": "F0509", "duplicate-vendor": "F0401", "include-outside": "F0102", "missing-score": "F0501",
        "mistyped-question": "F0402", "negative-weight": "F0403", "same-score-twice": "F0506",
        "score-above-scale": "F0504", "call-without-scorecard": "F0402", "rating-off-its-scale": "F0902",
        "not-applicable-forbidden": "F0903", "call-heard-twice": "F0906",
        "scorecard-changed-after-freezing": "F0907", "evaluator-of-a-vendor": "F0908",
    ])
    func `has one finding`(name: String, code: String) {
        #expect(findingsOfExample("bad-files/\(name).xml").map(\.rule.code) == [code])
    }
}

@Suite struct `The smallest example` {
    @Test func `is told that a scale depends on the vendors`() {
        #expect(summary(findingsOfExample("smallest.xml")) == ["F0606 leavers"])
    }
}

/// Northmere with one thing done to one of its files.
private struct NorthmereCopy {
    let folder: TemporaryFolder

    init(_ file: String, _ change: (String) -> String) throws {
        folder = try TemporaryFolder()
        for name in xmlFiles(in: "Examples/northmere") {
            let path = String(name.dropFirst("Examples/northmere/".count))
            let text = String(decoding: try bytes(of: name), as: UTF8.self)
            let changed = path == file ? change(text) : text
            if path == file { try #require(changed != text) }
            try folder.write(Data(changed.utf8), to: path)
        }
    }

    /// What it finds beside what Northmere always has.
    func newFindings() -> [Diagnostic] {
        let known = Set(findingsOfExample("northmere/evaluation.xml").map { "\($0.rule.code) \($0.message)" })
        return Reading.read(folder.path).findings.filter { !known.contains("\($0.rule.code) \($0.message)") }
    }

    func only(_ code: String, in file: String, _ what: String = "") throws {
        let found = newFindings()
        try #require(found.map(\.rule.code) == [code], "\(what): \(found.map(\.description))")
        #expect(found[0].location?.file == file, "\(what)")
    }
}

@Suite struct `A price matrix of Northmere` {
    private static let matrices = ["responses/harrowgate.xml", "responses/cordamar.xml", "responses/palisanda.xml"]

    /// The elements of this name in a file, from start tag to end tag.
    private static func elements(_ name: String, in file: String) throws -> [String] {
        let text = String(decoding: try bytes(of: "Examples/northmere/\(file)"), as: UTF8.self)
        let markup = Markup(text)
        return markup.starts.compactMap { start in
            guard case .open(name, _, _) = markup.tokens[start] else { return nil }
            var part = markup
            part.tokens = Array(markup.tokens[markup.element(start)])
            return part.text
        }
    }

    private static func changed(_ file: String, _ old: String, _ new: String) throws -> NorthmereCopy {
        try NorthmereCopy(file) { Markup($0).text.replacing(old, with: new) }
    }

    @Test(arguments: matrices)
    func `without one of its lines gives one finding`(file: String) throws {
        let lines = try Self.elements("line", in: file)
        #expect(lines.count >= 5)
        for line in lines { try Self.changed(file, line, "").only("F0811", in: file, line) }
    }

    @Test(arguments: matrices)
    func `without its first training gives one finding`(file: String) throws {
        let training = try #require(try Self.elements("training", in: file).first)
        try Self.changed(file, training, "").only("F0811", in: file)
    }

    @Test func `without a line that covers four names them all`() throws {
        let line = try #require(try Self.elements("line", in: Self.matrices[0]).first)
        let found = try Self.changed(Self.matrices[0], line, "").newFindings()
        #expect(
            found.map(\.message) == [
                "Harrowgate Contact Partners (HAR) has no price for 'Calls handled' (voice), 'Night hours' (night), "
                    + "'Voice carriage' (carriage) and 'Workplaces and technology' (seats)"
            ])
    }

    @Test(arguments: matrices)
    func `without one of its tiers gives one finding`(file: String) throws {
        let tiers = try Self.elements("tier", in: file)
        #expect(tiers.count >= 2)
        for tier in tiers { try Self.changed(file, tier, "").only("F0813", in: file, tier) }
    }

    @Test(arguments: matrices)
    func `with one price below 0, or in thousands with commas, gives one finding`(file: String) throws {
        for name in ["line", "tier", "training"] {
            for element in try Self.elements(name, in: file) {
                let start = element.prefix { $0 != ">" }
                guard let price = start.firstMatch(of: /\ price="[^"]*"/) else { continue }
                for (other, code) in [("-1", "F0814"), ("1.250,00", "F0305")] {
                    let copy = element.replacing(price.output, with: " price=\"\(other)\"", maxReplacements: 1)
                    try Self.changed(file, element, copy).only(code, in: file, element)
                }
            }
        }
    }

    @Test func `without the exchange rate gives one finding, where the currency stands first`() throws {
        let rate = try #require(try Self.elements("fx", in: "plan.xml").first)
        let copy = try Self.changed("plan.xml", rate, "")
        try copy.only("F0807", in: Self.matrices[2])
        #expect(copy.newFindings()[0].message.hasPrefix("training 'Initial training, 66 agents of 200 hours' (P7)"))
    }

    @Test(arguments: matrices)
    func `in a currency without a rate gives one finding`(file: String) throws {
        try Self.changed(file, #"<pricing currency="USD""#, #"<pricing currency="CAD""#).only("F0807", in: file)
    }

    @Test func `without the scenario gives one finding`() throws {
        let scenario = try #require(try Self.elements("scenario", in: "plan.xml").first)
        try Self.changed("plan.xml", scenario, "").only("F0801", in: "evaluation.xml")
    }
}
