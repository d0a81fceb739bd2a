extension Sensitivity {
    /// How sure first place is and what takes it away, in sentences that say no more than the figures allow.
    func answer() -> [String] {
        let sureness = Sureness(self)
        if let obstacle {
            return ["Nothing can be varied here: \(obstacle)."] + [sureness.flipWords(outcome)].compactMap(\.self)
        }
        return outcome.leadWords(sureness)
    }

    /// What other weights, other fields of vendors and any weights at all would say.
    func scenarioWords() -> [String] {
        let names = names
        let outside = scenarios.dominances.map {
            "\(names.one($0.worse)) is nowhere better than \(names.one($0.better)), whatever the weights."
        }
        let potential = scenarios.potential.compactMap { item -> String? in
            let name = names.one(item.vendor)
            switch item.answer {
            case .first(let margin, _):
                return
                    "Some weights put \(name) first, by \(points(margin)) points at most."
            case .level: return "At best \(name) is level with another, whatever the weights."
            case .never(let margin, let mixture):
                let parts = mixture.filter { $0.value > 0 }.sorted { $0.key < $1.key }
                let rivals = parts.map { "\(Figures.percentShare($0.value)) \(names.one($0.key))" }
                return parts.count == 1
                    ? "No weights put \(name) first: \(names.one(parts[0].key)) is ahead by at least \(points(margin)) points on every criterion."
                    : "No weights put \(name) first: a mixture of \(listed(rivals)) is ahead of it by at least \(points(margin)) points on every criterion."
            case .unknown(let reason): return "Whether any weights put \(name) first cannot be told: \(reason)."
            case .unsearched: return nil
            }
        }
        let unsearched =
            scenarios.potential.contains { $0.answer == .unsearched }
            ? [
                "Which vendors any weights put first was not searched, with more than \(Scenarios.Potential.mostSearched) in the running."
            ]
            : []
        // Of two, one is left, and has no order.
        let without = (scenarios.withoutVendor.count > 2 ? scenarios.withoutVendor : []).map { item in
            let name = names.one(item.vendor)
            if let obstacle = item.obstacle { return "Without \(name) nothing can be scored: \(obstacle)." }
            return item.changesOrder
                ? "Without \(name) the others stand otherwise: \(item.order.signs(ranks: item.ranks))."
                : "Without \(name) the order of the others stays the same."
        }
        let aside =
            outcome.excludingThresholds(weights: true, values: false).isEmpty
            ? [] : ["Thresholds, which other weights may bring vendors below, are left aside in these sentences."]
        return outside + potential + unsearched + (potential.isEmpty ? [] : aside) + without
    }

    private func points(_ number: Double) -> String { Figures.value(number, decimals: 2) }
}

/// What the first lines of a result say of its lead.
struct Sureness {
    let robustness: Robustness?
    let steps: LeadSteps?
    let changes: [SmallestChange]

    init(robustness: Robustness?, steps: LeadSteps?, changes: [SmallestChange]) {
        self.robustness = robustness
        self.steps = steps
        self.changes = changes
    }

    init(_ sensitivity: Sensitivity) {
        self.init(
            robustness: sensitivity.robustness, steps: sensitivity.steps, changes: sensitivity.smallestChanges)
    }

    /// "Of 10,000 trials (seed 1), Harrowgate is first in about 2 in 3 (64 %) and Cordamar in about 1 in 3 (36 %); give or
    /// take 0.5 points of 100 for chance."
    func chanceWords(_ names: VendorNames) -> String? {
        guard let robustness else { return nil }
        guard robustness.drawn != Variation() else {
            return verdict == nil
                ? "How sure this is cannot be told: no range is stated for anything that was to be varied."
                : Self.stepsAlone
        }
        let count = robustness.trials
        let trials = "Of \(Figures.grouped(count)) \(count == 1 ? "trial" : "trials") (seed \(robustness.seed))"
        let withheld = robustness.withheld.map { " No word is put on this: \($0)." } ?? ""
        let out = robustness.vendors.filter { $0.out > 0 }.map {
            "\(names.one($0.vendor)) in \(trialWords($0.out, of: count))"
        }
        let isOut = out.isEmpty ? "" : "Out by a threshold: \(listed(out)). "
        let varied = "\(isOut)Varied: \(robustness.drawn.words).\(withheld)"
        let winners = robustness.vendors.filter { $0.first > 0 }.sorted { $0.first > $1.first }
        if winners.count == 1, winners[0].first == 1 {
            return "\(trials), \(names.one(winners[0].vendor)) is first in all. \(varied)"
        }
        if winners.count > 1, winners.allSatisfy({ $0.shared == 1 }) {
            return "\(trials), \(listed(winners.map { names.one($0.vendor) })) are level in all. \(varied)"
        }
        if winners.isEmpty { return "\(trials), nobody is first in any, as all are out. \(varied)" }
        let shares = winners.enumerated().map { place, vendor in
            "\(names.one(vendor.vendor)) \(place == 0 ? "is first " : "")in \(trialWords(vendor.first, of: count))"
        }
        let error = winners.first.map { Figures.value($0.standardError * 100, decimals: 1) } ?? "0"
        return "\(trials), \(listed(shares)); give or take \(error) points of 100 for chance. \(varied)"
    }

    /// A share of trials as a chance; what happened in every one is no certainty.
    private func trialWords(_ share: Double, of trials: Int) -> String {
        share == 1
            ? "every one of them"
            : share * Double(trials) < 1 ? "fewer than 1 in \(Figures.grouped(trials))" : inFewWords(chance: share)
    }
}

extension Outcome {
    /// What the first lines say of the lead; `nil` where nothing can be varied, or evidence is still missing. Where a price
    /// formula decides by itself it is of prices alone.
    func sureness() -> Sureness? {
        guard !isInterim else { return nil }
        if deciding != nil { return Sureness(robustness: nil, steps: nil, changes: smallestChanges()) }
        guard sensitivityObstacle == nil else { return nil }
        return Sureness(robustness: robustness(), steps: leadSteps(), changes: isLarge ? [] : smallestChanges())
    }
}
