extension Sensitivity {
    static let document = ResultDocument<Sensitivity>(
        "sensitivity", root: "sensitivity",
        """
        How sure a result is, and what would change it, as Finalist exports it. Weights and chances are shares from 0 \
        to 1, totals and leads points of 100.
        """
    ) {
        Member("evaluation", .id) { $0.outcome.evaluation.id }
        Member("title", .text) { $0.outcome.evaluation.title.visible }
        Member("weights", .id, "The id of the weights used: plan, a set, or ad-hoc.") { $0.outcome.weighting.id }
        Member("weightsStatus", .choice) { $0.outcome.weighting.status }
        Member("interim", .flag, "Something is still missing; totals are of what is there.") { $0.outcome.isInterim }
        Member("obstacle", .optional(.text, where: "it can"), "Why nothing can be varied.") { $0.obstacle?.visible }
        Member("first", .list(of: "vendor", .id), "The vendors placed first.") { $0.outcome.winners.map(\.id) }
        Member(
            "totals", .map(of: "total", by: "vendor", .number), "From 0 to 100, of the vendors that are ranked."
        ) { $0.totals }
        Member("thresholds", .record) { _ in VerdictThresholds() }
        Member(
            "verdict", .optional(.choice),
            "What may be said of first place: the weakest of what the trials and what single steps allow."
        ) { $0.verdict }
        Member("verdictReason", .optional(.words), "Why this word and no stronger one, in full sentences.") {
            Sureness($0).verdictReason($0.outcome)?.visible
        }
        Member(
            "verdictParts", .optional(.record, where: "nothing was varied"), "What the verdict is the weakest of."
        ) { VerdictParts($0) }
        Member("withheld", .optional(.text), "Why no word is put on first place.") { $0.robustness?.withheld }
        whatWouldChangeIt
        includingOrNothing(Robustness.drawing) { $0.robustness }
        includingOrNothing(Robustness.chances) { $0.robustness?.withSomethingDrawn }
        Member(
            "alone", .list(of: "source", .record), "The same with each source alone; empty where one was asked for."
        ) { $0.alone }
        Member("scenarios", .record) { $0.scenarios }
        Member("withoutEvaluators", .list(of: "without", .record), "The result without each evaluator.") {
            $0.withoutEvaluators
        }
    }

    @Members<Sensitivity> private static var whatWouldChangeIt: [Member<Sensitivity>] {
        Member("stability", .list(of: "criterion", .record), "One a criterion whose weight can move.") { $0.stability }
        Member(
            "smallestChanges", .list(of: "change", .record),
            """
            Against each rival, one of each kind; rivals in the order of the ranking, then those whom a threshold \
            alone keeps out.
            """
        ) { $0.smallestChanges.told($0.outcome) }
        Member(
            "againstAll", .list(of: "change", .record),
            """
            Of each kind the smallest of these that takes first place from the leader; kinds of which none does are \
            left out.
            """
        ) { $0.smallestChanges.againstAll.told($0.outcome) }
        Member("tornado", .optional(.record)) { $0.tornado }
    }

    private var totals: [(String, Double)] {
        outcome.results.filter { $0.rank != nil }.compactMap { one in one.total.map { (one.vendor.id, $0) } }
    }

    /// One row a kind of change and rival, which is what people keep in a sheet.
    var csv: CSVTable {
        let rows: [[CSVTable.Field]] =
            [["evaluation", "kind", "leader", "rival", "subject", "from", "to", "distance", "verified", "words"]]
            + smallestChanges.map { change in
                let parts = change.parts
                return [
                    .text(outcome.evaluation.id), .text(change.kind.rawValue), .text(change.leader),
                    .text(change.rival), .text(parts.subject), .number(parts.from), .number(parts.to),
                    .number(parts.distance), .words(change.isVerified.map { $0 ? "yes" : "no" }),
                    .text(change.words(outcome)),
                ]
            }
        return CSVTable(rows)
    }
}

private struct VerdictThresholds: Described {
    static let shape = Shape<VerdictThresholds>(
        "verdictThresholds",
        """
        The least share of first places for each word; chance within so many standard errors of one takes the weaker \
        word.
        """
    ) {
        Member("clear", .number) { _ in LeadVerdict.clear.threshold }
        Member("likely", .number) { _ in LeadVerdict.likely.threshold }
        Member("standardErrors", .count) { _ in 2 }
    }
}

private struct VerdictParts: Described {
    let trials: LeadVerdict?
    let steps: LeadSteps
    let outcome: Outcome

    init?(_ sensitivity: Sensitivity) {
        guard let steps = sensitivity.steps else { return nil }
        trials = sensitivity.robustness?.verdict
        self.steps = steps
        outcome = sensitivity.outcome
    }

    static let shape = Shape<VerdictParts> {
        Member("trials", .optional(.choice), "The word that the trials alone would give.") { $0.trials }
        Member("spread", .spread, Comparison.Lead.Parts.spreadWords) { $0.steps.spread.rawValue }
        Member("oneStep", .record) { TriedSteps(tally: $0.steps.oneStep, outcome: $0.outcome) }
        Member("twoSteps", .record) { TriedSteps(tally: $0.steps.twoSteps, outcome: $0.outcome) }
    }
}

private struct TriedSteps: Described {
    let tally: LeadSteps.Tally
    let outcome: Outcome

    static let shape = Shape<TriedSteps>(
        "triedSteps", "Every single input moved by so many steps in one direction, each scored anew."
    ) {
        Member("tried", .count) { $0.tally.tried }
        Member("changing", .count, "After how many of them others are first.") { $0.tally.changing }
        Member("examples", .list(of: "move", .record), "One of each kind that changes who is first.") {
            Comparison.Lead.Steps($0.tally, $0.outcome).examples.map { TriedMove(move: $0) }
        }
    }
}

private struct TriedMove: Described {
    let move: Comparison.Lead.Move

    static let shape = Shape<TriedMove>(
        "triedMove", "One input moved, and who is first then. What the kind does not have is null."
    ) {
        including(Comparison.Lead.Move.input) { $0.move }
        Member("words", .text) { $0.move.words }
        Member("first", .list(of: "vendor", .id)) { $0.move.first }
    }
}
