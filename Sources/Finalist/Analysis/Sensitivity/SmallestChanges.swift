extension Outcome {
    /// The smallest changes with which each rival draws level with the leader, of every kind; rivals in the order of the
    /// ranking, kinds in their own.
    ///
    /// Where several vendors are first, the leader is the first of them in the file; the others are level with it as it
    /// is, and no change is told. Each change is scored anew, whole, at it and just beyond it. Empty with fewer than two
    /// vendors in the running. Where a price formula decides by itself, only prices are looked at.
    public func smallestChanges() -> [SmallestChange] {
        let order = ranking.filter { $0.rank != nil }.compactMap { index.contenderRow[$0.vendor.id] }
        guard order.count > 1 else { return [] }
        let finder = ChangeFinder(self, leader: order[0])
        return order.dropFirst().flatMap { finder.changes(rival: $0) }
    }
}

/// One run of looking for the smallest changes; what all rivals share is worked out once.
struct ChangeFinder {
    typealias Kind = SmallestChange.Kind

    let outcome: Outcome
    let leader: Int
    let rescoring: Rescoring
    let shares: [Double]
    let moves: [WeightMove]

    /// The place of each contender among those in the running.
    let place: [Int: Int]

    /// What one score of the leader can take away.
    let leaderScores: [MovableScore]

    init(_ outcome: Outcome, leader: Int) {
        self.outcome = outcome
        self.leader = leader
        rescoring = Rescoring(outcome: outcome)
        shares = outcome.shares
        let isAdditive = outcome.deciding == nil
        moves = isAdditive ? outcome.weightMoves() : []
        place = Dictionary(uniqueKeysWithValues: outcome.running.enumerated().map { ($1, $0) })
        leaderScores = isAdditive ? outcome.movableScores(of: leader, isRaised: false) : []
    }

    func changes(rival: Int) -> [SmallestChange] {
        let own = outcome.results[leader]
        let other = outcome.results[rival]
        let duel = Duel(leader: leader, rival: rival, lead: (own.total ?? 0) - (other.total ?? 0))
        return Kind.allCases.map { kind in
            if other.rank == own.rank { return none(duel, kind, "the two are level as it is") }
            if let deciding = outcome.deciding, kind != .onePrice {
                return none(
                    duel, kind,
                    "the price formula \(deciding.formula.id) ranks by a figure of its own, and no total decides")
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

    func none(_ duel: Duel, _ kind: Kind, _ obstacle: String) -> SmallestChange {
        change(duel, kind, nil, Duel.Verdict(isVerified: false, obstacle: obstacle))
    }

    func change(_ duel: Duel, _ kind: Kind, _ change: SmallestChange.Change?, _ verdict: Duel.Verdict) -> SmallestChange
    {
        SmallestChange(
            leader: vendor(duel.leader).id, rival: vendor(duel.rival).id, kind: kind, change: change,
            obstacle: verdict.obstacle, isVerified: change == nil ? nil : verdict.isVerified,
            firstBeyond: change == nil ? [] : verdict.first)
    }

    func vendor(_ contender: Int) -> Vendor { outcome.results[contender].vendor }

    func criterion(_ row: Int) -> Criterion { outcome.index.nodes[row].criterion }
}
