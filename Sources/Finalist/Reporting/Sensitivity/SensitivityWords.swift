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
            }
        }
        // Of two, one is left, and has no order.
        let without = (scenarios.withoutVendor.count > 2 ? scenarios.withoutVendor : []).map { item in
            let name = names.one(item.vendor)
            if let obstacle = item.obstacle { return "Without \(name) nothing can be scored: \(obstacle)." }
            return item.changesOrder
                ? "Without \(name) the others stand otherwise: \(item.order.joined(separator: " > "))."
                : "Without \(name) the order of the others stays the same."
        }
        let aside =
            outcome.excludingThresholds(weights: true, values: false).isEmpty
            ? [] : ["Thresholds, which other weights may bring vendors below, are left aside in these sentences."]
        return outside + potential + (potential.isEmpty ? [] : aside) + without
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
            return "How sure this is cannot be told: no range is stated for anything that was to be varied."
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

    /// The least that puts another vendor first, by kind; `nil` where nothing can be said.
    func flipWords(_ outcome: Outcome) -> String? {
        guard !changes.isEmpty else {
            return outcome.isLarge && robustness != nil
                ? "What would put another vendor first was not searched here, with more than 5,000 scores: finalist sensitivity does."
                : nil
        }
        if outcome.winners.count > 1 { return "Whatever favours one of them, however little, puts it first alone." }
        let kinds: [SmallestChange.Kind] = [.oneWeight, .oneScore, .oneMeasure, .onePrice]
        let flips = changes.againstAll.filter { kinds.contains($0.kind) }
        let names = VendorNames(outcome)
        func words(_ flip: SmallestChange) -> String {
            flip.words(outcome) + (flip.causeWords(outcome).map { " (\($0))" } ?? "")
        }
        switch Set(flips.map(\.firstBeyond)).count {
        case 0:
            return denial(kinds, outcome)
        case 1:
            let words = flips.map(words)
            return
                "\(names.all(flips[0].firstBeyond)) \(flips[0].firstBeyond.count > 1 ? "come" : "comes") first beyond \(flips.count > 1 ? "any one of these" : "this"): \(words.joined(separator: "; "))."
        default:
            let words = flips.map { "\(words($0)) (\(names.all($0.firstBeyond)))" }
            return "Another vendor comes first beyond any one of these: \(words.joined(separator: "; "))."
        }
    }
}

extension Sureness {
    /// That nothing of these kinds puts another vendor first, as far as was looked for, and what was not looked for.
    ///
    /// What is not borne out, or was not moved as far as it could go, is in the table, and nothing is denied of it here.
    private func denial(_ kinds: [SmallestChange.Kind], _ outcome: Outcome) -> String? {
        let denied = kinds.filter { kind in
            let all = changes.filter { $0.kind == kind }
            let isWhole =
                switch kind {
                case .oneMeasure: !outcome.hasRelativeMeasure
                case .onePrice: !outcome.hasThresholdOnPrice
                default: true
                }
            return isWhole && outcome.has(kind) && all.allSatisfy { $0.searched == .none || $0.isVerified == true }
        }
        let others = denied.filter { $0 != .oneWeight }.map(\.noun)
        let choice = others.choice
        let one = others.isEmpty ? "" : "any one \(choice) of the first or of a rival"
        var sentences: [String] = []
        if denied.contains(.oneWeight) {
            sentences.append("No single weight puts another vendor first\(one.isEmpty ? "" : ", nor \(one)").")
        } else if !one.isEmpty {
            sentences.append("No \(choice) of the first or of a rival, moved alone, puts another vendor first.")
        }
        if denied.contains(.onePrice), !outcome.countingPrices.isEmpty {
            sentences.append("Prices were moved \(PricePath.reachWords).")
        }
        if denied.contains(.oneMeasure), outcome.hasLevels {
            sentences.append("Not searched: figures that are named levels.")
        }
        let left = kinds.filter { kind in changes.contains { $0.kind == kind && $0.searched == .notSearched } }
        if let reason = changes.first(where: { left.contains($0.kind) && $0.searched == .notSearched })?.obstacle {
            sentences.append("Not searched: \(listed(left.map { $0.noun + "s" })), as \(reason).")
        }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }
}

extension [String] {
    /// "A, B or C"; nothing where there is none.
    var choice: String {
        count > 1 ? dropLast().joined(separator: ", ") + " or " + self[count - 1] : first ?? ""
    }
}

extension SmallestChange.Kind {
    /// What moves, for a sentence.
    fileprivate var noun: String {
        switch self {
        case .oneScore: "score"
        case .oneMeasure: "figure"
        case .onePrice: "price"
        default: "weight"
        }
    }
}

extension Outcome {
    /// Whether a measure has levels with names, which are not moved.
    fileprivate var hasLevels: Bool {
        measures.contains { if case .levels = $0.function { true } else { false } }
    }

    /// Whether a measure takes its scale from the vendors.
    fileprivate var hasRelativeMeasure: Bool {
        measures.contains { if case .vendors = $0.function { true } else { false } }
    }

    private var measures: [Measure] {
        criteria.compactMap { if case .measure(let measure) = $0.criterion.basis { measure } else { nil } }
    }

    /// What the first lines say of the lead; `nil` where nothing can be varied, or evidence is still missing. Where a price
    /// formula decides by itself it is of prices alone.
    func sureness() -> Sureness? {
        guard !isInterim else { return nil }
        if deciding != nil { return Sureness(robustness: nil, steps: nil, changes: smallestChanges()) }
        guard sensitivityObstacle == nil else { return nil }
        return Sureness(robustness: robustness(), steps: leadSteps(), changes: isLarge ? [] : smallestChanges())
    }
}

extension Variation {
    /// What is varied, as a clause.
    var words: String {
        let parts = [
            weights?.words, scores ? "evaluators" : nil, calls ? "results of calls" : nil, prices ? "prices" : nil,
            measures ? "measured figures" : nil,
        ].compactMap(\.self)
        return parts.isEmpty ? "nothing" : listed(parts)
    }

    /// What a program reads.
    var id: String {
        let parts = [
            weights.map { "weights=\($0.id)" }, scores ? "scores" : nil, calls ? "calls" : nil,
            prices ? "prices" : nil, measures ? "measures" : nil,
        ].compactMap(\.self)
        return parts.joined(separator: ",")
    }
}

extension Variation.WeightVariation {
    var words: String {
        switch self {
        case .uniform: "weights (any weighting of the lowest criteria as likely)"
        case .uniformByLevel: "weights (any weighting within a level as likely)"
        case .spread(let share): "weights (each up to \(Figures.plain(share * 100))% of itself)"
        case .points(let share): "weights (each up to \(Figures.plain(share * 100)) points of 100 in its level)"
        case .order: "weights (any that keep the plan's order of importance)"
        case .bounds(let bounds):
            "weights (any within \(listed(bounds.sorted { $0.key < $1.key }.map { "\($0.key) \(Self.words($0.value))" })))"
        }
    }

    /// `25–45%`, or `35%` where a weight is held.
    private static func words(_ bound: ClosedRange<Double>) -> String {
        let (low, high) = (Figures.plain(bound.lowerBound * 100), Figures.plain(bound.upperBound * 100))
        return low == high ? "\(low)%" : "\(low)–\(high)%"
    }

    var id: String {
        switch self {
        case .uniform: "uniform"
        case .uniformByLevel: "uniform-by-level"
        case .spread(let share): "\(Figures.plain(share * 100))%"
        case .points(let share): Figures.plain(share * 100)
        case .order: "order"
        case .bounds: "bounds"
        }
    }
}

extension Outcome {
    /// Whether there is anything of the kind to change; of what is not there nothing is denied.
    fileprivate func has(_ kind: SmallestChange.Kind) -> Bool {
        switch kind {
        case .oneScore: !evaluation.questions.isEmpty
        case .onePrice: !countingPrices.isEmpty
        default: true
        }
    }
}
