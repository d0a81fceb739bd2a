// JSON and XML of a comparison were published before results described themselves, and differ in places.

extension Comparison {
    static let namespace = "urn:finalist:results:1"

    static let document = ResultDocument<Comparison>(
        "comparison", root: "comparison", "A comparison of vendors as Finalist exports it."
    ) {
        let currency = Member<Comparison>.sometimes("currency", .currency) { $0.currency }
        let date = Member<Comparison>.sometimes("date", .day) { $0.date }
        let suppositions = Member<Comparison>.sometimes(
            "suppositions", .list(of: "supposition", .text, count: .from(1)),
            "What the result supposes in place of what the files say; left out for the evaluation as it was read."
        ) { $0.suppositions.isEmpty ? nil : $0.suppositions }
        let stage = Member<Comparison>.sometimes("stage", .record) { $0.stage }

        Member("evaluation", .id, "The id of the evaluation.") { $0.evaluation }
        Member("title", .text) { $0.title }
        currency.placed(.jsonOnly)
        date.placed(.jsonOnly)
        stage.placed(.jsonOnly)
        suppositions.placed(.jsonOnly)
        Member(
            "weights", .id,
            "The id of the set of weights: plan for the plan's own, ad-hoc for weights given on the spot."
        ) { $0.weights }
        Member("weightsStatus", .oneOf(["award-basis", "what-if"]), "Whether these weights decide, or only ask.") {
            $0.weightsStatus
        }
        Member("method", .id, "The decision method: weighted-sum, or the price formula that decides by itself.") {
            $0.method
        }
        currency.placed(.xmlOnly)
        date.placed(.xmlOnly)
        Member("interim", .flag, "True when evidence is missing; low and high then bound each total.") { $0.isInterim }
        Member.sometimes("deciding", .record) { $0.deciding }
        includingWhereThere(Lead.json) { $0.lead }
        Member("vendors", .list(of: "vendor", .record, isSet: true), "The vendors that were compared.") { $0.vendors }
        Member(
            "criteria", .list(of: "criterion", .record, isSet: true), "All criteria, each after the one it belongs to."
        ) { $0.criteria }
        Member("flags", .list(of: "flag", .record), "What a reader of the result should know.") { $0.flags }
        Member("left", .list(of: "vendor", .record), "The vendors that had left before the comparison.") { $0.left }
        stage.placed(.xmlOnly)
        suppositions.placed(.xmlOnly)
        Member.sometimes("lead", .record) { $0.lead }.placed(.xmlOnly)
    }

    private var told: ResultValue { Self.document.value(of: self, saying: sentences.isEmpty ? nil : sentences) }

    /// JSON as `finalist schema comparison` describes it; numbers read back as the same numbers.
    public var json: String { told.json.pretty }

    /// XML as `finalist schema results` describes it; ``init(xml:file:)`` reads it back equal.
    ///
    /// - Throws: A ``Refusal`` for text with characters that XML cannot hold; what an ``Outcome`` gives has none.
    public func xml() throws(Refusal) -> String { try told.written(root: Self.document.form.root) }
}

extension Comparison.Deciding: Described {
    static let shape = Shape<Comparison.Deciding>(
        "deciding",
        "A price formula that ranks the vendors by a figure of its own; each total is then of all but price."
    ) {
        Member("criterion", .id, "The criterion with the price; no vendor has a value there.") { $0.criterion }
        Member("unit", .text) { $0.unit }
        Member("best", .oneOf(["lowest", "highest"]), "Which result comes first.") {
            $0.isLowestBest ? "lowest" : "highest"
        }
        Member("words", .text) { $0.words }.placed(.content)
    }
}

extension Comparison.Vendor: Described {
    static let shape = Shape<Comparison.Vendor>("vendor", "One vendor's result.") {
        let result = Member<Comparison.Vendor>.sometimes(
            "result", .number, "The figure that decides, where a price formula decides by itself."
        ) { $0.result }
        Member("id", .id) { $0.id }
        Member("name", .text) { $0.name }
        Member(
            "total", .optional(.number), "The total, as the method gives it; from 0 to 100 with weighted-sum."
        ) { $0.total }
        result.placed(.xmlOnly)
        Member("rank", .rank, rankWords) { $0.rank }
        Member("status", .oneOf(["ranked", "conditional", "eliminated", "incomplete"])) { $0.status }
        Member("reasons", .list(of: "reason", .text), "Why the vendor is conditional or eliminated.") {
            $0.reasons
        }.placed(.repeated)
        result.placed(.jsonOnly)
        Member.sometimes("low", .number, "The total if all missing evidence turned out worst.") {
            $0.high == nil ? nil : $0.low
        }
        Member.sometimes("high", .number, "The total if all missing evidence turned out best.") {
            $0.low == nil ? nil : $0.high
        }
        Member.sometimes("withoutIntuition", .record, "The result without the criteria declared as intuition.") {
            vendor in
            vendor.totalWithoutIntuition.map { WithoutIntuition(total: $0, rank: vendor.rankWithoutIntuition) }
        }.placed(.jsonOnly)
        Member.sometimes("withoutIntuition", .number, "The total without the criteria declared as intuition.") {
            $0.totalWithoutIntuition
        }.placed(.xmlOnly)
        Member.sometimes("withoutIntuitionRank", .whole(.from(1))) { $0.rankWithoutIntuition }.placed(.xmlOnly)
    }
}

private let rankWords = "1 is first; vendors that tie share a rank, and the next rank is skipped."

extension Kind where Value == Int? {
    fileprivate static var rank: Kind { .optional(.whole(.from(1))) }
}

private struct WithoutIntuition: Described {
    let total: Double
    let rank: Int?

    static let shape = Shape<WithoutIntuition> {
        Member("total", .optional(.number)) { $0.total }
        Member("rank", .rank, rankWords) { $0.rank }
    }
}

extension Comparison.Criterion: Described {
    static let shape = Shape<Comparison.Criterion>("criterion", "One criterion, with a value for each vendor.") {
        Member("id", .id) { $0.id }
        Member("parent", .optional(.id, where: "it stands at the top"), "The criterion it belongs to.") { $0.parent }
        Member("title", .text) { $0.title }
        Member("effectiveWeight", .number, "Its share of the whole: 0.25 is a quarter.") { $0.effectiveWeight }
        Member(
            "values", .map(of: "value", by: "vendor", .optional(.number)),
            "From 0 (worst) to 100 (best), by the vendor's id; null when there is no evidence."
        ) { $0.cells.map { ($0.vendor, $0.value) } }.placed(.jsonOnly)
        Member(
            "points", .map(of: "points", by: "vendor", .optional(.number)),
            "What the criterion contributes to the total, by the vendor's id: value times effective weight."
        ) { $0.cells.map { ($0.vendor, $0.points) } }.placed(.jsonOnly)
        Member(
            "best", .list(of: "vendor", .id, isSet: true), "The vendors that no other beats here."
        ) { $0.cells.filter(\.isBest).map(\.vendor) }.placed(.jsonOnly)
        Member("cells", .list(of: "cell", .record)) { $0.cells }.placed(.repeated).placed(.xmlOnly)
    }
}

extension Comparison.Cell: Described {
    static let shape = Shape<Comparison.Cell> {
        Member("vendor", .id) { $0.vendor }
        Member("value", .optional(.number, where: "there is no evidence"), "From 0 (worst) to 100 (best).") { $0.value }
        Member(
            "points", .optional(.number), "What the criterion contributes to the total: value times effective weight."
        ) { $0.points }
        Member.sometimes("best", .flag, "yes when no vendor is better here.") { $0.isBest ? true : nil }
    }
}

extension Comparison.Flag: Described {
    static let shape = Shape<Comparison.Flag>("flag", "Something found in the evaluation or its result, and where.") {
        Member("code", .id) { $0.code }
        Member("severity", .oneOf(["error", "warning", "note"])) { $0.severity }
        Member("message", .text) { $0.message }.placed(.child)
        Member("remedy", .optional(.words), "What to do about it.") { $0.remedy }.placed(.child)
        Member("file", .optional(.words)) { $0.file }
        Member("line", .optional(.whole(.from(1)))) { $0.line }
        Member("column", .optional(.whole(.from(1)))) { $0.column }
        Member("vendor", .optional(.id)) { $0.vendor }
        Member("criterion", .optional(.id)) { $0.criterion }
    }
}

extension Diagnostic {
    /// One line of JSON, for tools that mark the place in an editor.
    public var jsonLine: String {
        let flag = Comparison.Flag(self)
        return Comparison.Flag.shape.value(of: flag).json.compact
    }
}

extension Comparison.Departed: Described {
    static let shape = Shape<Comparison.Departed>("leftVendor", "A vendor that left.") {
        Member("id", .id) { $0.id }
        Member("name", .text) { $0.name }
        Member("stage", .id) { $0.stage }
        Member("reason", .text) { $0.reason }.placed(.content)
    }
}

extension Comparison.Stage: Described {
    static let shape = Shape<Comparison.Stage>(
        "stage", "What an earlier stage's result rests on; left out for the result of all that is there."
    ) {
        Member("id", .id) { $0.id }
        Member("counted", .list(of: "stage", .id), "The stages whose questions count, in order.") {
            $0.counted
        }.placed(.spaced)
        Member("later", .list(of: "stage", .id), "The stages that came later.") { $0.later }.placed(.jsonOnly)
        Member.sometimes("later", .list(of: "stage", .id), "The stages that came later.") {
            $0.later.isEmpty ? nil : $0.later
        }.placed(.spaced).placed(.xmlOnly)
        for (kind, meaning) in absences {
            Member(kind.rawValue, .list(of: "absence", .record), meaning) { stage in
                stage.absences.filter { $0.kind == kind }
            }.placed(.jsonOnly)
        }
        Member("absences", .list(of: "absence", .record)) { $0.absences }.placed(.repeated).placed(.xmlOnly)
    }

    private static let absences: [(Absence.Kind, String)] = [
        (.leftOut, "Criteria that are not counted, in whole or in part."),
        (.leftSince, "Vendors that left after this stage."),
        (.withoutResult, "Vendors that left and have no result here."),
    ]
}

extension Comparison.Stage.Absence: Described {
    static let shape = Shape<Comparison.Stage.Absence>(
        "absence", "A criterion that is left out, a vendor that left since, or a vendor without a result, and why."
    ) {
        Member("kind", .choice) { $0.kind }.placed(.xmlOnly)
        Member("id", .id) { $0.id }
        Member("title", .text) { $0.title }
        Member("reason", .text) { $0.reason }.placed(.content)
    }
}
