/// Steps of people's scores, question by question: as many as there are scores, but few that differ.
struct ScoreMoves {
    let outcome: Outcome
    let contest: Contest
    let steps: [Scale.ID: ScoreSteps]

    /// Whether any two scores of one question and vendor differ, the originals of moderations among them.
    private(set) var spread = LeadSteps.Spread.noScores

    init(_ outcome: Outcome, _ contest: Contest) {
        self.outcome = outcome
        self.contest = contest
        steps = outcome.evaluation.scoreSteps()
    }

    /// A question with a value for a vendor, and how far its criterion's value moves with one score of it.
    private struct Asked {
        let question: Question
        let scale: Scale
        let panel: PanelScore

        /// By how many the mean divides.
        let voices: Double
    }

    /// Takes in turn all steps of one leaf of the contest.
    mutating func each(leaf: Int, _ body: (StepMove) -> Void) {
        let criterion = contest.criterion(leaf)
        guard !criterion.questions.isEmpty else { return }
        for vendor in contest.vendors.indices where contest.has(leaf, vendor) {
            let asked = criterion.questions.compactMap { self.asked($0, contest.contenders[vendor], criterion.missing) }
            let whole = asked.reduce(0) { $0 + $1.question.share }
            guard whole > 0 else { continue }
            for one in asked {
                note(one)
                let points = 100 * one.question.share / whole / (one.scale.to - one.scale.zero) / one.voices
                moves(one, leaf, vendor, pointsAScore: points).forEach(body)
            }
        }
    }

    private func asked(_ question: Question, _ contender: Int, _ policy: MissingPolicy) -> Asked? {
        guard let row = outcome.index.questionRow[question.id], let scale = outcome.evaluation.scale(of: question)
        else { return nil }
        let panel = PanelScore(outcome.index, question: row, contender: contender, scale: scale)
        guard panel.counts(policy) else { return nil }
        return Asked(question: question, scale: scale, panel: panel, voices: panel.divisor(policy))
    }

    private mutating func note(_ asked: Asked) {
        guard spread != .some, asked.panel.result.hasValue else { return }
        let scores = asked.panel.scores
        spread = scores.contains { $0 != scores[0] } ? .some : .none
    }

    /// Those that move alike are one move.
    private func moves(_ asked: Asked, _ leaf: Int, _ vendor: Int, pointsAScore: Double) -> [StepMove] {
        guard let scoreSteps = steps[asked.scale.id] else { return [] }
        let given: [(entry: Index.Entry?, score: Double)] =
            asked.panel.moderation.map { [(nil, $0.agreed)] }
            ?? asked.panel.voices.compactMap { voice in
                if case .counted(let score) = voice.state { (voice.entry, score) } else { nil }
            }
        var found: [StepMove] = []
        for (entry, from) in given {
            for (steps, isUp) in StepMoves.both {
                guard let to = scoreSteps.score(steps, from: from, isUp: isUp) else { continue }
                let change = to - from
                if let same = found.firstIndex(where: {
                    $0.step.steps == steps && abs($0.step.to - $0.step.from - change) < 1e-9
                }) {
                    found[same].count += 1
                    continue
                }
                let step = SingleStep(
                    input: .score(
                        entry.map(outcome.index.evaluator), on: asked.question.id, of: contest.vendors[vendor],
                        entry.map { outcome.index.score($0).location } ?? asked.panel.moderation?.location),
                    steps: steps, from: from, to: to, first: [])
                found.append(
                    StepMove(
                        step: step, place: .value(leaf: leaf, vendor: vendor, by: change * pointsAScore), count: 1))
            }
        }
        return found
    }
}
