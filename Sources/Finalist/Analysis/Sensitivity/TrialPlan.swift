/// What is drawn in each trial, worked out once for all of them.
struct TrialPlan: Sendable {
    let contest: Contest
    let weights: WeightDraws?
    let panel: PanelDraws?
    let calls: CallDraws?

    /// Figures and prices with a range; where thresholds are applied anew also those of relative formulas without one.
    fileprivate let figures: MovingFigures

    /// `nil` where no threshold can be passed.
    private let thresholds: MovingThresholds?

    /// Nothing but uniform weights over values that everybody has.
    private let simplex: SimplexRanks?

    init(_ contest: Contest, _ outcome: Outcome, _ variation: Variation) {
        self.contest = contest
        weights = variation.weights.map { WeightDraws(contest, $0) }
        let panel = variation.scores ? PanelDraws(contest) : nil
        self.panel = panel.flatMap { $0.cells.isEmpty ? nil : $0 }
        let calls = variation.calls ? CallDraws(contest, outcome) : nil
        self.calls = calls.flatMap { $0.cells.isEmpty ? nil : $0 }
        let isAnew = !outcome.excludingThresholds(variation).isEmpty
        thresholds = isAnew ? MovingThresholds(contest) : nil
        let measures = contest.leaves.indices.compactMap { MeasureInputs(contest, leaf: $0) }.map {
            variation.measures ? $0 : $0.held
        }
        let prices = variation.prices || isAnew ? PriceInputs(contest) : nil
        figures = MovingFigures(
            measures.filter { $0.hasRange(contest) || isAnew && $0.isRelative },
            prices.map { variation.prices ? $0 : $0.held }.flatMap { $0.isMoving || isAnew ? $0 : nil })
        simplex =
            variation.weights == .uniform && self.panel == nil && self.calls == nil && figures.isHeld
                && thresholds == nil && contest.isComplete
            ? SimplexRanks(
                values: contest.vendors.indices.flatMap { vendor in
                    contest.leaves.indices.map { contest.value($0, vendor) }
                }, items: contest.vendors.count, parts: contest.leaves.count) : nil
    }

    /// Figures with a stated range that are drawn.
    var measures: [MeasureInputs] { figures.measures.filter(\.isMoving) }

    /// Prices, where any that is compared is drawn.
    var prices: PriceInputs? { figures.prices.flatMap { $0.isMoving ? $0 : nil } }

    /// What of a variation there is to draw.
    func drawn(_ variation: Variation) -> Variation {
        Variation(
            weights: contest.leaves.count > 1 ? variation.weights : nil, scores: panel != nil, calls: calls != nil,
            prices: prices != nil, measures: !measures.isEmpty)
    }

    /// Why the trials allow no word on first place; `nil` where they do.
    func silence(_ drawn: Variation, _ outcome: Outcome) -> Robustness.Silence? {
        outcome.isInterim ? .evidenceMissing : drawn == Variation() ? .nothingDrawn : nil
    }

    /// Whether anything but weights is drawn.
    var drawsValues: Bool { panel != nil || calls != nil || !figures.isHeld }

    func tally(_ blocks: TrialBlocks, cores: Int) -> RankTally {
        let parts = weights == nil ? 0 : contest.leaves.count
        let tallies = blocks.map(cores: cores) { block in
            if let simplex {
                return simplex.tally(trials: blocks.size(block), seed: blocks.seed(block), tie: Ranking.tie)
            }
            var tally = RankTally(items: contest.vendors.count, parts: parts, tie: Ranking.tie)
            var trial = Trial(self, seed: blocks.seed(block))
            var left = blocks.size(block)
            while left > 0 {
                trial.draw()
                tally.add(
                    trial.scorer.standing, trial.scorer.commonWeights, lanes: min(left, 8),
                    isWhole: trial.scorer.isOut.isEmpty)
                left -= 8
            }
            return tally
        }
        var sum = RankTally(items: contest.vendors.count, parts: parts, tie: Ranking.tie)
        for tally in tallies { sum.merge(tally) }
        return sum
    }

    fileprivate func total(_ scorer: inout ContestScorer, _ values: inout [Lanes], _ figures: MovingFigures) {
        if let thresholds {
            scorer.total(&values, thresholds, figures)
        } else {
            scorer.total(values)
        }
    }

    /// The share of first places of each vendor under weights of its own, held in all trials, with everything else drawn.
    ///
    /// - Parameter centres: By vendor, then by leaf; `nil` for a vendor that is left out.
    func confidence(_ centres: [[Double]?], _ blocks: TrialBlocks, cores: Int) -> [Double?] {
        let held = centres.enumerated().compactMap { vendor, centre in
            centre.map { weights in
                var scorer = ContestScorer(contest)
                scorer.hold(weights)
                return (vendor: vendor, scorer: scorer)
            }
        }
        let sums = blocks.map(cores: cores) { block in
            var scorers = held
            var firsts = centres.map { _ in 0.0 }
            var trial = Trial(self, seed: blocks.seed(block))
            var left = blocks.size(block)
            while left > 0 {
                trial.drawValues()
                for row in scorers.indices {
                    trial.total(&scorers[row].scorer)
                    let (vendor, standing) = (scorers[row].vendor, scorers[row].scorer.standing)
                    for lane in 0..<min(left, 8) { firsts[vendor] += standing.firstShare(of: vendor, lane) }
                }
                left -= 8
            }
            return firsts
        }
        return centres.indices.map { vendor in
            centres[vendor].map { _ in sums.reduce(0) { $0 + $1[vendor] } / Double(blocks.trials) }
        }
    }
}

extension [Lanes] {
    /// 1 where an item is first, a part of it where it shares first place, else 0.
    fileprivate func firstShare(of item: Int, _ lane: Int) -> Double {
        let best = reduce(self[item][lane]) { Swift.max($0, $1[lane]) }
        guard best - self[item][lane] < Ranking.tie else { return 0 }
        return 1 / Double(count { best - $0[lane] < Ranking.tie })
    }
}

extension ContestScorer {
    /// Takes effective weights of the leaves in place of the plan's.
    fileprivate mutating func hold(_ weights: [Double]) {
        for row in shares.indices { shares[row] = .zero }
        for (leaf, row) in contest.leaves.enumerated() {
            for above in contest.index.lineage(row) { shares[above] += weights[leaf] }
        }
        weigh()
    }
}

/// Eight trials at a time, from one stream of chance.
private struct Trial {
    let plan: TrialPlan
    var scorer: ContestScorer

    /// By leaf, then by vendor.
    private var values: [Lanes]
    private var figures: MovingFigures
    private var lanes: RandomLanes
    private var source: RandomSource

    // Kept from one trial to the next, so that none needs memory.
    private var parts: [Lanes]
    private var times: [Int]

    init(_ plan: TrialPlan, seed: UInt64) {
        self.plan = plan
        scorer = ContestScorer(plan.contest)
        values = plan.contest.values.map { Lanes(repeating: $0) }
        figures = plan.figures
        var filler = SplitMix64(state: seed)
        lanes = RandomLanes(seed: filler.next())
        source = RandomSource(seed: filler.next())
        parts = Array(repeating: .zero, count: plan.panel?.parts ?? 0)
        times = Array(repeating: 0, count: plan.panel?.evaluators.count ?? 0)
    }

    mutating func draw() {
        if let weights = plan.weights {
            weights.draw(&scorer.shares, &lanes, &source)
            scorer.weigh()
        }
        drawValues()
        plan.total(&scorer, &values, figures)
    }

    mutating func drawValues() {
        let count = plan.contest.vendors.count
        if let panel = plan.panel {
            for lane in 0..<8 { panel.draw(&parts, lane: lane, times: &times, &source) }
            for cell in panel.cells { values[cell.leaf * count + cell.vendor] = panel.value(cell, parts) }
        }
        if let calls = plan.calls {
            for cell in calls.cells {
                for lane in 0..<8 { values[cell.leaf * count + cell.vendor][lane] = calls.draw(cell, &source) }
            }
        }
        figures.draw(&source)
        for trial in 0..<8 {
            figures.put(into: &values, plan.contest, trial: trial, isCompared: plan.contest.wasRunning) { _ in true }
        }
    }

    /// Totals of what was drawn, under the weights of a scorer.
    mutating func total(_ scorer: inout ContestScorer) {
        plan.total(&scorer, &values, figures)
    }
}
