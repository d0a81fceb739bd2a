import Foundation
import Testing

@testable import Finalist

/// What no change of can be heard, with the reason.
private let exceptions: [String: String] = [
    "include@scorecard": "the sample has one scorecard, so that any other is refused",
    "scorecard@fingerprint": "any other is refused, which is what it is for",
    "call@draw": "a call that the draw it names did not draw is refused, which is what it is for",
    "original@value": "another score than that of the sheet is refused, which is what it is for",
    "tier@from": bothSides, "tier@to": bothSides,
    "scale@id": "a plan's own name for a scale, which results speak of by its ends and levels",
    "response@supersedes": "another version than the one before is refused, which is what it is for",
    "narrowing@to": "another count than that of those who stay is refused, which is what it is for",
    "missing": filled, "missing@item": filled,
    "observation@question": lone, "impression@question": lone, "response@vendor": lone, "response@version": lone,
    "judgements@of": otherLevel, "points@of": otherLevel, "swing@of": otherLevel, "order@of": otherLevel,
    "pairwise@of": otherLevel, "best-worst@of": otherLevel, "compare@criterion": otherPair, "compare@to": otherPair,
    "best-worst@best": otherPair, "best-worst@worst": otherPair,
]

private let otherLevel = "another level has other parts than those judged, so that any other is refused"
private let filled = "a sheet with a gap is refused until a later version has filled it, and then that one speaks"
private let bothSides = "a bound is said by the tier below and by the one above, so that one alone is refused"
private let lone = "the sample has one that fits, so that any other is refused"
private let otherPair = "what it is compared with stands beside it, so that another alone is refused"

private let samples = [
    "evaluation.xml", "people.xml", "qcbs.xml", "fictional-discount.xml", "quality-per-price.xml",
    "sealed-scorecard.xml",
]
private let folder = "Tests/FinalistTests/Samples/heard"

@Suite struct `What is said` {
    @Test func `in the samples is all that the format can say`() throws {
        let said = try Set(samples.flatMap { try markup($0).facts() }.map(\.name))
        let sayable = Grammar.shapes.flatMap { key, shape in
            shape.attributes.map { "\(key)@\($0.name)" } + (shape.text == .none ? [] : [key])
        }
        #expect(sayable.filter { !said.contains($0) }.sorted() == [])
    }

    /// A change that is refused shows that a fact is looked at, and not what for: another place where the same can be
    /// said must then show it.
    ///
    /// Some ten thousand evaluations are read, scored and written for it, which takes a quarter of an hour:
    /// `HEARD=all swift test --filter HeardTests`; `HEARD="call@mode visit"` walks that attribute, and all that a visit says.
    @Test(.enabled(if: asked != nil, "takes long: HEARD=all swift test"))
    func `is heard: whatever changes, some output says something else`() async throws {
        let found = try await withThrowingTaskGroup(of: [(Fact, Listening.Answer)].self) { group in
            for sample in samples {
                for half in 0..<2 { group.addTask { try Listening(to: sample).answers(half: half) } }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        let heard = Set(found.filter { $0.1 == .heard }.map(\.0.name))
        let unheard = found.filter { fact, answer in
            answer == .silent || answer == .refused && !heard.contains(fact.name)
        }.map(\.0)
        #expect(unheard.filter { exceptions[$0.name] == nil }.map { "\($0.description) = \($0.value)" } == [])
        #expect(found.count > (asked == "all" ? 500 : 0))
    }
}

private let asked = ProcessInfo.processInfo.environment["HEARD"]

/// Whether a fact is asked about: by its name, or as one of an element.
private func isAsked(_ name: String) -> Bool {
    asked == "all" || (asked ?? "").split(separator: " ").contains { name == $0 || name.hasPrefix("\($0)@") }
}

private func markup(_ file: String) throws -> Markup {
    Markup(String(decoding: try bytes(of: "\(folder)/\(file)"), as: UTF8.self))
}

/// Changes one fact after the other, and listens to what the program says then.
private final class Listening {
    let sample: String
    let markup: Markup
    let facts: [Fact]
    private let place: TemporaryFolder
    private let tables: [String: String]
    private let before: Hearing.Heard
    private var said: [Int: String] = [:]

    init(to sample: String) throws {
        self.sample = sample
        markup = try FinalistTests.markup(sample)
        facts = markup.facts()
        place = try TemporaryFolder()
        var tables: [String: String] = [:]
        for name in ["log.csv", "ratings.csv"] {
            tables[name] = String(decoding: try bytes(of: "\(folder)/\(name)"), as: UTF8.self)
        }
        self.tables = tables
        try Self.write(markup.text, tables, sample, place)
        before = try #require(Hearing.read(place.url.appending(path: sample).path))
    }

    enum Answer { case heard, refused, silent }

    /// One of two halves, so that two can be walked at once. Of what stands many times, the first two are asked about that
    /// can be changed without being refused.
    func answers(half: Int) -> [(Fact, Answer)] {
        let names = facts.map(\.name).uniqued.filter(isAsked)
        return names.indices.filter { $0 % 2 == half }.flatMap { answers(named: names[$0]) }
    }

    private func answers(named name: String) -> [(Fact, Answer)] {
        var answers: [(Fact, Answer)] = []
        for fact in facts.filter({ $0.name == name }).prefix(8) {
            if answers.count(where: { $0.1 != .refused }) == 2 { break }
            answers.append((fact, answer(to: fact)))
        }
        return answers
    }

    func answer(to fact: Fact) -> Answer {
        var answer = Answer.refused
        for change in changes(of: fact) {
            guard let after = read(change.text, change.tables) else { continue }
            if isHeard(after) { return .heard }
            answer = .silent
        }
        return answer
    }

    private func changes(of fact: Fact) -> [(text: String, tables: [String: String])] {
        if fact.name.hasSuffix("@id") {
            let name = fact.value + "x"
            return [(renamed(fact, name).text, tables.mapValues { Self.renamed($0, fact.value, name) })]
        }
        let alike = facts.filter { $0.name == fact.name }
        let ids = facts.filter { $0.name.hasSuffix("@id") }.map(\.value)
        let alternatives = fact.alternatives(others: alike.map(\.value), ids: ids).map { markup.saying($0, at: fact) }
        // A sheet that names one item twice is refused; two lines that change places are another sheet.
        let exchanged = alike.filter { $0.value != fact.value }.sorted {
            abs($0.place - fact.place) < abs($1.place - fact.place)
        }.prefix(4).map { markup.exchanging(fact, $0) }
        return (alternatives.prefix(200) + exchanged).map { ($0.text, tables) }
    }

    /// What has a name has it wherever it is spoken of.
    private func renamed(_ fact: Fact, _ name: String) -> Markup {
        facts.reduce(markup) { markup, other in
            guard [.id, .ids].contains(other.kind) || other.name == "rating@item" else { return markup }
            let words = AttributeKind.words(other.value)
            guard words.contains(fact.value) else { return markup }
            return markup.saying(words.map { $0 == fact.value ? name : $0 }.joined(separator: " "), at: other)
        }
    }

    private static func renamed(_ table: String, _ id: String, _ name: String) -> String {
        let lines = table.split(separator: "\n").map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return cells.map { $0 == id ? name : $0 }.joined(separator: ",")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func read(_ text: String, _ tables: [String: String]) -> Hearing.Heard? {
        guard (try? Self.write(text, tables, sample, place)) != nil else { return nil }
        return Hearing.read(place.url.appending(path: sample).path)
    }

    private func isHeard(_ after: Hearing.Heard) -> Bool {
        Hearing.sayings.indices.contains { row in
            let saying = Hearing.sayings[row]
            if said[row] == nil { said[row] = Hearing.said(saying, of: before) ?? "" }
            guard let now = Hearing.said(saying, of: after), let earlier = said[row] else { return false }
            return now != earlier
        }
    }

    private static func write(
        _ text: String, _ tables: [String: String], _ sample: String, _ place: TemporaryFolder
    ) throws {
        try place.write(Data(text.utf8), to: sample)
        for (name, table) in tables {
            try place.write(Data(table.utf8), to: name)
            try place.write(Data(table.utf8), to: name.replacing(".csv", with: "-2.csv"))
        }
    }
}
