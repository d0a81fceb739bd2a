/// What is told of prices beside the costs themselves: worked out once, for whatever form it is told in.
struct PriceAnswer {
    let outcome: Outcome
    let found: Found

    enum Found {
        case formulas([FormulaEffects])
        case whatIf(WhatIf)
        case breakEven([BreakEven])
    }

    init(_ outcome: Outcome, to question: CostReport.Question) {
        self.outcome = outcome
        switch question {
        case .formulas: found = .formulas(outcome.formulaEffectsOfAll())
        case .whatIf: found = .whatIf(outcome.whatIf())
        case .breakEven: found = .breakEven(outcome.breakEvens())
        }
    }

    /// For people, under a heading of its own.
    func blocks() -> [Report.Block] {
        switch found {
        case .formulas(let all):
            return [.heading("What the price formula does", anchor: "formulas")] + blocks(all)
        case .whatIf(let whatIf):
            return [.heading("What if", anchor: "what-if")] + whatIf.blocks(outcome)
        case .breakEven(let items):
            return [.heading("Which price gains or loses first place", anchor: "break-even")]
                + BreakEvenSection(breakEvens: items, outcome: outcome).blocks()
        }
    }

    private func blocks(_ all: [FormulaEffects]) -> [Report.Block] {
        guard let first = all.first else { return [.paragraph("Not searched: \(outcome.whyNoPriceMoves).")] }
        guard all.count > 1 else { return first.blocks(outcome) }
        let words =
            "The plan compares \(all.count) prices. Each formula is told for one of them, with everything else as it is."
        return [Report.Block.paragraph(words)]
            + all.flatMap { effects in
                [Report.Block.heading(effects.field.criterion.titleAndID, level: 3)] + effects.blocks(outcome)
            }
    }
}

extension PriceAnswer {
    /// Of all answers, for programs, in exact numbers; what was not asked is not spoken of.
    static let shape = Shape<[PriceAnswer]> {
        Member.sometimes(
            "formulas", .optional(.list(of: "formula", .record), where: "no price counts"),
            """
            What each price formula makes of the offers, one price criterion after the other; only where it was asked for.
            """
        ) { $0.lazy.compactMap(\.formulas).first }
        Member.sometimes(
            "breakEvens", .list(of: "breakEven", .record),
            """
            The change of each price at which its vendor gains or loses first place; only where it was asked for. Empty \
            where no price counts.
            """
        ) { $0.lazy.compactMap(\.breakEvens).first }
        Member.sometimes(
            "breakEvenObstacle", .optional(.text, where: "prices were"),
            "Why no price was moved, where break-even was asked for."
        ) { $0.lazy.compactMap(\.breakEvenObstacle).first }
        Member.sometimes("whatIf", .record) { $0.lazy.compactMap(\.whatIf).first }
    }

    // Each is `nil` where something else was asked; the first and the third say within that there is nothing to tell.
    private var formulas: [FormulaResult]?? {
        guard case .formulas(let all) = found else { return nil }
        return .some(all.isEmpty ? nil : all.flatMap(\.told))
    }

    private var breakEvens: [BreakEven]? { if case .breakEven(let items) = found { items } else { nil } }

    private var breakEvenObstacle: String?? {
        guard let breakEvens else { return nil }
        return .some(breakEvens.isEmpty ? outcome.whyNoPriceMoves : nil)
    }

    private var whatIf: WhatIf? { if case .whatIf(let whatIf) = found { whatIf } else { nil } }
}
