import Foundation
import Testing

@testable import Finalist

/// Judgements alone, from what stands between their tags.
private func judged(_ body: String, _ attributes: String = #"by="E1""#) throws -> Evaluation {
    let xml = "<judgements xmlns=\"urn:finalist:1\" \(attributes)>\(body)</judgements>"
    return try Reading.judgements(.bytes(Array(xml.utf8), name: "judgements.xml")).judged()
}

private func give(_ amounts: [(String, Double)]) -> String {
    amounts.map { "<give criterion=\"\($0)\" value=\"\(Figures.exact($1))\"/>" }.joined()
}

private func isNear(_ found: [Double]?, _ expected: [Double], within tolerance: Double = 1e-12) -> Bool {
    guard let found, found.count == expected.count else { return false }
    return zip(found, expected).allSatisfy { abs($0 - $1) <= tolerance }
}

private let plan = """
    <panel><evaluator id="E1" name="Ana Brook"/><evaluator id="E2" name="Bo Quist"/></panel>
    <criterion id="PRICE" title="Price" weight="60"><measure worst="9000" best="4000"/></criterion>
    <criterion id="WORK" title="Work" weight="40">
      <criterion id="SPEED" title="Days" weight="1"><measure scale="vendors" better="lower"/></criterion>
      <criterion id="LOOKS" title="Looks" weight="3"><measure><level name="plain" value="20"/><level name="fine" value="90"/></measure></criterion>
    </criterion>
    """

private let vendors = """
    <vendor id="oak" name="Oak Room"><measure criterion="PRICE" value="6000"/><measure criterion="SPEED" value="12"/><measure criterion="LOOKS" value="fine"/></vendor>
    <vendor id="elm" name="Elmhurst"><measure criterion="PRICE" value="5000"/><measure criterion="SPEED" value="30"/><measure criterion="LOOKS" value="plain"/></vendor>
    <vendor id="yew" name="Yew Park"><measure criterion="PRICE" value="9000"/><measure criterion="SPEED" value="18"/><measure criterion="LOOKS" value="fine"/></vendor>
    """

private let judgements = """
    <judgements by="E1"><points>\(give([("PRICE", 75), ("WORK", 25)]))</points><swing of="WORK">\(give([("SPEED", 100), ("LOOKS", 60)]))</swing></judgements>
    <judgements by="E2"><points>\(give([("WORK", 11), ("PRICE", 9)]))</points></judgements>
    """

@Suite struct `Weights of people` {
    @Test func `of one document are combined with each counting once`() throws {
        let evaluation = try judged(
            """
            <points>\(give([("A", 6), ("B", 3), ("C", 1)]))</points>
            <order by="E2" rule="rank-sum"><rank criterion="C" place="1"/><rank criterion="A" place="2"/><rank criterion="B" place="3"/></order>
            """)
        let level = try #require(try evaluation.peoplesWeights().levels.first)
        #expect(level.criteria.map(\.id) == ["A", "B", "C"])
        #expect(level.people.map(\.by) == ["E1", "E2"])
        #expect(isNear(level.people[0].weights, [0.6, 0.3, 0.1]))
        let ranked = [2, 1, 3].map { $0 / 6.0 }
        #expect(isNear(level.people[1].weights, ranked))
        // (0.6 + 1/3) / 2, (0.3 + 1/6) / 2, (0.1 + 1/2) / 2
        let combined = [14, 7, 9].map { $0 / 30.0 }
        #expect(isNear(level.combined?.weights, combined))
        // (|0.6 − 1/3| + |0.3 − 1/6| + |0.1 − 1/2|) / 2
        #expect(isNear(level.disagreement.distances.compactMap(\.self), [0.4, 0.4]))
        #expect(level.plan == nil)
    }

    @Test func `by the geometric mean are none where everyone rules something out`() throws {
        let evaluation = try judged(
            """
            <points>\(give([("A", 1), ("B", 0)]))</points><points by="E2">\(give([("A", 0), ("B", 1)]))</points>
            """)
        let weights = try evaluation.peoplesWeights(WeighingChoices(combining: .geometric))
        #expect(weights.levels[0].combined == nil)
        #expect(weights.levels[0].disagreement.distances == [1, 1])
        let found = refusal {
            try weights.weightSet(
                "agreed", status: .whatIf, by: "E1", at: Moment("2026-03-02")!, reason: "r", of: evaluation)
        }
        #expect(found.map(\.rule.code) == ["F0762"])
        #expect(try weights.publication.written(as: .table).contains("no geometric mean"))
    }

    @Test func `stand level by level, in the order of the plan and beside it`() throws {
        let weights = try given(plan + vendors + judgements).peoplesWeights()
        #expect(weights.levels.map(\.parent) == [nil, "WORK"])
        // 75 : 25 and 9 : 11, the second written the other way round.
        #expect(isNear(weights.levels[0].combined?.weights, [0.6, 0.4]))
        #expect(isNear(weights.levels[0].plan, [0.6, 0.4]))
        #expect(isNear(weights.levels[1].combined?.weights, [0.625, 0.375]))
        #expect(isNear(weights.levels[1].plan, [0.25, 0.75]))
        #expect(weights.levels[0].names == ["Ana Brook", "Bo Quist"])
        let one = try given(plan + vendors + judgements).peoplesWeights(level: "WORK")
        #expect(one.levels.map(\.parent) == ["WORK"])
    }

    @Test func `do not wait for evidence, and say that the figures do`() throws {
        let weights = try given(
            plan + judgements + #"<vendor id="oak" name="Oak Room"/><vendor id="elm" name="Elmhurst"/>"#
        ).peoplesWeights()
        #expect(weights.levels.count == 2)
        #expect(weights.figures?.reason?.hasPrefix("the vendors cannot be scored yet: 6 errors") == true)
        #expect(weights.figures?.entropy == nil)
    }

    @Test func `come back the same from a set that was written`() throws {
        let evaluation = try given(plan + vendors + judgements)
        let set = try evaluation.peoplesWeights().weightSet(
            "agreed", status: .whatIf, by: "E2", at: Moment("2026-05-12T09:00:00Z")!, reason: "the <meeting> & after",
            of: evaluation)
        let folder = try TemporaryFolder([
            "evaluation.xml": document(plan + vendors + judgements + #"<include href="agreed.xml"/>"#),
            "agreed.xml": set.xml(),
        ])
        let read = try Evaluation(contentsOf: folder.path)
        let back = try #require(read.weightSets.first)
        #expect(back.title == "The mean of the weights of E1 and E2")
        #expect(
            back.reason == "the <meeting> & after" && back.by == "E2" && back.at?.description == "2026-05-12T09:00:00Z")
        let outcome = try read.scored(weights: "agreed")
        let found = ["PRICE", "SPEED", "LOOKS"].map { id in
            outcome.criteria.first { $0.criterion.id == id }?.effectiveWeight ?? 0
        }
        #expect(isNear(found, [0.6, 0.4 * 0.625, 0.4 * 0.375], within: 1e-11))
        #expect(outcome.codes().contains("F0703"), "a what-if decides nothing")
    }

    @Test(arguments: [
        ("plan", "E1", "r", "there is a set of weights 'plan' already"),
        ("my set", "E1", "r", "'my set' is no id for a set of weights"),
        ("agreed", "E9", "r", "there is nobody 'E9' on the panel"),
        ("agreed", "E1", " ", "nothing says why the weights are as they are"),
    ])
    func `make no set that could not be read back`(id: String, by: String, reason: String, message: String) throws {
        let evaluation = try given(plan + vendors + judgements)
        let found = refusal {
            try evaluation.peoplesWeights().weightSet(
                id, status: .whatIf, by: by, at: Moment("2026-05-12")!, reason: reason, of: evaluation)
        }
        #expect(found.map(\.message) == [message])
        #expect(Refusal(diagnostics: found).isAboutTheRequest)
    }

    @Test func `of nobody are refused where they are asked for`() throws {
        #expect(refusal { try given(plan + vendors).peoplesWeights(level: "WORK") }.map(\.rule.code) == ["F0760"])
        #expect(refusal { try given(plan + vendors).peoplesWeights(level: "WROK") }.map(\.rule.code) == ["F0710"])
        #expect(try given(plan + vendors).peoplesWeights().levels.isEmpty)
    }
}

@Suite struct `What the figures would weigh` {
    @Test func `is read from raw figures, and from values where there are none`() throws {
        let figures = try #require(try given(plan + vendors).peoplesWeights().figures)
        #expect(figures.vendors == ["oak", "elm", "yew"])
        #expect(figures.criteria.map(\.id) == ["PRICE", "SPEED", "LOOKS"])
        #expect(isNear(figures.plan, [0.6, 0.1, 0.3]))
        let raw = [[6000.0, 5000, 9000], [12, 30, 18], [90, 20, 90]]
        #expect(isNear(figures.entropy?.weights, FigureWeights.entropy(columns: raw).weights))
        // Less is better in the first two: their sign is turned before correlating.
        let oriented = [raw[0].map { -$0 }, raw[1].map { -$0 }, raw[2]]
        #expect(isNear(figures.critic?.weights, FigureWeights.critic(oriented: oriented).weights))
        #expect(figures.leftOut.isEmpty && figures.reason == nil)
    }

    @Test func `leaves out and names what not every vendor has`() throws {
        let gap = vendors.replacing(#"<measure criterion="SPEED" value="30"/>"#, with: "")
        let spared = plan.replacing(
            #"title="Days" weight="1""#, with: #"title="Days" weight="1" missing="exclude""#)
        let figures = try #require(try given(spared + gap).peoplesWeights().figures)
        #expect(figures.criteria.map(\.id) == ["PRICE", "LOOKS"])
        #expect(figures.leftOut.map(\.criterion) == ["SPEED"])
        #expect(figures.leftOut.first?.reason == "Elmhurst (elm) has no evidence")
        // 0.6 and 0.3 of the whole, 2 : 1 of what is compared.
        let compared = [2, 1].map { $0 / 3.0 }
        #expect(isNear(figures.plan, compared))
    }

    @Test func `is no award weight, and the report says so`() throws {
        let text = try given(plan + vendors).peoplesWeights().publication.written(as: .markdown)
        #expect(text.contains("They must never be award weights."))
    }
}

@Suite struct `A document of judgements alone` {
    @Test func `has the criteria that it names, level below level`() throws {
        let evaluation = try judged(
            """
            <points of="B">\(give([("B1", 1), ("B2", 2)]))</points><points>\(give([("A", 1), ("B", 1)]))</points>
            """)
        #expect(evaluation.criteria.map(\.id) == ["A", "B"])
        #expect(evaluation.criterion("B")?.children.map(\.id) == ["B1", "B2"])
        #expect(evaluation.isOfJudgementsAlone)
        #expect(try evaluation.peoplesWeights().levels.map(\.parent) == [nil, "B"])
    }

    @Test func `asks everyone about all criteria that anyone names`() throws {
        let found = refusal {
            try judged("<points>\(give([("A", 1)]))</points><points by=\"E2\">\(give([("A", 1), ("B", 1)]))</points>")
        }
        #expect(found.map(\.message) == ["E1 gives no points to B, at the top of the plan"])
    }

    @Test func `whose levels lead round in a circle is refused, and not for ever`() throws {
        let found = refusal {
            try judged("<points of=\"A\">\(give([("B", 1)]))</points><points of=\"B\">\(give([("A", 1)]))</points>")
        }
        #expect(!found.isEmpty && found.allSatisfy { $0.rule.code.hasPrefix("F046") })
    }

    @Test func `is no evaluation to anyone else`() {
        let xml =
            #"<judgements xmlns="urn:finalist:1" by="E1"><points><give criterion="A" value="1"/></points></judgements>"#
        #expect(Reading.read(Array(xml.utf8), file: "j.xml").findings.map(\.rule.code) == ["F0104"])
    }

    @Test func `may be the example`() throws {
        let example = repository.appending(path: "Examples/weights.xml").path
        let weights = try Reading.judgements(.path(example)).judged().peoplesWeights()
        let level = try #require(weights.levels.first)
        #expect(level.criteria.map(\.id) == ["COST", "MODEL", "CULTURE", "QUALITY"])
        #expect(level.people.map(\.method) == ["points", "swing", "order", "pairwise", "best-worst"])
        for person in level.people { #expect(isNear([person.weights.reduce(0, +)], [1])) }
        #expect((level.people[3].consistencyRatio ?? 0) > 0.1)
    }
}

@Suite struct `A second counted from 1970` {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"), (951_868_799, "2000-02-29T23:59:59Z"),
        (1_778_576_400, "2026-05-12T09:00:00Z"), (4_107_542_399, "2100-02-28T23:59:59Z"),
        (253_402_300_799, "9999-12-31T23:59:59Z"),
    ])
    func `is a moment`(seconds: Int, text: String) {
        #expect(Moment(secondsSince1970: seconds)?.description == text)
    }

    @Test func `before that, or after the year 9999, is none`() {
        #expect(Moment(secondsSince1970: -1) == nil)
        #expect(Moment(secondsSince1970: 253_402_300_800) == nil)
    }
}
