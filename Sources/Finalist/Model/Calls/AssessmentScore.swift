/// What an evaluator's sheet on a call comes to.
///
/// Section first: a section is the mean of its items that apply, weighted; the score is the mean of the sections in
/// which any item applies, weighted. What does not apply hands its weight to the rest of its section, and a section in
/// which nothing applies to the other sections.
public struct AssessmentScore: Hashable, Sendable {
    /// From 0 (worst) to 100 (best).
    public let score: Double

    /// The same with all items as one section: another number where items do not apply. For comparison only.
    public let flat: Double

    /// How much of the scorecard's weight applied, in percent.
    public let coverage: Double

    /// The score with every item that does not apply at its worst and at its best.
    public let bounds: ClosedRange<Double>

    /// `nil` where an item was not rated, nothing applies, or nothing that applies has weight.
    init?(_ assessment: CallAssessment, on scorecard: Scorecard) {
        var shares: [Scorecard.Item.ID: Double] = [:]
        var exempt: Set<Scorecard.Item.ID> = []
        for mark in assessment.marks {
            switch mark.verdict {
            case .rated(let text):
                guard let item = scorecard.item(mark.item), let rating = item.kind.rating(text) else { return nil }
                shares[mark.item] = item.kind.share(of: rating)
            case .notApplicable: exempt.insert(mark.item)
            case .missing: return nil
            }
        }
        let items = scorecard.items
        guard items.allSatisfy({ shares[$0.id] != nil || exempt.contains($0.id) }) else { return nil }
        func score(exemptAs share: Double?) -> Double? {
            mean(
                scorecard.sections.compactMap { section in
                    mean(section.items.compactMap { item in (shares[item.id] ?? share).map { (item.weight, $0) } })
                        .map { (section.weight, $0) }
                })
        }
        let weighted = scorecard.sections.flatMap { section in section.items.map { ($0, section.weight * $0.weight) } }
        let all = weighted.reduce(0) { $0 + $1.1 }
        let applied = weighted.reduce(0) { shares[$1.0.id] == nil ? $0 : $0 + $1.1 }
        guard let own = score(exemptAs: nil), let low = score(exemptAs: 0), let high = score(exemptAs: 1),
            let flat = mean(weighted.compactMap { item, weight in shares[item.id].map { (weight, $0) } }), all > 0
        else { return nil }
        self.score = 100 * own
        self.flat = 100 * flat
        coverage = 100 * applied / all
        bounds = min(100 * low, 100 * own)...max(100 * high, 100 * own)
    }
}

/// The weighted mean; `nil` where nothing has weight.
private func mean(_ parts: [(weight: Double, share: Double)]) -> Double? {
    let sum = parts.reduce(0) { $0 + $1.weight }
    return sum > 0 ? parts.reduce(0) { $0 + $1.weight * $1.share } / sum : nil
}
