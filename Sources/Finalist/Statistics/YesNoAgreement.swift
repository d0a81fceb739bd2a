/// How two raters agree on something that is there or not, kept apart for yes and for no.
///
/// Where something is rare, kappa can be near 0 or below with nearly all ratings alike; these figures stay readable.
///
/// Sources: Feinstein & Cicchetti (1990), "High agreement but low kappa", J. Clin. Epidemiol. 43:543–549; Cicchetti &
/// Feinstein (1990), ibid. 551–558.
struct YesNoAgreement: Hashable, Sendable {
    let both: Int
    let firstOnly: Int
    let secondOnly: Int
    let neither: Int

    /// Of either's yes, the share that the other shares; `nil` where nobody said yes.
    var positive: Double? { Self.share(both, firstOnly + secondOnly) }

    /// The same for no.
    var negative: Double? { Self.share(neither, firstOnly + secondOnly) }

    /// The chance that, were neither readier to say yes, their differences would be split at least as unevenly;
    /// two-sided. `nil` where they never differ.
    ///
    /// Source: McNemar (1947), Psychometrika 12:153–157, by the exact binomial distribution.
    var mcNemarP: Double? {
        let differing = firstOnly + secondOnly
        guard differing > 0 else { return nil }
        return min(1, 2 * BinomialDistribution.atMost(min(firstOnly, secondOnly), of: differing, probability: 0.5))
    }

    private static func share(_ agreeing: Int, _ differing: Int) -> Double? {
        let all = 2 * agreeing + differing
        return all > 0 ? Double(2 * agreeing) / Double(all) : nil
    }
}

extension YesNoAgreement {
    /// From units that both judged.
    init(_ first: [Bool?], _ second: [Bool?]) {
        var counts = [0, 0, 0, 0]
        for case (.some(let a), .some(let b)) in zip(first, second) { counts[(a ? 0 : 2) + (b ? 0 : 1)] += 1 }
        self.init(both: counts[0], firstOnly: counts[1], secondOnly: counts[2], neither: counts[3])
    }
}
