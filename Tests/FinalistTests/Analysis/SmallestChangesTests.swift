import Foundation
import Testing

@testable import Finalist

extension Outcome {
    fileprivate func smallest(_ kind: SmallestChange.Kind, rival: String) throws -> SmallestChange {
        try #require(smallestChanges().first { $0.kind == kind && $0.rival == rival })
    }
}

extension SmallestChange {
    fileprivate var weights: (weights: [Weight], distance: Double)? {
        if case .weights(let weights, let distance)? = change { (weights, distance) } else { nil }
    }

    fileprivate var measure: Measure? { if case .measure(let measure)? = change { measure } else { nil } }

    fileprivate var score: Score? { if case .score(let score)? = change { score } else { nil } }

    fileprivate var price: Price? { if case .price(let price)? = change { price } else { nil } }
}

/// a leads by .5 · 30 − .3 · 10 − .2 · 50 = 2.
private func close() throws -> Outcome {
    try flat([50, 30, 20], ["a": [80, 40, 20], "b": [50, 50, 70], "c": [10, 20, 30]])
}

@Suite struct `The smallest change` {
    // From C0 to C2 each unit moves the lead by 80: 2 ÷ 80 = .025, which counts once as it goes and once as it comes.
    @Test(arguments: [SmallestChange.Kind.topWeightsLeastMovement, .leafWeightsLeastMovement])
    func `of weights by movement goes from the largest advantage to the smallest`(kind: SmallestChange.Kind) throws {
        let change = try close().smallest(kind, rival: "b")
        let (weights, distance) = try #require(change.weights)
        #expect(change.leader == "a" && change.isVerified == true && change.obstacle == nil)
        #expect(isNear(distance, 0.05, within: 1e-14))
        #expect(weights.map(\.criterion) == ["C0", "C1", "C2"])
        for (weight, to) in zip(weights, [0.475, 0.3, 0.225]) { #expect(isNear(weight.to, to, within: 1e-14)) }
    }

    // The advantages less their mean are 40, 0, −40; 3200 a unit: 2 ÷ 3200 = .000625, times 40 is .025 either way.
    @Test func `of weights by squares goes along the advantages`() throws {
        let (_, distance) = try #require(try close().smallest(.topWeightsLeastSquares, rival: "b").weights)
        #expect(isNear(distance, (2 * 0.025 * 0.025).squareRoot(), within: 1e-14))
    }

    // C0 at t: a 80t + 32(1−t), b 50t + 58(1−t): 30t = 26(1−t), t = 26/56, .0357 down.
    // C1: a (t) 40t + (5·80 + 2·20)/7 (1−t) = 40t + 62.857(1−t); b 50t + 55.714(1−t): 10t = 7.1429(1−t), t = .41667: .1167.
    // C2: a 20t + 65(1−t), b 70t + 50(1−t): 50t = 15(1−t), t = 15/65 = .2308: .0308 up, the nearest.
    @Test func `of one weight is the nearest crossover of the two`() throws {
        let change = try close().smallest(.oneWeight, rival: "b")
        let (weights, distance) = try #require(change.weights)
        #expect(weights.map(\.criterion) == ["C2"] && change.isVerified == true)
        #expect(isNear(weights.first?.to, 15.0 / 65, within: 1e-14) && isNear(distance, 15.0 / 65 - 0.2, within: 1e-14))
    }

    // One point of value more or less moves a total by the weight: a's C0 from 80 by 2 ÷ .5 = 4 of 100 to 76.
    @Test func `of a figure is the one that goes the least part of its range`() throws {
        let change = try close().smallest(.oneMeasure, rival: "b")
        let measure = try #require(change.measure)
        #expect(measure.criterion == "C0" && measure.vendor == "a" && measure.from == 80)
        #expect(isNear(measure.to, 76, within: 1e-12) && change.isVerified == true)
    }

    // c is 32 behind a at 56 (.5 · 80 + .3 · 40 + .2 · 20) with 17: 39 points; from 10 up C0 gives .5 · 90 = 45: 39 ÷ .5 = 78.
    @Test func `is told for every rival`() throws {
        let change = try close().smallest(.oneMeasure, rival: "c")
        let measure = try #require(change.measure)
        #expect(measure.criterion == "C0" && isNear(change.measure?.to, measure.vendor == "c" ? 88 : 2, within: 1e-12))
        #expect(change.isVerified == true)
        #expect(
            try close().smallestChanges().map(\.rival) == Array(repeating: "b", count: 8)
                + Array(repeating: "c", count: 8))
    }

    @Test func `is none where the leader is as good on everything, and where two are level`() throws {
        let outcome = try flat([1, 1], ["a": [80, 90], "b": [70, 90], "c": [80, 90]])
        for change in outcome.smallestChanges() {
            #expect((change.change == nil) == (change.isVerified == nil))
            switch (change.rival, change.kind) {
            case ("c", _): #expect(change.change == nil && change.obstacle == "the two are level as it is")
            case (_, .oneMeasure): #expect(change.isVerified == true)
            default: #expect(change.change == nil && change.obstacle?.isEmpty == false, "\(change.kind)")
            }
        }
    }

    @Test func `of several weights is not told where something applies to one of the two only`() throws {
        let outcome = try flat([2, 1, 1], ["a": [80, 30, nil], "b": [50, 40, 70]])
        let change = try outcome.smallest(.topWeightsLeastSquares, rival: "b")
        #expect(change.change == nil && change.obstacle?.hasPrefix("Vendor a has no value on C2: ") == true)
        let one = try outcome.smallest(.oneWeight, rival: "b")
        #expect(one.isVerified == true)
    }

    // What applies to neither stays out of it, and may give its weight: a leads by 20 − 8 = 12 of 75 (.5 · 40, .25 · 32).
    @Test func `of several weights leaves alone what applies to neither`() throws {
        let outcome = try flat([2, 1, 1], ["a": [80, 30, nil], "b": [40, 62, nil]])
        for kind in [SmallestChange.Kind.topWeightsLeastMovement, .leafWeightsLeastSquares, .leafWeightsLeastMovement] {
            #expect(try outcome.smallest(kind, rival: "b").isVerified == true)
        }
        let (weights, distance) = try #require(try outcome.smallest(.topWeightsLeastMovement, rival: "b").weights)
        // 12 ÷ (40 + 32) = 1/6 from C0 to C1
        #expect(isNear(distance, 1.0 / 3, within: 1e-14) && isNear(weights[2].to, 0.25, within: 1e-15))
    }

    private static func panel(_ more: String = "") -> String {
        """
        <scale id="s" from="1" to="5" zero="1"/>
        <panel><evaluator id="E1" name="Ana"/><evaluator id="E2" name="Bo"/></panel>
        <criterion id="A" title="A" weight="1"><measure worst="0" best="10"/></criterion>
        <criterion id="B" title="B" weight="3">
          <question id="B1" share="70" scored-by="E1 E2">?</question><question id="B2" share="30" scored-by="E1">?</question>
        </criterion>
        <vendor id="a" name="Ash"><measure criterion="A" value="5"/></vendor>
        <vendor id="b" name="Box"><measure criterion="A" value="7"/></vendor>
        <scores evaluator="E1"><score question="B1" vendor="a" value="4">r</score><score question="B1" vendor="b" value="3">r</score>
          <score question="B2" vendor="a" value="3">r</score><score question="B2" vendor="b" value="3">r</score></scores>
        <scores evaluator="E2"><score question="B1" vendor="a" value="3">r</score><score question="B1" vendor="b" value="2">r</score></scores>
        \(more)
        """
    }

    // B1: a (75 + 50)/2 = 62.5, b (50 + 25)/2 = 37.5; B2 alike. Lead: .75 · .7 · 25 − .25 · 20 = 8.125. One evaluator's whole
    // scale moves .75 · .7 · 100 ÷ 2 = 26.25, all of B2 .75 · .3 · 100 = 22.5: B1, by 8.125 ÷ 26.25 of 4 = 1.238.
    @Test func `of a score is worked out through means and shares`() throws {
        let change = try given(Self.panel()).scored().smallest(.oneScore, rival: "b")
        let score = try #require(change.score)
        #expect(change.isVerified == true && score.question == "B1" && score.vendor == "a" && score.evaluator == "E1")
        #expect(score.from == 4 && isNear(score.to, 4 - 4 * 8.125 / 26.25, within: 1e-12))
        #expect(score.location?.line != nil)
    }

    // With marks as shares of 5: B1: a (80 + 60)/2 = 70, b (60 + 40)/2 = 50; B2 alike. Lead: .75 · .7 · 20 − .25 · 20 = 5.5.
    // A mark of one evaluator moves B1 by 20 ÷ 2 = 10 a point, the total by .75 · .7 · 10 = 5.25, of B2 by .75 · .3 · 20 = 4.5.
    @Test func `of a score is worked out on marks that count as their share of the best`() throws {
        let plan = Self.panel().replacing(#" zero="1""#, with: "")
        let change = try given(plan).scored().smallest(.oneScore, rival: "b")
        let score = try #require(change.score)
        #expect(change.isVerified == true && score.question == "B1" && score.vendor == "a" && score.from == 4)
        #expect(isNear(score.to, 4 - 5.5 / 5.25, within: 1e-12) && isNear(score.part, 5.5 / 5.25 / 4, within: 1e-12))
    }

    // With 9.4 on A a leads by 10.5 + .25 · 24 = 16.5. Down to 1 its 4 loses 3 · 5.25 = 15.75, and b's 2 gains as much up to 5;
    // were a mark of 0 possible, 4 · 5.25 = 21 would do.
    @Test func `of a score goes no lower than the lowest mark, whatever that is worth`() throws {
        let plan = Self.panel().replacing(#" zero="1""#, with: "")
            .replacing(#"criterion="A" value="5""#, with: #"criterion="A" value="9.4""#)
        #expect(try given(plan).scored().smallest(.oneScore, rival: "b").score == nil)
    }

    // a's B1 is agreed on 4: 75, so that the lead is .75 · .7 · 37.5 − 5 = 14.6875, and the agreed score alone moves all of
    // .75 · .7 · 100 = 52.5: by 14.6875 ÷ 52.5 of 4.
    @Test func `of a score is that of the moderated one where the panel agreed`() throws {
        let record =
            #"<record><moderation question="B1" vendor="a" agreed="4"><original evaluator="E1" value="4"/><reason>heard again</reason></moderation></record>"#
        let change = try given(Self.panel(record)).scored().smallest(.oneScore, rival: "b")
        let score = try #require(change.score)
        #expect(change.isVerified == true && score.evaluator == nil && score.question == "B1")
        #expect(score.from == 4 && isNear(score.to, 4 - 4 * 14.6875 / 52.5, within: 1e-12))
    }

    // With A the other way round a leads by 13.125 + 5 = 18.125, and its B would have to fall from 58.75 by 18.125 ÷ .75.
    // The threshold of 40, which b's 41.25 reaches, is met before that: 18.75 of the 35 that the score moves B by.
    @Test func `of a score puts the leader out where a threshold is nearer than the rival`() throws {
        let plan = Self.panel().replacing(
            "<question id=\"B1\"", with: "<threshold minimum=\"40\" effect=\"exclude\"/><question id=\"B1\""
        ).replacing("criterion=\"A\" value=\"7\"", with: "criterion=\"A\" value=\"3\"")
        let outcome = try given(plan).scored()
        let change = try outcome.smallest(.oneScore, rival: "b")
        #expect(isNear(change.score?.to, 4 - 4 * 18.75 / 35, within: 1e-12))
        #expect(change.cause == .leaderOut("B") && change.isVerified == true && change.firstBeyond == ["b"])
        #expect(outcome.smallestChanges().againstAll.contains(change))
        let words = outcome.sensitivity(trials: 10).answer().joined(separator: " ")
        #expect(words.contains("(Ash is then below the threshold of B, and out)"), "\(words)")
    }

    // On a scale of the vendors' own the figure of one is the end of the others': a 30 (100), c 10 (0), b 20 (50), of which
    // better is higher; weight ½ beside 40 and 70: a leads by 25 − 15 = 10. a down to x: (x>20) 100 stays 100, and b gets
    // 100 · 10 ÷ (x − 10): 50 up to 70 where x = 10 + 1000/70, 5.71 of 20. b up to x: 5 (x − 10) = 70, x = 24, 4 of 20.
    @Test func `of a figure on the vendors' own scale moves the others as well`() throws {
        let outcome = try given(
            """
            <criterion id="A" title="A" weight="1"><measure scale="vendors" better="higher"/></criterion>
            <criterion id="B" title="B" weight="1"><measure><level name="poor" value="15"/><level name="fair" value="40"/><level name="good" value="70"/></measure></criterion>
            <vendor id="a" name="Ash"><measure criterion="A" value="30"/><measure criterion="B" value="fair"/></vendor>
            <vendor id="b" name="Box"><measure criterion="A" value="20"/><measure criterion="B" value="good"/></vendor>
            <vendor id="c" name="Cob"><measure criterion="A" value="10"/><measure criterion="B" value="poor"/></vendor>
            """
        ).scored()
        let change = try outcome.smallest(.oneMeasure, rival: "b")
        let measure = try #require(change.measure)
        #expect(change.isVerified == true && measure.vendor == "b" && isNear(measure.to, 24, within: 1e-12))
    }

    @Test func `of a figure says that it is a jump`() throws {
        // a 9 and b 4, of which better is higher: 100 and 0. With 9 for both all have 100, and b is ahead at once.
        let outcome = try given(
            """
            <criterion id="A" title="A" weight="1"><measure scale="vendors" better="higher"/></criterion>
            <criterion id="B" title="B" weight="1"><measure><level name="fair" value="40"/><level name="good" value="70"/></measure></criterion>
            <vendor id="a" name="Ash"><measure criterion="A" value="9"/><measure criterion="B" value="fair"/></vendor>
            <vendor id="b" name="Box"><measure criterion="A" value="4"/><measure criterion="B" value="good"/></vendor>
            """
        ).scored()
        let change = try outcome.smallest(.oneMeasure, rival: "b")
        #expect(change.isVerified == true && change.obstacle?.contains("in a jump") == true)
        #expect(change.measure?.from != change.measure?.to)
        #expect(change.measure?.to == (change.measure?.vendor == "a" ? 4 : 9))
    }

    // a: 100 · 50 ÷ 60 = 83⅓ and 60; b 100 and 40: a leads by ½ · (20 − 16⅔) = 1⅔. Dearer by x: 5000 ÷ (60x) = 80, x = 62.5 ÷ 60.
    // b down to y: 5000y ÷ 60 … all of a's falls: 100 · 50y ÷ 60 = 80, y = .96.
    @Test func `of a price is the nearest break-even of the two`() throws {
        let outcome = try given(
            """
            <criterion id="P" title="P" weight="1"><price formula="lowest-ratio"/></criterion>
            <criterion id="Q" title="Q" weight="1"><measure worst="0" best="100"/></criterion>
            <vendor id="a" name="Ash"><price amount="60"/><measure criterion="Q" value="60"/></vendor>
            <vendor id="b" name="Box"><price amount="50"/><measure criterion="Q" value="40"/></vendor>
            """
        ).scored()
        let change = try outcome.smallest(.onePrice, rival: "b")
        let price = try #require(change.price)
        #expect(change.isVerified == true && price.vendor == "b" && price.line == nil && price.from == 50)
        #expect(isNear(price.factor, 0.96, within: 1e-12) && isNear(price.to, 48, within: 1e-10))
        #expect(price.currency == "EUR")
    }

    @Test func `is looked for in totals so far while evidence is missing`() throws {
        let open = Self.panel().replacing("<score question=\"B2\" vendor=\"b\" value=\"3\">r</score>", with: "")
        let outcome = try given(open.replacing("criterion=\"A\" value=\"7\"", with: "criterion=\"A\" value=\"9\""))
            .scored(interim: true)
        #expect(outcome.isInterim)
        for change in outcome.smallestChanges() where change.change != nil {
            #expect(change.isVerified == true, "\(change)")
        }
    }

    @Test(arguments: UInt64(1)...15)
    func `is borne out by scoring anew, and no smaller one of its kind is`(seed: UInt64) throws {
        let tree = RandomTree(seed: seed, gaps: seed % 3 == 0 ? 20 : 0, hasRelativeScales: seed % 2 == 0)
        let outcome = try given(tree.xml).scored()
        let changes = outcome.smallestChanges()
        let leader = try #require(outcome.ranking.first)
        #expect(changes.count == (outcome.results.count - 1) * SmallestChange.Kind.allCases.count)
        for change in changes {
            #expect(change.leader == leader.vendor.id)
            guard change.change != nil else {
                #expect(change.obstacle?.isEmpty == false)
                continue
            }
            #expect(change.isVerified == true, "\(change) \(tree.xml)")
        }
        // All values at hand, a rival that leads somewhere can be brought ahead by weights, and by them alone.
        for change in changes
        where tree.gaps == 0 && change.kind == .leafWeightsLeastMovement
            && change.obstacle != "the two are level as it is"
        {
            let leaves = outcome.criteria.filter { $0.criterion.isLeaf }.map(\.criterion.id)
            let isAhead = leaves.contains {
                (outcome.value($0, change.rival) ?? 0) > (outcome.value($0, change.leader) ?? 0) + 1e-6
            }
            #expect((change.change != nil) == isAhead)
        }
        try expectNoSmallerFigure(outcome, changes)
        try expectNoSmallerScore(outcome, changes)
    }

    /// Every figure of both, moved by a little less than what is told for the smallest, leaves the leader ahead.
    private func expectNoSmallerFigure(_ outcome: Outcome, _ changes: [SmallestChange]) throws {
        for change in changes where change.kind == .oneMeasure && change.obstacle != "the two are level as it is" {
            let part = try change.measure.map { try self.part(outcome, $0.criterion, $0.from, $0.to) } ?? 1
            for row in outcome.criteria {
                guard case .measure(let measure) = row.criterion.basis else { continue }
                for vendor in [change.leader, change.rival] {
                    guard outcome.cell(row.criterion.id, vendor)?.value != nil,
                        let own = outcome.evaluation.vendor(vendor)?.figures.first(where: {
                            $0.criterion == row.criterion.id
                        }),
                        let from = Double(own.text)
                    else { continue }
                    let range = try range(outcome, row.criterion.id, measure.function)
                    for tried in [-1.0, -0.6, -0.2, 0.2, 0.6, 1.0] {
                        let to = from + tried * part * (1 - 1e-6) * (range.upperBound - range.lowerBound)
                        guard range.contains(to) else { continue }
                        let moved = try outcome.evaluation.moving(row.criterion.id, of: vendor, to: to).scored()
                        #expect(
                            (moved.total(change.leader) ?? 0) > (moved.total(change.rival) ?? 0) - 1e-9,
                            "\(row.criterion.id) of \(vendor) to \(to): \(change)")
                    }
                }
            }
        }
    }

    private func range(_ outcome: Outcome, _ criterion: String, _ function: ValueFunction) throws -> ClosedRange<Double>
    {
        if let range = function.range { return range }
        let figures = outcome.evaluation.vendors.flatMap(\.figures).filter { $0.criterion == criterion }.compactMap {
            Double($0.text)
        }
        return try #require(figures.min())...(try #require(figures.max()))
    }

    private func part(_ outcome: Outcome, _ criterion: String, _ from: Double, _ to: Double) throws -> Double {
        guard
            case .measure(let measure) = outcome.criteria.first(where: { $0.criterion.id == criterion })?.criterion
                .basis
        else {
            return 0
        }
        let range = try range(outcome, criterion, measure.function)
        return abs(to - from) / (range.upperBound - range.lowerBound)
    }

    private func expectNoSmallerScore(_ outcome: Outcome, _ changes: [SmallestChange]) throws {
        for change in changes where change.kind == .oneScore && change.obstacle != "the two are level as it is" {
            let part = change.score.map { abs($0.to - $0.from) / 5 } ?? 1
            for (row, sheet) in outcome.evaluation.sheets.enumerated() {
                for (place, score) in sheet.scores.enumerated()
                where [change.leader, change.rival].contains(score.vendor) {
                    guard case .given(let number) = score.verdict else { continue }
                    let to = number + (score.vendor == change.leader ? -1 : 1) * part * (1 - 1e-6) * 5
                    let moved = try outcome.evaluation.moving(sheet: row, score: place, to: min(max(to, 0), 5)).scored()
                    #expect((moved.total(change.leader) ?? 0) > (moved.total(change.rival) ?? 0) - 1e-9, "\(change)")
                }
            }
        }
    }
}

extension Evaluation {
    fileprivate func moving(_ criterion: String, of id: String, to number: Double) -> Evaluation {
        replacing(
            vendors: vendors.map { vendor in
                guard vendor.id == id else { return vendor }
                let figures = vendor.figures.map { figure in
                    figure.criterion == criterion
                        ? Figure(
                            criterion: criterion, text: Figures.exact(number), unit: nil, note: "", location: nil)
                        : figure
                }
                return Vendor(
                    id: vendor.id, name: vendor.name, place: nil, team: nil, departure: nil, figures: figures,
                    prices: vendor.prices, notApplicable: vendor.notApplicable, location: nil)
            })
    }

    fileprivate func moving(sheet: Int, score: Int, to number: Double) -> Evaluation {
        var sheets = sheets
        var scores = sheets[sheet].scores
        scores[score] = Score(
            question: scores[score].question, vendor: scores[score].vendor, verdict: .given(number), reason: "r",
            location: nil)
        sheets[sheet] = ScoreSheet(
            evaluator: sheets[sheet].evaluator, submitted: nil, scores: scores, location: nil)
        return replacing(sheets: sheets)
    }
}

@Suite struct `What would change the answer of Northmere` {
    let outcome: Outcome
    let changes: [SmallestChange]

    init() throws {
        outcome = try northmere().scored()
        changes = outcome.smallestChanges()
    }

    private func smallest(_ kind: SmallestChange.Kind) throws -> SmallestChange {
        try #require(changes.first { $0.kind == kind && $0.rival == "COR" })
    }

    private func ahead(_ value: (String) -> Double?) throws -> Double {
        try #require(value("HAR")) - (try #require(value("COR")))
    }

    @Test func `is borne out by scoring anew`() {
        #expect(changes.count { $0.change != nil } > 10)
        for change in changes where change.change != nil { #expect(change.isVerified == true, "\(change)") }
    }

    // HAR leads by .11396: ahead by 11.85 on CULTURE, behind on the other .8 of the weight together. At a share t the lead is
    // 11.85t + rest · (1 − t) with rest = (.11396 − .2 · 11.85) ÷ .8.
    @Test func `starts with the weight of culture`() throws {
        let change = try smallest(.oneWeight)
        let culture = try ahead { outcome.value("CULTURE", $0) }
        let rest = (try ahead(outcome.total) - 0.2 * culture) / 0.8
        #expect(change.weights?.weights.map(\.criterion) == ["CULTURE"])
        #expect(isNear(change.weights?.distance, 0.2 + rest / (culture - rest), within: 1e-12))
        #expect(isNear(change.weights?.distance, 0.0078, within: 0.0001))
    }

    // A point from one evaluator moves up to .4 points of the total, on U2.1, as the first lines of compare say.
    @Test func `can be a third of a point from one evaluator`() throws {
        let change = try smallest(.oneScore)
        #expect(change.score?.question == "U2.1" && change.score?.vendor == "HAR")
        #expect(isNear(change.score?.to, 5 - (try ahead(outcome.total)) / 0.4, within: 1e-12))
    }

    @Test func `is no measured figure, as the plan has none`() throws {
        #expect(try smallest(.oneMeasure).obstacle == "the plan values no measured figure")
    }
}
