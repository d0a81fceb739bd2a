extension Outcome {
    /// What one step or two of every single input do to first place, each scored anew.
    ///
    /// Moved are, for every vendor that is in the running or that a threshold alone keeps out: each score of an evaluator
    /// that counts, or the score agreed on, to the next that its scale allows; each measured figure that is a number, each
    /// stated total that a criterion compares, and all prices of a price matrix together, by 1 % either way; and each
    /// weight by one point of 100 in its level, its siblings in their proportions. Two steps are two of the same input in
    /// the same direction. A step that leaves the scale, or the level, is none. Results of calls, named levels, shares of
    /// questions and requirements stay.
    ///
    /// `nil` where a price formula decides by itself, or nobody has a total.
    public func leadSteps() -> LeadSteps? {
        let isAnew = !excludingThresholds(weights: true, values: true).isEmpty
        guard let contest = Contest(self, withBarred: isAnew) else { return nil }
        let measures = contest.leaves.indices.compactMap { MeasureInputs(contest, leaf: $0)?.held }
        let prices = PriceInputs(contest).held
        var search = StepSearch(
            scorer: StepScorer(contest, isAnew ? MovingThresholds(contest) : nil, MovingFigures(measures, prices)),
            today: winners.map(\.id))
        var scores = ScoreMoves(self, contest)
        for leaf in contest.leaves.indices { scores.each(leaf: leaf) { search.add($0) } }
        for move in StepMoves(outcome: self, contest: contest, measures: measures, prices: prices).all {
            search.add(move)
        }
        search.finish()
        return LeadSteps(oneStep: search.tally(1), twoSteps: search.tally(2), spread: scores.spread)
    }
}

/// Gathers steps eight by eight, and counts what they do.
private struct StepSearch {
    var scorer: StepScorer
    let today: [Vendor.ID]
    private var waiting: [StepMove] = []
    private var tried = [1: 0, 2: 0]
    private var changing = [1: 0, 2: 0]
    private var examples: [SingleStep] = []

    init(scorer: StepScorer, today: [Vendor.ID]) {
        self.scorer = scorer
        self.today = today
    }

    mutating func add(_ move: StepMove) {
        if waiting.count == 8 || waiting.last.map({ $0.isOfWeight != move.isOfWeight }) ?? false { finish() }
        waiting.append(move)
    }

    mutating func finish() {
        let first = scorer.first(after: waiting)
        for (move, first) in zip(waiting, first) {
            tried[move.step.steps, default: 0] += move.count
            guard first != today else { continue }
            changing[move.step.steps, default: 0] += move.count
            let isTold = examples.contains {
                $0.steps == move.step.steps && $0.input.kind == move.step.input.kind
            }
            if !isTold { examples.append(move.step.leading(to: first)) }
        }
        waiting = []
    }

    func tally(_ steps: Int) -> LeadSteps.Tally {
        LeadSteps.Tally(
            tried: tried[steps] ?? 0, changing: changing[steps] ?? 0,
            examples: examples.filter { $0.steps == steps })
    }
}
