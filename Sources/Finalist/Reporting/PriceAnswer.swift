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

    /// For programs, in exact numbers.
    func members() -> [(String, ResultValue)] {
        switch found {
        case .formulas(let all):
            return [("formulas", all.isEmpty ? .none : .list(of: "formula", all.flatMap(\.results)))]
        case .whatIf(let whatIf):
            return [("whatIf", whatIf.result)]
        case .breakEven(let items):
            return [
                ("breakEvens", .list(of: "breakEven", items.map(\.result))),
                ("breakEvenObstacle", .text(items.isEmpty ? outcome.whyNoPriceMoves : nil)),
            ]
        }
    }
}
