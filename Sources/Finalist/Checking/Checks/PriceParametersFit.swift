extension Check {
    /// Every formula has the numbers that it needs, none that it does not take, and each within its limits.
    static let priceParametersFit: Check = Check(
        Rule(
            "F0407", .error, "the numbers beside a price do not fit its formula",
            """
            A formula takes certain numbers from the plan and no others: fixed-bounds goes from a price worth 0 (worst) \
            to a price worth 100 (best), ceiling counts down from a budget, log needs to know how many times the lowest \
            price is worth nothing. A number that a formula does not take would mislead whoever reads the plan; one that \
            it needs cannot be guessed.
            """)
    ) { index in
        index.nodes.flatMap { node -> [Diagnostic] in
            guard case .price(let term) = node.criterion.basis else { return [] }
            return term.formula.faults(in: term.parameters).map { fault in
                Diagnostic(
                    priceParametersFit.rule, "the price of \(node.criterion.titleAndID) \(fault.fault)",
                    remedy: fault.remedy, at: term.location, criterion: node.criterion.id)
            }
        }
    }
}
