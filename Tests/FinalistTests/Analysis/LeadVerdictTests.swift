import Testing

@testable import Finalist

@Suite struct `The words for a chance of first place` {
    @Test(arguments: [
        (1.0, LeadVerdict.clear), (0.96, .clear), (0.95, .clear), (0.9499, .likely), (0.80, .likely),
        (0.7999, .tooCloseToCall),
        (0.5, .tooCloseToCall), (0.0, .tooCloseToCall),
    ])
    func `follow thresholds of 95 and 80 percent`(share: Double, verdict: LeadVerdict) {
        #expect(LeadVerdict(share: share, standardError: 0) == verdict)
    }

    /// 0.96 − 2 × 0.004 = 0.952; 0.96 − 2 × 0.006 = 0.948.
    @Test func `take the weaker one where chance may have lifted the share over its threshold`() {
        #expect(LeadVerdict(share: 0.96, standardError: 0.004) == .clear)
        #expect(LeadVerdict(share: 0.96, standardError: 0.006) == .likely)
        #expect(LeadVerdict(share: 0.81, standardError: 0.006) == .tooCloseToCall)
    }

    @Test func `are printed with their thresholds`() {
        for verdict in [LeadVerdict.clear, .likely] {
            #expect(LeadVerdict.rule.contains("\(Figures.plain(verdict.threshold * 100)) %"))
            #expect(LeadVerdict.rule.lowercased().contains(verdict.words))
        }
        #expect(LeadVerdict.rule.contains(LeadVerdict.tooCloseToCall.words))
    }

    // V0 has 50 on c, by 90 and 10 of equal weight, and 48 are asked for: where a weighs much less than b it is out, and
    // nobody is first. V1 has 5 and is out in every trial. Trials were believed to leave one vendor alone no way to lose.
    @Test func `are of the only vendor as well, where a threshold may put it out`() throws {
        func measured(_ a: Int, _ b: Int, _ d: Int) -> String {
            zip(["a", "b", "d"], [a, b, d]).map { "<measure criterion=\"\($0)\" value=\"\($1)\"/>" }.joined()
        }
        let outcome = try given(
            """
            <criterion id="c" title="C" weight="50"><threshold minimum="48" effect="exclude"/>
              <criterion id="a" title="A" weight="50"><measure worst="0" best="100"/></criterion>
              <criterion id="b" title="B" weight="50"><measure worst="0" best="100"/></criterion></criterion>
            <criterion id="d" title="D" weight="50"><measure worst="0" best="100"/></criterion>
            <vendor id="V0" name="Alder">\(measured(90, 10, 70))</vendor>
            <vendor id="V1" name="Birch">\(measured(5, 5, 60))</vendor>
            """
        ).scored()
        let robustness = try #require(outcome.robustness(trials: 4_000, seed: 1, varying: .all))
        let alone = try #require(robustness.vendors.first)
        #expect(robustness.vendors.count == 1 && alone.first < 0.8 && alone.first + alone.out == 1)
        #expect(robustness.verdict == .tooCloseToCall)
    }
}
