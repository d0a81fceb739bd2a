extension Outcome {
    /// Moderations, recusals, abstentions and leave-outs without which others are first, each scored anew, and all of a kind
    /// together where there are several.
    ///
    /// A moderation gives way to the mean of its originals, and recused scores are put back. What nobody scored is tried as
    /// the worst and as the best. Not looked for while evidence is missing.
    func findDecidingActs() -> DecidingActs {
        guard !isInterim, !winners.isEmpty else { return .none }
        return ActFinder(self).found()
    }
}

/// One run of looking for acts that decide.
private struct ActFinder {
    let outcome: Outcome
    let index: Index
    let today: [Vendor.ID]

    /// Every scoring anew takes as long as the first, so that a large panel, or a large plan, is tried less often.
    private let most: Int

    /// What stands in place of an act, and how it is told.
    private struct Trial {
        let kind: DecidingAct.Kind
        let vendor: Vendor.ID?
        let item: String?
        let location: Location?

        /// "Without the moderation of Q1 for Oak (4 agreed, 3 the mean of its originals)"; who would be first follows.
        let words: String
        var overrides: Overrides
    }

    init(_ outcome: Outcome) {
        self.outcome = outcome
        index = outcome.index
        today = outcome.winners.map(\.id)
        let values = max(1, index.nodes.count * index.contenders.count)
        most = outcome.isLarge ? 20 : min(400, max(20, 1_000_000 / values))
    }

    func found() -> DecidingActs {
        let (moderations, recusals, gaps) = panelTrials()
        let all =
            together(moderations, "Without any of the \(moderations.count) moderations") + moderations + recusals + gaps
            + leaveOuts()
        var deciding: [DecidingAct] = []
        for trial in all.prefix(most) {
            let first = scored(trial.overrides)
            guard first != today else { continue }
            deciding.append(
                DecidingAct(
                    kind: trial.kind, vendor: trial.vendor, item: trial.item, firstWithout: first,
                    words: "\(trial.words) \(would(first)).", location: trial.location))
        }
        return DecidingActs(
            deciding: deciding, tried: min(all.count, most), untried: max(0, all.count - most))
    }

    private func scored(_ overrides: Overrides) -> [Vendor.ID] {
        let scoring = Scoring(index, outcome.weighting, isInterim: false, overriding: overrides)
        return zip(index.contenders, scoring.ranks).filter { $0.1 == 1 }.map(\.0.id)
    }

    private func would(_ first: [Vendor.ID]) -> String {
        let names = first.map { id in outcome[id]?.vendor.name ?? id }
        return names.isEmpty
            ? "nobody would be in the running"
            : names.count == 1
                ? "\(names[0]) would be first\(today.contains(first[0]) ? " alone" : "")"
                : "\(names.joined(separator: " and ")) would be level in first place"
    }

    /// All of a kind at once, where there are several.
    private func together(_ trials: [Trial], _ words: String) -> [Trial] {
        guard trials.count > 1, let kind = trials.first?.kind else { return [] }
        var overrides = Overrides()
        for trial in trials {
            for (row, scores) in trial.overrides.scores {
                overrides.scores[row, default: [:]].merge(scores) { _, new in new }
            }
        }
        return [
            Trial(kind: kind, vendor: nil, item: nil, location: trials[0].location, words: words, overrides: overrides)
        ]
    }

    // MARK: what people scored, and did not

    private func panelTrials() -> (moderations: [Trial], recusals: [Trial], gaps: [Trial]) {
        var (moderations, gaps): ([Trial], [Trial]) = ([], [])
        // By recusal: what its scores would make of each question; and those of all recusals at last.
        var putBack = outcome.evaluation.panel.recusals.map { _ in Overrides() } + [Overrides()]
        for row in index.questions.indices {
            guard let scale = outcome.evaluation.scale(of: index.questions[row]) else { continue }
            for contender in index.contenders.indices where outcome.isEligible[contender] {
                guard index.applies(index.owner[row], to: contender) else { continue }
                let panel = PanelScore(index, question: row, contender: contender, scale: scale)
                if let moderation = panel.moderation {
                    if let trial = trial(moderation, panel, row, contender) { moderations.append(trial) }
                    continue
                }
                let counted = counted(panel, row, scale)
                note(recusedIn: panel, counted, row, contender, &putBack)
                gaps += self.gaps(in: panel, counted, row, contender, scale)
            }
        }
        var recusals = zip(outcome.evaluation.panel.recusals, putBack).compactMap { recusal, overrides in
            trial(recusal, overrides)
        }
        if recusals.count > 1, let all = putBack.last {
            let words = "With the scores of all who are recused"
            recusals.insert(
                Trial(
                    kind: .recusal, vendor: nil, item: nil, location: recusals[0].location, words: words,
                    overrides: all), at: 0)
        }
        return (moderations, recusals, gaps)
    }

    private func trial(
        _ moderation: Record.Moderation, _ panel: PanelScore, _ row: Int, _ contender: Int
    ) -> Trial? {
        guard !panel.scores.isEmpty else { return nil }
        let mean = mean(panel.scores)
        guard mean != moderation.agreed else { return nil }
        var overrides = Overrides()
        overrides.scores[row] = [contender: mean]
        let vendor = index.contenders[contender]
        return Trial(
            kind: .moderation, vendor: vendor.id, item: moderation.question, location: moderation.location,
            words:
                "Without the moderation of \(moderation.question) for \(vendor.name) (\(Figures.plain(moderation.agreed)) agreed, \(Figures.plain(mean, decimals: 2)) the mean of its originals)",
            overrides: overrides)
    }

    /// A recused score that is kept, among those that count.
    private func note(
        recusedIn panel: PanelScore, _ counted: [Double], _ row: Int, _ contender: Int, _ putBack: inout [Overrides]
    ) {
        for voice in panel.voices {
            guard case .recused(.some(let score)) = voice.state,
                let recusal = outcome.evaluation.panel.recusals.firstIndex(where: {
                    $0 == index.recusal(voice.evaluator, question: row, vendor: index.contenders[contender].id)
                })
            else { continue }
            putBack[recusal].scores[row, default: [:]][contender] = mean(counted + [score])
            putBack[putBack.count - 1].scores[row, default: [:]][contender] = mean(counted + panel.recused)
        }
    }

    /// The scores that count, those that the plan counts as the worst among them.
    private func counted(_ panel: PanelScore, _ row: Int, _ scale: Scale) -> [Double] {
        index.criterion(ofQuestion: row).missing == .worst
            ? panel.scores + panel.missingVoices.map { _ in scale.from } : panel.scores
    }

    private func mean(_ scores: [Double]) -> Double { scores.reduce(0, +) / Double(scores.count) }

    private func trial(_ recusal: Recusal, _ overrides: Overrides) -> Trial? {
        guard !overrides.scores.isEmpty else { return nil }
        let who = outcome.evaluation.panel.name(recusal.evaluator)
        let whom = recusal.vendor.flatMap { outcome[$0]?.vendor.name }.map { " for \($0)" } ?? ""
        return Trial(
            kind: .recusal, vendor: recusal.vendor, item: nil, location: recusal.location,
            words: "With the scores of \(who)\(whom), who is recused there,", overrides: overrides)
    }

    /// What somebody did not score, as the worst and as the best.
    private func gaps(in panel: PanelScore, _ counted: [Double], _ row: Int, _ contender: Int, _ scale: Scale)
        -> [Trial]
    {
        let vendor = index.contenders[contender]
        let question = index.questions[row].id
        let isExcluded = index.criterion(ofQuestion: row).missing == .exclude
        return panel.voices.flatMap { voice -> [Trial] in
            let words: (DecidingAct.Kind, String)
            switch voice.state {
            case .counted, .recused: return []
            case .abstained: words = (.abstention, "abstained on")
            case .notApplicable: words = (.leftOut, "calls not applicable")
            case .missing:
                guard isExcluded else { return [] }
                words = (.leftOut, "has not scored")
            }
            guard canMatter(row, contender) else { return [] }
            let location = voice.entry.flatMap { index.score($0).location }
            return [("worst", scale.from), ("best", scale.to)].map { name, score in
                var overrides = Overrides()
                overrides.scores[row] = [contender: mean(counted + [score])]
                return Trial(
                    kind: words.0, vendor: vendor.id, item: question,
                    location: location ?? index.questions[row].location,
                    words:
                        "\(outcome.evaluation.panel.name(voice.evaluator)) \(words.1) \(question) for \(vendor.name): with the \(name) score (\(Figures.plain(score)))",
                    overrides: overrides)
            }
        }
    }

    /// Whether one score can move the vendor as far as its distance from first place; thresholds aside nothing else moves.
    private func canMatter(_ row: Int, _ contender: Int) -> Bool {
        let leaf = index.owner[row]
        let hasThreshold = index.lineage(leaf).contains { index.nodes[$0].criterion.threshold?.effect == .exclude }
        guard !hasThreshold, outcome.deciding == nil, let total = outcome.results[contender].total else { return true }
        let isFirst = outcome.results[contender].rank == 1
        let rivals = outcome.results.indices.compactMap { $0 == contender ? nil : outcome.results[$0].total }
        guard let best = rivals.max() else { return false }
        let gap = isFirst ? total - best : best - total
        // A question can move its criterion through its whole range at most.
        return outcome.criteria[leaf].cells[contender].weight * 100 >= gap - Ranking.tie
            || outcome.criteria[leaf].cells[contender].value == nil
    }

    // MARK: criteria that are left out

    private func leaveOuts() -> [Trial] {
        index.nodes.indices.flatMap { row in
            index.contenders.indices.flatMap { contender -> [Trial] in
                guard outcome.isEligible[contender], isLeftOut(row, contender) else { return [] }
                let vendor = index.contenders[contender]
                let criterion = index.nodes[row].criterion
                let title = criterion.title == criterion.id ? criterion.id : "\(criterion.title) (\(criterion.id))"
                return [0.0, 100].map { value in
                    var overrides = Overrides()
                    overrides.set(row, contender, to: value, index)
                    return Trial(
                        kind: .leftOut, vendor: vendor.id, item: criterion.id, location: criterion.location,
                        words:
                            "\(title) is left out for \(vendor.name): were it worth \(Figures.plain(value)) of 100 there,",
                        overrides: overrides)
                }
            }
        }
    }

    /// The topmost of what is left out, unless it weighs nothing.
    private func isLeftOut(_ row: Int, _ contender: Int) -> Bool {
        let cell = outcome.criteria[row].cells[contender]
        guard cell.state == .notApplicable || cell.state == .excluded, outcome.criteria[row].effectiveWeight > 0 else {
            return false
        }
        guard let parent = index.nodes[row].parent else { return true }
        return outcome.criteria[parent].cells[contender].state == .valued
    }
}

extension PanelScore {
    /// The scores that are kept and left out.
    fileprivate var recused: [Double] {
        voices.compactMap { if case .recused(let score) = $0.state { score } else { nil } }
    }
}
