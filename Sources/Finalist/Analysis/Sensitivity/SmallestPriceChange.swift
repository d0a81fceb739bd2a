/// The smallest change of a vendor's prices, of one stated total, or of one main price line.
extension ChangeFinder {
    func onePrice(_ duel: Duel) -> SmallestChange {
        guard let prices else { return none(duel, .onePrice, noPrice) }
        if let obstacle = prices.obstacle { return notSearched(duel, .onePrice, obstacle) }
        let movers = prices.contenders.filter { contender in
            // Where nothing compares prices, those of others move neither of the two.
            contender == duel.leader || contender == duel.rival || prices.repricing.isRelative
        }
        let found = movers.flatMap { prices.turns(of: $0, duel.lead) }
        // Those of one size in the order of the file, all prices before one.
        let ways = found.enumerated().sorted {
            ($0.element.turn.distance, $0.offset) < ($1.element.turn.distance, $1.offset)
        }.map(\.element)
        if let found = firstBorneOut(duel, ways, { change(duel, $0) }) { return found }
        let free = [duel.leader, duel.rival].filter { prices.moves(of: $0).isEmpty }.map { vendor($0).name }
        return none(
            duel, .onePrice,
            "no price, \(PricePath.reachWords), makes up for the lead: moved were those of \(listed(movers.map { vendor($0).name }))"
                + (free.isEmpty ? "" : "; \(listed(free)) has none above 0 that could be moved"))
    }

    private var noPrice: String {
        outcome.evaluation.allCriteria.contains(where: \.isPrice)
            ? "no price has any weight" : "the plan compares no price"
    }

    private func change(_ duel: Duel, _ found: PriceSearch.Found) -> SmallestChange {
        let (moved, turn) = (found.moved, found.turn)
        guard let from = moved.total(moved.told, at: 1), let to = moved.total(moved.told, at: turn.factor) else {
            preconditionFailure("a total that moves is an amount at every factor")
        }
        let change = SmallestChange.Change.price(
            SmallestChange.Price(
                vendor: moved.move.vendor, line: moved.move.line, title: moved.move.title, alone: moved.move.total,
                factor: turn.factor, from: from, to: to, currency: outcome.evaluation.currency))
        do throws(Refusal) {
            return self.change(duel, .onePrice, change, try sides(duel, moved.move, turn))
        } catch {
            let why = error.diagnostics.map(\.message).joined(separator: "; ")
            return self.change(
                duel, .onePrice, change,
                Duel.Verdict(isVerified: false, obstacle: "it could not be scored anew: \(why)"))
        }
    }

    private func sides(_ duel: Duel, _ move: PriceMove, _ turn: PriceTurn) throws(Refusal) -> Sides {
        let outward = turn.passed < turn.before ? -1.0 : 1.0
        func scored(_ factor: Double) throws(Refusal) -> Outcome {
            rescoring.outcome(try outcome.evaluation.moving(move, by: factor))
        }
        guard let level = turn.level else {
            return .jump(
                before: try scored(turn.before * (1 - outward * 1e-9)),
                passed: try scored(turn.passed * (1 + outward * 1e-9)))
        }
        // As near as the two can be told apart.
        var beyond = try scored(turn.passed * (1 + outward * 1e-6))
        if !duel.isOvertaken(beyond) { beyond = try scored(turn.passed * (1 + outward * 1e-4)) }
        return .level(at: try scored(level), beyond: beyond)
    }
}

extension Duel {
    /// How far the leader is ahead of the rival.
    fileprivate func lead(_ placing: Placing) -> Double { placing.lead(of: leader, over: rival) }
}
