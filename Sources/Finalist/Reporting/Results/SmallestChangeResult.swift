/// A smallest change, beside the outcome in whose words it is told.
struct ToldChange {
    let change: SmallestChange
    let parts: SmallestChange.Parts
    let outcome: Outcome

    fileprivate init(_ change: SmallestChange, _ outcome: Outcome) {
        self.change = change
        parts = change.parts
        self.outcome = outcome
    }

    fileprivate var words: String? { change.change == nil ? nil : change.words(outcome).visible }

    fileprivate var weights: [SmallestChange.Weight]? {
        if case .weights(let weights, _) = change.change { weights } else { nil }
    }
}

extension [SmallestChange] {
    func told(_ outcome: Outcome) -> [ToldChange] { map { ToldChange($0, outcome) } }
}

extension ToldChange: Described {
    static let shape = Shape<ToldChange>(
        "smallestChange",
        """
        The smallest change of one kind beyond which the rival is ahead of the leader. What the kind does not have is \
        null.
        """
    ) {
        Member("kind", .choice) { $0.change.kind }
        Member("leader", .id) { $0.change.leader }
        Member("rival", .id) { $0.change.rival }
        Member(
            "cause", .oneOf(["ahead", "leader-out", "rival-in"]),
            """
            How: the rival draws level by its total, or the leader falls below a threshold and is out, or the rival \
            reaches the threshold that keeps it out.
            """
        ) { $0.change.cause.id }
        Member("threshold", .optional(.id), "The criterion of that threshold.") { $0.change.cause.threshold }
        whatMoves
        howFar
        Member("words", .optional(.words), "The change as the table tells it.") { $0.words }
        Member(
            "weights", .optional(.list(of: "weight", .record)),
            "The weights that move, today and at the change: all of them, or for one-weight that one."
        ) { $0.weights }
        Member("file", .optional(.text), "Where the score or figure stands.") { $0.parts.location?.file }
        Member("fileLine", .optional(.count)) { $0.parts.location?.line }
        Member(
            "searched", .choice,
            "Whether it was looked for, and what came of that; the obstacle says how far, or why not."
        ) { $0.change.searched }
        Member(
            "verified", .optional(.flag, where: "there is none"),
            "Scoring anew at the change and just beyond it bears it out."
        ) { $0.change.isVerified }
        Member("firstBeyond", .list(of: "vendor", .id), "Who is first just beyond: not always the rival.") {
            $0.change.firstBeyond
        }
        Member("obstacle", .optional(.text), "Why there is no change, or why it cannot be told.") {
            $0.change.obstacle?.visible
        }
        Member("caveat", .optional(.text), "Why a smaller change may do it as well.") { $0.change.caveat }
    }

    @Members<ToldChange> private static var whatMoves: [Member<ToldChange>] {
        Member("criterion", .optional(.id)) { $0.parts.criterion }
        Member("question", .optional(.id)) { $0.parts.question }
        Member("evaluator", .optional(.id), "Null for the score that the panel agreed on.") { $0.parts.evaluator }
        Member("vendor", .optional(.id), "Whose score, figure or price moves.") { $0.parts.vendor }
        Member(
            "priceLine", .optional(.id), "Null for all prices of the vendor, and for one stated total."
        ) { $0.parts.line }
        Member(
            "priceTotal", .optional(.choice, where: "all of the vendor's prices or one line do"),
            "The stated total that moves alone, where the plan compares several."
        ) { $0.parts.total }
    }

    @Members<ToldChange> private static var howFar: [Member<ToldChange>] {
        Member(
            "from", .optional(.number), "A share of the level, a score, a figure, or the compared total in money."
        ) { $0.parts.from }
        Member("to", .optional(.number)) { $0.parts.to }
        Member("factor", .optional(.number), "What prices are multiplied with.") { $0.parts.factor }
        Member(
            "distance", .optional(.number),
            """
            Weights: the sum of all movements (l1), the root of the sum of their squares (l2), or the own movement of \
            one weight. Scores and figures: the difference; between scales and units the share of the scale decides \
            which is smallest. Prices: of the factor from 1.
            """
        ) { $0.parts.distance }
        Member(
            "scaleStep", .optional(.oneOf(["next", "none", "any"])),
            """
            Of a score: next where stepTo is the next score that can be given and puts the rival ahead, none where no \
            score that the scale allows does, any where nothing says how fine the scale is.
            """
        ) { $0.parts.scaleStep }
        Member("stepTo", .optional(.number)) { $0.parts.stepTo }
        Member(
            "fromLevel", .optional(.text),
            "Of a figure that is a named level: its name today; from and to are then null."
        ) { $0.parts.levels?.from.visible }
        Member("toLevel", .optional(.text), "The nearest level with which the rival is ahead.") {
            $0.parts.levels?.to.visible
        }
    }
}

extension SmallestChange.Weight: Described {
    static let shape = Shape<SmallestChange.Weight>(
        "movedWeight", "A share from 0 to 1: of the whole, or for one-weight of the level."
    ) {
        Member("criterion", .id) { $0.criterion }
        Member("from", .number) { $0.from }
        Member("to", .number) { $0.to }
    }
}

extension SmallestChange.Cause {
    fileprivate var id: String {
        switch self {
        case .ahead: "ahead"
        case .leaderOut: "leader-out"
        case .rivalIn: "rival-in"
        }
    }

    /// The criterion whose threshold is passed.
    fileprivate var threshold: Criterion.ID? {
        switch self {
        case .ahead: nil
        case .leaderOut(let criterion), .rivalIn(let criterion): criterion
        }
    }
}

extension SmallestChange.Score.Step {
    fileprivate var id: String {
        switch self {
        case .any: "any"
        case .next: "next"
        case .none: "none"
        }
    }

    fileprivate var score: Double? { if case .next(let score) = self { score } else { nil } }
}

extension SmallestChange {
    /// The change's figures under one roof, for records and rows.
    struct Parts {
        var criterion: Criterion.ID?
        var question: Question.ID?
        var evaluator: Evaluator.ID?
        var vendor: Vendor.ID?
        var line: String?
        var total: PriceTerm.Total?
        var from: Double?
        var to: Double?
        var factor: Double?
        var distance: Double?

        /// `next` with ``stepTo``, `none` where no score that can be given does it, `any` where nothing says how fine the
        /// scale is.
        var scaleStep: String?
        var stepTo: Double?

        /// Of a named level, which has no number.
        var levels: Measure.Levels?
        var location: Location?

        /// What moves, in a word or two.
        var subject: String {
            [question, evaluator, criterion, line, total?.rawValue, vendor].compactMap(\.self)
                .joined(separator: " ")
        }
    }

    var parts: Parts {
        switch change {
        case nil: return Parts()
        case .weights(let weights, let distance):
            guard kind == .oneWeight, let one = weights.first else { return Parts(distance: distance) }
            return Parts(criterion: one.criterion, from: one.from, to: one.to, distance: distance)
        case .score(let score):
            return Parts(
                question: score.question, evaluator: score.evaluator, vendor: score.vendor, from: score.from,
                to: score.to, distance: abs(score.to - score.from), scaleStep: score.step.id, stepTo: score.step.score,
                location: score.location)
        case .measure(let measure):
            if let levels = measure.levels {
                return Parts(
                    criterion: measure.criterion, vendor: measure.vendor, levels: levels, location: measure.location)
            }
            return Parts(
                criterion: measure.criterion, vendor: measure.vendor, from: measure.from, to: measure.to,
                distance: abs(measure.to - measure.from), location: measure.location)
        case .price(let price):
            return Parts(
                vendor: price.vendor, line: price.line, total: price.alone, from: price.from, to: price.to,
                factor: price.factor, distance: abs(price.factor - 1))
        }
    }
}
