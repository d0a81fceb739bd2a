/// What weights are made of judgements by, where the judgements leave a choice.
public struct WeighingChoices: Hashable, Sendable {
    /// What is read from pairwise comparisons.
    public enum PairwiseRule: String, Hashable, Sendable, CaseIterable {
        case eigenvector
        case geometricMean = "geometric-mean"

        public var title: String { self == .eigenvector ? "principal eigenvector" : "geometric mean of the rows" }
    }

    public var combining: CombinedWeights.Rule
    public var randomIndex: RandomIndex
    public var pairwise: PairwiseRule

    /// In place of what a judgement asks for; `nil` leaves it to the judgement, and to the linear model where that says
    /// nothing.
    public var bestWorst: BestWorst.Model?

    public init(
        combining: CombinedWeights.Rule = .mean, randomIndex: RandomIndex = .saaty1980,
        pairwise: PairwiseRule = .eigenvector, bestWorst: BestWorst.Model? = nil
    ) {
        self.combining = combining
        self.randomIndex = randomIndex
        self.pairwise = pairwise
        self.bestWorst = bestWorst
    }
}

/// One person's weights of the criteria of one level, and how they were found.
public struct JudgedWeights: Hashable, Sendable {
    public enum Working: Hashable, Sendable {
        case points([Double])
        case swing([Double])
        case order(places: [Int], rule: RankOrder.Rule)
        case pairwise(PairwiseComparison, rule: WeighingChoices.PairwiseRule, randomIndex: RandomIndex)
        case bestWorst(BestWorst, BestWorst.Fit)
    }

    public let by: Evaluator.ID
    public let judgement: WeightJudgement

    /// In the order of the plan; the weights and the working go by it.
    public let criteria: [Criterion.ID]

    /// 0 or more each, summing to 1.
    public let weights: [Double]
    public let working: Working

    /// As it is called in files.
    public var method: String {
        switch working {
        case .points: "points"
        case .swing: "swing"
        case .order: "order"
        case .pairwise: "pairwise"
        case .bestWorst: "best-worst"
        }
    }

    /// Which of a method's ways was gone; `nil` where it has one.
    public var variant: String? {
        switch working {
        case .points, .swing: nil
        case .order(_, let rule): rule.rawValue
        case .pairwise(_, let rule, _): rule.rawValue
        case .bestWorst(_, let fit): fit.model.rawValue
        }
    }
}

extension JudgedWeights {
    /// `nil` where the judgement lacks something, or holds a number that cannot be used, which checks report.
    init?(_ level: JudgedLevel, _ choices: WeighingChoices) {
        guard let by = level.judgement.by else { return nil }
        let ids = level.ids
        let working: Working
        let weights: [Double]?
        switch level.judgement.content {
        case .points(let amounts):
            guard let points = Self.numbers(amounts, of: ids) else { return nil }
            (working, weights) = (.points(points), PointAllocation.weights(points))
        case .swing(let amounts):
            guard let swings = Self.numbers(amounts, of: ids) else { return nil }
            (working, weights) = (.swing(swings), Swing.weights(swings))
        case .order(let places, let rule):
            let placed = Dictionary(places.map { ($0.criterion, $0.place) }) { first, _ in first }
            let found = ids.compactMap { placed[$0] }
            guard found.count == ids.count else { return nil }
            let rule = RankOrder.Rule(rule)
            (working, weights) = (.order(places: found, rule: rule), RankOrder.weights(places: found, rule: rule))
        case .pairwise(let comparisons):
            guard let comparison = Self.matrix(comparisons, of: ids).flatMap(PairwiseComparison.init) else {
                return nil
            }
            working = .pairwise(comparison, rule: choices.pairwise, randomIndex: choices.randomIndex)
            weights = choices.pairwise == .eigenvector ? comparison.weights : comparison.geometricMean
        case .bestWorst(let answers):
            guard let problem = Self.bestWorst(answers, of: ids) else { return nil }
            let fit = problem.fit(choices.bestWorst ?? answers.model.map(BestWorst.Model.init) ?? .linear)
            (working, weights) = (.bestWorst(problem, fit), fit.weights)
        case .unusable: return nil
        }
        guard let weights else { return nil }
        self.by = by
        judgement = level.judgement
        criteria = ids
        self.weights = weights
        self.working = working
    }

    private static func numbers(_ amounts: [WeightJudgement.Amount], of ids: [Criterion.ID]) -> [Double]? {
        // Of several the first, which a check has refused.
        let values = Dictionary(amounts.map { ($0.criterion, $0.value) }) { first, _ in first }
        let found = ids.compactMap { values[$0] }
        return found.count == ids.count ? found : nil
    }

    private static func matrix(
        _ comparisons: [WeightJudgement.Pair], of ids: [Criterion.ID]
    ) -> [[Double]]? {
        var matrix = ids.map { _ in [Double](repeating: 0, count: ids.count) }
        for row in ids.indices { matrix[row][row] = 1 }
        // Where a pair is compared both ways round, alike as a check has seen to, the first one counts.
        for comparison in comparisons.reversed() {
            guard let row = ids.firstIndex(of: comparison.criterion), let column = ids.firstIndex(of: comparison.other),
                row != column, comparison.value > 0
            else { return nil }
            (matrix[row][column], matrix[column][row]) = (comparison.value, 1 / comparison.value)
        }
        return matrix.allSatisfy { $0.allSatisfy { $0 > 0 } } ? matrix : nil
    }

    private static func bestWorst(
        _ answers: WeightJudgement.BestWorstAnswers, of ids: [Criterion.ID]
    ) -> BestWorst? {
        guard let best = ids.firstIndex(of: answers.best), let worst = ids.firstIndex(of: answers.worst),
            let span = answers.bestTo.first(where: { $0.criterion == answers.worst })
        else { return nil }
        let itself = { WeightJudgement.Amount(criterion: $0, value: 1, location: nil) }
        let bestTo = numbers(answers.bestTo + [itself(answers.best)], of: ids)
        let turned = WeightJudgement.Amount(criterion: answers.best, value: span.value, location: nil)
        let toWorst = numbers(answers.toWorst + [itself(answers.worst), turned], of: ids)
        guard let bestTo, let toWorst else { return nil }
        return BestWorst(best: best, worst: worst, bestToOthers: bestTo, othersToWorst: toWorst)
    }
}

extension RankOrder.Rule {
    init(_ rule: WeightJudgement.OrderRule) {
        self =
            switch rule {
            case .centroid: .centroid
            case .sum: .sum
            case .reciprocal: .reciprocal
            }
    }
}

extension BestWorst.Model {
    init(_ model: WeightJudgement.BestWorstModel) {
        self =
            switch model {
            case .linear: .linear
            case .nonlinear: .nonlinear
            }
    }
}
