extension Check {
    /// A vendor's value does not depend on who else takes part.
    static let scalesAreFixed: Check = Check(
        Rule(
            "F0606", .warning, "values depend on which vendors take part",
            """
            A price formula or a scale that takes its ends from the vendors gives everyone another value when one comes \
            or goes; the order of two can turn on a third who cannot win. Look at the sensitivity to each bid before you \
            rely on a narrow lead, or fix the ends in the plan.
            """)
    ) { index in
        index.nodes.compactMap { node in
            let criterion = node.criterion
            let (fault, remedy): (String, String)
            let location: Location?
            switch criterion.basis {
            case .price(let term) where term.formula.isRelative:
                fault =
                    term.formula.decidesByItself
                    ? "is decided by \(term.formula.id): each result depends on the other bids"
                    : "is valued by \(term.formula.id): each value depends on the other bids"
                remedy = "use formula=\"fixed-bounds\" with worst and best, or look at the result without each bid"
                location = term.location
            case .measure(let measure):
                guard case .vendors = measure.function else { return nil }
                fault = "takes its scale from the vendors: each value depends on the others"
                remedy = "fix the ends with worst and best, or look at the result without each vendor"
                location = measure.location
            default: return nil
            }
            return Diagnostic(
                scalesAreFixed.rule, "\(criterion.titleAndID) \(fault)", remedy: remedy, at: location,
                criterion: criterion.id)
        }
    }
}
