/// Scores anew under changes, whole and by the same arithmetic, to see whether they do what they are said to do.
struct Rescoring {
    let outcome: Outcome

    /// With other shares, by row of the index; each sums to 1 in its level.
    func outcome(shares: [Double]) -> Outcome {
        let entries = outcome.index.nodes.indices.map { (outcome.index.nodes[$0].criterion.id, shares[$0]) }
        let weighting = Weighting(
            id: "ad-hoc", title: nil, status: .whatIf,
            entries: Dictionary(entries, uniquingKeysWith: { first, _ in first }), adHoc: [])
        // No weight moves what a vendor's own evidence is worth.
        let kept = Scoring.Repriced(cells: outcome.criteria.map(\.cells), amounts: [:])
        return Scoring(outcome.index, weighting, isInterim: outcome.isInterim, repriced: kept).outcome()
    }

    /// With something else in the evaluation.
    func outcome(_ evaluation: Evaluation) -> Outcome {
        outcome(Index(evaluation, after: outcome.index), outcome.weighting)
    }

    func outcome(_ index: Index, _ weighting: Weighting) -> Outcome {
        Scoring(index, weighting, isInterim: outcome.isInterim).outcome()
    }
}

/// The leader against one rival.
struct Duel: Sendable {
    /// Contenders, by row.
    let leader: Int
    let rival: Int

    /// The leader's total less the rival's.
    let lead: Double

    /// Whether two totals can be told apart at all, and by how much more they must be for a rank of their own.
    static let margin = 4 * Ranking.tie

    /// How far behind the leader is just beyond a change, in points, where it can be that far.
    static let drop = 1e-6

    /// What scoring anew shows.
    struct Verdict: Hashable, Sendable {
        let isVerified: Bool
        let obstacle: String?

        /// Who is first beyond the change.
        var first: [Vendor.ID] = []
    }

    /// Whether the two are level at a change, and the rival is ahead just beyond it.
    func verdict(at: Outcome, beyond: Outcome) -> Verdict {
        guard let there = gap(at), let after = gap(beyond) else { return out(at) ?? out(beyond) ?? unknown }
        if there.gap.magnitude <= Ranking.tie * there.size && after.gap < 0 && isOvertaken(beyond) {
            return Verdict(isVerified: true, obstacle: nil, first: beyond.winners.map(\.id))
        }
        return Verdict(
            isVerified: false,
            obstacle:
                "scored anew, the two are \(Figures.significant(there.gap.magnitude, digits: 3)) apart there: something else changes on the way",
            first: beyond.winners.map(\.id))
    }

    /// Whether the rival is ahead at a change, and the leader just before it.
    func verdict(before: Outcome, atJump: Outcome) -> Verdict {
        guard let there = gap(before), let after = gap(atJump) else { return out(before) ?? out(atJump) ?? unknown }
        let isJump = there.gap > 0 && after.gap < 0
        return Verdict(
            isVerified: isJump,
            obstacle: isJump
                ? "the two pass each other in a jump there, without being level"
                : "scored anew, the two do not change places there: something else changes on the way",
            first: atJump.winners.map(\.id))
    }

    /// Whether the rival is ahead on the one side of a threshold and not on the other, as the change goes.
    func verdict(before: Outcome, passed: Outcome) -> Verdict {
        let isVerified = !isOvertaken(before) && isOvertaken(passed)
        return Verdict(
            isVerified: isVerified,
            obstacle: isVerified
                ? nil
                : passed.results[rival].rank == nil
                    ? "\(passed.results[rival].vendor.name) is out there as well"
                    : "scored anew, the two do not change places there: something else changes on the way",
            first: passed.winners.map(\.id))
    }

    /// By how much the leader is ahead, on the scale that decides, and how large its figures are, from 1 for totals; `nil`
    /// where one is out.
    private func gap(_ outcome: Outcome) -> (gap: Double, size: Double)? {
        let leader = outcome.results[leader]
        let rival = outcome.results[rival]
        guard leader.rank != nil, rival.rank != nil else { return nil }
        if let deciding = outcome.deciding {
            guard let own = leader.ownResult?.number, let other = rival.ownResult?.number else { return nil }
            let size =
                switch deciding.formula.deciding?.scale {
                case .points, nil: 1.0
                case .money: outcome.priceField?.offers.map(\.price).max() ?? 1
                case .index: max(own.magnitude, other.magnitude)
                }
            return (deciding.formula.isLowestBest ? other - own : own - other, size)
        }
        guard let own = leader.total, let other = rival.total else { return nil }
        return (own - other, max(1, own, other))
    }

    /// Whether the rival is ahead, those who are out being behind all others.
    func isOvertaken(_ outcome: Outcome) -> Bool {
        (outcome.results[rival].rank ?? .max) < (outcome.results[leader].rank ?? .max)
    }

    private func out(_ outcome: Outcome) -> Verdict? {
        [leader, rival].lazy.map { outcome.results[$0] }.first { $0.rank == nil }.map { result in
            Verdict(
                isVerified: false,
                obstacle: "\(result.vendor.name) is out before: \(result.reasons.joined(separator: "; "))")
        }
    }

    private var unknown: Verdict { Verdict(isVerified: false, obstacle: "scored anew, one of the two has no result") }
}
