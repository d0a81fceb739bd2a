import Testing

@testable import Finalist

private let sample = Sample.priced

@Suite struct `A later price matrix` {
    private static func later(_ body: String) -> Sample {
        sample.adding(#"<response vendor="ash" version="2" supersedes="1"><pricing>\#(body)</pricing></response>"#)
    }

    private static func offer(_ sample: Sample) throws -> Pricing {
        try #require(try Evaluation(xml: Array(sample.xml.utf8)).offers["ash"])
    }

    @Test func `changes one line, and the others stand`() throws {
        let sample = Self.later(
            #"<line id="A2" title="Mail" covers="write" unit="contact" driver="mail" price="3.1"/>"#)
        #expect(sample.findings.map(\.description) == [])
        #expect(try Self.offer(sample).lines.map(\.id) == ["A1", "A2", "A3"])
    }

    @Test func `withdraws only what was there`() throws {
        let found = try Self.later(#"<withdrawn line="B2"/>"#).only("F0815")
        #expect(found.message == "Ash Care (ash) withdraws price line 'B2', which no earlier version has")
        #expect(found.place.hasPrefix("evaluation.xml:"))
        let first = try sample.replacing(#"<line id="C1""#, with: #"<withdrawn line="C9"/><line id="C1""#).only("F0815")
        #expect(first.vendor == "fir")
    }

    @Test func `does not give in the same breath what it withdraws`() throws {
        let found = Self.later(
            #"<withdrawn line="A3"/><line id="A3" title="Start" covers="start" unit="one-off" price="8000"/>"#
        )
        .findings("F0815")
        #expect(found.map(\.message) == ["Ash Care (ash) withdraws price line 'A3' and gives it in the same version"])
    }

    @Test func `leaves a gap where it withdraws the only price for something`() throws {
        let found = try Self.later(#"<withdrawn line="A3"/>"#).only("F0811")
        #expect(found.message == "Ash Care (ash) has no price for 'Set-up' (start)")
    }

    @Test func `takes an exclusion back by a price, and says it anew without doubling it`() throws {
        let excluded = Self.later(#"<withdrawn line="A3"/><excluded line="start">not ours</excluded>"#)
        #expect(try excluded.only("F0831").message == "Ash Care (ash) leaves 'Set-up' (start) out: “not ours”")
        func third(_ body: String) -> Sample {
            excluded.adding(
                #"<response vendor="ash" version="3" supersedes="2"><pricing>\#(body)</pricing></response>"#)
        }
        let priced = third(#"<line id="A4" title="Start" covers="start" unit="one-off" price="7000"/>"#)
        #expect(priced.findings.map(\.description) == [])
        #expect(try Self.offer(priced).exclusions == [])
        let again = third(#"<excluded line="start">still not ours</excluded>"#)
        #expect(try again.only("F0831").message.hasSuffix("“still not ours”"))
    }
}
