/// What a panel says on one question about one vendor.
struct PanelScore {
    /// What one evaluator contributes.
    struct Voice {
        enum State: Hashable {
            case counted(Double)
            /// Kept and shown, and left out.
            case recused(Double?)
            case abstained
            case notApplicable
            case missing
        }

        let evaluator: Evaluator.ID
        let state: State

        /// `nil` where the evaluator has said nothing.
        let entry: Index.Entry?
    }

    enum Result: Hashable {
        /// The mean of the scores that count; `low` and `high` where some are still to come.
        case mean(Double, low: Double, high: Double)
        case moderated(Double)
        case notApplicable
        /// Nobody's score counts.
        case missing

        var hasValue: Bool { score != nil }

        /// The score that stands; `nil` where there is none.
        var score: Double? {
            switch self {
            case .mean(let score, _, _), .moderated(let score): score
            case .notApplicable, .missing: nil
            }
        }
    }

    let voices: [Voice]
    let moderation: Record.Moderation?
    let result: Result

    init(_ index: Index, question row: Int, contender column: Int, scale: Scale) {
        let question = index.questions[row]
        let vendor = index.contenders[column].id
        let entries = index.scores(question: row, contender: column)
        voices = question.evaluators.map { evaluator in
            let entry = entries.first { index.evaluator($0) == evaluator }
            let isRecused = index.recusal(evaluator, question: row, vendor: vendor) != nil
            return Voice(
                evaluator: evaluator, state: Self.state(entry.map { index.score($0).verdict }, isRecused: isRecused),
                entry: entry)
        }
        moderation = index.moderation(question: question.id, vendor: vendor)
        result =
            moderation.map { .moderated($0.agreed) }
            ?? Self.result(voices.map(\.state), index.criterion(ofQuestion: row).missing, scale)
    }

    var scores: [Double] {
        voices.compactMap { if case .counted(let score) = $0.state { score } else { nil } }
    }

    var missingVoices: [Evaluator.ID] { voices.filter { $0.state == .missing }.map(\.evaluator) }

    /// Whether it has a part in its criterion: a question that nobody could score weighs nothing, unless the plan counts
    /// it as the worst.
    func counts(_ policy: MissingPolicy) -> Bool { result.hasValue || policy == .worst && result == .missing }

    /// By how many the mean of its scores divides; 1 where nobody has scored, and for a moderated score.
    func divisor(_ policy: MissingPolicy) -> Double {
        guard moderation == nil else { return 1 }
        return Double(max(scores.count + (policy == .worst ? missingVoices.count : 0), 1))
    }

    private static func state(_ verdict: Score.Verdict?, isRecused: Bool) -> Voice.State {
        switch (verdict, isRecused) {
        case (.given(let score), false): .counted(score)
        case (.given(let score), true): .recused(score)
        case (_, true): .recused(nil)
        case (.abstained, false): .abstained
        case (.notApplicable, false): .notApplicable
        case (.unreadable, false), (nil, false): .missing
        }
    }

    private static func result(_ states: [Voice.State], _ policy: MissingPolicy, _ scale: Scale) -> Result {
        let scores = states.compactMap { if case .counted(let score) = $0 { score } else { nil } }
        let missing = states.count { $0 == .missing }
        let sum = scores.reduce(0, +)
        if missing > 0 {
            let all = Double(scores.count + missing)
            let low = (sum + Double(missing) * scale.from) / all
            let high = (sum + Double(missing) * scale.to) / all
            switch policy {
            case .worst: return .mean(low, low: low, high: low)
            case .exclude: return scores.isEmpty ? .missing : mean(scores)
            case .refuse: return scores.isEmpty ? .missing : .mean(sum / Double(scores.count), low: low, high: high)
            }
        }
        if !scores.isEmpty { return mean(scores) }
        return states.contains(.notApplicable) ? .notApplicable : .missing
    }

    private static func mean(_ scores: [Double]) -> Result {
        let mean = scores.reduce(0, +) / Double(scores.count)
        return .mean(mean, low: mean, high: mean)
    }
}
