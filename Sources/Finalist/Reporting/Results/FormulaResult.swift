extension FormulaEffects {
    /// What each formula makes of the offers, for programs.
    var told: [FormulaResult] { effects.map { FormulaResult(criterion: field.criterion.id, effect: $0) } }
}

/// What one formula makes of the offers at one price criterion.
struct FormulaResult: Described {
    let criterion: Criterion.ID
    let effect: FormulaEffects.Effect

    static let shape = Shape<FormulaResult>(
        "formula", "The same offers under one price formula; without results where an obstacle is named."
    ) {
        Member("criterion", .id, "The criterion with the price.") { $0.criterion }
        including(PriceFormula.shape) { $0.effect.formula }
        including(FormulaEffects.Effect.grounds) { $0.effect }
        including(FormulaEffects.Effect.results) { $0.effect }
    }
}

extension PriceFormula {
    fileprivate static let shape = Shape<PriceFormula> {
        Member("id", .id, "The name in the file format: lowest-ratio.") { $0.id }
        Member("number", .whole(.from(1)), "In Finalist's table of formulas, from 1 to 18.") { $0.number }
        Member("wording", .text, "The formula in words.") { $0.wording }
        Member(
            "class", .oneOf(["relative", "absolute"]),
            "Relative where a vendor's result depends on what others offer."
        ) { $0.isRelative ? "relative" : "absolute" }
        Member(
            "decidesByItself", .flag,
            "True where it ranks the vendors on a scale of its own, and gives prices no value."
        ) { $0.decidesByItself }
        Member("unit", .text, "What its results are counted in.") { $0.unit }
        Member("lowestIsBest", .flag) { $0.isLowestBest }
    }
}

extension FormulaEffects.Effect {
    /// What the formula was applied with, or why it could not be.
    fileprivate static let grounds = Shape<Self> {
        Member("isPlans", .flag, "True for the formula that the plan names.") { $0.isPlans }
        Member(
            "parameters", .map(of: "parameter", by: "name", name: .words, .number),
            "The numbers that go with the formula here, by name."
        ) { $0.numbers }
        Member(
            "assumptions", .list(of: "assumption", .text), "Where numbers come from that the plan does not set."
        ) { $0.assumptions }
        Member("obstacle", .optional(.words), "Why the formula could not be applied.") { $0.obstacle }
    }

    fileprivate static let results = Shape<Self> {
        Member(
            "values", .map(of: "value", by: "vendor", .optional(.number)),
            """
            What each price is worth from 0 to 100, by the vendor's id; none under a formula that decides by itself.
            """
        ) { $0.prices.map { ($0.vendor, $0.value) } }
        including(FormulaFigures.shape) { $0.figures($0.results) }
        Member(
            "ranks", .map(of: "rank", by: "vendor", .optional(.whole(.from(1)))),
            "1 is first; vendors that tie share a rank, and the next rank is skipped."
        ) { $0.results.map { ($0.id, $0.rank) } }
        Member(
            "out", .map(of: "reason", by: "vendor", .text), "The vendors that the formula leaves out, and why."
        ) { $0.out }
        Member(
            "order", .list(of: "vendor", .id),
            "Ids of vendors, best first; those that tie stand in the order of the file."
        ) { $0.order.flatMap(\.self) }
        Member("changesFirst", .flag, "True where another vendor comes first than under the plan's formula.") {
            $0.changesFirst
        }
        Member(
            "moneyPerPoint", .map(of: "money", by: "vendor", .optional(.number)),
            """
            The money that moves the total by one point at this price; null where a little more or less moves nothing.
            """
        ) { $0.prices.map { ($0.vendor, $0.moneyPerPoint) } }
        Member(
            "moneyPerQualityPoint", .map(of: "money", by: "vendor", .optional(.number)),
            "The money that one point of everything but price is worth at this price."
        ) { $0.prices.map { ($0.vendor, $0.moneyPerQualityPoint) } }
        Member("leaveOneOut", .list(of: "case", .record)) { effect in
            effect.leaveOneOut.map { WithoutVendor(item: $0, effect: effect) }
        }
    }

    private var numbers: [(String, Double)] {
        formula.parameters.compactMap { parameter in parameters[parameter].map { (parameter.name, $0) } }
    }

    private var out: [(String, String)] {
        results.compactMap { result in result.reason.map { (result.id, $0) } }
    }

    fileprivate func figures(_ results: [PriceFormula.Result]) -> FormulaFigures {
        FormulaFigures(areTotals: !formula.decidesByItself, byVendor: results.map { ($0.id, $0.result) })
    }

    fileprivate func isFirst(_ vendor: Vendor.ID) -> Bool { order.first?.contains(vendor) ?? false }
}

/// Results on a scale of their own have a name of their own: nobody takes them for totals of 100.
private struct FormulaFigures {
    let areTotals: Bool
    let byVendor: [(String, Double?)]

    static let shape = Shape<FormulaFigures> {
        Member.sometimes(
            "totals", .map(of: "total", by: "vendor", .optional(.number)),
            """
            Totals of 100; null for a vendor that the formula leaves out. Not under a formula that decides by itself.
            """
        ) { $0.areTotals ? $0.byVendor : nil }
        Member.sometimes(
            "results", .map(of: "result", by: "vendor", .optional(.number)),
            "The figures of a formula that decides by itself, in place of totals."
        ) { $0.areTotals ? nil : $0.byVendor }
    }
}

/// One vendor left out, beside the result with all of them.
private struct WithoutVendor: Described {
    let item: FormulaEffects.LeaveOneOut
    let effect: FormulaEffects.Effect

    static let shape = Shape<WithoutVendor>(
        "leaveOneOut", "The others scored again as if one vendor had not bid."
    ) {
        Member("without", .id, "The vendor that had not bid.") { $0.item.vendor }
        including(FormulaFigures.shape) { $0.effect.figures($0.item.results) }
        Member(
            "order", .list(of: "vendor", .id),
            "Ids of vendors, best first; those that tie stand in the order of the file."
        ) { $0.item.order.flatMap(\.self) }
        Member("changesOrder", .flag, "True where the others then stand in another order.") { $0.item.changesOrder }
        Member("cannotWin", .flag, "True where that vendor is not first with all bids.") {
            !$0.effect.isFirst($0.item.vendor)
        }
    }
}
