import Foundation
import Testing

@testable import Finalist

/// A plan with a panel, a figure, a price and thresholds on a question's criterion and on its group; numbers by chance.
///
/// - Parameters:
///   - shares: Weights of g, h, p and of a, b below g, in place of those by chance.
///   - score: One evaluator's score of one vendor, in place of that by chance.
private func plan(
    _ seed: UInt64, shares: [Double]? = nil, score: (evaluator: String, vendor: String, number: Double)? = nil
) throws -> Evaluation {
    var source = RandomSource(seed: seed)
    func number(_ low: Int, _ high: Int) -> Int { low + source.below(high - low + 1) }
    let drawn = (0..<5).map { _ in Double(number(1, 9)) }
    let weights = shares ?? drawn
    let minima = [number(10, 60), number(20, 60)]
    let isPriceRelative = number(0, 1) == 0
    let vendors = (0..<number(2, 4)).map { "v\($0)" }
    let parties = vendors.map { vendor in
        """
        <vendor id="\(vendor)" name="V\(vendor)"><price amount="\(number(80, 140))"/>
        <measure criterion="b" value="\(number(0, 100))"/><measure criterion="h" value="\(number(0, 100))"/></vendor>
        """
    }
    let sheets = ["E1", "E2"].map { evaluator in
        "<scores evaluator=\"\(evaluator)\">"
            + vendors.map { vendor in
                let drawn = Double(number(0, 20)) / 4
                let isMoved = score.map { $0.evaluator == evaluator && $0.vendor == vendor } ?? false
                return
                    "<score question=\"q\" vendor=\"\(vendor)\" value=\"\(isMoved ? score?.number ?? drawn : drawn)\">r</score>"
            }.joined() + "</scores>"
    }
    return try given(
        """
        <scale id="s" from="0" to="5"/>
        <panel><evaluator id="E1" name="Ana"/><evaluator id="E2" name="Bo"/></panel>
        <criterion id="g" title="G" weight="\(weights[0])">
          <criterion id="a" title="A" weight="\(weights[3])"><question id="q" share="1" scored-by="E1 E2">How?</question><threshold minimum="\(minima[0])" effect="exclude"/></criterion>
          <criterion id="b" title="B" weight="\(weights[4])"><measure worst="0" best="100"/></criterion>
          <threshold minimum="\(minima[1])" effect="exclude"/>
        </criterion>
        <criterion id="h" title="H" weight="\(weights[1])"><measure worst="0" best="100"/></criterion>
        <criterion id="p" title="P" weight="\(weights[2])"><price formula="\(isPriceRelative ? "lowest-ratio" : "fixed-bounds\" worst=\"200\" best=\"50")"/></criterion>
        \(parties.joined())\(sheets.joined())
        """)
}

extension Outcome {
    /// Whether one vendor stands before another, those who are out being behind all.
    fileprivate func puts(_ one: String, before other: String) -> Bool {
        (self[one]?.rank ?? .max) < (self[other]?.rank ?? .max)
    }

    /// Scored anew with another share of one criterion, its siblings in proportion.
    fileprivate func moving(_ criterion: String, to share: Double) throws -> Outcome {
        let row = try #require(index.nodes.firstIndex { $0.criterion.id == criterion })
        return Rescoring(outcome: self).outcome(shares: shares(moving: row, to: share))
    }
}

private let seeds = 0..<150 as Range<UInt64>

@Suite struct `Thresholds that put out or let in` {
    @Test func `end the stretch of weights in which a vendor is first`() throws {
        var (cuts, empty) = (0, 0)
        for seed in seeds {
            let outcome = try plan(seed).scored()
            for item in outcome.weightStability() {
                for stretch in item.leaders {
                    // Three places within, and both sides of the end.
                    for part in [0.001, 0.5, 0.999] {
                        let share = stretch.from + part * (stretch.to - stretch.from)
                        let moved = try outcome.moving(item.criterion, to: share)
                        #expect(moved.winners.map(\.id) == stretch.first, "seed \(seed) \(item.criterion) at \(share)")
                    }
                    if stretch.first.isEmpty { empty += 1 }
                }
                let today = outcome.winners.map(\.id)
                if item.first.upperBound < 1 {
                    #expect(
                        try outcome.moving(item.criterion, to: item.first.upperBound + 1e-7).winners.map(\.id) != today)
                    #expect(
                        item.crossovers.contains { $0.weight == item.first.upperBound } || item.criterion == "a"
                            || item.criterion == "b")
                    if !item.crossovers.contains(where: { $0.weight == item.first.upperBound }) { cuts += 1 }
                }
                if item.first.lowerBound > 0 {
                    #expect(
                        try outcome.moving(item.criterion, to: item.first.lowerBound - 1e-7).winners.map(\.id) != today)
                }
            }
        }
        #expect(cuts > 5 && empty > 1, "\(cuts) ends by a threshold, \(empty) stretches without anybody")
    }

    @Test func `give the smallest weight and the smallest score after which a rival is ahead`() throws {
        var causes: [String: Int] = [:]
        for seed in seeds {
            let outcome = try plan(seed).scored()
            let weights = Dictionary(
                uniqueKeysWithValues: outcome.weightStability().map { ($0.criterion, $0.weight) })
            for change in outcome.smallestChanges() {
                let (leader, rival) = (change.leader, change.rival)
                func isPassed(_ outcome: Outcome) -> Bool { outcome.puts(rival, before: leader) }
                #expect(!isPassed(outcome))
                switch change.change {
                case .weights(let moved, let distance) where change.kind == .oneWeight:
                    #expect(change.isVerified == true, "seed \(seed) \(change)")
                    causes["\(change.kind) \(change.cause)".prefix(22).description, default: 0] += 1
                    // No weight moved less far does it.
                    for criterion in ["g", "h", "p", "a", "b"] {
                        let today = try #require(weights[criterion])
                        for part in [-0.999, -0.5, 0.5, 0.999] {
                            let share = today + part * distance
                            guard 0...1 ~= share else { continue }
                            #expect(
                                !isPassed(try outcome.moving(criterion, to: share)),
                                "seed \(seed) \(change) \(criterion)")
                        }
                    }
                    #expect(moved.count == 1)
                case .score(let score):
                    #expect(change.isVerified == true, "seed \(seed) \(change)")
                    causes["\(change.kind) \(change.cause)".prefix(22).description, default: 0] += 1
                    let away = score.to > score.from ? 1e-5 : -1e-5
                    let beyond = try plan(seed, score: (score.evaluator ?? "", score.vendor, score.to + away)).scored()
                    #expect(isPassed(beyond), "seed \(seed) \(change)")
                    #expect(change.firstBeyond == beyond.winners.map(\.id))
                    for evaluator in ["E1", "E2"] {
                        for (vendor, sign) in [(leader, -1.0), (rival, 1.0)] {
                            let index = outcome.index
                            let panel = PanelScore(
                                index, question: 0, contender: index.contenderRow[vendor] ?? 0,
                                scale: try #require(outcome.evaluation.scale(of: index.questions[0])))
                            guard let voice = panel.voices.first(where: { $0.evaluator == evaluator }),
                                case .counted(let today) = voice.state
                            else { continue }
                            for part in [0.5, 0.999] {
                                let number = today + sign * part * score.part * 5
                                guard 0...5 ~= number else { continue }
                                #expect(
                                    !isPassed(try plan(seed, score: (evaluator, vendor, number)).scored()),
                                    "seed \(seed) \(change) \(evaluator) \(number)")
                            }
                        }
                    }
                case .weights where change.kind.isOfLeaves:
                    // The nearest may put the rival out as well, which is told.
                    #expect(change.isVerified == true || change.obstacle != nil)
                default:
                    #expect(change.isVerified != false, "seed \(seed) \(change)")
                }
            }
        }
        // Each way is met often enough to say something.
        #expect(causes.count >= 6 && causes.values.allSatisfy { $0 > 1 }, "\(causes)")
    }
}

private func outcome(_ criteria: String, _ vendors: String, interim: Bool = false) throws -> Outcome {
    try given(
        "<scale id=\"s\" from=\"0\" to=\"5\"/><panel><evaluator id=\"E1\" name=\"Ana\"/></panel>" + criteria + vendors
    )
    .scored(interim: interim)
}

private func line(_ id: String, _ weight: Int, minimum: Int? = nil, function: String = "worst=\"0\" best=\"100\"")
    -> String
{
    let threshold = minimum.map { "<threshold minimum=\"\($0)\" effect=\"exclude\"/>" } ?? ""
    return
        "<criterion id=\"\(id)\" title=\"Of \(id)\" weight=\"\(weight)\"><measure \(function)/>\(threshold)</criterion>"
}

private func vendor(_ id: String, price: Int? = nil, _ figures: KeyValuePairs<String, Int>) -> String {
    "<vendor id=\"\(id)\" name=\"V\(id)\">" + (price.map { "<price amount=\"\($0)\"/>" } ?? "")
        + figures.map { "<measure criterion=\"\($0.key)\" value=\"\($0.value)\"/>" }.joined() + "</vendor>"
}

extension Outcome {
    fileprivate func change(_ kind: SmallestChange.Kind, rival: String) throws -> SmallestChange {
        try #require(smallestChanges().first { $0.kind == kind && $0.rival == rival })
    }
}

extension SmallestChange {
    fileprivate var figure: Measure? { if case .measure(let measure) = change { measure } else { nil } }
    fileprivate var score: Score? { if case .score(let score) = change { score } else { nil } }
    fileprivate var price: Price? { if case .price(let price) = change { price } else { nil } }
}

@Suite struct `A threshold that is nearer than the rival` {
    // Yan would have ½ (60 + 99) = 79.5 against 55.5, and lacks 1 of 60.
    @Test func `is looked at where one vendor alone is in`() throws {
        let alone = try outcome(
            line("A", 50, minimum: 60) + line("B", 50),
            vendor("x", ["A": 61, "B": 50]) + vendor("y", ["A": 59, "B": 99]))
        #expect(alone.sensitivityObstacle == nil && alone.tornado()?.rival == "y")
        let change = try alone.change(.oneMeasure, rival: "y")
        #expect(change.cause == .rivalIn("A") && isNear(change.figure?.to, 60) && change.firstBeyond == ["y"])
        // Without a threshold that could let anybody in there is nothing to vary.
        let single = try outcome(line("A", 1), vendor("x", ["A": 61]))
        #expect(single.sensitivityObstacle != nil && single.smallestChanges().isEmpty)
    }

    // At M1 = ½ Zed comes in, and its price of 50 takes Ash's from 100 to 50: T of Ash is ½ (50 + 50 + 50 M1), 60 at 0.4.
    @Test func `moves when somebody else comes in`() throws {
        let plan = """
            <criterion id="T" title="T" weight="60">
              <criterion id="P" title="P" weight="50"><price formula="lowest-ratio"/></criterion>
              <criterion id="U" title="U" weight="50">\(line("M1", 80))\(line("M2", 20))<threshold minimum="50" effect="exclude"/></criterion>
              <threshold minimum="60" effect="exclude"/>
            </criterion>\(line("X", 40))
            """
        let crowded = try outcome(
            plan,
            vendor("a", price: 100, ["M1": 100, "M2": 50, "X": 90])
                + vendor("b", price: 110, ["M1": 100, "M2": 100, "X": 50])
                + vendor("z", price: 50, ["M1": 0, "M2": 100, "X": 10]))
        let item = try #require(crowded.weightStability().first { $0.criterion == "M1" })
        #expect(isNear(item.first.lowerBound, 0.4) && item.takesOverBelow == ["b"])
        #expect(try crowded.moving("M1", to: 0.41).winners.map(\.id) == ["a"])
        #expect(try crowded.moving("M1", to: 0.39).winners.map(\.id) == ["b"])
        #expect(try crowded.change(.oneWeight, rival: "z").cause == .leaderOut("T"))
        #expect(try crowded.change(.leafWeightsLeastMovement, rival: "b").caveat?.hasPrefix("less may do") == true)
    }

    @Test func `of a criterion without weight counts as any other`() throws {
        let gate = try outcome(
            line("A", 100) + line("H", 0, minimum: 60),
            vendor("x", ["A": 90, "H": 61]) + vendor("y", ["A": 20, "H": 61]))
        let change = try gate.change(.oneMeasure, rival: "y")
        #expect(change.cause == .leaderOut("H") && isNear(change.figure?.to, 60) && change.isVerified == true)
        let asked = """
            <criterion id="Q" title="Q" weight="0"><question id="Q1" share="1" scored-by="E1">?</question><threshold minimum="60" effect="exclude"/></criterion>
            <scores evaluator="E1"><score question="Q1" vendor="x" value="3">r</score><score question="Q1" vendor="y" value="4">r</score></scores>
            """
        let score = try outcome(line("A", 100) + asked, vendor("x", ["A": 90]) + vendor("y", ["A": 20])).change(
            .oneScore, rival: "y")
        #expect(score.score?.part == 0 && score.isVerified == true && score.cause == .leaderOut("Q"))
    }

    // Bry has .2 · 100 + .8 · 90 = 92 once it has all of M.
    @Test func `is reached at the very end of a scale`() throws {
        let full = try outcome(
            line("M", 20, minimum: 100) + line("X", 80),
            vendor("a", ["M": 100, "X": 60]) + vendor("b", ["M": 99, "X": 90]) + vendor("c", ["M": 100, "X": 50]))
        let change = try full.change(.oneMeasure, rival: "b")
        #expect(change.figure?.to == 100 && change.cause == .rivalIn("M") && change.isVerified == true)
        #expect(try full.change(.oneMeasure, rival: "c").words(full).hasSuffix("100 → anything worse"))
    }

    // Bry at x sets the scale: Ash has 100 (80 − 75) ÷ (x − 75) beyond 80, and 80; Bry 100 and 60. Level at x = 81.25.
    @Test func `is followed by what the rival must still make up for`() throws {
        let scale = try outcome(
            line("M", 50, minimum: 40, function: "scale=\"vendors\" better=\"higher\"") + line("X", 50),
            vendor("a", ["M": 80, "X": 80]) + vendor("b", ["M": 50, "X": 60]) + vendor("c", ["M": 75, "X": 50]))
        let change = try scale.change(.oneMeasure, rival: "b")
        #expect(isNear(change.figure?.to, 81.25) && change.figure?.vendor == "b" && change.isVerified == true)
    }

    // Bry's 140 is worth nothing beside 100; with Ash out it is alone on price.
    @Test func `of the leader can let a rival in`() throws {
        let plan = """
            <criterion id="P" title="P" weight="40"><price formula="min-max"/><threshold minimum="40" effect="exclude"/></criterion>
            <criterion id="Q" title="Q" weight="60"><question id="Q1" share="100" scored-by="E1">good?</question><threshold minimum="60" effect="exclude"/></criterion>
            """
        let scores = ["a": 4, "b": 5, "c": 3].sorted { $0.key < $1.key }.map {
            "<score question=\"Q1\" vendor=\"\($0.key)\" value=\"\($0.value)\">r</score>"
        }.joined()
        let vendors =
            vendor("a", price: 100, [:]) + vendor("b", price: 140, [:])
            + "<vendor id=\"c\" name=\"Vc\"><not-applicable criterion=\"P\">no</not-applicable></vendor>"
        let change = try outcome(plan, vendors + "<scores evaluator=\"E1\">\(scores)</scores>").change(
            .oneScore, rival: "b")
        #expect(isNear(change.score?.to, 3) && change.cause == .leaderOut("Q") && change.firstBeyond == ["b"])
    }

    // 100 (200 − p) ÷ 100 is 60 at a price of 140, 2 above 138.
    @Test func `of a price is found where prices move`() throws {
        let plan = """
            <criterion id="P" title="P" weight="50"><price formula="fixed-bounds" worst="200" best="100"/><threshold minimum="60" effect="exclude"/></criterion>
            """
        let gate = try outcome(
            plan + line("Q", 50), vendor("x", price: 138, ["Q": 90]) + vendor("y", price: 139, ["Q": 79]))
        let change = try gate.change(.onePrice, rival: "y")
        #expect(isNear(change.price?.factor, 140 / 138.0, within: 1e-9) && change.price?.vendor == "x")
        #expect(change.cause == .leaderOut("P") && change.isVerified == true)
    }

    @Test func `is said to be held while evidence is missing`() throws {
        let open = try outcome(
            "<criterion id=\"G\" title=\"G\" weight=\"1\">\(line("A", 50))\(line("B", 50))<threshold minimum=\"60\" effect=\"exclude\"/></criterion>",
            vendor("x", ["A": 90, "B": 61]) + vendor("y", ["A": 80]), interim: true)
        let text = "\(open.sensitivity(trials: 20))".split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.components(separatedBy: "held as they are today").count == 3)
    }

    @Test func `that everybody falls below leaves nobody first`() throws {
        let range = "value=\"60\" low=\"30\" high=\"60\""
        let all = try given(
            line("A", 1, minimum: 60)
                + "<vendor id=\"x\" name=\"X\"><measure criterion=\"A\" \(range)/></vendor><vendor id=\"y\" name=\"Y\"><measure criterion=\"A\" \(range)/></vendor>"
        ).scored()
        let words = all.sensitivity(trials: 100).answer().joined(separator: " ")
        #expect(words.contains("nobody is first in any, as all are out"))
    }
}
