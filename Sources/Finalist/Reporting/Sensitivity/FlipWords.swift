/// What puts another vendor first, what does not, and what was not looked for.
extension Sureness {
    private static let kinds: [SmallestChange.Kind] = [.oneWeight, .oneScore, .oneMeasure, .onePrice]

    /// The least that puts another vendor first, by kind; `nil` where nothing can be said.
    func flipWords(_ outcome: Outcome) -> String? {
        // What favours one of them may be at the end of its scale: only what was tried is told.
        if outcome.winners.count > 1 {
            return changingWords(outcome) ?? "What would part those that are level was not searched."
        }
        guard !changes.isEmpty else {
            guard let plenty = outcome.plenty, robustness != nil else { return nil }
            return
                "What would put another vendor first was not searched here, with more than \(Figures.grouped(plenty.most)) \(plenty.what): finalist sensitivity does."
        }
        let flips = changes.againstAll.filter { Self.kinds.contains($0.kind) }
        let told = flips.isEmpty ? denial(outcome) : [words(flips, outcome)]
        let all = told + [untried(outcome)].compactMap(\.self)
        return all.isEmpty ? nil : all.joined(separator: " ")
    }

    private func words(_ flips: [SmallestChange], _ outcome: Outcome) -> String {
        let names = VendorNames(outcome, withGaps: true)
        let ways = Set(flips.map(\.firstBeyond))
        let words = flips.map { flip in
            let cause = flip.causeWords(outcome).map { " (\($0))" } ?? ""
            return flip.words(outcome) + cause + (ways.count > 1 ? " (\(names.all(flip.firstBeyond)))" : "")
        }
        // With another level the rival is ahead; at any other change the two are level, and beyond it the rival is ahead.
        let beyond = flips.count { !$0.isAtChange }
        let place = beyond == flips.count ? "beyond" : beyond == 0 ? "with" : "with the level named, or beyond"
        let which = flips.count > 1 ? "any one of these" : "this"
        let first = ways.count > 1 ? ["Another vendor"] : flips[0].firstBeyond.map(names.one)
        return
            "\(first.joined(separator: " and ")) \(first.count > 1 ? "come" : "comes") first \(place) \(which): \(words.joined(separator: "; "))."
    }

    /// That nothing of these kinds puts another vendor first, as far as was looked for.
    ///
    /// What is not borne out, or was not moved as far as it could go, is in the table, and nothing is denied of it here.
    private func denial(_ outcome: Outcome) -> [String] {
        let denied = Self.kinds.filter { kind in
            let all = changes.filter { $0.kind == kind }
            let isWhole =
                switch kind {
                case .oneMeasure: !outcome.hasRelativeMeasure
                case .onePrice: !outcome.hasThresholdOnPrice
                default: true
                }
            return isWhole && outcome.has(kind) && all.allSatisfy { $0.searched == .none || $0.isVerified == true }
        }
        let free = denied.contains(.onePrice) ? outcome.freeOfCharge : []
        let others = denied.filter { $0 != .oneWeight && (free.isEmpty || $0 != .onePrice) }.map(\.noun)
        let choice = others.choice
        let one = others.isEmpty ? "" : "any one \(choice) of the first or of a rival"
        var sentences: [String] = []
        if denied.contains(.oneWeight) {
            sentences.append("No single weight puts another vendor first\(one.isEmpty ? "" : ", nor \(one)").")
        } else if !one.isEmpty {
            sentences.append("No \(choice) of the first or of a rival, moved alone, puts another vendor first.")
        }
        if !free.isEmpty {
            sentences.append(
                "No price above 0 of the first or of a rival, moved alone \(PricePath.reachWords), puts another vendor first; "
                    + "that of \(listed(free)) is 0 and was not moved: what a higher one would do is not known.")
        } else if denied.contains(.onePrice), !outcome.countingPrices.isEmpty {
            sentences.append("Prices were moved \(PricePath.reachWords).")
        }
        return sentences
    }

    /// "Not searched: weights and scores, as …": whatever was found, something of these might do it with less.
    private func untried(_ outcome: Outcome) -> String? {
        let left = Self.kinds.filter { kind in
            outcome.has(kind) && changes.contains { $0.kind == kind && $0.searched == .notSearched }
        }
        let reason = changes.first { left.contains($0.kind) && $0.searched == .notSearched }?.obstacle
        let things = left.map { $0.noun + "s" } + (outcome.hasCalls ? ["ratings of calls"] : [])
        return things.isEmpty ? nil : "Not searched: \(listed(things))\(reason.map { ", as \($0)" } ?? "")."
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
    /// Whether there is anything of the kind to change; of what is not there nothing is denied.
    fileprivate func has(_ kind: SmallestChange.Kind) -> Bool {
        switch kind {
        case .oneScore: counting.contains { if case .questions = $0.basis { true } else { false } }
        case .oneMeasure: counting.contains { if case .measure = $0.basis { true } else { false } }
        case .onePrice: !countingPrices.isEmpty
        // A weight is one of several in its level, of which at least two are worth something to somebody.
        default:
            index.nodes.indices.contains { row in
                level(of: row).count { one in running.contains { value(one, $0) != nil } } > 1
            }
        }
    }

    /// The vendors in the running with a price of 0 that counts: prices are moved as multiples of what they are.
    fileprivate var freeOfCharge: [String] {
        let terms = countingPrices
        return running.map { index.contenders[$0] }.filter { vendor in
            terms.contains { index.price(of: vendor, $0.total)?.money.number == 0 }
        }.map(\.name)
    }

    /// Whether what people say of calls counts.
    fileprivate var hasCalls: Bool {
        counting.contains { if case .calls = $0.basis { true } else { false } }
    }

    /// Whether a figure that counts is a named level.
    var hasLevels: Bool {
        counting.contains {
            if case .measure(let measure) = $0.basis, case .levels = measure.function { true } else { false }
        }
    }

    /// What counts and yet is moved by no step.
    var heldBySteps: [String] {
        (hasLevels ? ["named levels"] : []) + (hasCalls ? ["ratings of calls"] : [])
    }

    /// Whether a measure takes its scale from the vendors.
    fileprivate var hasRelativeMeasure: Bool {
        counting.contains {
            if case .measure(let measure) = $0.basis, case .vendors = measure.function { true } else { false }
        }
    }

    /// The lowest criteria with a value that weighs something for anybody, or that a threshold holds.
    private var counting: [Criterion] {
        let isHeld = !excludingThresholds(weights: true, values: true).isEmpty
        return criteria.filter { row in
            row.criterion.isLeaf && row.cells.contains { $0.value != nil && ($0.weight > 0 || isHeld) }
        }.map(\.criterion)
    }
}
