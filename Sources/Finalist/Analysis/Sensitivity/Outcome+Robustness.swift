#if canImport(FoundationEssentials)
internal import FoundationEssentials
#else
internal import Foundation
#endif

extension Outcome {
    /// How often each vendor in the running takes each place when weights, scores, calls, prices and figures are drawn anew.
    ///
    /// With uniform weights and nothing else it is stochastic multicriteria acceptability analysis. Thresholds that put a
    /// vendor out are applied anew in each trial, so that one that is in today may be out and the other way round;
    /// requirements and gates on calls are not. The numbers depend on `seed` and `trials` alone, not on the
    /// machine and not on `cores`; memory does not grow with the trials.
    ///
    /// Source: Lahdelma & Salminen (2001), "SMAA-2: stochastic multicriteria acceptability analysis for group decision
    /// making", Operations Research 49(3); the bootstrap of evaluators after Efron (1979), by clusters.
    ///
    /// - Parameters:
    ///   - trials: From 1; `nil` for 10,000 with up to 40 vendors in the running, so many times fewer as there are more pairs of them, and
    ///     1,000 at least.
    ///   - cores: How many threads work on it; `nil` for as many as there are processors.
    ///   - confidence: Whether confidence factors are worked out as well, which takes a second run of as many trials.
    /// - Returns: `nil` where ``obstacle(toVarying:)`` says why.
    public func robustness(
        trials: Int? = nil, seed: UInt64 = 1, varying: Variation = .all, cores: Int? = nil, confidence: Bool = true
    ) -> Robustness? {
        guard let contest = contest(varying: varying), obstacle(toVarying: varying) == nil else { return nil }
        let trials = trials ?? Self.usualTrials(of: contest.vendors.count)
        precondition(trials > 0, "a chance is of at least one trial")
        let plan = TrialPlan(contest, self, varying)
        let threads = max(1, cores ?? ProcessInfo.processInfo.activeProcessorCount)
        let tally = plan.tally(TrialBlocks(trials: trials, seed: seed, purpose: 0), cores: threads)
        let centres = contest.vendors.indices.map { varying.weights == nil ? nil : tally.centre($0) }
        // Where nothing but weights is drawn, all trials with the central weights are alike.
        let second = TrialBlocks(trials: plan.drawsValues ? trials : 1, seed: seed, purpose: 1)
        let factors =
            confidence ? plan.confidence(centres, second, cores: threads) : contest.vendors.map { _ in nil }
        // Whoever is out today and in every trial has no chances to tell.
        let told = contest.vendors.indices.filter { self[contest.vendors[$0]]?.total != nil || tally.shareOut($0) < 1 }
        let vendors = told.map { vendor in
            let shares = Array(tally.shares(vendor).prefix(told.count))
            let (out, ranks) = (tally.shareOut(vendor), shares.enumerated().map { Double($0 + 1) * $1 }.reduce(0, +))
            let shared = tally.shareOfSharedFirst(vendor)
            return Robustness.VendorChances(
                vendor: contest.vendors[vendor], acceptability: shares, shared: shared,
                // Level in all is no matter of chance.
                standardError: shared == 1 ? 0 : standardError(shares[0], trials), out: out,
                expectedRank: out < 1 ? ranks / (1 - out) : nil,
                centralWeights: centres[vendor].map { weights in
                    Dictionary(
                        zip(contest.leaves.indices.map { contest.criterion($0).id }, weights),
                        uniquingKeysWith: { first, _ in first })
                }, confidenceFactor: factors[vendor])
        }
        let drawn = plan.drawn(varying)
        let silence = plan.silence(drawn, self)
        return Robustness(
            trials: trials, seed: seed, varied: varying, drawn: drawn, notes: plan.notes(varying, self),
            vendors: vendors,
            verdict: silence == nil ? verdict(vendors, trials) : nil, silence: silence,
            pairwise: told.map { row in told.map { tally.share(row, above: $0) } })
    }

    /// Every trial holds each vendor against each other one.
    private static func usualTrials(of vendors: Int) -> Int {
        let most = 40
        return vendors <= most ? 10_000 : max(1_000, 10_000 * most * most / (vendors * vendors))
    }

    /// Why there are no chances with what is to be varied, in words; `nil` where there are.
    public func obstacle(toVarying variation: Variation) -> String? {
        if deciding != nil {
            return
                "the price formula decides by itself, so that there are no totals whose weights or values could be drawn"
        }
        guard let contest = contest(varying: variation) else { return "no vendor has a total" }
        return variation.weights.flatMap(contest.obstacle)
    }

    /// With those whom a threshold puts out today where it is applied anew.
    private func contest(varying variation: Variation) -> Contest? {
        Contest(self, withBarred: !excludingThresholds(variation).isEmpty)
    }

    /// Of the vendor that is first today; two that are first today are never told apart.
    private func verdict(_ chances: [Robustness.VendorChances], _ trials: Int) -> LeadVerdict {
        let leaders = chances.filter { self[$0.vendor]?.rank == 1 }
        guard leaders.count == 1, let leader = leaders.first else { return .tooCloseToCall }
        // Whom a threshold may put out, is first in so many trials as it is in, with nobody beside it.
        if chances.count == 1, leader.out == 0 { return .clear }
        // After few trials a share of 1 is no certainty: two first places and two others more, as Agresti & Coull (1998).
        let adjusted = (leader.first * Double(trials) + 2) / Double(trials + 4)
        return LeadVerdict(
            share: leader.first,
            standardError: max(leader.standardError, standardError(adjusted, trials + 4)))
    }
}

private func standardError(_ share: Double, _ trials: Int) -> Double {
    (max(0, share * (1 - share)) / Double(trials)).squareRoot()
}
