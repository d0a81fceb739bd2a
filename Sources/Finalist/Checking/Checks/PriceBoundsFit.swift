extension Check {
    /// The formula with fixed bounds has them, and no other formula does.
    static let priceBoundsFit: Check = Check(
        Rule(
            "F0407", .error, "the bounds of a price do not fit its formula",
            """
            Only the formula fixed-bounds goes from a price worth 0 (worst) to a price worth 100 (best); it cannot do \
            without them, and they must differ. The other formulas take their ends from the bids, so that bounds beside \
            them would mislead whoever reads the plan.
            """)
    ) { index in
        index.nodes.compactMap { node in
            guard case .price(let term) = node.criterion.basis, let (fault, remedy) = fault(term) else { return nil }
            return Diagnostic(
                priceBoundsFit.rule, "the price of \(node.criterion.titleAndID) \(fault)", remedy: remedy,
                at: term.location, criterion: node.criterion.id)
        }
    }
}

private func fault(_ term: PriceTerm) -> (fault: String, remedy: String)? {
    switch (term.formula.needsBounds, term.bounds) {
    case (true, nil):
        return (
            "has formula \(term.formula.id) and lacks its bounds",
            "add worst=\"…\" (the price worth 0) and best=\"…\" (the price worth 100)"
        )
    case (true, let bounds?) where bounds.worst == bounds.best:
        return ("has \(Figures.plain(bounds.worst)) as its worst and as its best", "set worst and best apart")
    case (false, _?):
        return (
            "has formula \(term.formula.id), which takes no worst and best",
            "take worst and best out, or write formula=\"fixed-bounds\""
        )
    default: return nil
    }
}
