import Testing

@testable import Finalist

/// Two measured criteria of 60 and 40; Ann's pace lies anywhere between 40 and 60, and pace has a least value.
private func paced(ann: Double, minimum: Double, effect: String = "exclude") throws -> Outcome {
    try given(
        """
        <criterion id="p" title="Pace" weight="60"><measure worst="0" best="100"/><threshold minimum="\(minimum)" effect="\(effect)"/></criterion>
        <criterion id="q" title="Quiet" weight="40"><measure worst="0" best="100"/></criterion>
        <vendor id="ann" name="Ann"><measure criterion="p" value="\(ann)" low="40" high="60"/><measure criterion="q" value="60"/></vendor>
        <vendor id="bea" name="Bea"><measure criterion="p" value="46"/><measure criterion="q" value="20"/></vendor>
        """
    ).scored()
}

extension Robustness {
    fileprivate func of(_ vendor: String) throws -> VendorChances {
        try #require(vendors.first { $0.vendor == vendor })
    }
}

@Suite struct `Thresholds in trials` {
    /// Ann has 0.6p + 24, at least 51 where p is 45 or more; Bea 35.6. Of 40 to 60 a quarter lies below 45.
    @Test func `put out who falls below, and count it as no place`() throws {
        let found = try #require(
            try paced(ann: 50, minimum: 45).robustness(trials: 40_000, varying: Variation(measures: true)))
        let (ann, bea) = (try found.of("ann"), try found.of("bea"))
        // 0.25 with a standard error of √(0.25 · 0.75 ÷ 40,000) = 0.0022.
        #expect(isNear(ann.out, 0.25, within: 0.009) && bea.out == 0)
        #expect(isNear(ann.first, 1 - ann.out) && ann.acceptability[1] == 0 && ann.expectedRank == 1)
        #expect(isNear(bea.first, ann.out) && isNear(bea.acceptability[1], 1 - ann.out))
        #expect(isNear(found.pairwise[0][1], 1 - ann.out) && isNear(found.pairwise[1][0], ann.out))
        #expect(found.verdict == .tooCloseToCall && found.withheld == nil)
        #expect(found.notes.contains { $0.contains("threshold of p was applied anew in each trial") })
    }

    @Test func `let in who is out today`() throws {
        let outcome = try paced(ann: 44, minimum: 45)
        #expect(outcome.winners.map(\.id) == ["bea"])
        let found = try #require(outcome.robustness(trials: 40_000, varying: Variation(measures: true)))
        #expect(isNear(try found.of("ann").first, 0.75, within: 0.009))
        #expect(found.verdict == .tooCloseToCall)
        // Where only weights are drawn nothing can let it in, and it has no chances.
        let weights = try #require(outcome.robustness(trials: 100, varying: Variation(weights: .uniform)))
        #expect(weights.vendors.map(\.vendor) == ["bea"])
        #expect(weights.notes.contains { $0.contains("threshold of p was not applied anew") })
    }

    @Test func `only put out where the plan says so`() throws {
        let found = try #require(try paced(ann: 50, minimum: 45, effect: "flag").robustness(trials: 200))
        #expect(found.vendors.allSatisfy { $0.out == 0 } && !found.notes.joined().contains("threshold"))
    }

    @Test func `leave nobody first where all are out`() throws {
        let outcome = try given(
            """
            <criterion id="p" title="Pace" weight="1"><measure worst="0" best="100"/><threshold minimum="50" effect="exclude"/></criterion>
            <vendor id="ann" name="Ann"><measure criterion="p" value="60" low="40" high="60"/></vendor>
            <vendor id="bea" name="Bea"><measure criterion="p" value="55" low="40" high="60"/></vendor>
            """
        ).scored()
        let found = try #require(outcome.robustness(trials: 40_000, varying: Variation(measures: true)))
        // Each is in half of the trials, both in a quarter, nobody in a quarter: one of two first in 3 of 8.
        for vendor in found.vendors {
            #expect(isNear(vendor.first, 0.375, within: 0.01) && isNear(vendor.out, 0.5, within: 0.01))
            #expect(isNear(vendor.acceptability.reduce(0, +) + vendor.out, 1))
        }
        // Ahead: the other is out and it is not (1 of 4), or both are in and it is higher (1 of 8).
        #expect(isNear(found.pairwise[0][1], 0.375, within: 0.01))
    }

    /// The share that a has of its group is uniform from 0 to 1 when the group's two weights are exponential: the group's
    /// value for Ann, 100 times that share, lies below 50 in half of the trials, whatever the third weight.
    @Test func `of groups move with the weights below them`() throws {
        let outcome = try given(
            """
            <criterion id="g" title="Group" weight="1">
              <criterion id="a" title="A" weight="3"><measure worst="0" best="100"/></criterion>
              <criterion id="b" title="B" weight="1"><measure worst="0" best="100"/></criterion>
              <threshold minimum="50" effect="exclude"/>
            </criterion>
            <criterion id="c" title="C" weight="1"><measure worst="0" best="100"/></criterion>
            <vendor id="ann" name="Ann"><measure criterion="a" value="100"/><measure criterion="b" value="0"/><measure criterion="c" value="50"/></vendor>
            <vendor id="bea" name="Bea"><measure criterion="a" value="60"/><measure criterion="b" value="60"/><measure criterion="c" value="10"/></vendor>
            """
        ).scored()
        let found = try #require(outcome.robustness(trials: 40_000, varying: Variation(weights: .uniform)))
        #expect(isNear(try found.of("ann").out, 0.5, within: 0.01))
        #expect(try found.of("bea").out == 0)
        #expect(isNear(try found.of("ann").first + found.of("bea").first, 1))
        // Ann's central weights are of trials in which it is in: a has more than half of the group in each of them.
        let centre = try #require(try found.of("ann").centralWeights)
        #expect((centre["a"] ?? 0) > (centre["b"] ?? 1))
        #expect(isNear(try found.of("ann").confidenceFactor, 1))
    }

    @Test func `give the same numbers on any number of cores`() throws {
        let outcome = try paced(ann: 50, minimum: 45)
        #expect(outcome.robustness(trials: 3_001, cores: 1) == outcome.robustness(trials: 3_001, cores: 2))
    }
}

/// A plan in which thresholds, relative figures and relative prices all meet, with whole numbers by chance.
///
/// - Parameter moved: A figure, or the price, that a vendor has instead.
private func meeting(_ seed: UInt64, _ moved: (vendor: String, subject: String, number: Int)? = nil) throws
    -> Evaluation
{
    var source = RandomSource(seed: seed)
    func number(_ low: Int, _ high: Int) -> Int { low + source.below(high - low + 1) }
    let formula = ["lowest-ratio", "min-max"][number(0, 1)]
    let vendors = (0..<number(2, 4)).map { vendor in
        func stated(_ subject: String, _ name: String, _ number: Int, below: Int, above: Int) -> String {
            if let moved, moved.vendor == "v\(vendor)", moved.subject == subject {
                return "\(name)=\"\(moved.number)\""
            }
            return "\(name)=\"\(number)\" low=\"\(number - below)\" high=\"\(number + above)\""
        }
        return """
            <vendor id="v\(vendor)" name="V\(vendor)">
              <price \(stated("p", "amount", number(80, 140), below: number(1, 40), above: number(1, 40)))/>
              <measure criterion="a" \(stated("a", "value", number(20, 90), below: number(1, 20), above: number(1, 10)))/>
              <measure criterion="b" \(stated("b", "value", number(10, 90), below: number(1, 10), above: number(1, 60)))/>
            </vendor>
            """
    }
    return try given(
        """
        <criterion id="g" title="Group" weight="\(number(1, 9))">
          <criterion id="a" title="A" weight="\(number(1, 9))"><measure worst="0" best="100"/><threshold minimum="\(number(10, 50))" effect="exclude"/></criterion>
          <criterion id="b" title="B" weight="\(number(1, 9))"><measure scale="vendors" better="higher"/></criterion>
          <threshold minimum="\(number(10, 40))" effect="exclude"/>
        </criterion>
        <criterion id="p" title="P" weight="\(number(1, 9))"><price formula="\(formula)"/><threshold minimum="\(number(0, 60))" effect="exclude"/></criterion>
        \(vendors.joined())
        """)
}

@Suite struct `Thresholds at the ends of a tornado` {
    @Test func `put out and let in as scoring does`() throws {
        var (ends, outs, ins) = (0, 0, 0)
        for seed in 0..<200 as Range<UInt64> {
            let outcome = try meeting(seed).scored()
            guard let tornado = outcome.tornado() else {
                #expect(outcome.results.count { $0.total != nil } < 2)
                continue
            }
            for bar in tornado.bars {
                for (end, first, out, lead) in [
                    (bar.low, bar.firstAtLow, bar.outAtLow, bar.leadAtLow),
                    (bar.high, bar.firstAtHigh, bar.outAtHigh, bar.leadAtHigh),
                ] {
                    let moved = try meeting(seed, (bar.input.vendor, bar.input.subject, Int(end))).scored()
                    #expect(first == moved.winners.map(\.id), "seed \(seed), \(bar)")
                    #expect(out == moved.results.filter { $0.rank == nil }.map(\.vendor.id), "seed \(seed), \(bar)")
                    if let own = moved[tornado.leader]?.total, let other = moved[tornado.rival]?.total {
                        #expect(isNear(lead, own - other))
                    }
                    ends += 1
                    if out.contains(where: { !tornado.outToday.contains($0) }) { outs += 1 }
                    if tornado.outToday.contains(where: { !out.contains($0) }) { ins += 1 }
                }
            }
        }
        // The cases are worth trying: somebody goes and somebody comes often enough.
        #expect(ends > 500 && outs > 15 && ins > 15, "\(ends) ends, \(outs) go, \(ins) come")
    }
}
