extension Comparison.Lead {
    /// As it stands in JSON, among the members of the comparison.
    static let json = Shape<Comparison.Lead> {
        Member(
            "verdict", .optional(.verdict, where: "no word is put on it"),
            "What may be said of first place: the weakest of what the trials and what single steps allow."
        ) { $0.verdict }.placed(.jsonOnly)
        Member("verdictReason", .text, "Why this word and no stronger one, or why there is none.") {
            $0.reason
        }.placed(.jsonOnly)
        Member("verdictParts", .optional(.record)) { $0.parts }.placed(.jsonOnly)
        Member("chances", .optional(.record, where: "there was nothing to draw")) { $0.chances }.placed(.jsonOnly)
        for member in changes { member.placed(.jsonOnly) }
    }

    fileprivate static let changes: [Member<Comparison.Lead>] = [
        Member(
            "smallestChanges", .list(of: "move", .record), "Of each kind the smallest that puts somebody else first."
        ) { $0.smallestChanges },
        Member(
            "decidingActs", .list(of: "act", .record),
            "Moderations, recusals, abstentions and leave-outs without which others are first."
        ) { $0.decidingActs },
    ]
}

extension Comparison.Lead: Described {
    /// As it stands in XML, as an element of its own.
    static let shape = Shape<Comparison.Lead>(
        "lead",
        """
        What may be said of first place, and what it rests on. Without a verdict no word is put on it, and the reason says why.
        """
    ) {
        Member("verdict", .optional(.verdict)) { $0.verdict }
        Member("trials", .optional(.verdict), "The word that the trials alone would give.") { $0.parts?.trials }
        Member("spread", .optional(.spread), Parts.spreadWords) { $0.parts?.spread }
        Member("reason", .text) { $0.reason }.placed(.child)
        Member("oneStep", .optional(.record), Parts.oneStepWords) { $0.parts?.oneStep }
        Member("twoSteps", .optional(.record), Parts.twoStepsWords) { $0.parts?.twoSteps }
        Member("chances", .optional(.record)) { $0.chances }
        for member in changes { member }
    }
}

extension Kind where Value == String {
    fileprivate static var verdict: Kind { .oneOf(LeadVerdict.allCases.map(\.rawValue)) }
    static var spread: Kind { .oneOf(["some", "none", "no-scores"]) }
}

extension Comparison.Lead.Parts: Described {
    fileprivate static let oneStepWords = """
        Every single input moved by one step: a score to the next that its scale allows, 1 % of a price or figure, one point \
        of 100 of a weight in its level.
        """
    fileprivate static let twoStepsWords = "The same with two steps of the same input in the same direction."
    static let spreadWords = """
        Whether any two scores of one question and vendor differ, so that their spread says how sure they are.
        """

    static let shape = Shape<Comparison.Lead.Parts>(
        "verdictParts", "What the verdict is the weakest of; null where nothing was varied."
    ) {
        Member("trials", .optional(.verdict), "The word that the trials alone would give.") { $0.trials }
        Member("oneStep", .record, oneStepWords) { $0.oneStep }
        Member("twoSteps", .record, twoStepsWords) { $0.twoSteps }
        Member("spread", .spread, spreadWords) { $0.spread }
    }
}

extension Comparison.Lead.Steps: Described {
    static let shape = Shape<Comparison.Lead.Steps>(
        "leadSteps", "Every single input moved by so many steps in one direction, each scored anew."
    ) {
        Member("tried", .count) { $0.tried }
        Member("changing", .count, "After how many of them others are first.") { $0.changing }
        Member("examples", .list(of: "move", .record), "One of each kind that changes who is first.") {
            $0.examples
        }.placed(.repeated)
    }
}

extension Comparison.Lead.Move: Described {
    /// What was moved, and how far; sensitivity tells it too.
    static let input = Shape<Comparison.Lead.Move> {
        Member(
            "kind", .words,
            "score, price, figure or weight; or the kind of a smallest change, as in finalist/sensitivity/1."
        ) { $0.kind }
        Member("criterion", .optional(.id)) { $0.criterion }
        Member("question", .optional(.id)) { $0.question }
        Member("evaluator", .optional(.id), "null for a score that the panel agreed on.") { $0.evaluator }
        Member("vendor", .optional(.id)) { $0.vendor }
        Member("priceLine", .optional(.id)) { $0.priceLine }
        Member("from", .optional(.number), "Weights are shares of their level, prices factors of today's or money.") {
            $0.from
        }
        Member("to", .optional(.number)) { $0.to }
        Member("factor", .optional(.number)) { $0.factor }
        Member(
            "stepTo", .optional(.number),
            "Of a smallest change of a score: the next score that can be given and does it."
        ) { $0.stepTo }
    }

    static let shape = Shape<Comparison.Lead.Move>(
        "leadMove", "One input moved, and who is first then. What the kind does not have is null."
    ) {
        let words = Member<Comparison.Lead.Move>("words", .text) { $0.words }
        including(input) { $0 }
        words.placed(.child).placed(.xmlOnly)
        Member("first", .list(of: "first", .id)) { $0.first }.placed(.repeated)
        words.placed(.jsonOnly)
    }
}

extension Comparison.Lead.Act: Described {
    static let shape = Shape<Comparison.Lead.Act>("decidingAct") {
        let words = Member<Comparison.Lead.Act>("words", .text) { $0.words }
        Member("kind", .oneOf(["moderation", "recusal", "abstention", "left-out"])) { $0.kind }
        Member("vendor", .optional(.id)) { $0.vendor }
        Member("item", .optional(.id), "The question or criterion; null for several at once.") { $0.item }
        words.placed(.child).placed(.xmlOnly)
        Member("firstWithout", .list(of: "first", .id)) { $0.firstWithout }.placed(.repeated)
        words.placed(.jsonOnly)
    }
}

extension Comparison.Lead.Chances: Described {
    static let shape = Shape<Comparison.Lead.Chances>(
        "leadChances", "How often each vendor is first when what is uncertain is drawn anew; null where nothing is."
    ) {
        Member("trials", .whole(.from(0))) { $0.trials }
        Member("seed", .count) { $0.seed }
        Member("varied", .words, "What there was to draw, as after --vary.") { $0.varied }
        Member("vendors", .map(of: "vendor", by: "id", .record)) { chances in
            chances.vendors.map { ($0.vendor, $0) }
        }.placed(.repeated)
    }
}

extension Comparison.Lead.Chance: Described {
    static let shape = Shape<Comparison.Lead.Chance> {
        Member("first", .number, "The share of trials in which the vendor is first; ties in equal parts.") { $0.first }
        Member("standardError", .number) { $0.standardError }
        Member("out", .number, "The share of trials in which a threshold puts it out.") { $0.out }
    }
}
