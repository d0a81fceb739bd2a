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
}
