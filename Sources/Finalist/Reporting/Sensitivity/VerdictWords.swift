/// The word on first place, and why it is no stronger.
extension Sureness {
    /// The weakest of what the trials and what single steps allow; `nil` where no word is put on first place.
    var verdict: LeadVerdict? { robustness?.verdict(beside: steps) }

    /// "Too close to call"; where single steps alone say so, nothing says that it is as likely as that.
    var verdictWords: String? {
        verdict.map { $0.words.sentenceStart + ($0 == .likely && robustness?.isHeld == true ? " at most" : "") }
    }

    /// ", on these scores; how sure they are is not known": where no two people say different things of anything.
    var unknownWords: String {
        verdict != nil && steps?.spread == LeadSteps.Spread.none
            ? ", on these scores; how sure they are is not known" : ""
    }

    /// "One step is enough to change it: Cost (COST) 35% → 36% of its level puts Cordamar first."
    ///
    /// `nil` where the trials alone give as weak a word.
    func stepWords(_ outcome: Outcome) -> String? {
        guard let verdict, verdict != robustness?.verdict, outcome.winners.count == 1 else { return nil }
        return changingWords(outcome)
    }

    /// What single steps do, whatever the trials say.
    func changingWords(_ outcome: Outcome) -> String? {
        guard let steps else { return nil }
        let isOne = steps.oneStep.changing > 0
        let tally = isOne ? steps.oneStep : steps.twoSteps
        guard tally.changing > 0 else {
            let held = outcome.heldBySteps
            let aside = held.isEmpty ? "" : "; \(listed(held)) were not moved"
            let tried = steps.oneStep.tried + steps.twoSteps.tried
            return tried == 0
                ? "No single step of a score, price, figure or weight could be tried\(aside)."
                : "Neither one step nor two of any one score, price, figure or weight change who is first (\(Figures.grouped(tried)) tried\(aside))."
        }
        let words = tally.examples.map { "\($0.words(outcome)) \($0.firstWords(outcome))" }
        return
            "\(isOne ? "One step is" : "Two steps of one input are") enough to change it: \(words.joined(separator: "; "))."
    }

    /// What the word rests on, in full sentences.
    func verdictReason(_ outcome: Outcome) -> String? {
        guard let robustness else { return nil }
        guard let verdict, let word = verdictWords else {
            guard robustness.isHeld, let changing = changingWords(outcome) else { return robustness.withheld }
            return "\(robustness.withheld.map { $0.sentence + " " } ?? "")\(changing)".sentenceStart
        }
        let leaders = outcome.winners
        guard let leader = leaders.first, leaders.count == 1 else {
            let level = "\(word): \(leaders.map(\.name).joined(separator: " and ")) are level."
            return [level, changingWords(outcome)].compactMap(\.self).joined(separator: " ")
        }
        let unknown =
            steps?.spread == LeadSteps.Spread.none ? "This is on these scores; how sure they are is not known." : nil
        guard let trials = robustness.verdict else {
            return ["\(word).", Self.stepsAlone, changingWords(outcome), unknown].compactMap(\.self)
                .joined(separator: " ")
        }
        let share = robustness.vendors.first { $0.vendor == leader.id }?.first ?? 0
        let chance =
            "\(leader.name) is first in \(share == 1 ? "every one" : "\(inFewWords(chance: share))") of \(Figures.grouped(robustness.trials)) trials, which alone would be \(trials.words)."
        return ["\(verdict.words.sentenceStart).", chance, changingWords(outcome), unknown].compactMap(\.self)
            .joined(separator: " ")
    }

    /// Where nothing was drawn, and single steps put a word on first place.
    static let stepsAlone =
        "Nothing was drawn, as no range is stated for anything that was to be varied: the word is of single steps alone."
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
            let (from, to) = Figures.weightShares(from, to, atLeast: 2)
            return "weight of \(outcome.titleAndID(criterion)) \(from) → \(to) of \(outcome.levelWords(criterion))"
        }
    }

    /// "puts Cordamar first"
    func firstWords(_ outcome: Outcome) -> String {
        let before = outcome.winners.map(\.id)
        if first.isEmpty { return "leaves nobody in the running" }
        let names = VendorNames(outcome, withGaps: true)
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

extension Robustness {
    /// Why no word is put on first place: nothing was drawn, or evidence is missing.
    public var withheld: String? {
        switch silence {
        case .evidenceMissing: "evidence is still missing, and what is to come was not drawn"
        case .nothingDrawn: "nothing could be drawn"
        case nil: nil
        }
    }
}
