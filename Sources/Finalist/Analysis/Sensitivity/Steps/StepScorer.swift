/// Scores eight steps at a time by the arithmetic of the trials: thresholds and relative formulas are applied anew.
struct StepScorer {
    private let contest: Contest
    private let thresholds: MovingThresholds?
    private let today: [Lanes]
    private let figures: MovingFigures

    // Kept from one batch to the next, so that few need memory.
    private var scorer: ContestScorer
    private var values: [Lanes]

    init(_ contest: Contest, _ thresholds: MovingThresholds?, _ figures: MovingFigures) {
        self.contest = contest
        self.thresholds = thresholds
        self.figures = figures
        today = contest.values.map { Lanes(repeating: $0) }
        values = today
        scorer = ContestScorer(contest)
    }

    /// Who is first after each of up to eight steps, which are all of weights or none of them.
    mutating func first(after moves: [StepMove]) -> [[Vendor.ID]] {
        precondition(moves.count <= 8, "eight steps are scored side by side")
        for row in today.indices { values[row] = today[row] }
        var figures = figures
        var movesFigures = false
        for (lane, move) in moves.enumerated() {
            switch move.place {
            case .value(let leaf, let vendor, let change):
                values[leaf * contest.vendors.count + vendor][lane] += change
            case .figure(let measure, let contender, let to):
                figures.figures[lane][measure][contender] = to
                movesFigures = true
            case .price(let party, let amounts):
                for (kind, amount) in amounts { figures.amounts[lane][kind][party] = amount }
                movesFigures = true
            case .share(let row, let to): weigh(row, to, lane)
            }
        }
        let movesWeights = moves.contains(where: \.isOfWeight)
        if movesWeights { scorer.weigh() }
        if movesFigures {
            for lane in moves.indices {
                figures.put(into: &values, contest, trial: lane, isCompared: contest.wasRunning) { _ in true }
            }
        }
        if let thresholds { scorer.total(&values, thresholds, figures) } else { scorer.total(values) }
        let standing = scorer.standing
        if movesWeights {
            for row in contest.shares.indices { scorer.shares[row] = Lanes(repeating: contest.shares[row]) }
            scorer.weigh()
        }
        return moves.indices.map { lane in contest.first(standing.map { $0[lane] }) }
    }

    private mutating func weigh(_ row: Int, _ share: Double, _ lane: Int) {
        let rest = 1 - contest.shares[row]
        for sibling in contest.index.level(of: row) {
            scorer.shares[sibling][lane] =
                sibling == row ? share : contest.shares[sibling] * (1 - share) / rest
        }
    }
}
