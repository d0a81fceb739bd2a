/// What is drawn in each trial, worked out once for all of them.
struct TrialPlan: Sendable {
    let contest: Contest
    let weights: WeightDraws?
    let panel: PanelDraws?
    let calls: CallDraws?
    let measures: [MeasureInputs]
    let prices: PriceInputs?

    /// Nothing but uniform weights over values that everybody has.
    private let simplex: SimplexRanks?

    init(_ contest: Contest, _ outcome: Outcome, _ variation: Variation) {
        self.contest = contest
        weights = variation.weights.map { WeightDraws(contest, $0) }
        let panel = variation.scores ? PanelDraws(contest) : nil
        self.panel = panel.flatMap { $0.cells.isEmpty ? nil : $0 }
        let calls = variation.calls ? CallDraws(contest, outcome) : nil
        self.calls = calls.flatMap { $0.cells.isEmpty ? nil : $0 }
        measures =
            variation.measures
            ? contest.leaves.indices.compactMap { MeasureInputs(contest, leaf: $0) }.filter { $0.hasRange(contest) }
            : []
        let prices = variation.prices ? PriceInputs(contest) : nil
        self.prices = prices.flatMap { inputs in
            inputs.leaves.contains { leaf in inputs.parties.contains { $0.moves(leaf.kind) } } ? inputs : nil
        }
        let isHeld = self.panel == nil && self.calls == nil && measures.isEmpty && self.prices == nil
        simplex =
            variation.weights == .uniform && isHeld && contest.isComplete
            ? SimplexRanks(
                values: contest.vendors.indices.flatMap { vendor in
                    contest.leaves.indices.map { contest.value($0, vendor) }
                }, items: contest.vendors.count, parts: contest.leaves.count) : nil
    }

    /// What of a variation there is to draw.
    func drawn(_ variation: Variation) -> Variation {
        Variation(
            weights: contest.leaves.count > 1 ? variation.weights : nil, scores: panel != nil, calls: calls != nil,
            prices: prices != nil, measures: !measures.isEmpty)
    }

    /// Whether anything but weights is drawn.
    var drawsValues: Bool { panel != nil || calls != nil || !measures.isEmpty || prices != nil }

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
                tally.add(trial.scorer.totals, trial.scorer.commonWeights, lanes: min(left, 8))
                left -= 8
            }
            return tally
        }
        var sum = RankTally(items: contest.vendors.count, parts: parts, tie: Ranking.tie)
        for tally in tallies { sum.merge(tally) }
        return sum
    }

    /// The share of first places of each vendor under weights of its own, held in all trials, with everything else drawn.
    ///
    /// - Parameter centres: By vendor, then by leaf; `nil` for a vendor that is left out.
    func confidence(_ centres: [[Double]?], _ blocks: TrialBlocks, cores: Int) -> [Double?] {
        let held = centres.map { centre in
            centre.map { weights in
                var scorer = ContestScorer(contest)
                scorer.hold(weights)
                return scorer
            }
        }
        let sums = blocks.map(cores: cores) { block in
            var scorers = held
            var firsts = held.map { _ in 0.0 }
            var trial = Trial(self, seed: blocks.seed(block))
            var left = blocks.size(block)
            while left > 0 {
                trial.drawValues()
                for vendor in scorers.indices where scorers[vendor] != nil {
                    scorers[vendor]?.total(trial.values)
                    guard let totals = scorers[vendor]?.totals else { continue }
                    for lane in 0..<min(left, 8) { firsts[vendor] += totals.firstShare(of: vendor, lane) }
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
    private(set) var values: [Lanes]
    private var lanes: RandomLanes
    private var source: RandomSource

    // Kept from one trial to the next, so that none needs memory.
    private var parts: [Lanes]
    private var times: [Int]
    private var figures: [[Double?]]
    private var amounts: [[Double?]]

    init(_ plan: TrialPlan, seed: UInt64) {
        self.plan = plan
        scorer = ContestScorer(plan.contest)
        values = plan.contest.values.map { Lanes(repeating: $0) }
        var filler = SplitMix64(state: seed)
        lanes = RandomLanes(seed: filler.next())
        source = RandomSource(seed: filler.next())
        parts = Array(repeating: .zero, count: plan.panel?.parts ?? 0)
        times = Array(repeating: 0, count: plan.panel?.evaluators.count ?? 0)
        figures = plan.measures.map(\.figures)
        amounts = (plan.prices?.kinds ?? []).map { _ in [] }
    }

    mutating func draw() {
        if let weights = plan.weights {
            weights.draw(&scorer.shares, &lanes, &source)
            scorer.weigh()
        }
        drawValues()
        scorer.total(values)
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
        for (row, measure) in plan.measures.enumerated() {
            for lane in 0..<8 {
                for (contender, range) in measure.ranges.enumerated() {
                    if let range { figures[row][contender] = range.draw(&source) }
                }
                put(measure.values(figures[row], plan.contest), leaf: measure.leaf, lane)
            }
        }
        guard let prices = plan.prices else { return }
        for lane in 0..<8 {
            drawPrices(prices)
            for leaf in prices.leaves {
                put(prices.values(leaf, amounts[leaf.kind], plan.contest), leaf: leaf.leaf, lane)
            }
        }
    }

    /// Each line is drawn once, whatever totals it is part of.
    private mutating func drawPrices(_ prices: PriceInputs) {
        for kind in prices.kinds.indices { amounts[kind].removeAll(keepingCapacity: true) }
        for party in prices.parties {
            let factors = party.moving.map { line in (line.range?.draw(&source) ?? 100) / 100 }
            for kind in prices.kinds.indices {
                switch party.totals[kind] {
                case .missing: amounts[kind].append(nil)
                case .stated(let total, let range): amounts[kind].append(range?.draw(&source) ?? total.money.number)
                case .computed(let price, let response):
                    amounts[kind].append(factors.isEmpty ? price : response.total(at: factors))
                }
            }
        }
    }

    private mutating func put(_ drawn: [Double?], leaf: Int, _ lane: Int) {
        for (vendor, value) in drawn.enumerated() {
            if let value { values[leaf * drawn.count + vendor][lane] = value }
        }
    }
}
