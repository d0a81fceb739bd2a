extension TrialPlan {
    /// What was varied and what was held, and why, one sentence each.
    func notes(_ variation: Variation, _ outcome: Outcome) -> [String] {
        // Held by whoever asked, which is another thing than that nothing could be drawn.
        func held(_ what: String) -> String { "\(what) were held, as only what was named was to be varied." }
        var notes = [variation.weights.map { "Weights: \(words($0))" } ?? held("Weights")]
        notes += variation.scores ? scoreNotes : [held("Scores")]
        notes += variation.calls ? callNotes(outcome) : [held("Results of calls")]
        notes += variation.prices ? priceNotes : [held("Prices")]
        notes += variation.measures ? measureNotes : [held("Measured figures")]
        notes += thresholdNotes(variation, outcome)
        if outcome.isInterim {
            notes.append("Evidence is missing: totals are of what is there, and what is still to come was not drawn.")
        }
        return notes
    }

    private func thresholdNotes(_ variation: Variation, _ outcome: Outcome) -> [String] {
        func ids(_ thresholds: [ExcludingThreshold]) -> [Criterion.ID] {
            thresholds.map { contest.index.nodes[$0.row].criterion.id }
        }
        let all = ids(contest.index.excludingThresholds)
        let anew = ids(outcome.excludingThresholds(variation))
        let held = all.filter { !anew.contains($0) }
        func words(_ ids: [Criterion.ID]) -> String {
            "\(ids.count == 1 ? "threshold" : "thresholds") of \(listed(ids))"
        }
        let barred = outcome.results.indices.filter {
            outcome.results[$0].status == .eliminated && !outcome.isEligible[$0]
        }.map { outcome.results[$0].vendor.name }
        return [
            anew.isEmpty
                ? nil
                : "The \(words(anew)) \(anew.count == 1 ? "was" : "were") applied anew in each trial: who falls below is out of it and takes no place, and who is out today may be in\(barred.isEmpty ? "" : ", but for \(listed(barred)), whom more than a threshold keeps out").",
            held.isEmpty
                ? nil
                : "The \(words(held)) \(held.count == 1 ? "was" : "were") not applied anew: who is out stayed out, and who is in stayed in.",
        ].compactMap(\.self)
    }

    private func words(_ variation: Variation.WeightVariation) -> String {
        let count = counted(contest.leaves.count, "lowest criterion", "lowest criteria")
        switch variation {
        case .uniform: return "every weighting of the \(count) was as likely, whatever weights were agreed."
        case .uniformByLevel:
            return "within each level every weighting was as likely, whatever weights were agreed."
        case .spread(let part):
            return
                "each agreed share of a level was drawn up to \(Figures.plain(part * 100))% of itself lower or higher, and the level brought back to 100%."
        case .points(let points):
            return
                "each agreed share of a level was drawn up to \(Figures.plain(points * 100)) points of 100 lower or higher, not below 0, and the level brought back to 100%."
        case .order:
            return
                "within each level every weighting was as likely that puts no criterion above one with a higher agreed weight."
        case .bounds(let bounds, let others):
            let words = bounds.keys.sorted().map { id in
                let bound = bounds[id] ?? 0...1
                return
                    "\(id) from \(Figures.plain(bound.lowerBound * 100))% to \(Figures.plain(bound.upperBound * 100))%"
            }
            let rest =
                others.map(self.words)
                ?? "All others were held in their proportions."
            return
                "shares of the level of \(listed(words, limit: 12)) were drawn, any within these bounds as likely; others of the level share out what is left. For those not named: \(rest)"
        }
    }

    private var scoreNotes: [String] {
        let inputs = panel ?? PanelDraws(contest)
        guard !inputs.cells.isEmpty else {
            return ["Scores: nothing could be drawn, as no score is the mean of several evaluators."]
        }
        var notes = [
            "Scores: the \(counted(inputs.evaluators.count, "evaluator")) were drawn with replacement, as many as there are; a question's score is the mean of its own, each as often as drawn, and where none of them was drawn they were drawn among themselves."
        ]
        let drawn = inputs.moderated - inputs.held
        if drawn > 0 {
            notes.append(
                "Moderated scores: \(counted(drawn, "score")) \(drawn == 1 ? "was" : "were") drawn around what the panel agreed on, as far apart as the originals are and within the scale."
            )
        }
        if inputs.held > 0 {
            notes.append(
                "Moderated scores whose originals stand on no sheet were held (\(counted(inputs.held, "score"))).")
        }
        return notes
    }

    private func callNotes(_ outcome: Outcome) -> [String] {
        let inputs = calls ?? CallDraws(contest, outcome)
        guard !inputs.cells.isEmpty || !inputs.held.isEmpty else { return ["Calls: no value rests on calls."] }
        var notes: [String] = []
        if !inputs.cells.isEmpty {
            notes.append(
                "Calls: means were drawn by Student's t around the mean found, and shares of calls from the beta distribution of as many calls, within 0 and 100."
            )
        }
        if !inputs.held.isEmpty {
            let words = inputs.held.map { "\($0.vendor) on \($0.criterion)" }
            notes.append(
                "Calls: \(listed(words)) \(words.count == 1 ? "was" : "were") held, as one call, or calls that all score alike, tell nothing of how far others would be off."
            )
        }
        return notes
    }

    private var priceNotes: [String] {
        let inputs = prices ?? PriceInputs(contest)
        guard !inputs.leaves.isEmpty else { return ["Prices: no criterion is a price."] }
        let used = Set(inputs.leaves.map(\.kind))
        let lines = inputs.parties.reduce(0) { $0 + $1.moving.count }
        let totals = inputs.parties.reduce(0) { sum, party in
            sum
                + used.sorted().count { kind in
                    if case .stated(_, .some) = party.totals[kind] { true } else { false }
                }
        }
        guard lines + totals > 0 else { return ["Prices were held: the file states no range for any."] }
        let words = [
            lines > 0 ? counted(lines, "price line") : nil, totals > 0 ? counted(totals, "stated total") : nil,
        ].compactMap(\.self)
        return [
            "Prices: \(listed(words)) with a stated range \(lines + totals == 1 ? "was" : "were") drawn, each on its own; all others were held. Minimums and rises of prices count as in the offer."
        ]
    }

    private var measureNotes: [String] {
        let all = contest.leaves.indices.compactMap { MeasureInputs(contest, leaf: $0) }
        guard !all.isEmpty else { return ["Measured figures: no criterion is measured."] }
        let ranged = measures.reduce(0) { $0 + $1.ranges.count { $0 != nil } }
        guard ranged > 0 else { return ["Measured figures were held: the file states no range for any."] }
        return [
            "Measured figures: \(counted(ranged, "figure")) with a stated range \(ranged == 1 ? "was" : "were") drawn, each on its own; all others were held."
        ]
    }
}
