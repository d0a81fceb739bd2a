/// How sure the result is, and what would change it: exact answers, and honest chances.
public struct Sensitivity: Sendable {
    public let outcome: Outcome

    /// Why nothing can be said; `nil` where something can.
    public let obstacle: String?

    /// One a criterion of the tree whose weight can move.
    public let stability: [WeightStability]

    /// Against each rival, in the order of the ranking, one of each kind. Where a price formula decides by itself, prices
    /// alone are looked at.
    public let smallestChanges: [SmallestChange]

    /// `nil` where there is no second vendor.
    public let tornado: Tornado?

    /// With everything varied that was asked for; `nil` where there is no second vendor, and where ``Outcome/obstacle(toVarying:)``
    /// says why it cannot be varied so.
    public let robustness: Robustness?

    /// What one step or two of any single input do; `nil` where nothing can be varied.
    public let steps: LeadSteps?

    /// The word on first place: the weakest of what the trials and what single steps allow. `nil` where neither allows any.
    public var verdict: LeadVerdict? { robustness?.verdict(beside: steps) }

    /// The same with each source alone that there is to draw; empty where there is only one.
    public let alone: [Robustness]

    public let scenarios: Scenarios

    /// The result with each evaluator left out in turn.
    public let withoutEvaluators: [PanelWithout]
}

extension Outcome {
    /// How sure the result is, and what would change it.
    ///
    /// Weights are those of this outcome, and only the vendors in the running are compared. Where a price formula ranks
    /// the vendors by itself, or fewer than two vendors are ranked or may come in, there is nothing to vary: ``Sensitivity/obstacle``
    /// says so.
    ///
    /// - Parameters:
    ///   - trials: How often chance is drawn, at least once; `nil` as ``robustness(trials:seed:varying:cores:confidence:)``.
    ///   - seed: The same seed gives the same numbers on every machine.
    ///   - varying: What is drawn anew in each trial.
    public func sensitivity(trials: Int? = nil, seed: UInt64 = 1, varying: Variation = .all) -> Sensitivity {
        let obstacle = sensitivityObstacle
        let isPossible = obstacle == nil
        let robustness = isPossible ? robustness(trials: trials, seed: seed, varying: varying) : nil
        return Sensitivity(
            outcome: self, obstacle: obstacle, stability: isPossible ? weightStability() : [],
            smallestChanges: isPossible || deciding != nil ? smallestChanges() : [],
            tornado: isPossible ? tornado() : nil,
            robustness: robustness, steps: isPossible ? leadSteps() : nil,
            alone: robustness?.drawn.sources.compactMap {
                self.robustness(trials: trials, seed: seed, varying: $0, confidence: false)
            } ?? [], scenarios: scenarios(),
            withoutEvaluators: withoutEvaluators())
    }

    /// Whom thresholds alone keep out, by row: something else may let them in.
    var barred: [Int] {
        guard !excludingThresholds(weights: true, values: true).isEmpty else { return [] }
        return Contest(self, withBarred: true)?.contenders.filter { results[$0].rank == nil } ?? []
    }

    /// Why weights, scores and prices cannot be asked what they would change.
    var sensitivityObstacle: String? {
        if let deciding {
            return
                "the order is by \(deciding.formula.id), a price formula that decides by itself, and not by the weighted total"
        }
        switch results.count(where: { $0.rank != nil }) {
        case 0: return "no vendor is ranked"
        case 1 where barred.isEmpty: return "only one vendor is ranked, so that nobody can take its place"
        default: return nil
        }
    }
}

extension Variation {
    /// Each source by itself; empty where there are not several.
    var sources: [Variation] {
        let all = [
            weights.map { Variation(weights: $0) }, scores ? Variation(scores: true) : nil,
            calls ? Variation(calls: true) : nil, prices ? Variation(prices: true) : nil,
            measures ? Variation(measures: true) : nil,
        ].compactMap(\.self)
        return all.count > 1 ? all : []
    }
}
