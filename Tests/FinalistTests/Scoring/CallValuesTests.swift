import Foundation
import Testing

@testable import Finalist

private func scored(_ sample: Sample, interim: Bool = false) throws -> Outcome {
    try Evaluation(xml: Array(sample.xml.utf8)).scored(interim: interim)
}

private func assessment(_ marks: [(String, CallAssessment.Mark.Verdict)]) -> CallAssessment {
    CallAssessment(
        evaluator: "E1", scorecard: "phone", order: nil, started: nil, submitted: nil, isIndependent: true, version: 1,
        supersedes: nil,
        marks: marks.map { CallAssessment.Mark(item: $0.0, verdict: $0.1, note: "", time: nil, location: nil) },
        errors: [], location: nil)
}

private func scorecard(_ sections: String) throws -> Scorecard {
    try Reading.scorecard(
        Array(
            "<scorecard xmlns=\"urn:finalist:1\" id=\"phone\" version=\"1\" title=\"t\">\(sections)</scorecard>".utf8),
        file: "phone.xml")
}

@Suite struct `A sheet on a call` {
    @Test func `counts section by section, and items that do not apply hand on their weight`() throws {
        let card = try scorecard(
            """
            <section id="A" title="A" weight="30"><item id="A1" title="t" weight="75" kind="0-4"/><item id="A2" title="t" weight="25" kind="yes-no" not-applicable="n"/></section>
            <section id="B" title="B" weight="50"><item id="B1" title="t" weight="2" kind="1-5" not-applicable="n"/><item id="B2" title="t" weight="3" kind="0-10" not-applicable="n"/></section>
            <section id="C" title="C" weight="20"><item id="C1" title="t" weight="1" kind="0-5" not-applicable="n"/></section>
            """)
        let score = try #require(
            AssessmentScore(
                assessment([
                    ("A1", .rated("3")), ("A2", .notApplicable), ("B1", .rated("2")), ("B2", .rated("7")),
                    ("C1", .notApplicable),
                ]), on: card))
        // A: A1 alone, 3/4 = .75. B: (2 × (2−1)/4 + 3 × 7/10) ÷ 5 = (.5 + 2.1) ÷ 5 = .52. C: nothing.
        // (30 × .75 + 50 × .52) ÷ 80 = (22.5 + 26) ÷ 80 = .60625
        #expect(isNear(score.score, 60.625))
        // All as one section, each item's weight times its section's as they stand: A1 30 × 75, B1 50 × 2, B2 50 × 3.
        // (2250 × .75 + 100 × .25 + 150 × .7) ÷ 2500 = (1687.5 + 25 + 105) ÷ 2500 = .727
        #expect(isNear(score.flat, 72.7))
        // 2500 of 2250 + 750 + 100 + 150 + 20 = 3270
        #expect(isNear(score.coverage, 250_000 / 3270))
        // At worst A is .75 × .75 = .5625, C is 0: (30 × .5625 + 50 × .52) ÷ 100 = (16.875 + 26) ÷ 100
        #expect(isNear(score.bounds.lowerBound, 42.875))
        // At best A is .8125, C is 1: (24.375 + 26 + 20) ÷ 100
        #expect(isNear(score.bounds.upperBound, 70.375))
    }

    @Test func `of the general-service card comes to what was reckoned elsewhere`() throws {
        let card = try Reading.scorecard(repository.appending(path: "Templates/scorecards/general-service.xml").path)
        // Call A-0021 as marek heard it: 2, yes, 3, 2, 3, 3, NA, 3, 2, NA, 4, 2, 2, 3, yes.
        let ratings = ["2", "yes", "3", "2", "3", "3", "NA", "3", "2", "NA", "4", "2", "2", "3", "yes"]
        #expect(card.items.count == ratings.count)
        let marks = zip(card.items, ratings).map { item, text in
            (item.id, text == "NA" ? CallAssessment.Mark.Verdict.notApplicable : .rated(text))
        }
        let score = try #require(AssessmentScore(assessment(marks), on: card))
        // A1 (60 × .5 + 40 × 1) ÷ 100 = .7, A2 (60 × .75 + 40 × .5) ÷ 100 = .65, A3 (40 × .75 + 40 × .75) ÷ 80 = .75,
        // A4 (40 × .75 + 40 × .5) ÷ 80 = .625, A5 (60 × 1 + 40 × .5) ÷ 100 = .8,
        // A6 (55 × .5 + 25 × .75 + 20 × 1) ÷ 100 = .6625; weighted
        // 8 × .7 + 20 × .65 + 24 × .75 + 18 × .625 + 14 × .8 + 16 × .6625
        // = 5.6 + 13 + 18 + 11.25 + 11.2 + 10.6 = 69.65. Two items left out: 100 − 24 × .2 − 18 × .2 = 91.6.
        // At worst A3 is .6 and A4 .5: 69.65 − 24 × .15 − 18 × .125 = 63.8; at best .8 and .7: + 24 × .05 + 18 × .075.
        #expect(isNear(score.score, 69.65))
        #expect(isNear(score.flat, 69.65065502183405))
        #expect(isNear(score.coverage, 91.6))
        #expect(isNear(score.bounds.lowerBound, 63.8) && isNear(score.bounds.upperBound, 72.2))
    }

    @Test func `has no score with a gap, an unknown rating, or nothing that has weight`() throws {
        let card = try scorecard(
            """
            <section id="A" title="A" weight="1"><item id="A1" title="t" weight="1" kind="0-4" not-applicable="n"/><item id="A2" title="t" weight="0" kind="yes-no" not-applicable="n"/></section>
            """)
        for marks: [(String, CallAssessment.Mark.Verdict)] in [
            [("A1", .rated("3"))], [("A1", .rated("3")), ("A2", .missing)],
            [("A1", .rated("5")), ("A2", .rated("no"))],
            [("A1", .notApplicable), ("A2", .notApplicable)], [("A1", .notApplicable), ("A2", .rated("yes"))],
            [("A1", .rated("3")), ("A2", .rated("no")), ("A3", .rated("1"))],
        ] {
            #expect(AssessmentScore(assessment(marks), on: card) == nil)
        }
        #expect(AssessmentScore(assessment([("A1", .rated("3")), ("A2", .rated("no"))]), on: card)?.score == 75)
    }

    @Test(arguments: zip(Scorecard.Kind.allCases, [("2", 0.5), ("1", 0.2), ("4", 0.75), ("9", 0.9), ("yes", 1)]))
    func `takes each kind from its worst to its best`(kind: Scorecard.Kind, example: (String, Double)) throws {
        let rating = try #require(kind.rating(example.0))
        #expect(isNear(kind.share(of: rating), example.1))
        #expect(kind.words(rating) == example.0)
        #expect(
            kind.share(of: Double(kind.ratings.lowerBound)) == 0 && kind.share(of: Double(kind.ratings.upperBound)) == 1
        )
        for wrong in ["", "11", "-1", "1.0", " 1", "Yes", "٣", "0004"] {
            #expect(kind.rating(wrong) == nil, "\(wrong)")
        }
    }
}

@Suite struct `The value of calls` {
    private let sample = Sample.calls

    @Test func `is the mean of evaluators first, and of calls second`() throws {
        let outcome = try scored(sample)
        // K1, E1: (30 × (75 × .75 + 25 × 1) ÷ 100 + 70 × .5) ÷ 100 = (24.375 + 35) ÷ 100 = .59375
        // K1, E2, to whom O2 did not apply: (30 × 1 + 70 × .25) ÷ 100 = .475; K1 is the mean of both, 53.4375
        // K2, E2: (30 × 0 + 70 × 1) ÷ 100 = .7. All three sheets alike would give 58.958…; the calls do (53.4375 + 70) ÷ 2.
        #expect(isNear(outcome.cell("CALLS", "oak")?.value, 61.71875))
        // K3: (30 × (75 × .5 + 25) ÷ 100 + 70 × .75) ÷ 100 = (18.75 + 52.5) ÷ 100
        #expect(isNear(outcome.cell("CALLS", "elm")?.value, 71.25))
        for vendor in ["oak", "elm"] { try expectTrueExplanations(outcome, vendor) }
    }

    @Test func `is 0 for a call in which anyone heard an error that the plan makes 0`() throws {
        func value(_ classes: String) throws -> Double? {
            try scored(
                sample.replacing(
                    #"<calls scorecard="phone"/>"#, with: #"<calls scorecard="phone" zero-on="\#(classes)"/>"#)
            )
            .cell("CALLS", "oak")?.value
        }
        // K2 has an error that hurts customers: (53.4375 + 0) ÷ 2
        #expect(isNear(try value("customer"), 26.71875))
        #expect(isNear(try value("business compliance measurement"), 61.71875))
        // Heard by one of two in K1: the call is 0 whatever the other made of it; (0 + 70) ÷ 2
        let heard = sample.replacing(
            #"<calls scorecard="phone"/>"#, with: #"<calls scorecard="phone" zero-on="compliance"/>"#
        )
        .replacing(
            #"<rating item="N1" value="1"/>"#,
            with: #"<rating item="N1" value="1"/><critical-error error="CARD">read it out</critical-error>"#)
        #expect(isNear(try scored(heard).cell("CALLS", "oak")?.value, 35))
        try expectTrueExplanations(try scored(heard), "oak")
    }

    @Test func `can be the share of calls without an error`() throws {
        let clean = sample.replacing(
            #"<calls scorecard="phone"/>"#, with: #"<calls scorecard="phone" of="error-free"/>"#)
        // 1 of 2
        #expect(try scored(clean).cell("CALLS", "oak")?.value == 50)
        #expect(try scored(clean).cell("CALLS", "elm")?.value == 100)
        let spoilt = clean.replacing(#"class="customer" title="Says"#, with: #"class="measurement" title="Says"#)
        #expect(
            try scored(spoilt).cell("CALLS", "oak")?.value == 100, "what spoils the measuring is no error of the call")
        let named = spoilt.replacing(#"of="error-free""#, with: #"of="error-free" zero-on="measurement""#)
        #expect(try scored(named).cell("CALLS", "oak")?.value == 50)
        try expectTrueExplanations(try scored(clean), "oak")
    }

    @Test func `leaves out who must keep out`() throws {
        func recused(_ criteria: String) -> Sample {
            sample.replacing(
                "</panel>", with: "<recusal evaluator=\"E2\"\(criteria)>a cousin works there</recusal></panel>")
        }
        // E1 alone: K1 59.375; K2 nobody.
        #expect(isNear(try scored(recused(" criteria=\"CALLS\"")).cell("CALLS", "oak")?.value, 59.375))
        #expect(isNear(try scored(recused(" vendor=\"oak\" criteria=\"CALLS\"")).cell("CALLS", "oak")?.value, 59.375))
        #expect(isNear(try scored(recused(" vendor=\"elm\" criteria=\"CALLS\"")).cell("CALLS", "oak")?.value, 61.71875))
    }

    @Test func `takes the newest of an evaluator's sheets`() throws {
        let newer = sample.replacing(
            "</visit>\n<visit vendor=\"elm\"",
            with: """
                <assessment call="K2" evaluator="E2" scorecard="phone" version="2" supersedes="1">
                <rating item="O1" value="4"/><rating item="O2" value="yes"/><rating item="N1" value="0"/>
                </assessment>
                </visit>
                <visit vendor="elm"
                """)
        // K2 is now 30 × 1 + 70 × 0 = 30: (53.4375 + 30) ÷ 2
        #expect(isNear(try scored(newer).cell("CALLS", "oak")?.value, 41.71875))
    }

    @Test func `that are not there is what the plan says`() throws {
        let picked = sample.replacing(#"id="K3" selection="buyer-random""#, with: #"id="K3" selection="vendor-picked""#)
        func with(_ policy: String) -> Sample {
            picked.replacing(
                #"title="Calls" weight="65">"#, with: "title=\"Calls\" weight=\"65\" missing=\"\(policy)\">")
        }
        #expect(refusal { _ = try scored(picked) }.map(\.rule.code) == ["F0911"])
        #expect(try scored(with("worst")).cell("CALLS", "elm")?.value == 0)
        let excluded = try scored(with("exclude"))
        #expect(excluded.cell("CALLS", "elm")?.value == nil)
        #expect(excluded["elm"]?.total != nil)
        let interim = try scored(picked, interim: true)
        #expect(interim.cell("CALLS", "elm")?.value == nil)
        #expect(isNear(interim.cell("CALLS", "oak")?.value, 61.71875))
        let all = sample.replacing(#"<calls scorecard="phone"/>"#, with: #"<calls scorecard="phone" selection="all"/>"#)
            .replacing(#"id="K3" selection="buyer-random""#, with: #"id="K3" selection="vendor-picked""#)
        #expect(isNear(try scored(all).cell("CALLS", "elm")?.value, 71.25))
    }
}

@Suite struct `What was seen and felt on a visit` {
    @Test func `counts as scores, and is explained with its place`() throws {
        let outcome = try scored(.heartfelt)
        // W1 of oak: E1 saw 4, E2 was told 2, on 0 to 5: 3 ÷ 5. H1: 5 and 3.
        #expect(isNear(outcome.cell("SITE", "oak")?.value, 60))
        #expect(isNear(outcome.cell("HEART", "oak")?.value, 80))
        #expect(isNear(outcome.cell("HEART", "elm")?.value, 60))
        for (question, words, line) in [
            ("W1", "Every saw has its guard.", "Every saw"), ("H1", "I stayed for tea.", "I stayed"),
        ] {
            let evidence = try outcome.explanation(of: "oak", on: question).evidence
            let shown = try #require(evidence.first { $0.reason == words })
            let place = Sample.heartfelt.line(of: line).split(separator: ":")[1]
            #expect(
                shown.location?.description.split(separator: ":").prefix(2).joined(separator: ":")
                    == "evaluation.xml:\(place)")
            #expect(shown.isCounted)
        }
        for vendor in ["oak", "elm"] { try expectTrueExplanations(outcome, vendor) }
    }

    @Test func `beside a score of the same person on the same question is refused`() throws {
        let twice = Sample.calls.adding(
            #"<scores evaluator="E2"><score question="W1" vendor="elm" value="4">Sound.</score></scores>"#)
        let found = try twice.only("F0506")
        #expect(found.vendor == "elm")
        let two = Sample.calls.replacing(
            "<call id=\"K3\"",
            with:
                "<observation question=\"W1\" evaluator=\"E1\" score=\"2\" evidence=\"observed\">A second shed.</observation>\n<call id=\"K3\""
        )
        #expect(try two.only("F0506").place == two.line(of: "A second shed."))
    }

    @Test func `without a score is a remark`() throws {
        let remark = Sample.calls.replacing(
            "<call id=\"K3\"",
            with:
                "<observation question=\"W1\" evaluator=\"E1\" evidence=\"told\">They mean to move.</observation>\n<call id=\"K3\""
        )
        #expect(remark.findings == [])
        // E1 1, E2 3: 2 ÷ 5
        #expect(isNear(try scored(remark).cell("SITE", "elm")?.value, 40))
    }
}

@Suite struct `Sheets on a call` {
    /// As the words say it, sheet against sheet.
    private func standing(_ sheets: [CallAssessment]) -> [CallAssessment] {
        sheets.indices.filter { row in
            let one = sheets[row]
            let own = sheets.filter { $0.evaluator == one.evaluator && $0.scorecard == one.scorecard }
            // The newest of its own, of those alike the first; told at the place of the first.
            let newest = own.map(\.version).max()
            guard own[0] == one, sheets[..<row].allSatisfy({ $0 != one }) else { return false }
            return newest != nil
        }.compactMap { row in
            let own = sheets.filter { $0.evaluator == sheets[row].evaluator && $0.scorecard == sheets[row].scorecard }
            let newest = own.map(\.version).max()
            let one = own.first { $0.version == newest }
            guard let one else { return nil }
            let isReplaced = sheets.contains { other in
                guard other.evaluator == one.evaluator, other.scorecard != one.scorecard,
                    other.supersedes == one.version
                else { return false }
                return !sheets.contains {
                    $0.evaluator == other.evaluator && $0.scorecard == other.scorecard && $0.version == other.supersedes
                }
            }
            return isReplaced ? nil : one
        }
    }

    @Test func `stand where nothing newer or on another scorecard takes their place`() {
        var chance = RandomSource(seed: 8)
        var (kept, dropped) = (0, 0)
        for _ in 0..<500 {
            let sheets = (0..<chance.below(7)).map { number in
                CallAssessment(
                    evaluator: "E\(chance.below(2))", scorecard: "S\(chance.below(3))", order: number, started: nil,
                    submitted: nil, isIndependent: true, version: 1 + chance.below(3),
                    supersedes: chance.below(2) == 0 ? nil : 1 + chance.below(2), marks: [], errors: [], location: nil)
            }
            #expect(sheets.standing == standing(sheets))
            kept += sheets.standing.count
            dropped += sheets.count - sheets.standing.count
        }
        #expect(kept > 200 && dropped > 200)
    }
}
