extension Check {
    /// Each criterion says when a difference counts with numbers that fit.
    static let preferencesAreUsable: Check = Check(
        Rule(
            "F0450", .error, "a preference cannot be used",
            """
            PROMETHEE and ELECTRE III compare vendors two by two on each lowest criterion, in the unit of its figures. Up to \
            q a difference does not count, above p it counts fully, and from v on ELECTRE III lets it veto; s is where the \
            gaussian shape turns. They are differences, so 0 or more, with q at most p and p at most v, and each function \
            needs its own: q for u-shape, p for v-shape, both for level and linear, s for gaussian.
            """)
    ) { index in
        index.nodes.compactMap { node in
            guard let preference = node.criterion.preference else { return nil }
            if !node.children.isEmpty {
                return Diagnostic(
                    preferencesAreUsable.rule,
                    "the preference of \(node.criterion.titleAndID) stands above other criteria, where no figures are compared",
                    remedy: "move it to the criteria below, each in its own unit", at: preference.location,
                    criterion: node.criterion.id)
            }
            return preference.fault.map { fault in
                Diagnostic(
                    preferencesAreUsable.rule, "the preference of \(node.criterion.titleAndID) \(fault.message)",
                    remedy: fault.remedy, at: preference.location, criterion: node.criterion.id)
            }
        }
    }
}
