import Foundation
import Testing

@testable import Finalist

private func made(_ evaluation: Evaluation) throws -> Tornado { try #require(try evaluation.scored().tornado()) }

extension Tornado {
    fileprivate func bar(_ vendor: String, _ subject: String) -> Bar? {
        bars.first { $0.input.vendor == vendor && $0.input.subject == subject }
    }

    fileprivate func reason(_ vendor: String, _ subject: String) -> String? {
        withoutRange.first { $0.vendor == vendor && $0.subject == subject }?.source
    }
}

private let panel = """
    <scale id="s" from="0" to="5"/>
    <panel><evaluator id="E1" name="Ana"/><evaluator id="E2" name="Bo"/><evaluator id="E3" name="Cy"/></panel>
    <criterion id="W" title="Work" weight="60">
      <question id="W1" share="75" scored-by="E1 E2 E3">How?</question>
      <question id="W2" share="25" scored-by="E3">Where?</question>
    </criterion>
    <criterion id="M" title="Figure" weight="40"><measure worst="0" best="100"/></criterion>
    <scores evaluator="E1"><score question="W1" vendor="a" value="5">r</score><score question="W1" vendor="b" value="2">r</score></scores>
    <scores evaluator="E2"><score question="W1" vendor="a" value="1">r</score><score question="W1" vendor="b" value="2">r</score></scores>
    <scores evaluator="E3"><score question="W1" vendor="a" value="3">r</score><score question="W1" vendor="b" value="2">r</score><score question="W2" vendor="a" value="2">r</score><score question="W2" vendor="b" value="4">r</score></scores>
    """

@Suite struct `A tornado` {
    @Test func `moves every input over its own range, the widest first`() throws {
        let tornado = try made(
            given(
                panel + """
                    <vendor id="a" name="Acme"><measure criterion="M" value="50" low="45" high="57.5"/></vendor>
                    <vendor id="b" name="Brio"><measure criterion="M" value="48"/></vendor>
                    """))
        // Acme: W = 0.75 · 60 + 0.25 · 40 = 55, total 0.6 · 55 + 0.4 · 50 = 53. Brio: W = 30 + 20 = 50, total 49.2.
        #expect(tornado.leader == "a" && tornado.rival == "b" && isNear(tornado.lead, 3.8))
        #expect(tornado.bars.map(\.input.subject) == ["W1", "M"])
        // The panel's 60 becomes 20 or 100: 0.6 · 0.75 · 40 = 18 points either way.
        let scores = try #require(tornado.bar("a", "W1"))
        #expect(scores.low == 1 && scores.high == 5 && scores.input.source == "lowest and highest of 3 evaluators")
        #expect(isNear(scores.leadAtLow, 3.8 - 18) && isNear(scores.leadAtHigh, 3.8 + 18))
        #expect(scores.firstAtLow == ["b"] && scores.firstAtHigh == ["a"] && scores.changesFirst)
        let figure = try #require(tornado.bar("a", "M"))
        #expect(isNear(figure.leadAtLow, 1.8) && isNear(figure.leadAtHigh, 6.8) && !figure.changesFirst)
        #expect(figure.input.source == "uniform range stated in the file" && figure.input.kind == .measure)
        // What has no range is told, with the reason, and given none.
        #expect(tornado.reason("b", "W1") == "all who scored it gave the same")
        #expect(tornado.reason("a", "W2") == "one evaluator only" && tornado.reason("b", "M") == "no range stated")
        #expect(tornado.withoutRange.count == 4)
        #expect(tornado.withoutRange.allSatisfy { $0.location != nil })
    }

    @Test func `holds moderated scores`() throws {
        let tornado = try made(
            given(
                panel + """
                    <vendor id="a" name="Acme"><measure criterion="M" value="50"/></vendor>
                    <vendor id="b" name="Brio"><measure criterion="M" value="48"/></vendor>
                    <record><moderation question="W1" vendor="a" agreed="3"><original evaluator="E1" value="5"/><original evaluator="E2" value="1"/><original evaluator="E3" value="3"/><reason>talked over</reason></moderation></record>
                    """))
        #expect(tornado.bars.isEmpty)
        #expect(tornado.reason("a", "W1") == "the panel agreed on a moderated score")
    }

    @Test func `takes 95 of 100 draws of a beta distribution without ends`() throws {
        let tornado = try made(
            given(
                """
                <criterion id="M" title="Figure" weight="1"><measure worst="0" best="1"/></criterion>
                <vendor id="a" name="Acme"><measure criterion="M" value="0.5" distribution="beta" alpha="1" beta="1"/></vendor>
                <vendor id="b" name="Brio"><measure criterion="M" value="0.3" low="0.1" high="0.4" distribution="beta" alpha="2" beta="2"/></vendor>
                """))
        // Beta(1, 1) is uniform: 2.5 and 97.5 of 100.
        let bar = try #require(tornado.bar("a", "M"))
        #expect(isNear(bar.low, 0.025, within: 1e-9) && isNear(bar.leadAtHigh, 67.5, within: 1e-6))
        #expect(bar.input.source == "95% of the beta distribution stated in the file")
        #expect(tornado.bar("b", "M")?.low == 0.1 && tornado.bar("b", "M")?.high == 0.4)
    }

    @Test func `tells of a third vendor that can come first or moves the lead`() throws {
        let body = """
            <criterion id="p" title="Price" weight="1"><price formula="min-max"/></criterion>
            <criterion id="m" title="Figure" weight="1"><measure worst="0" best="100"/></criterion>
            <vendor id="a" name="Acme"><price amount="100"/><measure criterion="m" value="80"/></vendor>
            <vendor id="b" name="Brio"><price amount="120"/><measure criterion="m" value="85"/></vendor>
            <vendor id="c" name="Cove"><price amount="200" low="150" high="200"/><measure criterion="m" value="10" low="10" high="100"/></vendor>
            <vendor id="d" name="Dell"><price amount="130"/><measure criterion="m" value="1" low="1" high="20"/></vendor>
            """
        let tornado = try made(given(body))
        // Cove's price is the highest, on which Brio's value rests: 100 · (200 − 120) ÷ 100 = 80, at 150 60.
        // Lead today ½ (180 − 165) = 7.5, and ½ (180 − 145) = 17.5 with the lower price.
        let price = try #require(tornado.bar("c", "p"))
        #expect(isNear(price.leadAtLow, 17.5) && isNear(price.leadAtHigh, 7.5) && !price.changesFirst)
        // Its figure moves neither the lead nor first place: ½ (0 + 100) = 50.
        #expect(tornado.bar("c", "m") == nil && tornado.bar("d", "m") == nil)
        // Of others nothing is told that has no range and moves nothing, as Dell's price between the others does not.
        #expect(tornado.withoutRange.allSatisfy { ["a", "b"].contains($0.vendor) })
        let bare = try made(given(body.replacing(#" low="150" high="200""#, with: "")))
        #expect(bare.reason("c", "p") == "no range stated" && bare.reason("d", "p") == nil)
    }

    @Test func `of price lines ends where pricing anew ends`() throws {
        let sample = Sample.priced
            .replacing(
                #"driver="calls mail" price="23"/>"#, with: #"driver="calls mail" price="23" low="30" high="140"/>"#
            )
            .replacing(
                #"driver="mail" price="3.4"/>"#,
                with: #"driver="mail" price="3.4" low="85" high="110" distribution="triangular"/>"#)
        let evaluation = try Evaluation(xml: Array(sample.xml.utf8))
        let outcome = try evaluation.scored()
        let tornado = try #require(outcome.tornado())
        var checked = 0
        for (vendor, line, percents) in [("elm", "B1", [30, 140]), ("ash", "A2", [85, 110])] {
            guard let bar = tornado.bar(vendor, line) else { continue }
            checked += 1
            for (percent, lead) in zip(percents, [bar.leadAtLow, bar.leadAtHigh]) {
                let supposed = try evaluation.supposing(.prices(percent: Decimal(percent), of: vendor, line: line))
                    .scored()
                let totals = try [tornado.leader, tornado.rival].map { try #require(supposed.total($0)) }
                #expect(isNear(lead, totals[0] - totals[1]))
            }
            let total = try #require(outcome.costs?.costs.first { $0.vendor == vendor })
            let cost = try #require(total.lines.first { $0.id == line }).total.number
            #expect(isNear(bar.low, cost * Double(percents[0]) / 100, within: 1e-6))
        }
        #expect(checked > 0)
        let without = Set(tornado.withoutRange.filter { $0.kind == .price }.map(\.source))
        #expect(without == ["no range stated"])
    }

    @Test func `of calls takes their interval within the scale`() throws {
        let outcome = try Evaluation(xml: Array(Sample.calls.xml.utf8)).scored()
        let tornado = try #require(outcome.tornado())
        let told = tornado.bars.map(\.input) + tornado.withoutRange
        #expect(told.count { $0.kind == .calls } == 2)
        for bar in tornado.bars where bar.input.kind == .calls {
            #expect(0 <= bar.low && bar.low < bar.high && bar.high <= 100)
        }
    }

    @Test func `of one vendor is none, and of two that tie has no lead`() throws {
        let criterion = #"<criterion id="m" title="Figure" weight="1"><measure worst="0" best="100"/></criterion>"#
        let one = try given(criterion + #"<vendor id="a" name="Acme"><measure criterion="m" value="9"/></vendor>"#)
        #expect(try one.scored().tornado() == nil)
        let two = try given(
            criterion + #"<vendor id="a" name="Acme"><measure criterion="m" value="9"/></vendor>"#
                + #"<vendor id="b" name="Brio"><measure criterion="m" value="9"/></vendor>"#)
        #expect(try two.scored().tornado()?.lead == 0)
    }
}
