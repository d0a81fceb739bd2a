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
