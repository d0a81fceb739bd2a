import Foundation
import Testing

@testable import Finalist

private let sample = Sample.priced

@Suite struct `A price matrix that cannot be reckoned` {
    /// Whether a vendor in the running has prices and no cost, although nothing is wrong in how its file is written.
    private static func isSilent(_ xml: String) -> (isSilent: Bool, errors: [Diagnostic]) {
        let reading = Reading.read(Array(xml.utf8), file: Sample.file)
        let errors = reading.findings.filter { $0.severity == .error }
        guard let understood = reading.understood, errors.isEmpty else { return (false, errors) }
        let standing = Standing(understood)
        return (
            understood.contenders.contains { standing.offers[$0.id] != nil && standing.costs[$0.id] == nil }, errors
        )
    }

    @Test func `has one error that says why, whichever attribute or element is taken out`() {
        let markup = Markup(sample.xml)
        for start in markup.starts.dropFirst() {
            guard case .open(let name, let attributes, let isEmpty) = markup.tokens[start] else { continue }
            for row in attributes.indices {
                var copy = markup
                var others = attributes
                others.remove(at: row)
                copy.tokens[start] = .open(name, others, isEmpty: isEmpty)
                let (isSilent, errors) = Self.isSilent(copy.text)
                #expect(!isSilent, "\(name) without \(attributes[row].name)")
                // What has no id is not found by those who name it; what becomes required is missing with each vendor.
                guard !["id", "required"].contains(attributes[row].name) else { continue }
                #expect(errors.count <= 1, "\(name) without \(attributes[row].name): \(errors.map(\.message))")
            }
            var copy = markup
            copy.tokens.removeSubrange(markup.element(start))
            let (isSilent, errors) = Self.isSilent(copy.text)
            #expect(!isSilent, "without \(name)")
            #expect(errors.count <= 1, "without \(name): \(errors.map(\.message))")
        }
    }

    @Test func `has an error that says why, however its file is damaged`() {
        var chance = Chance(seed: 83)
        let markup = Markup(sample.xml)
        for _ in 0..<300 {
            let (text, what) = markup.mutated(&chance)
            #expect(!Self.isSilent(text).isSilent, "\(what)")
        }
    }

    @Test(arguments: ["0", "-1", "0.00000000000000000000000000000000000001", "1000000000000000"])
    func `has one error that says why, whichever number is wrong`(value: String) throws {
        let markup = Markup(sample.xml)
        for start in markup.starts.dropFirst() {
            guard case .open(let name, let attributes, let isEmpty) = markup.tokens[start] else { continue }
            for row in attributes.indices where Double(attributes[row].value) != nil {
                var copy = markup
                var others = attributes
                others[row].value = value
                copy.tokens[start] = .open(name, others, isEmpty: isEmpty)
                let (isSilent, errors) = Self.isSilent(copy.text)
                #expect(!isSilent, "\(name) with \(attributes[row].name) \(value)")
                #expect(errors.count <= 1, "\(name) with \(attributes[row].name) \(value): \(errors.map(\.message))")
            }
        }
    }

    @Test func `is none of those whose numbers are all at the ends of their ranges`() throws {
        let extreme = sample.replacing(
            #"occupancy="80" hours-per-seat="130""#, with: #"occupancy="1" hours-per-seat="1""#
        )
        .replacing(#"volume="36000" handle-time="6""#, with: #"volume="1000000000000000" handle-time="1440""#)
        .replacing(#"rate="1.1""#, with: #"rate="0.000001""#)
        .replacing(#"term="24""#, with: #"term="600""#)
        .replacing(
            #"price="85"/>"#,
            with: #"price="1000000000000000" currency="USD"/><indexation rate="100" from-month="1"/>"#)
        let evaluation = try Evaluation(xml: Array(extreme.xml.utf8))
        let cost = try #require(evaluation.costs(of: evaluation.offers)["elm"])
        #expect(cost.total.isFinite && cost.netPresentValue.isFinite)
        #expect(cost.total > 0)
    }
}
