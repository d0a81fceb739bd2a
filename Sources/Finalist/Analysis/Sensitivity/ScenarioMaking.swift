extension Outcome {
    /// The result under every weight set, without each vendor, and under any weights at all.
    ///
    /// Vendors that are out are not compared. Where a price formula decides by itself nothing is said of dominance, and of
    /// no vendor whether weights could put it first: its result is no sum of values.
    public func scenarios() -> Scenarios {
        Scenarios(
            weightSets: weightSetResults(), dominances: deciding == nil ? dominances() : [], potential: potential(),
            withoutVendor: resultsWithoutVendors())
    }

    // MARK: weight sets

    private func weightSetResults() -> [Scenarios.WeightSetResult] {
        let hasAward = evaluation.weightSets.contains { $0.status == .awardBasis }
        let plan = Weighting(
            id: "plan", title: nil, status: hasAward ? .whatIf : .awardBasis, entries: [:], adHoc: [])
        let sets = evaluation.weightSets.map { set in
            Weighting(
                id: set.id, title: set.title, status: set.status,
                entries: Dictionary(
                    set.entries.map { ($0.criterion, $0.value) }, uniquingKeysWith: { _, last in last }), adHoc: [])
        }
        let rescoring = Rescoring(outcome: self)
        return ([plan] + sets).map { weighting in
            let outcome = rescoring.outcome(index, weighting)
            let ranked = outcome.ranking.filter { $0.rank != nil }
            return Scenarios.WeightSetResult(
                id: weighting.id, title: weighting.title, status: weighting.status,
                totals: Dictionary(
                    uniqueKeysWithValues: outcome.results.compactMap { one in one.total.map { (one.vendor.id, $0) } }),
                ranks: Dictionary(
                    uniqueKeysWithValues: outcome.results.compactMap { one in one.rank.map { (one.vendor.id, $0) } }),
                order: ranked.map(\.vendor.id), changesOrder: outcome.results.map(\.rank) != results.map(\.rank),
                changesFirst: outcome.winners.map(\.id) != winners.map(\.id))
        }
    }

    // MARK: dominance

    /// The lowest criteria on which at least one vendor in the running has a value, by row.
    private var comparedLeaves: [Int] {
        criteria.indices.filter { row in
            criteria[row].criterion.isLeaf && running.contains { value(row, $0) != nil }
        }
    }

    /// In the order of the file. Where only one of two has a value on a criterion, neither beats the other on everything.
    private func dominances() -> [Scenarios.Dominance] {
        let leaves = comparedLeaves
        return running.flatMap { one in
            running.filter { $0 != one && dominates(one, $0, leaves) }.map {
                Scenarios.Dominance(better: results[one].vendor.id, worse: results[$0].vendor.id)
            }
        }
    }

    private func dominates(_ one: Int, _ other: Int, _ leaves: [Int]) -> Bool {
        var isBetter = false
        for row in leaves {
            switch (value(row, one), value(row, other)) {
            case (nil, nil): continue
            case (let own?, let theirs?):
                if own < theirs - Ranking.tie { return false }
                if own > theirs + Ranking.tie { isBetter = true }
            default: return false
            }
        }
        return isBetter
    }

    // MARK: without one vendor

    /// Whether nobody's result rests on that of another: totals are of a vendor's own evidence alone.
    private var isEachForItself: Bool {
        deciding == nil && index.nodes.allSatisfy { !$0.criterion.isRelative && $0.criterion.callTerm == nil }
    }

    /// One each vendor that others were compared with: in the running when relative formulas were applied.
    func resultsWithoutVendors() -> [Scenarios.WithoutVendor] {
        isEachForItself ? ranksWithoutVendors() : resultsScoredWithoutVendors()
    }

    /// As scored anew: the totals of the others stay as they are.
    private func ranksWithoutVendors() -> [Scenarios.WithoutVendor] {
        results.indices.filter { wasRunning[$0] }.map { contender in
            let rest = results.indices.filter { $0 != contender }
            let ranks = Ranking.ranks(rest.map { results[$0].total })
            return withoutVendor(contender, rest.map { results[$0].vendor.id }, ranks, [])
        }
    }

    /// The others scored anew, whole, as if each in turn had not taken part: where a vendor moves what others are worth.
    func resultsScoredWithoutVendors() -> [Scenarios.WithoutVendor] {
        results.indices.filter { wasRunning[$0] }.map { contender in
            let rest = evaluation.without(results[contender].vendor.id)
            guard !rest.contenders.isEmpty else { return withoutVendor(contender, [], [], []) }
            let scoring = Scoring(Index(rest, after: index), weighting, isInterim: isInterim)
            let errors = scoring.flags.filter { $0.severity == .error }.map(\.message)
            let outcome = scoring.outcome()
            return withoutVendor(
                contender, outcome.results.map(\.vendor.id), outcome.results.map(\.rank), errors)
        }
    }

    /// - Parameters:
    ///   - rest: The other contenders, in the order of the file.
    ///   - ranks: Theirs.
    private func withoutVendor(
        _ contender: Int, _ rest: [Vendor.ID], _ ranks: [Int?], _ errors: [String]
    ) -> Scenarios.WithoutVendor {
        let before = results.indices.filter { $0 != contender }.map { results[$0].rank }
        let ranked = zip(rest, ranks).compactMap { id, rank in rank.map { (id, $0) } }
        let order = ranked.enumerated().sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }
        return Scenarios.WithoutVendor(
            vendor: results[contender].vendor.id, order: order.map(\.element.0),
            ranks: Dictionary(uniqueKeysWithValues: ranked), changesOrder: ranks != Self.closedUp(before),
            obstacle: rest.isEmpty
                ? "no other vendor takes part" : errors.isEmpty ? nil : errors.joined(separator: "; "))
    }

    /// The ranks of those that are left when one is taken out from between them.
    private static func closedUp(_ ranks: [Int?]) -> [Int?] {
        ranks.map { rank in rank.map { own in 1 + ranks.count { $0.map { $0 < own } ?? false } } }
    }

    // MARK: any weights at all

    private func potential() -> [Scenarios.Potential] {
        let leaves = comparedLeaves
        let values = running.map { contender in leaves.map { value($0, contender) } }
        return running.indices.map { one in
            Scenarios.Potential(
                vendor: results[running[one]].vendor.id, answer: answer(one, values, leaves))
        }
    }

    private func answer(_ one: Int, _ values: [[Double?]], _ leaves: [Int]) -> Scenarios.Potential.Answer {
        if let deciding {
            return .unknown(
                "the price formula \(deciding.formula.id) ranks by a figure of its own, and no total decides")
        }
        let ids = leaves.map { criteria[$0].criterion.id }
        let whole = values.indices.filter { row in values[row].allSatisfy { $0 != nil } }
        guard whole.contains(one) else { return .unknown(gap(one, values, ids)) }
        // One linear program a vendor, as large as all others together.
        guard values.count <= Scenarios.Potential.mostSearched else { return .unsearched }
        let rivals = whole.filter { $0 != one }
        let own = values[one].compactMap(\.self)
        func shares(_ weights: [Double]) -> [Criterion.ID: Double] {
            Dictionary(uniqueKeysWithValues: zip(ids, weights))
        }
        if values.count == 1 {
            return .first(margin: 0, weights: shares(leaves.map { criteria[$0].cells[running[one]].weight }))
        }
        var best: MatrixGame.Solution?
        if !rivals.isEmpty {
            let advantages = rivals.map { rival in
                zip(own, values[rival].compactMap(\.self)).map { $0 - $1 }
            }
            guard let solution = MatrixGame.solution(advantages) else {
                return .unknown("the weights found could not be proved to be the best")
            }
            best = solution
        }
        if let best, best.value <= -Ranking.tie {
            let mixture = zip(rivals, best.mixture).map { (results[running[$0]].vendor.id, $1) }
            return .never(margin: -best.value, mixture: Dictionary(uniqueKeysWithValues: mixture))
        }
        // Behind no mixture of those with all values; the others' weights move as the formula for them does, in no line.
        if let partial = values.indices.first(where: { !whole.contains($0) }) {
            return .unknown(gap(partial, values, ids))
        }
        guard let best else { preconditionFailure("without a gap every other vendor is a rival") }
        return best.value < Ranking.tie
            ? .level(weights: shares(best.weights)) : .first(margin: best.value, weights: shares(best.weights))
    }

    private func gap(_ one: Int, _ values: [[Double?]], _ ids: [Criterion.ID]) -> String {
        let gone = zip(ids, values[one]).filter { $0.1 == nil }.map(\.0).joined(separator: ", ")
        return
            "\(results[running[one]].vendor.name) has no value on \(gone), and what its siblings carry there differs from what they carry for others"
    }
}
