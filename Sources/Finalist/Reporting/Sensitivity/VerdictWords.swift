/// The word on first place, and why it is no stronger.
extension Sureness {
    /// The weakest of what the trials and what single steps allow; `nil` where no word is put on first place.
    var verdict: LeadVerdict? { robustness?.verdict(beside: steps) }

    /// ", on these scores; how sure they are is not known": where no two people say different things of anything.
    var unknownWords: String {
        verdict != nil && steps?.spread == LeadSteps.Spread.none
            ? ", on these scores; how sure they are is not known" : ""
    }

    /// "One step is enough to change it: Cost (COST) 35% → 36% of its level puts Cordamar first."
    ///
    /// `nil` where the trials alone give as weak a word.
    func stepWords(_ outcome: Outcome) -> String? {
        guard let trials = robustness?.verdict, let verdict, verdict != trials, outcome.winners.count == 1 else {
            return nil
        }
        return changingWords(outcome)
    }

    /// What single steps do, whatever the trials say.
    func changingWords(_ outcome: Outcome) -> String? {
        guard let steps else { return nil }
        let isOne = steps.oneStep.changing > 0
        let tally = isOne ? steps.oneStep : steps.twoSteps
        guard tally.changing > 0 else {
            return
                "Neither one step nor two of any one score, price, figure or weight change who is first (\(Figures.grouped(steps.oneStep.tried + steps.twoSteps.tried)) tried)."
        }
        let words = tally.examples.map { "\($0.words(outcome)) \($0.firstWords(outcome))" }
        return
            "\(isOne ? "One step is" : "Two steps of one input are") enough to change it: \(words.joined(separator: "; "))."
    }

    /// What the word rests on, in full sentences.
    func verdictReason(_ outcome: Outcome) -> String? {
        guard let verdict, let robustness, let trials = robustness.verdict else { return robustness?.withheld }
        let leaders = outcome.winners
        guard let leader = leaders.first, leaders.count == 1 else {
            return "\(verdict.words.sentenceStart): \(leaders.map(\.name).joined(separator: " and ")) are level."
        }
        let share = robustness.vendors.first { $0.vendor == leader.id }?.first ?? 0
        let chance =
            "\(leader.name) is first in \(share == 1 ? "every one" : "\(inFewWords(chance: share))") of \(Figures.grouped(robustness.trials)) trials, which alone would be \(trials.words)."
        let unknown =
            steps?.spread == LeadSteps.Spread.none ? "This is on these scores; how sure they are is not known." : nil
        return ["\(verdict.words.sentenceStart).", chance, changingWords(outcome), unknown].compactMap(\.self)
            .joined(separator: " ")
    }
}

extension SingleStep {
    /// What moves, from where to where.
    func words(_ outcome: Outcome) -> String {
        let names = VendorNames(outcome)
        switch input {
        case .score(let evaluator, let question, let vendor, _):
            return
                "\(outcome.scoreWords(evaluator)) on \(question) for \(names.one(vendor)) \(Figures.plain(from)) → \(Figures.plain(to))"
        case .price(let total, let vendor):
            return "\(total.map { "the \($0.title)" } ?? "all prices") of \(names.one(vendor)) \(percent)"
        case .figure(let criterion, let vendor):
            return
                "\(outcome.titleAndID(criterion)) of \(names.one(vendor)) \(Figures.plain(from)) → \(Figures.plain(to))"
        case .weight(let criterion):
            return
                "weight of \(outcome.titleAndID(criterion)) \(Figures.percentShare(from, decimals: 2)) → \(Figures.percentShare(to, decimals: 2)) of \(outcome.levelWords(criterion))"
        }
    }

    /// "puts Cordamar first"
    func firstWords(_ outcome: Outcome) -> String {
        let before = outcome.winners.map(\.id)
        if first.isEmpty { return "leaves nobody in the running" }
        let names = VendorNames(outcome)
        return first.count > 1
            ? "brings \(names.all(first)) level in first place"
            : before.contains(first[0])
                ? "leaves \(names.one(first[0])) first alone" : "puts \(names.one(first[0])) first"
    }

    private var percent: String {
        "\(Figures.plain(((to - 1) * 100).magnitude.rounded()))% \(to > 1 ? "higher" : "lower")"
    }
}

extension Outcome {
    /// "Annual attrition (U4)": the title first, the id once.
    func titleAndID(_ id: Criterion.ID) -> String {
        guard let row = index.nodeRow[id] else { return id }
        let title = index.nodes[row].criterion.title
        return title == id ? id : "\(title) (\(id))"
    }

    /// Whose score: that of one evaluator, or the one that the panel agreed on where none is named.
    func scoreWords(_ evaluator: Evaluator.ID?) -> String {
        evaluator.map { "the score of \(evaluation.panel.name($0))" } ?? "the score agreed"
    }

    /// What a share of the level of a criterion is a share of; at the top that is the whole.
    func levelWords(_ id: Criterion.ID) -> String {
        (index.nodeRow[id].flatMap { index.nodes[$0].parent } == nil) ? "the whole" : "its level"
    }
}
