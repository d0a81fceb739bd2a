extension Outcome {
    /// The smallest changes with which each rival comes ahead of the leader, of every kind; rivals in the order of the
    /// ranking, then those whom a threshold alone keeps out, kinds in their own.
    ///
    /// Where several vendors are first, the leader is the first of them in the file; the others are level with it as it
    /// is, and no change is told. Each change is scored anew, whole, at it and just beyond it. Empty with fewer than two
    /// vendors that are in the running or may come in. Where a price formula decides by itself, only prices are looked at.
    ///
    /// Thresholds that put a vendor out are looked at where one weight, score or figure moves, or all prices of a vendor,
    /// and for the leader where all lowest weights do. While evidence is missing they are not. Scores and figures of others
    /// than the two are not moved; their prices are, where a formula compares bids.
    ///
    /// With very many vendors and criteria only the rivals that rank highest are looked at; of the others each kind is
    /// ``SmallestChange/Searched/notSearched``, with that reason.
    public func smallestChanges() -> [SmallestChange] { smallestChanges(nearest: nearestRivals) }

    /// - Parameter most: How many rivals are looked at, from 1.
    func smallestChanges(nearest most: Int) -> [SmallestChange] {
        let order = ranking.filter { $0.rank != nil }.compactMap { index.contenderRow[$0.vendor.id] }
        guard let first = order.first else { return [] }
        let finder = ChangeFinder(self, leader: first)
        let rivals = order.dropFirst() + finder.barred
        let left =
            "of \(Figures.grouped(rivals.count)) rivals only the nearest \(most > 1 ? "\(Figures.grouped(most)) were" : "was") looked at"
        return rivals.enumerated().flatMap { place, rival in
            finder.changes(rival: rival, leftOut: place < most ? nil : left)
        }
    }

    /// How many rivals are looked at: for each the whole is scored anew several times, and read anew before.
    private var nearestRivals: Int { max(1, 200_000 / max(1, index.contenders.count * (60 + index.nodes.count))) }
}

/// One run of looking for the smallest changes; what all rivals share is worked out once.
struct ChangeFinder {
    typealias Kind = SmallestChange.Kind

    let outcome: Outcome
    let leader: Int
    let rescoring: Rescoring
    let shares: [Double]

    /// Every weight that can move, and between which of its shares the same vendors are in.
    let moves: [(move: WeightMove, stretches: [CourseStretch])]

    /// By contender: the total it has, or would have if no threshold kept it out.
    let totals: [Int: Double]

    /// By contender: where it stands in the totals of moves.
    let place: [Int: Int]

    /// Contenders whom thresholds alone keep out.
    let barred: [Int]

    /// Thresholds that put vendors out: none while evidence is missing, as then they ask for the best case.
    let thresholds: [ExcludingThreshold]

    /// Those of groups, which the weights below them move.
    let groupThresholds: [ExcludingThreshold]

    /// `nil` where no price counts.
    let prices: PriceSearch?

    /// What one score of the leader can take away.
    let leaderScores: [MovableScore]

    /// By scale: which scores can be given.
    let scoreSteps: [Scale.ID: ScoreSteps]

    init(_ outcome: Outcome, leader: Int) {
        self.outcome = outcome
        self.leader = leader
        rescoring = Rescoring(outcome: outcome)
        shares = outcome.shares
        let isAdditive = outcome.deciding == nil
        thresholds = isAdditive ? outcome.excludingThresholds(weights: true, values: true) : []
        let groups = thresholds.filter { !outcome.index.nodes[$0.row].children.isEmpty }
        groupThresholds = groups
        let contest = Contest(outcome, withBarred: !thresholds.isEmpty)
        let contenders = contest?.contenders ?? []
        totals = Dictionary(uniqueKeysWithValues: zip(contenders, contest?.totals ?? []))
        place = Dictionary(uniqueKeysWithValues: contenders.enumerated().map { ($1, $0) })
        barred = contenders.filter { outcome.results[$0].rank == nil }
        moves = (isAdditive ? outcome.weightMoves(contenders) : []).map { move in
            (move, outcome.stretches(move, contenders, groups))
        }
        prices = PriceSearch(outcome)
        leaderScores = isAdditive ? outcome.movableScores(of: leader, isRaised: false) : []
        scoreSteps = outcome.evaluation.scoreSteps()
    }

    /// - Parameter reason: Why nothing is looked for; `nil` where it is.
    func changes(rival: Int, leftOut reason: String?) -> [SmallestChange] {
        let own = outcome.results[leader]
        let other = outcome.results[rival]
        let duel = Duel(leader: leader, rival: rival, lead: (totals[leader] ?? 0) - (totals[rival] ?? 0))
        let isOut = !missed(rival).isEmpty
        return Kind.allCases.map { kind in
            if other.rank == own.rank {
                var change = notSearched(duel, kind, "the two are level as it is")
                change.isLevelToday = true
                return change
            }
            if let reason { return notSearched(duel, kind, reason) }
            if let deciding = outcome.deciding, kind != .onePrice {
                return notSearched(
                    duel, kind,
                    "the price formula \(deciding.formula.id) ranks by a figure of its own, and no total decides")
            }
            if isOut, let obstacle = obstacle(toEntryBy: kind) { return notSearched(duel, kind, obstacle) }
            if isOut, kind == .onePrice, !outcome.hasThresholdOnPrice {
                return none(duel, kind, "no price moves that")
            }
            switch kind {
            case .topWeightsLeastMovement: return topWeights(duel, kind, NearestWeights.leastMovement)
            case .topWeightsLeastSquares: return topWeights(duel, kind, NearestWeights.leastSquares)
            case .leafWeightsLeastMovement: return leafWeights(duel, kind, NearestWeights.leastMovement)
            case .leafWeightsLeastSquares: return leafWeights(duel, kind, NearestWeights.leastSquares)
            case .oneWeight: return oneWeight(duel)
            case .oneScore: return oneScore(duel)
            case .oneMeasure: return oneMeasure(duel)
            case .onePrice: return onePrice(duel)
            }
        }
    }

    /// Why it cannot be told whether a rival that a threshold keeps out comes in and ahead; `nil` where it can.
    private func obstacle(toEntryBy kind: Kind) -> String? {
        switch kind {
        case .oneWeight, .oneScore, .oneMeasure, .onePrice: nil
        case .topWeightsLeastMovement, .topWeightsLeastSquares, .leafWeightsLeastMovement, .leafWeightsLeastSquares:
            // To reach a threshold and come ahead as well is two conditions on many weights.
            "what several weights do together is not worked out"
        }
    }

    /// Looked for, and there is none.
    func none(_ duel: Duel, _ kind: Kind, _ obstacle: String) -> SmallestChange {
        without(duel, kind, .none, obstacle)
    }

    func notSearched(_ duel: Duel, _ kind: Kind, _ reason: String) -> SmallestChange {
        without(duel, kind, .notSearched, reason)
    }

    private func without(
        _ duel: Duel, _ kind: Kind, _ searched: SmallestChange.Searched, _ obstacle: String
    ) -> SmallestChange {
        let out = missed(duel.rival).map { criterion($0.row).id }
        let barred = out.isEmpty ? "" : "\(vendor(duel.rival).name) is out by the threshold of \(listed(out)); "
        return change(
            duel, kind, nil, Duel.Verdict(isVerified: false, obstacle: barred + obstacle), searched: searched)
    }

    /// What scoring anew shows on both sides of a change.
    enum Sides {
        /// The two are level at the change.
        case level(at: Outcome, beyond: Outcome)
        /// They pass each other without being level.
        case jump(before: Outcome, passed: Outcome)
    }

    func change(
        _ duel: Duel, _ kind: Kind, _ change: SmallestChange.Change, _ sides: Sides, caveat: String? = nil
    ) -> SmallestChange {
        switch sides {
        case .level(let at, let beyond):
            return self.change(duel, kind, change, duel.verdict(at: at, beyond: beyond), caveat: caveat)
        case .jump(let before, let passed):
            let cause = cause(duel, before, passed)
            return self.change(
                duel, kind, change,
                cause == .ahead
                    ? duel.verdict(before: before, atJump: passed) : duel.verdict(before: before, passed: passed),
                cause,
                caveat: caveat)
        }
    }

    /// What a threshold does between two results.
    func cause(_ duel: Duel, _ before: Outcome, _ passed: Outcome) -> SmallestChange.Cause {
        if passed.results[duel.leader].rank == nil, let threshold = missed(duel.leader, in: passed).first {
            return .leaderOut(criterion(threshold.row).id)
        }
        // Of several it is the last one reached.
        let missed = missed(duel.rival, in: before)
        if before.results[duel.rival].rank == nil, passed.results[duel.rival].rank != nil, let threshold = missed.last {
            return .rivalIn(criterion(threshold.row).id)
        }
        return .ahead
    }

    func change(
        _ duel: Duel, _ kind: Kind, _ change: SmallestChange.Change?, _ verdict: Duel.Verdict,
        _ cause: SmallestChange.Cause = .ahead, caveat: String? = nil, searched: SmallestChange.Searched = .found
    ) -> SmallestChange {
        SmallestChange(
            leader: vendor(duel.leader).id, rival: vendor(duel.rival).id, kind: kind, cause: cause, change: change,
            searched: searched, obstacle: verdict.obstacle, caveat: caveat,
            isVerified: change == nil ? nil : verdict.isVerified,
            firstBeyond: change == nil ? [] : verdict.first)
    }

    /// The first that scoring anew bears out, the smallest first; else the smallest, with what stands in its way. Of a rival
    /// that a threshold keeps out only one that is borne out is told.
    ///
    /// - Parameter candidates: By rising size; a dozen at most are tried.
    func firstBorneOut<Turn>(
        _ duel: Duel, _ candidates: [Turn], _ change: (Turn) -> SmallestChange
    ) -> SmallestChange? {
        var first: SmallestChange?
        for candidate in candidates.prefix(12) {
            let change = change(candidate)
            if change.isVerified == true { return change }
            first = first ?? change
        }
        return missed(duel.rival).isEmpty ? first : nil
    }

    /// The thresholds that keep a vendor out.
    func missed(_ contender: Int) -> [ExcludingThreshold] { missed(contender, in: outcome) }

    private func missed(_ contender: Int, in outcome: Outcome) -> [ExcludingThreshold] {
        thresholds.filter { threshold in
            outcome.value(threshold.row, contender).map { $0 < threshold.minimum - Ranking.tie } ?? false
        }
    }

    /// Those that hold a value of a criterion, or of one above it.
    func thresholds(above row: Int) -> [ExcludingThreshold] {
        let lineage = outcome.index.lineage(row)
        return thresholds.filter { lineage.contains($0.row) }
    }

    /// What a criterion weighs within one above it, from 0 to 1: what has no value hands its weight to its siblings.
    func part(of row: Int, in whole: Int, _ contender: Int) -> Double {
        var (part, place) = (1.0, row)
        while place != whole, let parent = outcome.index.nodes[place].parent {
            let sum = outcome.index.nodes[parent].children.reduce(0) { sum, child in
                outcome.value(child, contender) == nil ? sum : sum + shares[child]
            }
            part *= sum > 0 ? shares[place] / sum : 0
            place = parent
        }
        return part
    }

    func vendor(_ contender: Int) -> Vendor { outcome.results[contender].vendor }

    func criterion(_ row: Int) -> Criterion { outcome.index.nodes[row].criterion }
}
